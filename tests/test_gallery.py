"""
The gallery: examples as notebooks and pictures, the same in every build; and what the site shows of them.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from gallery import made, notebook
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("picture_*.py"))
PAGE = ROOT / "docs" / "gallery" / "index.md"

each = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)


def cells(example: Path) -> list[Any]:
    read = nbformat.reads(notebook(example), as_version=4)  # type: ignore[no-untyped-call]  # nbformat types little
    nbformat.validate(read)
    return list(read.cells)


@each
def test_an_example_is_under_sixty_lines_and_stands_in_the_gallery(example: Path) -> None:
    assert len(example.read_text(encoding="utf-8").splitlines()) < 60
    page = PAGE.read_text(encoding="utf-8")
    assert page.count(f"```{{picture}} {example.stem.removeprefix('picture_')}\n") == 1
    assert f"{{literalinclude}} ../../examples/{example.name}\n" in page


@each
def test_a_notebook_says_what_the_example_says_and_has_its_code(example: Path) -> None:
    text, code, words, picture = cells(example)
    said = ast.get_docstring(ast.parse(example.read_text(encoding="utf-8"))) or ""

    assert text.source.startswith("# " + said.splitlines()[0].rstrip("."))
    assert "Prints:" not in text.source
    assert "__main__" not in code.source
    assert code.source.startswith("from __future__ import annotations")
    assert words.source == "main()"
    assert picture.source == "%matplotlib inline\ndraw().figure"
    assert "TYPE_CHECKING" in code.source


@each
def test_the_code_of_a_notebook_runs_and_prints_what_the_example_prints(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, code, words, _ = cells(example)
    names: dict[str, Any] = {"__name__": "a notebook"}
    exec(compile(code.source, "code", "exec"), names)  # noqa: S102 - our own example
    exec(compile(words.source, "words", "exec"), names)  # noqa: S102 - as above

    said = ast.get_docstring(ast.parse(example.read_text(encoding="utf-8"))) or ""
    assert capsys.readouterr().out.strip() == said.partition("Prints:\n")[2].strip()


def test_pictures_are_made_in_both_languages_with_their_alternatives(tmp_path: Path) -> None:
    (example,) = (one for one in EXAMPLES if one.stem == "picture_ladder")

    found = made(example, tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "picture_ladder.en.csv",
        "picture_ladder.en.svg",
        "picture_ladder.ipynb",
        "picture_ladder.nl.csv",
        "picture_ladder.nl.svg",
    ]
    assert found["nl"][0].startswith("Zo thuis mogelijk")
    assert found["en"][0].startswith("As near to home as possible")


CONF = """
import sys
sys.path.append({extensions!r})
extensions = ["gallery"]
html_theme = "basic"
"""


def built(folder: Path, page: str) -> tuple[str, dict[str, bytes], str]:
    """
    A small site with one page: its HTML, its other files, and what Sphinx warned of.
    """
    import io

    source = folder / "docs"
    source.mkdir(parents=True, exist_ok=True)
    (source / "conf.py").write_text(CONF.format(extensions=str(ROOT / "docs" / "_extensions")), encoding="utf-8")
    (source / "index.rst").write_text(f"Gallery\n=======\n\n{page}\n", encoding="utf-8")
    examples = folder / "examples"
    if not examples.exists():
        examples.mkdir()
        for one in EXAMPLES:
            (examples / one.name).write_bytes(one.read_bytes())
    warnings = io.StringIO()
    with docutils_namespace():
        app = Sphinx(
            source, source, folder / "html", folder / "doctrees", "html", status=None, warning=warnings, freshenv=True
        )
        app.build(force_all=True)
    files = {
        path.relative_to(folder / "html").as_posix(): path.read_bytes()
        for path in sorted((folder / "html").rglob("*"))
        if path.is_file() and path.suffix in {".svg", ".csv", ".ipynb", ".html"}
    }
    return (folder / "html" / "index.html").read_text(encoding="utf-8"), files, warnings.getvalue()


class TestSite:
    def test_a_picture_has_its_text_alternative_and_can_be_taken_along(self, tmp_path: Path) -> None:
        page, files, warned = built(tmp_path, ".. picture:: ladder\n   :lang: nl")

        assert warned == ""
        alt = re.search(r'<img alt="([^"]*)" src="_images/picture_ladder.nl.svg"', page)
        assert alt is not None
        assert alt[1].startswith("Zo thuis mogelijk: vormen van jeugdhulp per jaar. 4 gesloten: ")
        taken = [Path(name).name for name in files if name.startswith("_downloads/")]
        assert sorted(taken) == [
            "picture_ladder.en.svg",
            "picture_ladder.ipynb",
            "picture_ladder.nl.csv",
            "picture_ladder.nl.svg",
        ]
        assert 'href="_downloads/' in page

    def test_two_builds_have_the_same_bytes(self, tmp_path: Path) -> None:
        one = built(tmp_path / "een", ".. picture:: family")
        other = built(tmp_path / "twee", ".. picture:: family")

        assert one[1] == other[1]
        assert any(name.endswith(".ipynb") for name in one[1])

    def test_an_example_that_is_not_there_is_told_with_the_nearest(self, tmp_path: Path) -> None:
        _, _, warned = built(tmp_path, ".. picture:: lader")

        assert "No picture with id 'lader'; did you mean 'ladder'?" in warned
