"""The page of every address, and those for what went wrong, are HTML without an error."""

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from tests.addresses import addresses, is_page
from tests.html_checker import find_faults
from tests.world import make_world


def test_pages_of_every_address_have_no_error(db, client, tmp_path):
    pages = [one for one in addresses(make_world("Offen")) if is_page(one)]
    assert len(pages) > 20
    for number, address in enumerate(pages):
        response = client.get(address)
        assert response.status_code == 200, address
        (tmp_path / f"{number}{address.replace('/', '-')}.html").write_bytes(response.content)
    assert find_faults(tmp_path) == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_pages_for_what_went_wrong_have_no_error(db, tmp_path, language):
    told = {"record": {"kind": "meeting", "reason": "Entered twice."}}
    for name in ("400", "403", "404", "410", "500"):
        with override(language):
            page = render_to_string(f"{name}.html", told)
        (tmp_path / f"{name}.html").write_text(page)
    assert find_faults(tmp_path) == []
