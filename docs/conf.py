"""
How the site is built. Nothing outside is needed: no inventory is fetched, and two builds with the same SOURCE_DATE_EPOCH have the same bytes.
"""

from __future__ import annotations

from importlib.metadata import version as version_of

project = "jeugdbeleid"
author = "The jeugdbeleid contributors"
project_copyright = author
release = version = version_of("jeugdbeleid")

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]

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
nitpick_ignore_regex = [
    (
        r"py:.*",
        r"(collections|abc|datetime|decimal|fractions|enum|pathlib|typing|types|os|contextlib|argparse|functools|json)(\..*)?",
    ),
    (
        r"py:.*",
        r"(attr|attrs|cattrs|dateutil|pint|narwhals|polars|pandas|pyarrow|duckdb|matplotlib|icalendar|sphinx|docutils)(\..*)?",
    ),
    # Short names of the same, as annotations have them.
    (
        r"py:.*",
        r"(date|timedelta|Decimal|Fraction|Path|Any|Iterable|Iterator|Mapping|Sequence|Callable|Collection|TypeAlias|Self|Final|Literal)",
    ),
]
