"""
Bronnen in woorden: a source with the name of its document, and a record by its name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeugdbeleid.dossier import Dossier
    from jeugdbeleid.source import Source

__all__ = ["name_of", "source_in_words"]


def name_of(identifier: str, dossier: Dossier, lang: str = "nl") -> str:
    """
    The title of a record; its id where it has none.

    >>> from jeugdbeleid.dossier import Dossier
    >>> name_of("jeugdplan", Dossier())
    'jeugdplan'
    """
    title = getattr(dossier.find(identifier), "title", None)
    return identifier if title is None else str(title.label(lang))


def source_in_words(source: Source, dossier: Dossier) -> str:
    """
    Where something stands, after the name of the document as it calls itself, in Dutch.

    >>> from jeugdbeleid.dossier import Dossier
    >>> from jeugdbeleid.source import Page
    >>> source_in_words(Page(address="gemeenteblad 2026, nr. 1"), Dossier())
    'gemeenteblad 2026, nr. 1'
    """
    document = getattr(source, "document", None)
    return str(source) if document is None else f"{name_of(document, dossier)} [{source}]"
