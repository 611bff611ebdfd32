"""Tables between their preview and their writing: kept as files, and for a day at most."""

from datetime import timedelta

from django.core.files.storage import storages
from django.utils import timezone
from import_export.tmp_storages import MediaStorage

LONGEST = timedelta(days=1)


class TableStorage(MediaStorage):
    """Keeps a table under a name that nobody can guess; each new one takes old ones away."""

    def save(self, data: bytes) -> None:
        """Keep a table."""
        remove_old()
        super().save(data)


def remove_old() -> int:
    """Remove tables that nobody wrote within a day; give how many."""
    storage, folder = storages["import_export"], MediaStorage().MEDIA_FOLDER
    if not storage.exists(folder):
        return 0
    paths = [f"{folder}/{name}" for name in storage.listdir(folder)[1]]
    since = timezone.now() - LONGEST
    old = [path for path in paths if storage.get_modified_time(path) < since]
    for path in old:
        storage.delete(path)
    return len(old)
