"""How far a change of rows reaches: which articles it shows on, which of them are found differently, which areas."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from archive_gui.domain.changes import Area
from archive_gui.store.recorder import Image, RowChange
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import (
    Article,
    ArticleTag,
    ArticleText,
    Contributor,
    CorrectionRow,
    Decision,
    FactMention,
    FindingEvidence,
    FindingItem,
    IndicatorMerge,
    Judgement,
    OwnPlaceRow,
    RejectedFact,
    RepairStep,
    SavedQueryRow,
    SetAsideText,
    SourcePage,
    TagRow,
)

_FOUND_BY = frozenset({"title", "kicker", "subtitle", "publication_key", "archival_code"})
"""Columns of an article that the search index is given."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The articles touched, in order; those of them the index must take in anew; the areas for screens to refresh."""

    articles: tuple[int, ...]
    searchable: tuple[int, ...]
    areas: frozenset[Area]


@dataclass(slots=True)
class _Gathering:
    articles: set[int] = field(default_factory=set)
    searchable: set[int] = field(default_factory=set)
    areas: set[Area] = field(default_factory=set)
    pages: set[int] = field(default_factory=set)
    renamed: set[int] = field(default_factory=set)
    facts: set[int] = field(default_factory=set)
    repairs: set[int] = field(default_factory=set)
    findings: set[int] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)


def reach_of(connection: Connection, changes: Sequence[RowChange]) -> Reach:
    """What changes, already written, mean to articles, lists and the index."""
    gathered = _Gathering()
    for change in changes:
        _GATHER[change.table](gathered, change, {**(change.before or {}), **(change.after or {})})
    if gathered.pages:
        of_pages = select(Article.id).where(Article.source_id.in_(listed(sorted(gathered.pages))))
        gathered.articles.update(connection.execute(of_pages).scalars())
    if gathered.renamed:
        tagged = select(ArticleTag.article_id).where(ArticleTag.tag_id.in_(listed(sorted(gathered.renamed))))
        gathered.searchable.update(connection.execute(tagged).scalars())
    gathered.articles |= gathered.searchable
    gathered.articles.update(_articles_of_rows(connection, gathered))
    return Reach(tuple(sorted(gathered.articles)), tuple(sorted(gathered.searchable)), frozenset(gathered.areas))


def _article(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    gathered.articles.add(change.key[0])
    if _FOUND_BY & columns.keys():
        gathered.searchable.add(change.key[0])
    if change.before is None or change.after is None:
        gathered.areas.add(Area.ARTICLES)
    elif "date_key" in columns:  # facts are shown, and held against others, by the day they were told
        gathered.areas.add(Area.FACTS)
    gathered.areas.add(Area.TRASH if "deleted_at_utc" in columns else Area.DESCRIPTIONS)


def _contributor(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.searchable.add(change.key[0])
    gathered.areas.add(Area.DESCRIPTIONS)


def _page(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    if columns.keys() == {"made_with"}:
        return
    gathered.pages.add(change.key[0])
    gathered.areas |= {Area.DESCRIPTIONS, Area.SOURCES}


def _article_tag(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.searchable.add(change.key[0])
    gathered.areas.add(Area.TAGS)


def _tag(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    if "name" in columns:
        gathered.renamed.add(change.key[0])
    gathered.areas.add(Area.TAGS)


def _text(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.searchable.add(change.key[0])
    gathered.areas.add(Area.ARTICLES)


def _fact(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    _with_article(gathered.articles, gathered.facts, change, columns)
    gathered.areas.add(Area.FACTS)


def _repair(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    _with_article(gathered.articles, gathered.repairs, change, columns)
    gathered.areas.add(Area.SOURCES)


def _set_aside(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.areas.add(Area.SOURCES)


def _finding(gathered: _Gathering, change: RowChange, columns: Image) -> None:
    _with_article(gathered.articles, gathered.findings, change, columns)
    gathered.areas.add(Area.LEDGER)


def _decision(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.pages.add(columns["source_id"])
    gathered.areas.add(Area.SOURCES)


def _correction(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.areas.add(Area.FACTS)


def _own_place(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.areas.add(Area.PLACES)


def _judgement(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.anchors.add(columns["anchor"])
    gathered.areas.add(Area.LEDGER)


def _with_article(articles: set[int], rows: set[int], change: RowChange, columns: Image) -> None:
    """A row's article, from its image before and after, or from the row itself, which is asked later."""
    for image in (change.before, change.after):
        if image is not None and image.get("article_id") is not None:
            articles.add(image["article_id"])
    if "article_id" not in columns:
        rows.add(change.key[0])


def _articles_of_rows(connection: Connection, gathered: _Gathering) -> Iterator[int]:
    """The articles of rows whose images do not tell them."""
    queries = [
        select(FactMention.article_id).where(FactMention.id.in_(listed(sorted(gathered.facts)))),
        select(RejectedFact.article_id).where(RejectedFact.id.in_(listed(sorted(gathered.facts)))),
        select(RepairStep.article_id).where(RepairStep.id.in_(listed(sorted(gathered.repairs)))),
        select(FindingItem.article_id).where(FindingItem.id.in_(listed(sorted(gathered.findings)))),
        select(FindingEvidence.article_id).where(FindingEvidence.finding_id.in_(listed(sorted(gathered.findings)))),
    ]
    anchors = sorted(gathered.anchors)
    for first in range(0, len(anchors), 500):
        judged = select(FindingItem.id).where(FindingItem.anchor.in_(anchors[first : first + 500]))
        queries.append(select(FindingItem.article_id).where(FindingItem.id.in_(judged)))
        queries.append(select(FindingEvidence.article_id).where(FindingEvidence.finding_id.in_(judged)))
    for query in queries:
        yield from (number for number in connection.execute(query.distinct()).scalars() if number is not None)


def _saved_query(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.areas.add(Area.QUERIES)


def _merged_rows(gathered: _Gathering, change: RowChange, columns: Image) -> None:  # noqa: ARG001
    gathered.areas.add(Area.FACTS)


_GATHER: dict[str, Callable[[_Gathering, RowChange, Image], None]] = {
    Article.__tablename__: _article,
    Contributor.__tablename__: _contributor,
    ArticleText.__tablename__: _text,
    FactMention.__tablename__: _fact,
    RejectedFact.__tablename__: _fact,
    CorrectionRow.__tablename__: _correction,
    OwnPlaceRow.__tablename__: _own_place,
    RepairStep.__tablename__: _repair,
    SetAsideText.__tablename__: _set_aside,
    FindingItem.__tablename__: _finding,
    FindingEvidence.__tablename__: _finding,
    IndicatorMerge.__tablename__: _merged_rows,
    Decision.__tablename__: _decision,
    Judgement.__tablename__: _judgement,
    SourcePage.__tablename__: _page,
    SavedQueryRow.__tablename__: _saved_query,
    ArticleTag.__tablename__: _article_tag,
    TagRow.__tablename__: _tag,
}
