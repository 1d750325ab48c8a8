"""What near-duplicates are found by; derived from the reading texts and never in the journal."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base


class LikenessSketch(Base):
    """The sketch of one article: language/likeness.py."""

    __tablename__ = "likeness"
    __table_args__ = (Index("ix_likeness_fingerprint", "fingerprint"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    fingerprint: Mapped[int] = mapped_column(comment="the same for texts that differ in form alone")
    signature: Mapped[bytes] = mapped_column(comment="smallest hashes of its pairs of characters, 16 bits each")


class LikenessBand(Base):
    """One band of a sketch: articles that share several are compared."""

    __tablename__ = "likeness_bands"
    __table_args__ = ({"sqlite_with_rowid": False},)

    band: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
