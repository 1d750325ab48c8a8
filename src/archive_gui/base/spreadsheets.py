"""Cells that a spreadsheet takes for what they are."""

from __future__ import annotations

import re

from archive_gui.base.messages import _

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a formula may begin (OWASP, CSV injection), full-width as East Asian spreadsheets take it too."""


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before what could be one."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def yes_or_no(value: bool) -> str:  # noqa: FBT001 - it is the value of a cell
    """A truth value as people read it: spreadsheets would show a figure or an English word."""
    return _("yes") if value else _("no")
