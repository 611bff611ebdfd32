"""Template tags for timelines: what sources disagree on in an entry, how far off what is ahead."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from meetings.evidence import Evidence, Fact
from submissions.timeline import Coming, Entry, facts_differing

register = template.Library()


@register.simple_tag(takes_context=True)
def differing(context: template.Context, entry: Entry) -> list[Fact]:
    """Give the facts of an entry on which sources disagree; the foot of the page explains them."""
    evidence: Evidence = context["evidence"]
    facts = facts_differing(evidence, entry)
    for fact in facts:
        evidence.cite(fact)
    return facts


@register.filter
def days_left(coming: Coming) -> str:
    """Say how far off an event is: "in 12 days", "today", or that its day is not known."""
    if coming.days is None:
        return _("its day is not known")
    if coming.is_going_on:
        return _("going on")
    if coming.days == 0:
        return pgettext("days left", "today")
    words = ngettext("in %(days)d day", "in %(days)d days", coming.days)
    return words % {"days": coming.days}
