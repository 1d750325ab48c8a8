"""What became of each file of the imports of an archive; saved as a table or as text, undone as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext, one_after_another, render
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport, StoredReport

_FINE = 3
"""The rank of files that nobody has to look at."""
_SHOWN_AT_MOST = 5_000
"""Rows beyond this help nobody on a screen; the saved report has all of them."""


class ImportReportDialog(FramedDialog):
    """The imports at the left, newest first; the files of the chosen one, those that need a look at the top."""

    article_wanted = Signal(object)
    """The id of an imported article somebody wants to see."""
    save_wanted = Signal(object, object)
    """An ``ImportReport`` and the ``Path`` it is to be written to."""
    undo_wanted = Signal(int)
    """The id of the report whose import is to be undone."""

    def __init__(self, reports: Sequence[StoredReport], parent: QWidget | None = None, *, writable: bool) -> None:
        """Show ``reports``, of which there is at least one, newest first."""
        super().__init__(_("Import reports"), parent)
        self._reports = tuple(reports)
        self._writable = writable
        self._imports = QListWidget()
        self._imports.setAccessibleName(_("Imports"))
        self._imports.setWordWrap(True)
        for stored in self._reports:
            self._imports.addItem(_import_words(stored))
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._only_problems = QCheckBox(_("Show only files that need a look"))
        self._tree = _tree()
        self._told = QLabel()
        self._told.setObjectName("muted")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._told.setMinimumHeight(2 * self._told.fontMetrics().lineSpacing())
        self._lay_out()
        action = QDialogButtonBox.ButtonRole.ActionRole
        save = self.buttons.addButton(_("Save report…"), action)
        self._undo = self.buttons.addButton(_("Undo this import"), action)
        self._undo.setToolTip(_("Its articles go to the trash, as one step that can be taken back"))
        self.close_only()
        save.clicked.connect(self._ask_where)
        self._undo.clicked.connect(self._ask_to_undo)
        self._only_problems.toggled.connect(self._fill)
        self._tree.itemActivated.connect(self._open)
        self._tree.currentItemChanged.connect(self._tell)
        self._imports.currentRowChanged.connect(self._show_import)
        self._imports.setCurrentRow(0)
        self.resize(900, 500)

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """What the table says: file, result, remarks."""
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]

    @property
    def imports(self) -> list[str]:
        """What the list of imports says."""
        return [self._imports.item(row).text() for row in range(self._imports.count())]

    @property
    def chosen(self) -> StoredReport:
        """The import that is shown."""
        return self._reports[max(0, self._imports.currentRow())]

    def choose(self, row: int) -> None:
        """Show another import."""
        self._imports.setCurrentRow(row)

    @property
    def told(self) -> str:
        """What is remarked on the current file in full: the column may be too narrow for it."""
        return self._told.text()

    @Slot()
    def _show_import(self) -> None:
        files = self.chosen.report.files
        self._summary.setText(summary_words(self.chosen.report))
        self._only_problems.setVisible(any(_needs_look(file) for file in files))
        brought = any(file.status is FileStatus.IMPORTED for file in files)
        self._undo.setEnabled(self._writable and brought)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self._tree.clear()
        only_problems = self._only_problems.isChecked() and not self._only_problems.isHidden()
        files = [file for file in self.chosen.report.files if not only_problems or _needs_look(file)]
        files.sort(key=_rank)
        self._tree.addTopLevelItems([_item(file) for file in files[:_SHOWN_AT_MOST]])
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)

    @Slot(QTreeWidgetItem)
    def _tell(self, item: QTreeWidgetItem | None) -> None:
        self._told.setText(item.text(2) if item is not None else "")

    @Slot(QTreeWidgetItem)
    def _open(self, item: QTreeWidgetItem) -> None:
        article = item.data(0, Qt.ItemDataRole.UserRole)
        if article is not None:
            self.article_wanted.emit(article)

    @Slot()
    def _ask_to_undo(self) -> None:
        self._undo.setEnabled(False)
        self.undo_wanted.emit(self.chosen.id)

    @Slot()
    def _ask_where(self) -> None:
        suggested = str(Path.home() / _("Import report")) + ".csv"
        kinds = ";;".join((_("Tables (*.csv)"), _("Texts (*.txt)")))
        chosen, kind = QFileDialog.getSaveFileName(self, _("Save report"), suggested, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(".txt" if kind == _("Texts (*.txt)") else ".csv")
        self.save_wanted.emit(self.chosen.report, path)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self._summary)
        column.addWidget(self._only_problems)
        column.addWidget(self._tree, 1)
        column.addWidget(self._told)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._imports)
        splitter.addWidget(right)
        splitter.setSizes([230, 640])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        row = QHBoxLayout()
        row.addWidget(splitter)
        self.body.addLayout(row, 1)


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


def _import_words(stored: StoredReport) -> str:
    when = stored.at_utc.astimezone().strftime("%Y-%m-%d %H:%M")
    imported = stored.report.count(FileStatus.IMPORTED)
    files = ngettext("{count} file imported", "{count} files imported", imported).format(count=f"{imported:,}")
    return f"{when} · {stored.operator}\n{files}"


def _needs_look(file: FileReport) -> bool:
    return _rank(file) < _FINE


def _rank(file: FileReport) -> int:
    """What somebody has to see first: files that failed, came in with a remark, were left aside."""
    if file.status is FileStatus.IMPORTED:
        return 1 if file.messages else _FINE
    return {FileStatus.FAILED: 0, FileStatus.SKIPPED: 2}.get(file.status, _FINE)


def _remarks(file: FileReport) -> str:
    words = [render(message) for message in file.messages]
    if file.status is FileStatus.IMPORTED and len(file.articles) != 1:
        count = len(file.articles)
        words.insert(0, ngettext("{count} article", "{count} articles", count).format(count=count))
    return one_after_another(words)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(_("Files"))
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setHeaderLabels([_("File"), _("Result"), _("Remarks")])
    header = tree.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    tree.setColumnWidth(0, 230)
    return tree


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
