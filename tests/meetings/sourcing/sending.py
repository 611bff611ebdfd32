"""What the forms of meetings send, with sources beside their facts."""

from django.urls import reverse

STATEMENTS = "meetings-statement-content_type-object_id"
ADD = "/admin/meetings/meeting/add/"


def rows(prefix, *given, initial=0):
    """Give what a formset sends."""
    sent = {f"{prefix}-TOTAL_FORMS": len(given), f"{prefix}-INITIAL_FORMS": initial}
    for number, values in enumerate(given):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in values.items()}
    return sent


def meeting_form(body, **given):
    """Give what the form of a meeting sends, with empty inlines unless they are given."""
    sent = {"body": body.pk, "title": "First meeting", "slug": "first", "kind": "meeting"}
    sent |= {"mode": "in-person", "status": "held", "state": "draft", "held": "24 February 2011"}
    for prefix in (
        *("co_hosts", "sittings", "agenda", "attendance", "milestones", "submissions"),
        STATEMENTS,
    ):
        sent |= rows(prefix)
    return sent | given


def source(name, **given):
    """Give what the control of one fact sends."""
    return {f"source-{name}-{part}": value for part, value in given.items()}


def change(row):
    """Give the address of a row's form."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
