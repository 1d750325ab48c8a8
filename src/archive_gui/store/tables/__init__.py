"""The tables of an archive, one module a subject; importing this package makes the metadata whole."""

from __future__ import annotations

from archive_gui.store.tables.across import (
    ComparisonDue,
    FiguresRead,
    IndicatorMerge,
    IndicatorRow,
    IndicatorWord,
    StatedFigure,
    ToldPlace,
)
from archive_gui.store.tables.articles import Article, ArticleText, Contributor
from archive_gui.store.tables.base import Base
from archive_gui.store.tables.corrections import CorrectionRow, OwnPlaceRow, RejectedFact
from archive_gui.store.tables.facts import Decision, FactMention
from archive_gui.store.tables.journal import (
    ArchiveMeta,
    BegunImport,
    ImportFile,
    ImportRun,
    JournalChange,
    JournalStep,
    LastNumber,
    Seal,
)
from archive_gui.store.tables.ledger import FindingEvidence, FindingItem, Judgement
from archive_gui.store.tables.likeness import LikenessBand, LikenessSketch
from archive_gui.store.tables.queries import PastQueryRow, SavedQueryRow
from archive_gui.store.tables.sources import RepairStep, SetAsideText, SourcePage, SourceTextRow, WatchedFile
from archive_gui.store.tables.tags import ArticleTag, TagRow
from archive_gui.store.tables.terms import ArticleTerm, NameLinesRow, Term, TermKind

__all__ = [
    "ArchiveMeta",
    "Article",
    "ArticleTag",
    "ArticleTerm",
    "ArticleText",
    "Base",
    "BegunImport",
    "ComparisonDue",
    "Contributor",
    "CorrectionRow",
    "Decision",
    "FactMention",
    "FiguresRead",
    "FindingEvidence",
    "FindingItem",
    "ImportFile",
    "ImportRun",
    "IndicatorMerge",
    "IndicatorRow",
    "IndicatorWord",
    "JournalChange",
    "JournalStep",
    "Judgement",
    "LastNumber",
    "LikenessBand",
    "LikenessSketch",
    "NameLinesRow",
    "OwnPlaceRow",
    "PastQueryRow",
    "RejectedFact",
    "RepairStep",
    "SavedQueryRow",
    "Seal",
    "SetAsideText",
    "SourcePage",
    "SourceTextRow",
    "StatedFigure",
    "TagRow",
    "Term",
    "TermKind",
    "ToldPlace",
    "WatchedFile",
]
