"""Terms: what articles are called, found and counted by, each once, however often it occurs."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base


class TermKind(StrEnum):
    """What a term is of an article; facts give their kind, what they are called, and their division's code.

    A ``DIVISION`` is the code of a province, city or county (GB/T 2260, of two, four or six digits) that a fact
    names or lies in. ``YEAR`` is empty where an article has no date.
    """

    TITLE = "title"
    SUBTITLE = "subtitle"
    AUTHOR = "author"
    AFFILIATION = "affiliation"
    SOURCE = "source"
    YEAR = "year"
    TAG = "tag"
    FACT = "fact"
    PLACE = "place"
    PLACE_IN_FULL = "place_in_full"
    PERSON = "person"
    ORGANISATION = "organisation"
    ORGANISATION_IN_FULL = "organisation_in_full"
    DIVISION = "division"


class Term(Base):
    """A title, name, code or kind that articles have. Triggers keep it in step with what it comes from.

    The keys are written by the program, a moment later: NULL until then.
    """

    __tablename__ = "terms"
    __table_args__ = (
        Index("ix_terms_kind_text", "kind", "text", unique=True),
        Index("ix_terms_without_keys", "id", sqlite_where=text("folded IS NULL")),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(Text, comment="title, author, place, person, …: store/tables/terms.py, TermKind")
    text: Mapped[str] = mapped_column(Text, comment="as it stands in the article's record or text")
    articles: Mapped[int] = mapped_column(comment="how many articles have it, the trash among them")
    folded: Mapped[str | None] = mapped_column(Text, comment="what it is found by while typing; a division's name")
    spelled: Mapped[str | None] = mapped_column(Text, comment="the same in pinyin without tones")
    initials: Mapped[str | None] = mapped_column(Text, comment="the first letters of its syllables")


class NameLinesRow(Base):
    """All names of a kind in one text, to be looked up in while typing: store/naming.py; made anew now and then."""

    __tablename__ = "name_lines"

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    last_term: Mapped[int] = mapped_column(comment="the largest number of a term when it was made")
    written: Mapped[str] = mapped_column(Text, comment="the folded names, the most frequent first")
    letters: Mapped[str] = mapped_column(Text, comment="the same as spelled")


class ArticleTerm(Base):
    """An article has a term. Numbers grow, so that what is new is found without reading what is known."""

    __tablename__ = "article_terms"
    __table_args__ = (
        Index("ix_article_terms_term_id_article_id", "term_id", "article_id", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    term_id: Mapped[int] = mapped_column(ForeignKey("terms.id"))
    article_id: Mapped[int] = mapped_column(comment="an article; it goes when what gave the article the term goes")
