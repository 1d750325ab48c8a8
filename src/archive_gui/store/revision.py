"""Which revision the tables of an archive stand at; told without Alembic, which is slow to import."""

from __future__ import annotations

from sqlalchemy import Connection, text

HEAD = "0011"
"""The revision this program's tables stand at: the last file in db/migrations/versions."""


def revision_of(connection: Connection) -> str | None:
    """The revision a database stands at, or None where it has no tables of ours."""
    named = text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    if connection.execute(named).scalar_one_or_none() is None:
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return None if found is None else str(found)
