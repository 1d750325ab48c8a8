"""Originals in the window: the file itself behind a page of the web, a picture of text, a picture nobody can read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from archive_gui.base.progress import Silent
from archive_gui.capture import recognition
from archive_gui.capture.recognition import Picture, Point
from archive_gui.desktop.controllers import use_cases
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.panels.article_view import ORIGINAL
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.workflows.inspect import process

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]

PAGE = """<html><head><title>样例</title></head><body><nav><a href="/">首页</a></nav>
<article><h1>样例县修路三十公里</h1>
<p>样例县今年修路30公里，投入资金1200万元，沿线5600名群众出行更加方便，去年只修了20公里。</p>
<p>县里说，明年还要修路40公里，把剩下的12个村全部接上，让山里的橘子当天就能运到城里去卖。</p></article></body></html>
"""


class Known:
    """Recognises two lines on any picture."""

    def lines(
        self, _picture: Picture
    ) -> Iterable[tuple[str, float, list[Point], list[tuple[str, float, list[Point]]]]]:
        for row, words in enumerate(("样例县建灯塔", "样例县今年新建灯塔3座，守塔人12名。")):
            left, top, right, bottom = 40.0, 40.0 + 60 * row, 40.0 + 25 * len(words), 72.0 + 60 * row
            yield words, 0.98, [(left, top), (right, top), (right, bottom), (left, bottom)], []


def picture() -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.full((300, 640, 3), 250, np.uint8)).save(out, "PNG")
    return out.getvalue()


def look_at_original(window: MainWindow, settled: Settle) -> None:
    settled(window)
    window.parts.articles.table.selectRow(0)
    settled(window)
    window.parts.article.view.set_mode(ORIGINAL)
    settled(window)


def test_a_page_of_the_web_is_shown_as_read_and_as_the_file_is(
    make_window: Make, settled: Settle, tmp_path: Path
) -> None:
    window = make_window()
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.encode("gb18030"))
    window.imports.import_paths([path])
    look_at_original(window, settled)
    original = window.parts.article.view.stage.original
    assert "<p>" not in original.text.toPlainText()
    assert not original.file_switch.isHidden()
    original.file_switch.click()
    assert original.text.toPlainText() == PAGE.rstrip("\n")
    assert "gb18030" in original.words.lower()
    original.file_switch.click()
    assert "<p>" not in original.text.toPlainText()


def test_a_plain_text_has_no_other_face(make_window: Make, settled: Settle, sources: list[Path]) -> None:
    window = make_window()
    window.imports.import_paths(sources[:1])
    look_at_original(window, settled)
    assert window.parts.article.view.stage.original.file_switch.isHidden()


def test_a_picture_of_text_is_shown_with_the_line_outlined(
    make_window: Make, settled: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "is_installed", lambda: True)
    monkeypatch.setattr(recognition, "engine", Known)
    window = make_window()
    archive = window.desk.archive
    assert archive is not None
    source = process(picture(), "scan.png", "scan.png")
    summary, _articles = archive.store.add_sources([(source, picture())])
    use_cases.keep.catch_up(archive, Silent())
    window.desk.archive_changed.emit(summary, None)
    look_at_original(window, settled)
    original = window.parts.article.view.stage.original
    assert original.page == 1
    assert "scan.png" in original.words
    assert not original.pages._image.isNull()
    assert len(original.pages.boxes) == 1


def test_a_picture_that_nothing_can_read_is_said_so_before_the_import(
    make_window: Make, settled: Settle, tmp_path: Path
) -> None:
    if recognition.is_installed():
        pytest.skip("the extra ocr is installed here")
    path = tmp_path / "scan.png"
    path.write_bytes(picture())
    window = make_window()
    window.imports.propose([path])
    settled(window)
    dialog = window.findChild(ImportPreviewDialog)
    assert dialog is not None
    assert dialog.ticked == ()
    name, status, said = dialog.rows[0]
    assert (name, status) == ("scan.png", "Cannot be read")
    assert said == "“scan.png” is a picture. Install the extra archive-gui[ocr] to have its text recognised."
