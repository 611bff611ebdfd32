"""The sources in the pictures, written for them: a roster as a table, and an article."""

ROSTER = """\
Name\tPosition\tOrganisation\tCountry\tStakeholder group
Ms Ilka Sandvoss\tDirector\tHarbour Office\tNorway\tGovernment
Mr Teo Brandell\tDeputy Director\tMinistry of Tides\tGhana\tGovernment
Ms Mirela Okonjo-Vance\tCounsellor\tMinistry of Ports\tKenya\tGovernment
Mr Dario Quenneville\tAdviser\tDepartment of Quays\tCanada\tGovernment
Ms Fenna Quillmark\tCoordinator\tTideline Watch\tIreland\tCivil society
Mr Goran Ostrander\tSecretary\tFriends of Small Harbours\tCroatia\tCivil society
Ms Hilde Vandersee\tFellow\tInstitute for Shore Studies\tBelgium\tCivil society
Mr Berin Lockhaven\tPresident\tUnion of Pilots\tTurkey\tPrivate sector
Ms Alda Tarnhelm\tPartner\tTarnhelm Dredging\tPortugal\tPrivate sector
Mr Cosmo Wexcombe\tDirector\tBuoy Makers Association\tUnited Kingdom\tPrivate sector
Ms Dalia Osterby\tProfessor\tNorthern School of Navigation\tSweden\tAcademia
Mr W. Drumlin\tEngineer\tLighthouse Standards Board\tJapan\tLighthouses
"""
ARTICLE = """\
<!doctype html>
<html lang="en"><head><title>Open harbours: the group ends its work</title></head><body>
<h1>Open harbours: the group ends its work</h1>
<p>By Nell Quillfeather, 14 June 2012</p>
<p>The Working Group on Open Harbours held its second meeting in Quito on 3 May 2012. Its first
meeting took place in Tartu on 24 February 2012.</p>
<p>Twelve contributions were received, five of them from governments.</p>
<p>The deadline for comments on the draft report is 30 June 2012.</p>
<p>Item 3, harbour fees, was not discussed for lack of time. The group agreed on the numbering of
quays.</p>
</body></html>
"""
