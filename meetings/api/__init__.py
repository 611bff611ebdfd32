"""The machine interface to who met when: the same records and filters as the pages."""
