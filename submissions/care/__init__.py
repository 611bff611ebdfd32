"""The care of the record: what wants attention, one module per worklist; nothing here writes."""

from submissions.care.catalogue import WORKLISTS, find_worklist
from submissions.care.worklists import Entry, Piece, Worklist

__all__ = ["WORKLISTS", "Entry", "Piece", "Worklist", "find_worklist"]
