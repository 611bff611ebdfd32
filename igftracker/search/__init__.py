"""Search over everything that has an address.

`asking` reads what is asked, `kinds` says what there is to find, `hits` finds a bounded number of
rows of each kind, `options` counts them by what they can be narrowed by, `showing` loads the rows
of one page with the words marked, `best` finds what is called exactly so, `spelling` suggests other
words, `answering` puts it all together for the page.
"""
