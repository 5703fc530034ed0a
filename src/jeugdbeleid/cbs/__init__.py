"""
CBS (the extra `cbs`): StatLine tables of Statistics Netherlands as observations, with the cell each figure stands in.

:func:`download` fetches a table, which is the only call that reaches the network; :func:`observations` reads a topic of it.
"""

from jeugdbeleid.cbs.download import CbsError, download
from jeugdbeleid.cbs.keys import area_of, period_of, status_of
from jeugdbeleid.cbs.observations import Cells, Hidden, observations
from jeugdbeleid.cbs.statline import Column, Key, Table

__all__ = [
    "CbsError",
    "Cells",
    "Column",
    "Hidden",
    "Key",
    "Table",
    "area_of",
    "download",
    "observations",
    "period_of",
    "status_of",
]
