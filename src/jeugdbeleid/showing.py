"""
Tonen: the one hook by which values show themselves in a notebook. How they look is the renderer's matter.
"""

from __future__ import annotations

from importlib import import_module

__all__ = ["Shown"]


class Shown:
    """
    What a notebook shows as HTML, in Dutch, by :func:`jeugdbeleid.render.html`, which is imported when it is asked.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        """
        What IPython asks of a value that it is to show.
        """
        return str(import_module("jeugdbeleid.render").html(self))
