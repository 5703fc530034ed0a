"""
Bron: where a fact stands. A record without a source cannot be made.
"""

from __future__ import annotations

from datetime import date
from typing import final

import attrs

from jeugdbeleid._check import check_day, check_id, check_text
from jeugdbeleid.errors import InvalidValue

__all__ = ["SOURCES", "Cell", "Page", "Passage", "Source"]


@final
@attrs.frozen(kw_only=True)
class Passage:
    """
    Lines of a document whose text we hold (passage), counted from 1, both included. `page` where the text shows it.

    >>> print(Passage(document="actieplan-pleegzorg-2017", first_line=580, last_line=586, heading="Actielijn 3"))
    actieplan-pleegzorg-2017:580-586
    """

    document: str
    first_line: int
    last_line: int
    heading: str | None = None
    page: int | None = None

    def __attrs_post_init__(self) -> None:
        check_id("Passage.document", self.document)
        first, last = self.first_line, self.last_line
        if type(first) is not int or first < 1:
            raise InvalidValue("Passage.first_line", first, "a line number of at least 1")
        if type(last) is not int or last < first:
            raise InvalidValue("Passage.last_line", last, f"a line number of at least {first}")
        if self.heading is not None:
            check_text("Passage.heading", self.heading)
        if self.page is not None and (type(self.page) is not int or self.page < 1):
            raise InvalidValue("Passage.page", self.page, "a page number of at least 1")

    def __str__(self) -> str:
        """
        The document and its lines.
        """
        lines = str(self.first_line) if self.first_line == self.last_line else f"{self.first_line}-{self.last_line}"
        return f"{self.document}:{lines}"


@final
@attrs.frozen(kw_only=True)
class Page:
    """
    A page or an address of a document that we hold no text of; `retrieved` is the day on which an address was read.

    >>> print(Page(document="gemeenteblad-2026", page=4))
    gemeenteblad-2026, p. 4
    """

    document: str | None = None
    page: int | None = None
    address: str | None = None
    retrieved: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.document is None and self.address is None:
            raise InvalidValue("Page", None, "a document or an address")
        if self.document is not None:
            check_id("Page.document", self.document)
        if self.address is not None:
            check_text("Page.address", self.address)
        if self.page is not None and (type(self.page) is not int or self.page < 1):
            raise InvalidValue("Page.page", self.page, "a page number of at least 1")
        if self.retrieved is not None:
            check_day("Page.retrieved", self.retrieved)

    def __str__(self) -> str:
        """
        The document and its page, or the address.
        """
        place = self.document or self.address or ""
        return place if self.page is None else f"{place}, p. {self.page}"


@final
@attrs.frozen(kw_only=True)
class Cell:
    """
    A cell of a data set, a table or a register of one's own: `dataset`, the `key` within it, and the day on which
    it was read.

    >>> print(Cell(dataset="85099NED", key="2024JJ00", retrieved=date(2025, 6, 1)))
    85099NED[2024JJ00], 2025-06-01
    """

    dataset: str
    key: str | None = None
    retrieved: date

    def __attrs_post_init__(self) -> None:
        check_text("Cell.dataset", self.dataset)
        if self.key is not None:
            check_text("Cell.key", self.key)
        check_day("Cell.retrieved", self.retrieved)

    @classmethod
    def own(cls, dataset: str, *, on: date, key: str | None = None) -> Cell:
        """
        A count of one's own, as it stood on a day.

        >>> print(Cell.own("telling team Jeugd", on=date(2019, 2, 1)))
        telling team Jeugd, 2019-02-01
        """
        return cls(dataset=dataset, key=key, retrieved=on)

    def __str__(self) -> str:
        """
        The data set, the key and the day.
        """
        key = "" if self.key is None else f"[{self.key}]"
        return f"{self.dataset}{key}, {self.retrieved.isoformat()}"


#: Where a fact stands.
Source = Passage | Page | Cell

#: The classes of a source.
SOURCES = (Passage, Page, Cell)
