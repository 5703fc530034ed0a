"""
How the site is built. Nothing outside is needed: no inventory is fetched, and two builds with the same SOURCE_DATE_EPOCH have the same bytes.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from importlib import import_module
from importlib.metadata import version as version_of
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.addnodes import pending_xref

import jeugdbeleid as jb

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

sys.path.append(str(Path(__file__).parent / "_extensions"))

project = "jeugdbeleid"
author = "The jeugdbeleid contributors"
project_copyright = author
release = version = version_of("jeugdbeleid")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
    "gallery",
]
exclude_patterns = ["_build", "_extensions"]

html_theme = "furo"
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
            head, dot, tail = reference["reftarget"].removeprefix("jeugdbeleid.").partition(".")
            names = names_of(reference.get("py:module") or "jeugdbeleid")
            # With a tail only a class: `Record.meets`; what begins in small letters is a module: `analysis.check`.
            if head in names and (not tail or head[0].isupper()):
                reference["reftarget"] = names[head] + dot + tail


def setup(app: Sphinx) -> None:
    """
    Resolve the names of a page when it has been read.
    """
    app.connect("doctree-read", resolve_names)
