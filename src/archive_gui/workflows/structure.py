"""Deciding on a source's repairs and structure: each decision is kept, the source is made anew from its captured text.

One call is one step to undo. The work is done on the caller's thread, which must not be the window's; long sources go
to a worker process.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial

from archive_gui.base.logs import log_path
from archive_gui.base.progress import Cancelled, Ticker
from archive_gui.domain.acts import Act, SourceAct, settled
from archive_gui.domain.captured import CapturedText, Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.decisions import RepairAnchor, RepairDecisions, StructureEdit
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.ledger import RerunReport
from archive_gui.domain.records import SourceId
from archive_gui.repair.registry import RULES
from archive_gui.store.revisions import Judged, Revision, SourceChanged, SourceState
from archive_gui.workflows import doubts
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.making import make_anew
from archive_gui.workflows.session import Archive
from archive_gui.workflows.workers import pool

log = logging.getLogger(__name__)

INLINE_CHARS = 30_000
"""Up to so many captured characters a source is made anew on the caller's thread: 0.1 s, less than a worker's start."""

BATCH_SOURCES = 16
"""Sources a transaction when many are made anew."""

_ATTEMPTS = 5
_BEAT_S = 0.1


def decline(archive: Archive, source: SourceId, anchors: Iterable[RepairAnchor]) -> ChangeSummary:
    """Undo repairs, or refuse proposals.

    Raises:
        UserError: the source is not there, or the archive is read-only. So do all functions here.
    """
    return _about(archive, source, Act.DECLINE, anchors)


def adopt(archive: Archive, source: SourceId, anchors: Iterable[RepairAnchor]) -> ChangeSummary:
    """Apply proposals."""
    return _about(archive, source, Act.ADOPT, anchors)


def allow(archive: Archive, source: SourceId, anchors: Iterable[RepairAnchor]) -> ChangeSummary:
    """Leave repairs and proposals to the rules again."""
    return _about(archive, source, Act.ALLOW, anchors)


def decline_rule(archive: Archive, source: SourceId, rule: str) -> ChangeSummary:
    """Undo all that a rule did to a source, now and on every later run."""
    return _decided(archive, source, [SourceAct(Act.DECLINE_RULE, rule=rule)])


def allow_rule(archive: Archive, source: SourceId, rule: str) -> ChangeSummary:
    """Let a rule that was declined work on a source again."""
    return _decided(archive, source, [SourceAct(Act.ALLOW_RULE, rule=rule)])


def decline_everything(archive: Archive, source: SourceId) -> ChangeSummary:
    """Undo every repair of a source; the archivist's own edits of its structure stay."""
    return _decided(archive, source, [SourceAct(Act.DECLINE_EVERYTHING)])


def allow_everything(archive: Archive, source: SourceId) -> ChangeSummary:
    """Forget all repairs and rules that were declined."""
    return _decided(archive, source, [SourceAct(Act.ALLOW_EVERYTHING)])


def edit(archive: Archive, source: SourceId, *edits: StructureEdit) -> ChangeSummary:
    """Change the structure of a source; several edits are one step."""
    return _decided(archive, source, [SourceAct(Act.EDIT, edit=one) for one in edits])


def withdraw(archive: Archive, source: SourceId, *edits: StructureEdit) -> ChangeSummary:
    """Take edits of the structure back, whatever was done since."""
    return _decided(archive, source, [SourceAct(Act.WITHDRAW, edit=one) for one in edits])


def decisions(archive: Archive, source: SourceId) -> RepairDecisions:
    """What is in force for a source."""
    return _settled(archive.store.rework.state(source).acts)


def decide(
    archive: Archive,
    wanted: Sequence[tuple[SourceId, Sequence[SourceAct]]],
    step: Message,
    judged: Judged | None = None,
) -> ChangeSummary:
    """Decide on several sources, and give a verdict, in one step.

    Somebody else may decide on the same source meanwhile: then it is made anew from what holds now.
    """
    archive.store.require_writable()
    for attempt in range(_ATTEMPTS):
        revisions = [_revision(archive.store.rework.state(source), tuple(acts)) for source, acts in wanted]
        try:
            summary, _ = archive.store.rework.replace(revisions, step, judged)
        except SourceChanged:
            log.info("a source was decided on meanwhile, attempt %d", attempt + 1)
            continue
        index_articles(archive, summary.articles)
        doubts.compare(archive, summary.articles)
        return summary
    raise RuntimeError("a source was decided on again and again while it was made anew")


