"""The admin of documents, whole: with what their addresses answered when they were last asked."""

from typing import Any

from django.contrib import admin
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from meetings.admin.documents import DocumentAdmin
from meetings.models import Document
from submissions.care.links import STILL


@admin.register(Document)
class DocumentDesk(DocumentAdmin):
    """Documents, with the state of their links."""

    class Media:
        css = {"all": ("desk/care.css",)}

    def get_readonly_fields(self, request: Any, obj: Any = None) -> Any:
        """Have the state of the links among what is only read."""
        return [*super().get_readonly_fields(request, obj), "links"]

    def get_fieldsets(self, request: Any, obj: Any = None) -> Any:
        """Put the state of the links below the addresses, of a document that is there."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None:
            return fieldsets
        return [
            (
                name,
                {**given, "fields": (*given["fields"], "links")}
                if "url" in given["fields"]
                else given,
            )
            for name, given in fieldsets
        ]

    @admin.display(description="links")
    def links(self, row: Document) -> SafeString:
        """Give what each address answered when it was last asked."""
        checks = row.link_checks.filter(STILL)
        return render_to_string("admin/care/links.html", {"checks": checks})
