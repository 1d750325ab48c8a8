"""No cell becomes a formula, and what was written can be told from what was guarded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.base.spreadsheets import harmless


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "－1", "＋1", "＠x"])
def test_a_cell_that_could_be_a_formula_is_guarded(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


CELLS = st.text(alphabet="'=+-@a贫＝ \t\r", max_size=4)


@given(CELLS, st.sampled_from(["'", ""]))
def test_what_was_guarded_can_be_told_from_what_was_written(cell: str, before: str) -> None:
    other = before + cell
    assert (harmless(cell) == harmless(other)) == (cell == other)
    assert not harmless(cell).startswith(tuple("=+-@\t\r＝"))
