"""The archival code (档号) of an article, unique in the archive whatever the case of its letters.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_INDEX = "ix_articles_archival_code"


def upgrade() -> None:
    op.add_column("articles", sa.Column("archival_code", sa.Text(collation="NOCASE"), nullable=True))
    op.create_index(
        _INDEX, "articles", ["archival_code"], unique=True, sqlite_where=sa.text("archival_code IS NOT NULL")
    )


def downgrade() -> None:
    op.drop_index(_INDEX, "articles")
    op.drop_column("articles", "archival_code")
