"""
Follow every link of the built site, without a browser: each must lead to a file, each anchor to a place in it, and from the front
page every page must be reached. Says which do not; exit code 1.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote

SITE = Path(__file__).parent.parent / "docs" / "_build" / "html"

_LINK = re.compile(r'<(a|form|link|img|script|source|use)\b[^>]*?\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\s(?:id|name)="([^"]+)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//")


@cache
def target(folder: str, link: str) -> tuple[str, str] | None:
    """
    The file and the anchor that a link on a page in a folder leads to, "" the page itself; `None` for another site.

    >>> target("nl/targets", "../documents/brief.html#lines-1-2")
    ('nl/documents/brief.html', 'lines-1-2')
    """
    address = unescape(link)
    if _ELSEWHERE.match(address):
        return None
    path, _, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    return normpath(f"{folder}/{path}" if folder else path) if path else "", unquote(anchor)


@dataclass
class Page:
    """
    A page: the files and anchors that it leads to, the files that a reader can go to, and its own anchors.
    """

    links: set[tuple[str, str]]
    ways: set[str]
    anchors: set[str]


def read(site: Path) -> dict[str, Page]:
    """
    The pages of a site, by their place in it.
    """
    pages = {}
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        text = file.read_text(encoding="utf-8")
        links, ways = set(), set()
        for tag, link in set(_LINK.findall(text)):
            found = target(dirname(name), link)
            if found is not None:
                links.add((found[0] or name, found[1]))
                ways |= {found[0]} if tag in {"a", "form"} else set()
        pages[name] = Page(links, ways, {unescape(each) for each in _ID.findall(text)})
    return pages


def broken(site: Path) -> list[str]:
    """
    What leads nowhere, and the pages that nothing leads to.
    """
    pages = read(site)
    there = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    wrong = [
        f"{name}: {path}#{anchor}" if anchor else f"{name}: {path}"
        for name, page in pages.items()
        for path, anchor in sorted(page.links)
        if path not in there or (anchor and path in pages and anchor not in pages[path].anchors)
    ]
    return wrong + [f"{name}: no link leads here" for name in sorted(pages.keys() - _reached(pages))]


def _reached(pages: dict[str, Page]) -> set[str]:
    """
    The pages to which a reader comes from the front page.
    """
    found = {"index.html"} & pages.keys()
    waiting = list(found)
    while waiting:
        new = {path for path in pages[waiting.pop()].ways if path in pages} - found
        found |= new
        waiting += new
    return found


def main(arguments: list[str]) -> int:
    """
    Follow the links of the site, that of `make docs` unless a folder is given.
    """
    site = Path(arguments[0]) if arguments else SITE
    wrong = broken(site)
    pages = sum(1 for _ in site.rglob("*.html"))
    print("\n".join([*wrong[:50], f"{len(wrong)} of the links of {pages} pages lead nowhere"]))
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
