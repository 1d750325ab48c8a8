"""Picking a facet leaves as many articles as it counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain.facts import FactKind
from archive_gui.domain.records import ArticleFilter
from archive_gui.workflows import find
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive

TEXTS = (
    "样例文章甲\n\n2020年，湖南省涟源市修好样例水渠12公里，惠及3650人。\n",
    "样例文章乙\n\n娄底市去年新建样例学校7所，邵阳市新建5所。\n",
    "样例文章丙\n\n浙江省的客商来看样例车间，谈了很久。\n",
    "样例文章丁\n\n天晴了，样例村的人们去赶集。\n",
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    sources = tmp_path / "sources"
    sources.mkdir()
    for number, text in enumerate(TEXTS):
        (sources / f"{number}.txt").write_text(text, "utf-8")
    made = create_archive(tmp_path / "archive", operator="测试员")
    import_paths(made, [sources], Silent())
    yield made
    made.close()


def test_each_place_and_kind_narrows_to_what_was_counted(archive: Archive) -> None:
    facets = find.facets(archive, find.list_articles(archive, ArticleFilter()).ids)
    places = {place.code: place.articles for place in facets.places}
    assert {"43", "33", "4313", "431382", "4305"} <= places.keys()
    assert places["43"] == 2
    for code, count in places.items():
        assert len(find.list_articles(archive, ArticleFilter(place=code)).ids) == count
    assert FactKind.FIGURE in dict(facets.kinds)
    for kind, count in facets.kinds:
        assert len(find.list_articles(archive, ArticleFilter(kinds=(kind,))).ids) == count


def test_place_kinds_and_words_are_combined(archive: Archive) -> None:
    wanted = ArticleFilter(place="43", kinds=(FactKind.FIGURE, FactKind.PLACE))
    assert len(find.list_articles(archive, wanted).ids) == 2
    assert len(find.list_articles(archive, wanted, query="水渠").ids) == 1
    assert len(find.list_articles(archive, ArticleFilter(place="33", kinds=(FactKind.FIGURE,))).ids) == 0
    assert len(find.list_articles(archive, ArticleFilter(place="430")).ids) == 0
