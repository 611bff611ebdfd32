"""What importers found, held against the record: candidates with scores, and reasons for each.

Nothing here writes. A participant is chosen by itself only at or above `CERTAIN` and without a
rival; everything else waits for an editor.
"""
