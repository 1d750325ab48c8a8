"""Terms that articles are found and counted by, kept by triggers; saved queries; the history of queries.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_DIVISION = "length({row}.place_code) <> 3 AND length({row}.place_code) >= "
_TERMS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "facts": (
        ("'fact'", "{row}.kind", ""),
        ("{row}.kind", "{row}.quote", "{row}.kind IN ('place', 'person', 'organisation')"),
        (
            "{row}.kind || '_in_full'",
            "{row}.full_name",
            "{row}.kind IN ('place', 'organisation') AND {row}.full_name <> ''",
        ),
        ("'division'", "substr({row}.place_code, 1, 2)", f"{_DIVISION}2"),
        ("'division'", "substr({row}.place_code, 1, 4)", f"{_DIVISION}4"),
        ("'division'", "substr({row}.place_code, 1, 6)", f"{_DIVISION}6"),
    ),
    "contributors": (
        ("'author'", "{row}.name", ""),
        ("'affiliation'", "{row}.affiliation", "{row}.affiliation <> ''"),
    ),
    "articles": (
        ("'title'", "{row}.title", "{row}.title <> ''"),
        ("'subtitle'", "{row}.kicker", "{row}.kicker <> ''"),
        ("'subtitle'", "{row}.subtitle", "{row}.subtitle <> ''"),
        ("'source'", "{row}.publication_key", "{row}.publication_key <> ''"),
        ("'year'", "substr({row}.date_key, 1, 4)", ""),
    ),
    "article_tags": (("'tag'", "(SELECT name FROM tags WHERE id = {row}.tag_id)", ""),),
}
"""The terms that a row gives its article: kind, text, and where they are none."""

_ARTICLE = {"facts": "article_id", "contributors": "article_id", "articles": "id", "article_tags": "article_id"}
_WATCHED = {
    "facts": ("article_id", "kind", "quote", "full_name", "place_code"),
    "contributors": ("article_id", "name", "affiliation"),
    "articles": ("title", "kicker", "subtitle", "publication_key", "date_key"),
}
"""Columns whose change changes terms."""


def upgrade() -> None:
    _queries()
    _tables()
    for table in _TERMS:
        _take_in(table)
    op.execute(
        "INSERT INTO terms (kind, text, articles) SELECT 'tag', name, 0 FROM tags WHERE true ON CONFLICT DO NOTHING"
    )
    op.execute(
        "UPDATE terms SET articles = (SELECT count(*) FROM article_terms WHERE article_terms.term_id = terms.id)"
    )
    for _name, statement in _triggers():
        op.execute(statement)


def downgrade() -> None:
    for name, _statement in _triggers():
        op.execute(f"DROP TRIGGER {name}")
    op.drop_table("name_lines")
    op.drop_table("article_terms")
    op.drop_table("terms")
    op.drop_table("past_queries")
    op.drop_table("saved_queries")


def _queries() -> None:
    op.create_table(
        "saved_queries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("lookalike", sa.Boolean(), nullable=False),
        sa.Column("exact_script", sa.Boolean(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("descending", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_queries")),
        sa.UniqueConstraint("name_key", name=op.f("uq_saved_queries_name_key")),
        sa.UniqueConstraint("uuid", name=op.f("uq_saved_queries_uuid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "past_queries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("asked_at_utc", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_past_queries")),
        sa.UniqueConstraint("query", name=op.f("uq_past_queries_query")),
        sqlite_autoincrement=True,
    )


def _tables() -> None:
    op.create_table(
        "terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=True),
        sa.Column("spelled", sa.Text(), nullable=True),
        sa.Column("initials", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terms")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_terms_kind_text", "terms", ["kind", "text"], unique=True)
    op.create_index("ix_terms_without_keys", "terms", ["id"], sqlite_where=sa.text("folded IS NULL"))
    op.create_table(
        "article_terms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["term_id"], ["terms.id"], name=op.f("fk_article_terms_term_id_terms")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_terms")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_article_terms_term_id_article_id", "article_terms", ["term_id", "article_id"], unique=True)
    op.create_table(
        "name_lines",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("last_term", sa.Integer(), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("letters", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_name_lines")),
    )


def _given(table: str, row: str, *, stored: str = "") -> str:
    """A query for (kind, text) of one row; with ``stored``, of all rows that this condition leaves."""
    selects = []
    for kind, text, where in _TERMS[table]:
        conditions = " AND ".join(filter(None, [stored, where.format(row=row)]))
        source = f" FROM {table} AS {row}" if stored else ""
        ending = f" WHERE {conditions}" if conditions else ""
        selects.append(f"SELECT {kind.format(row=row)} AS kind, {text.format(row=row)} AS text{source}{ending}")
    return " UNION ALL ".join(selects)


def _take_in(table: str) -> None:
    """The terms of the rows that are there."""
    for kind, text, where in _TERMS[table]:
        kind_of, text_of, condition = (each.format(row="old") for each in (kind, text, where))
        chosen = f" WHERE {condition}" if condition else " WHERE true"
        op.execute(
            f"INSERT INTO terms (kind, text, articles) SELECT DISTINCT {kind_of}, {text_of}, 0 FROM {table} AS old"  # noqa: S608
            f"{chosen} ON CONFLICT DO NOTHING"
        )
        op.execute(
            f"INSERT INTO article_terms (term_id, article_id) SELECT DISTINCT terms.id, old.{_ARTICLE[table]} "  # noqa: S608
            f"FROM {table} AS old CROSS JOIN terms ON terms.kind = {kind_of} AND terms.text = {text_of}{chosen} "
            "ORDER BY terms.id, 2 ON CONFLICT DO NOTHING"
        )


def _triggers() -> Iterator[tuple[str, str]]:
    """The names of the triggers, and the statements that make them.

    Each term that a row may give has triggers of its own: most rows give one or two, and a trigger whose condition does
    not hold costs nothing.
    """
    for table, article in _ARTICLE.items():
        removed = _removing(table, f"OLD.{article}", article)
        watched = f"UPDATE OF {', '.join(_WATCHED[table])} ON {table}" if table in _WATCHED else ""
        yield f"terms_{table}_delete", _trigger(f"terms_{table}_delete", f"DELETE ON {table}", removed)
        if watched:
            # SQLite promises no order among triggers of one event: one for both.
            added = "".join(_adding(f"NEW.{article}", term) for term in _TERMS[table])
            yield f"terms_{table}_update", _trigger(f"terms_{table}_update", watched, removed + added)
        for number, term in enumerate(_TERMS[table], 1):
            name = f"terms_{table}_insert_{number}"
            condition = term[2].format(row="NEW")
            event = f"INSERT ON {table}" + (f" WHEN {condition}" if condition else "")
            yield name, _trigger(name, event, _adding(f"NEW.{article}", term))
    yield from _of_tags()
    yield from _of_counts()


def _adding(article: str, term: tuple[str, str, str]) -> str:
    kind, text, where = (each.format(row="NEW") for each in term)
    given = f" AND {where}" if where else ""
    known = f"(SELECT id FROM terms WHERE kind = {kind} AND text = {text})"  # noqa: S608
    return (
        f"INSERT INTO terms (kind, text, articles) SELECT {kind}, {text}, 0"  # noqa: S608
        f" WHERE NOT EXISTS {known}{given};\n"
        f"INSERT INTO article_terms (term_id, article_id) SELECT id, {article} FROM terms"
        f" WHERE kind = {kind} AND text = {text}{given} AND NOT EXISTS"
        f" (SELECT 1 FROM article_terms AS known WHERE known.term_id = terms.id AND known.article_id = {article});\n"
    )


def _removing(table: str, article: str, column: str) -> str:
    """What the old row gave and none of the article's other rows gives."""
    remaining = _given(table, "other", stored=f"other.{column} = {article}")
    return (
        f"DELETE FROM article_terms WHERE article_id = {article} AND term_id IN ("  # noqa: S608
        f"SELECT terms.id FROM ({_given(table, 'OLD')}) AS gone"
        " CROSS JOIN terms ON terms.kind = gone.kind AND terms.text = gone.text"
        f" WHERE (gone.kind, gone.text) NOT IN ({remaining}));\n"
    )


