"""What the application sees to for all of the window."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from archive_gui.desktop.windows.application import shorten_turns


@pytest.fixture
def _usual_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_usual_turns")
def test_a_busy_worker_gives_the_window_its_turn_within_a_millisecond_or_so() -> None:
    shorten_turns()
    assert sys.getswitchinterval() == pytest.approx(0.001)
