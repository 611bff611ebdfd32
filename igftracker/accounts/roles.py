"""The roles, and exactly what each may do: the one truth, which the groups in the database follow.

`services.roles.apply_roles` writes it there; the page "Who may do what" shows it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Actions = tuple[str, ...]
Rights = Mapping[str, Actions]
"""What may be done with each model, such as `meetings.body`."""

LOOK: Actions = ("view",)
ALL: Actions = ("view", "add", "change", "delete")
PUBLISH = "publish"
"""To publish and withdraw, whatever record it is: the permission `meetings.publish_record`."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its name, which is that of its group, what it is for, and what it may do."""

    name: str
    purpose: str
    rights: Rights


RECORD = (
    *("meetings.affiliation", "meetings.agendaitem", "meetings.attendance", "meetings.body"),
    *("meetings.composition", "meetings.conflict", "meetings.document"),
    *("meetings.documentrequest", "meetings.documentsymbol", "meetings.groupalias"),
    *("meetings.meeting", "meetings.meetingcohost", "meetings.membership", "meetings.milestone"),
    *("meetings.nomination", "meetings.organisationdomain", "meetings.participant"),
    *("meetings.participantname", "meetings.seatallocation", "meetings.sitting"),
    *("meetings.stakeholdergroup", "meetings.statement"),
    *("submissions.call", "submissions.contributor", "submissions.intervention"),
    *("submissions.reportedcount", "submissions.submission"),
)
"""The record itself, which editors write."""
EDITING: Rights = {
    **dict.fromkeys(RECORD, ALL),
    "submissions.importbatch": ("view", "add", "change"),
    "submissions.importpart": LOOK,
    "submissions.importitem": ("view", "change"),
    "meetings.publicationplan": LOOK,
    "meetings.setaside": ("view", "add", "delete"),
    "meetings.linkcheck": LOOK,
    "meetings.reassignment": ("view", "add", "change"),
}
PUBLISHING: Rights = {
    **EDITING,
    "meetings.body": (*ALL, PUBLISH),
    "meetings.publicationplan": ("view", "add", "change"),
}
ADMINISTERING: Rights = {
    **PUBLISHING,
    "auth.user": ("view", "change"),
    "accounts.invitation": ("view", "add", "change"),
    "accounts.auditentry": LOOK,
}

EDITOR = Role(
    "editor",
    "Writes the record: drafts, and changes to what is published. Does not publish or withdraw.",
    EDITING,
)
PUBLISHER = Role(
    "publisher",
    "Does what an editor does, and puts drafts before the public or withdraws them.",
    PUBLISHING,
)
ADMINISTRATOR = Role(
    "administrator",
    "Does what a publisher does, invites people, changes their roles, and reads the audit.",
    ADMINISTERING,
)
ROLES = {role.name: role for role in (EDITOR, PUBLISHER, ADMINISTRATOR)}


def name_permission(model: str, action: str) -> str:
    """Give the codename of a permission: `add_body`, and `publish_record` for publishing."""
    return "publish_record" if action == PUBLISH else f"{action}_{model.partition('.')[2]}"
