"""Who may publish and withdraw, and from which state to which."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, PermissionsMixin
from django.http import HttpRequest

from meetings.admin.relations import RowForm
from meetings.models import PublicationState
from meetings.publishing.planning import PUBLISH

STATE_FIELDS = ("state", "state_reason")
WAYS: Mapping[str, tuple[str, ...]] = {
    PublicationState.DRAFT: (PublicationState.PUBLISHED,),
    PublicationState.PUBLISHED: (PublicationState.WITHDRAWN,),
    PublicationState.WITHDRAWN: (PublicationState.PUBLISHED,),
}
"""What a state may become; what was public once keeps its address and is no draft again."""

FOR_EDITORS = (
    "Only publishers publish and withdraw. A change to a published record shows at once; "
    "its history keeps what stood there, and who changed it."
)
FOR_PUBLISHERS = (
    "Publishing a record publishes the statements on it too. What was public once is withdrawn "
    "with a reason, never made a draft again."
)


def can_publish(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Say whether someone may publish and withdraw."""
    return isinstance(user, PermissionsMixin | AnonymousUser) and user.has_perm(PUBLISH)


class StateForm(RowForm):
    """A form that offers only the states to which the row may go from where it is."""

    ways: ClassVar[Mapping[str, tuple[str, ...]]] = WAYS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Limit the choices."""
        super().__init__(*args, **kwargs)
        field = self.fields.get("state")
        if isinstance(field, forms.ChoiceField):
            now = self.instance.state
            offered = (now, *self.ways[now])
            choices: Any = field.choices
            field.choices = [pair for pair in choices if pair[0] in offered]


class StatesAdmin(BaseModelAdmin):
    """What forms and inlines with a state share: for editors the state is only to be read."""

    def formfield_for_dbfield(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Close state and reason to those who may not publish; what they post for it is ignored."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and db_field.name in STATE_FIELDS:
            field.disabled = not can_publish(request.user)
        if field is not None and db_field.name == "state":
            field.help_text = FOR_EDITORS if field.disabled else FOR_PUBLISHERS
        return field
