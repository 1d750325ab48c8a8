"""A body found in a text, as the modules that look for bodies hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body's name in a text."""

    span: Span
    rule: Rule
    confidence: float
