"""What became of each file of an import; it can be saved."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport

_SHOWN_AT_MOST = 5_000
"""Rows beyond this help nobody on a screen; the saved report has all of them."""


class ImportReportDialog(FramedDialog):
    """The figures first, then file by file; those that need a look stand at the top."""

    article_wanted = Signal(object)
    """The id of an imported article somebody wants to see."""

    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(_("Import report"), parent)
        self._report = report
        summary = QLabel(summary_words(report))
        summary.setWordWrap(True)
        self._only_problems = QCheckBox(_("Show only files that need a look"))
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Files"))
        self._tree.setRootIsDecorated(False)
        self._tree.setAlternatingRowColors(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setHeaderLabels([_("File"), _("Result"), _("Remarks")])
        header = self._tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._tree.setColumnWidth(0, 240)
        self.body.addWidget(summary)
        self.body.addWidget(self._only_problems)
        self.body.addWidget(self._tree, 1)
        save = self.buttons.addButton(_("Save report…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.close_only()
        save.clicked.connect(self._ask_where)
        self._only_problems.toggled.connect(self._fill)
        self._tree.itemActivated.connect(self._open)
        self._only_problems.setVisible(any(_needs_look(file) for file in report.files))
        self._fill()
        self.resize(760, 460)

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What the table says: file, result, remarks."""
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]

    def save(self, path: Path) -> None:
        """Write the whole report as a table for a spreadsheet (CSV, UTF-8 with a byte order mark, as Excel needs).

        Raises:
            OSError: the file cannot be written.
        """
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow([_("File"), _("Result"), _("Articles"), _("Remarks")])
            for file in self._report.files:
                writer.writerow([file.path, status_words(file.status), len(file.articles), _remarks(file)])

    @Slot()
    def _fill(self) -> None:
        self._tree.clear()
        only_problems = self._only_problems.isChecked()
        files = [file for file in self._report.files if not only_problems or _needs_look(file)]
        files.sort(key=_needs_look, reverse=True)
        for file in files[:_SHOWN_AT_MOST]:
            self._tree.addTopLevelItem(_item(file))

    @Slot(QTreeWidgetItem)
    def _open(self, item: QTreeWidgetItem) -> None:
        article = item.data(0, Qt.ItemDataRole.UserRole)
        if article is not None:
            self.article_wanted.emit(article)

    @Slot()
    def _ask_where(self) -> None:
        suggested = str(Path.home() / f"{_('Import report')}.csv")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save report"), suggested, _("Tables (*.csv)"))
        if not chosen:
            return
        try:
            self.save(Path(chosen))
        except OSError as error:
            self.setWindowTitle(_("The report was not saved: {reason}").format(reason=error.strerror))


def summary_words(report: ImportReport) -> str:
    """The whole import in a sentence or two."""
    imported = report.count(FileStatus.IMPORTED)
    articles = sum(len(file.articles) for file in report.files)
    words = [
        ngettext("{count} file imported", "{count} files imported", imported).format(count=f"{imported:,}"),
        ngettext("{count} article", "{count} articles", articles).format(count=f"{articles:,}"),
    ]
    duplicates, skipped, failed = (
        report.count(status) for status in (FileStatus.DUPLICATE, FileStatus.SKIPPED, FileStatus.FAILED)
    )
    if duplicates:
        words.append(ngettext("{count} known already", "{count} known already", duplicates).format(count=duplicates))
    if skipped:
        words.append(ngettext("{count} passed over", "{count} passed over", skipped).format(count=skipped))
    if failed:
        words.append(ngettext("{count} failed", "{count} failed", failed).format(count=failed))
    words.append(_("{seconds} s").format(seconds=f"{report.elapsed_s:.1f}"))
    if report.cancelled:
        words.append(_("stopped before the end"))
    return " · ".join(words)


def status_words(status: FileStatus) -> str:
    """What became of a file."""
    return {
        FileStatus.IMPORTED: _("Imported"),
        FileStatus.DUPLICATE: _("Known already"),
        FileStatus.SKIPPED: _("Passed over"),
        FileStatus.FAILED: _("Failed"),
    }[status]


def _needs_look(file: FileReport) -> bool:
    return file.status is FileStatus.FAILED or (file.status is FileStatus.IMPORTED and bool(file.messages))


def _remarks(file: FileReport) -> str:
    words = [render(message) for message in file.messages]
    if file.status is FileStatus.IMPORTED and len(file.articles) != 1:
        count = len(file.articles)
        words.insert(0, ngettext("{count} article", "{count} articles", count).format(count=count))
    return " ".join(words)


def _item(file: FileReport) -> QTreeWidgetItem:
    palette = current()
    item = QTreeWidgetItem([Path(file.path).name, status_words(file.status), _remarks(file)])
    item.setToolTip(0, file.path)
    item.setToolTip(2, _remarks(file))
    marks = {
        FileStatus.IMPORTED: ("verify", palette.good),
        FileStatus.DUPLICATE: ("copy", palette.muted),
        FileStatus.SKIPPED: ("info", palette.muted),
        FileStatus.FAILED: ("warning", palette.danger),
    }
    item.setIcon(1, icon(*marks[file.status]))
    if file.articles:
        item.setData(0, Qt.ItemDataRole.UserRole, file.articles[0])
    return item
