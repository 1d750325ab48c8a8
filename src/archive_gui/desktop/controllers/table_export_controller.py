"""Tables on their way out: what is shown across articles, and the citations and metadata of chosen ones."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.export_controller import say_stopped
from archive_gui.desktop.dialogs.export_table import ExportTableDialog
from archive_gui.domain.comparison import ComparisonTable
from archive_gui.domain.records import ArticleId
from archive_gui.domain.tables import TableFormat, TableReport

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


@dataclass(frozen=True, slots=True)
class TableToExport:
    """What is to be written: its name, what it holds in a sentence, and how."""

    name: str
    explanation: str
    write: Callable[[Archive, Path, TableFormat, Ticker], TableReport]


class TableExportController(QObject):
    """Writes in the background; says where it lies when it is done."""

    exported = Signal(object)
    """The ``TableReport`` of an export that has ended."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._folder = Path.home()
        self._form = TableFormat.XLSX
        self._written: Path | None = None

    def ask(self, table: TableToExport) -> ExportTableDialog | None:
        """Ask what the table is to be written as, and where to."""
        if self._desk.archive is None:
            return None
        dialog = ExportTableDialog(
            _("Export a table"),
            table.explanation,
            name=table.name,
            folder=self._folder,
            form=self._form,
            parent=self._window,
        )
        dialog.export_requested.connect(lambda form, path: self.export(table, form, path))
        dialog.open()
        return dialog

    def export(self, table: TableToExport, form: TableFormat, path: Path) -> None:
        """Write the table."""
        self._folder, self._form = path.parent, form

        def work(archive: Archive, ticker: Ticker) -> TableReport:
            return table.write(archive, path, form, ticker)

        stopped = partial(say_stopped, self._desk)
        self._desk.start(_("Exporting a table"), work, on_success=self._finished, on_cancel=stopped)

    def ask_for_records(self, articles: Sequence[int]) -> ExportTableDialog | None:
        """Ask where the citations and metadata of chosen articles are to go."""
        chosen = [ArticleId(article) for article in articles]
        if not chosen:
            return None
        words = ngettext(
            "The citation (GB/T 7714) and metadata of {count} article.",
            "The citations (GB/T 7714) and metadata of {count} articles.",
            len(chosen),
        )
        return self.ask(
            TableToExport(
                _("Citations"),
                words.format(count=f"{len(chosen):,}"),
                lambda archive, path, form, ticker: use_cases.tables.export_records(
                    archive, chosen, path, form, ticker
                ),
            )
        )

    @Slot()
    def open_written(self) -> None:
        """Open the folder of the file that was written last."""
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _finished(self, report: TableReport) -> None:
        self._written = Path(report.path)
        words = ngettext("{count} row written: {path}", "{count} rows written: {path}", report.rows)
        said = words.format(count=f"{report.rows:,}", path=report.path)
        self._desk.notices.inform(said, _("Open the folder"), self.open_written)
        self.exported.emit(report)


def comparison_to_export(table: ComparisonTable) -> TableToExport:
    """A comparison as it is shown."""
    return TableToExport(
        _("Comparison"),
        _("{rows} indicators over {columns} columns, with the source of each figure.").format(
            rows=f"{len(table.rows):,}", columns=f"{len(table.columns):,}"
        ),
        lambda archive, path, form, _ticker: use_cases.tables.export_comparison(archive, table, path, form),
    )


def facts_to_export(ids: array[int]) -> TableToExport:
    """Facts as they are listed."""
    words = ngettext("{count} fact in the order of the table.", "{count} facts in the order of the table.", len(ids))
    return TableToExport(
        _("Facts"),
        words.format(count=f"{len(ids):,}"),
        lambda archive, path, form, ticker: use_cases.tables.export_facts(archive, ids, path, form, ticker),
    )


def timeline_to_export(ids: array[int]) -> TableToExport:
    """A timeline."""
    words = ngettext("{count} dated sentence in order.", "{count} dated sentences in order.", len(ids))
    return TableToExport(
        _("Timeline"),
        words.format(count=f"{len(ids):,}"),
        lambda archive, path, form, ticker: use_cases.tables.export_timeline(archive, ids, path, form, ticker),
    )


def names_to_export(name: str, ids: array[int]) -> TableToExport:
    """A list of names."""
    words = ngettext("{count} name with its counts.", "{count} names with their counts.", len(ids))
    return TableToExport(
        name,
        words.format(count=f"{len(ids):,}"),
        lambda archive, path, form, ticker: use_cases.tables.export_entities(archive, ids, path, form, ticker),
    )
