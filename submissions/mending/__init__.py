"""The writers of the care of the record: atomic, and harmless when run twice."""
