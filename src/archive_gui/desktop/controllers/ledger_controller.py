"""The ledger in the window: its list and figures kept in step, its places shown in the text, verdicts given."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, render
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.article_controller import ArticleController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.ledger_source import LedgerSource
from archive_gui.desktop.controllers.sides_controller import SidesController
from archive_gui.desktop.dialogs.ledger_history import LedgerHistoryDialog
from archive_gui.desktop.dialogs.ledger_note import LedgerNoteDialog
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.article_view import READING, ArticleView
from archive_gui.desktop.panels.ledger import LedgerPanel
from archive_gui.desktop.panels.ledger_banner import LedgerBanner
from archive_gui.desktop.qmodels.ledger import LedgerEntry
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.ledger import ItemId, Judgement, LedgerCounts, LedgerFilter, LedgerRow, LedgerState, Verdict
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.domain.spans import Span

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_UNDONE = "step.undone"
_BANNER_AREAS = frozenset({Area.LEDGER, Area.ARTICLES, Area.FACTS, Area.TRASH})


@dataclass(frozen=True, slots=True)
class LedgerPanels:
    """The panels the ledger speaks to."""

    panel: LedgerPanel
    banner: LedgerBanner
    view: ArticleView


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A place that is to be shown as soon as its article is at hand."""

    article: ArticleId
    spans: tuple[Span, ...]
    first: int
    resumed: bool
    """Whether nobody has asked for it since the archive was opened."""


@dataclass(frozen=True, slots=True)
class _Answer:
    ids: array[int]
    counts: LedgerCounts
    of_article: ItemId | None
    """The first open item of the article from which somebody came."""


