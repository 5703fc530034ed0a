"""
How the site is built. Nothing outside is needed: no inventory is fetched, and two builds with the same SOURCE_DATE_EPOCH have the same bytes.
"""

from __future__ import annotations

import ast
import gc
import inspect
import sys
from functools import cache
from importlib import import_module
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils.nodes import Text, literal_block
from sphinx.addnodes import pending_xref
from sphinx.search.en import SearchEnglish

import jeugdbeleid as jb
from jeugdbeleid.vocabulary import Term

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

sys.path.append(str(Path(__file__).parent / "_extensions"))

# A build makes millions of nodes and lets few go: looking for cycles among them is a tenth of its time.
gc.set_threshold(100_000, 20, 100)

project = "jeugdbeleid"
author = "The jeugdbeleid contributors"
project_copyright = author
release = version = version_of("jeugdbeleid")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
    "gallery",
    "sidebar",
    "jeugdbeleid.sphinxext",
]
exclude_patterns = ["_build", "_extensions"]

# The dossier: pages of all records, made from the bundle, asked on the day of its edition.
jeugdbeleid_pages = "dossier"
jeugdbeleid_on = jb.load().released
jeugdbeleid_lang = "nl"

# Quotation marks in the dossier are those of its documents.
smartquotes = False

html_theme = "furo"
html_css_files = ["site.css"]
html_favicon = "_static/favicon.svg"
html_static_path = ["_static"]
html_title = f"jeugdbeleid {version}"
html_copy_source = False
html_show_sphinx = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# Copy what is typed, not the prompt nor what is printed.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

# The modules are documented in their own order, which is that of the reader.
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 100
toc_object_entries_show_parents = "hide"

nitpicky = True
# No inventory of these can be fetched while building, so their names stay plain text; every name of our own must resolve.
_FOREIGN = (
    "abc argparse collections contextlib datetime decimal enum fractions functools json os pathlib re types typing "
    "attr attrs cattrs dateutil docutils duckdb icalendar matplotlib narwhals pandas pint polars pyarrow sphinx"
)
nitpick_ignore_regex = [
    (r"py:.*", rf"({_FOREIGN.replace(' ', '|')})(\..*)?"),
    (r"py:.*", r"([\w.]+\.)?[A-Z]"),  # type variables
    (r"py:.*", r"nodes\..*"),  # of docutils
    (r"py:class", r"Moments"),  # an alias of the Dutch readers for annotations alone
    (r"py:.*", r"jeugdbeleid\.([\w.]+\.)?_.*"),  # what is private has no place in the reference
]


def full_name(module: str, name: str) -> str:
    """
    Where what a module calls by a name is defined.
    """
    value = getattr(import_module(module), name, None)
    return f"{value.__module__ if inspect.isclass(value) or inspect.isfunction(value) else module}.{name}"


@cache
def names_of(module: str) -> dict[str, str]:
    """
    What names mean in a module: what it lists, what it imports, for typing alone too, else what is public.
    """
    names = {name: full_name("jeugdbeleid", name) for name in jb.__all__}
    for node in ast.walk(ast.parse(inspect.getsource(import_module(module)))):
        if isinstance(node, ast.ImportFrom) and node.module:
            own = node.module.startswith("jeugdbeleid")
            for alias in node.names:
                name = full_name(node.module, alias.name) if own else f"{node.module}.{alias.name}"
                names[alias.asname or alias.name] = name
    return names | {name: full_name(module, name) for name in import_module(module).__all__}


def resolve_names(_app: Sphinx, doctree: nodes.document) -> None:
    """
    Give references of docstrings and annotations their full names, so that `Period` is what it is in its module.
    """
    for reference in doctree.findall(pending_xref):
        if reference.get("refdomain") == "py" and reference.get("reftype") != "mod":
            head, dot, tail = reference["reftarget"].removeprefix("jeugdbeleid.").removeprefix("jb.").partition(".")
            names = names_of(reference.get("py:module") or "jeugdbeleid")
            # With a tail only a class: `Record.meets`; what begins in small letters is a module: `analysis.check`.
            if head in names and (not tail or head[0].isupper()):
                reference["reftarget"] = names[head] + dot + tail


def list_terms(_app: Sphinx, _what: str, _name: str, value: object, _options: object, lines: list[str]) -> None:
    """
    Add its terms to the description of a closed list: the code in files, and what a person reads.
    """
    if isinstance(value, type) and issubclass(value, Term) and list(value):
        lines += ["", "Its terms, by their code, in Dutch and in English:", ""]
        lines += [f"- ``{term.value}``: {term.nl}; {term.en}" for term in value]


def end_with_code(_app: Sphinx, doctree: nodes.document) -> None:
    """
    Leave out the empty line at the end of a block of code, which only tells the tests where the output ends.
    """
    for block in doctree.findall(literal_block):
        if block.rawsource == block.astext():
            block.rawsource = block.rawsource.rstrip("\n")
            block[:] = [Text(block.rawsource)]


class CachedEnglish(SearchEnglish):
    """
    The search of Sphinx, each word stemmed once in a build and not once a page. Dutch words are found as well: what
    is asked is cut in the same way as what is written.
    """

    @staticmethod
    @cache
    def _stemmed(stemmer: Any, word: str) -> str:
        return str(stemmer.stemWord(word))

    def stem(self, word: str) -> str:
        """
        The stem of a word.
        """
        return self._stemmed(self.stemmer, word.lower())


def make_accessible(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """
    Let what scrolls take the focus, and headings of tables say what they head.
    """
    body = context.get("body")
    if body:
        body = body.replace('<th class="head">', '<th class="head" scope="col">')
        body = body.replace('<th class="stub">', '<th class="stub" scope="row">')
        body = body.replace('<div class="highlight"><pre>', '<div class="highlight"><pre tabindex="0">')
        body = body.replace(
            '<div class="picture docutils container">', '<div class="picture docutils container" tabindex="0">'
        )
        context["body"] = body.replace(
            '<div class="table-wrapper docutils container">',
            '<div class="table-wrapper docutils container" tabindex="0">',
        )


def setup(app: Sphinx) -> None:
    """
    Resolve the names of a page when it has been read; make the site quick to build and open to everyone.
    """
    app.connect("doctree-read", resolve_names)
    app.connect("doctree-read", end_with_code)
    app.connect("autodoc-process-docstring", list_terms)
    app.add_search_language(CachedEnglish)
    app.connect("html-page-context", make_accessible)
