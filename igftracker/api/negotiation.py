"""Which format is answered."""

from __future__ import annotations

from typing import Any

from rest_framework.negotiation import DefaultContentNegotiation

from meetings.parameters import ParameterError, nearest


class Negotiation(DefaultContentNegotiation):
    """Lets `?format=` win over the Accept header, and refuses a format that there is not."""

    def select_renderer(self, request: Any, renderers: Any, format_suffix: Any = None) -> Any:
        """Give the renderer; raises ParameterError for an empty format."""
        if request.query_params.get("format") == "":
            self.filter_renderers(renderers, "")
        return super().select_renderer(request, renderers, format_suffix)

    def filter_renderers(self, renderers: Any, format: str) -> Any:  # noqa: A002
        """Keep the renderers of a format; raises ParameterError when there is none."""
        kept = [renderer for renderer in renderers if renderer.format == format]
        if not kept:
            right = nearest(format[:60], [renderer.format for renderer in renderers])
            raise ParameterError("format", f"'{format[:60]}' is no value of 'format'.", right)
        return kept
