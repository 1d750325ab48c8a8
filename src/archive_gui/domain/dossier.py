"""What a dossier is made of: selected articles, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass

from archive_gui.domain.captured import Message
from archive_gui.domain.records import ArticleRecord


@dataclass(frozen=True, slots=True)
class Dossier:
    """Selected articles under one title, in the order they are to stand; ``made_on`` is an ISO date."""

    title: str
    subtitle: str
    organisation: str
    made_on: str
    language: str
    articles: tuple[ArticleRecord, ...]
    with_facts: bool = True


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What an export wrote; ``warnings`` list characters that no font has, and the like."""

    path: str
    articles: int
    pages: int
    warnings: tuple[Message, ...]
