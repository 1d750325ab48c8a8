"""Facts found anew after the rules have changed: offered, done in the background, reported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.base.naming import shown_path
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.reextract_report import ReextractReportDialog, report_words
from archive_gui.desktop.panels.notice_bar import Task
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.ledger import RerunReport

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


@dataclass(frozen=True, slots=True)
class _Behind:
    """How many files were read by older rules, and whether articles were never held against the others."""

    files: int
    uncompared: bool


class ReextractController(QObject):
    """Offers once when an archive is opened, and again when places were told of; nothing starts by itself.

    What shows of an archive that is opened comes first: to look at the rules' versions, all rules are loaded.
    """

    article_wanted = Signal(object)
    """The ``ArticleId`` that somebody wants to see."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._window = window
        self._running = self._due = False
        self._report: RerunReport | None = None
        desk.archive_opened.connect(self._wait)
        desk.runner.idle.connect(self._offer_if_due)
        desk.archive_closed.connect(self._stop)

    @Slot()
    def _wait(self) -> None:
        self._due = True

    @Slot()
    def _offer_if_due(self) -> None:
        if self._due and self._desk.archive is not None:
            self._due = False
            self.offer()

    @Slot()
    def offer(self) -> None:
        """Look what is behind, and say so where anything is."""
        if self._desk.writable and not self._running:
            self._desk.start(_("Looking at the rules' versions"), _behind, quiet=True, on_success=self._offer)

    @Slot()
    def ask(self) -> None:
        """Find anew what is behind; where nothing is, everything."""
        if self._desk.writable and not self._running:
            self._desk.start(_("Looking at the rules' versions"), _behind, quiet=True, on_success=self._asked)

    @Slot()
    def run(self) -> None:
        """Find the facts anew of what is behind."""
        self._start(everything=False)

    @Slot()
    def run_everything(self) -> None:
        """Find all facts anew."""
        self._start(everything=True)

    def _offer(self, behind: _Behind) -> None:
        if self._desk.notices.words or not (behind.files or behind.uncompared):
            return
        self._desk.notices.inform(_behind_words(behind), _("Find anew"), self.run, until=Task.FIND_ANEW)

    def _asked(self, behind: _Behind) -> None:
        if behind.files or behind.uncompared:
            self._desk.notices.inform(_behind_words(behind), _("Find anew"), self.run, until=Task.FIND_ANEW)
        else:
            self._desk.notices.inform(
                _("All facts were found by the rules of now."), _("Find all anew"), self.run_everything
            )

    def _start(self, *, everything: bool) -> None:
        if self._running or not self._desk.writable:
            return

        def work(archive: Archive, ticker: Ticker) -> RerunReport:
            report = use_cases.reextract.reextract(archive, ticker, self._announce, everything=everything)
            if not report.cancelled and use_cases.duplicates.behind(archive):
                self._announce(use_cases.duplicates.rerun(archive, ticker))
            return report

        started = self._desk.start(
            _("Finding the facts anew"), work, writes=True, on_success=self._done, on_cancel=self._cancelled
        )
        self._running = started is not None
        self._desk.notices.done(Task.FIND_ANEW)

    def _done(self, report: RerunReport) -> None:
        self._running = False
        self._report = report
        self._desk.notices.inform(
            _("Facts found anew: {summary}").format(summary=report_words(report)), _("Report…"), self._open_report
        )

    def _cancelled(self) -> None:
        self._running = False
        self._desk.notices.inform(_("Stopped; what is done stays. The rest can be done another time."))

    def _open_report(self) -> None:
        if self._report is None:
            return
        dialog = ReextractReportDialog(self._report, self._window)
        dialog.article_wanted.connect(self.article_wanted)
        dialog.save_wanted.connect(self._save)
        dialog.open()

    @Slot(object, object)
    def _save(self, report: RerunReport, path: Path) -> None:
        self._desk.start(
            _("Saving the report"),
            lambda _archive, _ticker: use_cases.reextract.write_report(report, path),
            quiet=True,
            on_success=lambda _done: self._desk.notices.inform(_("Saved to {path}").format(path=shown_path(path))),
        )

    def _announce(self, summary: ChangeSummary) -> None:
        self._desk.announce(summary, self)

    @Slot()
    def _stop(self) -> None:
        self._running = self._due = False
        self._report = None


def _behind(archive: Archive, _ticker: Ticker) -> _Behind:
    return _Behind(use_cases.reextract.needs_rerun(archive), use_cases.duplicates.behind(archive))


def _behind_words(behind: _Behind) -> str:
    if behind.files:
        return ngettext(
            "{n} file was read by older rules, or names a place told of since. Its facts can be found anew.",
            "{n} files were read by older rules, or name a place told of since. Their facts can be found anew.",
            behind.files,
        ).format(n=f"{behind.files:,}")
    return _("Articles of this archive have not been compared with one another yet.")
