"""Taking articles out: a dossier PDF of what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, ngettext, one_after_another, render
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.dialogs.export import ExportDialog, ExportOptions
from archive_gui.domain.dossier import DeliveryReport
from archive_gui.domain.records import ArticleId, ArticleRow

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class ExportController(QObject):
    """Writes in the background; says where it lies when it is done."""

    exported = Signal(object)
    """The ``DeliveryReport`` of an export that has ended."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._folder = Path.home()
        self._written: Path | None = None

    def ask(self, articles: Sequence[ArticleId]) -> None:
        """Ask how ``articles`` are to be set and where the file is to go."""
        if not articles:
            return
        self._desk.start(
            _("Reading the list"),
            lambda archive, _ticker: [entry.row for entry in use_cases.find.entries(archive, articles, None)],
            quiet=True,
            on_success=self._open_dialog,
        )

    def export(
        self,
        articles: Sequence[ArticleId],
        path: Path,
        *,
        title: str,
        subtitle: str = "",
        organisation: str = "",
        with_facts: bool = True,
    ) -> None:
        """Write ``articles`` in this order as a dossier to ``path``."""

        def work(archive: Archive, ticker: Ticker) -> DeliveryReport:
            return use_cases.deliver.export_pdf(
                archive,
                articles,
                path,
                ticker,
                title=title,
                subtitle=subtitle,
                organisation=organisation,
                with_facts=with_facts,
            )

        self._desk.start(
            _("Exporting PDF"), work, on_success=self._finished, on_cancel=partial(say_stopped, self._desk)
        )

    def _open_dialog(self, rows: Sequence[ArticleRow]) -> None:
        archive = self._desk.archive
        if archive is None:
            return
        dialog = ExportDialog(
            rows,
            title=archive.info().name,
            organisation=self._desk.settings.organisation,
            folder=self._folder,
            parent=self._window,
        )
        dialog.export_requested.connect(self._export_asked_for)
        dialog.open()

    @Slot(object)
    def _export_asked_for(self, options: ExportOptions) -> None:
        self._folder = options.path.parent
        self.export(
            options.articles,
            options.path,
            title=options.title,
            subtitle=options.subtitle,
            organisation=options.organisation,
            with_facts=options.with_facts,
        )

    @Slot()
    def open_written(self) -> None:
        """Open the PDF that was written last with the system's viewer."""
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _finished(self, report: DeliveryReport) -> None:
        self._written = Path(report.path)
        words = ngettext(
            "PDF with {count} page written: {path}", "PDF with {count} pages written: {path}", report.pages
        )
        said = [words.format(count=f"{report.pages:,}", path=report.path)]
        said += [render(warning) for warning in report.warnings]
        self._desk.notices.inform(one_after_another(said), _("Open PDF"), self.open_written)
        self.exported.emit(report)


def say_stopped(desk: Desk) -> None:
    """Say what became of an export that somebody stopped; what was said of one before is no news any more."""
    desk.notices.inform(_("The export was stopped. Nothing was written."))