def _of_tags() -> Iterator[tuple[str, str]]:
    """A tag is a term also before any article carries it; called otherwise it is another term."""
    add = "INSERT INTO terms (kind, text, articles) VALUES ('tag', NEW.name, 0);\n"
    known, wanted = (f"(SELECT id FROM terms WHERE kind = 'tag' AND text = {row}.name)" for row in ("OLD", "NEW"))  # noqa: S608
    rename = (
        f"INSERT INTO terms (kind, text, articles) SELECT 'tag', NEW.name, articles FROM terms WHERE id = {known};\n"  # noqa: S608
        f"UPDATE article_terms SET term_id = {wanted} WHERE term_id = {known};\n"
        f"DELETE FROM terms WHERE id = {known};\n"
    )
    remove = "DELETE FROM terms WHERE kind = 'tag' AND text = OLD.name;\n"
    yield "terms_tags_insert", _trigger("terms_tags_insert", "INSERT ON tags", add)
    yield "terms_tags_update", _trigger("terms_tags_update", "UPDATE OF name ON tags WHEN NEW.name <> OLD.name", rename)
    yield "terms_tags_delete", _trigger("terms_tags_delete", "DELETE ON tags", remove)


def _of_counts() -> Iterator[tuple[str, str]]:
    for event, row, step in (("INSERT", "NEW", "+ 1"), ("DELETE", "OLD", "- 1")):
        name = f"terms_count_{event.lower()}"
        counted = f"UPDATE terms SET articles = articles {step} WHERE id = {row}.term_id;\n"  # noqa: S608
        yield name, _trigger(name, f"{event} ON article_terms", counted)


def _trigger(name: str, event: str, statements: str) -> str:
    return f"CREATE TRIGGER {name} AFTER {event} BEGIN\n{statements}END"
