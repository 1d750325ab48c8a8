"""The places that the archive was told of: shown, added, edited, forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.controllers.fact_forms import FactForms
from archive_gui.desktop.dialogs.edit_place import EditPlaceDialog
from archive_gui.desktop.dialogs.own_places import OwnPlacesDialog
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.places import PlaceId, PlaceRecord, UserPlace

if TYPE_CHECKING:
    from archive_gui.workflows.session import Archive


class PlacesController(QObject):
    """The list follows each change, also one that is undone while it is open."""

    told = Signal()
    """The places have changed: facts may have to be found anew."""

    def __init__(self, desk: Desk, forms: FactForms, window: QWidget, initiator: QObject) -> None:
        super().__init__(desk)
        self._desk = desk
        self._forms = forms
        self._window = window
        self._initiator = initiator
        self._dialog: OwnPlacesDialog | None = None
        desk.archive_changed.connect(self._read)
        desk.archive_closed.connect(self._close)

    @Slot()
    def ask(self) -> None:
        """Open the list of the archive's own places."""
        if self._desk.archive is None or self._dialog is not None:
            return
        dialog = self._dialog = OwnPlacesDialog(self._window, writable=self._desk.writable)
        dialog.add_wanted.connect(self._add)
        dialog.edit_wanted.connect(self._edit)
        dialog.remove_wanted.connect(self._remove)
        dialog.finished.connect(self._closed)
        dialog.open()
        self._read()

    @Slot()
    def _read(self) -> None:
        if self._dialog is not None:
            self._desk.start(
                _("Reading the places"),
                lambda archive, _ticker: use_cases.places.places(archive),
                quiet=True,
                on_success=self._show,
            )

    def _show(self, records: Sequence[PlaceRecord]) -> None:
        if self._dialog is not None:
            self._dialog.show_places(records)

    @Slot()
    def _add(self) -> None:
        self._open(None, lambda place: lambda archive: use_cases.places.add(archive, place))

    @Slot(object)
    def _edit(self, record: PlaceRecord) -> None:
        self._open(record.place, lambda place: lambda archive: use_cases.places.edit(archive, record.id, place))

    @Slot(object)
    def _remove(self, ids: Sequence[PlaceId]) -> None:
        self._change(_("Forgetting places"), lambda archive: use_cases.places.remove(archive, ids))

    def _open(self, place: UserPlace | None, work: Callable[[UserPlace], Callable[[Archive], ChangeSummary]]) -> None:
        dialog = EditPlaceDialog(place, self._dialog or self._window)
        open_ = [True]
        dialog.finished.connect(lambda _result: open_.clear())
        dialog.places_wanted.connect(
            lambda words: self._forms.look_up(
                words, lambda asked, found: dialog.offer_places(asked, found) if open_ else None
            )
        )
        dialog.answered.connect(lambda answer: self._change(_("Saving the place"), work(answer)))
        dialog.open()

    def _change(self, title: str, work: Callable[[Archive], ChangeSummary]) -> None:
        if self._desk.writable:
            self._desk.change(title, work, self._initiator, lambda _summary: self.told.emit())

    @Slot()
    def _closed(self) -> None:
        self._dialog = None

    @Slot()
    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
