"""Sources for the journeys through importing: invented names and sentences, real shapes."""

from tests import factories as make

GIVEN = ("Alda", "Berin", "Cosmo", "Dalia", "Edvin", "Fenna", "Goran", "Hilde", "Ivo")
FAMILY = ("Tarnhelm", "Osterby", "Quillmark", "Vandersee", "Lockhaven")
OFFICES = ("Ministry of Tides", "Lamp Union", "Buoy Makers Association", "Harbour University")
GROUPS = {
    "Governments": "governments",
    "Civil society": "civil society",
    "Private sector": "private sector",
    "Technical community": "technical community",
    "Intergovernmental organisations": "intergovernmental organisations",
}
NAMES = [f"{given} {family}" for family in FAMILY for given in GIVEN]
MAILS = 300


def make_groups():
    """Make the groups that the sources name."""
    for name, word in GROUPS.items():
        make.make_alias(make.make_group(name=name), word)


def write_roster():
    """Write a list of 45 members: nine under the heading of each group."""
    lines = ["Members of the Board of Open Harbours", ""]
    for at, heading in enumerate(GROUPS):
        own = NAMES[at * 9 : at * 9 + 9]
        seats = [f"{name} – {OFFICES[n % len(OFFICES)]}" for n, name in enumerate(own)]
        lines += [heading, "", *seats, ""]
    return "\n".join(lines)


ARTICLE = """<html><head><title>The Board of Open Harbours, and its short deadlines</title></head>
<body><h3><a href="https://news.example/20110322_board_of_open_harbours">The Board of Open
Harbours, and its short deadlines</a></h3>
<p>By <a href="https://news.example/members/7">Ilka Sandvoss</a></p>
<p>The Board of Open Harbours is to hold its second meeting on 24 and 25 March 2011 in Tarnmouth.
It was set up last year, and it is meant to say how harbours are kept open at night.</p>
<p>On 6 December 2010 the Council of Lights decided on the composition of the Board: 15 member
states, and five representatives from civil society, were given seats on it.</p>
<p>The first meeting of the Board of Open Harbours was held on 24 and 25 February 2011 in
Ruritz. Its notes can be read in the
<a href="https://harbours.example/docs/notes-1.pdf">report of the first meeting</a>.</p>
<p>There were 10 contributions to the questionnaire. Of the 10 submissions received by the Board,
only four came from governments: Norland, Southmark, Estria and Ruritania.</p>
<p>The deadline for comments on the draft report is 1 April 2011.</p>
</body></html>
"""


def write_mail(number):
    """Write one message of a list: now and then it announces a meeting."""
    said = "The lamps were lit in time, and nobody ran aground.\n"
    if number % 50 == 0:
        said = f"The meeting of the Board was held on {number // 50 + 1} May 2012 in Ruritz.\n"
    name = NAMES[number % len(NAMES)]
    sender = f"{name.replace(' ', '.').lower()}@harbour.example"
    day = f"{number % 28 + 1:02} May 2012 09:{number % 60:02}:00 +0000"
    return (
        f"From {sender}  Tue May  1 09:00:00 2012\n"
        f"From: {name} <{sender}>\nDate: {day}\nSubject: [harbour] Lamps, night {number}\n"
        f"Message-ID: <night-{number}@harbour.example>\n\n{said}\n"
    )


def write_mailbox(count=MAILS):
    """Write a mailbox of so many messages."""
    return "".join(write_mail(number) for number in range(count))
