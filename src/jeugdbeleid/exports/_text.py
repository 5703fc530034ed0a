"""
CSV als tekst: rows of cells as the bytes of a file, by RFC 4180.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jeugdbeleid.errors import InvalidValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jeugdbeleid.exports._columns import Value

__all__ = ["encoded", "in_csv", "written"]


def written(value: Value) -> str:
    """
    A cell as text: true and false, days in ISO form, numbers with all their digits, nothing for `None`.

    >>> written(True), written(date(2019, 4, 4)), written(Decimal("1E+2")), written(None)
    ('true', '2019-04-04', '100', '')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def in_csv(header: Sequence[str], rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    r"""
    A table as CSV: lines end in CR LF, and what holds a quote, a delimiter or a line break is quoted.

    >>> in_csv(["naam"], [["b, of c"]])
    'naam\r\n"b, of c"\r\n'
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    return made.getvalue()


def encoded(text: str) -> bytes:
    """
    A text as UTF-8; :class:`InvalidValue` for one that holds half a surrogate pair, which no file can.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidValue("text", error.object[error.start : error.end], "characters that UTF-8 has") from error
