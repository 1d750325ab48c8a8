"""What the program is, and under which terms."""

from __future__ import annotations

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from archive_gui import __version__
from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.theme.fonts import article_font
from archive_gui.desktop.theme.icons import application_icon


class AboutDialog(FramedDialog):
    """Name, version, licence, and what it is built on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("About Archive GUI"), parent)
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = QLabel(_("Archive GUI"))
        title.setFont(article_font(24))
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(QLabel(_("Version {version}").format(version=__version__)))
        words.addWidget(
            remark(_("An offline archive browser for newspaper articles: repaired traceably, read beside their facts."))
        )
        words.addWidget(remark(_("Nothing leaves this computer. Licence: Apache-2.0.")))
        words.addWidget(
            remark(
                _("Built on Qt for Python {version} (LGPL), with the Noto fonts (OFL).").format(version=pyside_version)
            )
        )
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(picture)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.close_only()
        self.setMinimumWidth(460)
