"""Undo and redo of every edit, and the journal they are made of."""

from __future__ import annotations

from dataclasses import replace

from archive_gui.domain.changes import Area, ChangeSummary, JournalEntry, UndoState
from archive_gui.workflows import doubts
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.session import Archive

_COMPARED = frozenset({Area.ARTICLES, Area.FACTS})
"""Where what articles say lies, which falls due to be held against others when it changes."""


def undo(archive: Archive) -> ChangeSummary:
    """Take back the last edit.

    Raises:
        UserError: there is none, or what it changed has been changed again since.
    """
    return _followed(archive, archive.store.undo())


def redo(archive: Archive) -> ChangeSummary:
    """Do again what was taken back last.

    Raises:
        UserError: there is nothing, or what it changed has been changed again since.
    """
    return _followed(archive, archive.store.redo())


def undo_import(archive: Archive, report_id: int) -> ChangeSummary:
    """Move everything that an import brought in to the trash, as one step; importing the same files brings it back.

    Raises:
        UserError: the archive is read-only.
    """
    summary = archive.store.rework.trash_import(report_id)
    index_articles(archive, summary.articles)
    return summary


def state(archive: Archive) -> UndoState:
    """The steps that undo and redo would take."""
    return archive.store.undo_state()


def journal(archive: Archive, limit: int = 200, offset: int = 0) -> tuple[JournalEntry, ...]:
    """Who did what and when, newest first."""
    return archive.store.journal(limit, offset)


def _followed(archive: Archive, summary: ChangeSummary) -> ChangeSummary:
    """Let the index follow a step, and what is found across articles the facts and texts that it brought back."""
    index_articles(archive, summary.articles)
    if summary.areas.isdisjoint(_COMPARED):
        return summary
    compared = doubts.compare(archive, summary.articles)
    return replace(summary, areas=summary.areas | compared.areas)
