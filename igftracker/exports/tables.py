"""The tables of an export and their columns, listed by hand: what is not named here stays."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from igftracker.exports.columns import Column, key_field, read_columns
from meetings import models as meetings
from submissions import models as submissions

NAMES = "name name_fr name_es name_ru name_ar name_zh_hans"


@dataclass(frozen=True)
class Table:
    """One table of an export: the public rows of one model."""

    name: str
    model: Any
    words: str
    """The fields that leave, in order."""
    about: str = ""
    """Which rows it can be about, where it is about rows of any kind: `records` or `facts`."""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Give its columns, that of the key first."""
        return (*read_columns(self.model, self.words), *(SUBJECT if self.about else ()))

    @cached_property
    def key(self) -> str:
        """Give the name of the column that names a row for ever."""
        return str(key_field(self.model).attname)

    @cached_property
    def description(self) -> str:
        """Give what a row is, in the model's words."""
        return " ".join(inspect.cleandoc(self.model.__doc__ or "").split())

    @cached_property
    def references(self) -> dict[str, Table]:
        """Give the tables that its columns point to, by the name of the column."""
        return {c.name: TABLE_OF[c.refers_to] for c in self.columns if c.refers_to}


SUBJECT = (
    Column("subject", "", "string", "The table of the row that it is about.", required=True),
    Column(
        "subject_key",
        "",
        "string",
        "The key of that row in that table: its slug, or its id as text.",
        required=True,
    ),
)
"""The columns that name a row of any kind."""

TABLES = (
    Table("groups", meetings.StakeholderGroup, f"slug {NAMES} order description"),
    Table("group_words", meetings.GroupAlias, "id word group"),
    Table("participants", meetings.Participant, "slug kind name sort_name country region"),
    Table("participant_names", meetings.ParticipantName, "id participant name kind language"),
    Table("affiliations", meetings.Affiliation, "id person organisation position starts ends"),
    Table("bodies", meetings.Body, f"slug {NAMES} kind acronym parent mandate starts ends"),
    Table(
        "compositions",
        meetings.Composition,
        "slug body label decided starts ends size description",
    ),
    Table(
        "seats",
        meetings.SeatAllocation,
        "id composition group group_word category status seats",
    ),
    Table(
        "memberships",
        meetings.Membership,
        "slug body participant composition group group_word status role representing starts ends "
        "end_reason name_as_printed",
    ),
    Table(
        "nominations",
        meetings.Nomination,
        "slug body participant nominated_by group nominated region_word outcome",
    ),
    Table(
        "documents",
        meetings.Document,
        "slug title kind author publisher issued status language produced_by source_url=url "
        "archived_url original_sha256 retrieved_on",
    ),
    Table("document_symbols", meetings.DocumentSymbol, "id document symbol"),
    Table("document_requests", meetings.DocumentRequest, "id document resolution"),
    Table(
        "meetings",
        meetings.Meeting,
        "slug body title number kind held time_zone place venue mode status description",
    ),
    Table("meeting_co_hosts", meetings.MeetingCoHost, "id meeting body"),
    Table("sittings", meetings.Sitting, "id meeting position label held"),
    Table(
        "agenda_items",
        meetings.AgendaItem,
        "id meeting position title outcome outcome_note displaced_by",
    ),
    Table(
        "attendance",
        meetings.Attendance,
        "id meeting participant presence role representing group group_word name_as_printed note",
    ),
    Table(
        "milestones",
        meetings.Milestone,
        "slug body kind title happened description document meeting",
    ),
    Table(
        "calls",
        submissions.Call,
        "slug body title kind opens deadline prepares asked composition document description",
    ),
    Table(
        "submissions",
        submissions.Submission,
        "slug body call meeting title kind language received state supersedes also_sent_as "
        "document abstract",
    ),
    Table(
        "contributors",
        submissions.Contributor,
        "id submission position participant representing group group_word capacity role standing "
        "name_as_printed",
    ),
    Table(
        "interventions",
        submissions.Intervention,
        "id meeting sitting position label participant representing group group_word capacity "
        "agenda_item language text words attributed_by confidence",
    ),
    Table(
        "reported_counts",
        submissions.ReportedCount,
        "slug counted group qualifier value upper as_of note",
        about="records",
    ),
    Table("conflicts", meetings.Conflict, "number question remark"),
    Table(
        "statements",
        meetings.Statement,
        "id field value reading document locator certainty preferred reason conflict",
        about="facts",
    ),
)
"""Every public table, those that others refer to mostly first."""
TABLE_OF: dict[Any, Table] = {table.model: table for table in TABLES}
