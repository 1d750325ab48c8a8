"""What a dossier is to be called, where it goes, and what it has in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.delegates.choice_box import ChoiceBox
from archive_gui.desktop.dialogs.frame import FramedDialog, remark
from archive_gui.desktop.dialogs.typed_path import can_hold, cut_to_name, remark_on, with_ending
from archive_gui.domain.records import ArticleId, ArticleRow

_SUFFIX = ".pdf"
_UNDATED = "9999"


class DossierOrder(StrEnum):
    """The order of the articles in a dossier."""

    LISTED = "listed"
    DATE = "date"
    TITLE = "title"


_ORDERS: dict[DossierOrder, Callable[[], str]] = {
    DossierOrder.LISTED: lambda: _("As listed"),
    DossierOrder.DATE: lambda: _("By date, oldest first"),
    DossierOrder.TITLE: lambda: _("By title"),
}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What was asked for; ``articles`` stand in the order wanted."""

    articles: tuple[ArticleId, ...]
    path: Path
    title: str
    subtitle: str
    organisation: str
    order: DossierOrder
    with_facts: bool


def ordered(rows: Sequence[ArticleRow], order: DossierOrder) -> tuple[ArticleId, ...]:
    """The articles' ids in a dossier's order; undated ones come last, equal ones stay as they were."""
    if order is DossierOrder.DATE:
        rows = sorted(rows, key=lambda row: row.date.value or _UNDATED)
    elif order is DossierOrder.TITLE:
        rows = sorted(rows, key=lambda row: row.title)
    return tuple(row.id for row in rows)


class ExportDialog(FramedDialog):
    """A form for a dossier PDF; ``export_requested`` once a file is named and it is accepted."""

    export_requested = Signal(object)
    """The ``ExportOptions``."""

    def __init__(
        self, rows: Sequence[ArticleRow], *, title: str, organisation: str, folder: Path, parent: QWidget | None = None
    ) -> None:
        """Offer to export ``rows``; the file is proposed in ``folder`` under the title's name."""
        count = len(rows)
        words = ngettext("Export {n} article as PDF", "Export {n} articles as PDF", count).format(n=f"{count:,}")
        super().__init__(words, parent)
        self._rows = tuple(rows)
        self._folder = folder
        self._path_typed = False
        self._title = QLineEdit(title, self)
        self._subtitle = QLineEdit(self)
        self._organisation = QLineEdit(organisation, self)
        self._order = ChoiceBox(self)
        self._facts = QCheckBox(_("A table of facts after each article"), self)
        self._path = QLineEdit(self)
        self._choose = QPushButton(_("Choose…"), self)
        self._build()
        self._propose_path()
        self._check()

    def options(self) -> ExportOptions:
        """What the form says."""
        order = DossierOrder(self._order.currentData())
        return ExportOptions(
            ordered(self._rows, order),
            self._file(),
            self._title.text().strip(),
            self._subtitle.text().strip(),
            self._organisation.text().strip(),
            order,
            self._facts.isChecked(),
        )

    def accept(self) -> None:
        """Ask for the export."""
        self.export_requested.emit(self.options())
        super().accept()

    def _build(self) -> None:
        self._title.setAccessibleName(_("Title"))
        self._subtitle.setAccessibleName(_("Subtitle"))
        self._organisation.setAccessibleName(_("Organisation"))
        self._path.setAccessibleName(_("File"))
        self._order.setAccessibleName(_("Order"))
        self._facts.setChecked(True)
        self._choose.setAutoDefault(False)
        for order, words in _ORDERS.items():
            self._order.addItem(words(), order.value)
        file = QHBoxLayout()
        file.addWidget(self._path, 1)
        file.addWidget(self._choose)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_("Title"), self._title)
        form.addRow(_("Subtitle"), self._subtitle)
        form.addRow(_("Organisation"), self._organisation)
        form.addRow(_("Order"), self._order)
        form.addRow("", self._facts)
        form.addRow(_("File"), file)
        self.body.addLayout(form)
        self._remark = remark("")
        self.body.addWidget(self._remark)
        self.body.addStretch()
        self._go = self.ask(_("Export"))
        self.resize(520, 320)
        self._title.textChanged.connect(self._propose_path)
        self._path.textEdited.connect(self._path_edited)
        self._path.textChanged.connect(self._check)
        self._choose.clicked.connect(self._open_chooser)

    def _open_chooser(self) -> None:
        dialog = QFileDialog(self, _("Export as PDF"), str(self._file()), _("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX.removeprefix("."))
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(self._path_chosen)
        dialog.open()

    def _path_chosen(self, path: str) -> None:
        self._path_typed = True
        self._path.setText(path)

    def _path_edited(self) -> None:
        self._path_typed = True

    def _propose_path(self) -> None:
        if not self._path_typed:
            name = "".join(char for char in self._title.text() if char.isalnum() or char in " -_（）()").strip()
            name = cut_to_name(name, _SUFFIX) or _("Dossier")
            self._path.setText(str(self._folder / name) + _SUFFIX)

    def _file(self) -> Path:
        typed = self._path.text().strip()
        path = Path(typed) if typed else self._folder / (_("Dossier") + _SUFFIX)
        if not path.is_absolute():
            path = self._folder / path
        return with_ending(path, _SUFFIX)

    def _check(self) -> None:
        path = self._file()
        self._remark.setText(remark_on(path) if self._path.text().strip() else "")
        self._go.setEnabled(bool(self._rows) and bool(self._path.text().strip()) and can_hold(path))
