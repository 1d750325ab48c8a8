"""What the machine doubts or could confirm, with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from archive_gui.domain.captured import Message
from archive_gui.domain.spans import Ranges


class FindingKind(StrEnum):
    """What a finding says."""

    FIGURES_DIFFER = "figures_differ"
    SUM_HOLDS = "sum_holds"
    SUM_FAILS = "sum_fails"
    PART_EXCEEDS_TOTAL = "part_exceeds_total"
    PRECISION = "precision"
    UNIT_CLASH = "unit_clash"
    MISREADING = "misreading"
    SPLIT_CHARACTER = "split_character"
    DOUBTFUL_JOIN = "doubtful_join"
    DOUBTFUL_ORDER = "doubtful_order"
    DOUBTFUL_SPLIT = "doubtful_split"
    DOUBTFUL_ASIDE = "doubtful_aside"
    NAMES_VARY = "names_vary"
    DATE_UNKNOWN = "date_unknown"
    DATES_DISORDER = "dates_disorder"
    PLACE_UNKNOWN = "place_unknown"
    DUPLICATE = "duplicate"
    NEAR_DUPLICATE = "near_duplicate"
    DECISION_UNMET = "decision_unmet"


class Severity(StrEnum):
    """How much a finding is worth an archivist's minute."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class FindingRef:
    """One piece of evidence: a fact, or a stretch of captured text, of the article at ``article`` in its source."""

    article: int
    fact: str | None = None
    source_ranges: Ranges = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt or a confirmation; ``message`` is put into words at the face."""

    id: str
    kind: FindingKind
    severity: Severity
    message: Message
    refs: tuple[FindingRef, ...]
