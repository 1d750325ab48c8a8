"""Two places that an item of the ledger rests on, side by side, and what can be decided of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QPushButton, QWidget

from archive_gui.base.ledger_words import verdict_word
from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.compared_text import ComparedText
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.domain.ledger import Verdict
from archive_gui.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Side:
    """Where one of the places stands, in words; the whole text, all places of the item in it, and which one it is."""

    place: str
    text: str
    spans: tuple[Span, ...]
    at: int


class SidesDialog(FramedDialog):
    """Each text is scrolled to its place; a verdict, by its button or its key, closes the dialog."""

    verdict_given = Signal(object)

    def __init__(
        self, said: str, sides: tuple[Side, Side], verdicts: Sequence[Verdict], parent: QWidget | None = None
    ) -> None:
        """``said``: what the item says; ``verdicts``: those it can have now, in the order of their keys."""
        super().__init__(_("Both places"), parent)
        self._sides = sides
        self._texts = (ComparedText(_("Text at the left")), ComparedText(_("Text at the right")))
        grid = QGridLayout()
        for column, (side, text) in enumerate(zip(sides, self._texts, strict=True)):
            title = QLabel(side.place)
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setWordWrap(True)
            text.show_text(side.text, side.spans, [None] * len(side.spans))
            grid.addWidget(title, 0, column)
            grid.addWidget(text, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        self.body.addWidget(remark(said))
        self.body.addLayout(grid, 1)
        self._verdicts: dict[QPushButton, Verdict] = {}
        for number, verdict in enumerate(verdicts, 1):
            button: QPushButton = self.buttons.addButton(verdict_word(verdict), QDialogButtonBox.ButtonRole.ActionRole)
            button.setShortcut(f"Alt+{number}")
            button.setToolTip(f"{verdict_word(verdict)} (Alt+{number})")
            button.setAutoDefault(False)
            button.clicked.connect(self._give)
            self._verdicts[button] = verdict
        self.close_only()
        self.resize(980, 560)

    @property
    def texts(self) -> tuple[ComparedText, ComparedText]:
        """The two texts."""
        return self._texts

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Bring the places into view, now that the texts have their widths."""
        super().showEvent(event)
        for side, text in zip(self._sides, self._texts, strict=True):
            text.mark(side.at)

    @Slot()
    def _give(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton) and button in self._verdicts:
            self.verdict_given.emit(self._verdicts[button])
            self.accept()
