"""What may be a page's furniture waits in the ledger: adopting it takes it out, dismissing it leaves it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.fixtures.ledger_archives import filled, state_of

from archive_gui.domain.findings import FindingKind
from archive_gui.domain.ledger import ItemId, LedgerFilter, LedgerState, Verdict, verdicts_for
from archive_gui.workflows import ledger, read, undo
from archive_gui.workflows.session import Archive

PAGE = """
梨花湾修起三座桥

来源：湾区周报　2021-03-16 08:20

　　3月的梨花湾，三座新桥横在河上。村支书阮大川说，桥一通，42户人家出门少绕7公里，孩子上学再不用蹚水过河。

　　修桥花了186万元，其中村民自己凑了23万元。阮大川带着9名党员，一户一户上门算账，一个月里把钱和工都凑齐了。

（责编：容小满、邵青）
云台寨的灯火
渡口人家
井边的女人们
"""
LINKS = ("云台寨的灯火", "渡口人家", "井边的女人们")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    page = tmp_path / "梨花湾.txt"
    page.write_text(PAGE, encoding="utf-8")
    made = filled(tmp_path, page)
    yield made
    made.close()


def reading(archive: Archive) -> str:
    source = ledger.rows(archive, ledger.items(archive, LedgerFilter(LedgerState.ALL)))[0].source
    return "\n".join(read.article(archive, one).reading.text for one in archive.store.article_ids_of_source(source))


def test_links_that_may_be_furniture_are_one_open_item_with_their_lines_as_evidence(archive: Archive) -> None:
    rows = ledger.rows(archive, ledger.items(archive, LedgerFilter(kinds=(FindingKind.DOUBTFUL_ASIDE,))))
    assert len(rows) == 1
    assert rows[0].open
    assert tuple(piece.quote for piece in rows[0].evidence) == LINKS
    assert Verdict.ADOPTED in verdicts_for(FindingKind.DOUBTFUL_ASIDE)
    assert all(link in reading(archive) for link in LINKS)


def test_adopting_takes_the_lines_out_and_undo_brings_them_back(archive: Archive) -> None:
    before = state_of(archive.store)
    item = ItemId(ledger.items(archive, LedgerFilter(kinds=(FindingKind.DOUBTFUL_ASIDE,)))[0])
    ledger.judge(archive, [item], Verdict.ADOPTED)
    assert not any(link in reading(archive) for link in LINKS)
    undo.undo(archive)
    assert state_of(archive.store) == before
    ledger.judge(archive, [item], Verdict.DISMISSED)
    assert all(link in reading(archive) for link in LINKS)
    assert not ledger.rows(archive, [item])[0].open
