"""Bringing files in: dialogs, drag and drop, the clipboard; a preview, progress, and reports at the end.

The workflow of importing is loaded when it is first needed: the rules of the text stages cost more time than all of
the window, which is to be up before.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from archive_gui.base.messages import _, one_after_another, render
from archive_gui.base.naming import natural_key, shown_path
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.import_lines_controller import ImportLinesController, Read
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.dialogs.import_report import ImportReportDialog, summary_words
from archive_gui.desktop.jobs.progress import Pace
from archive_gui.desktop.jobs.runner import Job
from archive_gui.desktop.panels.notice_bar import Task
from archive_gui.desktop.qmodels.preview_words import is_fine
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport, ProcessedSource, StoredReport

if TYPE_CHECKING:
    from archive_gui.workflows.preview import ImportPreview
    from archive_gui.workflows.session import Archive

_Edits = Mapping[str, Sequence[StructureEdit]]
_Take = Callable[[Sequence[Path], Sequence[FileReport], _Edits], object]
"""Imports the files that were chosen, with the edits of their lines; the report tells of those passed over too."""

_NAME_LENGTH = 24
_TOLD_EVERY_S = 0.1
_STILL_WATCHING_S = 30.0
"""After an import that took longer, its articles do not push aside what somebody has gone on to read."""


class ImportController(QObject):
    """Imports in the background; each batch shows in the list as soon as it is stored."""

    begun = Signal()
    """An import was asked for."""
    imported = Signal(object)
    """The ``ImportReport`` of an import that has ended."""
    articles_wanted = Signal(object)
    """The ids of the articles that have just come in, to be shown and chosen."""
    article_wanted = Signal(object)
    """The id of an article somebody picked in a report."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._folder = str(Path.home())
        self._only_doubtful = False
        self._told: set[str] = set()
        self._job: Job[ImportReport] | None = None
        self._lines = ImportLinesController(desk, self)
        QGuiApplication.clipboard().dataChanged.connect(self._copied)
        desk.archive_opened.connect(self._say_if_cut_off)

    @Slot()
    def _say_if_cut_off(self) -> None:
        archive = self._desk.archive
        if archive is not None and archive.cut_off:
            words = one_after_another(map(use_cases.reports.cut_off_words, archive.cut_off))
            self._desk.notices.inform(words, _("Report…"), self.ask_for_report)

    @property
    def under_way(self) -> bool:
        """Whether an import of files has not come to its end."""
        return self._job is not None and self._job in self._desk.runner.visible_jobs

    def say_if_left(self) -> None:
        """Say what the last import did not reach: somebody left the program before it came to its end."""
        self._desk.start(
            _("Reading the reports"),
            lambda archive, _ticker: use_cases.reports.reports(archive, limit=1),
            quiet=True,
            on_success=self._say_left,
        )

    def _say_left(self, reports: Sequence[StoredReport]) -> None:
        if reports and reports[0].report.cancelled and not self._desk.notices.words:
            words = use_cases.reports.cut_off_words(reports[0])
            self._desk.notices.inform(words, _("Report…"), self.ask_for_report)

    @Slot()
    def _copied(self) -> None:
        if self._desk.notices.words and QGuiApplication.clipboard().text().strip():
            self._desk.notices.done(Task.COPY_TEXT)

    @Slot()
    def ask_for_files(self) -> None:
        """Ask which files to import."""
        patterns = " ".join(f"*{ending}" for ending in sorted(use_cases.ingest.importable()))
        # Qt reads the patterns out of the last ASCII parentheses: no translation may touch them
        importable, everything = _("Files that can be imported"), _("All files")
        kinds = f"{importable} ({patterns});;{everything} (*)"
        chosen, _kind = QFileDialog.getOpenFileNames(self._window, _("Import files"), self._folder, kinds)
        if chosen:
            self._folder = str(Path(chosen[0]).parent)
            self.propose([Path(name) for name in chosen])

    @Slot()
    def ask_for_folder(self) -> None:
        """Ask which folder to import, with all its folders."""
        chosen = QFileDialog.getExistingDirectory(self._window, _("Import a folder"), self._folder)
        if chosen:
            self._folder = chosen
            self.propose([Path(chosen)])

    @Slot()
    def paste(self) -> None:
        """Import what the clipboard holds: files where it holds files, otherwise its text."""
        # The stubs say otherwise, but an empty clipboard has no data at all.
        mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        paths = dropped_paths(mime)
        if paths:
            self.propose(paths)
        elif mime is not None and mime.hasText() and mime.text().strip():
            self.propose_text(mime.text())
        else:
            self._desk.notices.warn(
                _("The clipboard holds no text. Copy the text of an article first."), until=Task.COPY_TEXT
            )

    @property
    def only_doubtful(self) -> bool:
        """Whether the preview is wanted only when a file needs a look; kept between two starts."""
        return self._only_doubtful

    def restore(self, *, only_doubtful: bool) -> None:
        """Bring back what was kept."""
        self._only_doubtful = only_doubtful

    def propose(self, paths: Sequence[Path]) -> None:
        """Look at files and folders and show what an import would bring in; nothing is stored before that.

        They are taken by name as people count, however they were picked: page 2 before page 10.
        """
        ordered = sorted(paths, key=lambda path: tuple(map(natural_key, path.parts)))

        def read(path: Path, sha256: str, ticker: Ticker) -> ProcessedSource:
            return use_cases.prepare.read_source(path, sha256, ticker)

        def look(archive: Archive, ticker: Ticker) -> ImportPreview:
            return use_cases.preview.preview(archive, ordered, ticker)

        self._propose(look, read, self.import_paths)

    def propose_text(self, text: str) -> None:
        """The same for a text of the clipboard."""
        name = _name_of(text)

        def look(archive: Archive, ticker: Ticker) -> ImportPreview:
            with _as_file(text, name) as path:
                return use_cases.preview.preview(archive, [path], ticker)

        def read(_path: Path, sha256: str, ticker: Ticker) -> ProcessedSource:
            with _as_file(text, name) as path:
                return use_cases.prepare.read_source(path, sha256, ticker)

        self._propose(look, read, lambda _paths, _passed, edits: self.import_text(text, edits))

    def import_paths(
        self, paths: Sequence[Path], passed: Sequence[FileReport] = (), edits: _Edits = MappingProxyType({})
    ) -> None:
        """Import files and folders; the report tells of what a preview ``passed`` over too."""

        def work(archive: Archive, ticker: Ticker) -> ImportReport:
            return use_cases.ingest.import_paths(archive, paths, ticker, self._announce, passed=passed, edits=edits)

        self.begun.emit()
        self._job = self._desk.start(_("Importing"), work, writes=True, on_success=self._finished)

    def import_text(self, text: str, edits: _Edits = MappingProxyType({})) -> None:
        """Import a text as a source of its own, named after its beginning and the time."""
        name = _name_of(text)

        def work(archive: Archive, _ticker: Ticker) -> ImportReport:
            return use_cases.ingest.import_text(archive, text, name, edits=edits)

        self.begun.emit()
        self._desk.start(_("Importing"), work, writes=True, on_success=self._finished_text)

    @Slot()
    def ask_for_report(self) -> None:
        """Show the reports of the imports, which the archive keeps."""
        self._desk.start(
            _("Reading the reports"),
            lambda archive, _ticker: use_cases.reports.reports(archive),
            quiet=True,
            on_success=self._show_reports,
        )

    @Slot(int)
    def undo_import(self, report_id: int) -> None:
        """Move everything an import brought in to the trash, as one step."""
        self._desk.change(
            _("Undoing the import"), lambda archive: use_cases.undo.undo_import(archive, report_id), self, self._undone
        )

    @Slot(object, object)
    def save_report(self, report: ImportReport, path: Path) -> None:
        """Write a report to a file."""

        def work(_archive: Archive, _ticker: Ticker) -> None:
            use_cases.reports.write_report(report, path)

        self._desk.start(_("Saving the report"), work, quiet=True, on_success=lambda _done: self._saved(path))

    def _saved(self, path: Path) -> None:
        self._desk.notices.inform(_("The report was saved as {path}.").format(path=shown_path(path)))

    def _undone(self, summary: ChangeSummary) -> None:
        self._desk.notices.inform(render(summary.step), of_edit=True)

    def _show_reports(self, reports: Sequence[StoredReport]) -> None:
        if not reports:
            self._desk.notices.inform(_("Nothing has been imported into this archive yet."))
            return
        dialog = ImportReportDialog(reports, self._window, writable=self._desk.writable)
        dialog.article_wanted.connect(self.article_wanted)
        dialog.save_wanted.connect(self.save_report)
        dialog.undo_wanted.connect(self.undo_import)
        dialog.open()

    def _propose(
        self,
        look: Callable[[Archive, Ticker], ImportPreview],
        read: Read,
        take: _Take,
    ) -> None:
        """Show the preview at once where it is always wanted, else when it turns out to be needed."""
        dialog = None if self._only_doubtful else self._open_preview(read, take)

        def work(archive: Archive, ticker: Ticker) -> ImportPreview:
            return look(archive, _Told(ticker, self._desk, dialog))

        def show(found: ImportPreview) -> None:
            if dialog is not None:
                if not dialog.is_over:
                    dialog.show_files(found.files, found.passed)
            elif found.files and all(map(is_fine, found.files)):
                take([file.path for file in found.files], found.passed, {})
            else:
                self._open_preview(read, take).show_files(found.files, found.passed)

        job = self._desk.start(_("Looking at the files"), work, on_success=show, on_cancel=_close(dialog))
        if dialog is not None and job is not None:
            dialog.rejected.connect(partial(_cancel, job))

    def _open_preview(self, read: Read, take: _Take) -> ImportPreviewDialog:
        dialog = ImportPreviewDialog(self._window, only_doubtful=self._only_doubtful)

        def accepted(paths: Sequence[Path]) -> None:
            self._only_doubtful = dialog.only_doubtful
            self._told.update(map(shown_path, dialog.refused))
            take(paths, dialog.passed, dialog.edits)

        dialog.import_wanted.connect(accepted)
        dialog.lines_wanted.connect(partial(self._lines.open, dialog, read))
        dialog.open()
        return dialog

    def _announce(self, summary: ChangeSummary) -> None:
        self._desk.announce(summary, self)

    def _finished_text(self, report: ImportReport) -> None:
        articles = tuple(article for file in report.files for article in file.articles)
        if articles:
            areas = frozenset({Area.ARTICLES, Area.SOURCES})
            step = Message("step.imported", {"sources": len(report.files), "articles": len(articles)})
            self._desk.archive_changed.emit(ChangeSummary(step, areas, articles, len(articles)), self)
        self._finished(report)

    def _finished(self, report: ImportReport) -> None:
        """Say what came in; the report comes up by itself where a file failed of which no preview has told."""
        self.imported.emit(report)
        if not report.files:
            self._desk.notices.inform(_("There was nothing to import: none of these files can be read."))
            return
        if any(file.status is FileStatus.FAILED and file.path not in self._told for file in report.files):
            self.ask_for_report()
        self._told.difference_update(file.path for file in report.files)
        self._desk.notices.inform(summary_words(report), _("Report…"), self.ask_for_report)
        new = [article for file in report.files if file.status is FileStatus.IMPORTED for article in file.articles]
        if new and report.elapsed_s <= _STILL_WATCHING_S:
            self.articles_wanted.emit(tuple(new))


