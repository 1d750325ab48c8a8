"""The actions on facts: looked at one after the other, corrected, added, joined."""

from __future__ import annotations

from archive_gui.base.messages import _
from archive_gui.desktop.actions.spec import ActionSpec, Menu, Need

_WRITE = Need.ARCHIVE | Need.WRITABLE
_ON_FACT = _WRITE | Need.FACT | Need.KEPT

FACT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("fact.next", lambda: _("Next doubtful fact"), Menu.FACTS, 0, ("F6",), "hit-next", Need.ARTICLE),
    ActionSpec(
        "fact.previous", lambda: _("Previous doubtful fact"), Menu.FACTS, 0, ("Shift+F6",), "hit-previous", Need.ARTICLE
    ),
    ActionSpec("fact.accept_next", lambda: _("Accept and go on"), Menu.FACTS, 1, ("F5",), "accept", _ON_FACT),
    ActionSpec("fact.accept", lambda: _("Accept the fact"), Menu.FACTS, 1, ("Ctrl+Shift+A",), "accept", _ON_FACT),
    ActionSpec("fact.edit", lambda: _("Edit…"), Menu.FACTS, 1, ("Shift+F2",), "edit", _ON_FACT),
    ActionSpec("fact.reject", lambda: _("Reject"), Menu.FACTS, 1, ("Ctrl+Shift+X",), "clear", _ON_FACT),
    ActionSpec("fact.reset", lambda: _("Leave it to the rules again"), Menu.FACTS, 1, (), None, _ON_FACT),
    ActionSpec(
        "fact.add",
        lambda: _("Record the selection as a fact…"),
        Menu.FACTS,
        2,
        ("Ctrl+J",),
        "plus",
        _WRITE | Need.ARTICLE | Need.KEPT,
    ),
    ActionSpec("fact.role", lambda: _("Set the role…"), Menu.FACTS, 3, ("Ctrl+Alt+R",), None, _ON_FACT),
    ActionSpec("fact.code", lambda: _("Set the place's code…"), Menu.FACTS, 3, ("Ctrl+Alt+C",), None, _ON_FACT),
    ActionSpec("fact.merge", lambda: _("Merge the chosen ones…"), Menu.FACTS, 3, ("Ctrl+Shift+U",), None, _ON_FACT),
    ActionSpec(
        "fact.follow", lambda: _("As in another version…"), Menu.FACTS, 3, ("Ctrl+Alt+0",), None, _WRITE | Need.ARTICLE
    ),
    ActionSpec(
        "fact.history",
        lambda: _("History of the fact…"),
        Menu.FACTS,
        4,
        ("Ctrl+Alt+H",),
        "history",
        Need.ARCHIVE | Need.FACT,
    ),
    ActionSpec(
        "fact.doubtful", lambda: _("Only doubtful facts"), Menu.FACTS, 5, (), None, Need.ARTICLE, checkable=True
    ),
    ActionSpec("fact.rejected", lambda: _("Rejected facts"), Menu.FACTS, 5, (), None, Need.ARTICLE, checkable=True),
    ActionSpec("tools.places", lambda: _("Places of this archive…"), Menu.TOOLS, 2, (), None, Need.ARCHIVE),
    ActionSpec("tools.reextract", lambda: _("Find the facts anew…"), Menu.TOOLS, 2, (), None, _WRITE),
)
