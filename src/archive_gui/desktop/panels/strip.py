"""A strip above a list that says something and offers what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from archive_gui.desktop.panels.one_line import OneLine
from archive_gui.desktop.theme.icons import icon
from archive_gui.desktop.theme.style import current


class Strip(QFrame):
    """A picture, a sentence, and links under it; all on one line where height is short."""

    picture = "info"
    """Which icon stands before the words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what the style sheet calls it."""
        super().__init__(parent)
        self.setObjectName(name)
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._line = OneLine()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.hide()
        self._links = QHBoxLayout()
        self._links.setSpacing(2)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(10, 6, 8, 5)
        grid.setHorizontalSpacing(7)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._words, 0, 1)
        grid.addWidget(self._line, 0, 1)
        grid.addLayout(self._links, 1, 1)
        grid.setColumnStretch(1, 1)
        self._tint()
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    @property
    def links(self) -> tuple[QToolButton, ...]:
        """What can be pressed."""
        raise NotImplementedError

    def say(self, words: str, tip: str = "") -> None:
        """Say ``words``, in full in ``tip`` where they are cut short."""
        self._words.setText(words)
        self._words.setToolTip(tip)
        self._line.show_words(words)
        self._line.setToolTip(tip or words)
        self.setAccessibleName(words)

    def add_links(self, *widgets: QWidget) -> None:
        """Put what can be pressed under the words, or behind them."""
        for widget in widgets:
            self._links.addWidget(widget)
        self._links.addStretch(1)

    def set_one_line(self, one_line: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Whether all is to stand on one line, the sentence cut short, and leave the height to the list."""
        self._words.setHidden(one_line)
        self._line.setVisible(one_line)
        upright = Qt.AlignmentFlag.AlignVCenter if one_line else Qt.AlignmentFlag.AlignTop
        self._grid.setAlignment(self._picture, upright)
        self._grid.removeItem(self._links)
        self._grid.addLayout(self._links, *((0, 2) if one_line else (1, 1)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def tint(self) -> str:
        """The colour of the picture."""
        return current().muted

    def _tint(self) -> None:
        self._picture.setPixmap(icon(self.picture, self.tint()).pixmap(16, 16))


def link(words: str) -> QToolButton:
    """Words that can be pressed."""
    button = QToolButton()
    button.setObjectName("link")
    button.setText(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
