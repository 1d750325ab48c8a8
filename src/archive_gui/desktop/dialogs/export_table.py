"""What a table is written as, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.dialogs.typed_path import can_hold, remark_on, with_ending
from archive_gui.domain.tables import TableFormat


class ExportTableDialog(FramedDialog):
    """A form; ``export_requested`` once a file is named and it is accepted."""

    export_requested = Signal(object, object)
    """The ``TableFormat`` and the path."""

    def __init__(
        self,
        title: str,
        explanation: str,
        *,
        name: str,
        folder: Path,
        form: TableFormat = TableFormat.XLSX,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is proposed for the file in ``folder``."""
        super().__init__(title, parent)
        self._folder = folder
        self._format = ChoiceBox()
        self._format.setAccessibleName(_("Format"))
        for each in TableFormat:
            self._format.addItem(format_words(each), each)
        self._format.setCurrentIndex(list(TableFormat).index(form))
        self._path = QLineEdit(str(folder / f"{_safe(name)}.{form}"))
        self._path.setAccessibleName(_("File"))
        self._choose = QPushButton(_("Choose…"))
        self._choose.setAutoDefault(False)
        self._remark = remark("")
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(self._choose)
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.addRow(_("Format"), self._format)
        fields.addRow(_("File"), row)
        self.body.addWidget(remark(explanation))
        self.body.addLayout(fields)
        self.body.addWidget(self._remark)
        self.body.addStretch(1)
        self._go = self.ask(_("Export"))
        self.resize(520, 240)
        self._format.currentIndexChanged.connect(self._format_chosen)
        self._path.textChanged.connect(self._check)
        self._path.textEdited.connect(self._ending_typed)
        self._choose.clicked.connect(self._open_chooser)
        self._check()

    @property
    def format(self) -> TableFormat:
        """What the table is to be written as."""
        return TableFormat(self._format.currentData())

    @property
    def path(self) -> Path:
        """Where to; the ending is the format's."""
        typed = Path(self._path.text().strip())
        path = typed if typed.is_absolute() else self._folder / typed
        return with_ending(path, f".{self.format}")

    def choose(self, form: TableFormat, path: Path) -> None:
        """Fill the form in."""
        self._format.setCurrentIndex(list(TableFormat).index(form))
        self._path.setText(str(path))

    def accept(self) -> None:
        """Ask for the export."""
        self.export_requested.emit(self.format, self.path)
        super().accept()

    @Slot()
    def _format_chosen(self) -> None:
        """The file's ending follows the format."""
        path = Path(self._path.text().strip())
        if path.suffix.lower().removeprefix(".") in set(TableFormat):
            self._path.setText(str(path.with_suffix(f".{self.format}")))
        self._check()

    @Slot(str)
    def _ending_typed(self, typed: str) -> None:
        """The format follows an ending that says one."""
        at = self._format.findData(Path(typed.strip()).suffix.lower().removeprefix("."))
        if at >= 0:
            self._format.setCurrentIndex(at)

    @Slot()
    def _open_chooser(self) -> None:
        words = _("{format} files (*.{ending})").format(format=self.format.upper(), ending=self.format)
        dialog = QFileDialog(self, self.windowTitle(), str(self.path), words)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(str(self.format))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(self._path.setText)
        dialog.open()

    @Slot()
    def _check(self) -> None:
        typed = bool(self._path.text().strip())
        self._remark.setText(remark_on(self.path) if typed else "")
        self._go.setEnabled(typed and can_hold(self.path))


def format_words(form: TableFormat) -> str:
    """What a format is good for."""
    return {
        TableFormat.CSV: _("CSV (any program; opens in Excel)"),
        TableFormat.XLSX: _("XLSX (a spreadsheet)"),
        TableFormat.JSON: _("JSON (for other programs)"),
    }[form]


def _safe(name: str) -> str:
    return "".join(char for char in name if char.isalnum() or char in " -_（）()").strip()
