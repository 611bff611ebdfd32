"""`manage.py load_record` and `manage.py dump_record`."""
