"""Menus and the toolbar, laid out from the catalogue."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QToolButton

from archive_gui.desktop.actions.action_set import ActionSet
from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.actions.spec import ActionSpec, Menu, menu_words


def fill_menu_bar(bar: QMenuBar, actions: ActionSet) -> dict[Menu, QMenu]:
    """Put every action of the catalogue into its menu; returns the menus."""
    menus: dict[Menu, QMenu] = {}
    for menu in Menu:
        made = bar.addMenu(menu_words(menu))
        made.setToolTipsVisible(False)
        _fill(made, actions, tuple(spec for spec in CATALOGUE if spec.menu is menu))
        menus[menu] = made
    return menus


def fill_context_menu(menu: QMenu, actions: ActionSet) -> None:
    """Put the actions on chosen articles into ``menu``; those that make no sense now are left out."""
    _fill(menu, actions, tuple(spec for spec in CATALOGUE if spec.context and actions[spec.id].isEnabled()))


def fill_toolbar(bar: QToolBar, actions: ActionSet) -> None:
    """Put the toolbar's actions on ``bar``, picture beside words, each reachable with the Tab key."""
    for spec in CATALOGUE:
        if not spec.toolbar:
            continue
        bar.addAction(actions[spec.id])
        button = bar.widgetForAction(actions[spec.id])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(spec.words().rstrip("…"))


def _fill(menu: QMenu, actions: ActionSet, specs: tuple[ActionSpec, ...]) -> None:
    ordered = sorted(specs, key=lambda spec: (list(Menu).index(spec.menu), spec.group))
    for _place, group in groupby(ordered, key=lambda spec: (spec.menu, spec.group)):
        if not menu.isEmpty():
            menu.addSeparator()
        for spec in group:
            menu.addAction(actions[spec.id])
