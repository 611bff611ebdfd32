"""A mailbox of invented mails, as large as wanted: threads, quotes, signatures, footers, dates."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random

GIVEN = ("Ada", "Bo", "Chidi", "Dolores", "Emre", "Farah", "Goran", "Hana", "Ines", "Jomo", "Kim")
FAMILY = ("Aalto", "Barros", "Çelik", "Dembélé", "Eklöf", "Fujita", "Gómez", "Hadžić", "Ivanova")
SUBJECTS = ("Report of the group", "Next meeting", "Draft outline", "Speaking slots", "Logistics")
SENTENCES = (
    "The draft has been on the table for two weeks and nobody has objected so far.",
    "I would rather see the second paragraph moved to the annex.",
    "Could the secretariat please confirm the room and the hours?",
    "As far as I can see, the mandate says nothing about this.",
    "Remote participants had trouble with the sound in the afternoon.",
)
FACTS = (
    "The third meeting of the Example Group was held in Nairobi on 4 and 5 May 2015.",
    "There were only 12 contributions, of which seven came from governments.",
    "Comments are due by 1 September 2015.",
)
FOOTER = "_______________________________________________\nexample-group mailing list"


def write_mailbox(path: Path, count: int) -> None:
    """Write so many mails to an mbox file; the same ones every time."""
    with path.open("w", encoding="utf-8") as mailbox:
        mailbox.writelines(make_mails(count))


def make_mails(count: int) -> Iterator[str]:
    """Give the mails of a mailbox, each with the line that begins it."""
    chance = Random(count)
    sent = datetime(2015, 1, 5, 8, tzinfo=UTC)
    for number in range(count):
        sent += timedelta(minutes=chance.randint(1, 240))
        yield make_mail(number, sent, chance)


def make_mail(number: int, sent: datetime, chance: Random) -> str:
    """Give one mail; two in three answer an earlier one and quote it."""
    author = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
    answers = number and chance.random() < 0.66
    earlier = chance.randrange(max(0, number - 50), number) if answers else 0
    subject = SUBJECTS[earlier % 5] if answers else SUBJECTS[number % 5]
    head = [
        f"From member{number % 97} at example.org {sent:%a %b %d %H:%M:%S %Y}",
        f"From: member{number % 97} at example.org ({author})",
        f"Date: {format_datetime(sent)}",
        f"Subject: [example-group] {'Re: ' if answers else ''}{subject}",
        f"Message-ID: <{number}.{sent:%Y%m%d}@example.org>",
        *([f"In-Reply-To: <{earlier}.x@example.org>"] if answers else []),
        "Content-Type: text/plain; charset=utf-8",
        "",
    ]
    return "\n".join([*head, *make_body(author, chance, answers=bool(answers)), "", "", ""])


def make_body(author: str, chance: Random, *, answers: bool) -> list[str]:
    """Give the lines of a body."""
    lines = ["Dear all,", ""]
    if answers:
        lines += [f"On Monday, {chance.choice(GIVEN)} wrote:"]
        lines += [f"> {chance.choice(SENTENCES)}" for _ in range(chance.randint(2, 12))]
        lines += [""]
    for _ in range(chance.randint(2, 8)):
        lines += [" ".join(chance.choices(SENTENCES, k=3)), ""]
    if chance.random() < 0.1:
        lines += [chance.choice(FACTS), ""]
    return [*lines, author.split()[0], "-- ", author, "Somewhere", FOOTER]
