"""What a message is called for ever, so that its copies are known as one."""

from __future__ import annotations

import hashlib

from meetings.folding import fold
from submissions.importers.messages.envelopes import Envelope

LONGEST = 1000
"""Characters of a Message-ID: a longer one is taken by its hash."""


def name_message(envelope: Envelope, words: str) -> str:
    """Give its Message-ID, else the hash of its date, author, subject and words."""
    if envelope.message_id and len(envelope.message_id) <= LONGEST:
        return f"message-id:<{envelope.message_id}>"
    date = envelope.date.written.edtf or envelope.date.written.text
    parts = (envelope.message_id, date, envelope.author, envelope.title, words)
    joined = "\0".join(" ".join(fold(part).split()) for part in parts)
    return f"sha256:{hashlib.sha256(joined.encode('utf-8', 'replace')).hexdigest()}"
