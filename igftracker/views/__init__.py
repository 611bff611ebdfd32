"""Pages of no app: the whole record, its changes, its rules, and what went wrong."""
