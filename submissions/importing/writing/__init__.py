"""Writing: accepted proposals into rows, one module per group of nouns.

Every function takes a claim (a proposal with what an editor made of it) and the ledger (what is
written in this run), and gives the row. It raises HeldError, in words for the editor, when the
claim cannot be written; nothing of it is then.
"""
