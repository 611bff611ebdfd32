"""Template tags of the pages of no app."""
