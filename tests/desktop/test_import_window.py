"""Bringing files in through the window: the preview, the reports, undoing an import, watched folders."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel
from pytestqt.qtbot import QtBot

from archive_gui.base.messages import LANGUAGES, choose_language, render
from archive_gui.base.progress import Cancelled
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.dialogs.import_report import ImportReportDialog
from archive_gui.desktop.dialogs.watched_folders import WatchedFoldersDialog
from archive_gui.desktop.jobs.progress import Progress
from archive_gui.desktop.qmodels.preview_words import remarks
from archive_gui.desktop.windows.main_window import MainWindow
from archive_gui.domain.captured import Message
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.ingest import FileReport, FileStatus
from archive_gui.domain.records import ArticleId
from archive_gui.workflows import ingest, read
from archive_gui.workflows.outcomes import outcomes
from archive_gui.workflows.preview import FilePreview, PreviewStatus, ProposedArticle, SimilarArticle
from archive_gui.workflows.watch import SETTLED_S

Make = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def window(prepared: Path, tmp_path: Path, make_window: Make) -> MainWindow:
    """A window on an archive of three articles."""
    copy = tmp_path / "copy"
    shutil.copytree(prepared, copy)
    return make_window(folder=copy)


def preview(window: MainWindow) -> ImportPreviewDialog:
    found = [dialog for dialog in window.findChildren(ImportPreviewDialog) if not dialog.is_over]
    assert len(found) == 1
    return found[0]


def file(
    name: str,
    status: PreviewStatus = PreviewStatus.NEW,
    *,
    same: bool = False,
    members: tuple[PreviewStatus, ...] = (),
) -> FilePreview:
    similar = (SimilarArticle(ArticleId(1), "other.txt", "样例", 1.0, same_text=True),) if same else ()
    date = PublicationDate("2020-10-12", Certainty.STATED)
    articles = () if status is PreviewStatus.REFUSED else (ProposedArticle("样例", 120, date, similar),)
    return FilePreview(Path("/in") / name, name, status, 2_048, articles, (), members or (status,))


def test_what_holds_for_all_parts_of_a_file_is_said_once() -> None:
    said = Message("capture.encoding_guessed", {"encoding": "gb18030"})
    other = Message("capture.encoding_guessed", {"encoding": "big5"})
    of_three = replace(file("old.zip", same=True), messages=(said, said, other))
    assert remarks(of_three) == f"{render(said)} {render(other)} the same text as “样例” (other.txt)"


def test_what_several_articles_of_a_file_are_like_is_one_list() -> None:
    copy = file("new.txt", same=True)
    like = replace(copy.articles[0].similar[0], title="渠道", similarity=0.93, same_text=False)
    of_two = replace(copy, articles=(copy.articles[0], replace(copy.articles[0], similar=(like,))))
    assert remarks(of_two) == "the same text as “样例” (other.txt); 93 % like “渠道” (other.txt)"
    choose_language("zh_CN")
    assert remarks(of_two) == "与《样例》文字相同（other.txt）；与《渠道》93% 相同（other.txt）"


def test_preview_stores_nothing_until_it_is_accepted(
    window: MainWindow, settled: Settle, sources: list[Path], tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    empty = tmp_path / "empty.txt"
    empty.write_text("", "utf-8")
    window.imports.propose([fresh, sources[0], empty])
    settled(window)
    dialog = preview(window)
    assert {row[0]: row[1] for row in dialog.rows} == {
        "fresh.txt": "New",
        sources[0].name: "Known already",
        "empty.txt": "Cannot be read",
    }
    assert dialog.ticked == (fresh,)
    assert len(window.parts.articles.ids) == 3
    dialog.accept()
    settled(window)
    assert len(window.parts.articles.ids) == 4


def test_leaving_the_preview_leaves_everything_as_it_was(window: MainWindow, settled: Settle, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    window.imports.propose([fresh])
    preview(window).reject()
    settled(window)
    assert window.findChildren(ImportReportDialog) == []
    assert len(window.parts.articles.ids) == 3


def test_a_file_that_the_preview_called_unreadable_brings_up_no_report(
    window: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "fresh.txt").write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    window.imports.propose([tmp_path / "empty.txt", tmp_path / "fresh.txt"])
    settled(window)
    preview(window).accept()
    settled(window)
    assert window.findChildren(ImportReportDialog) == []
    assert "1 failed" in window.desk.notices.words
    window.imports.import_paths([tmp_path / "empty.txt"])  # nobody has told of it this time
    settled(window)
    assert len(window.findChildren(ImportReportDialog)) == 1


def test_what_the_preview_passed_over_stands_in_the_report_with_its_sentence(
    window: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "fresh.txt").write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    window.imports.propose([folder])
    settled(window)
    dialog = preview(window)
    assert [row[0] for row in dialog.rows] == ["fresh.txt"]
    assert "1 passed over" in dialog.summary
    dialog.accept()
    settled(window)
    window.imports.ask_for_report()
    settled(window)
    report = window.findChildren(ImportReportDialog)[0]
    assert [row[:2] for row in report.rows] == [("old.doc", "Passed over"), ("fresh.txt", "Imported")]
    assert "old.doc" in report.rows[0][2], "a sentence says why"


def test_fine_files_come_in_at_once_where_the_preview_is_wanted_for_doubtful_ones_only(
    window: MainWindow, settled: Settle, tmp_path: Path, sources: list[Path]
) -> None:
    window.imports.restore(only_doubtful=True)
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    window.imports.propose([fresh])
    settled(window)
    assert len(window.parts.articles.ids) == 4
    window.imports.propose([sources[0]])
    settled(window)
    assert preview(window).ticked == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_file_can_be_chosen_in_every_language(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, language: str
) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        asked.append(kinds)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    choose_language(language)
    window.imports.ask_for_files()
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setNameFilters(asked[0].split(";;"))
    [model] = dialog.findChildren(QFileSystemModel)
    assert set(model.nameFilters()) == {f"*{ending}" for ending in ingest.importable()}


def test_text_of_the_clipboard_is_previewed_too(window: MainWindow, settled: Settle) -> None:
    QGuiApplication.clipboard().setText("山顶的灯塔\n\n样例县新建灯塔3座。\n")
    window.imports.paste()
    settled(window)
    dialog = preview(window)
    assert [row[1] for row in dialog.rows] == ["New"]
    dialog.accept()
    settled(window)
    assert len(window.parts.articles.ids) == 4
    assert window.article.record is not None
    assert window.article.record.source.file_name.endswith("山顶的灯塔.txt")


def test_ticks_are_set_for_all_none_and_new_only(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    files = (
        file("new.txt"),
        file("same.txt", same=True),
        file("known.txt", PreviewStatus.KNOWN),
        file("back.txt", PreviewStatus.TRASHED),
        file("bad.bin", PreviewStatus.REFUSED),
    )
    dialog.show_files(files, ())
    assert [path.name for path in dialog.ticked] == ["new.txt", "back.txt"]
    dialog._ticks["all"].click()
    assert [path.name for path in dialog.ticked] == ["new.txt", "same.txt", "known.txt", "back.txt"]
    dialog._ticks["none"].click()
    assert list(dialog.ticked) == []
    assert not dialog._go_on.isEnabled()
    dialog._ticks["new"].click()
    assert [path.name for path in dialog.ticked] == ["new.txt"]
    dialog.tick(Path("/in/known.txt"), wanted=True)
    assert dialog._go_on.text() == "Import 1 file"  # what is known is read, and told of in the report
    told: list[object] = []
    dialog.import_wanted.connect(told.append)
    dialog.accept()
    # What cannot be read goes along, for the report to say so.
    assert told == [(Path("/in/new.txt"), Path("/in/known.txt"), Path("/in/bad.bin"))]


def test_files_in_a_container_are_counted_as_the_report_will(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    inside = (PreviewStatus.NEW, PreviewStatus.NEW, PreviewStatus.KNOWN, PreviewStatus.REFUSED, PreviewStatus.PASSED)
    dialog.show_files((file("old.zip", members=inside), file("new.txt")), ())
    assert dialog.summary == "3 files to import · 2 articles · 1 known already · 1 passed over · 1 cannot be read"
    assert dialog.rows[0][2] == "5 files in it."
    dialog.tick(Path("/in/new.txt"), wanted=False)
    assert dialog._go_on.text() == "Import 2 files"


def test_the_space_bar_ticks_the_file_at_hand_and_its_remark_stands_whole(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    dialog.show_files((file("new.txt"), file("same.txt", same=True)), ())
    tree = dialog._tree
    first = tree.topLevelItem(0)
    assert first is not None
    tree.setCurrentItem(first, 1)  # as a click on its status leaves it
    assert dialog._whole.text() == dialog.rows[0][2] != ""
    before = set(dialog.ticked)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert {path.name for path in before ^ set(dialog.ticked)} == {first.text(0)}


def test_the_space_bar_on_an_article_ticks_the_file_it_is_in(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_files((file("new.txt"), file("other.txt")), ())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert [path.name for path in dialog.ticked] == ["other.txt"]


def test_the_first_space_unticks_and_return_imports_the_rest(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_files((file("new.txt"), file("other.txt")), ())
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert dialog.result() == 0
    assert [path.name for path in dialog.ticked] == ["other.txt"]
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_a_thousand_files_can_be_narrowed_to_those_that_need_a_look(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    dialog.show_progress(Progress("", 10, 1_000, "new-10.txt", 12.4, 79.8))
    assert "10 of 1,000" in dialog.summary
    assert "12 a second   about 1 minute left" in dialog.summary
    passed = [FileReport(f"/in/{n}.xlsx", FileStatus.SKIPPED, (), ()) for n in range(7)]
    dialog.show_files([*(file(f"new-{n}.txt") for n in range(999)), file("bad.bin", PreviewStatus.REFUSED)], passed)
    assert not dialog._go_on.isEnabled(), "rows come a few at a time; nothing is imported before all are there"
    qtbot.waitUntil(lambda: len(dialog.rows) == 1_000 and dialog._go_on.isEnabled())
    assert dialog.rows[0][0] == "bad.bin"
    assert len(dialog.ticked) == 999
    assert "7 passed over" in dialog.summary
    dialog._only_problems.setChecked(True)
    assert [item.text(0) for item, _file in dialog._items() if not item.isHidden()] == ["bad.bin"]


def test_every_import_has_its_report_and_can_be_undone(
    window: MainWindow, settled: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    window.imports.import_paths([fresh])
    settled(window)
    window.actions_set["import.report"].trigger()
    settled(window)
    [dialog] = window.findChildren(ImportReportDialog)
    assert len(dialog.imports) == 4
    assert [row[0] for row in dialog.rows] == ["fresh.txt"]
    dialog.choose(3)
    assert [row[0] for row in dialog.rows] == ["one.txt"]
    dialog.choose(0)
    dialog._undo.click()
    settled(window)
    assert len(window.parts.articles.ids) == 3
    assert window.parts.notices.words
    dialog.close()
    window.actions_set["edit.undo"].trigger()
    settled(window)
    assert len(window.parts.articles.ids) == 4
    assert window.parts.notices.words == ""  # what it said is not true any more


@pytest.mark.parametrize(("ending", "separator"), [(".csv", ","), (".txt", "\t")])
def test_report_is_saved_as_a_table_or_as_text(
    window: MainWindow, settled: Settle, tmp_path: Path, ending: str, separator: str
) -> None:
    window.actions_set["import.report"].trigger()
    settled(window)
    [dialog] = window.findChildren(ImportReportDialog)
    target = tmp_path / f"report{ending}"
    dialog.save_wanted.emit(dialog.chosen.report, target)
    settled(window)
    lines = target.read_text("utf-8-sig").splitlines()
    assert any(Path(dialog.chosen.report.files[0].path).name in line and separator in line for line in lines)
    assert str(target) in window.parts.notices.words
    dialog.close()


def test_a_report_that_cannot_be_written_is_said_in_one_sentence(
    window: MainWindow, settled: Settle, tmp_path: Path
) -> None:
    window.actions_set["import.report"].trigger()
    settled(window)
    [dialog] = window.findChildren(ImportReportDialog)
    dialog.save_wanted.emit(dialog.chosen.report, tmp_path / "nowhere" / "report.csv")
    settled(window)
    assert "nowhere" in window.parts.notices.words
    dialog.close()


def _watched(window: MainWindow, settled: Settle, tmp_path: Path) -> Path:
    """An empty folder that the window watches."""
    folder = tmp_path / "watched"
    folder.mkdir()
    window.watch.set_folders((folder,))
    settled(window)
    return folder


def test_new_files_of_a_watched_folder_come_in_by_themselves(
    window: MainWindow, settled: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = _watched(window, settled, tmp_path)
    assert window.watch.folders == (folder,)
    path = folder / "fresh.txt"
    path.write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    past = path.stat().st_mtime - SETTLED_S - 1
    os.utime(path, (past, past))
    qtbot.waitUntil(lambda: len(window.parts.articles.ids) == 4, timeout=30_000)
    settled(window)
    assert window.parts.notices.words.startswith("From the watched folders: 1 file imported")


def test_a_file_of_a_watched_folder_that_is_there_already_is_told_once(
    window: MainWindow, settled: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = _watched(window, settled, tmp_path)
    window.parts.notices.hide()
    archive = window.desk.archive
    assert archive is not None
    (folder / "again.txt").write_bytes(read.original_path(archive, read.sources(archive)[0].id).read_bytes())
    past = (folder / "again.txt").stat().st_mtime - SETTLED_S - 1
    os.utime(folder / "again.txt", (past, past))
    window.watch._look()
    settled(window)
    assert window.parts.notices.words == "From the watched folders: 1 file is there already"
    window.parts.notices.hide()
    window.watch._look()
    settled(window)
    assert window.parts.notices.words == ""


def test_a_watched_folder_that_is_gone_is_said_once(window: MainWindow, settled: Settle, tmp_path: Path) -> None:
    window.watch.set_folders((tmp_path / "gone",))
    settled(window)
    assert "gone" in window.parts.notices.words
    window.parts.notices.hide()
    window.watch._look()
    settled(window)
    assert window.parts.notices.words == ""


def test_nothing_is_watched_in_a_read_only_archive(
    window: MainWindow, settled: Settle, tmp_path: Path, make_window: Make
) -> None:
    _watched(window, settled, tmp_path)
    second = make_window(folder=tmp_path / "copy")
    assert not second.desk.writable
    assert second.watch.folders == ()
    assert not second.actions_set["import.watch"].isEnabled()


def test_watched_folders_are_added_once_and_removed(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = WatchedFoldersDialog((tmp_path,))
    qtbot.addWidget(dialog)
    dialog.add(tmp_path)
    dialog.add(tmp_path / "later")
    assert dialog.folders == (tmp_path, tmp_path / "later")
    dialog._remove.click()
    told: list[object] = []
    dialog.folders_chosen.connect(told.append)
    dialog.accept()
    assert told == [(tmp_path,)]


def test_what_a_stopped_import_left_out_comes_in_with_the_next_one(
    window: MainWindow, settled: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(1, 4):
        (folder / f"{number}.txt").write_text(f"第{number}座灯塔\n\n样例县新建灯塔{number}座。\n", "utf-8")
    plain = outcomes

    def stopped(*arguments: object, **named: object) -> Iterator[object]:
        for count, outcome in enumerate(plain(*arguments, **named)):  # type: ignore[arg-type]
            if count == 1:
                raise Cancelled
            yield outcome

    monkeypatch.setattr(ingest, "outcomes", stopped)
    window.imports.import_paths([folder])
    settled(window)
    assert len(window.parts.articles.ids) == 4
    window.imports.ask_for_report()
    settled(window)
    (report,) = window.findChildren(ImportReportDialog)
    left = [row for row in report.rows if row[1] != "Imported"]
    assert [row[0] for row in left] == ["2.txt", "3.txt"]
    assert all("Import it again" in row[2] for row in left)
    report.reject()
    monkeypatch.setattr(ingest, "outcomes", plain)
    window.imports.propose([folder])
    settled(window)
    dialog = preview(window)
    assert [path.name for path in dialog.ticked] == ["2.txt", "3.txt"]
    dialog.accept()
    settled(window)
    assert len(window.parts.articles.ids) == 6


@pytest.mark.parametrize("left_first", [True, False])
def test_what_came_in_is_shown_unless_somebody_went_to_the_ledger_meanwhile(
    window: MainWindow, settled: Settle, tmp_path: Path, *, left_first: bool
) -> None:
    fresh = tmp_path / "fresh.txt"
    fresh.write_text("山顶的灯塔\n\n样例县新建灯塔3座。\n", "utf-8")
    steps = [lambda: window.imports.import_paths([fresh]), window.actions_set["pane.ledger"].trigger]
    for step in reversed(steps) if left_first else steps:
        step()
    settled(window)
    assert len(window.parts.articles.ids) == 4
    in_view = window.parts.left.currentWidget()
    assert in_view is (window.parts.articles if left_first else window.parts.ledger)
