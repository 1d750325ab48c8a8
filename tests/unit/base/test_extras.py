"""Whether an optional library is installed is found out without loading it."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from archive_gui.base.extras import NAMES_LIBRARY, has_names_model


@pytest.mark.parametrize(("spec", "installed"), [(None, False), (object(), True)])
def test_the_names_model_is_looked_for_and_not_loaded(
    monkeypatch: pytest.MonkeyPatch, spec: object, *, installed: bool
) -> None:
    asked: list[str] = []

    def find(name: str) -> object:
        asked.append(name)
        return spec

    monkeypatch.setattr("archive_gui.base.extras.find_spec", find)
    assert has_names_model() is installed
    assert asked == [NAMES_LIBRARY]
    if importlib.util.find_spec(NAMES_LIBRARY) is None:
        assert NAMES_LIBRARY not in sys.modules
