"""Corrections made in another version of an article, one by one: which of them are to be followed in this one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from archive_gui.base.correction_words import corrected_words
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.qmodels.precedent_words import act_words, change_lines, who_words
from archive_gui.desktop.theme.style import current
from archive_gui.domain.precedents import FactPrecedent
from archive_gui.domain.spans import Span

_AROUND = 24
"""Characters of the text shown before and behind the words of a fact."""
_LINES = 7
"""Lines that are kept free under the list for what the row at hand changes."""
_ROLE = int(Qt.ItemDataRole.UserRole)


class FollowFactsDialog(FramedDialog):
    """Space ticks; what does not fit stands below, with the reason, and cannot be ticked."""

    follow_wanted = Signal(object)
    """The threads of the ticked ones."""

    def __init__(self, found: Sequence[FactPrecedent], text: str, parent: QWidget | None = None) -> None:
        """Ask about ``found``, of an article that reads ``text``."""
        super().__init__(_("As in another version"), parent)
        self._text = text
        fitting = [one for one in found if one.unfit is None]
        unfit = [one for one in found if one.unfit is not None]
        self._rows = (*fitting, *unfit)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(_("Corrections in another version"))
        self._tree.setHeaderLabels([_("Words"), _("What is done"), _("By whom")])
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        self._tree.setAllColumnsShowFocus(True)
        for number, one in enumerate(self._rows):
            self._tree.addTopLevelItem(self._item(number, one))
        header = self._tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.RichText)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._detail.setMinimumHeight(_LINES * self._detail.fontMetrics().lineSpacing())
        self._detail.setAccessibleName(_("The chosen correction"))
        self.body.addWidget(
            remark(_("What was decided in this version stays as it is. All that is ticked is one step to undo."))
        )
        self.body.addWidget(self._tree, 1)
        self.body.addWidget(self._detail)
        self._go = self.ask(_("Follow"))
        self._tree.currentItemChanged.connect(self._show_detail)
        self._tree.itemChanged.connect(self._show_count)
        self.resize(680, 480)
        self._tree.setCurrentIndex(self._tree.model().index(0, 0))
        self._show_count()
        self._tree.setFocus()

    @property
    def threads(self) -> tuple[str, ...]:
        """What is ticked."""
        ticked = Qt.CheckState.Checked
        return tuple(one.thread for item, one in self._items() if one.unfit is None and item.checkState(0) == ticked)

    @property
    def lines(self) -> list[tuple[str, str, str]]:
        """What the list says."""
        return [(item.text(0), item.text(1), item.text(2)) for item, _one in self._items()]

    @property
    def detail(self) -> str:
        """What is told of the row at hand, as rich text."""
        return self._detail.text()

    def tick(self, row: int, *, on: bool) -> None:
        """Tick or untick a row."""
        item = self._tree.topLevelItem(row)
        if item is not None:
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def accept(self) -> None:
        """Tell what is ticked."""
        threads = self.threads
        if threads:
            self.follow_wanted.emit(threads)
            super().accept()

    def _item(self, number: int, one: FactPrecedent) -> QTreeWidgetItem:
        item = QTreeWidgetItem([corrected_words(one), act_words(one), who_words(one)])
        item.setData(0, _ROLE, number)
        item.setToolTip(0, item.text(0))
        if one.unfit is None:
            item.setCheckState(0, Qt.CheckState.Checked)
        else:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            for column in range(3):
                item.setForeground(column, QColor(current().muted))
        return item

    def _items(self) -> list[tuple[QTreeWidgetItem, FactPrecedent]]:
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [(item, self._rows[item.data(0, _ROLE)]) for item in items if item is not None]

    @Slot()
    def _show_count(self) -> None:
        count = len(self.threads)
        self._go.setText(ngettext("Follow {n}", "Follow {n}", count).format(n=f"{count:,}") if count else _("Follow"))
        self._go.setEnabled(bool(count))

    @Slot()
    def _show_detail(self) -> None:
        item = self._tree.currentItem()
        if item is None:
            return
        one = self._rows[item.data(0, _ROLE)]
        place = one.after or one.here
        context = "" if place is None else f'<p style="margin:0 0 4px 0">{_context(self._text, place.span)}</p>'
        lines = "<br>".join(map(escape, change_lines(one)))
        self._detail.setText(f'{context}<p style="margin:0; color:{current().muted}">{lines}</p>')


def _context(text: str, span: Span) -> str:
    """The words of a fact, emphasised, in their paragraph."""
    first, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    start = max(first, span.start - _AROUND)
    end = min(len(text) if stop < 0 else stop, span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    dots = "…" if start > first else "", "…" if end < (len(text) if stop < 0 else stop) else ""
    return f"{dots[0]}{escape(before)}<b>{escape(text[span.start : span.end])}</b>{escape(after)}{dots[1]}"
