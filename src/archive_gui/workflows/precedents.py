"""Corrections of facts carried over to a changed version of an article: told, and followed when somebody says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import uuid4

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import Correction, CorrectionAct, FactRecord
from archive_gui.domain.precedents import FactPrecedent, Said
from archive_gui.domain.precedents import precedents as held_against
from archive_gui.domain.records import ArticleId, ArticleRecord
from archive_gui.workflows.correct import Act, correct, written
from archive_gui.workflows.merging import joined_like
from archive_gui.workflows.session import Archive


def precedents(archive: Archive, article: ArticleId) -> tuple[FactPrecedent, ...]:
    """What was said of facts in copies of an article and was not said in it, with what does not fit.

    Raises:
        UserError: the article is not in the archive.
    """
    copies = archive.store.rework.facts.copies(article)
    if not copies:
        return ()
    here = archive.store.article(article)
    return held_against(_said(archive, here), [_said(archive, archive.store.article(one)) for one in copies])


def follow(archive: Archive, article: ArticleId, threads: Collection[str] | None = None) -> ChangeSummary:
    """Say of the facts of an article what was said of them in its copies: all that fits, or what is named by thread.

    One step, however many. What is decided here by then is left as it is.

    Raises:
        UserError: the article is not in the archive, or that is read-only.
    """
    archive.store.require_writable()
    chosen = sorted(
        (
            one
            for one in precedents(archive, article)
            if one.unfit is None and (threads is None or one.thread in threads)
        ),
        key=lambda one: one.at_utc,
    )
    step = Message("step.facts.followed", {"count": len(chosen)})
    if not chosen:
        return ChangeSummary(step, frozenset())
    record = archive.store.article(article)
    corrections = [one for group in _corrections(archive, record, chosen) for one in group]
    return correct(archive, {record.source.id: corrections}, step)


def _corrections(archive: Archive, record: ArticleRecord, chosen: Sequence[FactPrecedent]) -> list[list[Correction]]:
    """What is written down, in the order in which it was said in the copies."""
    threads = {one.thread: str(uuid4()) for one in chosen if one.act is not CorrectionAct.JOIN}
    made = []
    for one in chosen:
        if one.after is None:
            continue
        if one.act is CorrectionAct.JOIN:
            made.append([joined_like(archive, record, one.names, one.after, one.note)])
            continue
        into = threads.get(one.into or "")
        act = CorrectionAct.REJECT if one.act is CorrectionAct.MERGE and into is None else one.act
        own = FactRecord(one.here or one.after, record.id, record.source.id, "")
        wanted = Act(act, own, one.after, threads[one.thread], into, one.note)
        made.append(written(archive, [wanted])[record.source.id])
    return made


def _said(archive: Archive, record: ArticleRecord) -> Said:
    return Said(
        article=record.id,
        file_name=record.source.file_name,
        reading=record.reading,
        facts=record.facts,
        rejected=record.rejected,
        acts=archive.store.rework.facts.said(record.source.id),
    )
