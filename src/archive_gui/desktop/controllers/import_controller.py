"""Bringing files in: dialogs, drag and drop, the clipboard; progress, and a report at the end.

The workflow of importing is loaded when it is first needed: the rules of the text stages cost more time than all of
the window, which is to be up before.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.import_report import ImportReportDialog, summary_words
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.ingest import FileStatus, ImportReport

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive

_NAME_LENGTH = 24
_STILL_WATCHING_S = 30.0
"""After an import that took longer, its articles do not push aside what somebody has gone on to read."""
_ENDINGS = (".txt", ".md", ".markdown", ".text")


class ImportController(QObject):
    """Imports in the background; each batch shows in the list as soon as it is stored."""

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

    @Slot()
    def ask_for_files(self) -> None:
        """Ask which files to import."""
        patterns = " ".join(f"*{ending}" for ending in _ENDINGS)
        kinds = ";;".join((_("Texts ({patterns})").format(patterns=patterns), _("All files (*)")))
        chosen, _kind = QFileDialog.getOpenFileNames(self._window, _("Import files"), self._folder, kinds)
        if chosen:
            self._folder = str(Path(chosen[0]).parent)
            self.import_paths([Path(name) for name in chosen])

    @Slot()
    def ask_for_folder(self) -> None:
        """Ask which folder to import, with all its folders."""
        chosen = QFileDialog.getExistingDirectory(self._window, _("Import a folder"), self._folder)
        if chosen:
            self._folder = chosen
            self.import_paths([Path(chosen)])

    @Slot()
    def paste(self) -> None:
        """Import what the clipboard holds: files where it holds files, otherwise its text."""
        # The stubs say otherwise, but an empty clipboard has no data at all.
        mime = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        paths = dropped_paths(mime)
        if paths:
            self.import_paths(paths)
        elif mime is not None and mime.hasText() and mime.text().strip():
            self.import_text(mime.text())
        else:
            self._desk.notices.warn(_("The clipboard holds no text. Copy the text of an article first."))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders."""

        def work(archive: Archive, ticker: Ticker) -> ImportReport:
            return use_cases.ingest.import_paths(archive, paths, ticker, self._announce)

        self._desk.start(_("Importing"), work, writes=True, on_success=self._finished)

    def import_text(self, text: str) -> None:
        """Import a text as a source of its own, named after its beginning and the time."""
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
        beginning = "".join(character for character in text.strip().splitlines()[0] if character.isalnum())
        name = f"{stamp} {beginning[:_NAME_LENGTH]}".strip()

        def work(archive: Archive, _ticker: Ticker) -> ImportReport:
            return use_cases.ingest.import_text(archive, text, name)

        self._desk.start(_("Importing"), work, writes=True, on_success=self._finished_text)

    @Slot()
    def ask_for_report(self) -> None:
        """Show the report of the last import, which the archive keeps."""
        self._desk.start(
            _("Reading the report"),
            lambda archive, _ticker: use_cases.read.last_import(archive),
            quiet=True,
            on_success=self._show_last,
        )

    def show_report(self, report: ImportReport) -> ImportReportDialog:
        """Show what became of each file of an import."""
        dialog = ImportReportDialog(report, self._window)
        dialog.article_wanted.connect(self.article_wanted)
        dialog.open()
        return dialog

    def _show_last(self, report: ImportReport | None) -> None:
        if report is None:
            self._desk.notices.inform(_("Nothing has been imported into this archive yet."))
        else:
            self.show_report(report)

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
        self.imported.emit(report)
        if not report.files:
            self._desk.notices.inform(_("There was nothing to import: no text files were found."))
            return
        if report.count(FileStatus.FAILED):
            self.show_report(report)
        self._desk.notices.inform(summary_words(report), _("Report…"), self.ask_for_report)
        new = [article for file in report.files if file.status is FileStatus.IMPORTED for article in file.articles]
        if new and report.elapsed_s <= _STILL_WATCHING_S:
            self.articles_wanted.emit(tuple(new))


def dropped_paths(mime: QMimeData | None) -> list[Path]:
    """The files and folders of this computer that something dragged or copied names."""
    if mime is None or not mime.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
