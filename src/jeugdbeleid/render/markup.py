"""
Opmaak: HTML that is made of elements, in which every text is escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Html", "element", "joined", "link", "listed", "table"]

#: Addresses of these may be followed; any other is written out.
_FOLLOWED = ("https://", "http://")


class Html(str):
    """
    Text that is HTML already. A notebook shows it as such.

    >>> print(Html("<em>ruim</em>")._repr_html_())
    <em>ruim</em>
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        """
        Itself.
        """
        return str(self)


def element(name: str, *children: str, **attributes: str | None) -> Html:
    """
    An element: its children escaped where they are no HTML yet, its attributes by name without those that are `None`.

    >>> print(element("th", "<20%", scope="row"))
    <th scope="row">&lt;20%</th>
    """
    inner = "".join(child if isinstance(child, Html) else escape(child) for child in children)
    given = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{given}>{inner}</{name}>")


def joined(children: Iterable[str], between: str = "") -> Html:
    """
    Some texts or elements one after the other.

    >>> print(joined(["a", element("b", "c")], " & "))
    a &amp; <b>c</b>
    """
    escaped = (child if isinstance(child, Html) else escape(child) for child in children)
    return Html(escape(between).join(escaped))


def link(address: str, words: str | None = None) -> Html:
    """
    A link to a web address; an address of another kind is only written.

    >>> print(link("javascript:alert(1)"))
    javascript:alert(1)
    """
    if not address.lower().startswith(_FOLLOWED):
        return joined([address if words is None else words])
    return element("a", address if words is None else words, href=address, rel="noopener")


def listed(items: Sequence[str]) -> Html:
    """
    A list, of one item that item itself.

    >>> print(listed(["a", "b"]))
    <ul><li>a</li><li>b</li></ul>
    """
    if len(items) == 1:
        return joined(items)
    return element("ul", *(element("li", item) for item in items))


def table(
    caption: str, rows: Iterable[Sequence[str]], *, lang: str, headings: Sequence[str] = (), below: str = ""
) -> Html:
    """
    A table with a caption: the first cell of a row is its heading, as is each of `headings`; a line `below` it.

    >>> print(table("Cijfers", [["2018", "55"]], lang="nl"))
    <table lang="nl"><caption>Cijfers</caption><tbody><tr><th scope="row">2018</th><td>55</td></tr></tbody></table>
    """
    parts = [element("caption", caption)]
    if headings:
        parts.append(element("thead", element("tr", *(element("th", one, scope="col") for one in headings))))
    lines = (
        element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in cells))
        for first, *cells in rows
    )
    made = element("table", *parts, element("tbody", *lines), lang=lang)
    return joined([made, element("p", below, lang=lang)]) if below else made
