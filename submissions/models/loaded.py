"""Which of the record's files were loaded last; bookkeeping of `load_record`, not of the record."""

from django.db import models
from django.db.models import Q


class LoadedRecord(models.Model):
    """The latest load of the record's files into this database; at most one row."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    signature = models.CharField(max_length=64, help_text="SHA-256 of the files and the loader.")
    kept = models.PositiveIntegerField(help_text="Sentences on what editors keep.")
    loaded_at = models.DateTimeField()

    class Meta:
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=Q(id=1), name="loaded_record_is_one_row")]

    def __str__(self) -> str:
        return f"loaded at {self.loaded_at:%Y-%m-%d %H:%M} UTC"
