"""
Gegevenstabellen (the extra `frames`): records as data frames of pandas, polars, pyarrow or DuckDB and back, and the
verdicts of :func:`jeugdbeleid.check` for every row of a long table, where the data already is.
"""

from jeugdbeleid.frames.records import from_frame, measures, observations, targets, timeline, to_frame
from jeugdbeleid.frames.verdicts import check

__all__ = ["check", "from_frame", "measures", "observations", "targets", "timeline", "to_frame"]
