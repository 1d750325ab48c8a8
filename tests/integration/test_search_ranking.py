"""What an article is worth to a query, as judged by reading, decides how high it must stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import log2
from pathlib import Path

import pytest
from tests.conftest import ROOT

from archive_gui.base.progress import Silent
from archive_gui.domain.query import SortKey
from archive_gui.domain.reading import PartKind
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.workflows import find, read
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive

JUDGED = json.loads((ROOT / "tests" / "golden" / "search_judgements.json").read_text("utf-8"))["judgements"]
DEPTH = 10
LEAST_MEAN = 0.97
"""Measured 0.983 with BM25, k1 1.2, b 0.75, hits in titles counted fivefold."""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path_factory.mktemp("ranking") / "archive", operator="样本员")
    import_paths(made, [samples], Silent(), inline_files=100)
    yield made
    made.close()


def gain(grades: list[int]) -> float:
    """Discounted cumulative gain (Järvelin and Kekäläinen 2002), with exponential gains."""
    return sum((2.0**grade - 1) / log2(place + 1) for place, grade in enumerate(grades[:DEPTH], 1))


def test_what_an_article_is_about_stands_first(archive: Archive) -> None:
    assert sum(len(entry["articles"]) for entry in JUDGED) >= 60
    scores = {}
    for entry in JUDGED:
        listed = find.list_articles(archive, ArticleFilter(), query=entry["query"], sort=SortKey.RELEVANCE)
        names = [
            f"{record.source.file_name}#{record.position}"
            for record in (read.article(archive, article) for article in map(ArticleId, listed.ids))
        ]
        judged = entry["articles"]
        assert {name for name, grade in judged.items() if grade} <= set(names), entry["query"]
        wanted = gain(sorted(judged.values(), reverse=True))
        scores[entry["query"]] = gain([judged.get(name, 0) for name in names]) / wanted
    assert sum(scores.values()) / len(scores) >= LEAST_MEAN, scores


def test_the_index_is_told_the_headings_of_sections(archive: Archive) -> None:
    indexed = archive.store.searchable.articles(archive.store.article_ids(ArticleFilter()))
    told = {each.id: each.headings for each in indexed if each.headings}
    assert told
    for each in indexed:
        reading = read.article(archive, each.id).reading
        wanted = tuple(part.span for part in reading.parts if part.kind is PartKind.SECTION_HEADING)
        assert told.get(each.id, ()) == wanted
