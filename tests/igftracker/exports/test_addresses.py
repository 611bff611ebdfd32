"""Exports over HTTP: listed, sent whole or in part, kept for good, gone when pruned."""

import hashlib
import sqlite3
from datetime import timedelta

import pytest

from igftracker.exports.manifests import list_exports
from igftracker.exports.pruning import prune
from tests import factories as make
from tests.igftracker.exports.reading import NOW, export_to, path_in

pytestmark = pytest.mark.django_db
LIST = "/api/v1/exports/"


@pytest.fixture
def root(settings, tmp_path):
    """Give the folder that is served, empty."""
    settings.EXPORTS_ROOT = tmp_path / "exports"
    return settings.EXPORTS_ROOT


@pytest.fixture
def export(root):
    """Give one export."""
    make.make_body(name="Working Group")
    return export_to(root)[0]


def file_address(export, kind="csv"):
    """Give the address of a file."""
    name = next(one.name for one in export.files if one.format == kind)
    return f"{LIST}{export.name}/{name}"


def body_of(response):
    """Give the bytes of an answer."""
    return b"".join(response) if response.streaming else response.content


def test_without_an_export_the_list_is_empty(client, root):
    assert client.get(LIST).json() == {"meta": {"total": 0}, "results": []}


def test_the_list_names_each_file_with_its_sum_and_an_address_that_answers(client, export):
    answer = client.get(LIST).json()
    row = answer["results"][0]

    assert answer["meta"] == {"total": 1}
    assert (row["date"], row["version"]) == ("2026-11-22", export.version)
    assert row["tables"]["bodies"] == 1
    for file in row["files"]:
        response = client.get("/" + file["url"].split("/", 3)[3])
        content = body_of(response)
        assert response.status_code == 200
        assert response["Content-Type"] == file["media_type"]
        assert len(content) == file["bytes"] == int(response["Content-Length"])
        assert hashlib.sha256(content).hexdigest() == file["sha256"]


@pytest.mark.django_db(transaction=True)
def test_the_newest_stands_first(client, root):
    for day in range(2):
        make.make_body()
        export_to(root, now=NOW + timedelta(days=day))
    dates = [row["date"] for row in client.get(LIST).json()["results"]]

    assert dates == ["2026-11-23", "2026-11-22"]


def test_an_export_is_found_by_name_version_day_and_as_the_latest(client, export):
    row = client.get(LIST).json()["results"][0]
    for word in (export.name, f"v{export.version}", export.date, "latest"):
        assert client.get(f"{LIST}{word}/").json() == row
        file = client.get(f"{LIST}{word}/{row['files'][0]['name']}")
        assert file.status_code == 200


def test_a_file_is_kept_for_good_and_not_sent_twice(client, export):
    address = file_address(export)
    first = client.get(address)

    assert first["Cache-Control"] == "public, max-age=31536000, immutable"
    assert first["ETag"] == f'"{export.files[0].sha256}"'
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, body_of(again)) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_a_head_request_tells_the_length(client, export):
    response = client.head(file_address(export))

    assert response.status_code == 200
    assert int(response["Content-Length"]) == export.files[0].bytes
    assert body_of(response) == b""


def test_a_file_is_not_packed_again_on_its_way(client, export):
    response = client.get(file_address(export, "popolo"), headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in response
    assert int(response["Content-Length"]) == len(body_of(response))


def test_the_database_that_is_sent_can_be_opened(client, export, tmp_path):
    path = tmp_path / "got.sqlite"
    path.write_bytes(body_of(client.get(file_address(export, "sqlite"))))

    assert sqlite3.connect(path).execute("SELECT name FROM bodies").fetchall() == [
        ("Working Group",)
    ]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-19", 10, 19),
        ("bytes=10-", 10, None),
        ("bytes=-5", -5, None),
        ("bytes=5-99999999", 5, None),
        ("bytes=-99999999", 0, None),
    ],
)
def test_a_part_can_be_asked_for(client, export, root, asked, first, last):
    whole = path_in(root / export.name, "csv").read_bytes()
    wanted = whole[first : None if last is None else last + 1]
    response = client.get(file_address(export), headers={"Range": asked})
    begins = len(whole) + first if first < 0 else first

    assert response.status_code == 206
    assert body_of(response) == wanted
    assert response["Content-Range"] == (f"bytes {begins}-{begins + len(wanted) - 1}/{len(whole)}")
    assert int(response["Content-Length"]) == len(wanted)


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0"])
def test_a_part_that_there_is_not_is_refused(client, export, asked):
    response = client.get(file_address(export), headers={"Range": asked})

    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{export.files[0].bytes}"
    assert "ETag" not in response


