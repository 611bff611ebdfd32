"""The admin of stakeholder groups, and of the words that sources use for them."""

from django.contrib import admin

from meetings.admin.bodies import SIX_NAMES
from meetings.admin.evidence import StatementInline
from meetings.admin.records import ADDRESS, RecordAdmin, RowAdmin
from meetings.admin.relations import RelationsAdmin, RowForm
from meetings.models import GroupAlias, StakeholderGroup


class AliasForm(RowForm):
    """A form on a word for a group."""

    def clean_word(self) -> str:
        """Give the word in lower case, as it is stored."""
        return str(self.cleaned_data["word"]).strip().lower()


class AliasInline(RelationsAdmin, admin.TabularInline):
    """The words for a group."""

    model = GroupAlias
    form = AliasForm
    extra = 0


@admin.register(StakeholderGroup)
class StakeholderGroupAdmin(RecordAdmin):
    """Stakeholder groups."""

    list_display = ("name", "slug", "order", "state")
    list_filter = ("state",)
    search_fields = ("name", "slug", "aliases__word")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("name", "order", "description")}),
        ("Names in other languages", {"fields": SIX_NAMES, "classes": ("collapse",)}),
        ADDRESS,
    )
    inlines = (AliasInline, StatementInline)


@admin.register(GroupAlias)
class GroupAliasAdmin(RowAdmin):
    """Words for groups, all in one list."""

    form = AliasForm
    list_display = ("word", "group")
    list_filter = (("group", admin.RelatedOnlyFieldListFilter),)
    search_fields = ("word", "group__slug")
