import pytest
from django.http import Http404

from meetings.models import Meeting, Participant
from meetings.tombstones import WithdrawnError, get_public
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_public_row_is_given():
    meeting = make.make_meeting(slug="m")

    assert get_public(Meeting.objects.all(), slug="m") == meeting


def test_a_withdrawn_row_is_refused_with_its_reason():
    make.make_meeting(slug="m", state="withdrawn", state_reason="It was entered twice.")

    with pytest.raises(WithdrawnError, match="It was entered twice"):
        get_public(Meeting.objects.all(), slug="m")


def test_a_draft_is_as_good_as_none():
    make.make_meeting(slug="m", state="draft")

    with pytest.raises(Http404):
        get_public(Meeting.objects.all(), slug="m")


def test_a_withdrawn_row_of_a_draft_body_does_not_give_the_body_away():
    body = make.make_body(state="draft")
    make.make_meeting(slug="m", body=body, state="withdrawn", state_reason="Entered twice.")

    with pytest.raises(Http404):
        get_public(Meeting.objects.all(), slug="m")


def test_a_row_that_never_was_is_none():
    with pytest.raises(Http404):
        get_public(Participant.objects.all(), slug="nobody")
