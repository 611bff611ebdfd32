"""The real record in the feed: one entry for each public record, at the address it has."""

import pytest
from django.core.management import call_command
from django.test import Client

from meetings.models import Change
from tests.igftracker.api.data import NOUNS
from tests.meetings.changes.feed import commit


@pytest.mark.django_db
def test_loading_the_record_tells_of_each_public_record_once():
    call_command("load_record", verbosity=0)
    entries = commit()
    assert {one.action for one in entries} == {"created"}
    told = {noun: [one.key for one in entries if one.noun == noun] for noun in NOUNS}
    listed = {noun: list_keys(noun) for noun in NOUNS}
    assert {noun: sorted(keys) for noun, keys in told.items()} == listed


@pytest.mark.django_db
def test_loading_it_again_tells_nothing():
    call_command("load_record", verbosity=0)
    commit()
    call_command("load_record", verbosity=0)
    assert commit() == []
    assert Change.objects.exists()


def list_keys(noun):
    """Give the ends of the addresses that a list of the interface has, page by page."""
    keys, address, client = [], f"/api/v1/{noun}/?limit=500", Client()
    while address:
        answer = client.get(address).json()
        keys += [key_of(row) for row in answer["results"]]
        address = answer["meta"]["next"]
    return sorted(keys)


def key_of(row):
    """Give the end of a row's address."""
    if "slug" in row:
        return row["slug"]
    if "presence" in row:
        return f"{row['meeting']}/{row['participant']}"
    if "position" in row:
        return f"{row['meeting']}/{row['position']}"
    return str(row.get("number") or row["id"])