class _Told:
    """A ticker that tells the dialog as well as the status bar how far the look has got."""

    def __init__(self, ticker: Ticker, desk: Desk, dialog: ImportPreviewDialog | None) -> None:
        self._ticker = ticker
        self._desk = desk
        self._dialog = dialog
        self._pace = Pace("")
        self._last = 0.0

    def tick(self, done: int, total: int | None = None, note: str = "") -> None:
        """Pass it on; the dialog hears of it a few times a second.

        Raises:
            Cancelled: nobody waits for it any more.
        """
        self._ticker.tick(done, total, note)
        dialog, now = self._dialog, time.monotonic()
        if dialog is None or now - self._last < _TOLD_EVERY_S:
            return
        self._last = now
        progress = self._pace.at(done, total, note)

        def show() -> None:
            if not dialog.is_over:
                dialog.show_progress(progress)

        self._desk.runner.post(show)


def _cancel(job: Job[ImportPreview]) -> None:
    """Nobody waits for it any more; PySide cannot connect to the job's own method, which allows no weak reference."""
    job.cancel()


def _close(dialog: ImportPreviewDialog | None) -> Callable[[], object]:
    """Stopping the look from the status bar closes the dialog too."""

    def close() -> None:
        if dialog is not None and not dialog.is_over:
            dialog.reject()

    return close


@contextmanager
def _as_file(text: str, name: str) -> Iterator[Path]:
    """A text as the file that it would come in as, as long as it is looked at."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.txt"
        path.write_bytes(text.encode("utf-8", "replace"))
        yield path


def _name_of(text: str) -> str:
    """The time and the beginning of a text."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    beginning = "".join(character for character in text.strip().splitlines()[0] if character.isalnum())
    return f"{stamp} {beginning[:_NAME_LENGTH]}".strip()


def dropped_paths(mime: QMimeData | None) -> list[Path]:
    """The files and folders of this computer that something dragged or copied names."""
    if mime is None or not mime.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
