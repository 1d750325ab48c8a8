"""Indexes that facts are found and counted by: their kind, what they are called, their place, their figures.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_VALUED = sa.text("value IS NOT NULL")
_FIGURE = ["unit_class", "value", "value_high", "unit", "indicator", "kind", "article_id"]
_PLACED = sa.text("place_code IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_facts_place_code", "facts")
    op.create_index("ix_facts_place_code", "facts", ["place_code", "article_id"], sqlite_where=_PLACED)
    op.drop_index("ix_facts_value", "facts")
    op.create_index("ix_facts_figure", "facts", _FIGURE, sqlite_where=_VALUED)
    op.create_index("ix_facts_kind", "facts", ["kind", "article_id"])
    op.create_index(
        "ix_facts_named",
        "facts",
        ["kind", "quote", "full_name", "article_id"],
        sqlite_where=sa.text("kind IN ('place', 'person', 'organisation')"),
    )


def downgrade() -> None:
    op.drop_index("ix_facts_named", "facts")
    op.drop_index("ix_facts_kind", "facts")
    op.drop_index("ix_facts_figure", "facts")
    op.create_index("ix_facts_value", "facts", ["value"], sqlite_where=_VALUED)
    op.drop_index("ix_facts_place_code", "facts")
    op.create_index("ix_facts_place_code", "facts", ["place_code"], sqlite_where=_PLACED)
