"""Mail addresses and telephone numbers, which no fact keeps."""

from __future__ import annotations

import re

ADDRESS = re.compile(
    r"(?:mailto:)?[\w.+-]{1,64}(?: ?(?:@|\[at\]|\(at\)) ?|(?<=\w) at (?=[\w-]{1,60}\.))"
    r"[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}",
    re.IGNORECASE,
)
TELEPHONE = re.compile(r"(?<![\w/-])(?:\+|00)\d[\d ()./-]{6,20}\d(?!\w)")
LABELLED = re.compile(
    r"\b(?:tel|telephone|phone|fax|mobile|cell)\b[.:]{0,2} ?[+(]?\d[\d ()./-]{4,20}\d",
    re.IGNORECASE,
)
KEYS = frozenset(
    {
        *("email", "e-mail", "mail", "email address", "e-mail address", "contact", "contact email"),
        *("phone", "telephone", "phone number", "telephone number", "tel", "mobile", "cell", "fax"),
        *("courriel", "adresse electronique", "telephone portable", "correo", "correo electronico"),
        *("telefono", "movil", "электронная почта", "эл почта", "телефон", "факс", "контакт"),
        *(
            "البريد الالكتروني",
            "البريد",
            "الهاتف",
            "الجوال",
            "邮箱",
            "电子邮件",
            "电子邮箱",
            "电话",
            "手机",
        ),
        *("address", "postal address", "adresse", "direccion", "contact details"),
    }
)
"""Folded words that head a column or a line of contacts."""


def without_contacts(words: str) -> str:
    """Give words without the addresses and numbers in them; "" where there was nothing else."""
    for pattern in (ADDRESS, LABELLED, TELEPHONE):
        words = pattern.sub("", words)
    return " ".join(words.replace("<>", "").replace("()", "").split()).strip(" ,;|")


HIDDEN = "[address]"
"""What stands in place of a mail address in words that are kept whole."""


def hide_addresses(words: str) -> str:
    """Give words with every mail address hidden, and all else as it stands: for words on record."""
    return ADDRESS.sub(HIDDEN, words)


def has_address(words: str) -> bool:
    """Say whether a mail address stands in words."""
    return "@" in words and ADDRESS.search(words) is not None
