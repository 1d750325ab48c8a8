"""The ledger's verdicts, what was edited by hand, sketches for near-duplicates, and all that a reader gave.

Numbers within a page are no longer unique in the database: a new run of the rules moves rows one by one.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_LIST = sa.text("'[]'")
_NUMBERED = {
    "articles": ("source_id", "position"),
    "facts": ("article_id", "number"),
    "repairs": ("source_id", "number"),
    "set_asides": ("source_id", "number"),
    "findings": ("source_id", "number"),
}
_COUNTED = ("source_pages", "articles", "facts", "repairs", "set_asides", "findings", "decisions")
_PAGE_FIELDS = {"publication": "publication", "edition": "edition", "url": "url", "date": "date"}
_FIELDS = {
    "title": "title",
    "kicker": "kicker",
    "subtitle": "subtitle",
    "section": "column",
    "keywords": "keywords",
    "abstract": "abstract",
    "rights": "rights",
    **_PAGE_FIELDS,
}
_QUOTE = 60


def upgrade() -> None:
    for table in ("source_pages", "articles"):
        op.add_column(table, sa.Column("edited", sa.JSON(), server_default=_LIST, nullable=False))
    op.add_column("source_texts", sa.Column("locators", sa.JSON(), server_default=_LIST, nullable=False))
    op.add_column("source_texts", sa.Column("stated", sa.JSON(), server_default=sa.text("'{}'"), nullable=False))
    for table, columns in _NUMBERED.items():
        name = f"ix_{table}_{'_'.join(columns)}"
        op.drop_index(name, table)
        op.create_index(name, table, list(columns))
    _new_tables()
    _ledger_columns()
    connection = op.get_bind()
    for table in _COUNTED:
        connection.execute(
            sa.text(f"INSERT INTO last_numbers SELECT '{table}', coalesce(max(id), 0) FROM {table}")  # noqa: S608
        )
    _mark_edited(connection)
    _anchor_findings(connection)


def downgrade() -> None:
    op.drop_index("ix_findings_open", "findings")
    op.drop_index("ix_findings_anchor", "findings")
    for table, column in (
        ("finding_refs", "quote"),
        ("finding_refs", "source_id"),
        ("findings", "found"),
        ("findings", "scope"),
        ("findings", "anchor"),
        ("source_texts", "stated"),
        ("source_texts", "locators"),
        ("articles", "edited"),
        ("source_pages", "edited"),
    ):
        op.drop_column(table, column)
    for table, columns in _NUMBERED.items():
        name = f"ix_{table}_{'_'.join(columns)}"
        op.drop_index(name, table)
        op.create_index(name, table, list(columns), unique=True)
    for table in ("watched_files", "last_numbers", "likeness_bands", "likeness", "judgements"):
        op.drop_table(table)


def _new_tables() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name="fk_judgements_source_id_source_pages"),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
        sa.UniqueConstraint("uuid", name="uq_judgements_uuid"),
    )
    op.create_index("ix_judgements_anchor", "judgements", ["anchor"])
    op.create_index("ix_judgements_source_id", "judgements", ["source_id"])
    op.create_table(
        "likeness",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.Integer(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_likeness_article_id_articles"),
        sa.PrimaryKeyConstraint("article_id", name="pk_likeness"),
    )
    op.create_index("ix_likeness_fingerprint", "likeness", ["fingerprint"])
    op.create_table(
        "likeness_bands",
        sa.Column("band", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_likeness_bands_article_id_articles"),
        sa.PrimaryKeyConstraint("band", "article_id", name="pk_likeness_bands"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "last_numbers",
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", name="pk_last_numbers"),
    )
    op.create_table(
        "watched_files",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("byte_count", sa.Integer(), nullable=False),
        sa.Column("modified_ns", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_watched_files"),
    )


def _ledger_columns() -> None:
    op.add_column("findings", sa.Column("anchor", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("findings", sa.Column("scope", sa.Text(), server_default=sa.text("'page'"), nullable=False))
    op.add_column("findings", sa.Column("found", sa.Boolean(), server_default=sa.text("1"), nullable=False))
    op.create_index("ix_findings_anchor", "findings", ["anchor"])
    op.create_index("ix_findings_open", "findings", ["kind", "severity"], sqlite_where=sa.text("open"))
    op.add_column("finding_refs", sa.Column("source_id", sa.Integer(), nullable=True))
    op.add_column("finding_refs", sa.Column("quote", sa.Text(), server_default=sa.text("''"), nullable=False))


def _mark_edited(connection: sa.Connection) -> None:
    """What the journal says was set by hand and still stands."""
    query = sa.text(
        "SELECT c.table_name, c.row_key, c.after FROM journal_changes c JOIN journal j ON j.id = c.journal_id "
        "WHERE j.kind = 'edit' AND j.state = 'done' AND c.table_name IN ('articles', 'contributors', 'source_pages')"
    )
    edited: dict[tuple[str, int], set[str]] = {}
    for table, key, after in connection.execute(query):
        target = ("articles" if table == "contributors" else table, json.loads(key)[0])
        if table == "contributors":
            fields = {"contributors"}
        else:
            known = _FIELDS if table == "articles" else _PAGE_FIELDS
            columns = json.loads(after or "{}")
            # An article's own field given up for the page's is the page's edit.
            fields = {known[name] for name, value in columns.items() if name in known}
            if table == "articles":
                fields -= {_PAGE_FIELDS[name] for name in _PAGE_FIELDS if name in columns and columns[name] is None}
        edited.setdefault(target, set()).update(fields)
    for (table, number), fields in edited.items():
        if fields:
            statement = sa.text(f"UPDATE {table} SET edited = :edited WHERE id = :id")  # noqa: S608
            connection.execute(statement, {"edited": json.dumps(sorted(fields)), "id": number})


def _anchor_findings(connection: sa.Connection) -> None:
    """Give findings the anchors that the program of this revision gives them, and their evidence its quotes."""
    evidence: dict[int, list[tuple[str, list[list[int]]]]] = {}
    query = sa.text(
        "SELECT r.finding_id, r.number, r.article_id, r.fact_local_id, r.source_ranges, f.source_id, p.sha256, t.text "
        "FROM finding_refs r JOIN findings f ON f.id = r.finding_id JOIN source_pages p ON p.id = f.source_id "
        "JOIN source_texts t ON t.source_id = f.source_id ORDER BY r.finding_id, r.number"
    )
    of_fact = sa.text("SELECT source_ranges, quote FROM facts WHERE article_id = :article AND local_id = :fact")
    change = sa.text(
        "UPDATE finding_refs SET source_id = :source, quote = :quote, source_ranges = :ranges "
        "WHERE finding_id = :finding AND number = :number"
    )
    for finding, number, article, fact, ranges, source, sha256, text in connection.execute(query).all():
        spans = json.loads(ranges)
        quote = "".join(text[start:end] for start, end in spans)
        if fact is not None and not spans:
            found = connection.execute(of_fact, {"article": article, "fact": fact}).one_or_none()
            if found is not None:
                spans, quote = json.loads(found[0]), found[1]
        values = {"source": source, "quote": quote[:_QUOTE], "ranges": json.dumps(spans, separators=(",", ":"))}
        connection.execute(change, {**values, "finding": finding, "number": number})
        evidence.setdefault(finding, []).append((sha256, spans))
    for finding, kind in connection.execute(sa.text("SELECT id, kind FROM findings")).all():
        told = json.dumps([kind, sorted([sha, spans] for sha, spans in evidence.get(finding, []))])
        anchor = hashlib.sha256(told.encode()).hexdigest()[:32]
        connection.execute(
            sa.text("UPDATE findings SET anchor = :anchor WHERE id = :id"), {"anchor": anchor, "id": finding}
        )
