"""No cell becomes a formula, and what was written can be told from what was guarded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_gui.base.spreadsheets import as_written, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "－1", "＋1", "＠x"])
def test_a_cell_that_could_be_a_formula_is_guarded(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@given(st.text(alphabet="'=+-@a贫＝ \t\r", max_size=6))
def test_a_guarded_cell_is_read_back(cell: str) -> None:
    assert as_written(harmless(cell)) == cell
    assert not harmless(cell).startswith(tuple("=+-@\t\r＝"))
