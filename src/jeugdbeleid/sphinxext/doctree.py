"""
Boom: parts as nodes of docutils, for what is no HTML, and the node that holds them until a page is written.

A class `language-nl` becomes the attribute `lang`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.errors import NoUri
from sphinx.transforms.post_transforms import SphinxPostTransform

from jeugdbeleid.sphinxext.labels import label
from jeugdbeleid.sphinxext.markup import html, lines
from jeugdbeleid.sphinxext.parts import Address, Bullets, Code, Facts, Link, Para, Picture, Section, Span, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jeugdbeleid.sphinxext.domain import JeugdbeleidDomain
    from jeugdbeleid.sphinxext.parts import Block, Held, Inline, Part

__all__ = ["Expand", "Shown", "as_nodes", "held"]


#: A third of a line of text.
_THIRD = 30


class Shown(nodes.General, nodes.Element):  # type: ignore[misc]  # docutils carries no types
    """
    Parts that are written later, as `blocks`.
    """


def held(content: Iterable[Section | Block], lang: str, *, whole: bool) -> list[nodes.Node]:
    """
    Content as nodes for reading: sections as they are where the page is made here, else headings; pictures as
    images, for Sphinx copies them; all else held.
    """
    found: list[nodes.Node] = []
    for one in content:
        if isinstance(one, Section):
            inner = held(one.content, lang, whole=whole)
            title = nodes.title("", one.title)
            found += (
                [nodes.section("", title, *inner, ids=[nodes.make_id(one.title)], names=[])]
                if whole
                else [nodes.rubric("", one.title), *inner]
            )
        elif isinstance(one, Picture):
            found += _picture(one, lang)
        elif found and isinstance(found[-1], Shown):
            found[-1]["blocks"] = (*found[-1]["blocks"], one)
        else:
            found.append(Shown(blocks=(one,)))
    return found


def _picture(picture: Picture, lang: str) -> list[nodes.Node]:
    """
    An image in a frame, and its data to be downloaded.
    """
    image = nodes.image(uri=picture.path, alt=picture.alt)
    data = addnodes.download_reference("", label("as_csv", lang), reftarget=picture.data)
    return [nodes.container("", image, classes=["picture"]), nodes.paragraph("", "", data)]


class Expand(SphinxPostTransform):
    """
    What was held becomes HTML, or nodes for another builder, before references are resolved.
    """

    default_priority = 5

    def run(self, **kwargs: Any) -> None:  # noqa: ANN401 - as Sphinx has it
        """
        Write out every part of the page.
        """
        del kwargs
        for node in list(self.document.findall(Shown)):
            if self._domain.builder.format == "html":
                made: list[nodes.Node] = [nodes.raw("", html(node["blocks"], self._address), format="html")]
            else:
                made = [one for block in node["blocks"] for one in as_nodes(block)]
            node.replace_self(made)

    @property
    def _domain(self) -> JeugdbeleidDomain:
        return cast("JeugdbeleidDomain", self.env.get_domain("jeugdbeleid"))

    def _relative(self, docname: str) -> str:
        return self._domain.builder.get_relative_uri(self.env.docname, docname)

    def _address(self, link: Link) -> str | None:
        """
        The address of a link: on a page of this site, else in an inventory of another, else none.
        """
        env = self.env
        found = self._domain.place(link.name, link.target, link.lang)
        if found is not None:
            page = "" if found[0] == env.docname else self._relative(found[0])
            return f"{page}#{found[1]}" if found[1] or not page else page
        node = reference(link)
        node["refdoc"] = env.docname
        outer = env.events.emit_firstresult("missing-reference", env, node, node[0], allowed_exceptions=(NoUri,))
        return None if outer is None else outer.get("refuri")


def reference(link: Link) -> addnodes.pending_xref:
    """
    A link as a reference that is resolved later, silently text where it leads nowhere.
    """
    classes = [] if link.text_lang is None else [f"language-{link.text_lang}"]
    return addnodes.pending_xref(
        "",
        nodes.inline("", link.text, classes=classes),
        refdomain="jeugdbeleid",
        reftype=link.name,
        reftarget=link.target,
        refexplicit=True,
        jeugdbeleid=link.lang,
    )


def as_nodes(block: Held) -> list[nodes.Node]:
    """
    A block as nodes.
    """
    match block:
        case Para() | Bullets():
            return [_part(block)]
        case Facts():
            fields = [
                nodes.field("", nodes.field_name("", name), nodes.field_body("", *_cell(parts)))
                for name, parts in block.rows
            ]
            return [nodes.field_list("", *fields, classes=["facts"])]
        case Table():
            return [_table(block)]
    inner = [one for part in block.content for one in as_nodes(part)]
    head = nodes.paragraph("", "", nodes.strong("", block.head))
    return [nodes.container("", head, *inner, classes=["verdict", f"verdict-{block.kind}"])]


def _table(table: Table) -> nodes.table:
    group = nodes.tgroup("", cols=len(table.headings))
    heads = [nodes.entry("", nodes.paragraph("", heading)) for heading in table.headings]
    rows = [[nodes.entry("", *_cell(cell)) for cell in row] for row in table.rows]
    for index, column in enumerate(zip(heads, *rows, strict=True)):
        group += nodes.colspec("", colwidth=_width(column), stub=0 if index else 1)
    group += [nodes.thead("", nodes.row("", *heads)), nodes.tbody("", *(nodes.row("", *row) for row in rows))]
    return nodes.table("", nodes.title("", table.caption), group, classes=["colwidths-auto"])


def _width(column: Sequence[nodes.Element]) -> int:
    """
    How many characters wide a column is where all is text: its longest cell up to a line's third, and no word is broken.
    """
    texts = [cell.astext() for cell in column]
    words = [word for text in texts for word in text.split()]
    return max(1, *map(len, words), min(_THIRD, max(map(len, texts))))


def _cell(parts: Sequence[Part]) -> list[nodes.Node]:
    return [_part(part) for part in lines(parts)]


def _part(part: Para | Bullets) -> nodes.Node:
    if isinstance(part, Bullets):
        items = [nodes.list_item("", nodes.paragraph("", "", *map(_inline, item))) for item in part.items]
        return nodes.bullet_list("", *items)
    ids = [] if part.anchor is None else [part.anchor]
    classes = [] if part.kind is None else [part.kind]
    return nodes.paragraph("", "", *map(_inline, part.parts), ids=ids, classes=classes)


def _inline(part: Inline) -> nodes.Node:
    match part:
        case Link():
            return reference(part)
        case Span():
            classes = (["words"] if part.quoted else []) + ([f"language-{part.lang}"] if part.lang else [])
            return nodes.inline("", part.text, classes=classes, ids=[part.anchor] if part.anchor else [])
        case Address():
            return nodes.reference("", part.text, refuri=part.url, internal=False)
        case Code():
            return nodes.literal("", part.text)
    return nodes.Text(part)
