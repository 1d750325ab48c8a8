"""Corrections of facts, rejected facts, the archive's own places, and which rules each source was made with.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("facts", sa.Column("state", sa.Text(), server_default=sa.text("'machine'"), nullable=False))
    op.add_column("facts", sa.Column("decided", sa.JSON(), nullable=True))
    op.add_column("source_pages", sa.Column("made_with", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("fact_before", sa.JSON(), nullable=True),
        sa.Column("fact_after", sa.JSON(), nullable=True),
        sa.Column("context_before", sa.Text(), nullable=False),
        sa.Column("context_after", sa.Text(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("places", sa.JSON(), nullable=False),
        sa.Column("into_thread", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source_pages.id"], name="fk_corrections_source_id_source_pages"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
        sa.UniqueConstraint("uuid", name="uq_corrections_uuid"),
    )
    op.create_index("ix_corrections_source_id", "corrections", ["source_id"])
    op.create_table(
        "rejected_facts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fact", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_rejected_facts_article_id_articles"),
        sa.PrimaryKeyConstraint("id", name="pk_rejected_facts"),
    )
    op.create_index("ix_rejected_facts_article_id_number", "rejected_facts", ["article_id", "number"])
    op.create_table(
        "own_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("parent_code", sa.Text(), nullable=True),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_own_places"),
        sa.UniqueConstraint("uuid", name="uq_own_places_uuid"),
    )


def downgrade() -> None:
    for table in ("own_places", "rejected_facts", "corrections"):
        op.drop_table(table)
    op.drop_column("source_pages", "made_with")
    op.drop_column("facts", "decided")
    op.drop_column("facts", "state")
