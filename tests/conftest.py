"""What several tests share: the real documents where they are present, the project's own samples everywhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import count
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "resources" / "samples"
_HOMES = count()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of real documents."""
    if not SEEDS.is_dir():
        pytest.skip("the real documents (../shared/seeds) are not on this machine")
    return SEEDS


@pytest.fixture(scope="session")
def samples() -> Path:
    """The project's own sample sources."""
    return SAMPLES


@pytest.fixture(scope="session", autouse=True)
def _workers_are_ready() -> Iterator[None]:
    """Worker processes need not load the program each time, which takes seconds; some tests let them, see below."""
    with pytest.MonkeyPatch.context() as patch:
        if sys.platform != "win32":
            from tests.fixtures.ready_workers import ReadyWorker, prepare  # noqa: PLC0415 - Windows cannot fork

            prepare()
            patch.setattr(SpawnContext, "Process", ReadyWorker)
        yield


@pytest.fixture(scope="session", autouse=True)
def _tables_are_ready(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Some hundred tests begin with an empty archive; its migrations run once."""
    with pytest.MonkeyPatch.context() as patch:
        if "archive_gui.store.opening" in sys.modules:  # else no test here has to do with archives
            from tests.fixtures.ready_tables import once  # noqa: PLC0415 - it loads SQLAlchemy

            patch.setattr("archive_gui.store.opening._migrate", once(tmp_path_factory.mktemp("tables")))
        yield


@pytest.fixture
def workers_start_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Worker processes start as they do for the user."""
    monkeypatch.setattr(SpawnContext, "Process", SpawnProcess)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings of whoever runs it; the few that have their own make the folders."""
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_HOMES))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
