"""What an article calls things, for the fields of a fact's form to be completed with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from archive_gui.base.fact_words import joined
from archive_gui.domain.corrections import entity_name
from archive_gui.domain.facts import (
    AwardFact,
    Change,
    DocumentFact,
    Fact,
    FactKind,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    QuotationFact,
)


def names_for(kind: FactKind, facts: Iterable[Fact]) -> Mapping[str, Sequence[str]]:
    """Words for each field of a form of ``kind``, in the order of the text."""
    known = tuple(facts)
    people = _told(known, lambda fact: entity_name(fact) if isinstance(fact.detail, PersonFact) else None)
    bodies = _told(known, lambda fact: entity_name(fact) if isinstance(fact.detail, OrganisationFact) else None)
    places = _told(known, lambda fact: joined(fact.quote) if isinstance(fact.detail, PlaceFact) else None)
    named = {FactKind.PERSON: people, FactKind.ORGANISATION: bodies}
    return {
        "indicator": _told(known, _indicator),
        "unit": _told(known, lambda fact: fact.detail.unit if isinstance(fact.detail, Figure | Change) else None),
        "subject": _merged(places, bodies, people),
        "full_name": named.get(kind, ()),
        "role": _told(known, lambda fact: fact.detail.role if isinstance(fact.detail, PersonFact) else None),
        "affiliation": bodies,
        "issuer": _merged(bodies, _told(known, _issuer)),
        "speaker": _merged(people, _told(known, _speaker)),
    }


def _indicator(fact: Fact) -> str | None:
    return fact.detail.indicator if isinstance(fact.detail, Figure | Change) else None


def _issuer(fact: Fact) -> str | None:
    return fact.detail.issuer if isinstance(fact.detail, DocumentFact | AwardFact) else None


def _speaker(fact: Fact) -> str | None:
    return fact.detail.speaker if isinstance(fact.detail, QuotationFact) else None


def _told(facts: Iterable[Fact], told: Callable[[Fact], str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words for fact in facts if (words := told(fact))))


def _merged(*names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for some in names for name in some))
