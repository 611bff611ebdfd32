"""The worker publishes by itself what is due."""

from datetime import timedelta
from threading import Event

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from meetings.models import Meeting
from submissions.management.commands.import_worker import publish_each_minute
from tests import factories as make


@pytest.mark.django_db(transaction=True)
def test_the_worker_publishes_what_is_due_as_soon_as_it_runs():
    meeting = make.make_meeting(state="draft")
    make.make_statement(meeting)
    make.make_plan(
        meeting,
        publish_at=timezone.now() - timedelta(minutes=1),
        planned_by=User.objects.create_superuser("root"),
    )
    ended = Event()
    ended.set()
    publish_each_minute(ended)
    assert Meeting.objects.get().state == "published"
