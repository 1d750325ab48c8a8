"""Where an article came from: the captured file, unchangeable."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFormLayout, QGroupBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from archive_gui.base.figure_words import number_text
from archive_gui.base.messages import _, ngettext, render
from archive_gui.desktop.qmodels.article_words import breakable
from archive_gui.desktop.theme.icons import icon
from archive_gui.domain.records import SourceRecord


class SourceBlock(QGroupBox):
    """File name, checksum, size, encoding and time of capture, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Source"), parent)
        self._form = QFormLayout(self)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._values: dict[str, QLabel] = {}
        for key, words in (
            ("file", _("File")),
            ("sha256", _("SHA-256")),
            ("size", _("Size")),
            ("encoding", _("Encoding")),
            ("format", _("Format")),
            ("captured", _("Captured at")),
            ("origin", _("Imported from")),
            ("warnings", _("Notes")),
        ):
            self._add_row(key, words)

    def show_source(self, source: SourceRecord) -> None:
        """Show what is known of a captured file."""
        size = ngettext("{n} byte", "{n} bytes", source.byte_count).format(n=number_text(source.byte_count))
        known = {
            "file": source.file_name,
            "sha256": source.sha256,
            "size": size,
            "encoding": source.encoding or "",
            "format": source.media_type,
            "captured": source.captured_at_utc.astimezone().strftime("%Y-%m-%d %H:%M"),
            "origin": source.original_path,
            "warnings": "\n".join(render(message) for message in source.warnings),
        }
        for row, (key, value) in enumerate(self._values.items()):
            value.setText(breakable(known[key]))
            value.setToolTip(known[key])
            value.setProperty("whole", known[key])
            self._form.setRowVisible(row, bool(known[key]))

    def value(self, key: str) -> str:
        """What stands in one row, whole."""
        return str(self._values[key].property("whole") or "")

    def _add_row(self, key: str, words: str) -> None:
        value = QLabel(self)
        value.setWordWrap(True)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        value.setAccessibleName(words)
        value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label = QLabel(words, self)
        label.setObjectName("muted")
        self._values[key] = value
        if key != "sha256":
            self._form.addRow(label, value)
            return
        copy = self.copy_button = QToolButton(self)
        copy.setObjectName("flat")
        copy.setIcon(icon("copy"))
        copy.setToolTip(_("Copy the SHA-256"))
        copy.setAccessibleName(_("Copy the SHA-256"))
        copy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(value, 1)
        row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self._form.addRow(label, row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.value("sha256"))
