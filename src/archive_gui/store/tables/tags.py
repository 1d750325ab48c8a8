"""Tags, and which articles carry them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base


class TagRow(Base):
    """A tag. Its number is never used again, so that an old reference cannot mean a new tag."""

    __tablename__ = "tags"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    name: Mapped[str] = mapped_column(Text)
    name_key: Mapped[str] = mapped_column(Text, unique=True, comment="the name case-folded: tags differ by more")
    colour: Mapped[str] = mapped_column(Text, comment="a colour's name, which a theme maps to its own shade")
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("tags.id"), index=True)


class ArticleTag(Base):
    """An article carries a tag."""

    __tablename__ = "article_tags"
    __table_args__ = (Index("ix_article_tags_tag_id", "tag_id", "article_id"), {"sqlite_with_rowid": False})

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tags.id"), primary_key=True)
