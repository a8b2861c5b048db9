"""CardDAV servers in this process, on the loopback and any free port."""

from __future__ import annotations

import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any, NamedTuple
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server


class Server(NamedTuple):
    """A server that runs: its port, and where the one address book is."""

    port: int
    path: str

    @property
    def address(self) -> str:
        """Return the address of the address book."""
        return f"http://127.0.0.1:{self.port}{self.path}"

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """Ask the server something, as a client of its own would."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        said = {"Authorization": "Basic " + b64encode(b"me:me").decode(), **headers}
        connection.request(method, path, body, said)
        answer = connection.getresponse()
        found = answer.status, answer.read()
        connection.close()
        return found

    def put(self, name: str, card: bytes) -> None:
        """Write a card as another client."""
        status, said = self.ask("PUT", self.path + name, card, **{"Content-Type": "text/vcard; charset=utf-8"})
        assert status in (200, 201, 204), (status, said)

    def get(self, name: str) -> bytes:
        """Read a card as another client."""
        status, said = self.ask("GET", self.path + name)
        assert status == 200, (status, said)
        return said


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def served(application: Callable[..., Any], path: str) -> Iterator[Server]:
    """Serve an application while the block runs; it gets the whole body of what it is asked, and no more."""

    def whole(environ: dict[str, Any], answer: Callable[..., Any]) -> Any:
        environ["wsgi.input"] = BytesIO(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)))
        return application(environ, answer)

    with make_server("127.0.0.1", 0, whole, _Threads, _Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield Server(server.server_port, path)
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def radicale(folder: Path) -> Iterator[Server]:
    """Serve Radicale with one empty address book."""
    from radicale import config
    from radicale.app import Application

    settings = config.load()
    settings.update(
        {
            "storage": {"filesystem_folder": str(folder), "_filesystem_fsync": "False"},
            "auth": {"type": "none"},
            "logging": {"level": "critical"},
        },
        "test",
        privileged=True,
    )
    with served(Application(settings), "/me/cards/") as server:
        body = (
            b'<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop>'
            b"<resourcetype><collection/><C:addressbook/></resourcetype></prop></set></mkcol>"
        )
        status, said = server.ask("MKCOL", server.path, body)
        assert status == 201, (status, said)
        yield server


@contextmanager
def xandikos(folder: Path) -> Iterator[Server]:
    """Serve Xandikos with one empty address book."""
    from xandikos.web import SingleUserFilesystemBackend, XandikosApp

    folder.mkdir()
    backend = SingleUserFilesystemBackend(str(folder))
    backend.create_principal("/me/", create_defaults=True)
    application = XandikosApp(backend, current_user_principal="/me/")
    with served(application.handle_wsgi_request, "/me/contacts/addressbook/") as server:
        yield server
