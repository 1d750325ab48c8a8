"""What the ledger is narrowed to: open or closed, kinds, severities, one article, words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from archive_gui.base.ledger_words import kind_word, severity_word
from archive_gui.base.messages import _, ngettext
from archive_gui.desktop.panels.tags_flow import FlowLayout
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import LedgerCounts, LedgerFilter, LedgerState
from archive_gui.domain.records import ArticleId

T = TypeVar("T")
_DEBOUNCE_MS = 250


class LedgerFilters(QWidget):
    """A field and a few buttons; ``changed`` follows every change with what is wanted now."""

    changed = Signal(object)
    """The ``LedgerFilter``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = LedgerCounts(0, 0, ())
        self._state = LedgerState.OPEN
        self._kinds: tuple[FindingKind, ...] = ()
        self._severities: tuple[Severity, ...] = ()
        self._article: ArticleId | None = None
        self._at_hand: ArticleId | None = None
        self._field = QLineEdit()
        self._field.setPlaceholderText(_("Words in quotes, notes and titles"))
        self._field.setAccessibleName(_("Filter the ledger by words"))
        self._field.setClearButtonEnabled(True)
        self._states = {state: _switch() for state in LedgerState}
        self._kind_button = _menu_button(_("Kinds of items"))
        self._kind_menu = QMenu(self._kind_button)
        self._kind_button.setMenu(self._kind_menu)
        self._severity_button = _menu_button(_("Severity"))
        self._severity_menu = QMenu(self._severity_button)
        self._severity_button.setMenu(self._severity_menu)
        self._only_article = _switch()
        self._only_article.setText(_("This article"))
        self._only_article.setToolTip(_("Only items of the article at hand"))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_DEBOUNCE_MS)
        self._lay_out()
        self._settle.timeout.connect(self._tell)
        self._field.textChanged.connect(self._typed)
        for button in self._states.values():
            button.clicked.connect(self._state_clicked)
        self._only_article.clicked.connect(self._article_clicked)
        self._kind_menu.triggered.connect(self._kind_picked)
        self._severity_menu.triggered.connect(self._severity_picked)
        self._show()

    @property
    def wanted(self) -> LedgerFilter:
        """What is wanted now."""
        return LedgerFilter(
            self._state, self._kinds, self._severities, article=self._article, text=self._field.text().strip()
        )

    def kinds_listed(self) -> frozenset[FindingKind]:
        """The kinds there are items of, in the state that is shown."""
        return frozenset(kind for kind, *counts in self._counts.kinds if self._count(*counts))

    def show_counts(self, counts: LedgerCounts) -> None:
        """Show how many items of each kind there are."""
        self._counts = counts
        self._show()

    def show_article(self, article: ArticleId | None) -> None:
        """Follow the article at hand, where the ledger is not kept to another one."""
        self._at_hand = article
        self._only_article.setEnabled(article is not None or self._article is not None)

    def narrow_to(self, article: ArticleId, state: LedgerState = LedgerState.OPEN) -> None:
        """Show the items of one article, by default the open ones."""
        self._state, self._kinds, self._severities, self._article = state, (), (), article
        self._field.setText("")
        self._settle.stop()
        self._show()
        self._tell()

    def reset(self) -> None:
        """Show everything that is open; nothing is told."""
        self._state, self._kinds, self._severities, self._article = LedgerState.OPEN, (), (), None
        self._field.setText("")
        self._settle.stop()
        self._show()

    @property
    def kept(self) -> str:
        """State, kinds and severities in one word, for ``restore`` at the next start."""
        return ";".join((self._state, ",".join(self._kinds), ",".join(self._severities)))

    def restore(self, kept: str) -> None:
        """Narrow the list as ``kept`` told, as far as the words are known; nothing is told."""
        state, kinds, severities = (kept.split(";") + [""] * 3)[:3]
        self._state = next((one for one in LedgerState if one == state), LedgerState.OPEN)
        self._kinds = tuple(kind for kind in FindingKind if kind in kinds.split(","))
        self._severities = tuple(one for one in Severity if one in severities.split(","))
        self._show()

    def focus_field(self) -> None:
        """Take the keyboard to the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _typed(self) -> None:
        self._settle.start()

    @Slot()
    def _state_clicked(self) -> None:
        self._state = next(state for state, button in self._states.items() if button is self.sender())
        self._changed()

    @Slot(bool)
    def _article_clicked(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._article = self._at_hand if on else None
        self._changed()

    @Slot(QAction)
    def _kind_picked(self, action: QAction) -> None:
        kind = action.data()  # Qt gives back a plain word
        self._kinds = () if kind is None else _turned(self._kinds, FindingKind(kind))
        self._changed()

    @Slot(QAction)
    def _severity_picked(self, action: QAction) -> None:
        severity = action.data()
        self._severities = () if severity is None else _turned(self._severities, Severity(severity))
        self._changed()

    def _changed(self) -> None:
        self._settle.stop()
        self._show()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def _show(self) -> None:
        names = {
            LedgerState.OPEN: _("Waiting"),
            LedgerState.CLOSED: _("Closed"),
            LedgerState.ALL: _("Both"),
        }
        for state, button in self._states.items():
            button.setText(names[state])
            button.setChecked(state is self._state)
        self._only_article.setChecked(self._article is not None)
        self._only_article.setEnabled(self._article is not None or self._at_hand is not None)
        self._kind_button.setText(_chosen([kind_word(kind) for kind in self._kinds], _("All kinds")))
        self._severity_button.setText(_chosen([severity_word(one) for one in self._severities], _("Any severity")))
        self._fill_menus()

    def _fill_menus(self) -> None:
        self._kind_menu.clear()
        _add(self._kind_menu, _("All kinds"), None, checked=not self._kinds)
        known = {kind for kind, _open, _closed in self._counts.kinds}
        rows = (*self._counts.kinds, *((kind, 0, 0) for kind in self._kinds if kind not in known))
        for kind, open_items, closed in rows:
            count = self._count(open_items, closed)
            _add(self._kind_menu, f"{kind_word(kind)}  {count:,}", kind, checked=kind in self._kinds)
        self._severity_menu.clear()
        _add(self._severity_menu, _("Any severity"), None, checked=not self._severities)
        for severity in Severity:
            _add(self._severity_menu, severity_word(severity), severity, checked=severity in self._severities)

    def _count(self, open_items: int, closed: int) -> int:
        return {LedgerState.OPEN: open_items, LedgerState.CLOSED: closed}.get(self._state, open_items + closed)

    def _lay_out(self) -> None:
        flow = FlowLayout(spacing=2)
        for button in (*self._states.values(), self._kind_button, self._only_article, self._severity_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(5)
        row = QHBoxLayout()
        row.addWidget(self._field)
        column.addLayout(row)
        column.addLayout(flow)


def _turned(chosen: Iterable[T], one: T) -> tuple[T, ...]:
    kept = tuple(chosen)
    return tuple(known for known in kept if known != one) if one in kept else (*kept, one)


def _chosen(words: list[str], none: str) -> str:
    if not words:
        return f"{none} ▾"
    if len(words) == 1:
        return f"{words[0]} ▾"
    return ngettext("{count} option chosen", "{count} options chosen", len(words)).format(count=len(words)) + " ▾"


def _add(menu: QMenu, words: str, data: object, *, checked: bool) -> None:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(checked)
    action.setData(data)


def _switch() -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _menu_button(name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setAccessibleName(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
