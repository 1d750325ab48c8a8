"""Making, opening and leaving archives, and their upkeep."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from archive_gui.base.messages import _, ngettext, one_after_another, render
from archive_gui.base.paths import user_data_dir
from archive_gui.base.progress import Ticker
from archive_gui.base.settings import Settings
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.new_archive import NewArchiveDialog
from archive_gui.desktop.jobs.runner import Job
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.records import ArchiveInfo, CopyReason, VerifyReport

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_SAMPLE_FOLDER = "sample-archive"


class ArchiveController(QObject):
    """One archive is open at a time; opening another one leaves the first."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._opening = False
        desk.archive_opened.connect(self._say_if_read_only)

    @Slot()
    def ask_for_new(self) -> NewArchiveDialog:
        """Ask what the new archive is to be called and where it is to lie."""
        settings = self._desk.settings
        recent = settings.recent_archives
        place = Path(recent[0]).parent if recent else Path.home()
        dialog = NewArchiveDialog(place, settings.operator_name, self._window)
        dialog.accepted.connect(self._make_asked_for)
        dialog.open()
        return dialog

    @Slot()
    def ask_for_folder(self) -> None:
        """Ask which archive to open."""
        recent = self._desk.settings.recent_archives
        start = str(Path(recent[0]).parent if recent else Path.home())
        chosen = QFileDialog.getExistingDirectory(self._window, _("Open the folder of an archive"), start)
        if chosen:
            self.open(Path(chosen))

    def open(self, folder: Path) -> None:
        """Open the archive in ``folder``; one that is open for reading only is opened anew."""
        if self._is_at_hand(folder):
            self._desk.notices.inform(_("“{path}” is open already.").format(path=folder))
            return
        operator = self._desk.settings.operator_name
        title = _("Opening {name}").format(name=folder.name)
        self._take(title, lambda _ticker: use_cases.session.open_archive(folder, operator=operator))

    def create(self, folder: Path, name: str) -> None:
        """Make an archive in ``folder`` and open it."""
        operator = self._desk.settings.operator_name
        title = _("Making {name}").format(name=name)
        self._take(title, lambda _ticker: use_cases.session.create_archive(folder, name=name, operator=operator))

    @Slot()
    def open_sample(self) -> None:
        """Open the sample archive, making it at the first time."""
        self.open_sample_in(user_data_dir() / _SAMPLE_FOLDER)

    def open_sample_in(self, folder: Path) -> None:
        """Open the sample archive in ``folder``, making it where it is not there yet."""
        if folder.is_dir() and any(folder.iterdir()):
            self.open(folder)
            return
        operator = self._desk.settings.operator_name
        name = _("Sample archive")

        def make(ticker: Ticker) -> Archive:
            archive, _report = use_cases.demo.make_demo(folder, ticker, name=name, operator=operator)
            return archive

        self._take(_("Making the sample archive"), make)

    @Slot()
    def close(self) -> None:
        """Leave the archive; the welcome page shows."""
        self._desk.leave()

    @Slot()
    def verify(self) -> None:
        """Check every original and the database, and say what was found."""
        self._desk.start(_("Verifying the archive"), use_cases.keep.verify, on_success=self._verified)

    @Slot()
    def backup(self) -> None:
        """Copy the database into the archive's folder of backups."""
        self._desk.start(
            _("Backing up"),
            lambda archive, _ticker: use_cases.keep.backup(archive),
            writes=True,
            on_success=self._backed_up,
        )

    @Slot()
    def reindex(self) -> None:
        """Build the search index anew."""
        self._desk.start(
            _("Rebuilding the search index"), use_cases.keep.reindex, writes=True, on_success=self._reindexed
        )

    @Slot()
    def _make_asked_for(self) -> None:
        dialog = self.sender()
        if not isinstance(dialog, NewArchiveDialog):
            return
        settings = self._desk.settings
        if dialog.operator and dialog.operator != settings.operator_name:
            self._desk.change_settings(_with_operator(settings, dialog.operator))
        self.create(dialog.folder, dialog.archive_name)

    def _is_at_hand(self, folder: Path) -> bool:
        archive = self._desk.archive
        return archive is not None and not archive.read_only and QDir(str(archive.folder)) == QDir(str(folder))

    def _take(self, title: str, work: Callable[[Ticker], Archive]) -> None:
        """Run ``work``; what it opened takes the place of the archive at hand, which stays where nothing is opened.

        While one is being opened nothing else is: a double click would find the archive held by its first click.
        It does not wait for what is being written to the archive at hand.
        """
        if self._opening:
            return
        self._opening = True
        job = Job(
            title=title,
            work=work,
            on_success=self._opened,
            on_error=self._not_opened,
            on_cancel=self._stopped,
        )
        self._desk.when_closed(lambda: self._desk.runner.start(job))

    def _opened(self, archive: Archive) -> None:
        self._opening = False
        self._desk.change_to(archive)

    def _not_opened(self, error: Exception) -> None:
        self._opening = False
        self._desk.explain(error)

    def _stopped(self) -> None:
        self._opening = False

    @Slot()
    def _say_if_read_only(self) -> None:
        archive = self._desk.archive
        if archive is None or not archive.read_only:
            self._desk.notices.hide()
            return
        info = archive.info()
        self._desk.notices.inform(one_after_another((_why_read_only(info), _why_copied(info))))

    def _verified(self, report: VerifyReport) -> None:
        if not report.problems:
            words = _("Everything is in order. Checked: {originals} originals, {articles} articles, {facts} facts.")
            counts = {name: f"{report.checked.get(name, 0):,}" for name in ("originals", "articles", "facts")}
            self._desk.notices.inform(words.format(**counts))
            return
        count = len(report.problems)
        words = ngettext("{count} problem found:", "{count} problems found:", count).format(count=count)
        self._desk.notices.warn(one_after_another((words, *(render(problem) for problem in report.problems[:5]))))

    def _backed_up(self, path: Path) -> None:
        self._desk.notices.inform(_("Backed up to {path}").format(path=path))

    def _reindexed(self, count: int) -> None:
        summary = ChangeSummary(Message("index.caught_up", {"count": count}), frozenset({Area.INDEX}), (), count)
        self._desk.archive_changed.emit(summary, self)
        words = ngettext("{count} article indexed", "{count} articles indexed", count)
        self._desk.notices.inform(words.format(count=f"{count:,}"))


def _why_read_only(info: ArchiveInfo) -> str:
    """Why nothing can be written, and what to do about it where something can be done."""
    if info.holder:
        words = _("Read-only: the archive is open elsewhere ({holder}). Close it there and open it again here.")
        return words.format(holder=info.holder)
    if info.disk_full:
        return _("Read-only: no room is left on the archive's disk. Make room and open the archive again.")
    return _("Read-only: the archive's folder cannot be written to.")


def _why_copied(info: ArchiveInfo) -> str:
    """That what is seen is a copy, and why; nothing where the archive itself is read."""
    if info.copied is CopyReason.OLDER:
        return _(
            "An older version made the archive: what you see is a copy brought up to date for reading; "
            "its folder is as it was."
        )
    if info.copied is CopyReason.UNCLOSED:
        return _(
            "The archive was not closed properly: what you see is a copy put in order for reading; "
            "its folder is as it was."
        )
    return ""


def _with_operator(settings: Settings, operator: str) -> Settings:
    return replace(settings, operator=operator)
