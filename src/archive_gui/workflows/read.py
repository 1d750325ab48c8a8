"""Reading: one article, its source, and the library's figures."""

from __future__ import annotations

from pathlib import Path

from archive_gui.domain.records import ArticleId, ArticleRecord, LibraryCounts, SourceId, SourceRecord, SourceText
from archive_gui.domain.tags import Tag
from archive_gui.workflows.session import Archive


def article(archive: Archive, article_id: ArticleId) -> ArticleRecord:
    """One article, whole.

    Raises:
        UserError: it is not in the archive.
    """
    return archive.store.article(article_id)


def resolve(archive: Archive, reference: str) -> ArticleId:
    """The article that a number, a UUID or the unique beginning of one names.

    Raises:
        UserError: none or several do.
    """
    return archive.store.resolve(reference)


def source_text(archive: Archive, source_id: SourceId) -> SourceText:
    """The captured text of a source and what repair did to it, the rules' own sentences at hand."""
    import archive_gui.repair.registry  # noqa: F401, PLC0415 - registers them; lists and articles do without

    return archive.store.source_text(source_id)


def articles_of(archive: Archive, source_id: SourceId) -> list[ArticleId]:
    """The articles of a source in page order, those in the trash among them."""
    return archive.store.article_ids_of_source(source_id)


def sources(archive: Archive) -> list[SourceRecord]:
    """Every captured file."""
    return archive.store.sources()


def original_path(archive: Archive, source_id: SourceId) -> Path:
    """Where the original bytes of a source lie in the archive."""
    return archive.store.original_path(source_id)


def counts(archive: Archive) -> LibraryCounts:
    """The figures of the library sidebar."""
    return archive.store.counts()


def tags(archive: Archive) -> tuple[Tag, ...]:
    """Every tag with its count."""
    return archive.store.tags()


def completions(archive: Archive) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Publications and contributors known to the archive, for forms to complete."""
    return archive.store.known_publications(), archive.store.known_contributors()
