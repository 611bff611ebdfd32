"""Save and add another: the next form begins with what the two are likely to share."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import Max, Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from meetings.admin.relations import is_key
from meetings.partial_dates import PartialDate


class AgainAdmin(admin.ModelAdmin):
    """An admin whose next form keeps the fields named in `kept`, and counts the position on.

    Only what says where and when: who it was, and for which group, is asked for each.
    """

    kept: ClassVar[tuple[str, ...]] = ()
    counted_in: ClassVar[str] = ""
    """The relation among whose rows `position` counts; "" where there is none."""

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Lead to the next form with what is kept in its address."""
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST and isinstance(response, HttpResponseRedirect):
            words = urlencode(kept_of(obj, self.kept))
            sign = "&" if "?" in response.url else "?"
            response["Location"] = f"{response.url}{sign}{words}" if words else response.url
        return response

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Begin with what the address gives, and with the position behind the last."""
        initial: dict[str, Any] = dict(super().get_changeform_initial_data(request))
        owner = str(initial.get(self.counted_in, "")) if self.counted_in else ""
        if is_key(owner) and "position" not in initial:
            initial["position"] = self.count_on(int(owner))
        return initial

    def count_on(self, owner: int) -> int:
        """Give the position behind the last."""
        rows = self.model._default_manager.filter(**{self.counted_in: owner})
        return int(rows.aggregate(last=Max("position"))["last"] or 0) + 1


def kept_of(row: Model, names: tuple[str, ...]) -> dict[str, str]:
    """Give what a row holds in these fields, as an address has it; nothing for what is empty."""
    values = {name: getattr(row, name) for name in names}
    return {name: words for name, value in values.items() if (words := _write(value))}


def _write(value: Any) -> str:
    if isinstance(value, Model):
        return str(value.pk)
    if isinstance(value, PartialDate):
        return str(value)
    return str(value or "")
