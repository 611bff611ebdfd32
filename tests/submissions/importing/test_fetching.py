"""Fetching: only the public web, in bounds, by addresses that were checked; real servers here."""

import gzip
import ipaddress
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from submissions.importing.connecting import is_public
from submissions.importing.fetching import Fetched, FetchError, Rules, fetch

LOCAL = (ipaddress.ip_network("127.0.0.0/8"),)
PAGE = b"<p>The group met twice.</p>"


def make_rules(**given) -> Rules:
    """Give rules under which a server of this test may be asked, by whatever name."""
    return Rules(
        **{
            "resolve": lambda host, port: ["127.0.0.1"],
            "allowed": LOCAL,
            "ports": frozenset(),
            "seconds": 20.0,
            **given,
        }
    )


@contextmanager
def serving(answer) -> Iterator[tuple[str, list[BaseHTTPRequestHandler]]]:
    """Run a server whose every GET is answered by a function; give its address and what came."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self)
            answer(self)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://example.org:{server.server_port}", asked
        finally:
            server.shutdown()


def send(handler, body=PAGE, status=200, **headers):
    handler.send_response(status)
    for name, value in {"Content_Length": str(len(body)), **headers}.items():
        if value is not None:
            handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def test_a_page_comes_with_its_type_and_its_address():
    with serving(lambda one: send(one, Content_Type="text/html; charset=utf-8")) as (site, asked):
        found = fetch(f"{site}/a page?q=é".replace(" ", "%20"), rules=make_rules())
    assert (found.data, found.content_type) == (PAGE, "text/html; charset=utf-8")
    assert found.final_url == f"{site}/a%20page?q=é"
    assert asked[0].path == "/a%20page?q=%C3%A9"
    assert asked[0].headers["Host"] == site.removeprefix("http://")


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=windows-1251", "windows-1251"),
        ('text/html;Charset="utf-8"', "utf-8"),
        ("text/plain; format=flowed; charset = koi8-r; delsp=yes", "koi8-r"),
        ("text/html", ""),
        ("text/html; x-charset=utf-8", ""),
        ("", ""),
    ],
)
def test_the_charset_is_the_one_that_the_server_names(content_type, charset):
    assert Fetched(PAGE, "https://example.org", content_type).charset == charset


def test_neither_cookies_nor_credentials_are_sent():
    with serving(lambda one: send(one, Set_Cookie="a=b")) as (site, asked):
        fetch(site, rules=make_rules())
        fetch(site, rules=make_rules())
    assert not {"Cookie", "Authorization", "Referer"} & set(asked[1].headers)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("0.0.0.0", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1"),
        *("192.88.99.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1"),
        *("ff02::1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "64:ff9b:1::a00:1"),
        *("2002:a00:1::", "2001:0:a00:1::", "2001:db8::1", "::10.0.0.1", "fec0::1"),
    ],
)
def test_no_host_of_a_private_or_special_network_is_asked(address):
    rules = Rules(resolve=lambda host, port: [address])
    with pytest.raises(FetchError, match="no host of the public Internet"):
        fetch("http://example.org/", rules=rules)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1"])
def test_hosts_of_the_public_internet_are_public(address):
    assert is_public(ipaddress.ip_address(address))


def test_one_private_address_among_public_ones_is_enough_to_refuse():
    rules = Rules(resolve=lambda host, port: ["93.184.215.14", "127.0.0.1"])
    with pytest.raises(FetchError, match="no host of the public Internet"):
        fetch("http://example.org/", rules=rules)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"])
def test_editors_cannot_reach_this_machine(host):
    with serving(send) as (site, asked), pytest.raises(FetchError, match="public Internet"):
        fetch(site.replace("example.org", host), rules=Rules(ports=frozenset()))
    assert asked == []


def test_the_name_is_looked_up_once_so_that_it_cannot_change_meanwhile():
    looked_up = []

    def resolve(host, port):
        looked_up.append(host)
        return ["127.0.0.1"]

    with serving(send) as (site, _):
        fetch(site, rules=make_rules(resolve=resolve))
    assert looked_up == ["example.org"]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "no address of the web"),
        ("ftp://example.org/", "no address of the web"),
        ("gopher://example.org/", "no address of the web"),
        ("//example.org/", "no address of the web"),
        ("http:///path", "no address of the web"),
        ("http://exa mple.org/", "no address of the web"),
        ("http://example.org/\r\nHost: other", "no address of the web"),
        ("http://user:secret@example.org/", "a name or a password"),
        ("http://example.org:22/", "port 22 is not asked"),
        ("http://example.org:port/", "it is no address"),
        ("", "no address of the web"),
    ],
)
def test_other_addresses_are_refused_before_anything_is_asked(url, why):
    with pytest.raises(FetchError, match=why):
        fetch(url, rules=Rules(resolve=lambda host, port: pytest.fail("looked up")))


def test_a_password_does_not_stand_in_the_message():
    with pytest.raises(FetchError) as raised:
        fetch("http://user:secret@example.org/")
    assert "secret" not in str(raised.value)


def test_a_redirect_is_followed_and_its_end_is_told():
    def answer(handler):
        moved = handler.path == "/old"
        send(handler, status=301 if moved else 200, Location="/new one" if moved else None)

    with serving(answer) as (site, _):
        found = fetch(f"{site}/old", rules=make_rules())
    assert found.final_url == f"{site}/new%20one"


def test_a_redirect_to_a_private_host_is_refused():
    names = {"example.org": ["127.0.0.1"], "inside.example": ["10.0.0.1"]}
    rules = make_rules(resolve=lambda host, port: names[host])
    answer = lambda one: send(one, status=302, Location="http://inside.example/")  # noqa: E731
    with serving(answer) as (site, _), pytest.raises(FetchError, match=r"inside\.example"):
        fetch(site, rules=rules)


def test_redirects_without_end_are_given_up():
    answer = lambda one: send(one, status=302, Location="/again")  # noqa: E731
    with serving(answer) as (site, asked), pytest.raises(FetchError, match="more than 5 times"):
        fetch(site, rules=make_rules())
    assert len(asked) == 6


def test_a_missing_page_says_so():
    missing = lambda one: send(one, status=404)  # noqa: E731
    with serving(missing) as (site, _), pytest.raises(FetchError, match="answers 404"):
        fetch(site, rules=make_rules())


@pytest.mark.parametrize("length", [None, "3000"])
def test_a_page_that_is_too_large_is_left(length):
    answer = lambda one: send(one, b"x" * 3000, Content_Length=length)  # noqa: E731
    with serving(answer) as (site, _), pytest.raises(FetchError, match="larger than"):
        fetch(site, rules=make_rules(largest=2048))


def test_a_packed_page_is_unpacked():
    packed = lambda one: send(one, gzip.compress(PAGE), Content_Encoding="gzip")  # noqa: E731
    with serving(packed) as (site, _):
        assert fetch(site, rules=make_rules()).data == PAGE


def test_a_page_that_unpacks_without_end_is_left():
    bomb = gzip.compress(b"\0" * 50_000_000)
    packed = lambda one: send(one, bomb, Content_Encoding="gzip")  # noqa: E731
    with serving(packed) as (site, _), pytest.raises(FetchError, match="larger than"):
        fetch(site, rules=make_rules(largest=100_000))


@pytest.mark.parametrize(
    "body",
    [b"no gzip at all", gzip.compress(PAGE)[:-9]],
    ids=["none", "cut"],  # gzip writes the second into its bytes
)
def test_a_packing_that_is_broken_is_said(body):
    packed = lambda one: send(one, body, Content_Encoding="gzip")  # noqa: E731
    with serving(packed) as (site, _), pytest.raises(FetchError, match="cannot be fetched"):
        fetch(site, rules=make_rules())


def test_an_answer_that_breaks_off_is_no_page():
    short = lambda one: send(one, PAGE, Content_Length="900")  # noqa: E731
    with serving(short) as (site, _), pytest.raises(FetchError, match=r"be read|breaks off"):
        fetch(site, rules=make_rules())


def test_a_server_that_dribbles_is_left_in_time():
    stop = threading.Event()

    def dribble(handler):
        handler.send_response(200)
        handler.end_headers()
        while not stop.wait(0.05):
            try:
                handler.wfile.write(b"x")
            except OSError:
                return

    with serving(dribble) as (site, _):
        try:
            with pytest.raises(FetchError, match=r"longer than 0\.5 seconds"):
                fetch(site, rules=make_rules(seconds=0.5))
        finally:
            stop.set()


def test_a_server_that_says_nothing_is_left_in_time():
    stop = threading.Event()
    with serving(lambda one: stop.wait(20)) as (site, _):
        try:
            with pytest.raises(FetchError, match=r"longer than 0\.5 seconds"):
                fetch(site, rules=make_rules(seconds=0.5))
        finally:
            stop.set()


def test_a_server_without_a_safe_connection_is_not_asked_by_https():
    with serving(send) as (site, asked), pytest.raises(FetchError, match="safely"):
        fetch(site.replace("http:", "https:"), rules=make_rules())
    assert asked == []


def test_a_port_where_nobody_listens_is_told():
    with serving(send) as (site, _):
        pass
    with pytest.raises(FetchError, match="does not answer"):
        fetch(site, rules=make_rules())
