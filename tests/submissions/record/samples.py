"""A small record of made-up bodies, as the files' text, and what tests do with it."""

from pathlib import Path

import pytest
from django.db.models import Model

from meetings.models import Meeting
from submissions.record.loading import load_record_files
from submissions.record.problems import RecordError
from submissions.record.report import Report

SHARED = """
groups:
- slug: government
  name: Governments
  order: 1
  aliases:
  - governments
  - member states
- slug: civil-society
  name: Civil society
  order: 2
conflicts:
- number: 1
  question: On which days did it meet?
documents:
- slug: minutes
  title: Minutes of the first meeting
  kind: summary
  issued: 1 March 2011
  symbols:
  - A/66/67-E/2011/79
  sources:
  - document: minutes
- slug: newsletter
  title: Newsletter
  requested_by:
  - minutes
  sources:
  - document: newsletter
participants:
- slug: ruritania
  kind: state
  name: Ruritania
  sources:
  - document: minutes
- slug: ada-lund
  kind: person
  name: Ada Lund
  sort_name: Lund, Ada
  names:
  - A. Lund
  - name: Lund
    kind: abbreviated
    language: sv
  affiliations:
  - organisation: ruritania
    position: envoy
    starts: 2010
    sources:
    - document: minutes
  sources:
  - document: minutes
"""
BODY = """
body:
  slug: panel
  name: Panel on Bridges
  kind: working-group
  sources:
  - document: minutes
compositions:
- slug: panel-2010
  label: First composition
  decided: 17 December 2010
  size: 22
  seats:
  - group: government
    category: hosts
    seats: 7
    sources:
    - document: minutes
  - group: government
    category: others
    seats: 15
    sources:
    - document: minutes
  sources:
  - document: minutes
memberships:
- slug: panel-ada-lund
  participant: ada-lund
  composition: panel-2010
  group: civil-society
  role: chair
  sources:
  - document: minutes
meetings:
- slug: panel-1
  title: First meeting
  number: 1
  held: 24-25 or 25-26 February 2011
  place: Strelsau
  held_with:
  - council
  sittings:
  - label: Morning
    held: 24 February 2011
    sources:
    - document: minutes
  - label: Afternoon
    sources:
    - document: minutes
  agenda:
  - title: Arches
    outcome: displaced
    displaced_by: 2
    sources:
    - document: minutes
  - title: Tolls
    outcome: discussed
    sources:
    - document: minutes
  attendance:
  - participant: ada-lund
    role: chair
    sources:
    - document: minutes
  reported:
  - slug: panel-1-participants
    counted: participants
    value: 40
    sources:
    - document: minutes
  sources:
  - document: minutes
  - document: minutes
    at: p. 3
    says:
      held:
        value: 24 and 25 February 2011
        conflict: 1
      place: STRELSAU
  - document: newsletter
    certainty: inferred
    says:
      held:
        value: the 25th and the day after
        reading: 2011-02-25/2011-02-26
        conflict: 1
calls:
- slug: panel-call
  title: Questionnaire
  prepares: panel-1
  sources:
  - document: minutes
submissions:
- slug: panel-call-lund
  call: panel-call
  title: Reply
  contributors:
  - participant: ada-lund
    group_word: experts
    sources:
    - document: minutes
  - name_as_printed: Someone else
    sources:
    - document: minutes
  sources:
  - document: minutes
"""
COUNCIL = """
body:
  slug: council
  name: Council
  state: withdrawn
  state_reason: Entered twice.
"""

ZENDA = ("place: Strelsau", "place: Zenda")
ZENDA_SAID = ("place: STRELSAU", "place: Zenda")
"""Changes that move the meeting, and what its source says of that, to another town."""


def write_sample(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the sample; each change replaces words where they first occur, the panel first."""
    texts = {"bodies/panel.yaml": BODY, "bodies/council.yaml": COUNCIL, "shared.yaml": SHARED}
    for old, new in changes:
        holders = [name for name, text in texts.items() if old in text]
        assert holders, f"the sample has no {old!r}"
        for name in holders[:1]:
            texts[name] = texts[name].replace(old, new, 1)
    return write_files(folder, texts)


def write_files(folder: Path, texts: dict[str, str]) -> Path:
    """Write files below a folder."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), "utf-8")
    return folder


def load_sample(folder: Path, *changes: tuple[str, str], **options: bool):
    """Load the sample with changes; gives the report."""
    return load_record_files(write_sample(folder, *changes), **options)


def mistakes(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """Give what is wrong with the changed sample, each as `file:line: key: message`."""
    with pytest.raises(RecordError) as caught:
        load_sample(folder, *changes)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def edit(row: Model, **values: object) -> None:
    """Change a row as an editor does."""
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def get_meeting() -> Meeting:
    """The meeting of the sample."""
    return Meeting.objects.get(slug="panel-1")


def changes(report: Report) -> dict[str, int]:
    """Give the changed rows of a report by model."""
    return {model.name: model.changed for model in report.models if model.changed}
