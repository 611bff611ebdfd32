"""The admin of submissions and their contributors."""

from collections import defaultdict
from collections.abc import Mapping
from typing import ClassVar

from django.contrib import admin

from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import RelationsAdmin, RowForm, short_body
from meetings.admin.sourcing.rows import SourcedInline
from meetings.admin.states import StateForm
from submissions.models import Contributor, Submission
from submissions.models.submissions import TRANSITIONS


def find_ways() -> dict[str, tuple[str, ...]]:
    """Give the states that each state may become, as the database holds them."""
    ways: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for old, new in TRANSITIONS:
        ways[old] += (new,)
    return dict(ways)


class SubmissionForm(StateForm):
    """A form on a submission."""

    ways: ClassVar[Mapping[str, tuple[str, ...]]] = find_ways()


class ContributorInline(SourcedInline, RelationsAdmin, admin.TabularInline):
    """Who sent a submission or put a name to it."""

    model = Contributor
    form = RowForm
    extra = 0
    show_change_link = True


@admin.register(Submission)
class SubmissionAdmin(RecordAdmin):
    """Submissions."""

    kept = ("body", "call", "meeting", "language", "received")
    form = SubmissionForm
    list_display = ("title", short_body, "call", "kind", "received", "language", "state")
    list_filter = ("state", "kind", "language", ("body", admin.RelatedOnlyFieldListFilter))
    search_fields = ("search", "slug", "contributors__participant__slug")
    search_help_text = "Words of title or abstract, or the address of a contributor."
    date_hierarchy = "received_earliest"
    prepopulated_fields = {"slug": ("title",)}
    fieldsets = (
        (None, {"fields": ("body", "call", "meeting", "title", "kind", "language", "received")}),
        (None, {"fields": ("abstract", "document")}),
        ("Other versions", {"fields": ("supersedes", "also_sent_as")}),
        ADDRESS,
    )
    inlines = (ContributorInline, StatementInline)

    def label_choice(self, row: Submission) -> str:
        """Give the title with the date, as many bear the same title."""
        return f"{row.title} ({row.received or 'date not known'})"


@admin.register(Contributor)
class ContributorAdmin(RowAdmin):
    """Contributors, where each has its own statements."""

    list_display = ("__str__", "submission", "representing", "group", "group_word", "role")
    list_filter = (
        *("role", "capacity", "standing"),
        ("group", admin.RelatedOnlyFieldListFilter),
    )
    search_fields = ("participant__search", "submission__search", "name_as_printed", "group_word")
    inlines = (StatementInline,)
