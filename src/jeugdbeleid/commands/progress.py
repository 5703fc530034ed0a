"""
Voortgang: on work that takes longer than a second, a line on a terminal that says what is being done.
"""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, Self, final

if TYPE_CHECKING:
    from typing import TextIO

__all__ = ["Progress"]

_FIRST, _NEXT = 1.0, 0.2


@final
class Progress:
    """
    A line on `stream`, where that is a terminal, from a second after it began until the work is done; then it is
    taken away. Work that is sooner done shows nothing.
    """

    def __init__(self, stream: TextIO, text: str, wait: float = _FIRST) -> None:
        self._stream, self._text, self._wait = stream, text, wait
        self._done = Event()
        self._thread = Thread(target=self._show, daemon=True)

    def __enter__(self) -> Self:
        """
        Begin to count the second.
        """
        if self._stream.isatty():
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """
        Take the line away.
        """
        self._done.set()
        if self._thread.is_alive():
            self._thread.join()

    def step(self, text: str) -> None:
        """
        Say what is being done from now on.
        """
        self._text = text

    def _show(self) -> None:
        wait, size = self._wait, 0
        while not self._done.wait(wait):
            line = f"{self._text} ...".ljust(size)
            self._write(f"\r{line}")
            wait, size = _NEXT, len(line)
        if size:
            self._write(f"\r{' ' * size}\r")

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
