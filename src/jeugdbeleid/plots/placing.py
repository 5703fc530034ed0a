"""
Plaatsing: labels beside their points, so that none stands over another or over a point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from jeugdbeleid.plots import style
from jeugdbeleid.plots.sheet import extent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Box", "placed"]

#: The height of a line, the room between a point and its label, and half the width of a mark, in points.
_LINE, _NEAR, _MARK = 10.5, 6.0, 5.0


@final
@attrs.frozen
class Box:
    """
    A rectangle, in points from the lower left corner of the drawing.

    >>> Box(0, 0, 10, 10).overlaps(Box(9, 9, 20, 20)), Box(0, 0, 10, 10).overlaps(Box(10, 0, 20, 10))
    (True, False)
    """

    left: float
    low: float
    right: float
    high: float

    def overlaps(self, other: Box) -> bool:
        """
        Whether the two have some surface in common.
        """
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high

    def within(self, other: Box) -> bool:
        """
        Whether it lies in the other.
        """
        across = other.left <= self.left and self.right <= other.right
        return across and other.low <= self.low and self.high <= other.high


def placed(points: Sequence[tuple[float, float]], labels: Sequence[str], drawing: Box) -> list[Box]:
    """
    A place for the label of each point: above it, else below, beside or farther away, the nearest that lies in the
    drawing and leaves points and labels free; where there is none, straight above it.

    >>> first, second = placed([(50, 50), (52, 50)], ["55", "56"], Box(0, 0, 100, 100))
    >>> first.overlaps(second)
    False
    """
    taken = [Box(x - _MARK, y - _MARK, x + _MARK, y + _MARK) for x, y in points]
    found: list[Box] = []
    for (x, y), label in zip(points, labels, strict=True):
        lines = label.split("\n")
        width, height = max(extent(line, style.TEXT) for line in lines) + 2, len(lines) * _LINE
        boxes = list(_around(x, y, width, height))
        free = (box for box in boxes if box.within(drawing) and not any(box.overlaps(one) for one in taken))
        found.append(next(free, boxes[0]))
        taken.append(found[-1])
    return found


def _around(x: float, y: float, width: float, height: float) -> Iterator[Box]:
    """
    Boxes round a point, the nearest first.
    """
    for step in range(6):
        far = _NEAR + step * _LINE
        for left in (x - width / 2, x - width - 2, x + 2):
            yield Box(left, y + far, left + width, y + far + height)
            yield Box(left, y - far - height, left + width, y - far)
        for left in (x + far, x - far - width):
            yield Box(left, y - height / 2, left + width, y + height / 2)
