"""The invented record before the sources of the pictures are handed in."""

from django.contrib.auth.models import User

from tests import factories as make

NAME = "editor"
GROUPS = (
    ("government", "Governments", ("government",)),
    ("civil-society", "Civil society", ()),
    ("private-sector", "Private sector", ()),
    ("technical-academic", "Technical and academic community", ("academia",)),
)


def make_record() -> None:
    """Make an editor, four groups, a body with a meeting, and two persons of one name."""
    User.objects.create_superuser(NAME)
    for slug, name, words in GROUPS:
        group = make.make_group(slug=slug, name=name)
        for word in words:
            make.make_alias(group, word)
    body = make.make_body(slug="wgoh", name="Working Group on Open Harbours", acronym="WGOH")
    make.make_composition(body=body, slug="wgoh-2012", label="4 April 2012")
    make_second_meeting(body)
    tides = make.make_participant(name="Ministry of Tides", kind="organisation", country="GH")
    teo = make.make_participant(name="Teo Brandell", country="GH")
    make.make_affiliation(person=teo, organisation=tides)
    for name in ("Walter Drumlin", "Wilma Drumlin"):
        make.make_participant(name=name)


def make_second_meeting(body) -> None:
    """Make the meeting of which the record has another place than the article."""
    report = make.make_document(title="Report of the second meeting", produced_by=body)
    meeting = make.make_meeting(
        body=body,
        slug="wgoh-2",
        title="Second meeting of the Working Group on Open Harbours",
        number=2,
        held="2012-05-03",
        place="Lima",
    )
    make.make_statement(meeting, "place", "Lima", document=report)
