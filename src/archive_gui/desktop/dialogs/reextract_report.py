"""What finding the facts anew changed, article by article; saved as a table or as text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from archive_gui.base.fact_words import joined
from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.cells import align_figures
from archive_gui.desktop.qmodels.correction_words import difference_lines
from archive_gui.domain.ledger import RerunReport
from archive_gui.domain.reextraction import ArticleChanges, FactChange

_SHOWN_AT_MOST = 2_000
"""Articles beyond this help nobody on a screen; the saved report has all of them."""
_FIGURES = (1, 2, 3)
"""The columns that count."""


class ReextractReportDialog(FramedDialog):
    """A sentence on the whole, and the articles that changed with examples under each."""

    article_wanted = Signal(object)
    """The id of an article somebody wants to see."""
    save_wanted = Signal(object, object)
    """The ``RerunReport`` and the ``Path`` it is to be written to."""

    def __init__(self, report: RerunReport, parent: QWidget | None = None) -> None:
        super().__init__(_("Facts found anew"), parent)
        self._report = report
        summary = QLabel(report_words(report))
        summary.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Articles that changed"))
        self._tree.setHeaderLabels([_("Article"), _("New"), _("Gone"), _("Changed")])
        align_figures(self._tree.headerItem(), _FIGURES)
        self._tree.setUniformRowHeights(True)
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in _FIGURES:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._tree.addTopLevelItems([_item(changes) for changes in report.changes[:_SHOWN_AT_MOST]])
        self._tree.itemActivated.connect(self._open)
        self.body.addWidget(summary)
        for failure in report.failed[:3]:
            self.body.addWidget(remark(render(failure)))
        self.body.addWidget(self._tree, 1)
        self._tree.setVisible(bool(report.changes))
        save = self.buttons.addButton(_("Save report…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._ask_where)
        self.close_only()
        self.resize(720, 460 if report.changes else 160)

    @property
    def rows(self) -> list[tuple[str, str, str, str]]:
        """What the table says of each article."""
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [(item.text(0), item.text(1), item.text(2), item.text(3)) for item in items if item is not None]

    def _open(self, item: QTreeWidgetItem) -> None:
        article = item.data(0, Qt.ItemDataRole.UserRole)
        if article is not None:
            self.article_wanted.emit(article)

    def _ask_where(self) -> None:
        suggested = str(Path.home() / _("Facts found anew")) + ".csv"
        kinds = ";;".join((_("Tables (*.csv)"), _("Texts (*.txt)")))
        chosen, kind = QFileDialog.getSaveFileName(self, _("Save report"), suggested, kinds)
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(".txt" if kind == _("Texts (*.txt)") else ".csv")
        self.save_wanted.emit(self._report, path)


def report_words(report: RerunReport) -> str:
    """The whole run in a sentence."""
    words = [
        ngettext("{n} file looked at", "{n} files looked at", report.sources).format(n=f"{report.sources:,}"),
        _("{added} facts new, {removed} gone, {changed} changed").format(
            added=f"{report.facts_added:,}", removed=f"{report.facts_removed:,}", changed=f"{report.facts_changed:,}"
        ),
        _("{added} doubts new, {removed} gone").format(
            added=f"{report.findings_added:,}", removed=f"{report.findings_removed:,}"
        ),
    ]
    if report.failed:
        failed = len(report.failed)
        words.append(ngettext("{n} left as it was", "{n} left as they were", failed).format(n=failed))
    if report.cancelled:
        words.append(_("stopped before the end; what is done stays"))
    return " · ".join(words)


def _item(changes: ArticleChanges) -> QTreeWidgetItem:
    figures = (changes.added, changes.removed, changes.changed)
    item = QTreeWidgetItem([changes.title or _("(no title)"), *(f"{n:,}" if n else "" for n in figures)])
    item.setToolTip(0, item.text(0))
    item.setData(0, Qt.ItemDataRole.UserRole, changes.article)
    align_figures(item, _FIGURES)
    for example in changes.examples:
        words = _example(example)
        child = QTreeWidgetItem([words])
        child.setToolTip(0, words)
        child.setData(0, Qt.ItemDataRole.UserRole, changes.article)
        item.addChild(child)
        child.setFirstColumnSpanned(True)
    return item


def _example(change: FactChange) -> str:
    lines = difference_lines(change.before, change.after)
    if change.before is None:
        return _("+ {words}").format(words=_("; ").join(lines))
    if change.after is None:
        return _("− {words}").format(words=_("; ").join(lines))
    return _("{quote} — {words}").format(quote=joined(change.after.quote), words=_("; ").join(lines))
