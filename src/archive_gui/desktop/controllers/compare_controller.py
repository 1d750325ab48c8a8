"""Articles compared with those like them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.compare_articles import Compared, CompareDialog, Shared
from archive_gui.desktop.qmodels.article_words import title_and_file
from archive_gui.domain.likeness import SharedSentence
from archive_gui.domain.records import ArticleId, ArticleRow

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_TITLES = 3
_Found = tuple[Compared | None, list[tuple[ArticleRow, float]], list[Shared]]


class CompareController(QObject):
    """Reads two texts and their differences off the UI thread, then shows them."""

    article_wanted = Signal(object)
    """The id of an article that was picked there."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self, article: ArticleId) -> None:
        """Compare an article with the one most like it, or else with the one that shares the most sentences."""
        self._desk.start(
            _("Looking for duplicates"),
            lambda archive, ticker: _find(archive, article, None, ticker),
            on_success=lambda found: self._show(found, sentences_first=not found[1]),
        )

    def compare(self, one: ArticleId, other: ArticleId) -> None:
        """Compare two articles."""
        self._desk.start(
            _("Comparing"),
            lambda archive, ticker: _find(archive, one, other, ticker),
            on_success=self._show,
        )

    def _show(self, found: _Found, *, sentences_first: bool = False) -> None:
        compared, likely, shared = found
        if compared is None:
            self._desk.notices.inform(_("No other article is nearly the same as this one."))
            return
        dialog = CompareDialog(compared, likely, shared, self._window, sentences_first=sentences_first)
        dialog.article_wanted.connect(self.article_wanted)
        dialog.other_wanted.connect(lambda other: self._go_on(dialog, compared.left.id, other))
        dialog.open()

    def _go_on(self, dialog: CompareDialog, one: ArticleId, other: ArticleId) -> None:
        closed: list[int] = []
        dialog.finished.connect(closed.append)

        def show(compared: Compared) -> None:
            if not closed:
                dialog.show_compared(compared)

        self._desk.start(_("Comparing"), lambda archive, _ticker: _compared(archive, one, other), on_success=show)


def _find(archive: Archive, one: ArticleId, other: ArticleId | None, ticker: Ticker) -> _Found:
    near = use_cases.duplicates.near(archive, one)
    rows = {row.id: row for row in _rows(archive, [found.id for found in near])}
    likely = [(rows[found.id], found.similarity) for found in near if found.id in rows]
    ticker.tick(1)
    sentences = use_cases.duplicates.shared_sentences(archive, one)
    right = (
        other if other is not None else next((row.id for row, _likeness in likely), _most_shared(archive, sentences))
    )
    if right is None:
        return None, likely, []
    ticker.tick(2)
    compared = _compared(archive, one, right)
    return compared, likely, _shared(archive, sentences, compared.left_text)


def _most_shared(archive: Archive, sentences: tuple[SharedSentence, ...]) -> ArticleId | None:
    """The article that most of the sentences stand in: one that is not nearly the same may still share a few."""
    times = Counter(article for one in sentences for article in one.articles)
    listed = {row.id for row in _rows(archive, sorted(times))}
    return next((article for article, _times in times.most_common() if article in listed), None)


def _compared(archive: Archive, one: ArticleId, other: ArticleId) -> Compared:
    left, right = _rows(archive, [one, other])
    texts = [use_cases.read.article(archive, article).reading.text for article in (one, other)]
    return Compared(left, right, texts[0], texts[1], use_cases.duplicates.differences(archive, one, other))


def _shared(archive: Archive, found: tuple[SharedSentence, ...], text: str) -> list[Shared]:
    wanted = {other for one in found for other in one.articles[:_TITLES]}
    titles = {row.id: title_and_file(row) for row in _rows(archive, sorted(wanted))}
    return [
        Shared(
            text[one.span.start : one.span.end],
            tuple(titles[other] for other in one.articles[:_TITLES] if other in titles),
            len(one.articles),
        )
        for one in found
    ]


def _rows(archive: Archive, articles: list[ArticleId]) -> list[ArticleRow]:
    """The lines of articles, in the order asked for."""
    return [entry.row for entry in use_cases.find.entries(archive, articles, None)]
