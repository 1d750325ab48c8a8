"""The ledger: findings with their evidence, and the verdicts on them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from archive_gui.store.tables.base import FOLLOWS, Base, JsonList, UtcDateTime, json_column


class FindingItem(Base):
    """What the machine doubts or could confirm: an item of the ledger."""

    __tablename__ = "findings"
    __table_args__ = (
        Index("ix_findings_source_id_number", "source_id", "number"),
        Index("ix_findings_article_id", "article_id"),
        Index("ix_findings_anchor", "anchor"),
        Index("ix_findings_open", "kind", "severity", sqlite_where=text("open")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"))
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"), comment="the article that shows it first")
    number: Mapped[int] = mapped_column(comment="its place on the page, from 1")
    local_id: Mapped[str] = mapped_column(Text, comment="its id within the file, the same on every run")
    kind: Mapped[str] = mapped_column(Text)
    severity: Mapped[str] = mapped_column(Text)
    message: Mapped[JsonList] = mapped_column(json_column(), comment="[code, params]")
    open: Mapped[bool] = mapped_column(
        info=FOLLOWS, comment="a doubt waiting for a verdict; confirmations (info) are not"
    )
    anchor: Mapped[str] = mapped_column(
        Text, server_default=text("''"), comment="kind and evidence in one hash; verdicts hold on to it"
    )
    scope: Mapped[str] = mapped_column(
        Text, server_default=text("'page'"), comment="page: found on its page alone; archive: derived from several"
    )
    found: Mapped[bool] = mapped_column(
        server_default=text("1"), comment="false: the last run did not find it, it is kept because it was judged"
    )


class FindingEvidence(Base):
    """One piece of evidence of a finding."""

    __tablename__ = "finding_refs"
    __table_args__ = (Index("ix_finding_refs_article_id", "article_id"),)

    finding_id: Mapped[int] = mapped_column(ForeignKey("findings.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int | None] = mapped_column(ForeignKey("articles.id"))
    article_position: Mapped[int] = mapped_column(comment="the article's place in its source, as the finding names it")
    fact_local_id: Mapped[str | None] = mapped_column(Text)
    source_ranges: Mapped[JsonList] = mapped_column(json_column(), comment="[[start, end], …] in captured text")
    source_id: Mapped[int | None] = mapped_column(comment="the source of the evidence")
    quote: Mapped[str] = mapped_column(Text, server_default=text("''"), comment="how the evidence begins, as captured")


class Judgement(Base):
    """A verdict on an item of the ledger, appended and never changed; the last one with its anchor holds."""

    __tablename__ = "judgements"
    __table_args__ = (
        Index("ix_judgements_anchor", "anchor"),
        Index("ix_judgements_source_id", "source_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(Text, unique=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source_pages.id"), comment="the source of the item")
    kind: Mapped[str] = mapped_column(Text)
    anchor: Mapped[str] = mapped_column(Text)
    evidence: Mapped[JsonList] = mapped_column(json_column(), comment="[[sha256, [[start, end], …], quote], …]")
    verdict: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    operator: Mapped[str] = mapped_column(Text)
    at_utc: Mapped[datetime] = mapped_column(UtcDateTime)
