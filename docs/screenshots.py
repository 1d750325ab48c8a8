"""Takes the pictures of the README and the manual from the sample archive: ``python docs/screenshots.py [FOLDER]``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_CONFIG_HOME", tempfile.mkdtemp(prefix="archive-gui-pictures-"))

from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer

from archive_gui.base.messages import choose_language
from archive_gui.base.progress import Silent
from archive_gui.base.settings import Settings
from archive_gui.desktop.windows.application import Face
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.desktop.windows.screenshot import let_go
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import find, read, tag
from archive_gui.workflows.demo import make_demo
from archive_gui.workflows.session import Archive, open_archive

HERE = Path(__file__).resolve().parent
SIZE = QSize(1500, 940)
SETTLE_MS = 900


def main(target: Path) -> None:
    """Take every picture."""
    target.mkdir(parents=True, exist_ok=True)
    choose_language("zh_CN")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "样本档案库")
        archive, _report = make_demo(folder, Silent(), name="样本档案库", operator="样本")
        for name, query in (("水利", "水"), ("教育", "学校"), ("人物", "老人")):
            hits = find.search(archive, query, limit=4).hits
            if hits:
                tag.add(archive, [hit.id for hit in hits], name)
        longest = max(find.list_articles(archive, ArticleFilter()).ids, key=lambda each: _fact_count(archive, each))
        archive.close()
        face = Face(["archive-gui"], Settings())
        for name, (theme, pose) in SCENES.items():
            settings = Settings(operator="样本", theme=theme)
            face.follow(settings)
            state = QSettings(str(Path(scratch, f"{name}.ini")), QSettings.Format.IniFormat)
            window = MainWindow(settings, None, state=state, settings_file=Path(scratch, "settings.json"))
            window.resize(SIZE)
            window.show()
            if name != "welcome":
                window.desk.adopt(open_archive(folder, operator="样本"))
                window.library.show_article(ArticleId(longest))
            _wait()
            pose(window)
            _wait()
            window.grab().save(str(target / f"{name}.png"))
            let_go(window)


def _fact_count(archive: Archive, article: int) -> int:
    return len(read.article(archive, ArticleId(article)).facts)


def _wait() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def _as_it_is(window: MainWindow) -> None:
    """Just the window."""


def _fact(window: MainWindow) -> None:
    record = window.article.record
    if record is not None:
        window.parts.article.facts.select_fact(record.facts[3].id)
        window.parts.article.view.select_fact(record.facts[3].id)


def _search(window: MainWindow) -> None:
    window.parts.search.set_query("样本")


def _captured(window: MainWindow) -> None:
    window.parts.article.view.set_mode("source")


def _tab(number: int) -> Callable[[MainWindow], None]:
    def pose(window: MainWindow) -> None:
        window.parts.tabs.setCurrentIndex(number)

    return pose


SCENES: dict[str, tuple[str, Callable[[MainWindow], None]]] = {
    "window": ("light", _fact),
    "dark": ("dark", _fact),
    "search": ("light", _search),
    "captured": ("light", _captured),
    "metadata": ("light", _tab(1)),
    "history": ("light", _tab(3)),
    "welcome": ("light", _as_it_is),
}

if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "images")