def rerun(
    archive: Archive,
    sources: Sequence[SourceId] | None,
    ticker: Ticker,
    on_batch: Callable[[ChangeSummary], object] = lambda _summary: None,
) -> RerunReport:
    """Make sources anew with the rules of now and all that was decided; None: all of the archive.

    Each batch is a step to undo. A source that brings out a mistake of the program is left as it was and reported.
    When the ticker cancels, what is finished stays.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.require_writable()
    wanted = list(archive.store.rework.source_ids() if sources is None else sources)
    work = _Rerun(archive, on_batch)
    cancelled = False
    try:
        with pool() as workers:
            for first in range(0, len(wanted), BATCH_SOURCES):
                batch = [archive.store.rework.state(source) for source in wanted[first : first + BATCH_SOURCES]]
                futures = [(state, workers.submit(make_anew, *_arguments(state))) for state in batch]
                revisions = []
                for place, (state, future) in enumerate(futures):
                    _wait(future, partial(ticker.tick, first + place, len(wanted), state.file_name))
                    revisions += work.finished(state, future)
                work.write(revisions)
        ticker.tick(len(wanted), len(wanted))
    except Cancelled:
        cancelled = True
    return work.report(cancelled=cancelled)


@dataclass(slots=True)
class _Rerun:
    """What a run over many sources has come to."""

    archive: Archive
    on_batch: Callable[[ChangeSummary], object]
    sources: int = 0
    changed: int = 0
    articles: int = 0
    facts_added: int = 0
    facts_removed: int = 0
    findings_added: int = 0
    findings_removed: int = 0
    failed: tuple[Message, ...] = ()

    def finished(self, state: SourceState, future: Future[ProcessedSource]) -> list[Revision]:
        """The source made anew, or nothing and a line in the report."""
        error = future.exception()
        if error is None:
            return [Revision(state, (), future.result())]
        if not isinstance(error, Exception) or isinstance(error, BrokenProcessPool):
            raise error
        log.error("making %r anew failed", state.file_name, exc_info=error)
        message = Message("ingest.stage_failed", {"name": state.file_name, "log": str(log_path())})
        self.failed = (*self.failed, message)
        return []

    def write(self, revisions: Sequence[Revision]) -> None:
        """Put a batch into the archive; a source that was decided on meanwhile is made anew by itself."""
        if not revisions:
            return
        step = Message("step.made_anew", {"count": len(revisions)})
        try:
            summary, refiled = self.archive.store.rework.replace(revisions, step)
        except SourceChanged:
            for revision in revisions:
                self.on_batch(decide(self.archive, [(revision.state.source, ())], Message(step.code, {"count": 1})))
                self.sources += 1
            return
        index_articles(self.archive, summary.articles)
        doubts.compare(self.archive, summary.articles)
        self.sources += len(revisions)
        self.articles += len(summary.articles)
        for one in refiled:
            self.changed += one.changed
            self.facts_added += one.facts_added
            self.facts_removed += one.facts_removed
            self.findings_added += one.findings_added
            self.findings_removed += one.findings_removed
        self.on_batch(summary)

    def report(self, *, cancelled: bool) -> RerunReport:
        """The report so far."""
        return RerunReport(
            sources=self.sources,
            changed=self.changed,
            articles=self.articles,
            facts_added=self.facts_added,
            facts_removed=self.facts_removed,
            findings_added=self.findings_added,
            findings_removed=self.findings_removed,
            failed=self.failed,
            cancelled=cancelled,
        )


def _about(archive: Archive, source: SourceId, act: Act, anchors: Iterable[RepairAnchor]) -> ChangeSummary:
    return _decided(archive, source, [SourceAct(act, anchor=anchor) for anchor in anchors])


def _decided(archive: Archive, source: SourceId, acts: Sequence[SourceAct]) -> ChangeSummary:
    if not acts:
        return ChangeSummary(Message("step.repairs.edit", {"name": "", "count": 0}), frozenset())
    name = archive.store.rework.state(source).file_name
    rule = acts[0].rule
    params: dict[str, object] = {"name": name, "count": len(acts)}
    if rule is not None:
        params["rule"] = Message(f"repair.rule.{rule}", {})
    return decide(archive, [(source, acts)], Message(f"step.repairs.{acts[0].act.value}", params))


def _settled(acts: Iterable[SourceAct]) -> RepairDecisions:
    return settled(acts, (rule.name for rule in RULES))


def _revision(state: SourceState, acts: tuple[SourceAct, ...]) -> Revision:
    arguments = _arguments(state, acts)
    if len(state.captured.text) <= INLINE_CHARS:
        return Revision(state, acts, make_anew(*arguments))
    with pool(workers=1) as workers:
        return Revision(state, acts, workers.submit(make_anew, *arguments).result())


def _arguments(state: SourceState, acts: tuple[SourceAct, ...] = ()) -> tuple[CapturedText, str, str, RepairDecisions]:
    return state.captured, state.file_name, state.path, _settled((*state.acts, *acts))


def _wait(future: Future[ProcessedSource], beat: Callable[[], object]) -> None:
    beat()
    while not wait((future,), timeout=_BEAT_S).done:
        beat()