@pytest.mark.parametrize(
    "headers",
    [
        {"Range": "bytes=5-1"},
        {"Range": "bytes=0-1,4-5"},
        {"Range": "lines=1-2"},
        {"Range": "bytes=-"},
        {"Range": "bytes=0-4", "If-Range": '"another"'},
    ],
)
def test_what_is_no_part_of_this_file_gives_the_whole(client, export, headers):
    response = client.get(file_address(export), headers=headers)

    assert response.status_code == 200
    assert len(body_of(response)) == export.files[0].bytes


def test_a_part_of_the_same_file_is_gone_on_with(client, export):
    tag = f'"{export.files[0].sha256}"'
    headers = {"Range": "bytes=0-4", "If-Range": tag}

    assert client.get(file_address(export), headers=headers).status_code == 206


@pytest.mark.parametrize(
    "name",
    [
        "manifest.json",
        "..%2Flast-run.json",
        "%2e%2e/last-run.json",
        "..%2F..%2F..%2Fetc%2Fpasswd",
        "nothing.zip",
    ],
)
def test_only_what_the_manifest_names_is_sent(client, export, name):
    for place in (export.name, "..", "%2e%2e", ".", "latest"):
        response = client.get(f"{LIST}{place}/{name}")
        assert response.status_code in (301, 404), f"{place}/{name}"
        assert "Content-Disposition" not in response


@pytest.mark.parametrize("word", ["2026-11-22-v999", "v999", "2026-11-23", "nonsense", "٢٠٢٦"])
def test_an_export_that_there_is_not_is_a_problem(client, export, word):
    response = client.get(f"{LIST}{word}/")

    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"


@pytest.mark.django_db(transaction=True)
def test_what_was_pruned_is_gone_and_says_so(client, root):
    for day in range(2):
        make.make_body()
        export_to(root, now=NOW + timedelta(days=day))
    newest, oldest = list_exports(root)
    prune(root, 1, today=NOW.date())

    for address in (f"{LIST}{oldest.name}/", file_address(oldest), f"{LIST}v{oldest.version}/"):
        response = client.get(address)
        assert response.status_code == 410, address
        assert "removed on 2026-11-22" in response.json()["detail"]
    assert client.get(file_address(newest)).status_code == 200
    assert client.get(LIST).json()["meta"]["total"] == 1


@pytest.mark.parametrize("address", [LIST, f"{LIST}latest/", "file"])
def test_a_parameter_that_is_not_understood_is_refused(client, export, address):
    address = file_address(export) if address == "file" else address
    response = client.get(f"{address}?formt=csv")

    assert response.status_code == 400
    assert "formt" in response.json()["detail"]


@pytest.mark.parametrize("address", [LIST, "file"])
def test_nothing_can_be_posted(client, export, address):
    address = file_address(export) if address == "file" else address

    assert client.post(address).status_code == 405


def test_the_data_page_names_the_files_of_the_newest_export(client, export):
    page = client.get("/data/").content.decode()

    for file in export.files:
        assert f"{LIST}{export.name}/{file.name}" in page
        assert file.sha256 in page


def test_the_data_page_says_when_there_is_none(client, root):
    page = client.get("/data/").content.decode()

    assert "No files have been made" in page


def test_a_kept_data_page_does_not_hide_a_new_export(client, root):
    before = client.get("/data/")
    export, _ = export_to(root)
    after = client.get("/data/", headers={"If-None-Match": before.get("ETag", "")})

    assert after.status_code == 200
    assert export.name in after.content.decode()
