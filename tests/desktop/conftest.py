"""What the desktop's tests share: a dressed application, sample rows, and a window on a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_gui.base import sentences  # noqa: F401 - the words behind message codes, as the program has them
from archive_gui.base.messages import choose_language
from archive_gui.base.settings import Settings
from archive_gui.desktop.theme.style import Theme
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.records import ArticleId, ArticleRow
from archive_gui.domain.tags import Tag, TagId

if TYPE_CHECKING:
    from archive_gui.desktop.windows.main_window import MainWindow

HERE = Path(__file__).parent
WAIT_MS = 30_000
LONGEST_DEBOUNCE_MS = 500
"""Timers that wait longer take words away again or end a flash; nobody waits for those."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of itself what it cannot do; that is no fault of the window."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application's theme, made once."""
    return Theme(qapp, "light")


@pytest.fixture(autouse=True)
def _dressed(theme: Theme, qapp: QApplication) -> Iterator[None]:
    """Widgets that were let go really go first: they pile up otherwise, and each costs time at every dressing."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    choose_language("en")
    theme.choose("light")
    yield
    choose_language("en")


@pytest.fixture
def make_row() -> Callable[..., ArticleRow]:
    """Makes rows of invented articles."""

    def make(number: int, *, title: str = "", tags: tuple[Tag, ...] = ()) -> ArticleRow:
        return ArticleRow(
            id=ArticleId(number),
            uuid=f"00000000-0000-4000-8000-{number:012d}",
            title=title or f"样例文章{number}",
            publication="样例日报",
            edition="07",
            date=PublicationDate("2020-10-12", Certainty.STATED),
            file_name=f"sample-{number}.txt",
            position=1,
            siblings=1,
            excerpt="这是一段虚构的样例文字。",
            char_count=1200,
            fact_count=8,
            open_findings=0,
            tags=tags,
            imported_at_utc=datetime(2024, 5, 1, 8, 30, tzinfo=UTC),
            deleted=False,
        )

    return make


@pytest.fixture
def sample_tags() -> tuple[Tag, ...]:
    """A tag, one under it, and a third one."""
    return (
        Tag(TagId(1), "t1", "产业", "green", None, 214),
        Tag(TagId(2), "t2", "车间", "teal", TagId(1), 58),
        Tag(TagId(3), "t3", "人物", "orange", None, 90),
    )


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """Makes windows on a new archive, or on one that is there; state and settings lie in the test's own folder."""
    from archive_gui.desktop.windows.main_window import MainWindow  # noqa: PLC0415 - panels' tests do without
    from archive_gui.workflows.session import create_archive, open_archive  # noqa: PLC0415

    windows: list[MainWindow] = []

    def make(*, with_archive: bool = True, folder: Path | None = None) -> MainWindow:
        state = QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)
        place = folder or tmp_path / "archive"
        take = open_archive if place.exists() else create_archive
        archive = take(place, operator="测试员") if with_archive else None
        window = MainWindow(Settings(), archive, state=state, settings_file=tmp_path / "settings.json")
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1400, 880)
        window.show()
        settle(qtbot, window)
        return window

    yield make
    for window in windows:
        window.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way any more, the timers that let a choice settle included."""
    for _round in range(3):  # an answer can ask the next question
        qtbot.wait(1)
        qtbot.waitUntil(lambda: _at_rest(window), timeout=WAIT_MS)


def _at_rest(window: MainWindow) -> bool:
    timers = (timer for timer in window.findChildren(QTimer) if timer.isSingleShot())
    return window.runner.is_idle and not any(
        timer.isActive() and timer.interval() <= LONGEST_DEBOUNCE_MS for timer in timers
    )


@pytest.fixture
def settled(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until a window has nothing left to do."""
    return lambda window: settle(qtbot, window)


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    """Three invented articles as files."""
    return write_sources(tmp_path / "sources")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive that holds the three invented articles; to be copied, not touched."""
    from archive_gui.base.progress import Silent  # noqa: PLC0415 - panels' tests do without
    from archive_gui.workflows.ingest import import_paths  # noqa: PLC0415
    from archive_gui.workflows.session import create_archive  # noqa: PLC0415

    home = tmp_path_factory.mktemp("prepared")
    archive = create_archive(home / "archive", operator="测试员")
    for path in write_sources(home / "sources"):
        import_paths(archive, [path], Silent())
    archive.close()
    return home / "archive"


def write_sources(folder: Path) -> list[Path]:
    """Write three invented articles into a new folder."""
    folder.mkdir()
    texts = {
        "one.txt": (
            "样例日报2020年10月12日\n\n山谷里的车间\n\n本报记者 甲乙\n\n"
            "青石村去年办起了三个样例车间，吸纳86名村民就业，户均增收4200元。\n"
        ),
        "two.txt": "河边的学校\n\n样例县新建学校12所，惠及学生3650名。样例车间的工人也把孩子送来读书。\n",
        "three.txt": "通往县城的路\n\n全长36公里的样例公路通车，沿线9个村受益。\n",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return sorted(folder.iterdir())
