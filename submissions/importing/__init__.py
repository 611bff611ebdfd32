"""Importing: a source is stored, read in parts, proposed, decided on, applied and taken back.

`storing` keeps the original, `reading` fills a batch with proposals, `deciding` takes an editor's
decision, `applying` writes drafts with their statements, `undoing` takes exactly those back, and
`reporting` tells what came of it. Nothing here is public.
"""
