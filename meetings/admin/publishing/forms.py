"""What is asked before a record is published: what goes with it, why, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from meetings.models import PublicationPlan
from meetings.publishing.readiness import Companion

FARTHEST = timedelta(days=2 * 366)
MOMENT = "%Y-%m-%dT%H:%M"
OWN_TIME = forms.Script("desk/publishing.js", defer=True)
"""Says beside a time in UTC what it is where the editor is."""


class MomentField(forms.DateTimeField):
    """A coming moment in UTC, at most two years away."""

    widget = forms.DateTimeInput(format=MOMENT, attrs={"type": "datetime-local", "data-utc": ""})

    def clean(self, value: Any) -> datetime | None:
        """Refuse what is over, and what nobody plans."""
        moment: datetime | None = super().clean(value)
        now = timezone.now()
        if moment is not None and moment <= now:
            raise ValidationError(
                f"This time is over; it is {now:%Y-%m-%d %H:%M} in UTC. Give a later one."
            )
        if moment is not None and moment > now + FARTHEST:
            raise ValidationError("This is more than two years away. Give an earlier time.")
        return moment


class PublishForm(forms.Form):
    """How a record is to be published."""

    along = forms.MultipleChoiceField(
        required=False,
        error_messages={
            "invalid_choice": "A draft that was ticked is not offered any more: perhaps somebody "
            "has published or deleted it. Look through the page again."
        },
    )
    acknowledged = forms.BooleanField(
        required=False, label="I know what is missing, and publish it all the same"
    )
    reason = forms.CharField(
        required=False,
        max_length=1000,
        label="Why it is published all the same",
        help_text="Kept in the history of the record; editors see it there.",
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
    )
    publish_at = MomentField(required=False, label="Day and time, in UTC")
    seen = forms.CharField(required=False, max_length=64)

    def __init__(self, *args: Any, companions: Iterable[Companion] = (), **kwargs: Any) -> None:
        """Offer the drafts that can be published with it."""
        super().__init__(*args, **kwargs)
        self.companions = {one.key: one for one in companions}
        along: Any = self.fields["along"]
        along.choices = [(key, str(one.row)) for key, one in self.companions.items()]

    def clean(self) -> dict[str, Any]:
        """Ask for the time where it is published later, and for the reason where one is due."""
        cleaned = super().clean() or self.cleaned_data
        if (
            "plan" in self.data
            and not cleaned.get("publish_at")
            and "publish_at" not in self.errors
        ):
            self.add_error("publish_at", "Give the day and the time at which it is published.")
        if cleaned.get("acknowledged") and not cleaned.get("reason"):
            self.add_error("reason", "Say why it is published all the same.")
        return cleaned

    def find_along(self) -> list[Any]:
        """Give the drafts that were chosen, those first that the record needs."""
        chosen = [self.companions[key] for key in self.cleaned_data["along"]]
        return [one.row for one in sorted(chosen, key=lambda one: not one.is_needed)]

    def get_reason(self) -> str:
        """Give why it is published though something is missing; "" where that is not said."""
        return str(self.cleaned_data["reason"]) if self.cleaned_data["acknowledged"] else ""


class TimeForm(forms.ModelForm):
    """The time of a plan."""

    publish_at = MomentField(label="Day and time, in UTC")

    class Meta:
        model = PublicationPlan
        fields = ("publish_at",)
