"""Lists by import and by date keep to the order of pages, out of their indexes.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_KEYS = {"ix_articles_shown_date": "date_key", "ix_articles_shown_imported": "imported_at_utc"}


def upgrade() -> None:
    _index_by("source_id", "position")


def downgrade() -> None:
    _index_by()


def _index_by(*more: str) -> None:
    for name, key in _KEYS.items():
        op.drop_index(name, "articles")
        op.create_index(name, "articles", [key, *more], sqlite_where=sa.text("deleted_at_utc IS NULL"))
