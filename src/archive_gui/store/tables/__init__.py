"""The tables of an archive, one module a subject; importing this package makes the metadata whole."""

from __future__ import annotations

from archive_gui.store.tables.articles import Article, ArticleText, Contributor
from archive_gui.store.tables.base import Base
from archive_gui.store.tables.facts import Decision, FactMention, FindingEvidence, FindingItem
from archive_gui.store.tables.journal import ArchiveMeta, ImportFile, ImportRun, JournalChange, JournalStep
from archive_gui.store.tables.sources import RepairStep, SetAsideText, SourcePage, SourceTextRow
from archive_gui.store.tables.tags import ArticleTag, TagRow

__all__ = [
    "ArchiveMeta",
    "Article",
    "ArticleTag",
    "ArticleText",
    "Base",
    "Contributor",
    "Decision",
    "FactMention",
    "FindingEvidence",
    "FindingItem",
    "ImportFile",
    "ImportRun",
    "JournalChange",
    "JournalStep",
    "RepairStep",
    "SetAsideText",
    "SourcePage",
    "SourceTextRow",
    "TagRow",
]
