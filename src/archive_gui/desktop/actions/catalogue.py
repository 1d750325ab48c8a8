"""Everything a person can ask of the window, declared once; menus, toolbar, palette and keys are made from it."""

from __future__ import annotations

from functools import partial

from archive_gui.base.messages import _
from archive_gui.desktop.actions.across import ACROSS
from archive_gui.desktop.actions.facts import FACT_ACTIONS
from archive_gui.desktop.actions.spec import ActionSpec, Menu, Need

_WRITE = Need.ARCHIVE | Need.WRITABLE
_ON_TEXT = _WRITE | Need.ARTICLE | Need.KEPT
_ON_ITEM = _WRITE | Need.LEDGER
_ON_CHOSEN = Need.ARCHIVE | Need.CHOSEN | Need.KEPT

VERDICT_KEYS = 5
"""No kind of item has more verdicts than this."""


def menu_verdict(number: int) -> str:
    """A verdict while no item is at hand."""
    return _("Verdict {number}").format(number=number)


CATALOGUE: tuple[ActionSpec, ...] = (
    ActionSpec("archive.new", lambda: _("New archive…"), Menu.FILE, 0, ("Ctrl+N",), "archive-new"),
    ActionSpec("archive.open", lambda: _("Open archive…"), Menu.FILE, 0, ("Ctrl+Shift+O",), "archive-open"),
    ActionSpec("archive.sample", lambda: _("Open the sample archive"), Menu.FILE, 0, (), "sample"),
    ActionSpec(
        "import.files",
        lambda: _("Import files…"),
        Menu.FILE,
        1,
        ("Ctrl+O",),
        "import",
        _WRITE,
        toolbar=True,
        short=lambda: _("Import"),
    ),
    ActionSpec(
        "import.folder", lambda: _("Import a folder…"), Menu.FILE, 1, ("Ctrl+Alt+O",), "import-folder", needs=_WRITE
    ),
    ActionSpec(
        "import.paste", lambda: _("Import text from the clipboard"), Menu.FILE, 1, ("Ctrl+Shift+V",), "paste", _WRITE
    ),
    ActionSpec("import.report", lambda: _("Import reports…"), Menu.FILE, 1, (), "list", needs=Need.ARCHIVE),
    ActionSpec("import.watch", lambda: _("Watched folders…"), Menu.FILE, 1, (), "folder", needs=_WRITE),
    ActionSpec(
        "export.pdf",
        lambda: _("Export PDF…"),
        Menu.FILE,
        2,
        ("Ctrl+E",),
        "pdf",
        _ON_CHOSEN,
        toolbar=True,
        context=True,
        short=lambda: _("Export PDF"),
    ),
    ActionSpec("app.settings", lambda: _("Settings…"), Menu.FILE, 3, ("Ctrl+,",), "settings"),
    ActionSpec(
        "archive.close", lambda: _("Close archive"), Menu.FILE, 4, ("Ctrl+W",), "archive-close", needs=Need.ARCHIVE
    ),
    ActionSpec("app.quit", lambda: _("Quit"), Menu.FILE, 4, ("Ctrl+Q",), "quit"),
    ActionSpec("edit.undo", lambda: _("Undo"), Menu.EDIT, 0, ("Ctrl+Z",), "undo", needs=_WRITE | Need.UNDO),
    ActionSpec(
        "edit.redo", lambda: _("Redo"), Menu.EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", needs=_WRITE | Need.REDO
    ),
    ActionSpec(
        "edit.select_all",
        lambda: _("Select all"),
        Menu.EDIT,
        1,
        ("Ctrl+A",),
        "select-all",
        Need.ARCHIVE | Need.ENTRIES,
    ),
    ActionSpec("edit.menu", lambda: _("Menu of what is at hand"), Menu.EDIT, 1, ("Shift+F10",)),
    ActionSpec(
        "find.library",
        lambda: _("Search the archive"),
        Menu.EDIT,
        2,
        ("Ctrl+L", "Ctrl+Shift+F"),
        "search",
        Need.ARCHIVE,
    ),
    ActionSpec("find.article", lambda: _("Find in the article"), Menu.EDIT, 2, ("Ctrl+F",), "search", Need.ARTICLE),
    ActionSpec("find.next", lambda: _("Next hit"), Menu.EDIT, 2, ("F3",), "hit-next", needs=Need.ARTICLE | Need.HITS),
    ActionSpec(
        "find.previous",
        lambda: _("Previous hit"),
        Menu.EDIT,
        2,
        ("Shift+F3",),
        "hit-previous",
        Need.ARTICLE | Need.HITS,
    ),
    ActionSpec("find.history", lambda: _("Earlier searches"), Menu.EDIT, 3, ("Ctrl+H",), "history", Need.ARCHIVE),
    ActionSpec("find.forget", lambda: _("Clear the search history"), Menu.EDIT, 3, (), None, _WRITE),
    ActionSpec(
        "find.save",
        lambda: _("Save this search…"),
        Menu.EDIT,
        3,
        ("Ctrl+D",),
        "star",
        _WRITE | Need.ASKED,
        short=lambda: _("Save search"),
    ),
    ActionSpec(
        "find.lookalike",
        lambda: _("Find look-alike characters too"),
        Menu.EDIT,
        4,
        (),
        None,
        Need.ARCHIVE,
        checkable=True,
    ),
    ActionSpec(
        "find.exact_script",
        lambda: _("Find the exact form of characters only"),
        Menu.EDIT,
        4,
        (),
        None,
        Need.ARCHIVE,
        checkable=True,
    ),
    ActionSpec(
        "find.unfilter",
        lambda: _("Clear filters"),
        Menu.EDIT,
        4,
        ("Ctrl+Shift+L",),
        None,
        Need.ARCHIVE | Need.NARROWED,
    ),
    ActionSpec("pane.library", lambda: _("Go to the library"), Menu.VIEW, 0, ("Ctrl+1",), "sidebar", Need.ARCHIVE),
    ActionSpec("pane.list", lambda: _("Go to the list"), Menu.VIEW, 0, ("Ctrl+2",), "list", Need.ARCHIVE),
    ActionSpec("pane.article", lambda: _("Go to the article"), Menu.VIEW, 0, ("Ctrl+3",), "article", Need.ARCHIVE),
    ActionSpec("pane.facts", lambda: _("Go to the facts"), Menu.VIEW, 0, ("Ctrl+4",), "facts", Need.ARCHIVE),
    ActionSpec("pane.ledger", lambda: _("Go to the ledger"), Menu.VIEW, 0, ("Ctrl+5",), "ledger", Need.ARCHIVE),
    ActionSpec(
        "find.back",
        lambda: _("Back to the list before"),
        Menu.VIEW,
        0,
        ("Alt+Left",),
        "back",
        Need.ARCHIVE | Need.SIMILAR,
    ),
    ActionSpec("view.cards", lambda: _("List as cards"), Menu.VIEW, 1, (), "cards", Need.ARCHIVE, checkable=True),
    ActionSpec("view.table", lambda: _("List as a table"), Menu.VIEW, 1, (), "table", Need.ARCHIVE, checkable=True),
    ActionSpec(
        "view.library", lambda: _("Show the library"), Menu.VIEW, 2, ("F8",), "sidebar", Need.ARCHIVE, checkable=True
    ),
    ActionSpec("view.facts", lambda: _("Show the facts"), Menu.VIEW, 2, ("F9",), "facts", Need.ARCHIVE, checkable=True),
    ActionSpec("view.larger", lambda: _("Larger text"), Menu.VIEW, 3, ("Ctrl++", "Ctrl+="), "zoom-in", Need.ARTICLE),
    ActionSpec("view.smaller", lambda: _("Smaller text"), Menu.VIEW, 3, ("Ctrl+-",), "zoom-out", Need.ARTICLE),
    ActionSpec("view.plain", lambda: _("Text at 100 %"), Menu.VIEW, 3, ("Ctrl+0",), None, Need.ARTICLE),
    ActionSpec(
        "entry.tag",
        lambda: _("Tag…"),
        Menu.ENTRY,
        0,
        ("Ctrl+T",),
        "tag",
        _ON_CHOSEN | Need.WRITABLE,
        toolbar=True,
        context=True,
        short=lambda: _("Tag"),
    ),
    ActionSpec(
        "entry.edit",
        lambda: _("Edit metadata"),
        Menu.ENTRY,
        0,
        ("F2",),
        "edit",
        _WRITE | Need.ARTICLE | Need.KEPT,
        context=True,
    ),
    ActionSpec(
        "entry.date",
        lambda: _("Set the date of publication"),
        Menu.ENTRY,
        0,
        ("Ctrl+Shift+D",),
        None,
        _WRITE | Need.ARTICLE | Need.KEPT,
        context=True,
    ),
    ActionSpec("entry.save", lambda: _("Save metadata"), Menu.ENTRY, 0, ("Ctrl+S",), "save", _WRITE | Need.TYPED),
    ActionSpec(
        "entry.similar",
        lambda: _("Similar articles"),
        Menu.ENTRY,
        0,
        ("Ctrl+M",),
        "similar",
        Need.ARCHIVE | Need.ARTICLE,
        context=True,
    ),
    ActionSpec(
        "entry.compare",
        lambda: _("Compare with its duplicates…"),
        Menu.ENTRY,
        0,
        ("Ctrl+Shift+M",),
        "compare",
        Need.ARCHIVE | Need.ARTICLE,
        context=True,
    ),
    ActionSpec(
        "entry.trash",
        lambda: _("Move to the trash"),
        Menu.ENTRY,
        1,
        ("Del",),
        "trash",
        _ON_CHOSEN | Need.WRITABLE,
        context=True,
        keys_in_list=True,
    ),
    ActionSpec(
        "entry.restore",
        lambda: _("Restore from the trash"),
        Menu.ENTRY,
        1,
        ("Ctrl+R",),
        "restore",
        _WRITE | Need.CHOSEN | Need.TRASHED,
        context=True,
    ),
    ActionSpec("view.original", lambda: _("Original"), Menu.TEXT, 0, ("Ctrl+Alt+1",), None, Need.ARTICLE),
    ActionSpec("view.source", lambda: _("Captured text"), Menu.TEXT, 0, ("Ctrl+Alt+2",), None, Need.ARTICLE),
    ActionSpec("view.reading", lambda: _("Reading text"), Menu.TEXT, 0, ("Ctrl+Alt+3",), None, Need.ARTICLE),
    ActionSpec("view.compare", lambda: _("Side by side"), Menu.TEXT, 0, ("Ctrl+Alt+4",), None, Need.ARTICLE),
    ActionSpec("repair.next", lambda: _("Next repair"), Menu.TEXT, 1, ("F7",), None, Need.ARTICLE),
    ActionSpec("repair.previous", lambda: _("Previous repair"), Menu.TEXT, 1, ("Shift+F7",), None, Need.ARTICLE),
    ActionSpec(
        "part.kind",
        lambda: _("Kind of the part…"),
        Menu.TEXT,
        2,
        ("Alt+Return",),
        None,
        _ON_TEXT,
        keys_in_text=True,
    ),
    ActionSpec(
        "part.split",
        lambda: _("Split the part here"),
        Menu.TEXT,
        2,
        ("Ctrl+Return",),
        None,
        _ON_TEXT,
        keys_in_text=True,
    ),
    ActionSpec(
        "part.join",
        lambda: _("Join with the part before"),
        Menu.TEXT,
        2,
        ("Ctrl+Backspace",),
        None,
        _ON_TEXT,
        keys_in_text=True,
    ),
    ActionSpec("part.up", lambda: _("Move the part up"), Menu.TEXT, 2, ("Alt+Up",), None, _ON_TEXT, keys_in_text=True),
    ActionSpec(
        "part.down", lambda: _("Move the part down"), Menu.TEXT, 2, ("Alt+Down",), None, _ON_TEXT, keys_in_text=True
    ),
    ActionSpec(
        "part.split_article",
        lambda: _("Begin a new article here"),
        Menu.TEXT,
        3,
        ("Ctrl+Shift+Return",),
        None,
        _ON_TEXT,
        keys_in_text=True,
    ),
    ActionSpec(
        "part.join_article",
        lambda: _("Join with the article before"),
        Menu.TEXT,
        3,
        ("Ctrl+Shift+Backspace",),
        None,
        _ON_TEXT,
        keys_in_text=True,
    ),
    ActionSpec(
        "part.set_aside",
        lambda: _("Set the part aside"),
        Menu.TEXT,
        3,
        ("Ctrl+Del",),
        None,
        _ON_TEXT,
        keys_in_text=True,
    ),
    *FACT_ACTIONS,
    *(
        ActionSpec(
            f"ledger.verdict_{number}",
            partial(menu_verdict, number),
            Menu.LEDGER,
            0,
            (f"Alt+{number}",),
            None,
            _ON_ITEM,
        )
        for number in range(1, VERDICT_KEYS + 1)
    ),
    ActionSpec("ledger.follow", lambda: _("As in the other version"), Menu.LEDGER, 0, ("Alt+0",), None, needs=_ON_ITEM),
    ActionSpec("ledger.note", lambda: _("Note…"), Menu.LEDGER, 1, ("Ctrl+Shift+N",), "edit", _ON_ITEM),
    ActionSpec("ledger.reopen", lambda: _("Reopen"), Menu.LEDGER, 1, ("Ctrl+Shift+R",), "undo", _ON_ITEM),
    ActionSpec("ledger.evidence", lambda: _("Next place of the item"), Menu.LEDGER, 2, ("F4",), None, Need.LEDGER),
    ActionSpec("ledger.sides", lambda: _("Both places…"), Menu.LEDGER, 2, ("Shift+F4",), "compare", Need.LEDGER),
    ActionSpec(
        "ledger.history", lambda: _("History of the item…"), Menu.LEDGER, 2, ("Ctrl+Shift+H",), "history", Need.LEDGER
    ),
    *ACROSS,
    ActionSpec("tools.palette", lambda: _("Command palette…"), Menu.TOOLS, 0, ("Ctrl+K",), "command"),
    ActionSpec("tools.verify", lambda: _("Verify the archive"), Menu.TOOLS, 1, (), "verify", Need.ARCHIVE),
    ActionSpec("tools.backup", lambda: _("Back up now"), Menu.TOOLS, 1, (), "backup", needs=_WRITE),
    ActionSpec("tools.reindex", lambda: _("Rebuild the search index"), Menu.TOOLS, 1, (), "index", needs=_WRITE),
    ActionSpec("help.shortcuts", lambda: _("Keyboard shortcuts"), Menu.HELP, 0, ("F1",), "keyboard"),
    ActionSpec("help.about", lambda: _("About Archive GUI"), Menu.HELP, 1, (), "info"),
)
