"""The words by which seats and their standing stand in running text."""

from __future__ import annotations

from submissions.importers.tokens import word_set

COMPOSED = word_set(
    "composed composition compose comprise comprised comprises comprising consist consists "
    "consisted consisting include includes included including membership seats seat allocated "
    "composé composée comprend comprendra compte comptera sièges composición compuesto compuesta "
    "integrado integrada consta incluye escaños puestos besteht setzt"
)
"""A sentence with none of these does not say how a body is made up."""
MADE_UP = word_set(
    "composed compose comprise comprised comprises comprising consist consists consisted "
    "consisting composé composée comprend comprendra compuesto compuesta integrado integrada "
    "consta besteht"
)
"""Who makes up a body is a member of it; who is included may be a guest."""
SEATS = word_set(
    "representatives representative seats seat members delegates experts représentants sièges "
    "membres représentantes representantes escaños puestos miembros Vertreter Sitze Mitglieder"
)
FROM = word_set("from of for de des du d' del von aus to por")
EACH = word_set("each chacun chacune respectivamente jeweils")
ARTICLES = word_set("the a an la le les l' el los las der die their its")
QUALITIES = word_set(
    "other additional elected nominated government governmental past former permanent "
    "non-permanent observer regular new full"
)
COUNTRIES = word_set("countries country states hosts governments pays países estados états")
JOINS = ("and", "et", "y", ",", "und", "as", "well", "ainsi", "que", "asi", "como", "or")
CLAUSE_ENDS = word_set("who which that and as but were was are is , . ; : ( )")
NOT_MEMBERS = (
    ("not", "members"), ("not", "full", "members"), ("pas", "membres"), ("no", "miembros"),
    ("no", "son", "miembros"), ("not", "be", "members"), ("not", "as", "members"),
)  # fmt: skip
INVITED = word_set("invited invités invitées invité invitados invitadas eingeladen")
OBSERVERS = word_set("observers observer observateurs observadores Beobachter")
THEN = (
    ("at", "that", "time"), ("at", "that", "meeting"), ("at", "this", "meeting"),
    ("a", "cette", "occasion"), ("lors", "de", "cette", "reunion"), ("en", "esa", "ocasion"),
    ("en", "esa", "reunion"),
)  # fmt: skip
