"""Reading the feed in tests: what was written since, told as a commit would tell it."""

from django.db import connection

from meetings.models import Change


def commit():
    """Do what the end of a transaction does, and give the new entries of the feed."""
    last = Change.objects.order_by("-number").values_list("number", flat=True).first() or 0
    connection.check_constraints()
    return list(Change.objects.filter(number__gt=last))


def told(entries):
    """Give entries in short: noun, key, action, fields."""
    return [(one.noun, one.key, one.action, sorted(one.fields)) for one in entries]


def committed():
    """Give what this commit tells, in short."""
    return told(commit())
