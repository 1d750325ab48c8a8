"""What is compared across articles: figures by indicator and place, derived from facts; rows merged by hand."""

from __future__ import annotations

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base


class IndicatorRow(Base):
    """What is counted, under one name: language/indicator_names.py. Rows are added and never changed."""

    __tablename__ = "indicator_rows"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, unique=True)
    noun: Mapped[str] = mapped_column(Text)
    unit_class: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text, comment="empty where measure words may stand for one another")


class ToldPlace(Base):
    """What figures are said of: a division by its code, or a name. Rows are added and never changed."""

    __tablename__ = "told_places"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, unique=True, comment="the code, else the name")
    name: Mapped[str] = mapped_column(Text)
    code: Mapped[str | None] = mapped_column(Text)
    level: Mapped[str | None] = mapped_column(Text, comment="NULL: no place, but a body or a person")
    full_name: Mapped[str | None] = mapped_column(Text)


class StatedFigure(Base):
    """A figure or change that can be compared; the ends of a change are not, the change stands for them."""

    __tablename__ = "stated_figures"
    __table_args__ = (Index("ix_stated_figures_article_id", "article_id"),)

    fact_id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int]
    row_id: Mapped[int] = mapped_column(comment="of indicator_rows")
    place_id: Mapped[int] = mapped_column(comment="of told_places; 0: the article says no place")
    until: Mapped[int] = mapped_column(comment="the last day it holds for, 20201231; 0: not stated")
    exact: Mapped[int] = mapped_column(comment="1: neither bounded nor a range nor inferred")


class FiguresRead(Base):
    """An article whose figures stand in ``stated_figures``, and by which version of the names."""

    __tablename__ = "figures_read"

    article_id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int]


class ComparisonDue(Base):
    """An article whose facts are not held against those of other articles yet, since they were found or changed."""

    __tablename__ = "comparisons_due"

    article_id: Mapped[int] = mapped_column(primary_key=True)


class IndicatorWord(Base):
    """Every indicator as printed, once: a trigger adds them, so that figures are found by a part of it."""

    __tablename__ = "indicator_words"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text, unique=True)


class IndicatorMerge(Base):
    """A row of comparisons that the archivist put together with another one."""

    __tablename__ = "indicator_merges"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(Text, unique=True)
    into: Mapped[str] = mapped_column(Text, comment="the key of the row it belongs to")
