"""What the form of a meeting sends, for tests."""

from django.urls import reverse

STATEMENTS = "meetings-statement-content_type-object_id"
PARTS = ("co_hosts", "sittings", "agenda", "attendance", "submissions", "milestones", STATEMENTS)


def rows(prefix, *given, initial=0):
    """Give what a formset sends."""
    sent = {f"{prefix}-TOTAL_FORMS": len(given), f"{prefix}-INITIAL_FORMS": initial}
    for number, values in enumerate(given):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return sent


def meeting_form(meeting, **given):
    """Give what the form of a meeting on record sends when nothing in it is touched."""
    sent = {"body": meeting.body_id, "title": meeting.title, "slug": meeting.slug}
    sent |= {"kind": meeting.kind, "mode": meeting.mode, "status": meeting.status}
    sent |= {"state": meeting.state, "held": str(meeting.held), "number": meeting.number or ""}
    for prefix in PARTS:
        sent |= rows(prefix)
    return sent | {"_continue": "1"} | given


def change(meeting):
    """Give the address of its form."""
    return reverse("admin:meetings_meeting_change", args=[meeting.pk])


def line(row, chosen, *, shown="unknown", prefix="grid-"):
    """Give what a line of the grid sends."""
    return {f"{prefix}{row.pk}-shown": shown, f"{prefix}{row.pk}-presence": chosen}