class LedgerController(QObject):
    """Items are asked for only while the ledger is in view; how many are open is always known."""

    counted = Signal(object)
    """The ``LedgerCounts`` as they are now."""
    shown_wanted = Signal()
    """The ledger is to come into view."""
    compare_wanted = Signal(object, object)
    """The ids of two articles that are to be compared."""

    def __init__(
        self,
        desk: Desk,
        article: ArticleController,
        panels: LedgerPanels,
        source: LedgerSource,
        window: QWidget,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._article = article
        self._panel = panel = panels.panel
        self._banner = banner = panels.banner
        self._view = panels.view
        self._source = source
        self._window = window
        self._latest = Latest(desk.runner)
        self._banners = Latest(desk.runner)
        self._wanted: _Wanted | None = None
        self._in_view = False
        self._stale = True
        self._sought: ItemId | None = None
        self._of_article: ItemId | None = None
        """The first open item of the article at hand, as far as that is known."""
        self._known_of: ArticleId | None = None
        """The article of which it is known."""
        self._from: ArticleId | None = None
        """The article from which somebody has just come, before that was known."""
        self._resumes = False
        self._undoing = False
        self.counts = LedgerCounts(0, 0, ())
        self._sides = SidesController(desk, panel, window)
        self._sides.verdict_wanted.connect(self.judge)
        panel.filter_changed.connect(self._ask)
        panel.evidence_wanted.connect(self._show_evidence)
        panel.verdict_wanted.connect(self.judge)
        panel.note_wanted.connect(self._ask_for_note)
        panel.follow_wanted.connect(self._follow)
        panel.reopen_wanted.connect(self._reopen)
        panel.history_wanted.connect(self._ask_for_history)
        panel.compare_wanted.connect(self._compare)
        banner.verdict_wanted.connect(self.judge)
        banner.show_wanted.connect(self.show_item)
        article.shown.connect(self._article_shown)
        desk.archive_opened.connect(self._start)
        desk.archive_closed.connect(self._stop)
        desk.archive_changed.connect(self._changed)

    # -- in view or not --------------------------------------------------------------------------------------------

    def set_in_view(self, *, in_view: bool) -> None:
        """Whether somebody looks at the ledger; who comes to it from an article stands on the first item of that."""
        comes = in_view and not self._in_view
        self._in_view = in_view
        record = self._article.record
        if comes and self._sought is None:
            if record is None or self._known_of == record.id:
                self._stand_at_article()
            else:
                self._from, self._stale = record.id, True
        if in_view and self._stale:
            self._ask()

    def _stand_at_article(self) -> None:
        """Stand on what the article at hand has open; where it has nothing, the item at hand shows its text anew."""
        item, ids = self._of_article, self._panel.list.items.ids
        entry, record = self._panel.entry, self._article.record
        stands = entry is not None and record is not None and _rests_on(entry.row, record.id)
        if item is None or stands:
            self._panel.show_anew()
        elif self._stale:
            self._sought = item
        elif item in ids:
            self._panel.stand_on(ids.index(item), None if record is None else record.id)

    def seek(self, item: ItemId) -> None:
        """Stand on an item as soon as the list comes, if it is in it; the text is shown as it was left."""
        self._sought = item
        self._resumes = True

    @Slot(object)
    def show_item(self, row: LedgerRow) -> None:
        """Bring one item into view, among those of the article at hand where it rests on that, else of its own."""
        record = self._article.record
        article = record.id if record is not None and _rests_on(row, record.id) else row.article
        self._sought = row.id
        self.shown_wanted.emit()
        if article is not None:
            self._panel.filters.narrow_to(article, LedgerState.OPEN if row.open else LedgerState.ALL)

    @property
    def pair(self) -> tuple[ArticleId, ArticleId] | None:
        """The two articles the item at hand is about."""
        entry = self._panel.entry
        if entry is None:
            return None
        found = list(dict.fromkeys(one.article for one in entry.row.evidence if one.article is not None))
        return (found[0], found[1]) if len(found) > 1 else None

    # -- verdicts --------------------------------------------------------------------------------------------------

    @Slot(object, object)
    def judge(self, items: Sequence[ItemId], verdict: Verdict, note: str | None = None) -> None:
        """Give items a verdict, in one step."""
        ids = tuple(items)
        if ids and self._desk.writable:
            self._change(
                _("Closing items"), lambda archive: use_cases.ledger.judge(archive, ids, verdict, note), len(ids)
            )

    @Slot(object)
    def _follow(self, items: Sequence[ItemId]) -> None:
        ids = tuple(items)
        if ids and self._desk.writable:
            self._change(_("Closing items"), lambda archive: use_cases.ledger.follow(archive, ids), len(ids))

    @Slot(object)
    def _reopen(self, items: Sequence[ItemId]) -> None:
        ids = tuple(items)
        if ids and self._desk.writable:
            self._change(_("Reopening items"), lambda archive: use_cases.ledger.reopen(archive, ids), len(ids))

    @Slot(object, object)
    def _ask_for_note(self, items: Sequence[ItemId], entry: LedgerEntry | None) -> None:
        if not self._desk.writable:
            return
        row = entry.row if entry is not None else None
        dialog = LedgerNoteDialog(len(items), self._panel.detail.verdicts, row, self._window)
        ids = tuple(items)
        dialog.decided.connect(lambda verdict, note: self.judge(ids, verdict, note))
        dialog.open()

    @Slot(object)
    def _ask_for_history(self, entry: LedgerEntry) -> None:
        row = entry.row
        self._desk.start(
            _("Reading the history"),
            lambda archive, _ticker: use_cases.ledger.history(archive, row.id),
            quiet=True,
            on_success=lambda judgements: self._show_history(row, judgements),
        )

    def _show_history(self, row: LedgerRow, judgements: tuple[Judgement, ...]) -> None:
        LedgerHistoryDialog(row, judgements, self._window).open()

    @Slot(object)
    def _compare(self, _entry: LedgerEntry) -> None:
        pair = self.pair
        if pair is not None:
            self.compare_wanted.emit(*pair)

    def _change(self, title: str, work: Callable[[Archive], ChangeSummary], count: int) -> None:
        def done(summary: ChangeSummary) -> None:
            if count > 1:
                self._desk.notices.inform(render(summary.step), of_edit=True)

        self._desk.change(title, work, self, done)

    # -- the place in the text -------------------------------------------------------------------------------------

    @Slot(object, int)
    def _show_evidence(self, entry: LedgerEntry, number: int) -> None:
        """Open the article of a piece of evidence; all pieces in the same article are marked."""
        pieces = entry.row.evidence
        article = pieces[number].article
        if article is None:
            self._desk.notices.inform(_("This place was set aside and stands in no article."))
            return
        same = [piece for piece in pieces if piece.article == article]
        spans = tuple(span for piece in same for span in piece.spans)
        own = pieces[number].spans
        self._wanted = _Wanted(article, spans, spans.index(own[0]) if own else 0, resumed=self._resumes)
        self._resumes = False
        record = self._article.record
        if record is not None and record.id == article and not self._article.is_reading:
            self._flash(record)
        else:
            self._article.show(article)

    @Slot(object)
    def _article_shown(self, record: ArticleRecord | None) -> None:
        self._panel.filters.show_article(record.id if record is not None else None)
        self._read_banner()
        if record is not None:
            self._flash(record)

    def _flash(self, record: ArticleRecord) -> None:
        wanted = self._wanted
        if wanted is None or wanted.article != record.id:
            return
        self._wanted = None
        if wanted.resumed and self._view.mode != READING:
            return
        spans = [span for span in wanted.spans if span.end <= len(record.reading.text)]
        if len(spans) == len(wanted.spans):
            self._view.set_mode(READING)
            self._view.text_pane.show_spans(spans, first=wanted.first)

    # -- kept in step ----------------------------------------------------------------------------------------------

    @Slot()
    def _start(self) -> None:
        self._source.forget()
        self._panel.set_writable(writable=self._desk.writable)
        self._stale = True
        self._ask()

    @Slot()
    def _stop(self) -> None:
        self._latest.forget()
        self._banners.forget()
        self._source.forget()
        self._wanted = self._sought = self._of_article = self._known_of = self._from = None
        self._resumes = False
        self._undoing = False
        self._panel.forget()
        self._banner.show_row(None, 0, writable=False)
        self.counts = LedgerCounts(0, 0, ())
        self.counted.emit(self.counts)

    @Slot(object, object)
    def _changed(self, summary: ChangeSummary, _initiator: object) -> None:
        if not summary.areas & _BANNER_AREAS:
            return
        if summary.areas - {Area.LEDGER}:
            self._source.forget()
        self._stale = True
        self._undoing = summary.step.code == _UNDONE
        self._ask()
        self._read_banner()

    @Slot()
    def _ask(self) -> None:
        archive = self._desk.archive
        if archive is None:
            return
        wanted, in_view, article = self._panel.wanted, self._in_view, self._from

        def work(ticker: Ticker) -> _Answer:
            counts = use_cases.ledger.counts(archive)
            ticker.tick(1)
            if not in_view:
                return _Answer(array("q"), counts, None)
            own = use_cases.ledger.items(archive, LedgerFilter(article=article)) if article is not None else ()
            return _Answer(use_cases.ledger.items(archive, wanted), counts, ItemId(own[0]) if own else None)

        self._latest.ask(_("Reading the ledger"), work, lambda answer: self._show(answer, in_view=in_view))

    def _show(self, answer: _Answer, *, in_view: bool) -> None:
        self._show_counts(answer.counts)
        if not in_view:
            return
        self._stale = False
        back = self._come_back(answer.ids) if self._undoing else None
        wanted = self._sought or back or answer.of_article
        self._panel.show_items(answer.ids)
        if wanted is not None and wanted in answer.ids:
            record = self._article.record
            self._panel.stand_on(answer.ids.index(wanted), None if record is None else record.id)
        self._sought, self._from, self._undoing = None, None, False

    def _come_back(self, ids: array[int]) -> ItemId | None:
        """The item that waits again since its verdict was undone: it is the one to be judged otherwise."""
        known = set(self._panel.list.items.ids)
        return next((ItemId(item) for item in ids if item not in known), None) if known else None

    def _show_counts(self, counts: LedgerCounts) -> None:
        self.counts = counts
        self._panel.show_counts(counts)
        self.counted.emit(counts)

    def _read_banner(self) -> None:
        archive, record = self._desk.archive, self._article.record
        if archive is None or record is None:
            self._banners.forget()
            self._of_article = self._known_of = None
            self._banner.show_row(None, 0, writable=False)
            return
        article = record.id
        self._known_of = None

        def work(ticker: Ticker) -> tuple[LedgerRow | None, int]:
            ids = use_cases.ledger.items(archive, LedgerFilter(article=article))
            ticker.tick(1)
            rows = use_cases.ledger.rows(archive, ids[:1])
            return (rows[0] if rows else None), len(ids)

        self._banners.ask(_("Reading the ledger"), work, lambda answer: self._show_banner(article, *answer))

    def _show_banner(self, article: ArticleId, row: LedgerRow | None, count: int) -> None:
        self._known_of, self._of_article = article, None if row is None else row.id
        self._banner.show_row(row, count, writable=self._desk.writable)


def _rests_on(row: LedgerRow, article: ArticleId) -> bool:
    return article in {row.article, *(one.article for one in row.evidence)}
