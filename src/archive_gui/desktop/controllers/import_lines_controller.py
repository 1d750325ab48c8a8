"""Opens the lines of a file out of the import preview, and takes what was changed of them back into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.import_lines import ImportLinesDialog
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.ingest import ProcessedSource

if TYPE_CHECKING:
    from archive_gui.workflows.preview import FilePreview

Read = Callable[[Path, str, Ticker], ProcessedSource]
"""The source with a SHA-256 out of a file, once more."""


class ImportLinesController(QObject):
    """Each change makes the source anew off the UI thread; nothing is stored."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def open(self, preview: ImportPreviewDialog, read: Read, file: FilePreview, sha256: str, number: int) -> None:
        """Open the lines of a source of ``file`` over its preview, at article ``number`` of the source."""
        edits = tuple(preview.edits.get(sha256, ()))

        def work(_archive: object, ticker: Ticker) -> ProcessedSource:
            source = read(file.path, sha256, ticker)
            return use_cases.prepare.edited(source, edits, ticker) if edits else source

        def show(source: ProcessedSource) -> None:
            if preview.is_over:
                return
            dialog = ImportLinesDialog(source, edits, number, preview)
            dialog.edits_tried.connect(partial(self._try, dialog))
            dialog.accepted.connect(partial(self._keep, preview, dialog, file))
            dialog.open()

        self._desk.start(_("Reading the lines"), work, on_success=show, on_error=partial(self._say, preview))

    def _say(self, preview: ImportPreviewDialog, error: Exception) -> None:
        if not preview.explain(error):
            self._desk.explain(error)

    def _try(self, dialog: ImportLinesDialog, edits: Sequence[StructureEdit]) -> None:
        source = dialog.source

        def show(made: ProcessedSource) -> None:
            if dialog.isVisible():
                dialog.show_source(made, edits)

        def fail(error: Exception) -> None:
            dialog.stay()
            self._desk.explain(error)

        self._desk.start(
            _("Changing the lines"),
            lambda _archive, ticker: use_cases.prepare.edited(source, edits, ticker),
            quiet=True,
            on_success=show,
            on_cancel=dialog.stay,
            on_error=fail,
        )

    def _keep(self, preview: ImportPreviewDialog, dialog: ImportLinesDialog, file: FilePreview) -> None:
        source, edits = dialog.source, dialog.edits
        sha256 = source.captured.sha256

        def take(made: FilePreview) -> None:
            if not preview.is_over:
                preview.take_edits(made, sha256, edits)

        if edits != tuple(preview.edits.get(sha256, ())):
            self._desk.start(
                _("Changing the lines"),
                lambda archive, _ticker: use_cases.preview.edited_file(archive, file, source),
                quiet=True,
                on_success=take,
            )
