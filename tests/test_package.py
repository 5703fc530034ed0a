"""
The package as such: what importing it does, what is public, and that there is no clock in it.
"""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import requires, version
from pathlib import Path

import pytest

import jeugdbeleid as jb

PACKAGE = Path(inspect.getfile(jb)).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
MODULES = ["jeugdbeleid", *(module.name for module in pkgutil.walk_packages(jb.__path__, "jeugdbeleid."))]

PUBLIC = """
ActionLine Ages Area AtLeast AtMost Basis Bounds CareForm Cell Change Changed Citation CitationError ColumnType Commitment
CommitmentKind Comparison ConflictError CriterionError Difference Direction Document Dossier Evaluability Figure FigureError
Finding Firmness Fit FormatError FormerName Funding FundingBasis FundingIn FundingState Gap Group Indicator
InvalidValue JeugdbeleidError Kept LessThan Level LoadingError Measure Measured MissingColumn MissingExtra MoreThan Need Observation
ObservationStatus Obstacle Options Organisation Outcome Page Party Passage Period Plan Planning PlanningError
PlanningKind Practice Progress Qualifier Rating Reason Reconciled Reconciliation Record Recurrence Register
Relation Report Role Scope SideBySide Silence Stage State Target TargetCheck TargetPath TargetProgress Timeline
Title Topic Towards Trend Unit UnitError UnknownId Unquantified Verdict about announced chained_growth change
changes check check_all cite comparable diff evaluability find funding_in growth_ratio kept ladder latest lineage load not_known_kept owed
parse_citation parse_figure parse_planning path_share progress projection reconcile related series side_by_side
silent slippage state timeline verify vintages
read validate write
""".split()  # noqa: SIM905 - a name on each line would fill two screens

#: Calls that ask a machine for the time or the day.
CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "monotonic", "perf_counter"}


def fresh(code: str) -> str:
    """What a new interpreter prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_importing_opens_no_data_file() -> None:
    """Only Python files and their compiled form are opened, each as an audit hook sees it."""
    opened = fresh(
        "import sys; opened = []\n"
        "sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == 'open' else None)\n"
        "import jeugdbeleid\n"
        "print([name for name in opened if not name.endswith(('.py', '.pyc')) and '.pyc.' not in name])"
    )

    assert opened == "[]"


def test_the_hook_of_the_test_above_sees_a_data_file() -> None:
    opened = fresh(
        "import sys; opened = []\n"
        "import jeugdbeleid\n"
        "sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == 'open' else None)\n"
        "jeugdbeleid.load()\n"
        "print(any(name.endswith('.json') for name in opened))"
    )

    assert opened == "True"


@pytest.mark.parametrize(
    "package", ["pint", "cattrs", "dateutil.parser", "narwhals", "polars", "pandas", "matplotlib", "numpy"]
)
def test_importing_does_not_import(package: str) -> None:
    assert fresh(f"import sys, jeugdbeleid; print({package!r} in sys.modules)") == "False"


def test_no_third_party_package_but_attrs_is_imported() -> None:
    """What is imported beyond the standard library is attrs, which is `attr` and `attrs`."""
    found = fresh(
        "import sys; before = set(sys.modules)\n"
        "import jeugdbeleid as jb\n"
        "after = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(sorted(name for name in after if name not in sys.stdlib_module_names and not name.startswith('_')))"
    )

    assert set(ast.literal_eval(found)) <= {"attr", "attrs", "jeugdbeleid"}


def test_loading_does_not_import_pint() -> None:
    assert fresh("import sys, jeugdbeleid; jeugdbeleid.load(); print('pint' in sys.modules)") == "False"


def test_the_public_names_are_these() -> None:
    assert sorted(jb.__all__) == sorted(PUBLIC)
    assert dir(jb) == sorted(PUBLIC)
    assert len(set(jb.__all__)) == len(jb.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_can_be_had_and_says_what_it_is(name: str) -> None:
    value = getattr(jb, name)

    assert value.__doc__
    assert value.__doc__.strip()


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"^module 'jeugdbeleid' has no attribute 'chekc'$"):
        _ = jb.chekc


@pytest.mark.parametrize("name", MODULES)
def test_a_module_lists_what_is_public_and_explains_it(name: str) -> None:
    """Each module has a docstring and an `__all__`, whose names exist, and whose classes and functions have docstrings, as have their public methods."""
    module = import_module(name)
    assert (module.__doc__ or "").strip()
    for public in module.__all__:
        value = getattr(module, public)
        if inspect.isclass(value) or inspect.isfunction(value):
            assert (value.__doc__ or "").strip(), public
        if inspect.isclass(value) and value.__module__.startswith("jeugdbeleid"):
            methods = {
                key: one
                for key, one in vars(value).items()
                if not key.startswith("_")
                and (inspect.isfunction(one) or isinstance(one, property | classmethod | staticmethod))
            }
            assert [key for key, one in methods.items() if not (one.__doc__ or "").strip()] == [], public


def clocks(tree: ast.AST) -> list[int]:
    """The lines on which the time or the day is asked, by an attribute that is called or by an import of `time`."""
    calls = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    ]
    imports = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Import) and any(alias.name == "time" for alias in node.names)
    ]
    return (
        calls
        + imports
        + [node.lineno for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "time"]
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.relative_to(PACKAGE).as_posix())
def test_there_is_no_clock_in_the_package(source: Path) -> None:
    assert clocks(ast.parse(source.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "code", ["date.today()", "datetime.datetime.now(tz)", "import time", "from time import time", "f(x.time())"]
)
def test_a_clock_would_be_found(code: str) -> None:
    assert clocks(ast.parse(code)) == [1] * len(clocks(ast.parse(code)))
    assert clocks(ast.parse(code))


def test_the_core_depends_on_four_packages() -> None:
    core = {re.match(r"[\w-]+", line)[0].lower() for line in requires("jeugdbeleid") or () if "extra ==" not in line}  # type: ignore[index]

    assert core == {"attrs", "cattrs", "python-dateutil", "pint"}


def test_the_version_is_that_of_the_citation_file() -> None:
    citation = (Path(__file__).parent.parent / "CITATION.cff").read_text(encoding="utf-8")

    assert f"\nversion: {version('jeugdbeleid')}\n" in citation


def test_the_package_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
