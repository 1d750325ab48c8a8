"""What changed since a point of the journal: what was read before it and does not rest on that still stands."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from archive_gui.store.following import articles_with_other_facts
from archive_gui.store.naming import last_change
from archive_gui.store.recorder import RowChange
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleText, CorrectionRow, FactMention, JournalChange, JournalStep
from archive_gui.store.tables.journal import EDIT, IMPORT

MOST = 20_000
"""Changed rows looked through; with more of them everything is read anew as quickly."""


@dataclass(frozen=True, slots=True)
class JournalPoint:
    """How far the journal goes, and the last article there is."""

    step: int
    article: int


def journal_point(connection: Connection) -> JournalPoint:
    """How far the archive has come."""
    article = connection.execute(select(func.coalesce(func.max(Article.id), 0))).scalar_one()
    return JournalPoint(last_change(connection), int(article))


def articles_changed(connection: Connection, since: JournalPoint) -> list[int] | None:
    """The articles, new and gone ones among them, whose facts may say something else; None where that is not told."""
    query = select(JournalStep.id, JournalStep.kind, JournalStep.target_id).where(JournalStep.id > since.step)
    steps = connection.execute(query).all()
    if not steps:  # an older copy of the archive was put in its place
        return None
    done = {step.id if step.kind == EDIT else step.target_id for step in steps if step.kind != IMPORT}
    tables = (FactMention.__tablename__, Article.__tablename__)
    written = (
        select(JournalChange.table_name, JournalChange.row_key, JournalChange.before, JournalChange.after)
        .where(JournalChange.journal_id.in_(listed(sorted(done))), JournalChange.table_name.in_(tables))
        .limit(MOST + 1)
    )
    changes = [RowChange(table, tuple(key), before, after) for table, key, before, after in connection.execute(written)]
    if len(changes) > MOST:
        return None
    fresh = _fresh(connection, since)
    retold = connection.execute(
        select(JournalChange.row_key).where(
            JournalChange.journal_id.in_(listed(sorted(done))), JournalChange.table_name == ArticleText.__tablename__
        )
    ).scalars()
    return sorted({*articles_with_other_facts(connection, changes), *fresh, *(int(key[0]) for key in retold)})


def articles_named_otherwise(connection: Connection, since: JournalPoint) -> list[int] | None:
    """The articles whose names may mean others now: by their facts, their description, or what was said of who is who.

    None where that is not told.
    """
    told = articles_changed(connection, since)
    if told is None:
        return None
    steps = connection.execute(
        select(JournalStep.id, JournalStep.kind, JournalStep.target_id).where(JournalStep.id > since.step)
    ).all()
    done = sorted({step.id if step.kind == EDIT else step.target_id for step in steps})
    row = JournalChange
    written = row.journal_id.in_(listed(done))
    described = connection.execute(
        select(row.row_key).where(written, row.table_name == Article.__tablename__)
    ).scalars()
    # A step that was undone has left no row behind: its images tell the page.
    page = func.coalesce(func.json_extract(row.after, "$.source_id"), func.json_extract(row.before, "$.source_id"))
    said = (
        connection.execute(select(page).where(written, row.table_name == CorrectionRow.__tablename__)).scalars().all()
    )
    touched = connection.execute(select(Article.id).where(Article.source_id.in_(listed(sorted(set(said)))))).scalars()
    return sorted({*told, *(int(key[0]) for key in described), *touched})


def _fresh(connection: Connection, since: JournalPoint) -> list[int]:
    return list(connection.execute(select(Article.id).where(Article.id > since.article)).scalars())
