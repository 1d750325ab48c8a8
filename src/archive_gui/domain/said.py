"""All that the archivist said which a source is made with."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.corrections import UNCORRECTED, Corrections
from archive_gui.domain.decisions import UNDECIDED, RepairDecisions
from archive_gui.domain.places import UserPlace


@dataclass(frozen=True, slots=True)
class Said:
    """Decisions on a source's repairs and structure, corrections of its facts, and the archive's own places."""

    decisions: RepairDecisions = UNDECIDED
    corrections: Corrections = UNCORRECTED
    places: tuple[UserPlace, ...] = ()


NOTHING_SAID = Said()
"""The rules alone."""
