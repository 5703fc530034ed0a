"""
A made-up table in the shape of StatLine, and a server that serves it as CBS serves its own.
"""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

IDENTIFIER = "00000VBD"

PARTS: dict[str, list[dict[str, Any]]] = {
    "TableInfos": [{"ID": 0, "Title": "Verzonnen jeugdtabel", "Identifier": IDENTIFIER}],
    "DataProperties": [
        {"ID": 0, "Type": "Dimension", "Key": "Geslacht", "Title": "Geslacht"},
        {"ID": 1, "Type": "GeoDimension", "Key": "RegioS", "Title": "Regio's"},
        {"ID": 2, "Type": "TimeDimension", "Key": "Perioden", "Title": "Perioden"},
        {"ID": 3, "Type": "TopicGroup", "Key": "", "Title": "Jongeren"},
        {"ID": 4, "Type": "Topic", "Key": "Jongeren_1", "Title": "Jongeren met pleegzorg", "Unit": "aantal", "Decimals": 0},
        {"ID": 5, "Type": "Topic", "Key": "Aandeel_2", "Title": "Aandeel", "Unit": "%", "Decimals": 1},
        {"ID": 6, "Type": "Topic", "Key": "Kosten_3", "Title": "Kosten", "Unit": "1 000 euro", "Decimals": 1},
    ],
    "CategoryGroups": [],
    "Geslacht": [
        {"Key": "T001038", "Title": "Totaal mannen en vrouwen", "Description": ""},
        {"Key": "3000   ", "Title": "Mannen", "Description": ""},
    ],
    "RegioS": [
        {"Key": "NL01  ", "Title": "Nederland", "Description": ""},
        {"Key": "PV24  ", "Title": "Flevoland (PV)", "Description": ""},
        {"Key": "GM9990", "Title": "Voorbeeldstad", "Description": ""},
    ],
    "Perioden": [
        {"Key": "2023JJ00", "Title": "2023", "Description": "", "Status": "Definitief"},
        {"Key": "2024JJ00", "Title": "2024*", "Description": "", "Status": "Voorlopig"},
    ],
    "TypedDataSet": [],
    "UntypedDataSet": [
        {"ID": 0, "Geslacht": "T001038", "RegioS": "NL01  ", "Perioden": "2023JJ00", "Jongeren_1": "   21980", "Aandeel_2": "    0.6", "Kosten_3": "  412.5"},
        {"ID": 1, "Geslacht": "T001038", "RegioS": "NL01  ", "Perioden": "2024JJ00", "Jongeren_1": "   21500", "Aandeel_2": "    0.6", "Kosten_3": "  420.0"},
        {"ID": 2, "Geslacht": "T001038", "RegioS": "GM9990", "Perioden": "2023JJ00", "Jongeren_1": "      40", "Aandeel_2": "    0.5", "Kosten_3": "    1.5"},
        {"ID": 3, "Geslacht": "T001038", "RegioS": "GM9990", "Perioden": "2024JJ00", "Jongeren_1": "       .", "Aandeel_2": "       ", "Kosten_3": "    1.5"},
        {"ID": 4, "Geslacht": "3000   ", "RegioS": "GM9990", "Perioden": "2023JJ00", "Jongeren_1": "      15", "Aandeel_2": "    0.4", "Kosten_3": "    0.5"},
        {"ID": 5, "Geslacht": "T001038", "RegioS": "PV24  ", "Perioden": "2023JJ00", "Jongeren_1": "     510", "Aandeel_2": "    0.7", "Kosten_3": None},
    ],
}  # fmt: skip


class Server(ThreadingHTTPServer):
    """
    Serves parts two rows a page. `faults` are what goes wrong at the next requests, one each; `asked` the paths that were asked for.
    """

    daemon_threads = True

    def __init__(self, parts: dict[str, Any]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.parts = parts
        self.faults: list[str] = []
        self.asked: list[str] = []

    @property
    def catalog(self) -> str:
        return f"127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: object) -> None:
        """
        Nothing: the tests print nothing.
        """

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        query = parse_qs(asked.query)
        self.server.asked.append(self.path)
        fault = self.server.faults.pop(0) if self.server.faults else ""
        table, _, part = asked.path.removeprefix("/ODataFeed/odata/").partition("/")
        if fault == "slow":
            time.sleep(1)
        if fault.isdigit() or table != IDENTIFIER:
            self.send_error(int(fault or 404))
            return
        if fault == "shape":
            self._send({"error": "no value"})
        elif part == "":
            self._send({"value": [{"name": name, "url": name} for name in self.server.parts]})
        else:
            self._page(part, int(query.get("$skip", ["0"])[0]), query.get("$filter", [""])[0], fault=fault)

    def _page(self, part: str, skip: int, filters: str, *, fault: str) -> None:
        rows = self.server.parts[part]
        if filters:
            name, _, value = filters.partition(" eq ")
            rows = [row for row in rows if row[name].strip() == value.strip("'")]
        page = {"value": rows[skip : skip + 2]}
        if skip + 2 < len(rows):
            page["odata.nextLink"] = (
                f"http://{self.server.catalog}{self.path.split('?')[0]}?$format=json&$skip={skip + 2}"
            )
        self._send(page, fault)

    def _send(self, answer: dict[str, Any], fault: str = "") -> None:
        """
        An answer; "cut" breaks off in the midst of what was announced, "garbled" is whole but no JSON.
        """
        body = json.dumps(answer).encode()
        if fault == "garbled":
            body = body[: len(body) // 2]
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError):  # who asked may have gone
            self.wfile.write(body[: len(body) // 2] if fault == "cut" else body)


@contextmanager
def serving(parts: dict[str, Any]) -> Iterator[Server]:
    """
    A server on this machine alone, for as long as it is needed.
    """
    server = Server(parts)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
