"""Look-alike and exact-script searching: what the index finds, what is marked, what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from archive_gui.base.progress import Silent
from archive_gui.domain.query import All, Query, Text, Without
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import EXACT, IndexedArticle, Manner
from archive_gui.language.query import hits
from archive_gui.search import segment_file
from archive_gui.search.index import SearchIndex
from archive_gui.search.snippets import snippet

LOOKALIKE, EXACT_SCRIPT, BOTH = Manner(lookalike=True), Manner(exact_script=True), Manner(True, True)
TEXTS = {
    1: "未来的渌口",
    2: "末来的涪口",
    3: "未來的渌口",
    4: "ＧＤＰ增长，甲。",
    5: "GDP增長,甲。",
    6: "gdp增长，甲。",
    7: "“甲”说",
    8: "「甲」说",
    9: "𠮷田未末",
}


@pytest.fixture(params=["one segment", "many", "tallies"])
def index(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SearchIndex]:
    if request.param == "tallies":
        monkeypatch.setattr("archive_gui.search.tallies.FEWEST_POSITIONS", 1)
    with SearchIndex.open(tmp_path / "index") as opened:
        articles = [IndexedArticle(ArticleId(number), 1, "", text, "") for number, text in TEXTS.items()]
        step = 3 if request.param == "many" else len(articles)
        for first in range(0, len(articles), step):
            opened.update(articles[first : first + step], (), Silent())
        yield opened


@pytest.mark.parametrize(
    ("words", "manner", "wanted"),
    [
        ("未来", EXACT, {1, 3}),
        ("未來", EXACT, {1, 3}),
        ("未来", LOOKALIKE, {1, 2, 3}),
        ("未来的渌口", LOOKALIKE, {1, 2, 3}),
        ("未", LOOKALIKE, {1, 2, 3, 9}),
        ("渌", LOOKALIKE, {1, 2, 3}),
        ("未来", EXACT_SCRIPT, {1}),
        ("未來", EXACT_SCRIPT, {3}),
        ("來", EXACT_SCRIPT, {3}),
        ("来", EXACT_SCRIPT, {1, 2}),
        ("未來", BOTH, {3}),
        ("未来", BOTH, {1, 2}),
        ("GDP", EXACT, {4, 5, 6}),
        ("GDP", EXACT_SCRIPT, {5}),
        ("ＧＤＰ增", EXACT_SCRIPT, {4}),
        ("gdp", EXACT_SCRIPT, {6}),
        ("增长，甲", EXACT_SCRIPT, {4, 6}),
        (",", EXACT_SCRIPT, {5}),
        ("，", EXACT_SCRIPT, {4, 6}),
        ("“甲", EXACT, {7, 8}),
        ("“甲", EXACT_SCRIPT, {7}),
        ("「甲」", EXACT_SCRIPT, {8}),
        ("𠮷田末", LOOKALIKE, {9}),
        ("未末", EXACT, {9}),
        ("末未", LOOKALIKE, {9}),
        ("", LOOKALIKE, set()),
    ],
)
def test_finds_marks_and_counts_alike(index: SearchIndex, words: str, manner: Manner, wanted: set[int]) -> None:
    query = Text(words)
    found = index.search(query, manner)
    assert set(found.ids) == wanted
    marked = {number: hits(query, text, manner) for number, text in TEXTS.items()}
    assert {number for number, spans in marked.items() if spans} == wanted
    if words:
        total = sum(map(len, marked.values()))
        assert index.count_hits([words], np.asarray(list(TEXTS)), manner) == total
    for number in wanted:
        assert snippet(query, TEXTS[number], manner=manner).highlights == marked[number]


def test_a_manner_holds_for_the_whole_tree(index: SearchIndex) -> None:
    query: Query = All((Text("来的"), Without(Text("末"))))
    assert set(index.search(query).ids) == {1, 3}
    assert set(index.search(query, EXACT_SCRIPT).ids) == {1}
    assert set(index.search(query, LOOKALIKE).ids) == set()


def test_what_was_typed_stands_before_what_looks_like_it(index: SearchIndex) -> None:
    ids = index.search(Text("末来"), LOOKALIKE).ids
    assert ids[0] == 2
    assert index.search(Text("未来"), LOOKALIKE).ids[-1] == 2


def test_an_index_of_an_earlier_version_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched, SearchIndex.open(tmp_path) as earlier:
        patched.setattr(segment_file, "VERSION", 1)
        patched.setattr(SearchIndex, "_read", lambda self: self._snapshot)  # that program read what it wrote
        earlier.update([IndexedArticle(ArticleId(1), 1, "", "字", "")], (), Silent())
    with SearchIndex.open(tmp_path) as now:
        assert now.rebuilt
        assert now.damage is not None
        assert now.damage.endswith("version 1")
