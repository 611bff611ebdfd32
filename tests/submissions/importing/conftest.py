"""What the tests of importing share."""

import pytest


@pytest.fixture(autouse=True)
def originals_apart(tmp_path, settings):
    """Keep the originals of this installation out of the tests."""
    settings.MEDIA_ROOT = tmp_path / "originals"
