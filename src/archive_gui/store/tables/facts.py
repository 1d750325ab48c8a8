"""Facts, and the archivist's decisions about repairs and structure."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import Base, JsonDict, JsonList, UtcDateTime, json_column

FIGURE = ("unit_class", "value", "value_high", "unit", "indicator", "kind", "article_id")
"""All that a figure is found by, so that its row need not be read."""

NAMED = text("kind IN ('place', 'person', 'organisation')")
"""Facts that are found by what they are called."""


class FactMention(Base):
    """One mention of a fact in a reading text; what its kind adds stands in columns, the rest in ``detail``."""

    __tablename__ = "facts"
    __table_args__ = (
        Index("ix_facts_article_id_number", "article_id", "number"),
        Index("ix_facts_indicator", "indicator", "unit_class", "value", sqlite_where=text("indicator IS NOT NULL")),
        Index("ix_facts_figure", *FIGURE, sqlite_where=text("value IS NOT NULL")),
        Index("ix_facts_place_code", "place_code", "article_id", sqlite_where=text("place_code IS NOT NULL")),
        Index("ix_facts_kind", "kind", "article_id"),
        Index("ix_facts_named", "kind", "quote", "full_name", "article_id", sqlite_where=NAMED),
        Index("ix_facts_date", "date_from", "date_to", sqlite_where=text("date_from IS NOT NULL")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text)
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    number: Mapped[int] = mapped_column(comment="its place in the article, from 1")
    local_id: Mapped[str] = mapped_column(Text, comment="its id within the file, the same on every run")
    kind: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text, comment="text[span_start:span_end]")
    span_start: Mapped[int] = mapped_column(comment="code points of the reading text")
    span_end: Mapped[int]
    source_ranges: Mapped[JsonList] = mapped_column(json_column(), comment="[[start, end], …] in captured text")
    confidence: Mapped[float]
    rule: Mapped[str] = mapped_column(Text)
    rule_version: Mapped[int]
    inferred: Mapped[bool] = mapped_column(comment="the context, not the quote, gave the value")
    value: Mapped[float | None] = mapped_column(comment="figure: the value; change: the value reached")
    value_high: Mapped[float | None] = mapped_column(comment="figure: the upper end of a range")
    unit: Mapped[str | None] = mapped_column(Text, comment="as printed")
    unit_class: Mapped[str | None] = mapped_column(Text, comment="what may be compared: households never meet people")
    approximation: Mapped[str | None] = mapped_column(Text)
    indicator: Mapped[str | None] = mapped_column(Text, comment="what is counted")
    subject: Mapped[str | None] = mapped_column(Text, comment="what it is said of; award: who got it")
    as_of: Mapped[str | None] = mapped_column(Text, comment="ISO date or interval; change: of the value reached")
    date_from: Mapped[str | None] = mapped_column(Text, comment="first day of a date's value or a figure's as_of")
    date_to: Mapped[str | None] = mapped_column(Text, comment="last day of the same")
    place_level: Mapped[str | None] = mapped_column(Text)
    place_code: Mapped[str | None] = mapped_column(Text, comment="GB/T 2260 and below")
    full_name: Mapped[str | None] = mapped_column(Text, comment="of a place or body")
    detail: Mapped[JsonDict] = mapped_column(json_column(), comment="what the kind adds beyond the columns")
    state: Mapped[str] = mapped_column(
        Text, server_default=text("'machine'"), comment="machine, accepted, edited or added; see rejected_facts"
    )
    decided: Mapped[JsonList | None] = mapped_column(
        json_column(), comment="[thread, operator, moment, note] of the last word on it"
    )


class Decision(Base):
    """An act of the archivist, appended and never changed; the anchors outlive re-extraction and re-repair."""

    __tablename__ = "decisions"
    __table_args__ = (
        Index("ix_decisions_source_id", "source_id"),
        Index("ix_decisions_article_id", "article_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"))
    anchor_kind: Mapped[str] = mapped_column(Text, comment="what is judged: repair, rule, everything, structure")
    anchor_rule: Mapped[str | None] = mapped_column(Text, comment="the rule that proposed it, or the finding's kind")
    anchor_ranges: Mapped[JsonList] = mapped_column(json_column(), comment="[[start, end], …] in captured text")
    anchor_quote: Mapped[str] = mapped_column(Text)
    anchor_before: Mapped[str] = mapped_column(Text, comment="the characters just before the quote")
    anchor_after: Mapped[str] = mapped_column(Text, comment="the characters just after the quote")
    verdict: Mapped[str] = mapped_column(Text)
    correction: Mapped[JsonDict | None] = mapped_column(json_column(), comment="what stands instead, where corrected")
    note: Mapped[str | None] = mapped_column(Text)
    operator: Mapped[str] = mapped_column(Text)
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
