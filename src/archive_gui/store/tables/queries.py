"""Queries that are kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base, UtcDateTime


class SavedQueryRow(Base):
    """A query under a name. Its number is never used again."""

    __tablename__ = "saved_queries"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    name_key: Mapped[str] = mapped_column(Text, unique=True, comment="the name case-folded: names differ by more")
    query: Mapped[str] = mapped_column(Text, comment="as typed: docs/query-language.md")
    lookalike: Mapped[bool] = mapped_column(comment="characters misread for one another match as well")
    exact_script: Mapped[bool] = mapped_column(comment="the characters must be those typed")
    sort: Mapped[str] = mapped_column(Text, comment="relevance, date, title or imported")
    descending: Mapped[bool]
    position: Mapped[int] = mapped_column(comment="the order of display")


class PastQueryRow(Base):
    """A query asked before, once however often; the largest number is the latest. It stands in no journal."""

    __tablename__ = "past_queries"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    query: Mapped[str] = mapped_column(Text, unique=True)
    asked_at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
