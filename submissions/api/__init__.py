"""The machine interface to what was said and sent, and to the counts."""
