"""The way Tab goes through widgets that are made while a window is up, which Qt would put behind all others."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(first: QWidget, following: Iterable[QWidget]) -> None:
    """Let Tab lead from ``first`` through ``following``, and on to what came after ``first`` till now.

    Where ``first`` does not take the keyboard itself, what comes before it does; Qt passes over anchors that do not.
    """
    widgets = tuple(following)
    anchor = first
    while anchor.focusPolicy() is Qt.FocusPolicy.NoFocus or anchor in widgets or anchor.focusProxy() is not None:
        before_it = anchor.previousInFocusChain()
        if before_it is None or before_it is first:
            return  # nothing in the window takes the keyboard yet
        anchor = before_it
    for before, after in pairwise((anchor, *widgets)):
        QWidget.setTabOrder(before, after)
