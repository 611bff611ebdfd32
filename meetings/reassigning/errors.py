"""What keeps rows from being reassigned, in words for an editor."""


class ReassigningError(RuntimeError):
    """It cannot be done; `refusals` say why, and nothing was changed."""

    def __init__(self, *refusals: str) -> None:
        """Keep the refusals."""
        self.refusals = refusals
        super().__init__(" ".join(refusals))


class StaleError(ReassigningError):
    """The rows are no longer those of the preview: it has to be looked at again."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            "Something changed since this preview was shown. Nothing was done: look at it again."
        )
