"""The catalogue's actions as Qt has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.actions.spec import ActionSpec, Need
from archive_gui.desktop.theme.icons import icon


class ActionSet(QObject):
    """One QAction for every entry of the catalogue, enabled by what holds at the moment."""

    asked = Signal(str)
    """The id of the action somebody asked for."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._specs = {spec.id: spec for spec in CATALOGUE}
        self._actions = {spec.id: self._make(spec, window) for spec in CATALOGUE}
        self._slots: dict[str, Callable[[], object]] = {}
        self.asked.connect(self._run)

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def bind(self, slots: dict[str, Callable[[], object]]) -> None:
        """Say what each action does; the receivers must live as long as the window."""
        self._slots.update(slots)

    def give_list_keys(self, articles: QWidget) -> None:
        """Let the keys that count only in the list count in ``articles``."""
        for action_id, spec in self._specs.items():
            if spec.keys_in_list:
                articles.addAction(self._actions[action_id])

    def give_text_keys(self, view: QWidget) -> None:
        """Let the keys that count only in the article count in ``view``."""
        for action_id, spec in self._specs.items():
            if spec.keys_in_text:
                view.addAction(self._actions[action_id])

    def unbound(self) -> frozenset[str]:
        """Actions that nothing answers to yet."""
        return frozenset(self._actions) - frozenset(self._slots)

    def meet(self, needs: Need) -> None:
        """Enable what ``needs`` suffices for."""
        for action_id, action in self._actions.items():
            action.setEnabled(self._specs[action_id].needs in needs)

    def available(self) -> Iterable[ActionSpec]:
        """The actions that can be asked for now, in the catalogue's order."""
        return (spec for spec in CATALOGUE if self._actions[spec.id].isEnabled())

    def refresh_icons(self) -> None:
        """Tint the icons again after the palette has changed."""
        for action_id, action in self._actions.items():
            name = self._specs[action_id].icon
            if name:
                action.setIcon(icon(name))

    @Slot(str)
    def _run(self, action_id: str) -> None:
        self._slots[action_id]()

    @Slot()
    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.asked.emit(action.objectName())

    def _make(self, spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(spec.words(), window)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.short:
            action.setIconText(spec.short())
        if spec.icon:
            action.setIcon(icon(spec.icon))
        keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
        words = spec.words().rstrip("…")
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.setEnabled(spec.needs is Need.NOTHING)
        action.triggered.connect(self._triggered)
        if spec.keys_in_list or spec.keys_in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action
