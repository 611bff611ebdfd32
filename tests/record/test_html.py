"""Every kind of page of the real record is HTML without an error, for the Nu checker."""

import pytest

from tests.html_checker import find_faults
from tests.page_kinds import PAGE_KINDS


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_the_record_have_no_error(record, client, tmp_path, language):
    for kind in PAGE_KINDS:
        response = client.get(kind.within(language))
        assert response.status_code == kind.status, kind.name
        (tmp_path / f"{kind.name}.html").write_bytes(response.content)
    assert find_faults(tmp_path) == []
