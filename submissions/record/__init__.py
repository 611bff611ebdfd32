"""The record as YAML files: read, checked, loaded into the database, and written back."""
