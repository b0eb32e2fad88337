"""A folder served as a plain host serves it, compressed, with a count of what was fetched.

Counted are the bytes of the bodies as they are sent and 200 for the headers of each request; pages,
style sheets and pictures are served and not counted, for they are not search's. What the browser
has in its cache it does not ask for again.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlparse

HEADER_BYTES = 200

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
_NOT_COUNTED = frozenset({".html", ".css", ".svg", ".ico"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was asked for between two looks at the counter."""

    bytes: int
    requests: int


class Host:
    """A folder's address, and the count of what was fetched from it."""

    def __init__(self, root: Path) -> None:
        """Serves nothing yet: see :func:`served`."""
        self.root = root
        self.address = ""
        self._sizes: list[int] = []

    def taken(self) -> Fetched:
        """What was fetched since the last look; counts from nothing again."""
        sizes, self._sizes = self._sizes, []
        return Fetched(sum(sizes), len(sizes))

    def count(self, path: Path, body: bytes) -> None:
        """Counts a body that is about to be sent."""
        if path.suffix not in _NOT_COUNTED:
            self._sizes.append(len(body) + HEADER_BYTES)


@contextmanager
def served(root: Path) -> Iterator[Host]:
    """Serves ``root`` on a free port of this machine for the length of a ``with`` block."""
    host = Host(root.resolve())
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Handler, host=host)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    host.address = f"http://127.0.0.1:{server.server_port}/"
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, host: Host) -> None:
        self._host = host
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = _inside(self._host.root, self.path)
        if path is None:
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = _body(path)
        self._host.count(path, body)
        self.send_response(200)
        self.send_header("Content-Type", _TYPES.get(path.suffix, "application/octet-stream"))
        if path.suffix in _TYPES:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Says nothing."""


def _inside(root: Path, address: str) -> Path | None:
    """The file that an address names below ``root``; ``None`` where there is none."""
    path = (root / unquote(urlparse(address).path).lstrip("/")).resolve()
    if path.is_dir():
        path /= "index.html"
    return path if path.is_file() and path.is_relative_to(root) else None


@functools.lru_cache(maxsize=4096)
def _body(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.compress(data, mtime=0) if path.suffix in _TYPES else data
