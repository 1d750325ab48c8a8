"""The rules are loaded while nothing is under way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from archive_gui.desktop.controllers import rules_ahead
from archive_gui.desktop.jobs.runner import Job
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.facts import FactKind
from archive_gui.workflows import inspect


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The pieces that were loaded, of three; each takes its own turn, and turns follow at once."""
    pieces: list[int] = []

    def loading() -> Iterator[None]:
        for number in range(3):
            pieces.append(number)
            yield

    monkeypatch.setattr("archive_gui.workflows.inspect.loading", loading)
    monkeypatch.setattr(rules_ahead, "_QUIET_MS", 1)
    monkeypatch.setattr(rules_ahead, "_AT_ONCE_S", 0)
    return pieces


def test_rules_are_loaded_piece_by_piece_once_an_archive_is_open(
    make_window: Callable[..., MainWindow],
    settled: Callable[[MainWindow], None],
    loaded: list[int],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    window = make_window(with_archive=False)
    rules_ahead.RulesAhead(window.desk)
    qtbot.wait(10)
    assert loaded == []
    window.archives.create(tmp_path / "new", "样例库")
    qtbot.waitUntil(lambda: loaded == [0, 1, 2])
    settled(window)
    assert loaded == [0, 1, 2]


def test_what_is_under_way_comes_before_the_rules(
    make_window: Callable[..., MainWindow], loaded: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(with_archive=False)
    rules_ahead.RulesAhead(window.desk)
    ended = Event()
    window.runner.start(Job("under way", lambda _ticker: ended.wait(20)))
    window.archives.create(tmp_path / "new", "样例库")
    qtbot.waitUntil(lambda: window.desk.archive is not None)
    qtbot.wait(50)
    assert loaded == []
    ended.set()
    qtbot.waitUntil(lambda: loaded == [0, 1, 2])


def test_an_archive_that_is_only_read_loads_no_rules(
    make_window: Callable[..., MainWindow],
    loaded: list[int],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("archive_gui.desktop.controllers.desk.Desk.writable", property(lambda _desk: False))
    window = make_window(with_archive=False)
    rules_ahead.RulesAhead(window.desk)
    window.archives.create(tmp_path / "new", "样例库")
    qtbot.waitUntil(lambda: window.desk.archive is not None)
    qtbot.wait(50)
    assert loaded == []


def test_rules_loaded_ahead_are_those_that_work() -> None:
    assert len(list(inspect.loading())) > 1
    found = inspect.process("样本县的消息\n\n2019年，样溪村有300人。\n".encode(), "样本.txt", "样本.txt")
    assert [fact.quote for fact in found.articles[0].facts if fact.kind is FactKind.FIGURE] == ["300人"]
