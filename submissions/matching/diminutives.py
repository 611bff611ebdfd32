"""Short forms of given names, as people sign with them: "Bill" for William."""

from __future__ import annotations

SHORT_FORMS = {
    "alexander": ("alex", "sasha"),
    "alexandra": ("alex", "sasha"),
    "andrew": ("andy", "drew"),
    "anthony": ("tony",),
    "antonio": ("toni", "tonio"),
    "barbara": ("barb",),
    "benjamin": ("ben",),
    "catherine": ("cathy", "kate", "kitty"),
    "charles": ("charlie", "chuck"),
    "christine": ("chris", "tina"),
    "christopher": ("chris",),
    "daniel": ("dan", "danny"),
    "david": ("dave",),
    "deborah": ("debbie", "deb"),
    "edward": ("ed", "eddie", "ted"),
    "elizabeth": ("liz", "lisa", "beth", "betty"),
    "francisco": ("paco", "pancho"),
    "frederick": ("fred",),
    "gregory": ("greg",),
    "ignacio": ("nacho",),
    "james": ("jim", "jimmy", "jamie"),
    "jeffrey": ("jeff",),
    "jennifer": ("jen", "jenny"),
    "john": ("jack", "johnny"),
    "jonathan": ("jon",),
    "jose": ("pepe",),
    "joseph": ("joe",),
    "katherine": ("kathy", "kate", "katie"),
    "kenneth": ("ken",),
    "lawrence": ("larry",),
    "margaret": ("maggie", "peggy", "meg"),
    "matthew": ("matt",),
    "michael": ("mike", "mick"),
    "nicholas": ("nick",),
    "olivier": ("olli",),
    "patricia": ("pat", "patty", "tricia"),
    "patrick": ("pat", "paddy"),
    "peter": ("pete",),
    "philip": ("phil",),
    "raymond": ("ray",),
    "rebecca": ("becky",),
    "richard": ("dick", "rick", "rich"),
    "robert": ("bob", "rob", "bobby"),
    "ronald": ("ron",),
    "samantha": ("sam",),
    "samuel": ("sam",),
    "stephen": ("steve",),
    "steven": ("steve",),
    "susan": ("sue", "susie"),
    "theresa": ("terry", "tess"),
    "thomas": ("tom", "tommy"),
    "timothy": ("tim",),
    "valerie": ("val",),
    "victoria": ("vicky",),
    "vincent": ("vince", "vint"),
    "vinton": ("vint",),
    "walter": ("walt",),
    "william": ("bill", "will", "billy"),
    "wolfgang": ("wolf",),
}
"""A help for recall: whoever is found by it is proposed to an editor, never chosen."""

PAIRS = frozenset(
    pair
    for long, shorts in SHORT_FORMS.items()
    for short in shorts
    for pair in ((long, short), (short, long))
)
INITIALS = {
    name: frozenset(other[0] for one, other in PAIRS if one == name)
    for name in {one for one, _ in PAIRS}
}


def are_forms_of_one(one: str, other: str) -> bool:
    """Whether one is a short form of the other, or its initial: "Bill", "William", "W."."""
    if (one, other) in PAIRS:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and short in INITIALS.get(long, ())


def initials_of(word: str) -> frozenset[str]:
    """Give the letter with which a given name begins, and those of its other forms."""
    return INITIALS.get(word, frozenset()) | {word[0]}
