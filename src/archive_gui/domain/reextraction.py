"""What finding the facts of an archive anew changed, article by article."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.facts import Fact
from archive_gui.domain.records import ArticleId


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact before and after; None where there was or is none."""

    before: Fact | None
    after: Fact | None


@dataclass(frozen=True, slots=True)
class ArticleChanges:
    """How many facts of an article came, went and changed, with some of them."""

    article: ArticleId
    title: str
    added: int
    removed: int
    changed: int
    examples: tuple[FactChange, ...]
