"""The menu of a part: its kind, where it is split and joined, where it stands, what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.delegates.part_edits import PartAct, edit_of, kind_words, moved_to_article
from archive_gui.domain import editing
from archive_gui.domain.decisions import StructureEdit
from archive_gui.domain.editing import PartPlace
from archive_gui.domain.reading import Part, PartKind, ReadingText

_LONGEST = 24
KIND_KEYS = "Alt+Return"
_ACTS: tuple[tuple[PartAct, Callable[[], str], str], ...] = (
    (PartAct.SPLIT, lambda: _("Split the part here"), "Ctrl+Return"),
    (PartAct.JOIN, lambda: _("Join with the part before"), "Ctrl+Backspace"),
    (PartAct.UP, lambda: _("Move the part up"), "Alt+Up"),
    (PartAct.DOWN, lambda: _("Move the part down"), "Alt+Down"),
)
_ARTICLE_ACTS: tuple[tuple[PartAct, Callable[[], str], str], ...] = (
    (PartAct.SPLIT_ARTICLE, lambda: _("Begin a new article here"), "Ctrl+Shift+Return"),
    (PartAct.JOIN_ARTICLE, lambda: _("Join with the article before"), "Ctrl+Shift+Backspace"),
    (PartAct.SET_ASIDE, lambda: _("Set the part aside"), "Ctrl+Del"),
)


KEYS = {act: keys for act, _words, keys in (*_ACTS, *_ARTICLE_ACTS)}
"""The keys of each act, the same wherever parts are worked on."""


@dataclass(frozen=True, slots=True)
class Page:
    """The articles of a page in order: their reading texts and titles."""

    readings: Sequence[ReadingText]
    titles: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an entry of the menu asks for, in one step."""

    edits: tuple[StructureEdit, ...]


class PartMenu(QMenu):
    """Offers what can be done with the part at a reading offset of article ``number`` of the page.

    ``whole``: the part is picked as a whole, and is not split at the offset.
    """

    def __init__(
        self,
        parent: QWidget,
        page: Page,
        number: int,
        offset: int,
        ask: Callable[..., object],
        *,
        whole: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        part = editing.part_at(page.readings[number - 1], offset)
        if part is None:
            self.setEnabled(False)
            return
        self.setTitle(_("Part: {kind}").format(kind=kind_words(part.kind)))
        _fill_kinds(self.addMenu(_("Kind")), page.readings, number, part)
        self.addSeparator()
        for act, words, keys in _ACTS:
            if not (whole and act is PartAct.SPLIT):
                self._offer(words(), edit_of(act, page.readings, number, offset), keys)
        self._fill_articles(page, number, part)
        self.addSeparator()
        for act, words, keys in _ARTICLE_ACTS:
            self._offer(words(), edit_of(act, page.readings, number, offset), keys)
        self.triggered.connect(self._do)

    def _fill_articles(self, page: Page, number: int, part: Part) -> None:
        others = self.addMenu(_("Move to another article"))
        for other, name in enumerate(page.titles, start=1):
            edits = moved_to_article(page.readings, number, part, other) if other != number else ()
            if edits:
                title = name or _("(no title)")
                shown = title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"
                others.addAction(shown.replace("&", "&&")).setData(_Asked(edits))
        others.setEnabled(not others.isEmpty())

    def _offer(self, words: str, edit: StructureEdit | None, keys: str) -> None:
        # Shown as words: as a shortcut of a second action the keys would be ambiguous.
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = self.addAction(f"{words}\t{shown}")
        action.setEnabled(edit is not None)
        if edit is not None:
            action.setData(_Asked((edit,)))

    def _do(self, action: QAction) -> None:
        asked = action.data()
        if isinstance(asked, _Asked):
            self._ask(*asked.edits)


class KindMenu(QMenu):
    """Offers the kinds of the part at a reading offset, by themselves."""

    def __init__(
        self,
        parent: QWidget,
        readings: Sequence[ReadingText],
        number: int,
        offset: int,
        ask: Callable[..., object],
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        part = editing.part_at(readings[number - 1], offset)
        if part is not None:
            _fill_kinds(self, readings, number, part)
            self.setActiveAction(next(action for action in self.actions() if action.isChecked()))
        self.triggered.connect(self._do)

    def _do(self, action: QAction) -> None:
        asked = action.data()
        if isinstance(asked, _Asked):
            self._ask(*asked.edits)


def _fill_kinds(menu: QMenu, readings: Sequence[ReadingText], number: int, part: Part) -> None:
    for kind in PartKind:
        edit = editing.set_kind(readings, PartPlace(number, part.id), kind)
        action = menu.addAction(kind_words(kind))
        action.setCheckable(True)
        action.setChecked(kind is part.kind)
        if edit is not None:
            action.setData(_Asked((edit,)))
