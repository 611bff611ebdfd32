"""Importers: bytes in, frozen facts out, each with its place in the text. No Django, no network.

`reading.read_parts` is the way in. `records` has the words that all of it shares.
"""
