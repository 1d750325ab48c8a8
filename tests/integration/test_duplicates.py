"""Copies and versions: found at import, told with their differences, judged once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import filled

from archive_gui.base.progress import Silent
from archive_gui.domain.decisions import SetPartAside
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, LedgerFilter, LedgerRow, LedgerState, Verdict
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.workflows import duplicates, ledger, structure, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.preview import PreviewStatus, preview
from archive_gui.workflows.session import Archive

COPIES = (FindingKind.DUPLICATE, FindingKind.NEAR_DUPLICATE)
TEXT = (
    "样本县修通山区公路\n"
    "本报讯 记者王样本 6月3日，样本县样本镇的山区公路全线通车，全长12114米，惠及沿线8个村的3560名群众。\n"
    "这条路从去年春天动工，前后用了十四个月。施工队在石壁上凿出平台，又在河谷里架起两座小桥。\n"
    "村民李样本说，以前去镇上赶集要走三个小时，如今坐车二十分钟就到。她家的柑橘也能卖上好价钱了。\n"
    "镇里的负责人介绍，下一步还要把路灯装上，让老人和孩子晚上出门也放心。\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = filled(tmp_path, write(tmp_path, "甲.txt", TEXT))
    yield made
    made.close()


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def bring(archive: Archive, *paths: Path) -> None:
    import_paths(archive, paths, Silent(), inline_files=len(paths))


def copies(archive: Archive) -> list[LedgerRow]:
    return ledger.rows(archive, ledger.items(archive, LedgerFilter(LedgerState.ALL, COPIES)))


def test_the_same_text_in_other_bytes_is_told(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("\n", "\r\n"), "gb18030"))
    (row,) = copies(archive)
    assert row.kind is FindingKind.DUPLICATE
    assert [piece.article for piece in row.evidence] == [2, 1]
    assert duplicates.near(archive, ArticleId(1))[0].same_text


def test_one_digit_changed_is_told_with_the_number(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("12114", "12174")))
    (row,) = copies(archive)
    assert row.kind is FindingKind.NEAR_DUPLICATE
    assert row.message.params["differences"] == "12114 → 12174"
    (difference,) = duplicates.differences(archive, ArticleId(1), ArticleId(2)).differences
    assert (difference.left_text, difference.right_text) == ("1", "7")
    text = archive.store.article(ArticleId(1)).reading.text
    assert difference.left_figure is not None
    assert text[difference.left_figure.start : difference.left_figure.end] == "12114"


def test_a_figure_with_several_other_digits_differs_once_and_files_tell_articles_of_one_title_apart(
    archive: Archive, tmp_path: Path
) -> None:
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("12114", "12411").replace("3560名", "3650名")))
    (row,) = copies(archive)
    assert row.message.params["count"] == 2
    assert row.message.params["differences"].split("；") == ["12114 → 12411", "3560 → 3650"]
    assert (row.message.params["title"], row.message.params["other"]) == ("样本县修通山区公路 · 乙.txt", "甲.txt")


def test_another_text_is_no_copy(archive: Archive, samples: Path) -> None:
    bring(archive, *sorted(samples.iterdir()))
    assert copies(archive) == []


def test_a_verdict_on_a_copy_outlives_new_comparisons_and_reruns(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("12114", "12174")))
    (row,) = copies(archive)
    ledger.judge(archive, [ItemId(row.id)], Verdict.VERSION, "晚报转载")
    duplicates.rerun(archive, Silent())
    structure.rerun(archive, archive.store.rework.source_ids(), Silent())
    structure.decline_everything(archive, row.source)
    (again,) = copies(archive)
    assert (again.open, again.verdict, again.note) == (False, Verdict.VERSION, "晚报转载")
    undo.undo(archive)
    undo.undo(archive)
    assert copies(archive)[0].open


def _part(record: ArticleRecord, kind: PartKind) -> int:
    part = next(part for part in record.reading.parts if part.kind is kind)
    return min(span.start for span in record.reading.offsets.source_ranges(part.span))


def test_moving_a_part_asks_nothing_anew_about_copies_that_were_judged(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("\n", "\r\n")))
    (row,) = copies(archive)
    assert row.kind is FindingKind.DUPLICATE
    ledger.judge(archive, [row.id], Verdict.SAME, "晚报转载")
    record = archive.store.article(ArticleId(2))
    paragraph = _part(record, PartKind.PARAGRAPH)
    structure.edit(archive, record.source.id, SetPartAside(paragraph))
    (moved,) = copies(archive)
    assert moved.kind is FindingKind.NEAR_DUPLICATE
    assert (moved.id, moved.open, moved.verdict, moved.note) == (row.id, False, Verdict.SAME, "晚报转载")
    structure.withdraw(archive, record.source.id, SetPartAside(paragraph))
    assert copies(archive) == [ledger.rows(archive, [row.id])[0]]
    assert copies(archive)[0].kind is FindingKind.DUPLICATE
    undo.undo(archive)
    undo.undo(archive)
    undo.undo(archive)
    (again,) = copies(archive)
    assert (again.id, again.kind, again.open, again.verdict) == (row.id, FindingKind.DUPLICATE, True, None)


def test_a_verdict_on_one_pair_is_none_on_another_of_the_same_titles(archive: Archive, tmp_path: Path) -> None:
    other = TEXT.replace("公路", "水渠").replace("石壁上凿出平台", "山脚下挖开沟槽").replace("赶集", "挑水")
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("12114", "12174")))
    bring(archive, write(tmp_path, "丙.txt", TEXT.replace("12114", "12914")))
    bring(archive, write(tmp_path, "丁.txt", other))
    before = {row.id: row.open for row in copies(archive)}
    assert len(before) > 1
    judged = min(before)
    ledger.judge(archive, [judged], Verdict.VERSION)
    duplicates.rerun(archive, Silent())
    assert {row.id: row.open for row in copies(archive)} == {**before, judged: False}


def test_a_copy_in_the_trash_is_not_asked_about(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", TEXT.replace("12114", "12174")))
    trash.discard(archive, [ArticleId(2)])
    assert copies(archive) == []
    undo.undo(archive)
    assert len(copies(archive)) == 1


def test_sentences_that_stand_elsewhere_are_found(archive: Archive, tmp_path: Path) -> None:
    sentence = "镇里的负责人介绍，下一步还要把路灯装上，让老人和孩子晚上出门也放心"
    other = f"邻镇的水库\n另一篇样本，讲的是别的事情，说水库修好了，鱼也多了。{sentence}。\n"
    bring(archive, write(tmp_path, "丙.txt", other))
    (shared,) = duplicates.shared_sentences(archive, ArticleId(1))
    text = archive.store.article(ArticleId(1)).reading.text
    assert text[shared.span.start : shared.span.end] == sentence
    assert shared.articles == (2,)


def test_the_preview_tells_and_stores_nothing(archive: Archive, tmp_path: Path, samples: Path) -> None:
    chance = random.Random(3)
    edited = "".join("样" if chance.random() < 0.05 else char for char in TEXT)
    files = [
        write(tmp_path, "甲二.txt", TEXT),
        write(tmp_path, "乙.txt", TEXT.replace("\n", "\r\n")),
        write(tmp_path, "丙.txt", edited),
        write(tmp_path, "空.txt", ""),
        samples / "schools_page.txt",
    ]
    known, same, near, empty, page = preview(archive, files, Silent(), inline_files=9).files
    assert (known.status, known.wanted) == (PreviewStatus.KNOWN, False)
    assert (same.status, same.wanted) == (PreviewStatus.NEW, False)
    assert same.articles[0].similar[0].same_text
    assert (near.status, near.wanted, near.articles[0].similar[0].same_text) == (PreviewStatus.NEW, True, False)
    assert (empty.status, empty.wanted) == (PreviewStatus.REFUSED, False)
    assert empty.messages
    assert (page.status, len(page.articles)) == (PreviewStatus.NEW, 5)
    assert all(article.title and article.chars for article in page.articles)
    assert archive.info().sources == 1
    trash.discard(archive, [ArticleId(1)])
    (back,) = preview(archive, files[:1], Silent(), inline_files=9).files
    assert (back.status, back.wanted) == (PreviewStatus.TRASHED, True)
