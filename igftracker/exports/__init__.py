"""The public record as files: dated, immutable, checksummed, made whole by `manage.py export`.

`tables` says once what leaves; `selecting` turns it into SQL over `public()` rows; `archives`,
`database` and `popolo` write the formats; `making` puts an export in place, `manifests` finds it.
"""
