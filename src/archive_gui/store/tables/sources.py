"""Source pages: what was captured, and what repair did to it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import (
    EMPTY_LIST,
    EMPTY_OBJECT,
    FOLLOWS,
    Base,
    JsonDict,
    JsonList,
    UtcDateTime,
    json_column,
)


class SourcePage(Base):
    """One captured file. Publication, date, edition and address serve all its articles that state none of their own."""

    __tablename__ = "source_pages"

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    file_name: Mapped[str] = mapped_column(Text, comment="the file's own name")
    original_path: Mapped[str] = mapped_column(Text, comment="where the file stood when it was imported, for people")
    sha256: Mapped[str] = mapped_column(Text, unique=True, comment="of the bytes, which lie in originals/<ab>/<sha256>")
    byte_count: Mapped[int]
    media_type: Mapped[str] = mapped_column(Text)
    encoding: Mapped[str | None] = mapped_column(Text)
    reader: Mapped[str] = mapped_column(Text, comment="what turned the bytes into captured text")
    reader_version: Mapped[int]
    captured_at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
    article_count: Mapped[int]
    publication: Mapped[str | None] = mapped_column(Text)
    date: Mapped[str | None] = mapped_column(Text, comment="ISO 8601 year, month or day")
    date_certainty: Mapped[str] = mapped_column(Text, comment="stated, inferred or unknown")
    edition: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    warnings: Mapped[JsonList] = mapped_column(json_column(), comment="messages of the reader: [code, params]")
    edited: Mapped[JsonList] = mapped_column(
        json_column(), server_default=EMPTY_LIST, comment="fields set by hand, which no rule sets again"
    )
    made_with: Mapped[str] = mapped_column(
        Text,
        info=FOLLOWS,
        server_default=text("''"),
        comment="versions of the rules that worked on it; empty: to be made anew",
    )


class SourceTextRow(Base):
    """The captured text of a page, never recomputed in place; apart from its page so that lists stay quick."""

    __tablename__ = "source_texts"

    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    hints: Mapped[JsonList] = mapped_column(json_column(), comment="what the format said: [kind, start, end, level]")
    locators: Mapped[JsonList] = mapped_column(
        json_column(),
        server_default=EMPTY_LIST,
        comment="where stretches lie in the file: [start, end, page, box, path, confidence]",
    )
    stated: Mapped[JsonDict] = mapped_column(
        json_column(), server_default=EMPTY_OBJECT, comment="what the file says of itself outside its text"
    )


class RepairStep(Base):
    """One change between captured and reading text; the number is its place in the repair log."""

    __tablename__ = "repairs"
    __table_args__ = (
        Index("ix_repairs_source_id_number", "source_id", "number"),
        Index("ix_repairs_article_id", "article_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), comment="the article it stands in")
    number: Mapped[int]
    local_id: Mapped[str] = mapped_column(Text, comment="its id within the file, the same on every run")
    rule: Mapped[str] = mapped_column(Text)
    rule_version: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    source_ranges: Mapped[JsonList] = mapped_column(json_column(), comment="[[start, end], …] in captured text")
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    applied: Mapped[bool] = mapped_column(comment="false: a proposal")
    confidence: Mapped[float]


class SetAsideText(Base):
    """Captured text that stands in no reading text, and why."""

    __tablename__ = "set_asides"
    __table_args__ = (Index("ix_set_asides_source_id_number", "source_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"))
    number: Mapped[int]
    rule: Mapped[str] = mapped_column(Text)
    source_ranges: Mapped[JsonList] = mapped_column(json_column(), comment="[[start, end], …] in captured text")
    text: Mapped[str] = mapped_column(Text)


class WatchedFile(Base):
    """A file of a watched folder that was looked at, so that it is not looked at again until it changes."""

    __tablename__ = "watched_files"

    path: Mapped[str] = mapped_column(Text, primary_key=True)
    byte_count: Mapped[int]
    modified_ns: Mapped[int]
