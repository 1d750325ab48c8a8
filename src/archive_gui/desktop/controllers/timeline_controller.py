"""The timeline in the window."""

from __future__ import annotations

from array import array

from archive_gui.base.messages import _
from archive_gui.base.progress import Ticker
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.controllers.across_view import AcrossViewController
from archive_gui.desktop.controllers.desk import Desk
from archive_gui.desktop.panels.timeline import TimelinePanel
from archive_gui.domain.fact_rows import Timeline


class TimelineController(AcrossViewController):
    """Shows the dated facts of the articles the view is about."""

    def __init__(self, desk: Desk, panel: TimelinePanel) -> None:
        super().__init__(desk)
        self._panel = panel

    def ask(self) -> None:
        """Put the dates in order."""
        archive = self._desk.archive
        if archive is None:
            return
        scope = self._scope

        def work(_ticker: Ticker) -> Timeline:
            return use_cases.timeline.timeline(archive, scope)

        self._latest.ask(_("Reading the timeline"), work, self._panel.show_timeline)

    def stop(self) -> None:
        """The archive was closed."""
        super().stop()
        self._panel.show_timeline(Timeline(array("q"), ()))
