"""The way from one hit to the next in whichever text is in view; while the find bar is open, among found words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from archive_gui.desktop.panels.article_view_find import FindBar, occurrences
from archive_gui.desktop.panels.article_view_pane import TextPane
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.spans import Ranges, Span
from archive_gui.language.folds import fold


class HitWalk(QObject):
    """Marks hits in a pane and walks them; search hits are offsets of the reading text."""

    moved = Signal(int, int)
    """Which hit one stands at, from 1 (0: at none), and how many there are."""

    def __init__(self, find: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._find = find
        self._pane: TextPane | None = None
        self._offsets: OffsetMap | None = None
        self._hits: tuple[Span, ...] = ()
        self._found: tuple[Span, ...] = ()
        self._at = -1
        self._folded = ""

    def show_in(self, pane: TextPane, offsets: OffsetMap | None) -> None:
        """Mark the hits in the text of ``pane``; ``offsets`` leads there where it is the captured text."""
        self._pane, self._offsets = pane, offsets
        self._folded = fold(pane.text)
        self._found = occurrences(self._find.words, self._folded) if self._find.isVisible() else ()
        self._at = -1
        self.refresh()

    def set_hits(self, spans: Sequence[Span]) -> None:
        """These are the search hits now."""
        self._hits, self._at = tuple(spans), -1

    def find(self, words: str) -> None:
        """Mark ``words`` and go to the first place that has them."""
        self._found, self._at = occurrences(words, self._folded), -1
        if self._found:
            self.walk(forward=True)
        else:
            self.refresh()

    @property
    def standing_at(self) -> Span | None:
        """The place in the text in view that one has been led to, from its first stretch to its last."""
        pieces = self.walked()[self._at] if self._at >= 0 else ()
        return Span(pieces[0].start, pieces[-1].end) if pieces else None

    def leave_find(self) -> None:
        """Go back to the search hits."""
        self._found, self._at = (), -1
        self.refresh()

    def clear(self) -> None:
        """There is no text any more."""
        self._hits, self._found, self._at = (), (), -1
        self.moved.emit(0, 0)

    def walk(self, *, forward: bool, around: bool = True) -> bool:
        """Go to the next or previous hit; past the last one the first follows, unless one is not to go ``around``.

        False where there was no hit to go to.
        """
        hits = self.walked()
        if not hits or self._pane is None:
            self.moved.emit(0, 0)
            return False
        if self._at < 0:
            here = self._pane.top_offset()
            following = next((number for number, pieces in enumerate(hits) if pieces[0].start >= here), 0)
            wanted = following if forward else following - 1
        else:
            wanted = self._at + (1 if forward else -1)
        if not around and not 0 <= wanted < len(hits):
            return False
        self._stand_on(wanted % len(hits))
        return True

    def stand_on(self, *, last: bool) -> None:
        """Go to the first or the last hit."""
        hits = self.walked()
        if hits:
            self._stand_on(len(hits) - 1 if last else 0)

    def walked(self) -> tuple[Ranges, ...]:
        """What is walked through, in offsets of the text in view.

        Each hit is a list of stretches: in the captured text a line end can cut it in two.
        """
        if self._find.isVisible() and self._find.words:
            return tuple((span,) for span in self._found)
        if self._offsets is None:
            return tuple((span,) for span in self._hits)
        offsets = self._offsets
        return tuple(pieces for hit in self._hits if (pieces := offsets.source_ranges(hit)))

    def refresh(self) -> None:
        """Mark the hits anew, and tell where one stands."""
        if self._pane is None:
            return
        hits = self.walked()
        now = hits[self._at] if 0 <= self._at < len(hits) else ()
        self._pane.marks.set_hits([piece for pieces in hits for piece in pieces], now)
        self._find.show_count(self._at + 1, len(hits))
        self.moved.emit(self._at + 1, len(hits))

    def _stand_on(self, number: int) -> None:
        if self._pane is None:
            return
        self._at = number
        pieces = self.walked()[number]
        self._pane.go_to(pieces[0].start, end=pieces[-1].end)
        self.refresh()
