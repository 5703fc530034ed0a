"""
The sidebar: the tree of contents of a page, written straight away in the marks of the theme.

Sphinx copies the nodes of the whole tree for each page and the theme parses the HTML of it again, which was a tenth of the build.
A page of the dossier shows only the branch that it stands in, that of its list where it stands in none: a tree of all
plans on thousands of pages would be most of the site.
"""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["Sidebar", "setup"]

#: How deep the tree is where it is not cut to a branch.
_DEPTH = 3


@attrs.frozen(eq=False)
class Sidebar:
    """
    The tree as seen from a page. `linked` where the page itself does not stand in it and is shown under `page`, its list.
    """

    builder: Builder
    page: str
    linked: bool
    branch: bool
    #: Where the tree is open: the page and what it stands below.
    path: frozenset[str]
    #: How many items can be opened so far; each has a switch with a number.
    switches: list[str] = attrs.field(factory=list)

    def html(self) -> str:
        """
        The tree as nested lists.
        """
        return self._list(self.builder.config.root_doc, 1)

    def _list(self, above: str, depth: int) -> str:
        current = ' class="current"' if above in self.path else ""
        items = "".join(self._item(page, depth) for page in self.builder.env.toctree_includes.get(above, ()))
        return f"<ul{current}>{items}</ul>\n"

    def _item(self, page: str, depth: int) -> str:
        here, opened = page == self.page, page in self.path
        shown = opened if self.branch else depth < _DEPTH
        below = bool(self.builder.env.toctree_includes.get(page)) and shown
        names = [f"toctree-l{depth}", *["current"] * opened, *["has-children"] * below, *["current-page"] * here]
        title = escape(self.builder.env.titles[page].astext())
        own = self.builder.get_target_uri(page).rpartition("/")[2] if self.linked else "#"
        address = own if here else self.builder.get_relative_uri(self.page, page)
        kind = "current reference internal" if here else "reference internal"
        inner = self._switch(title, opened=opened) + self._list(page, depth + 1) if below else ""
        return f'<li class="{" ".join(names)}"><a class="{kind}" href="{address}">{title}</a>{inner}</li>\n'

    def _switch(self, title: str, *, opened: bool) -> str:
        """
        What opens and closes a list of the theme without a script.
        """
        name = f"toctree-checkbox-{len(self.switches) + 1}"
        self.switches.append(name)
        return (
            f'<input aria-label="Toggle navigation of {title}"{" checked" if opened else ""} class="toctree-checkbox"'
            f' id="{name}" name="{name}" role="switch" type="checkbox"><label for="{name}">'
            '<span class="icon"><svg><use href="#svg-arrow-right"></use></svg></span></label>'
        )


def _path(env: BuildEnvironment, page: str) -> frozenset[str]:
    """
    A page and what it stands below.
    """
    above = {below: page for page, each in env.toctree_includes.items() for below in each}
    found = [page]
    while found[-1] in above:
        found.append(above[found[-1]])
    return frozenset(found)


@cache
def _tree(builder: Builder, page: str, *, linked: bool) -> str:
    branch = page.startswith("dossier/")
    return Sidebar(builder, page, linked, branch, _path(builder.env, page)).html()


def _without(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """
    Keep the theme from making a tree of its own.
    """
    context.pop("toctree", None)


def _place(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    linked = "orphan" in (context.get("meta") or {})
    place = f"{page.rpartition('/')[0]}/index" if linked else page
    context["furo_navigation_tree"] = _tree(app.builder, place, linked=linked)


def setup(app: Sphinx) -> ExtensionMetadata:
    """
    Put the tree in the place where the theme looks for its own.
    """
    app.connect("html-page-context", _without, priority=300)
    app.connect("html-page-context", _place, priority=700)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
