"""What an action is: its words, menu, keys, and what must hold for it to make sense."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, StrEnum, auto

from archive_gui.base.messages import _


class Menu(StrEnum):
    """The menus of the menu bar, in their order."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    ENTRY = "entry"
    TEXT = "text"
    FACTS = "facts"
    LEDGER = "ledger"
    ACROSS = "across"
    TOOLS = "tools"
    HELP = "help"


class Need(Flag):
    """What must hold for an action to make sense."""

    NOTHING = 0
    ARCHIVE = auto()
    WRITABLE = auto()
    ENTRIES = auto()  # the list shows something
    CHOSEN = auto()  # at least one article is chosen in the list
    KEPT = auto()  # the list does not show the trash
    TRASHED = auto()  # the list shows the trash
    ARTICLE = auto()  # an article is open
    HITS = auto()  # and it has search hits, or the list has others that do
    ASKED = auto()  # something is searched, or the list is narrowed
    NARROWED = auto()  # the list is narrowed in the library
    SIMILAR = auto()  # the list is one of similar articles
    TYPED = auto()  # and something typed into its record has not been saved
    FACT = auto()  # and one of its facts is chosen
    LEDGER = auto()  # the ledger is in view, and an item is chosen
    TABLE = auto()  # a table across the archive is in view
    COMPARED = auto()  # and it is the comparison
    UNDO = auto()
    REDO = auto()


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its words (asked for late, so that they follow the language), keys, picture, needs and places.

    ``group`` orders a menu and draws a line between groups; ``toolbar`` and ``context`` put it there as well. The keys
    of ``keys_in_list`` count only where the keyboard is in the list: Del elsewhere must not move articles; those of
    ``keys_in_text`` only where it is in the article.
    """

    id: str
    words: Callable[[], str]
    menu: Menu
    group: int
    keys: tuple[str, ...] = ()
    icon: str | None = None
    needs: Need = Need.NOTHING
    toolbar: bool = False
    context: bool = False
    checkable: bool = False
    keys_in_list: bool = False
    keys_in_text: bool = False
    short: Callable[[], str] | None = None


def menu_words(menu: Menu) -> str:
    """The name of a menu; the ampersand marks its access key."""
    return {
        Menu.FILE: _("&File"),
        Menu.EDIT: _("&Edit"),
        Menu.VIEW: _("&View"),
        Menu.ENTRY: _("E&ntry"),
        Menu.TEXT: _("Te&xt"),
        Menu.FACTS: _("Fa&cts"),
        Menu.LEDGER: _("&Ledger"),
        Menu.ACROSS: _("&Across"),
        Menu.TOOLS: _("&Tools"),
        Menu.HELP: _("&Help"),
    }[menu]


def menu_title(menu: Menu) -> str:
    """The name of a menu without its access key: 文件 for 文件(&F)."""
    return re.sub(r"\(&.\)|&", "", menu_words(menu))
