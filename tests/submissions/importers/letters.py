"""Builders of mail for tests, and what a part says in words instead of places."""

import io

from submissions.importers.reading import read_parts

HEADERS = {
    "From": "Ana Prieto <ana@harbour.example>",
    "Date": "Wed, 24 Nov 2010 09:56:46 -0500",
    "Subject": "[harbour] Notes of the meeting",
    "Message-ID": "<one@harbour.example>",
}


def make_mail(body="The council met.\n", **headers):
    """Give a mail as bytes; `None` leaves a header out, underscores stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    given = {**HEADERS, **named}.items()
    head = "\n".join(f"{name}: {value}" for name, value in given if value is not None)
    return f"{head}\n\n{body}".encode()


def make_mailbox(*mails, sender="ana@harbour.example", date="Wed Nov 24 09:56:46 2010"):
    return b"\n".join(b"From " + f"{sender}  {date}\n".encode() + mail for mail in mails)


def read_all(data, **asked):
    return list(read_parts(io.BytesIO(data), **asked))


def read_one(data, **asked):
    (part,) = read_all(data, **asked)
    return part


def words_of(part, spans):
    return [span.of(part.text) for span in spans]


def new_words(part):
    """Give what is neither quoted nor aside, line by line, without blank lines."""
    hidden = set()
    for span in (*part.quoted, *part.aside):
        hidden.update(range(span.start, span.end))
    shown = "".join("" if at in hidden else letter for at, letter in enumerate(part.text))
    return [line.strip() for line in shown.split("\n") if line.strip()]


def facts_of(part, role):
    return [fact for fact in part.facts if fact.KIND == "document" and fact.role == role]


def itself(part):
    (fact,) = facts_of(part, "self")
    return fact


def remarks_of(part):
    return " ".join(remark.words for remark in part.remarks)
