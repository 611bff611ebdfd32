"""The documentation page: nothing is missing, every link leads somewhere, every example runs."""

import ast
import re
import shutil
import subprocess
import sys
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from drf_spectacular.generators import SchemaGenerator

from igftracker.api.docs import latest_day
from igftracker.api.examples import EXAMPLES, FIRST_LINE
from igftracker.api.problems import KINDS

PAGE = "/api/docs/"
WAIT = timedelta(minutes=2).total_seconds()


@pytest.fixture
def page(client, db):
    return BeautifulSoup(client.get(PAGE).content, "lxml")


@pytest.fixture
def site(transactional_db, live_server, settings, tmp_path):
    """A server with the real record and an export of it; gives its address."""
    settings.SITE_URL = live_server.url
    settings.API_RATE_PER_MINUTE = 0
    settings.EXPORTS_ROOT = tmp_path / "exports"
    call_command("load_record", verbosity=0)
    call_command("export", verbosity=0)
    return live_server.url


def test_it_begins_with_one_line_of_python_for_a_data_frame(page, settings):
    line = page.find("pre").text

    assert line == FIRST_LINE.replace("{site}", settings.SITE_URL)
    assert "\n" not in line
    ast.parse(line)


def test_every_operation_and_every_parameter_is_on_the_page(page):
    described = SchemaGenerator().get_schema(request=None, public=True)
    words = page.find("main").text
    named = {code.text for code in page.select("dt code")}

    for path, methods in described["paths"].items():
        assert f"GET {path}" in words
        for operation in methods.values():
            assert page.find(id=operation["operationId"])
            assert {one["name"] for one in operation.get("parameters", [])} <= named, path


def test_every_link_within_the_page_leads_to_a_place_on_it(page):
    ids = [one["id"] for one in page.find_all(id=True)]
    links = [one["href"][1:] for one in page.find_all("a", href=re.compile("^#"))]

    assert len(ids) == len(set(ids))
    assert len(links) > 50
    assert set(links) <= set(ids)


@pytest.mark.parametrize("status", sorted(KINDS))
def test_every_kind_of_problem_is_explained_where_its_type_leads(page, status):
    end, words = KINDS[status]

    assert page.find(id=f"problem-{end}")
    assert words.replace("`", "") in page.find("main").text


@pytest.mark.parametrize(
    "anchor", ["grammar", "formats", "paging", "versions", "errors", "limits", "deprecations"]
)
def test_the_rules_have_lasting_places(page, anchor):
    assert page.find(id=anchor).name == "h2"


def test_an_unknown_parameter_is_refused(client, db):
    assert client.get(PAGE, {"example": "counts"}).status_code == 400


def test_the_page_is_light_enough_for_a_slow_line(client, db):
    assert len(client.get(PAGE).content) < 100_000


def run(program, *words, code):
    """Give what a program prints for some lines of code; it must end well."""
    done = subprocess.run(
        [program, *words], input=code, capture_output=True, text=True, timeout=WAIT
    )
    assert done.returncode == 0, f"{code}\n{done.stderr}"
    return done.stdout


def check(language, program, *words, site):
    """Run all examples of a language and look at what each prints."""
    for example in EXAMPLES:
        code = getattr(example.at(site, latest_day()), language)
        assert example.prints in run(program, *words, code=code), f"{language}: {example.anchor}"


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_every_example_for_curl_runs(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check("curl", "sh", "-e", site=site)


def test_every_example_for_python_runs(site):
    check("python", sys.executable, "-", site=site)
    assert "cstd-wg-igf-c2" in run(sys.executable, "-", code=FIRST_LINE.replace("{site}", site))


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R (Rscript, jsonlite) is not installed")
def test_every_example_for_r_runs(site):
    check("r", "Rscript", "-", site=site)
