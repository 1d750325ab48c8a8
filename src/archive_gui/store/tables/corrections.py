"""What the archivist said of facts, the facts that were rejected, and places the register does not know."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base, JsonDict, JsonList, UtcDateTime, json_column


class CorrectionRow(Base):
    """An act on a fact, appended and never changed; all acts on one fact share a thread.

    The facts before and after hold the columns of `facts`; their ranges in captured text, quote and the words around
    are the anchor that outlives every new run of the rules.
    """

    __tablename__ = "corrections"
    __table_args__ = (Index("ix_corrections_source_id", "source_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"))
    thread: Mapped[str] = mapped_column(Text, comment="the UUID of the first act on the same fact")
    act: Mapped[str] = mapped_column(Text, comment="accept, edit, reject, add, merge, join, part or reset")
    fact_before: Mapped[JsonDict | None] = mapped_column(json_column(), comment="the fact as it stood; NULL: added")
    fact_after: Mapped[JsonDict | None] = mapped_column(json_column(), comment="as it stands since; NULL: left alone")
    context_before: Mapped[str] = mapped_column(Text, comment="reading text just before it, without blanks")
    context_after: Mapped[str] = mapped_column(Text, comment="reading text just behind it, without blanks")
    names: Mapped[JsonList] = mapped_column(json_column(), comment="join, part: the names spoken of")
    places: Mapped[JsonList] = mapped_column(json_column(), comment="join, part: [[start, end], …] of the mentions")
    into_thread: Mapped[str | None] = mapped_column(
        Text, comment="merge: the fact that stands for this one; join, part: shared by all of one step"
    )
    note: Mapped[str] = mapped_column(Text)
    operator: Mapped[str] = mapped_column(Text)
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime)


class RejectedFact(Base):
    """A fact that was rejected, out of the way of everything that counts facts; it keeps its number."""

    __tablename__ = "rejected_facts"
    __table_args__ = (Index("ix_rejected_facts_article_id_number", "article_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, comment="never that of a row of facts")
    uuid: Mapped[str] = mapped_column(Text)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    number: Mapped[int] = mapped_column(comment="its place among the rejected ones of the article, from 1")
    fact: Mapped[JsonDict] = mapped_column(json_column(), comment="the columns of facts")


class OwnPlaceRow(Base):
    """A place that the archivist told the archive of."""

    __tablename__ = "own_places"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    level: Mapped[str] = mapped_column(Text)
    code: Mapped[str | None] = mapped_column(Text, comment="GB/T 2260 and below")
    parent_code: Mapped[str | None] = mapped_column(Text, comment="the division it lies in")
    full_name: Mapped[str | None] = mapped_column(Text, comment="from the province down")
    operator: Mapped[str] = mapped_column(Text, comment="who told of it last")
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
