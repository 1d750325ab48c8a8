"""The archive's watched folders: new files are noticed, imported in the background, and told of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, ngettext, render
from archive_gui.base.paths import is_folder
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.import_report import summary_words
from archive_gui.desktop.dialogs.watched_folders import WatchedFoldersDialog
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.ingest import FileReport, ImportReport

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive
    from archive_gui.workflows.watch import Pending

_SOON_MS = 1_500
"""Many files come in one after the other; one look is enough for all of them."""
_SETTLING_MS = 2_500
"""A little more than files need to settle (workflows/watch.py)."""
_ROUND_MS = 60_000
"""Network disks and folders inside folders tell nothing; a look a minute finds their files."""


class WatchController(QObject):
    """Nothing is imported while the archive is read-only, nor while an earlier look is still at work."""

    report_wanted = Signal()
    """Somebody wants to read what came in."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._folders: tuple[Path, ...] = ()
        self._told: frozenset[str] = frozenset()
        self._looking = False
        self._again = False
        self._known = 0
        self._watcher = QFileSystemWatcher(self)
        self._soon = _timer(self, _SOON_MS, once=True)
        self._round = _timer(self, _ROUND_MS, once=False)
        self._watcher.directoryChanged.connect(self._noticed)
        self._soon.timeout.connect(self._look)
        self._round.timeout.connect(self._look)
        desk.archive_opened.connect(self._start)
        desk.archive_closed.connect(self._stop)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are watched now."""
        return self._folders

    @Slot()
    def ask(self) -> None:
        """Ask which folders are to be watched."""
        dialog = WatchedFoldersDialog(self._folders, self._window)
        dialog.folders_chosen.connect(self.set_folders)
        dialog.open()

    @Slot(object)
    def set_folders(self, folders: Sequence[Path]) -> None:
        """Watch these folders and no others."""

        def work(archive: Archive, _ticker: Ticker) -> tuple[Path, ...]:
            use_cases.watch.set_folders(archive, folders)
            return use_cases.watch.folders(archive)

        self._desk.start(_("Saving"), work, writes=True, quiet=True, must_end=True, on_success=self._watch)

    @Slot()
    def _start(self) -> None:
        if self._desk.writable:
            self._desk.start(
                _("Reading the watched folders"),
                lambda archive, _ticker: use_cases.watch.folders(archive),
                quiet=True,
                on_success=self._watch,
            )

    @Slot()
    def _stop(self) -> None:
        self._soon.stop()
        self._looking = self._again = False
        self._watch(())

    def _watch(self, folders: tuple[Path, ...]) -> None:
        self._folders, self._told, self._known = folders, frozenset(), 0
        known = self._watcher.directories()
        if known:
            self._watcher.removePaths(known)
        there = [str(folder) for folder in folders if is_folder(folder)]
        if there:
            self._watcher.addPaths(there)
        if folders:
            self._round.start()
            self._look()
        else:
            self._round.stop()

    @Slot()
    def _noticed(self) -> None:
        self._soon.start(_SOON_MS)

    @Slot()
    def _look(self) -> None:
        if not self._folders or not self._desk.writable:
            return
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        started = self._desk.start(
            _("Looking into the watched folders"),
            lambda archive, _ticker: use_cases.watch.pending(archive),
            quiet=True,
            on_success=self._found,
            on_cancel=self._ended,
        )
        self._looking = started is not None

    def _found(self, pending: Pending) -> None:
        self._tell_problems(pending.problems)
        self._known += pending.known
        if pending.files:
            self._desk.start(
                _("Importing from the watched folders"),
                lambda archive, ticker: use_cases.watch.take(archive, ticker, self._announce),
                writes=True,
                on_success=self._taken,
                on_cancel=self._ended,
            )
            return
        if pending.settling:
            self._soon.start(_SETTLING_MS)
        elif self._known:
            words = self._known_words()
            if not self._desk.notices.words:  # what an import says of them itself stays
                self._desk.notices.inform(_("From the watched folders: {summary}").format(summary=words))
        self._ended()

    def _taken(self, report: ImportReport | None) -> None:
        if report is not None and report.files:
            words = " · ".join(filter(None, (summary_words(report), self._known_words())))
            self._desk.notices.inform(
                _("From the watched folders: {summary}").format(summary=words),
                _("Report…"),
                self.report_wanted.emit,
            )
        self._ended()
        self._soon.start(_SETTLING_MS)  # files that came in the meantime

    @Slot()
    def _ended(self) -> None:
        self._looking = False
        if self._again:
            self._soon.start(_SOON_MS)

    def _known_words(self) -> str:
        """How many files came that the archive has already; told once, empty for none."""
        count, self._known = self._known, 0
        if not count:
            return ""
        return ngettext("{count} file is there already", "{count} files are there already", count).format(count=count)

    def _tell_problems(self, problems: Sequence[FileReport]) -> None:
        """Say in one sentence what is wrong with the folders; the same thing once only."""
        words = [render(message) for report in problems for message in report.messages]
        if frozenset(words) != self._told:
            self._told = frozenset(words)
            if words:
                self._desk.notices.warn(words[0])

    def _announce(self, summary: ChangeSummary) -> None:
        self._desk.announce(summary, self)


def _timer(parent: QObject, interval_ms: int, *, once: bool) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(once)
    timer.setInterval(interval_ms)
    return timer
