"""
Ophalen: a table from StatLine, by CBS's own client `cbsodata`, whole or not at all.
"""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import attrs

from jeugdbeleid.cbs.statline import CELLS, Table
from jeugdbeleid.errors import JeugdbeleidError

if TYPE_CHECKING:
    from datetime import date

__all__ = ["CATALOG", "CbsError", "download"]

#: Where CBS publishes its tables.
CATALOG = "opendata.cbs.nl"

#: Parts that are not read: the cells as floating-point numbers, and how CBS groups its keys.
_UNUSED = ("TypedDataSet", "CategoryGroups")
_GONE = (404, 410)
_BUSY = 429
_BROKEN = 500


@attrs.frozen(slots=False)
class CbsError(JeugdbeleidError, ConnectionError):
    """
    A table that could not be fetched: which, from where, after how many tries, and why.

    >>> print(CbsError("00000NED", "opendata.cbs.nl", 3, "the answer did not come in 30 s"))
    Table '00000NED' could not be fetched from opendata.cbs.nl (3 tries): the answer did not come in 30 s
    """

    table: str
    catalog: str
    tries: int
    reason: str

    def __str__(self) -> str:
        tries = "1 try" if self.tries == 1 else f"{self.tries} tries"
        return f"Table {self.table!r} could not be fetched from {self.catalog} ({tries}): {self.reason}"


def download(
    identifier: str,
    *,
    retrieved: date,
    filters: str | None = None,
    catalog: str = CATALOG,
    timeout: float = 30,
    tries: int = 3,
    pause: float = 1,
) -> Table:
    """
    The table with an identifier ("85099NED"), page by page; `retrieved` is the day to write beside its figures. `filters` is an OData expression that
    keeps rows ("RegioS eq 'GM0363'").

    `timeout` are the seconds in which an answer must begin and go on; what fails for a passing reason is tried again, up to `tries` in all, after
    `pause` seconds and then twice as many each time. Raises :class:`CbsError` where it is not to be had or was cut off, :class:`LoadingError` where what
    came is no table.
    """
    fetch = _Fetch(identifier, catalog, timeout, tries, pause)
    names = [one.get("name") for one in fetch.part("") if isinstance(one, dict)]
    wanted = [name for name in names if isinstance(name, str) and name not in _UNUSED]
    query = "" if filters is None else f"?$filter={quote(filters)}"
    found = {name: fetch.part(name + query if name == CELLS else name) for name in wanted}
    return Table.of(identifier, found, retrieved=retrieved)


@attrs.frozen
class _Fetch:
    """
    From where, how long and how often a part of a table is asked for.
    """

    identifier: str
    catalog: str
    timeout: float
    tries: int
    pause: float

    def part(self, name: str) -> list[Any]:
        """
        A part at the first try that succeeds; `cbsodata` follows its pages.
        """
        import cbsodata  # noqa: PLC0415 - an extra, and its import brings requests

        for done in range(1, self.tries + 1):
            try:
                return list(cbsodata.get_meta(self.identifier, name, catalog_url=self.catalog, timeout=self.timeout))
            except (OSError, ValueError, KeyError, TypeError) as error:
                reason, passing = _told(error, self.timeout)
                if not passing or done == self.tries:
                    raise CbsError(self.identifier, self.catalog, done, reason) from error
            Event().wait(self.pause * 2 ** (done - 1))
        raise CbsError(self.identifier, self.catalog, 0, f"expected at least one try, got {self.tries}")


def _told(error: Exception, timeout: float) -> tuple[str, bool]:
    """
    Why a call failed, and whether another may succeed.
    """
    import requests  # noqa: PLC0415 - comes with cbsodata

    if isinstance(error, requests.HTTPError):
        # cbsodata raises a new one from that of requests, which has the answer.
        cause = error.__cause__ if error.response is None else error
        answer = getattr(cause, "response", None)
        status = 0 if answer is None else answer.status_code
        reason = "there is no such table" if status in _GONE else f"the server answered {status}"
        return reason, status == _BUSY or status >= _BROKEN
    if isinstance(error, requests.Timeout):
        return f"no answer came in {timeout:g} s", True
    if isinstance(error, KeyError | TypeError):
        return "the answer is no list of rows", False
    if isinstance(error, ValueError) and not isinstance(error, OSError):
        return "the answer was cut off or is no JSON", True
    return "the connection was refused or broken off", True
