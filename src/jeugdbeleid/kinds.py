"""
Soorten: the kinds of record, which register each stands in, and what each refers to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jeugdbeleid.commitment import Commitment
from jeugdbeleid.document import Document, Organisation
from jeugdbeleid.funding import Funding
from jeugdbeleid.indicator import Indicator, Observation
from jeugdbeleid.plan import ActionLine, Measure, Plan
from jeugdbeleid.relation import Obstacle, Practice, Reconciliation, Relation
from jeugdbeleid.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeugdbeleid.record import Record
    from jeugdbeleid.source import Source

__all__ = ["KINDS", "REFERENCES", "TIES", "kind_of", "references", "sources_of"]

#: The kinds of record, by the name of their register, in reading order.
KINDS: dict[str, type[Record]] = {
    "documents": Document,
    "organisations": Organisation,
    "plans": Plan,
    "action_lines": ActionLine,
    "measures": Measure,
    "indicators": Indicator,
    "observations": Observation,
    "targets": Target,
    "commitments": Commitment,
    "funding": Funding,
    "relations": Relation,
    "reconciliations": Reconciliation,
    "practices": Practice,
    "obstacles": Obstacle,
}

#: For each kind the fields that name other records, and the register in which they stand; "" is any.
REFERENCES: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": (("issuers", "organisations"),),
    "organisations": (),
    "plans": (("owners", "organisations"),),
    "action_lines": (("plan", "plans"),),
    "measures": (("plan", "plans"),),
    "indicators": (("producer", "organisations"),),
    "observations": (("indicator", "indicators"), ("producer", "organisations")),
    "targets": (
        ("plan", "plans"),
        ("owners", "organisations"),
        ("indicator", "indicators"),
        ("proxies", "indicators"),
        ("restates", "targets"),
    ),
    "commitments": (("by", "organisations"), ("to", "organisations"), ("plan", "plans")),
    "funding": (("payers", "organisations"), ("recipients", "organisations"), ("plan", "plans")),
    "relations": (("subject", ""), ("object", "")),
    "reconciliations": (("terms", ""), ("result", "")),
    "practices": (("organisations", "organisations"), ("plan", "plans")),
    "obstacles": (("hinders", ""),),
}

#: Kinds that tie others: what they refer to must be there, or the tie is dropped when looking back.
TIES = ("relations", "reconciliations")


def kind_of(record: Record) -> str:
    """
    The name of the register that a record belongs in.
    """
    return next(kind for kind, cls in KINDS.items() if type(record) is cls)


def references(kind: str, record: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 - a record of that kind
    """
    What a record names: the field, the register ("" for any), the id.
    """
    for field, register in REFERENCES[kind]:
        named = getattr(record, field)
        if named:
            for identifier in (named,) if isinstance(named, str) else named:
                yield field, register, identifier
    if kind == "measures":
        for party in record.parties:
            yield "parties", "organisations", party.organisation
    elif kind == "organisations":
        for former in record.former:
            for document in former.documents:
                yield "former", "documents", document


def sources_of(record: Any) -> tuple[Source, ...]:  # noqa: ANN401 - any record; the sources of its reports count too
    """
    The sources of a record and of its reports.
    """
    reports = getattr(record, "reports", ())
    return (*record.sources, *(report.source for report in reports)) if reports else record.sources
