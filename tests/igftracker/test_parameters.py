"""A parameter that an address does not know is refused there, on pages and in the interface."""

import pytest

from tests.addresses import addresses
from tests.world import make_world

pytestmark = pytest.mark.django_db

WITHOUT_PARAMETERS = ("/healthz",)
"""For machines that watch over the installation; they may add what they like."""


def test_every_address_refuses_a_parameter_that_it_does_not_know(client):
    lax = []
    for address in addresses(make_world("Offen")):
        response = client.get(address, {"nonsense": "1"})
        if response.status_code != 400 and address not in WITHOUT_PARAMETERS:
            lax.append(f"{address} answers {response.status_code}")
        elif response.status_code == 400:
            assert "nonsense" in response.content.decode(), address
    assert not lax, "\n".join(lax)
