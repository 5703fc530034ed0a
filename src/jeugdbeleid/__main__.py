"""
De opdrachtregel: `python -m jeugdbeleid`, the same as the script `jeugdbeleid`.
"""

from __future__ import annotations

import sys

from jeugdbeleid.commands.run import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
