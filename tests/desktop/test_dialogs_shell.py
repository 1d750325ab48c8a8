"""Every dialog of the shell opens in every language and says what it should."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from archive_gui.base.messages import LANGUAGES, choose_language
from archive_gui.base.settings import Settings
from archive_gui.desktop import dialogs
from archive_gui.desktop.actions.catalogue import CATALOGUE
from archive_gui.desktop.dialogs.about import AboutDialog
from archive_gui.desktop.dialogs.choose_many import Choice, ChooseManyDialog
from archive_gui.desktop.dialogs.choose_tag import ChooseTagDialog
from archive_gui.desktop.dialogs.command_palette import CommandPalette
from archive_gui.desktop.dialogs.compare_articles import Compared, CompareDialog, Shared
from archive_gui.desktop.dialogs.crash import CrashDialog
from archive_gui.desktop.dialogs.edit_fact import EditFactDialog
from archive_gui.desktop.dialogs.edit_place import EditPlaceDialog
from archive_gui.desktop.dialogs.export import ExportDialog
from archive_gui.desktop.dialogs.export_table import ExportTableDialog
from archive_gui.desktop.dialogs.fact_history import FactHistoryDialog
from archive_gui.desktop.dialogs.follow_facts import FollowFactsDialog
from archive_gui.desktop.dialogs.frame import FramedDialog
from archive_gui.desktop.dialogs.import_lines import ImportLinesDialog
from archive_gui.desktop.dialogs.import_preview import ImportPreviewDialog
from archive_gui.desktop.dialogs.import_report import ImportReportDialog
from archive_gui.desktop.dialogs.ledger_history import LedgerHistoryDialog
from archive_gui.desktop.dialogs.ledger_note import LedgerNoteDialog
from archive_gui.desktop.dialogs.ledger_sides import Side, SidesDialog
from archive_gui.desktop.dialogs.merge_facts import MergeFactsDialog
from archive_gui.desktop.dialogs.merge_rows import MergeRowsDialog
from archive_gui.desktop.dialogs.name import NameDialog
from archive_gui.desktop.dialogs.new_archive import NewArchiveDialog
from archive_gui.desktop.dialogs.own_places import OwnPlacesDialog
from archive_gui.desktop.dialogs.reextract_report import ReextractReportDialog
from archive_gui.desktop.dialogs.save_query import SaveQueryDialog
from archive_gui.desktop.dialogs.settings import SettingsDialog
from archive_gui.desktop.dialogs.shortcuts import ShortcutsDialog
from archive_gui.desktop.dialogs.tags import TagDialog
from archive_gui.desktop.dialogs.watched_folders import WatchedFoldersDialog
from archive_gui.domain.captured import Message
from archive_gui.domain.comparison import Row
from archive_gui.domain.corrections import Correction, CorrectionAct, FactDraft
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.facts import Fact, FactKind, Figure, PersonFact, PlaceFact, PlaceLevel
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ingest import FileReport, FileStatus, ImportReport, ProcessedSource, StoredReport
from archive_gui.domain.ledger import ItemId, Judgement, LedgerRow, RerunReport, Verdict
from archive_gui.domain.likeness import Comparison, Difference
from archive_gui.domain.precedents import FactPrecedent, Unfit
from archive_gui.domain.records import ArticleId, ArticleRow, SourceId
from archive_gui.domain.reextraction import ArticleChanges, FactChange
from archive_gui.domain.spans import Span
from archive_gui.domain.tables import TableFormat
from archive_gui.domain.tags import Tag, TagId
from archive_gui.workflows.inspect import process_text

REPORT = ImportReport(
    (
        FileReport("/in/one.txt", FileStatus.IMPORTED, (ArticleId(1), ArticleId(2))),
        FileReport(
            "/in/two.txt", FileStatus.DUPLICATE, (), (Message("ingest.duplicate", {"name": "two", "known": "x"}),)
        ),
        FileReport("/in/three.txt", FileStatus.FAILED, (), (Message("capture.empty", {"name": "three.txt"}),)),
    ),
    1.25,
)
TAGS = (Tag(TagId(1), "t1", "产业", "green", None, 2), Tag(TagId(2), "t2", "车间", "teal", TagId(1)))
ROW = Row("样例车间|thing|", "样例车间", "thing", "个", ("样例车间",))
NOW = datetime(2024, 5, 1, 8, 30, tzinfo=UTC)
STORED = StoredReport(1, "测试员", NOW, REPORT)


def row(number: int) -> ArticleRow:
    return ArticleRow(
        id=ArticleId(number),
        uuid=f"u{number}",
        title="样例",
        publication="样例日报",
        edition="07",
        date=PublicationDate("2020-10-12", Certainty.STATED),
        file_name="sample.txt",
        position=1,
        siblings=1,
        excerpt="",
        char_count=4,
        fact_count=0,
        open_findings=0,
        tags=(),
        imported_at_utc=NOW,
        deleted=False,
    )


def compared() -> Compared:
    spot = Difference(Span(2, 3), Span(2, 3), "3", "4", Span(0, 4), Span(0, 4))
    return Compared(row(1), row(2), "1234", "1244", Comparison(0.97, (spot,)))


def lines() -> ProcessedSource:
    return process_text("青石村的路\n\n青石村修了3公里路。\n".encode(), "one.txt", "/in/one.txt")


def item() -> LedgerRow:
    message = Message("ledger.near_text", {"title": "样例", "other": "样例", "percent": 90})
    return LedgerRow(
        id=ItemId(1),
        uuid="i1",
        kind=FindingKind.NEAR_DUPLICATE,
        severity=Severity.MEDIUM,
        message=message,
        open=False,
        verdict=Verdict.SAME,
        note="",
        operator="测试员",
        at_utc=NOW,
        source=SourceId(1),
        article=ArticleId(1),
        title="样例",
        evidence=(),
        proposal=False,
        found=True,
    )


def fact(quote: str) -> Fact:
    return Fact(quote, FactKind.FIGURE, quote, Span(6, 10), (Span(6, 10),), Figure(148, "座"), 0.9, "figure.sample")


SIDE = Side("样例", "样例县建成水库148座。", (Span(6, 10),), 0)
DRAFT = FactDraft(Span(6, 10), FactKind.FIGURE, Figure(148, "座"))
CORRECTION = Correction("t", CorrectionAct.EDIT, fact("148座"), fact("146座"), "测试员", NOW, "见原报")
PRECEDENT = FactPrecedent(
    "t",
    fact("148座"),
    CorrectionAct.ACCEPT,
    "测试员",
    NOW,
    "见原报",
    ArticleId(1),
    "样例.txt",
    here=fact("148座"),
    after=fact("148座"),
)
UNFIT = replace(PRECEDENT, unfit=Unfit.WORDS)
CHANGED = ArticleChanges(ArticleId(1), "样例", 1, 0, 1, (FactChange(fact("148座"), fact("146座")),))
RERUN = RerunReport(3, 1, 1, 1, 0, 0, 0, facts_changed=1, changes=(CHANGED,))

DIALOGS: dict[str, Callable[[], QDialog]] = {
    "about": AboutDialog,
    "palette": lambda: CommandPalette(CATALOGUE),
    "choose many": lambda: ChooseManyDialog("哪些", (Choice("a", "样例车间", "3"),), ()),
    "choose tag": lambda: ChooseTagDialog("合并", "并入", TAGS, "合并"),
    "crash": lambda: CrashDialog("report"),
    "edit fact": lambda: EditFactDialog(DRAFT, "样例县建成水库148座。", lambda _kind: {}, mentions=3),
    "edit place": EditPlaceDialog,
    "fact history": lambda: FactHistoryDialog(fact("148座"), (CORRECTION,)),
    "merge facts": lambda: MergeFactsDialog((fact("148座"), fact("146座"))),
    "follow facts": lambda: FollowFactsDialog(
        (PRECEDENT, replace(PRECEDENT, unfit=Unfit.WORDS)), "样例县建成水库148座。"
    ),
    "own places": lambda: OwnPlacesDialog(writable=True),
    "reextract report": lambda: ReextractReportDialog(RERUN),
    "export": lambda: ExportDialog((), title="样例", organisation="", folder=Path.home()),
    "export table": lambda: ExportTableDialog("导出", "样例", name="样例", folder=Path.home()),
    "merge rows": lambda: MergeRowsDialog((ROW, ROW)),
    "compare articles": lambda: CompareDialog(compared(), [(row(2), 0.97)], [Shared("样例句子。", ("样例",), 3)]),
    "import preview": ImportPreviewDialog,
    "import lines": lambda: ImportLinesDialog(lines()),
    "import report": lambda: ImportReportDialog([STORED], writable=True),
    "ledger history": lambda: LedgerHistoryDialog(item(), (Judgement(Verdict.SAME, "", "测试员", NOW),)),
    "ledger sides": lambda: SidesDialog("样例", (SIDE, SIDE), (Verdict.MISPRINT,)),
    "ledger note": lambda: LedgerNoteDialog(3, (Verdict.SAME,), None),
    "watched folders": lambda: WatchedFoldersDialog(()),
    "name": lambda: NameDialog("New tag", "Name", "", "Make"),
    "new archive": lambda: NewArchiveDialog(Path.home(), "测试员"),
    "save query": lambda: SaveQueryDialog("地点:青石", "青石", ("最近",)),
    "settings": lambda: SettingsDialog(Settings(operator="测试员")),
    "shortcuts": ShortcutsDialog,
    "tags": lambda: TagDialog(TAGS, {TagId(1): 2}, 3),
}
GIVEN = {"About Archive GUI", "Archive GUI", "English", "report", "New tag", "Name", "Make", "one.txt", "two.txt"}
"""Words that are the same in every language, and those the tests put in themselves."""


SAME_LINE = 30
"""Pixels that widgets of one row may stand above one another."""


def tabbed_through(dialog: QDialog) -> list[QWidget]:
    """What Tab leads through, in its order."""
    found, widget = [], dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        tabbed = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_dialog_opens_in_every_language(qtbot: QtBot, name: str, language: str) -> None:
    choose_language(language)
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.windowTitle()
    assert dialog.minimumSizeHint().width() <= 900
    if language != "en":
        assert [words for words in shown_words(dialog) if is_english(words)] == []


@pytest.mark.parametrize("name", DIALOGS)
def test_every_widget_of_a_dialog_that_takes_the_keyboard_has_a_name(qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not spoken_name(widget)
    ]
    assert nameless == []


def test_no_dialog_is_left_out_here() -> None:
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        importlib.import_module(module.name)
    known = {type_name(kind) for kind in FramedDialog.__subclasses__()} | {"CommandPalette"}
    assert {type_name(type(make())) for make in DIALOGS.values()} == known


def type_name(kind: type[QDialog]) -> str:
    return kind.__name__


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def shown_words(dialog: QDialog) -> list[str]:
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    buttons = [button.text() for button in dialog.findChildren(QAbstractButton)]
    lines = [line.placeholderText() for line in dialog.findChildren(QLineEdit)]
    return [dialog.windowTitle(), *labels, *buttons, *lines]


def is_english(words: str) -> bool:
    return words not in GIVEN and re.search("[A-Za-z]{3}", words) is not None and not re.search("[一-鿿]", words)


def test_ctrl_enter_in_a_note_of_several_lines_saves_it(qtbot: QtBot) -> None:
    dialog = LedgerNoteDialog(1, (Verdict.SAME,), None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    (note,) = dialog.findChildren(QPlainTextEdit)
    QTest.keyClicks(note, "looked up")
    QTest.keyClick(note, Qt.Key.Key_Return)
    QTest.keyClicks(note, "in print")
    with qtbot.waitSignal(dialog.decided) as told:
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [Verdict.UNDECIDED, "looked up\nin print"]


def test_ctrl_enter_does_not_go_on_while_the_button_cannot(qtbot: QtBot) -> None:
    dialog = ImportPreviewDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()


def test_new_archive_needs_a_name_that_can_be_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    dialog = NewArchiveDialog(tmp_path, "测试员")
    qtbot.addWidget(dialog)
    for name, allowed in (
        ("样例", True),
        ("", False),
        ("a/b", False),
        ("a:b", False),
        ("end.", False),
        ("taken", False),
    ):
        dialog.fill(name, tmp_path)
        assert dialog._make.isEnabled() is allowed, name
    dialog.fill("样例", tmp_path)
    assert dialog.folder == tmp_path / "样例"


@pytest.mark.parametrize("name", DIALOGS)
def test_tab_goes_through_a_dialog_from_top_to_bottom(qtbot: QtBot, name: str) -> None:
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    tops = [widget.mapTo(dialog, QPoint(0, 0)).y() for widget in tabbed_through(dialog)]
    assert all(after > before - SAME_LINE for before, after in pairwise(tops)), tops


def test_tab_goes_on_from_top_to_bottom_when_a_fact_becomes_another_kind(qtbot: QtBot) -> None:
    dialog = EditFactDialog(DRAFT, "样例县建成水库148座。", lambda _kind: {}, mentions=3)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for kind in FactKind:
        dialog.choose_kind(kind)
        qtbot.waitUntil(lambda: all(widget.isVisible() for widget in dialog.fields.widgets.values()))
        names = [widget.accessibleName() for widget in tabbed_through(dialog)]
        first, last = names.index("Kind"), names.index("Note")
        assert names[first + 1 : last] == [widget.accessibleName() for widget in dialog.fields.widgets.values()]


def test_what_the_rules_find_is_filled_in_around_what_was_typed_meanwhile(qtbot: QtBot) -> None:
    dialog = EditFactDialog(DRAFT, "样例县建成水库148座。", lambda _kind: {})
    qtbot.addWidget(dialog)
    asked: list[tuple[Span, FactKind]] = []
    dialog.proposal_wanted.connect(lambda span, kind: asked.append((span, kind)))
    edited: list[bool] = []
    dialog.fields.edited.connect(lambda: edited.append(True))
    dialog.choose_kind(FactKind.PLACE)
    assert (asked, edited) == ([(DRAFT.span, FactKind.PLACE)], [])
    dialog.fields.fill("full_name", "样例省样例县")
    found = PlaceFact(PlaceLevel.COUNTY, "430524", "湖南省邵阳市隆回县")
    dialog.take_proposal(replace(DRAFT, kind=FactKind.PLACE, detail=found))
    assert dialog.fields.detail() == replace(found, full_name="样例省样例县")
    dialog.take_proposal(replace(DRAFT, kind=FactKind.PERSON, detail=PersonFact("校长")))  # too late
    assert dialog.kind is FactKind.PLACE
    assert dialog.fields.detail() == replace(found, full_name="样例省样例县")
    dialog.select(Span(0, 3))
    assert asked[-1] == (Span(0, 3), FactKind.PLACE), "typing does not keep other words from being read"


def test_the_form_of_a_fact_is_as_high_as_the_fields_of_its_kind(qtbot: QtBot) -> None:
    dialog = EditFactDialog(DRAFT, "样例县建成水库148座。", lambda _kind: {}, mentions=3)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for kind in (*FactKind, *reversed(FactKind)):
        dialog.choose_kind(kind)
        qtbot.waitUntil(lambda: dialog.fields.visibleRegion().boundingRect() == dialog.fields.rect())
        assert all(widget.isVisible() for widget in dialog.fields.widgets.values())
        assert dialog.height() == dialog.minimumSizeHint().height(), f"no empty room for {kind}"


@pytest.mark.parametrize("name", ["样" * 300, "a" * 300])
def test_a_name_too_long_for_the_disk_is_not_taken_yet(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    dialog = NewArchiveDialog(tmp_path, "测试员")
    qtbot.addWidget(dialog)
    dialog.fill(name, tmp_path)
    assert dialog.folder == tmp_path / name


def test_a_path_can_be_typed_letter_by_letter(qtbot: QtBot, tmp_path: Path) -> None:
    table = ExportTableDialog("导出", "样例", name="样例", folder=tmp_path)
    offered = table.findChildren(QComboBox)[0]
    assert [offered.itemText(row) for row in range(offered.count())][1] == "XLSX (a spreadsheet)", (
        "not all have sources"
    )
    dossier = ExportDialog((), title="样例", organisation="", folder=tmp_path)
    for dialog in (table, dossier):
        qtbot.addWidget(dialog)
        dialog._path.clear()
        QTest.keyClicks(dialog._path, f"{tmp_path.anchor}.")
        assert not dialog._go.isEnabled()
        dialog._path.setText(f"{tmp_path}/{'样' * 300}")
        assert "too long" in dialog._remark.text()
        assert not dialog._go.isEnabled()
    table._path.setText(tmp_path.anchor)
    assert not table._go.isEnabled()
    table._path.setText(str(tmp_path / "甲"))
    assert table.path == tmp_path / f"甲.{table.format}"
    assert table._go.isEnabled()


@pytest.mark.parametrize("form", TableFormat)
def test_a_typed_ending_says_what_a_table_is_written_as(qtbot: QtBot, tmp_path: Path, form: TableFormat) -> None:
    dialog = ExportTableDialog("导出", "样例", name="样例", folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog._path.clear()
    QTest.keyClicks(dialog._path, f"out.{form}".upper())
    assert (dialog.format, dialog.path.stem) == (form, "OUT")
    QTest.keyClicks(dialog._path, "x")
    assert dialog.format is form


def test_a_long_title_gives_a_name_the_disk_can_take(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ExportDialog((), title="样例", organisation="", folder=tmp_path)
    qtbot.addWidget(dialog)
    dialog._title.setText("河边的样例" * 60)
    path = Path(dialog._path.text())
    path.touch()
    assert path.stem == ("河边的样例" * 60)[: len(path.stem)]
    assert path.suffix == ".pdf"
    dialog._title.setText("样例")
    assert Path(dialog._path.text()) == tmp_path / "样例.pdf"


def test_settings_come_back_as_the_form_has_them(qtbot: QtBot) -> None:
    before = Settings(operator="甲", language="en", theme="dark", recent_archives=("/x",))
    dialog = SettingsDialog(before)
    qtbot.addWidget(dialog)
    assert dialog.settings == before
    dialog._organisation.setText(" 样例档案馆 ")
    assert dialog.settings.organisation == "样例档案馆"
    assert dialog.settings.recent_archives == ("/x",)


@pytest.mark.parametrize(("before", "after"), [("", "model"), ("rules", "model"), ("model", "rules")])
def test_who_finds_names_is_chosen(qtbot: QtBot, before: str, after: str) -> None:
    dialog = SettingsDialog(Settings(names=before), names_model=True)
    qtbot.addWidget(dialog)
    assert dialog.settings.names == before
    dialog._names.setFocus()
    QTest.keyClick(dialog._names, Qt.Key.Key_Down if after == "model" else Qt.Key.Key_Up)
    assert dialog.settings.names == after
    assert not any("not installed" in label.text() for label in dialog.findChildren(QLabel))


def test_a_names_model_that_is_not_installed_is_not_chosen_but_may_stay(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    QTest.keyClick(dialog._names, Qt.Key.Key_Down)
    assert dialog.settings == Settings()
    assert any("not installed" in label.text() for label in dialog.findChildren(QLabel))
    kept = SettingsDialog(Settings(names="model"))
    qtbot.addWidget(kept)
    assert kept.settings.names == "model"


def test_report_puts_failures_first_and_can_be_narrowed_to_them(qtbot: QtBot) -> None:
    dialog = ImportReportDialog([STORED], writable=True)
    qtbot.addWidget(dialog)
    assert [row[1] for row in dialog.rows] == ["Failed", "Imported", "Known already"]
    assert dialog.rows[1][2] == "2 articles"
    assert dialog.told == dialog.rows[0][2] != ""
    dialog._only_problems.setChecked(True)
    assert [row[0] for row in dialog.rows] == ["three.txt"]


def test_crash_report_is_saved_whole(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("line one\nline two\n")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "crash.txt")
    assert (tmp_path / "crash.txt").read_text("utf-8") == dialog.report


def out_of_reach(dialog: FramedDialog) -> list[QWidget]:
    """The widgets of a dialog that show, but are cut off where nothing scrolls."""
    found = []
    for widget in dialog.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow() or isinstance(widget, QScrollBar):
            continue
        parent = widget.parentWidget()
        while parent is not None and parent is not dialog and not isinstance(parent, QAbstractScrollArea):
            parent = parent.parentWidget()
        if parent is dialog and not dialog.rect().contains(QRect(widget.mapTo(dialog, QPoint()), widget.size())):
            found.append(widget)
    return found


@pytest.mark.parametrize("name", DIALOGS)
def test_on_a_small_screen_everything_of_a_dialog_can_be_reached(
    qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_language("zh_CN")
    room = QSize(690, 375)  # what a screen of 1380 x 830 leaves at 200 %, without a title bar
    monkeypatch.setattr(FramedDialog, "room", lambda _self: room)
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.size().boundedTo(room) == dialog.size()
    if isinstance(dialog, FramedDialog):
        assert out_of_reach(dialog) == []


@pytest.mark.parametrize("name", DIALOGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_dialog_is_scrolled_where_the_screen_has_room(
    qtbot: QtBot, name: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_language(language)
    monkeypatch.setattr(FramedDialog, "room", lambda _self: QSize(1600, 1200))
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    if not isinstance(dialog, FramedDialog):
        return
    (scroll,) = (one for one in dialog.findChildren(QScrollArea) if one.parent() is dialog)
    bars = scroll.verticalScrollBar(), scroll.horizontalScrollBar()
    assert [bar.maximum() for bar in bars] == [0, 0]


def test_the_wheel_over_a_choice_is_left_to_the_form_and_chooses_nothing(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(operator="测试员"))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    box = dialog.findChildren(QComboBox)[0]
    box.setFocus()
    chosen, middle = box.currentIndex(), box.rect().center()
    for turn in (120, -120):
        turned = QWheelEvent(
            QPointF(middle),
            QPointF(box.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, turned)
        assert not turned.isAccepted()
        assert box.currentIndex() == chosen
    assert Qt.FocusPolicy(box.focusPolicy()) is Qt.FocusPolicy.StrongFocus  # nor does turning it take the keyboard


def test_a_fact_of_another_kind_is_completed_with_names_of_that_kind(qtbot: QtBot) -> None:
    called = {FactKind.PERSON: ["甲乙丙"], FactKind.ORGANISATION: ["样例县水利局"]}
    dialog = EditFactDialog(
        DRAFT, "样例县建成水库148座。", lambda kind: {"full_name": called.get(kind, [])}, mentions=3
    )
    qtbot.addWidget(dialog)
    for kind, names in called.items():
        dialog.choose_kind(kind)
        field = dialog.fields.widgets["full_name"]
        assert isinstance(field, QLineEdit)
        completer = field.completer()
        assert completer is not None
        model = completer.model()
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == names
