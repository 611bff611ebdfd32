"""Template tags for calls and the record of contributions."""
