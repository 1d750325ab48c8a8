"""What brings an article forward: title, heading, the script asked for, and chunks that stand near one another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.conftest import ROOT

from archive_gui.base.progress import Cancelled, Silent
from archive_gui.domain.query import All, Query, Text, Without
from archive_gui.domain.query import Any as AnyOf
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.domain.spans import Span
from archive_gui.language.query import parse
from archive_gui.search import gram_layout, proximity, segment_view
from archive_gui.search.index import SearchIndex

CASES: list[dict[str, Any]] = json.loads((ROOT / "tests" / "golden" / "search_judgements.json").read_text("utf-8"))[
    "boosts"
]
LEAST = 1.0
"""The mean reciprocal rank of the article that must stand first; measured 1.0, without any one boost at most 0.91."""
BOOSTS = {
    "title": (gram_layout, "TITLE_WEIGHT", 1),
    "heading": (gram_layout, "HEADING_WEIGHT", 1),
    "script": (segment_view, "_OTHER_SCRIPT", np.float32(1)),
    "proximity": (proximity, "BEST", 0),
}


def reciprocal_ranks(folder: Path) -> dict[str, list[float]]:
    """For each boost the reciprocal ranks of the articles that must stand first in its cases."""
    ranks: dict[str, list[float]] = {}
    for number, case in enumerate(CASES):
        with SearchIndex.open(folder / str(number)) as index:
            index.update(
                [
                    IndexedArticle(
                        ArticleId(at),
                        1,
                        entry["title"],
                        entry["text"],
                        "",
                        tuple(Span(*each) for each in entry["headings"]),
                    )
                    for at, entry in enumerate(case["articles"], 1)
                ],
                (),
                Silent(),
            )
            found = index.search(parse(case["query"])).ids
            ranks.setdefault(case["boost"], []).append(1 / (found.index(ArticleId(1)) + 1))
    return ranks


def mean(ranks: dict[str, list[float]]) -> float:
    every = [rank for of_boost in ranks.values() for rank in of_boost]
    return sum(every) / len(every)


def test_every_boost_brings_the_right_article_to_the_front(tmp_path: Path) -> None:
    ranks = reciprocal_ranks(tmp_path)
    assert set(ranks) == set(BOOSTS)
    assert mean(ranks) >= LEAST, ranks


@pytest.mark.parametrize("boost", BOOSTS)
def test_without_a_boost_its_cases_fail(boost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*BOOSTS[boost])
    ranks = reciprocal_ranks(tmp_path)
    assert mean(ranks) < LEAST
    assert max(ranks[boost]) < 1
    assert all(min(of_boost) == 1 for name, of_boost in ranks.items() if name != boost)


def sample_index(folder: Path) -> SearchIndex:
    index = SearchIndex.open(folder)
    index.update(
        [IndexedArticle(ArticleId(number), 1, "", f"果树第{number}排，合作社来管。", "") for number in range(1, 30)],
        (),
        Silent(),
    )
    return index


@pytest.mark.parametrize(
    "query",
    [
        Text("果树"),
        All((Text("果树"), Text("合作社"))),
        AnyOf((Text("果"), Text("合作"))),
        All((Text("果树"), Without(Text("合作社")))),
    ],
)
def test_a_search_that_is_no_longer_wanted_is_dropped_at_each_step(query: Query, tmp_path: Path) -> None:
    with sample_index(tmp_path / "index") as index:
        asked = 0

        def count() -> bool:
            nonlocal asked
            asked += 1
            return True

        index.drop_results()
        whole = index.rank(query, wanted=count)
        assert asked > 1
        for steps in range(asked):
            index.drop_results()
            left = iter([True] * steps)
            with pytest.raises(Cancelled):
                index.rank(query, wanted=lambda: next(left, False))  # noqa: B023 - called at once
        assert index.rank(query).ids.tolist() == whole.ids.tolist()


def test_levels_of_counts_are_those_of_scores_without_a_tally(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same articles score alike whether their counts are read from tallies or counted in positions."""
    texts = ["桥" * times + "渡口。" * (times % 11) + "国" * (times % 5) + "國" * (times % 3) for times in range(1, 90)]
    articles = [IndexedArticle(ArticleId(number), 1, "", text, "") for number, text in enumerate(texts, 1)]
    scores = []
    for fewest in (1, 1 << 30):
        monkeypatch.setattr("archive_gui.search.tallies.FEWEST_POSITIONS", fewest)
        with SearchIndex.open(tmp_path / str(fewest)) as index:
            index.update(articles, (), Silent())
            scores.append([index.search(Text(words)) for words in ("桥", "渡口", "国", "國", "国国", "口。渡")])
    for tallied, counted in zip(*scores, strict=True):
        assert tallied.ids == counted.ids
        assert tallied.scores == pytest.approx(counted.scores)
