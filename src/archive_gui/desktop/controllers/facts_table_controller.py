"""Facts as a table in the window."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.across_view import AcrossViewController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.jobs.stale import Latest
from archive_gui.desktop.panels.facts_table import FactsTablePanel

if TYPE_CHECKING:
    from archive_gui.domain.places import Division

_LOOKED_UP = 20


class FactsTableController(AcrossViewController):
    """Shows the facts that the panel's filters leave."""

    def __init__(self, desk: Desk, panel: FactsTablePanel) -> None:
        super().__init__(desk)
        self._panel = panel
        self._places = Latest(desk.runner)
        panel.question_changed.connect(self.ask)
        panel.place_typed.connect(self.look_up)

    @Slot()
    def ask(self) -> None:
        """Find the facts by what is chosen at the moment."""
        archive = self._desk.archive
        if archive is None:
            return
        scope = None if self._scope is None else tuple(self._scope)
        wanted = replace(self._panel.wanted, articles=scope)
        sort, descending = self._panel.table.sort

        def work(_ticker: Ticker) -> array[int]:
            return use_cases.tables.fact_ids(archive, wanted, sort=sort, descending=descending)

        self._latest.ask(_("Reading facts"), work, self._panel.show_facts)

    @Slot(str)
    def look_up(self, name: str) -> None:
        """Narrow to the place of this name."""
        archive = self._desk.archive
        if archive is None or not name:
            self._panel.filters.show_place(None, "")
            return

        def work(_ticker: Ticker) -> tuple[Division, ...]:
            return use_cases.places.lookup(archive, name, _LOOKED_UP)

        self._places.ask(_("Looking for the place"), work, lambda found: self._show_place(name, found))

    def stop(self) -> None:
        """The archive was closed."""
        super().stop()
        self._places.forget()
        self._panel.forget()

    def _show_place(self, name: str, found: tuple[Division, ...]) -> None:
        known = next((place for place in found if place.code), None)
        if known is None:
            self._panel.filters.show_place(None, name, _("No place is called “{name}”.").format(name=name))
            return
        namesakes = [place for place in found if place.code and place.name == known.name]
        full_name = known.full_name or known.name
        self._panel.filters.show_place(known.code, known.name if len(namesakes) == 1 else full_name, full_name)
