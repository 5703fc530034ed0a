"""
`jeugdbeleid`: Dutch youth-policy plans as typed, traceable values, and pure functions that hold them to their word.

A reader's way through the package: the values (:mod:`~jeugdbeleid.period`, :mod:`~jeugdbeleid.planning`,
:mod:`~jeugdbeleid.figure`, :mod:`~jeugdbeleid.citation`, :mod:`~jeugdbeleid.source`); what every record has
(:mod:`~jeugdbeleid.record`, :mod:`~jeugdbeleid.report`) and one record (:mod:`~jeugdbeleid.target`); the dossier
(:mod:`~jeugdbeleid.register`, :mod:`~jeugdbeleid.dossier`); reading Dutch (:mod:`jeugdbeleid.dutch`); one analysis
(:mod:`jeugdbeleid.analysis.check`); and how files come in and go out (:mod:`~jeugdbeleid.loading`).

Importing opens no file and builds no unit registry. A name below is imported from its module when it is first used
(PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeugdbeleid.analysis.beside import SideBySide as SideBySide
    from jeugdbeleid.analysis.beside import ladder as ladder
    from jeugdbeleid.analysis.beside import side_by_side as side_by_side
    from jeugdbeleid.analysis.changes import Changed as Changed
    from jeugdbeleid.analysis.changes import changes as changes
    from jeugdbeleid.analysis.check import check as check
    from jeugdbeleid.analysis.check import check_all as check_all
    from jeugdbeleid.analysis.cite import cite as cite
    from jeugdbeleid.analysis.comparison import Comparison as Comparison
    from jeugdbeleid.analysis.comparison import change as change
    from jeugdbeleid.analysis.comparison import comparable as comparable
    from jeugdbeleid.analysis.difference import Difference as Difference
    from jeugdbeleid.analysis.difference import diff as diff
    from jeugdbeleid.analysis.evaluability import Evaluability as Evaluability
    from jeugdbeleid.analysis.evaluability import evaluability as evaluability
    from jeugdbeleid.analysis.money import FundingIn as FundingIn
    from jeugdbeleid.analysis.money import funding_in as funding_in
    from jeugdbeleid.analysis.path import Progress as Progress
    from jeugdbeleid.analysis.path import Rating as Rating
    from jeugdbeleid.analysis.path import TargetPath as TargetPath
    from jeugdbeleid.analysis.path import chained_growth as chained_growth
    from jeugdbeleid.analysis.path import growth_ratio as growth_ratio
    from jeugdbeleid.analysis.path import path_share as path_share
    from jeugdbeleid.analysis.path import projection as projection
    from jeugdbeleid.analysis.progress import Gap as Gap
    from jeugdbeleid.analysis.progress import TargetProgress as TargetProgress
    from jeugdbeleid.analysis.progress import progress as progress
    from jeugdbeleid.analysis.promises import Kept as Kept
    from jeugdbeleid.analysis.promises import Outcome as Outcome
    from jeugdbeleid.analysis.promises import kept as kept
    from jeugdbeleid.analysis.promises import not_known_kept as not_known_kept
    from jeugdbeleid.analysis.promises import owed as owed
    from jeugdbeleid.analysis.provenance import verify as verify
    from jeugdbeleid.analysis.reconcile import Fit as Fit
    from jeugdbeleid.analysis.reconcile import Reconciled as Reconciled
    from jeugdbeleid.analysis.reconcile import reconcile as reconcile
    from jeugdbeleid.analysis.series import latest as latest
    from jeugdbeleid.analysis.series import series as series
    from jeugdbeleid.analysis.series import vintages as vintages
    from jeugdbeleid.analysis.silence import Silence as Silence
    from jeugdbeleid.analysis.silence import announced as announced
    from jeugdbeleid.analysis.silence import silent as silent
    from jeugdbeleid.analysis.slippage import slippage as slippage
    from jeugdbeleid.analysis.ties import about as about
    from jeugdbeleid.analysis.ties import find as find
    from jeugdbeleid.analysis.ties import lineage as lineage
    from jeugdbeleid.analysis.ties import related as related
    from jeugdbeleid.analysis.timeline import Timeline as Timeline
    from jeugdbeleid.analysis.timeline import state as state
    from jeugdbeleid.analysis.timeline import timeline as timeline
    from jeugdbeleid.analysis.verdict import Need as Need
    from jeugdbeleid.analysis.verdict import Options as Options
    from jeugdbeleid.analysis.verdict import Reason as Reason
    from jeugdbeleid.analysis.verdict import TargetCheck as TargetCheck
    from jeugdbeleid.analysis.verdict import Verdict as Verdict
    from jeugdbeleid.citation import Citation as Citation
    from jeugdbeleid.commitment import Commitment as Commitment
    from jeugdbeleid.document import Document as Document
    from jeugdbeleid.document import FormerName as FormerName
    from jeugdbeleid.document import Organisation as Organisation
    from jeugdbeleid.dossier import Dossier as Dossier
    from jeugdbeleid.dutch.citation import parse_citation as parse_citation
    from jeugdbeleid.dutch.figure import parse_figure as parse_figure
    from jeugdbeleid.dutch.planning import parse_planning as parse_planning
    from jeugdbeleid.errors import CitationError as CitationError
    from jeugdbeleid.errors import ColumnType as ColumnType
    from jeugdbeleid.errors import ConflictError as ConflictError
    from jeugdbeleid.errors import CriterionError as CriterionError
    from jeugdbeleid.errors import FigureError as FigureError
    from jeugdbeleid.errors import Finding as Finding
    from jeugdbeleid.errors import FormatError as FormatError
    from jeugdbeleid.errors import InvalidValue as InvalidValue
    from jeugdbeleid.errors import JeugdbeleidError as JeugdbeleidError
    from jeugdbeleid.errors import LoadingError as LoadingError
    from jeugdbeleid.errors import MissingColumn as MissingColumn
    from jeugdbeleid.errors import MissingExtra as MissingExtra
    from jeugdbeleid.errors import PlanningError as PlanningError
    from jeugdbeleid.errors import UnitError as UnitError
    from jeugdbeleid.errors import UnknownId as UnknownId
    from jeugdbeleid.figure import Bounds as Bounds
    from jeugdbeleid.figure import Figure as Figure
    from jeugdbeleid.files import read as read
    from jeugdbeleid.files import validate as validate
    from jeugdbeleid.funding import Funding as Funding
    from jeugdbeleid.indicator import Indicator as Indicator
    from jeugdbeleid.indicator import Observation as Observation
    from jeugdbeleid.indicator import ObservationStatus as ObservationStatus
    from jeugdbeleid.loading import load as load
    from jeugdbeleid.period import Period as Period
    from jeugdbeleid.plan import ActionLine as ActionLine
    from jeugdbeleid.plan import Measure as Measure
    from jeugdbeleid.plan import Plan as Plan
    from jeugdbeleid.planning import Planning as Planning
    from jeugdbeleid.planning import Recurrence as Recurrence
    from jeugdbeleid.record import Record as Record
    from jeugdbeleid.record import Title as Title
    from jeugdbeleid.register import Register as Register
    from jeugdbeleid.relation import Obstacle as Obstacle
    from jeugdbeleid.relation import Practice as Practice
    from jeugdbeleid.relation import Reconciliation as Reconciliation
    from jeugdbeleid.relation import Relation as Relation
    from jeugdbeleid.report import Ages as Ages
    from jeugdbeleid.report import Area as Area
    from jeugdbeleid.report import Party as Party
    from jeugdbeleid.report import Report as Report
    from jeugdbeleid.report import Scope as Scope
    from jeugdbeleid.source import Cell as Cell
    from jeugdbeleid.source import Page as Page
    from jeugdbeleid.source import Passage as Passage
    from jeugdbeleid.target import AtLeast as AtLeast
    from jeugdbeleid.target import AtMost as AtMost
    from jeugdbeleid.target import Change as Change
    from jeugdbeleid.target import LessThan as LessThan
    from jeugdbeleid.target import MoreThan as MoreThan
    from jeugdbeleid.target import Target as Target
    from jeugdbeleid.target import Towards as Towards
    from jeugdbeleid.target import Trend as Trend
    from jeugdbeleid.target import Unquantified as Unquantified
    from jeugdbeleid.vocabulary import Basis as Basis
    from jeugdbeleid.vocabulary import CareForm as CareForm
    from jeugdbeleid.vocabulary import CommitmentKind as CommitmentKind
    from jeugdbeleid.vocabulary import Direction as Direction
    from jeugdbeleid.vocabulary import Firmness as Firmness
    from jeugdbeleid.vocabulary import FundingBasis as FundingBasis
    from jeugdbeleid.vocabulary import FundingState as FundingState
    from jeugdbeleid.vocabulary import Group as Group
    from jeugdbeleid.vocabulary import Level as Level
    from jeugdbeleid.vocabulary import Measured as Measured
    from jeugdbeleid.vocabulary import PlanningKind as PlanningKind
    from jeugdbeleid.vocabulary import Qualifier as Qualifier
    from jeugdbeleid.vocabulary import Role as Role
    from jeugdbeleid.vocabulary import Stage as Stage
    from jeugdbeleid.vocabulary import State as State
    from jeugdbeleid.vocabulary import Topic as Topic
    from jeugdbeleid.vocabulary import Unit as Unit
    from jeugdbeleid.writing import write as write

#: Where each public name lives: module by module, in reading order.
_HOMES = {
    "errors": (
        "CitationError",
        "ColumnType",
        "ConflictError",
        "CriterionError",
        "FigureError",
        "Finding",
        "FormatError",
        "InvalidValue",
        "JeugdbeleidError",
        "LoadingError",
        "MissingColumn",
        "MissingExtra",
        "PlanningError",
        "UnitError",
        "UnknownId",
    ),
    "period": ("Period",),
    "planning": ("Planning", "Recurrence"),
    "figure": ("Bounds", "Figure"),
    "citation": ("Citation",),
    "source": ("Cell", "Page", "Passage"),
    "record": ("Record", "Title"),
    "report": ("Ages", "Area", "Party", "Report", "Scope"),
    "document": ("Document", "FormerName", "Organisation"),
    "plan": ("ActionLine", "Measure", "Plan"),
    "indicator": ("Indicator", "Observation", "ObservationStatus"),
    "target": ("AtLeast", "AtMost", "Change", "LessThan", "MoreThan", "Target", "Towards", "Trend", "Unquantified"),
    "commitment": ("Commitment",),
    "funding": ("Funding",),
    "relation": ("Obstacle", "Practice", "Reconciliation", "Relation"),
    "register": ("Register",),
    "dossier": ("Dossier",),
    "analysis.changes": ("Changed", "changes"),
    "analysis.check": ("check", "check_all"),
    "analysis.cite": ("cite",),
    "analysis.difference": ("Difference", "diff"),
    "analysis.evaluability": ("Evaluability", "evaluability"),
    "analysis.provenance": ("verify",),
    "analysis.promises": ("Kept", "Outcome", "kept", "not_known_kept", "owed"),
    "analysis.silence": ("Silence", "announced", "silent"),
    "analysis.ties": ("about", "find", "lineage", "related"),
    "analysis.timeline": ("Timeline", "state", "timeline"),
    "analysis.slippage": ("slippage",),
    "analysis.verdict": ("Need", "Options", "Reason", "TargetCheck", "Verdict"),
    "dutch.citation": ("parse_citation",),
    "dutch.figure": ("parse_figure",),
    "dutch.planning": ("parse_planning",),
    "analysis.path": ("Progress", "Rating", "TargetPath", "chained_growth", "growth_ratio", "path_share", "projection"),
    "analysis.comparison": ("Comparison", "change", "comparable"),
    "analysis.series": ("latest", "series", "vintages"),
    "analysis.beside": ("SideBySide", "ladder", "side_by_side"),
    "analysis.progress": ("Gap", "TargetProgress", "progress"),
    "analysis.reconcile": ("Fit", "Reconciled", "reconcile"),
    "analysis.money": ("FundingIn", "funding_in"),
    "loading": ("load",),
    "files": ("read", "validate"),
    "writing": ("write",),
    "vocabulary": (
        "Basis",
        "CareForm",
        "CommitmentKind",
        "Direction",
        "Firmness",
        "FundingBasis",
        "FundingState",
        "Group",
        "Level",
        "Measured",
        "PlanningKind",
        "Qualifier",
        "Role",
        "Stage",
        "State",
        "Topic",
        "Unit",
    ),
}

_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [*_HOME_OF]  # noqa: PLE0604 - the table above is the one list; a test spells it out


def __getattr__(name: str) -> object:
    """
    Import a public name from its module at its first use.
    """
    module = _HOME_OF.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """
    The public names.
    """
    return sorted(__all__)
