"""
The code of README, of docs and of the docstrings runs, and prints what is written under it.
"""

from __future__ import annotations

import ast
import doctest
import inspect
import pkgutil
import re
import runpy
import sys
from importlib import import_module
from pathlib import Path

import pytest
from sphinx.pycode import ModuleAnalyzer
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

import jeugdbeleid
from console import ConsoleParser, FileParser

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(page for page in DOCS.rglob("*.md") if "_build" not in page.parts)]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
MODULES = [
    "jeugdbeleid",
    *(
        module.name
        for module in pkgutil.walk_packages(jeugdbeleid.__path__, "jeugdbeleid.")
        if module.name != "jeugdbeleid.__main__"
    ),
]
PUBLIC = [name for name in MODULES if not any(part.startswith("_") for part in name.split("."))]

SYBIL = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS),
        ConsoleParser(),
        *(FileParser(language) for language in ("toml", "json", "yaml")),
    ]
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_code_of_a_page_prints_what_stands_there(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal of a page has 100 columns, and is in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for example in SYBIL.parse(page):
        example.evaluate()


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_docstring_print_what_stands_there(name: str) -> None:
    failed, _ = doctest.testmod(import_module(name), optionflags=doctest.ELLIPSIS)

    assert failed == 0


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_prints_what_its_docstring_says(
    example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The part of the docstring below a line "Prints:" is what the example prints."""
    monkeypatch.setattr(sys, "argv", [str(example)])

    said = runpy.run_path(str(example), run_name="__main__")["__doc__"].partition("Prints:\n")[2]

    assert said.strip()
    assert [line.strip() for line in said.strip().splitlines()] == [
        line.strip() for line in capsys.readouterr().out.strip().splitlines()
    ]


def test_every_public_module_has_one_place_in_the_reference() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in sorted((DOCS / "reference").rglob("*.md")))

    assert sorted(re.findall(r"automodule:: (\S+)", text)) == sorted(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_value_of_a_module_is_explained_so_that_the_reference_has_it(name: str) -> None:
    """A class or a function has its docstring; a value is in the reference where a comment `#:` stands above it."""
    module = import_module(name)
    explained = {attribute for _, attribute in ModuleAnalyzer.for_module(name).find_attr_docs()}
    tree = ast.parse(inspect.getsource(module))
    targets = [one for node in tree.body for one in getattr(node, "targets", [getattr(node, "target", None)])]
    values = {one.id for one in targets if isinstance(one, ast.Name)}

    assert sorted((values & set(module.__all__)) - explained) == []


def test_every_page_is_reached_from_the_index() -> None:
    """A page stands in the toctree of its folder's index, and the folders' indexes in that of the site."""
    missing = [
        page.relative_to(DOCS).as_posix()
        for page in PAGES
        if page.parent not in (ROOT, DOCS)
        and page.stem != "index"
        and not re.search(rf"^{page.stem}$", (page.parent / "index.md").read_text(encoding="utf-8"), re.MULTILINE)
    ]

    assert missing == []
