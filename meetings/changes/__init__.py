"""What the public saw change, worked out by the database as the last deed of each transaction.

Everything here is SQL made out of the models: which rows are public is asked of the querysets'
`public()`, so that the rule stands in one place. `installing` puts it into the database after each
migration; `publicness` says what is shown, `comparing` what differs from before, `closing` writes
the feed, and `as_of` shows the record as it was known earlier.
"""
