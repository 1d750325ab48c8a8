"""Two articles side by side, and every place where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollBar,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.compared_text import ComparedText
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.qmodels.article_words import breakable, meta_line, title_and_file, title_words
from archive_gui.desktop.qmodels.difference_words import difference_words
from archive_gui.domain.likeness import Comparison
from archive_gui.domain.records import ArticleId, ArticleRow


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles with their texts, and what a comparison of them found."""

    left: ArticleRow
    right: ArticleRow
    left_text: str
    right_text: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence that stands in other articles too, and the titles of some of them."""

    sentence: str
    titles: tuple[str, ...]
    others: int


class CompareDialog(FramedDialog):
    """The differences are walked with F3 and Shift+F3; another article to compare with is picked at the top."""

    other_wanted = Signal(object)
    """The id of the article to compare with instead."""
    article_wanted = Signal(object)

    def __init__(
        self,
        compared: Compared,
        likely: Sequence[tuple[ArticleRow, float]] = (),
        shared: Sequence[Shared] = (),
        parent: QWidget | None = None,
        *,
        sentences_first: bool = False,
    ) -> None:
        """Show ``compared``; ``likely`` are the articles like the left one with their likeness, 0..1.

        ``sentences_first``: the sentences that stand elsewhere too lie in front of the differences.
        """
        super().__init__(_("Comparison"), parent)
        self._compared = compared
        self._scrolling = False
        self._figures = QLabel()
        self._figures.setWordWrap(True)
        self._others = ChoiceBox()
        self._others.setAccessibleName(_("Compare with"))
        self._others.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._left = ComparedText(_("Text at the left"))
        self._right = ComparedText(_("Text at the right"))
        self._titles = (_title(), _title())
        self._differences = QListWidget()
        self._differences.setAccessibleName(_("Differences"))
        self._sentences = QListWidget()
        self._sentences.setAccessibleName(_("Sentences that stand elsewhere too"))
        self._sentences.setWordWrap(True)
        self._lay_out(likely, in_front=self._sentences if sentences_first else self._differences)
        self._fill_sentences(shared)
        self.show_compared(compared)
        self._others.activated.connect(self._pick_other)
        self._differences.currentRowChanged.connect(self._mark)
        for keys, slot in (("F3", self._next), ("Shift+F3", self._previous)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        self._left.verticalScrollBar().valueChanged.connect(self._left_scrolled)
        self._right.verticalScrollBar().valueChanged.connect(self._right_scrolled)
        self.resize(980, 640)

    @property
    def words(self) -> str:
        """How much the two have in common, and in how many places they differ."""
        return self._figures.text()

    @property
    def lines(self) -> list[str]:
        """The differences, as the list says them."""
        return [self._differences.item(row).text() for row in range(self._differences.count())]

    @property
    def panes(self) -> tuple[ComparedText, ComparedText]:
        """The two texts."""
        return self._left, self._right

    def show_compared(self, compared: Compared) -> None:
        """Show another comparison."""
        self._compared = compared
        found = compared.comparison.differences
        self._left.show_text(compared.left_text, [one.left for one in found], [one.left_figure for one in found])
        self._right.show_text(compared.right_text, [one.right for one in found], [one.right_figure for one in found])
        for label, row in zip(self._titles, (compared.left, compared.right), strict=True):
            told = dict.fromkeys((title_words(row), breakable(meta_line(row)), breakable(row.file_name)))
            label.setText("\n".join(told))
        self._others.setCurrentIndex(max(0, self._others.findData(compared.right.id)))
        percent = min(99, round(compared.comparison.similarity * 100))
        places = ngettext("{count} place differs", "{count} places differ", len(found)).format(count=len(found))
        alike = _("{percent} % in common").format(percent=percent)
        self._figures.setText(f"{alike} · {places}" if found else _("The texts are the same."))
        self._differences.clear()
        for one in found:
            self._differences.addItem(difference_words(one, compared.left_text, compared.right_text))
        if found:
            self._differences.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Bring the first difference into view, now that the texts have their widths."""
        super().showEvent(event)
        self._mark(self._differences.currentRow())

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        count = self._differences.count()
        if count:
            self._differences.setCurrentRow((self._differences.currentRow() + by) % count)

    @Slot(int)
    def _mark(self, row: int) -> None:
        if row >= 0:
            self._scrolling = True
            self._left.mark(row)
            self._right.mark(row)
            self._scrolling = False

    @Slot(int)
    def _pick_other(self, row: int) -> None:
        chosen = self._others.itemData(row)
        if chosen is not None and chosen != self._compared.right.id:
            self.other_wanted.emit(ArticleId(chosen))

    @Slot()
    def _open_left(self) -> None:
        self.article_wanted.emit(self._compared.left.id)
        self.accept()

    @Slot()
    def _open_right(self) -> None:
        self.article_wanted.emit(self._compared.right.id)
        self.accept()

    @Slot()
    def _left_scrolled(self) -> None:
        self._follow(self._left.verticalScrollBar(), self._right.verticalScrollBar())

    @Slot()
    def _right_scrolled(self) -> None:
        self._follow(self._right.verticalScrollBar(), self._left.verticalScrollBar())

    def _follow(self, moved: QScrollBar, other: QScrollBar) -> None:
        """Scrolling one text takes the other to the same share of its length."""
        if not self._scrolling and moved.maximum():
            self._scrolling = True
            other.setValue(round(moved.value() * other.maximum() / moved.maximum()))
            self._scrolling = False

    def _fill_sentences(self, shared: Sequence[Shared]) -> None:
        for one in shared:
            names = _(", ").join(f"“{title}”" for title in one.titles)
            more = one.others - len(one.titles)
            if more > 0:
                names += " " + ngettext("and {count} more", "and {count} more", more).format(count=more)
            self._sentences.addItem(f"{one.sentence}\n    {names}")

    def _lay_out(self, likely: Sequence[tuple[ArticleRow, float]], *, in_front: QWidget) -> None:
        compared = self._compared
        known = dict.fromkeys([row.id for row, _likeness in likely])
        if compared.right.id not in known:
            likely = [(compared.right, compared.comparison.similarity), *likely]
        for row, likeness in likely:
            words = _("{title} · {percent} %").format(title=title_and_file(row), percent=round(likeness * 100))
            self._others.addItem(words, int(row.id))
        texts = QWidget()
        grid = QGridLayout(texts)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, (label, pane) in enumerate(zip(self._titles, (self._left, self._right), strict=True)):
            grid.addWidget(label, 0, column)
            grid.addWidget(pane, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        below = QTabWidget()
        below.setAccessibleName(_("Differences and shared sentences"))
        below.setDocumentMode(True)
        below.addTab(self._differences, _("Differences"))
        below.addTab(self._sentences, _("Shared sentences"))
        below.setCurrentWidget(in_front)
        below.setMinimumHeight(90)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(texts)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        top = QVBoxLayout()
        top.addWidget(self._others)
        top.addWidget(self._figures)
        self.body.addLayout(top)
        self.body.addWidget(splitter, 1)
        action = QDialogButtonBox.ButtonRole.ActionRole
        buttons: tuple[QPushButton, QPushButton] = (
            self.buttons.addButton(_("Open the left one"), action),
            self.buttons.addButton(_("Open the right one"), action),
        )
        buttons[0].clicked.connect(self._open_left)
        buttons[1].clicked.connect(self._open_right)
        self.close_only()


def _title() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
