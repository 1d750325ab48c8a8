"""What is asked for when a dossier is exported."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from archive_gui.desktop.dialogs.export import DossierOrder, ExportDialog, ExportOptions, ordered
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.records import ArticleId, ArticleRow

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def row(number: int, title: str, date: str | None) -> ArticleRow:
    known = PublicationDate(date, Certainty.STATED) if date else PublicationDate()
    return ArticleRow(
        ArticleId(number), f"u{number}", title, None, None, known, "样例.txt", 1, 1, "", 10, 0, 0, (), NOW, False
    )


ROWS = (row(1, "丙", None), row(2, "乙", "2021-03"), row(3, "甲", "2019-12-21"), row(4, "丁", "2021"))


def dialog_in(folder: Path, owner: QWidget) -> ExportDialog:
    dialog = ExportDialog(ROWS, title="样例专题", organisation="样例档案馆", folder=folder, parent=owner)
    dialog.show()
    return dialog


def line(dialog: ExportDialog, name: str) -> QLineEdit:
    return next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == name)


def go(dialog: ExportDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == "Export")


def test_orders() -> None:
    assert ordered(ROWS, DossierOrder.LISTED) == (1, 2, 3, 4)
    assert ordered(ROWS, DossierOrder.DATE) == (3, 4, 2, 1)
    assert set(ordered(ROWS, DossierOrder.TITLE)) == {1, 2, 3, 4}


def test_the_file_is_named_after_the_title_until_someone_names_it(tmp_path: Path, owner: QWidget) -> None:
    dialog = dialog_in(tmp_path, owner)
    title, path = line(dialog, "Title"), line(dialog, "File")
    assert path.text() == str(tmp_path / "样例专题.pdf")
    title.setText("甲/乙")
    assert path.text() == str(tmp_path / "甲乙.pdf")
    path.selectAll()
    path.insert("自定")
    path.textEdited.emit("自定")
    title.setText("另一题")
    assert dialog.options().path == tmp_path / "自定.pdf"


def test_accepting_gives_the_options_and_closes(tmp_path: Path, owner: QWidget) -> None:
    dialog = dialog_in(tmp_path, owner)
    line(dialog, "Subtitle").setText(" 副题 ")
    order = dialog.findChildren(QComboBox)[0]
    order.setCurrentIndex(order.findData(DossierOrder.DATE.value))
    dialog.findChildren(QCheckBox)[0].setChecked(False)
    asked: list[object] = []
    dialog.export_requested.connect(asked.append)
    go(dialog).click()
    ids = tuple(ArticleId(number) for number in (3, 4, 2, 1))
    path = tmp_path / "样例专题.pdf"
    assert asked == [ExportOptions(ids, path, "样例专题", "副题", "样例档案馆", DossierOrder.DATE, with_facts=False)]
    assert not dialog.isVisible()


def test_what_cannot_be_exported_to_is_said_where_it_is_typed(tmp_path: Path, owner: QWidget) -> None:
    dialog = dialog_in(tmp_path, owner)
    assert (go(dialog).isEnabled(), dialog._remark.text()) == (True, "")
    (tmp_path / "夹.pdf").mkdir()
    for path, words in (
        (tmp_path / "无" / "甲.pdf", "no such folder"),
        (tmp_path / "夹.pdf", "is a folder"),
        (tmp_path / ("长" * 99), "too long"),
    ):
        line(dialog, "File").setText(str(path))
        assert not go(dialog).isEnabled()
        assert words in dialog._remark.text()
    line(dialog, "File").clear()
    assert not go(dialog).isEnabled()


def test_a_file_that_would_be_replaced_is_pointed_out(tmp_path: Path, owner: QWidget) -> None:
    dialog = dialog_in(tmp_path, owner)
    assert not dialog._remark.text()
    (tmp_path / "旧.pdf").write_bytes(b"x")
    line(dialog, "File").setText(str(tmp_path / "旧"))
    assert "will be replaced" in dialog._remark.text()
