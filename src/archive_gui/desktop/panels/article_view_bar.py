"""The bar above an article: which text, how large, and where to go in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document import Heading
from archive_gui.desktop.theme.style import current

_LONGEST = 40
_GAP = 4
_SIGN = "☰"


class ArticleBar(QFrame):
    """Asks for the reading or the captured text, for larger and smaller letters, and for a heading."""

    mode_requested = Signal(str)
    zoom_requested = Signal(int)
    place_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_bar")
        self._modes = QButtonGroup(self)
        self._modes.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(_GAP)
        for mode, words, tip in (
            ("original", _("Original"), _("The original as it lies in the file, the current part marked")),
            ("source", _("Captured"), _("The text as it was captured, with every repair marked")),
            ("reading", _("Repaired"), _("The text as repaired for reading")),
            ("compare", _("Side by side"), _("Captured text and reading text side by side, in step")),
        ):
            button = self._button(words, tip)
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setProperty("mode", mode)
            self._modes.addButton(button)
            self._buttons[mode] = button
            layout.addWidget(button)
        self._buttons["reading"].setChecked(True)
        layout.addStretch()
        self._smaller = self._button(_("A−"), _("Smaller text (Ctrl+−)"))
        self._larger = self._button(_("A＋"), _("Larger text (Ctrl++)"))
        self._outline = self._button(_("☰ Outline"), _("Go to a heading"))
        self._outline.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._outline)
        self._outline.setMenu(self._menu)
        for button in (self._smaller, self._larger, self._outline):
            layout.addWidget(button)
        self._modes.buttonClicked.connect(self._ask_mode)
        self._smaller.clicked.connect(self._ask_smaller)
        self._larger.clicked.connect(self._ask_larger)
        self._menu.triggered.connect(self._ask_place)
        self._dress()

    def set_mode(self, mode: str) -> None:
        """Show which text is in view."""
        self._buttons[mode].setChecked(True)

    def set_outline(self, headings: Sequence[Heading]) -> None:
        """Offer these headings."""
        self._menu.clear()
        for heading in headings:
            words = heading.words if len(heading.words) <= _LONGEST else f"{heading.words[:_LONGEST]}…"
            action = self._menu.addAction(
                words.replace("&", "&&") if heading.is_title else f"　{words}".replace("&", "&&")
            )
            action.setData(heading.offset)
        self._outline.setEnabled(bool(headings))

    def outline_actions(self) -> list[QAction]:
        """The headings that are offered."""
        return self._menu.actions()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's own name
        """Room for the four views and a short way to the outline; the rest gives way."""
        sign = self._outline.fontMetrics().horizontalAdvance(_SIGN) + 4 * _GAP
        return QSize(self._width_of(list(self._buttons.values())) + sign, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's own name
        """Where it gets tight, the sizes are left to the keys and the outline to its sign."""
        super().resizeEvent(event)
        self._outline.setText(_("☰ Outline"))
        roomy = event.size().width() >= self._width_of(
            [*self._buttons.values(), self._outline, self._smaller, self._larger]
        )
        for button in (self._smaller, self._larger):
            button.setVisible(roomy)
        if not roomy:
            self._outline.setText(_SIGN)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Take on other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._dress()

    def _width_of(self, buttons: Sequence[QToolButton]) -> int:
        row = self.layout()
        margins = row.contentsMargins() if row is not None else QMargins()
        return sum(button.sizeHint().width() + _GAP for button in buttons) + margins.left() + margins.right()

    def _button(self, words: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("flat")
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _ask_mode(self, button: QToolButton) -> None:
        self.mode_requested.emit(button.property("mode"))

    def _ask_smaller(self) -> None:
        self.zoom_requested.emit(-1)

    def _ask_larger(self) -> None:
        self.zoom_requested.emit(1)

    def _ask_place(self, action: QAction) -> None:
        self.place_requested.emit(action.data())

    def _dress(self) -> None:
        palette = current()
        sheet = (
            f"QFrame#article_bar {{ background: {palette.ground}; border: none;"
            f" border-bottom: 1px solid {palette.line}; }}"
            f" QToolButton#segment {{ background: {palette.sheet}; color: {palette.text};"
            f" border: 1px solid {palette.edge}; border-radius: 4px; padding: 3px 8px; }}"
            f" QToolButton#segment:hover {{ background: {palette.hover}; }}"
            f" QToolButton#segment:focus {{ border-color: {palette.accent}; }}"
            f" QToolButton#segment:checked {{ background: {palette.text}; color: {palette.paper};"
            f" border-color: {palette.text}; }}"
            f" QToolButton#segment:checked:focus {{ border-color: {palette.accent}; }}"
            f" QToolButton#segment:disabled {{ background: {palette.ground}; color: {palette.muted}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
