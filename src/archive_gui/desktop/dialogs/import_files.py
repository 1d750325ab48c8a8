"""The files of an import and their articles as rows: what each is, what is to be said of it, whether it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from archive_gui.base.messages import _, ngettext, one_after_another
from archive_gui.base.naming import shown_path
from archive_gui.desktop.qmodels.cells import align_figures
from archive_gui.desktop.qmodels.preview_words import (
    Previewed,
    article_words,
    is_fine,
    is_new,
    is_refused,
    remarks,
    similar_words,
    size_words,
    status_words,
)
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current

FILE = int(Qt.ItemDataRole.UserRole)
"""Where a file's row keeps its file."""
REMARKS = 4
"""The column of what is to be said of a file."""
_FIGURES = (2, 3)
"""The columns that count."""


class FileTree(QTreeWidget):
    """Space ticks the current file, whichever column was clicked before; on an article the file it is in."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Files"))
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHeaderLabels([_("File"), _("Status"), _("Articles"), _("Size"), _("Remarks")])
        align_figures(self.headerItem(), _FIGURES)
        header = self.header()
        for column, mode in (
            (0, QHeaderView.ResizeMode.Interactive),
            (1, QHeaderView.ResizeMode.ResizeToContents),
            (2, QHeaderView.ResizeMode.ResizeToContents),
            (3, QHeaderView.ResizeMode.ResizeToContents),
        ):
            header.setSectionResizeMode(column, mode)
        header.setStretchLastSection(True)
        self.setColumnWidth(0, 320)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space ticks the file of the current row."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.setCurrentItem(item.parent() or item, 0)
        super().keyPressEvent(event)


def file_item(file: Previewed, *, changes: int = 0) -> QTreeWidgetItem:
    """The row of a file with those of its articles below it; ``changes`` of its lines are told among the remarks."""
    count = len(file.articles)
    said = remarks(file)
    if changes:
        told = ngettext("{count} change of its lines.", "{count} changes of its lines.", changes).format(count=changes)
        said = one_after_another((told, said))
    item = QTreeWidgetItem(
        [file.file_name, status_words(file), str(count) if count else "", size_words(file.byte_count), said]
    )
    align_figures(item, _FIGURES)
    item.setData(0, FILE, file)
    item.setToolTip(0, shown_path(file.path))
    item.setToolTip(REMARKS, said)
    palette = current()
    name, colour = (
        ("warning", palette.danger)
        if is_refused(file)
        else ("verify", palette.good)
        if is_fine(file)
        else ("copy", palette.muted)
        if not is_new(file)
        else ("warning", palette.warning)
    )
    item.setIcon(1, icon(name, colour))
    flags = item.flags()
    if is_refused(file):
        item.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable)
    else:
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Checked if file.wanted else Qt.CheckState.Unchecked)
    for article in file.articles:
        words = article_words(article)
        said_of_article = similar_words(article) if count > 1 else ""
        child = QTreeWidgetItem(item, [article.title or _("without a title"), "", "", words, said_of_article])
        align_figures(child, _FIGURES)
        child.setToolTip(0, article.title)
        child.setForeground(3, _muted())
    return item


def _muted() -> QBrush:
    return QBrush(QColor(current().muted))
