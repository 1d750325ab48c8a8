"""Figures by indicator and place, indicators as printed, rows of comparisons put together by hand.

What is derived from facts is filled by the program, a batch at a time.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_WORD = (
    "INSERT INTO indicator_words (text) SELECT NEW.indicator "
    "WHERE NOT EXISTS (SELECT 1 FROM indicator_words WHERE text = NEW.indicator);"
)
_TRIGGERS = {
    "indicator_words_insert": f"AFTER INSERT ON facts WHEN NEW.indicator <> '' BEGIN {_WORD} END",
    "indicator_words_update": f"AFTER UPDATE OF indicator ON facts WHEN NEW.indicator <> '' BEGIN {_WORD} END",
}


def upgrade() -> None:
    op.create_table(
        "indicator_rows",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("noun", sa.Text(), nullable=False),
        sa.Column("unit_class", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_rows"),
        sa.UniqueConstraint("key", name="uq_indicator_rows_key"),
    )
    op.create_table(
        "told_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("level", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_told_places"),
        sa.UniqueConstraint("key", name="uq_told_places_key"),
    )
    op.create_table(
        "stated_figures",
        sa.Column("fact_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("fact_id", name="pk_stated_figures"),
    )
    op.create_index("ix_stated_figures_article_id", "stated_figures", ["article_id"])
    op.create_table(
        "figures_read",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_figures_read"),
    )
    op.create_table(
        "indicator_words",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_words"),
        sa.UniqueConstraint("text", name="uq_indicator_words_text"),
    )
    op.create_table(
        "indicator_merges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("into", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_merges"),
        sa.UniqueConstraint("key", name="uq_indicator_merges_key"),
    )
    op.execute("INSERT INTO indicator_words (text) SELECT DISTINCT indicator FROM facts WHERE indicator <> ''")
    for name, body in _TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {body}")


def downgrade() -> None:
    for name in _TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    for table in (
        "indicator_merges",
        "indicator_words",
        "figures_read",
        "stated_figures",
        "told_places",
        "indicator_rows",
    ):
        op.drop_table(table)
