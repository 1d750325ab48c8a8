"""Digests that tell whether the journal and the rows of texts, descriptions and facts are as they were written.

The program takes them after the migration, in the same transaction: store/vouching.py.

Revision ID: 0010
Revises: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("journal", sa.Column("digest", sa.LargeBinary(), server_default=sa.text("x''"), nullable=False))
    op.create_table(
        "seals",
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", "owner_id", name="pk_seals"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("seals")
    op.drop_column("journal", "digest")
