"""A roster of forty-five members as editors paste them: every sort of separator, in one text."""

GROUPS = ("Civil society", "Private sector", "Technical community")
FIRST = (
    *("Ana", "Bela", "Carla", "Dario", "Elif", "Fanta", "Goran", "Hana", "Ines", "Jonas"),
    *("Karim", "Lena", "Mira", "Nadia", "Omar"),
)
LAST = ("Brandell", "Okoro", "Sandvoss")
COUNTRIES = ("Kenya", "Brazil", "Norway", "Japan", "Ghana")
SHAPES = (
    "{name}, {where}",
    "{name}; {where}",
    "{name} - {where}",
    "{name} – {where}",
    "{name} | {where}",
    "{name}\t{where}",
    "{name} ({where})",
    "• {name}, {where}",
    "{number}. {name}, {where}",
)


def names() -> list[str]:
    """Give the forty-five names, in the order of the roster."""
    return [f"{first} {last}" for last in LAST for first in FIRST]


def roster() -> str:
    """Give the roster: under each of three groups fifteen members with their countries."""
    lines = []
    for at, name in enumerate(names()):
        if at % 15 == 0:
            lines.append(f"{GROUPS[at // 15]}:")
        where = COUNTRIES[at % len(COUNTRIES)]
        lines.append(SHAPES[at % len(SHAPES)].format(name=name, where=where, number=at + 1))
    return "\n".join(lines)
