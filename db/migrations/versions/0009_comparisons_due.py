"""Articles whose facts wait to be held against those of others, so that a crash in between leaves no gap.

Revision ID: 0009
Revises: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "comparisons_due",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article_id", name="pk_comparisons_due"),
    )


def downgrade() -> None:
    op.drop_table("comparisons_due")
