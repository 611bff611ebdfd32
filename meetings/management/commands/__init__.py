"""`manage.py publish_due`."""
