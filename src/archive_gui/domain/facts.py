"""Facts: stretches of reading text that say something definite, with what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from archive_gui.domain.spans import Ranges, Span

FactId = NewType("FactId", int)
"""The number of a fact in its archive, never given out twice."""


class FactKind(StrEnum):
    """What a fact is."""

    FIGURE = "figure"
    CHANGE = "change"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    PROGRAMME = "programme"
    DOCUMENT = "document"
    QUOTATION = "quotation"
    AWARD = "award"


class FactState(StrEnum):
    """Whose word a fact is; rejected ones are kept apart from all others."""

    MACHINE = "machine"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    ADDED = "added"


class Approximation(StrEnum):
    """How a figure is bounded by the words around it."""

    OVER = "over"
    NEAR = "near"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    VAGUE = "vague"


class PlaceLevel(StrEnum):
    """What sort of place a name stands for."""

    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWN = "town"
    VILLAGE = "village"
    GROUP = "group"
    ZONE = "zone"
    REGION = "region"
    NATURAL = "natural"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: 14% is 0.14, 万 and 亿 are multiplied out, 公里 is given in metres; ``unit`` as printed.

    ``value_high`` is set for ranges. ``indicator`` is what is counted, ``subject`` what it is said of, ``as_of`` an
    ISO date or interval.
    """

    value: float | None
    unit: str
    value_high: float | None = None
    approximation: Approximation | None = None
    indicator: str | None = None
    subject: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A movement from one figure to another, both ends stated; values as in ``Figure``."""

    from_value: float | None
    to_value: float | None
    unit: str
    indicator: str | None = None
    subject: str | None = None
    from_as_of: str | None = None
    to_as_of: str | None = None


@dataclass(frozen=True, slots=True)
class DateFact:
    """``value`` is ISO: ``2020``, ``2020-10``, ``2020-10-12``, ``2020-10-12T16:50``, ``a..b``, ``P2Y``, or None."""

    value: str | None
    frequency: str | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A place; ``code`` is its administrative division code (GB/T 2260 and below) where the register has it.

    ``alternatives`` are the codes of other places of that name and level that nothing in the text rules out.
    """

    level: PlaceLevel
    code: str | None = None
    full_name: str | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFact:
    """A person, with the role and body the text gives.

    ``full_name`` is the name without blanks: mentions of one article that share it are one person. ``also_called``
    lists what else the article calls them: surname and title (刘书记).
    """

    role: str | None = None
    affiliation: str | None = None
    full_name: str | None = None
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationFact:
    """A body, with its full name where the text or the register gives it: mentions that share it are one body."""

    full_name: str | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """A named policy, mechanism, campaign, project, platform or slogan (``subkind``)."""

    subkind: str


@dataclass(frozen=True, slots=True)
class DocumentFact:
    """A document in 《》 and who issued it, where stated."""

    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class QuotationFact:
    """Words given as somebody's; ``direct`` when they stand in quotation marks."""

    speaker: str | None
    direct: bool = True


@dataclass(frozen=True, slots=True)
class AwardFact:
    """A distinction, who got it and who gave it."""

    subject: str | None = None
    issuer: str | None = None


FactDetail = (
    Figure
    | Change
    | DateFact
    | PlaceFact
    | PersonFact
    | OrganisationFact
    | ProgrammeFact
    | DocumentFact
    | QuotationFact
    | AwardFact
)


@dataclass(frozen=True, slots=True)
class FactDecision:
    """Who had the last word on a fact, and when; ``thread`` names the chain of corrections it belongs to."""

    thread: str
    operator: str
    at_utc: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One mention of a fact in a reading text: ``quote == text[span]``.

    ``rule`` and ``rule_version`` name what found it, ``confidence`` lies in 0..1, ``inferred`` tells that context
    rather than the quote itself gave the value (a year from the article's date). ``decided`` is None in the state
    MACHINE. ``number`` is known of facts that come from an archive; two facts are equal whatever theirs.
    """

    id: str
    kind: FactKind
    quote: str
    span: Span
    source_ranges: Ranges
    detail: FactDetail
    confidence: float
    rule: str
    rule_version: int = 1
    inferred: bool = False
    state: FactState = FactState.MACHINE
    decided: FactDecision | None = None
    number: FactId | None = field(default=None, compare=False)
