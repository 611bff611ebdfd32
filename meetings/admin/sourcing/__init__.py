"""Sources beside the fields: what is said, the controls for a source, and what a change does."""
