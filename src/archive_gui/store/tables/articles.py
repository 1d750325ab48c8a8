"""Articles: their description, their reading text, their makers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import EMPTY_LIST, FOLLOWS, Base, JsonList, UtcDateTime, json_column

_SHOWN = text("deleted_at_utc IS NULL")


class Article(Base):
    """One article of a page. Publication, date, edition and address NULL: those of the page; empty: stated as none.

    The ``…_key`` columns are derived on each write, so that lists of a million articles are sorted and filtered by
    an index.
    """

    __tablename__ = "articles"
    __table_args__ = (
        Index("ix_articles_source_id_position", "source_id", "position"),
        Index("ix_articles_shown_revision", "id", "revision", sqlite_where=_SHOWN),
        Index("ix_articles_shown_date", "date_key", "source_id", "position", sqlite_where=_SHOWN),
        Index("ix_articles_shown_title", "title_key", sqlite_where=_SHOWN),
        Index("ix_articles_shown_publication", "publication_key", sqlite_where=_SHOWN),
        Index("ix_articles_shown_imported", "imported_at_utc", "source_id", "position", sqlite_where=_SHOWN),
        Index(
            "ix_articles_archival_code",
            "archival_code",
            unique=True,
            sqlite_where=text("archival_code IS NOT NULL"),
        ),
        Index("ix_articles_trash", "deleted_at_utc", sqlite_where=text("deleted_at_utc IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True, comment="grows in the order of import")
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"))
    position: Mapped[int] = mapped_column(comment="1 for the first article of the page")
    revision: Mapped[int] = mapped_column(
        info=FOLLOWS, comment="grows whenever what can be searched changes; the index follows it"
    )
    title: Mapped[str | None] = mapped_column(Text)
    kicker: Mapped[str | None] = mapped_column(Text)
    subtitle: Mapped[str | None] = mapped_column(Text)
    publication: Mapped[str | None] = mapped_column(Text)
    date: Mapped[str | None] = mapped_column(Text, comment="ISO 8601; the page's where date_certainty is NULL")
    date_certainty: Mapped[str | None] = mapped_column(Text)
    edition: Mapped[str | None] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    section: Mapped[str | None] = mapped_column(Text, comment="the newspaper's column (栏目)")
    keywords: Mapped[JsonList] = mapped_column(json_column())
    abstract: Mapped[str | None] = mapped_column(Text)
    rights: Mapped[str | None] = mapped_column(Text)
    excerpt: Mapped[str] = mapped_column(Text, comment="the first characters of the text proper")
    char_count: Mapped[int] = mapped_column(comment="code points of the reading text")
    title_key: Mapped[str] = mapped_column(Text, comment="sorts titles: GB 18030 bytes in hex, pinyin order in level 1")
    date_key: Mapped[str] = mapped_column(Text, comment="the date in force, empty where there is none")
    publication_key: Mapped[str] = mapped_column(Text, comment="the publication in force, empty where there is none")
    imported_at_utc: Mapped[datetime] = mapped_column(UtcDateTime, comment="when its import began")
    deleted_at_utc: Mapped[datetime | None] = mapped_column(UtcDateTime, comment="set: in the trash")
    edited: Mapped[JsonList] = mapped_column(
        json_column(), server_default=EMPTY_LIST, comment="fields set by hand, which no rule sets again"
    )
    archival_code: Mapped[str | None] = mapped_column(
        Text(collation="NOCASE"), comment="档号 (DA/T 13-2022), no other article's, those in the trash included"
    )


class ArticleText(Base):
    """The reading text of an article, apart from its description so that lists stay quick."""

    __tablename__ = "article_texts"

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    parts: Mapped[JsonList] = mapped_column(json_column(), comment="[[id, kind, start, end], …] in reading order")
    offsets: Mapped[bytes] = mapped_column(comment="where each character comes from: domain/offsets.py, to_bytes")


class Contributor(Base):
    """Someone who made an article, as printed."""

    __tablename__ = "contributors"
    __table_args__ = (Index("ix_contributors_name", "name"),)

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, comment="1 for the first")
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str | None] = mapped_column(Text, comment="记者, 通讯员, 摄影, 制图")
    affiliation: Mapped[str | None] = mapped_column(Text)
