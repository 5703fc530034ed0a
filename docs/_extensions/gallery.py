"""
The gallery: a directive that draws the picture of an example while the site is built, and gives it to take along.

`{picture} ladder` runs `draw()` of `examples/picture_ladder.py` and shows what it returns, with its text alternative. Below
it stand the picture in Dutch and in English, what is drawn as CSV, the example, and the example as a notebook. The files are
made in a folder beside the page, `made`, and are the same in every build.
"""

from __future__ import annotations

import ast
import json
import os
import runpy
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from jeugdbeleid import plots
from jeugdbeleid.errors import UnknownId, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["PictureDirective", "made", "notebook", "setup"]

_NEEDS = "It needs the library with its pictures: `%pip install 'jeugdbeleid[plots]'`."


def notebook(example: Path) -> str:
    """
    An example as a notebook (nbformat 4.5): what it says of itself, its code, what it prints, and its picture.
    """
    source = example.read_text(encoding="utf-8")
    tree = ast.parse(source)
    said = (ast.get_docstring(tree) or "").partition("Prints:")[0].strip()
    title, _, rest = said.partition("\n")
    first, last = tree.body[1].lineno, tree.body[-1].lineno
    code = "\n".join(source.splitlines()[first - 1 : last - 1]).strip()
    cells = [
        _cell("text", "markdown", f"# {title.rstrip('.')}\n\n{rest.strip()}\n\n{_NEEDS}"),
        _cell("code", "code", code),
        _cell("words", "code", "main()"),
        _cell("picture", "code", "%matplotlib inline\ndraw().figure"),
    ]
    python = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {"cells": cells, "metadata": {"kernelspec": python}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _cell(identifier: str, kind: str, source: str) -> dict[str, Any]:
    cell = {"cell_type": kind, "id": identifier, "metadata": {}, "source": source.splitlines(keepends=True)}
    return cell if kind == "markdown" else cell | {"execution_count": None, "outputs": []}


def made(example: Path, folder: Path) -> dict[str, tuple[str, tuple[Path, ...]]]:
    """
    Draw an example in both languages into a folder: of each the text alternative, the picture and its CSV. The notebook
    goes beside them.
    """
    draw: Callable[..., Any] = runpy.run_path(str(example))["draw"]
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for lang in ("nl", "en"):
        ax = draw(lang)
        paths = plots.save(ax, folder / f"{example.stem}.{lang}.svg")
        found[lang] = (plots.alternative(ax), paths)
    (folder / f"{example.stem}.ipynb").write_text(notebook(example), encoding="utf-8")
    return found


class PictureDirective(SphinxDirective):
    """
    `{picture} NAME`: the picture of `examples/picture_NAME.py`, in the language of the option `lang`.
    """

    required_arguments = 1
    option_spec: ClassVar = {"lang": lambda given: directives.choice(given, ("nl", "en"))}

    def run(self) -> Sequence[nodes.Node]:
        """
        The picture and what can be taken along; an error that names the nearest examples where there is none.
        """
        examples = Path(self.env.srcdir).parent / "examples"
        name, lang = self.arguments[0], self.options.get("lang", "en")
        example = examples / f"picture_{name}.py"
        if not example.is_file():
            known = sorted(path.stem.removeprefix("picture_") for path in examples.glob("picture_*.py"))
            raise self.error(str(UnknownId("picture", name, nearest(name, known))))
        self.env.note_dependency(str(example))
        folder = Path(self.env.doc2path(self.env.docname)).parent / "made"
        pictures = made(example, folder)
        alternative, (picture, _) = pictures[lang]
        image = nodes.image(uri=f"made/{picture.name}", alt=alternative)
        files = [
            ("the picture in Dutch (SVG)", pictures["nl"][1][0]),
            ("the picture in English (SVG)", pictures["en"][1][0]),
            ("what is drawn (CSV)", pictures[lang][1][1]),
            ("the example (Python)", example),
            ("the example (notebook)", folder / f"{example.stem}.ipynb"),
        ]
        return [nodes.container("", image, classes=["picture"]), self._downloads(files)]

    def _downloads(self, files: Sequence[tuple[str, Path]]) -> nodes.bullet_list:
        """
        A list of files to take along.
        """
        here = Path(self.env.doc2path(self.env.docname)).parent
        listed = nodes.bullet_list(classes=["downloads"])
        for words, path in files:
            target = Path(os.path.relpath(path, here)).as_posix()
            reference = addnodes.download_reference("", "", refdoc=self.env.docname, reftarget=target)
            reference += nodes.inline(text=words)
            listed += nodes.list_item("", nodes.paragraph("", "", reference))
        return listed


def setup(app: Sphinx) -> ExtensionMetadata:
    """
    Add the directive.
    """
    app.add_directive("picture", PictureDirective)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
