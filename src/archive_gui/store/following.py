"""What is derived from other rows and stands outside the journal, brought in step after each write."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from archive_gui.store import comparisons_due, likening, stated, verdicts
from archive_gui.store.recorder import RowChange
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleText, Base, FactMention, FindingItem, Judgement, StatedFigure


def derived_columns(table: str) -> frozenset[str]:
    """The columns of a table that follow other rows."""
    return frozenset(column.name for column in Base.metadata.tables[table].c if "follows" in column.info)


def release(connection: Connection, changes: Sequence[RowChange]) -> None:
    """Before rows are written: what rests on articles that will be gone lets go of them."""
    gone = [change.key[0] for change in changes if change.table == Article.__tablename__ and change.after is None]
    if gone:
        likening.release(connection, gone)


def follow(connection: Connection, changes: Sequence[RowChange]) -> None:
    """After rows were written: near-duplicates follow the texts, open items the verdicts; comparisons fall due."""
    texts = {change.key[0] for change in changes if change.table == ArticleText.__tablename__}
    if texts:
        likening.refresh(connection, texts)
    told = texts | articles_with_other_facts(connection, changes)
    stated.refresh(connection, told)
    comparisons_due.note(connection, told | _articles_of_other_days(changes))
    anchors: set[str] = set()
    items: set[int] = set()
    for change in changes:
        image = change.after or change.before or {}
        if change.table == Judgement.__tablename__ and "anchor" in image:
            anchors.add(image["anchor"])
        elif change.table == FindingItem.__tablename__:
            items.add(change.key[0])
    if anchors or items:
        _settle(connection, sorted(anchors), sorted(items))


def articles_with_other_facts(connection: Connection, changes: Sequence[RowChange]) -> set[int]:
    """The articles, those removed among them, whose facts say something else now."""
    articles: set[int] = set()
    facts: set[int] = set()
    for change in changes:
        image = change.after or change.before or {}
        if change.table == Article.__tablename__ and (change.before is None or change.after is None):
            articles.add(change.key[0])
        elif change.table == FactMention.__tablename__ and stated.READ & image.keys():
            facts.add(change.key[0])
            for side in (change.before, change.after):  # a fact can go from one article to another
                if side is not None and "article_id" in side:
                    articles.add(side["article_id"])
    if not facts:
        return articles
    for model, number in ((FactMention, FactMention.id), (StatedFigure, StatedFigure.fact_id)):
        known = select(model.article_id).where(number.in_(listed(sorted(facts)))).distinct()
        articles.update(connection.execute(known).scalars())
    return articles


def _articles_of_other_days(changes: Sequence[RowChange]) -> set[int]:
    """The articles that were told on another day than before: their facts are held against others by that day."""
    return {
        change.key[0]
        for change in changes
        if change.table == Article.__tablename__ and "date_key" in (change.after or change.before or {})
    }


def _settle(connection: Connection, anchors: Sequence[str], items: Sequence[int]) -> None:
    columns = (FindingItem.id, FindingItem.anchor, FindingItem.severity)
    found = list(connection.execute(select(*columns).where(FindingItem.id.in_(listed(items)))))
    for first in range(0, len(anchors), 500):
        found += connection.execute(select(*columns).where(FindingItem.anchor.in_(anchors[first : first + 500])))
    verdicts.settle(connection, {number: (anchor, severity) for number, anchor, severity in found})
