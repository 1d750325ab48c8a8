from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from opencc import OpenCC

from archive_gui.base.progress import Silent
from archive_gui.domain.facts import Change, Fact, FactKind, Figure
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import ArticleFilter, ArticleId
from archive_gui.language.folds import fold
from archive_gui.workflows import find, read, tag, trash, undo
from archive_gui.workflows.ingest import import_paths
from archive_gui.workflows.session import Archive, create_archive

FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Iterator[Archive]:
    made = create_archive(tmp_path_factory.mktemp("find") / "archive", operator="样本员")
    import_paths(made, [samples], Silent(), inline_files=100)
    yield made
    made.close()


def all_ids(archive: Archive) -> list[ArticleId]:
    return [ArticleId(article) for article in find.list_articles(archive, ArticleFilter()).ids]


def quoted(words: str) -> str:
    return f'"{words}"'


def substrings(archive: Archive, count: int, seed: int) -> list[str]:
    """Pieces of one to twelve characters of the texts, without quotation marks and line ends."""
    drawn = random.Random(seed)
    texts = [read.article(archive, article).reading.text for article in all_ids(archive)]
    found: list[str] = []
    while len(found) < count:
        text = drawn.choice(texts)
        start = drawn.randrange(len(text))
        piece = text[start : start + drawn.randint(1, 12)].strip()
        if piece and not set(piece) & set('"“”＂„‟「」『』\n\\'):
            found.append(piece)
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("change", ["as it is", "traditional", "full width", "upper case"])
def test_totals_are_those_of_plain_looking(archive: Archive, seed: int, change: str) -> None:
    held = list(archive.store.searchable.articles(all_ids(archive)))
    traditional = OpenCC("s2t")
    for piece in substrings(archive, 25, seed):
        words = {
            "as it is": piece,
            "traditional": traditional.convert(piece),
            "full width": piece.translate(FULL_WIDTH),
            "upper case": piece.upper(),
        }[change]
        if len(words) != len(piece) or '"' in words or "＂" in words:
            continue
        wanted = {
            article.id
            for article in held
            if any(fold(words) in fold(field) for field in (article.title, article.text, article.extras))
        }
        page = find.search(archive, quoted(words), limit=100)
        assert page.mistake is None, words
        assert {hit.id for hit in page.hits} == wanted, words
        assert page.total == len(wanted)


def test_highlights_index_the_snippet_exactly(archive: Archive) -> None:
    for piece in substrings(archive, 60, 7):
        for hit in find.search(archive, quoted(piece)).hits:
            snippet = hit.snippet
            assert all(0 <= mark.start < mark.end <= len(snippet.text) for mark in snippet.highlights)
            if fold(piece) in fold(read.article(archive, hit.id).reading.text):
                marked = [snippet.text[mark.start : mark.end] for mark in snippet.highlights]
                assert any(fold(piece).split() == fold(words).split() or fold(piece) in fold(words) for words in marked)


@pytest.mark.parametrize("sort", list(SortKey))
def test_pages_put_together_are_the_whole_list(archive: Archive, sort: SortKey) -> None:
    whole = find.search(archive, "的", sort=sort, limit=1000)
    assert whole.total == len(whole.hits) > 3
    pieces = [
        hit.id
        for offset in range(0, whole.total + 4, 2)
        for hit in find.search(archive, "的", sort=sort, limit=2, offset=offset).hits
    ]
    assert pieces == [hit.id for hit in whole.hits]
    assert find.search(archive, "的", sort=sort, limit=0).total == whole.total
    assert find.search(archive, "的", sort=sort, offset=10_000).hits == ()


def test_orders_are_what_they_say(archive: Archive) -> None:
    scores = [hit.score for hit in find.search(archive, "的", limit=100).hits]
    assert scores == sorted(scores, reverse=True)
    dates = [hit.date for hit in find.search(archive, "的", sort=SortKey.DATE, limit=100).hits]
    stated = [date for date in dates if date]
    assert dates == stated + [None] * (len(dates) - len(stated))
    assert stated == sorted(stated, reverse=True)
    imported = [hit.id for hit in find.search(archive, "的", sort=SortKey.IMPORTED, limit=100).hits]
    assert imported == sorted(imported)  # one import: its pages in their order


def test_an_empty_query_is_everything_and_a_mistaken_one_nothing(archive: Archive) -> None:
    assert find.search(archive, "").total == len(all_ids(archive))
    mistaken = find.search(archive, "（的")
    assert mistaken.mistake is not None
    assert mistaken.total == 0


def test_search_follows_trash_tags_and_undo(archive: Archive) -> None:
    wanted = all_ids(archive)[:2]
    before = find.search(archive, "的").total
    holding = {hit.id for hit in find.search(archive, "的", limit=100).hits}
    trash.discard(archive, wanted)
    assert find.search(archive, "的").total == before - len(holding & set(wanted))
    undo.undo(archive)
    assert find.search(archive, "的").total == before
    undo.redo(archive)
    trash.restore(archive, wanted)
    assert find.search(archive, "的").total == before
    tag.add(archive, wanted, "独一无二的标签")
    assert {hit.id for hit in find.search(archive, "独一无二的标签").hits} == set(wanted)
    undo.undo(archive)
    assert find.search(archive, "独一无二的标签").total == 0


def reached(fact: Fact) -> float:
    """The highest value that a figure or change states."""
    match fact.detail:
        case Figure(value=value, value_high=high):
            return (value if high is None else high) or 0.0
        case Change(to_value=value):
            return value or 0.0
        case _:
            return 0.0


def test_a_condition_leads_to_the_facts_that_meet_it(archive: Archive) -> None:
    found = find.list_articles(archive, ArticleFilter(), query="人数>=1000")
    assert found.ids
    for entry in find.entries(archive, found.ids, found.query):
        record = read.article(archive, entry.row.id)
        marked = find.hits(archive, record, found.query)  # type: ignore[arg-type]
        assert len(marked) == entry.hits > 0
        for span in marked:
            assert any(span.covers(fact.span) and reached(fact) >= 1000 for fact in record.facts)
        assert entry.snippet is not None
        assert entry.snippet.highlights


def test_a_condition_that_is_denied_marks_nothing(archive: Archive) -> None:
    found = find.list_articles(archive, ArticleFilter(), query="NOT 人数>=1000")
    assert found.query is not None
    record = read.article(archive, ArticleId(found.ids[0]))
    assert find.hits(archive, record, found.query) == ()


def test_the_facts_of_a_place_or_a_kind_are_marked(archive: Archive) -> None:
    record = next(
        record
        for record in (read.article(archive, article) for article in all_ids(archive))
        if any(fact.kind is FactKind.PLACE for fact in record.facts)
    )
    place = next(fact for fact in record.facts if fact.kind is FactKind.PLACE)
    for words in (f"地点:{quoted(place.quote)}", "类型:地点"):
        found = find.list_articles(archive, ArticleFilter(), query=words)
        assert record.id in found.ids
        assert found.query is not None
        assert any(span.covers(place.span) for span in find.hits(archive, record, found.query))


def test_the_count_of_hits_cuts_no_number(archive: Archive) -> None:
    texts = {article: read.article(archive, article).reading.text for article in all_ids(archive)}
    whole = re.compile(r"(?<![\d.,])2月")
    wanted = sum(len(whole.findall(text)) or text.count("2月") for text in texts.values())
    assert find.list_articles(archive, ArticleFilter(), query="2月").hit_count == wanted
