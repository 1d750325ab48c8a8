"""Sentences in a list: the mentions of a name, and the dated facts of a timeline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from archive_gui.base.fact_words import iso_text
from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.paged import Index, PagedModel
from archive_gui.domain.entities import Mention
from archive_gui.domain.fact_rows import Timeline, TimelineEntry

MentionFetch = Callable[[Sequence[int], Callable[[Sequence[Mention]], object]], object]
EntryFetch = Callable[[Sequence[int], Callable[[Sequence[TimelineEntry]], object]], object]


class MentionsModel(PagedModel[Mention]):
    """The mentions of one person, place or body."""

    def __init__(self, fetch: MentionFetch, parent: QObject | None = None) -> None:
        super().__init__(fetch, parent)

    def line_id(self, line: Mention) -> int:
        """The fact's row."""
        return line.fact

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A mention in words."""
        if not index.isValid():
            return None
        mention = self.entry(index.row())
        if mention is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = (mention.quote, mention_note(mention), mention.sentence, source_words(mention))
            return ", ".join(word for word in words if word)
        return mention.sentence if role == Qt.ItemDataRole.ToolTipRole else None


class TimelineModel(PagedModel[TimelineEntry]):
    """Dated facts in order; the first of each month or year carries its name."""

    def __init__(self, fetch: EntryFetch, parent: QObject | None = None) -> None:
        super().__init__(fetch, parent)
        self._starts: list[int] = []
        self._names: list[str] = []

    def line_id(self, line: TimelineEntry) -> int:
        """The fact's row."""
        return line.id

    def show_timeline(self, timeline: Timeline) -> None:
        """Show this timeline."""
        self._starts = [start for _name, start, _count in timeline.periods]
        self._names = [name for name, _start, _count in timeline.periods]
        self.show_ids(timeline.ids)

    def heading(self, row: int) -> str:
        """The period that a row begins; empty where it begins none."""
        period = self.period_of(row)
        return period_words(self._names[period]) if period >= 0 and self._starts[period] == row else ""

    def period_of(self, row: int) -> int:
        """The number of the period that a row lies in; -1 where there is none."""
        return bisect_right(self._starts, row) - 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An entry in words."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if entry is None:
            return _("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = (iso_text(entry.value), entry_note(entry), entry.sentence, source_words(entry))
            return ", ".join(word for word in words if word)
        return entry.sentence if role == Qt.ItemDataRole.ToolTipRole else None


def source_words(line: Mention | TimelineEntry) -> str:
    """Where a sentence stands."""
    return " · ".join(word for word in (line.title, iso_text(line.published)) if word)


def mention_note(mention: Mention) -> str:
    """Role and body of a mention."""
    return " · ".join(word for word in (mention.affiliation, mention.role) if word)


def entry_note(entry: TimelineEntry) -> str:
    """What is to be known of a date."""
    words = (_("inferred") if entry.inferred else "", _("vague") if entry.vague else "")
    return " · ".join(word for word in words if word)


def period_words(period: str) -> str:
    """A year, or a month of one."""
    year, _dash, month = period.partition("-")
    return _("{year}-{month}").format(year=year, month=month) if month else year
