"""Asking a running server as a program does: over HTTP, with headers, nothing followed."""

from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import urlsplit


@dataclass
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes


def ask(server: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask for a path: `ask(live_server.url, "/api/v1/", if_none_match=tag)`."""
    connection = HTTPConnection(urlsplit(server).netloc, timeout=60)
    try:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=given)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()
