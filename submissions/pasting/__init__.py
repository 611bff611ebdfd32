"""Pasting: a list of members, attendees, contributors or points of an agenda, line by line.

`splitting` takes lines apart, `columns` guesses what stands where, `reading` understands the cells,
`recognising` finds whom they name, `previewing` puts together what would be made, and `writing`
makes it: drafts where there is a state. The text and the choices travel in the form; nothing is
kept between the preview and the writing.
"""
