"""Shown when something in the program itself went wrong: what happened, and a report to keep."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QPlainTextEdit, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.dialogs.frame import FramedDialog, remark


class CrashDialog(FramedDialog):
    """Holds a report without any of the archive's content; it can be copied and saved."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Something went wrong"), parent)
        self._report = report
        lead = QLabel(_("The program has a fault. Your archive is safe: every change is stored whole or not at all."))
        lead.setWordWrap(True)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(_("Report"))
        self._text.setTabChangesFocus(True)
        self.body.addWidget(lead)
        self.body.addWidget(
            remark(_("Saving this report and sending it to whoever looks after the program helps to mend it."))
        )
        self.body.addWidget(self._text, 1)
        copy = self.buttons.addButton(_("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        save = self.buttons.addButton(_("Save report…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.close_only()
        copy.clicked.connect(self._copy)
        save.clicked.connect(self._ask_where)
        self.resize(680, 420)

    @property
    def report(self) -> str:
        """The report's text."""
        return self._report

    def save(self, path: Path) -> None:
        """Write the report.

        Raises:
            OSError: the file cannot be written.
        """
        path.write_text(self._report, "utf-8")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    @Slot()
    def _ask_where(self) -> None:
        stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
        suggested = str(Path.home() / f"archive-gui-{stamp}.txt")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Save report"), suggested, _("Text files (*.txt)"))
        if not chosen:
            return
        try:
            self.save(Path(chosen))
        except OSError as error:
            self._text.setPlainText(f"{error}\n\n{self._report}")
