"""What all tables share: names of constraints, the type of moments, JSON columns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, MetaData, text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can drop it."""


class Base(DeclarativeBase):
    """The root of all tables. They are read and written as columns; no mapped object leaves the store."""

    metadata = MetaData(naming_convention=NAMING)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: aware in the program, without a zone in the database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Write an aware moment as UTC.

        Raises:
            ValueError: the moment has no zone.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read a moment back as UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def json_column() -> JSON:
    """A JSON column in which None is SQL NULL."""
    return JSON(none_as_null=True)


JsonList = list[Any]
JsonDict = dict[str, Any]

EMPTY_LIST = text("'[]'")
EMPTY_OBJECT = text("'{}'")
"""What a JSON column holds in rows that were written before it was there."""

FOLLOWS = {"follows": True}
"""Marks a column that is derived from other rows: the journal does not look at it, ``store/following.py`` sets it."""
