"""The actions on what stands across articles: comparison, timeline, facts as a table, and pages of names."""

from __future__ import annotations

from archive_gui.base.messages import _
from archive_gui.desktop.actions.spec import ActionSpec, Menu, Need

_ON_TABLE = Need.ARCHIVE | Need.TABLE
_ON_COMPARED = _ON_TABLE | Need.COMPARED

ACROSS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "pane.compare",
        lambda: _("Compare figures"),
        Menu.ACROSS,
        0,
        ("Ctrl+6",),
        "chart",
        Need.ARCHIVE,
    ),
    ActionSpec("pane.timeline", lambda: _("Timeline"), Menu.ACROSS, 0, ("Ctrl+7",), "timeline", Need.ARCHIVE),
    ActionSpec("pane.facts_table", lambda: _("Facts as a table"), Menu.ACROSS, 0, ("Ctrl+8",), "table", Need.ARCHIVE),
    ActionSpec("pane.people", lambda: _("People"), Menu.ACROSS, 1, ("Ctrl+9",), "people", Need.ARCHIVE),
    ActionSpec("pane.places", lambda: _("Places"), Menu.ACROSS, 1, ("Ctrl+Shift+9",), None, Need.ARCHIVE),
    ActionSpec("pane.bodies", lambda: _("Bodies"), Menu.ACROSS, 1, ("Ctrl+Alt+9",), None, Need.ARCHIVE),
    ActionSpec(
        "across.chart", lambda: _("Table or chart"), Menu.ACROSS, 2, ("Ctrl+Shift+G",), "chart", needs=_ON_COMPARED
    ),
    ActionSpec("across.merge", lambda: _("Merge the chosen rows…"), Menu.ACROSS, 2, (), None, needs=_ON_COMPARED),
    ActionSpec(
        "across.export", lambda: _("Export this table…"), Menu.ACROSS, 3, ("Ctrl+Shift+E",), "export", needs=_ON_TABLE
    ),
    ActionSpec(
        "export.citations",
        lambda: _("Export citations and metadata…"),
        Menu.FILE,
        2,
        ("Ctrl+Alt+E",),
        "export",
        Need.ARCHIVE | Need.CHOSEN | Need.KEPT,
        context=True,
    ),
)
