"""
Nederlands lezen: Dutch wording to values, pure and without a clock.
"""

from __future__ import annotations

from jeugdbeleid.dutch.citation import parse_citation, parse_citations
from jeugdbeleid.dutch.convention import Convention
from jeugdbeleid.dutch.figure import parse_figure
from jeugdbeleid.dutch.format import format_figure, format_planning
from jeugdbeleid.dutch.planning import find_plannings, parse_planning
from jeugdbeleid.dutch.scan import Mention, scan

__all__ = [
    "Convention",
    "Mention",
    "find_plannings",
    "format_figure",
    "format_planning",
    "parse_citation",
    "parse_citations",
    "parse_figure",
    "parse_planning",
    "scan",
]
