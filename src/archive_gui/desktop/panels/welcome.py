"""The first page: open an archive, make one, or try the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive_gui.base.messages import _
from archive_gui.base.paths import is_folder
from archive_gui.desktop.theme.fonts import article_font, ui_font
from archive_gui.desktop.theme.icons import application_icon, icon
from archive_gui.desktop.theme.style import current

_WIDTH = 560
_ROW_HEIGHT = 44


class WelcomePanel(QWidget):
    """Shown while no archive is open."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)
    """The folder of a recent archive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._new = _button(_("New archive…"))
        self._open = _button(_("Open archive…"))
        self._sample = _button(_("Try the sample archive"))
        self._new.setDefault(True)
        self._recent_heading = QLabel(_("Opened recently"))
        self._recent_heading.setObjectName("heading")
        self._recent = QListWidget()
        self._recent.setObjectName("recent")
        self._recent.setAccessibleName(_("Opened recently"))
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._tint()
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._sample.clicked.connect(self.sample_wanted)
        self._recent.itemActivated.connect(self._open_recent)
        self._recent.itemClicked.connect(self._open_recent)

    def show_recent(self, folders: Sequence[str]) -> None:
        """Show the archives opened before, the last one first; folders that have gone are left out."""
        self._recent.clear()
        for folder in folders:
            path = Path(folder)
            if not is_folder(path):
                continue
            item = QListWidgetItem(icon("folder"), f"{path.name}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(folder)
            item.setSizeHint(QSize(100, _ROW_HEIGHT))
            self._recent.addItem(item)
        count = self._recent.count()
        self._recent.setVisible(count > 0)
        self._recent_heading.setVisible(count > 0)
        self._recent.setFixedHeight(min(count, 5) * _ROW_HEIGHT + 4)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        self._new.setIcon(icon("archive-new", current().on_accent))
        self._open.setIcon(icon("archive-open"))
        self._sample.setIcon(icon("sample"))
        for row in range(self._recent.count()):
            self._recent.item(row).setIcon(icon("folder"))

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _lay_out(self) -> None:
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(56, 56))
        title = QLabel(_("Archive GUI"))
        title.setObjectName("welcome_title")
        title.setFont(article_font(30))
        lead = QLabel(
            _("Newspaper articles as they were captured, put in order and made findable.")
            + "\n"
            + _("Everything stays on this computer.")
        )
        lead.setObjectName("muted")
        lead.setWordWrap(True)
        lead.setFont(ui_font(14))
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button in (self._new, self._open, self._sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addWidget(title)
        head.addStretch(1)
        middle = QFrame()
        middle.setFixedWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(lead)
        column.addLayout(buttons)
        column.addSpacing(10)
        column.addWidget(self._recent_heading)
        column.addWidget(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setIconSize(QSize(18, 18))
    return button
