"""What the cell at hand rests on: every figure with its time, its words and its article, each leading to its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.lines_table import LinesTable
from archive_gui.desktop.qmodels.comparison_words import SourceLine, mark_words, source_lines
from archive_gui.domain.comparison import Cell, Mark, SourceFigure

_WIDTHS = (96, 130, 150, 250)
_LEAST_LINES = 86
"""Logical pixels: the heading and two lines."""


class CompareSources(QFrame):
    """A line for each figure; Enter or a double click leads to its text."""

    source_wanted = Signal(object)
    """The ``SourceFigure`` whose place in the text is wanted."""
    item_wanted = Signal(object)
    """The ``ItemId`` of the ledger that is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_detail")
        self._title = QLabel()
        self._title.setWordWrap(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._marks = QWidget()
        self._mark_rows = QVBoxLayout(self._marks)
        self._mark_rows.setContentsMargins(0, 0, 0, 0)
        self._mark_rows.setSpacing(1)
        headings = (_("Relation"), _("Figure"), _("As of"), _("Words of the text"), _("Article"))
        self._shown: tuple[SourceLine, ...] = ()
        self._lines = LinesTable(_("Sources of the cell"), headings, _WIDTHS, figures=(1,))
        self._lines.setMinimumHeight(_LEAST_LINES)
        self._lines.line_opened.connect(self._opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 4)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._marks)
        column.addWidget(self._lines, 1)
        self.setMinimumHeight(128)
        self.clear()

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        """What is shown."""
        return self._shown

    @property
    def title_words(self) -> str:
        """What the strip says of the cell."""
        return self._title.text()

    def clear(self) -> None:
        """No cell is at hand."""
        self._title.setText(_("Choose a cell to see where its figure comes from."))
        self._show_marks(())
        self._show_lines(())

    def show_cell(self, name: str, cell: Cell | None) -> None:
        """Show what a cell rests on; ``name`` says which it is."""
        if cell is None:
            self.clear()
            self._title.setText(_("{cell}: the articles of this comparison say nothing.").format(cell=name))
            return
        count = ngettext("{count} mention", "{count} mentions", cell.figures).format(count=f"{cell.figures:,}")
        self._title.setText(f"{name} · {count}")
        self._show_marks(cell.marks)
        self._show_lines(source_lines(cell))

    def _show_marks(self, marks: tuple[Mark, ...]) -> None:
        """A line for each finding, with the way to its item of the ledger."""
        while (item := self._mark_rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for mark in marks:
            self._mark_rows.addWidget(self._mark_row(mark))
        self._marks.setVisible(bool(marks))

    def _mark_row(self, mark: Mark) -> QWidget:
        row = QWidget()
        words = QLabel(mark_words(mark))
        words.setWordWrap(True)
        words.setObjectName("muted")
        words.setTextFormat(Qt.TextFormat.PlainText)
        link = QToolButton()
        link.setObjectName("link")
        link.setText(_("In the ledger"))
        link.setAccessibleName(_("In the ledger: {finding}").format(finding=mark_words(mark)))
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(lambda: self.item_wanted.emit(mark.item))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words, 1)
        line.addWidget(link)
        return row

    def _show_lines(self, lines: tuple[SourceLine, ...]) -> None:
        self._shown = lines
        self._lines.show_lines(
            ((line.relation, line.figure, line.time, line.quote, line.title), line.source) for line in lines
        )
        first = self._lines.topLevelItem(0)
        if first is not None:
            self._lines.setCurrentItem(first)

    @Slot(object)
    def _opened(self, figure: SourceFigure) -> None:
        self.source_wanted.emit(figure)
