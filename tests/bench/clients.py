"""HTTP clients that keep their connection, and how long their requests take."""

import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException

TIMEOUT = 120


@dataclass
class Client:
    """One connection to the server, opened again when the server closes it."""

    port: int
    connection: HTTPConnection | None = None

    def get(self, path, headers=None):
        """Give status, headers and body; a connection that was let go is tried once more."""
        for left in (1, 0):
            if self.connection is None:
                self.connection = HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
            try:
                self.connection.request("GET", path, headers=headers or {})
                response = self.connection.getresponse()
                return response.status, response.headers, response.read()
            except (HTTPException, ConnectionError):
                self.connection.close()
                self.connection = None
                if not left:
                    raise
        raise AssertionError("unreachable")


@dataclass
class Load:
    """How long requests took, in milliseconds, and all of them together in seconds."""

    took: list[float] = field(default_factory=list)
    seconds: float = 0.0
    failed: int = 0


def ask(port, endpoint, *, times, seconds):
    """Ask `times` times, or until `seconds` are over but three times at least, one by one."""
    client, load = Client(port), Load()
    start = time.perf_counter()
    while len(load.took) < times:
        before = time.perf_counter()
        status, _, _ = client.get(endpoint.path, endpoint.headers)
        now = time.perf_counter()
        load.took.append((now - before) * 1000)
        load.failed += status != endpoint.status
        if now - start > seconds and len(load.took) >= 3:
            break
    load.seconds = time.perf_counter() - start
    return load


def ask_together(port, endpoint, *, clients, times, seconds):
    """Ask from several clients at once."""
    loads = []

    def run():
        loads.append(ask(port, endpoint, times=times, seconds=seconds))

    threads = [threading.Thread(target=run) for _ in range(clients)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = [one for load in loads for one in load.took]
    return Load(took, time.perf_counter() - start, sum(load.failed for load in loads))
