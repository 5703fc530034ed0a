"""
Nederlands lezen: Dutch wording to values, pure and without a clock.
"""

from __future__ import annotations

from jeugdbeleid.dutch.figure import parse_figure

__all__ = ["parse_figure"]
