"""Held: why an accepted proposal is not written."""


class HeldError(Exception):
    """A proposal cannot be written yet; the message says why and what to do."""
