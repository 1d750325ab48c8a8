"""Figures and names of different articles held against one another: told at import, judged once, gone at last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import SAMPLES
from tests.fixtures.ledger_archives import filled

from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerState, Verdict
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.findings.evidence import Material
from archive_gui.findings.figures.across import Compared
from archive_gui.workflows import correct, doubts, keep, ledger, read, structure, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive

ACROSS = (FindingKind.FIGURES_DIFFER, FindingKind.PRECISION, FindingKind.NAMES_VARY)
FIRST = (
    "样例日报 2017年5月8日\n\n隆回县防汛工作见成效\n\n"
    "截至2017年4月底，隆回县共落实防汛抢险突击队员3482名，储备编织袋20万条，“四个到位”逐级压实。\n"
)
SECOND = (
    "样例晚报 2017年5月20日\n\n汛期到来之前\n\n"
    "记者在县防汛办看到，值班表排得满满当当。截至2017年4月底，隆回县共落实防汛抢险突击队员3842名，"
    "各乡镇按照“四到位”的要求备足了物资。\n"
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = filled(tmp_path, write(tmp_path, "甲.txt", FIRST))
    yield made
    made.close()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def bring(archive: Archive, *paths: Path) -> None:
    import_paths(archive, paths, Silent(), inline_files=len(paths))


def found(archive: Archive, *kinds: FindingKind) -> list[LedgerRow]:
    rows = ledger.rows(archive, ledger.items(archive, LedgerFilter(LedgerState.ALL, kinds or ACROSS)))
    return [row for row in rows if len({piece.source for piece in row.evidence}) > 1]


def test_another_figure_of_the_same_thing_and_time_is_told_at_import(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", SECOND))
    (row,) = found(archive, FindingKind.FIGURES_DIFFER)
    assert row.severity is Severity.MEDIUM
    assert row.open
    assert [(piece.article, piece.quote) for piece in row.evidence] == [(2, "3842名"), (1, "3482名")]
    assert all(piece.fact and piece.spans for piece in row.evidence)
    assert "3482" in row.message.params["second"]


def test_a_programme_under_two_names_is_told_once_in_the_archive(archive: Archive, tmp_path: Path) -> None:
    third = SECOND.replace("3842名", "3482名").replace("汛期到来之前", "雨季里的另一篇样本")
    bring(archive, write(tmp_path, "乙.txt", SECOND), write(tmp_path, "丙.txt", third))
    (row,) = found(archive, FindingKind.NAMES_VARY)
    assert {row.message.params["first"], row.message.params["second"]} == {"四个到位", "“四到位”"}


@pytest.mark.parametrize(
    "text",
    [
        SECOND.replace("2017年4月底", "2016年4月底"),
        SECOND.replace("隆回县共", "新邵县共"),
        SECOND.replace("3842名", "3482名"),
        SECOND.replace("突击队员3842名", "突击队员9842名"),
        SECOND.replace("3842名", "3400多名"),
    ],
    ids=["other time", "other place", "same", "far apart", "rounded"],
)
def test_figures_that_do_not_contradict_are_not_told(archive: Archive, tmp_path: Path, text: str) -> None:
    bring(archive, write(tmp_path, "乙.txt", text))
    assert found(archive, FindingKind.FIGURES_DIFFER, FindingKind.PRECISION) == []


def test_a_verdict_outlives_comparing_anew(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", SECOND))
    (row,) = found(archive, FindingKind.FIGURES_DIFFER)
    ledger.judge(archive, [row.id], Verdict.MISPRINT, "以原件为准")
    doubts.rerun(archive, Silent())
    (again,) = found(archive, FindingKind.FIGURES_DIFFER)
    assert (again.id, again.verdict, again.note, again.open) == (row.id, Verdict.MISPRINT, "以原件为准", False)


def test_what_rests_on_a_text_that_is_gone_goes(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", SECOND))
    trash.discard(archive, [ArticleId(1)])
    doubts.compare(archive, [ArticleId(2)])
    assert found(archive) == []
    trash.restore(archive, [ArticleId(1)])
    doubts.rerun(archive, Silent())
    assert len(found(archive)) == 2


def test_making_a_source_anew_keeps_the_item(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", SECOND))
    before = [row.id for row in found(archive)]
    structure.rerun(archive, archive.store.rework.source_ids(), Silent())
    assert [row.id for row in found(archive)] == before


def test_a_cancel_is_heard_and_nothing_is_lost(archive: Archive, tmp_path: Path) -> None:
    class Stop:
        def tick(self, done: int, total: int | None = None, note: str = "") -> None:
            raise Cancelled

    bring(archive, write(tmp_path, "乙.txt", SECOND))
    before = found(archive)
    with pytest.raises(Cancelled):
        doubts.rerun(archive, Stop())
    assert found(archive) == before


def test_a_common_indicator_is_looked_at_only_so_far(archive: Archive, tmp_path: Path) -> None:
    paths = [
        write(
            tmp_path, f"样{number}.txt", FIRST.replace("3482", str(3500 + number)).replace("防汛工作", f"防汛{number}")
        )
        for number in range(20)
    ]
    bring(archive, *paths)
    partners = archive.store.comparing.partners([1], least=4)
    assert len(partners[1]) == 12


def test_articles_of_one_page_are_left_to_the_findings_of_the_page(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", SECOND))
    (row,) = found(archive, FindingKind.FIGURES_DIFFER)
    one, other = (archive.store.article(ArticleId(number)) for number in (1, 2))
    same_page = replace(other, source=one.source)
    batch = doubts._Batch(archive, [ArticleId(1)])
    batch.ready = {
        record.id: (record, Compared(Material(1, record.reading, record.description, record.facts)))
        for record in (one, same_page)
    }
    assert list(batch._figures(ArticleId(2), ArticleId(1))) == []
    batch.ready[other.id] = (other, batch.ready[other.id][1])  # type: ignore[index]
    assert len(list(batch._figures(ArticleId(2), ArticleId(1)))) == 1
    assert row.open


class Stopped(BaseException):
    """The program ends here: nothing after it happens."""


def stopped_before_comparing(act: Callable[[], object]) -> None:
    """Do something, and let the program end when the articles would be compared."""

    def stop(*_given: object) -> None:
        raise Stopped

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(doubts, "compare", stop)
        with pytest.raises(Stopped):
            act()


def test_an_import_stopped_before_comparing_is_made_up_for_at_the_next_opening(
    archive: Archive, tmp_path: Path
) -> None:
    second = write(tmp_path, "乙.txt", SECOND)
    stopped_before_comparing(lambda: bring(archive, second))
    assert found(archive) == []
    assert archive.store.comparing.due() == [ArticleId(2)]
    assert keep.catch_up(archive, Silent()) == 1
    assert len(found(archive)) == 2
    assert archive.store.comparing.due() == []
    assert keep.catch_up(archive, Silent()) == 0


def test_facts_changed_by_hand_are_compared_though_the_program_was_stopped(archive: Archive, tmp_path: Path) -> None:
    bring(archive, write(tmp_path, "乙.txt", SECOND))
    (row,) = found(archive, FindingKind.FIGURES_DIFFER)
    figure = next(fact for fact in archive.store.article(ArticleId(2)).facts if fact.quote == "3842名")
    number = figure.number
    assert number is not None
    stopped_before_comparing(lambda: correct.reject(archive, [number]))
    keep.catch_up(archive, Silent())
    assert found(archive, FindingKind.FIGURES_DIFFER) == []
    stopped_before_comparing(lambda: undo.undo(archive))
    keep.catch_up(archive, Silent())
    (again,) = found(archive, FindingKind.FIGURES_DIFFER)
    assert again.message == row.message


def test_what_is_compared_is_due_no_more(archive: Archive, tmp_path: Path) -> None:
    plain = write(tmp_path, "丙.txt", "样例日报 2019年1月1日\n\n雪后\n\n天晴了。\n")
    bring(archive, write(tmp_path, "乙.txt", SECOND), plain)
    structure.rerun(archive, archive.store.rework.source_ids(), Silent())
    assert archive.store.comparing.due() == []


def test_a_text_that_undo_brings_back_without_other_facts_is_due_no_more(archive: Archive) -> None:
    bring(archive, SAMPLES / "schools_page.txt")
    source, article = SourceId(2), ArticleId(2)
    before = archive.store.article(article)
    repair = next(one for one in read.source_text(archive, source).repairs if one.rule == "broken_heading")
    structure.decline(archive, source, [anchor_of(repair)])
    after = archive.store.article(article)
    assert (after.reading.text != before.reading.text, after.facts == before.facts) == (True, True)
    for step in (undo.undo, undo.redo):
        step(archive)
        assert archive.store.comparing.due() == []
