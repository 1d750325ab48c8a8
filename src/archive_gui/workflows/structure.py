"""Deciding on a source's repairs and structure: each decision is kept, the source is made anew from its captured text.

One call is one step to undo. The work is done on the caller's thread, which must not be the window's; long sources go
to a worker process.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType

from archive_gui.base.logs import log_path
from archive_gui.base.progress import Cancelled, Silent, Ticker
from archive_gui.domain.acts import Act, SourceAct, settled
from archive_gui.domain.captured import CapturedText, Message
from archive_gui.domain.changes import Area, ChangeSummary
from archive_gui.domain.corrections import Correction, settle
from archive_gui.domain.decisions import RepairAnchor, RepairDecisions, StructureEdit
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.ledger import RerunReport
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.domain.reextraction import ArticleChanges, FactChange
from archive_gui.domain.said import Said
from archive_gui.repair.registry import RULES
from archive_gui.store.describing import Edit
from archive_gui.store.revisions import Judged, Revision, SourceChanged, SourceState
from archive_gui.workflows import doubts
from archive_gui.workflows.inspect import made_with, process_captured
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.session import Archive
from archive_gui.workflows.workers import Pool, pool

log = logging.getLogger(__name__)

INLINE_CHARS = 30_000
"""Up to so many captured characters a source is made anew on the caller's thread: 0.1 s, less than a worker's start."""

BATCH_SOURCES = 16
"""Sources a transaction when many are made anew."""

MANY_CHARS = 200_000
"""From so many characters in all on, sources decided on at once are made anew in worker processes: 0.7 s."""

TOLD_ARTICLES = 500
TOLD_FACTS = 5
"""Articles that a report tells of, and facts of each."""

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
    return _settled(archive.store.rework.acts(source))


def decide(
    archive: Archive,
    wanted: Sequence[tuple[SourceId, Sequence[SourceAct]]],
    step: Message,
    judged: Sequence[Judged] = (),
    corrections: Mapping[SourceId, Sequence[Correction]] = MappingProxyType({}),
) -> ChangeSummary:
    """Decide on several sources, correct their facts, and give a verdict, in one step.

    Somebody else may decide on the same source meanwhile: then it is made anew from what holds now.
    """
    archive.store.require_writable()
    for attempt in range(_ATTEMPTS):
        drafts = [
            _Draft(archive.store.rework.state(source), tuple(acts), tuple(corrections.get(source, ())))
            for source, acts in wanted
        ]
        revisions = _revisions(drafts, Silent())
        try:
            summary, _ = archive.store.rework.replace(revisions, step, judged)
        except SourceChanged:
            log.info("a source was decided on meanwhile, attempt %d", attempt + 1)
            continue
        index_articles(archive, summary.articles)
        doubts.compare(archive, summary.articles)
        return summary
    raise RuntimeError("a source was decided on again and again while it was made anew")


def redescribe(archive: Archive, edit: Edit, ticker: Ticker) -> ChangeSummary:
    """Edit descriptions; sources whose stated dates that changes are made anew in the same step.

    ``edit`` may be made more than once, always from the same state. All or nothing is done.

    Raises:
        UserError: the archive is read-only; or what the edit raises.
        Cancelled: the ticker said so.
    """
    archive.store.require_writable()
    for attempt in range(_ATTEMPTS):
        summary, states = archive.store.rework.describe(edit)
        if summary is None:
            revisions = _revisions([_Draft(state) for state in states], ticker, many_chars=INLINE_CHARS)
            try:
                summary = archive.store.rework.redescribe(edit, revisions)
            except SourceChanged:
                log.info("a source was decided on meanwhile, attempt %d", attempt + 1)
                continue
        index_articles(archive, summary.articles)
        if Area.FACTS not in summary.areas:
            return summary
        compared = doubts.compare(archive, summary.articles)
        return replace(summary, areas=summary.areas | compared.areas)
    raise RuntimeError("a source was decided on again and again while it was made anew")


def rerun(
    archive: Archive,
    sources: Sequence[SourceId] | None,
    ticker: Ticker,
    on_batch: Callable[[ChangeSummary], object] = lambda _summary: None,
) -> RerunReport:
    """Make sources anew with the rules of now and all that was decided; None: those that other rules worked on last.

    Each batch is a step to undo. A source that brings out a mistake of the program is left as it was and reported.
    When the ticker cancels, what is finished stays.

    Raises:
        UserError: the archive is read-only.
    """
    archive.store.require_writable()
    wanted = list(archive.store.rework.made_otherwise(made_with()) if sources is None else sources)
    work = _Rerun(archive, on_batch)
    if not wanted:
        return work.report(cancelled=False)
    cancelled = False
    try:
        with pool() as workers:
            coming = _begun(archive, workers, wanted[:BATCH_SOURCES])
            for first in range(0, len(wanted), BATCH_SOURCES):
                futures, following = coming, first + BATCH_SOURCES
                coming = _begun(archive, workers, wanted[following : following + BATCH_SOURCES])
                revisions = []
                for place, (draft, future) in enumerate(futures):
                    _wait(future, partial(ticker.tick, first + place, len(wanted), draft.state.file_name))
                    revisions += work.finished(draft, future)
                work.write(revisions)
        ticker.tick(len(wanted), len(wanted))
    except Cancelled:
        cancelled = True
    return work.report(cancelled=cancelled)


def _begun(
    archive: Archive, workers: Pool, sources: Sequence[SourceId]
) -> list[tuple[_Draft, Future[ProcessedSource]]]:
    """Sources that workers make anew while those before them are written."""
    drafts = [_Draft(archive.store.rework.state(one)) for one in sources]
    return [(draft, workers.submit(process_captured, *draft.arguments())) for draft in drafts]


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
    facts_changed: int = 0
    changes: list[ArticleChanges] = field(default_factory=list)

    def finished(self, draft: _Draft, future: Future[ProcessedSource]) -> list[Revision]:
        """The source made anew, or nothing and a line in the report."""
        error = future.exception()
        if error is None:
            return [draft.made(future.result())]
        if not isinstance(error, Exception) or isinstance(error, BrokenProcessPool):
            raise error
        name = draft.state.file_name
        log.error("making %r anew failed", name, exc_info=error)
        message = Message("ingest.stage_failed", {"name": name, "log": str(log_path())})
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
            self._tell(one.facts)
        self.on_batch(summary)

    def _tell(self, facts: Mapping[int, Sequence[FactChange]]) -> None:
        """Count the facts that say something else, and keep some of each article for the report."""
        if not facts:
            return
        titles = {row.id: row.title for row in self.archive.store.rows(list(facts))}
        for article, changes in facts.items():
            changed = sum(one.before is not None and one.after is not None for one in changes)
            self.facts_changed += changed
            if len(self.changes) < TOLD_ARTICLES:
                added = sum(one.before is None for one in changes)
                removed = sum(one.after is None for one in changes)
                number = ArticleId(article)
                title = titles.get(number, "")
                examples = tuple(changes[:TOLD_FACTS])
                self.changes.append(ArticleChanges(number, title, added, removed, changed, examples))

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
            facts_changed=self.facts_changed,
            changes=tuple(self.changes),
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


@dataclass(frozen=True, slots=True)
class _Draft:
    """A source as it stands, and what is added to what was said of it."""

    state: SourceState
    acts: tuple[SourceAct, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def arguments(self) -> tuple[CapturedText, str, str, Said]:
        """What the source is processed from."""
        state = self.state
        decisions = _settled((*state.acts, *self.acts))
        said = Said(decisions, settle((*state.corrections, *self.corrections)), state.places, state.dates)
        return state.captured, state.file_name, state.path, said

    def made(self, processed: ProcessedSource) -> Revision:
        """What came of it."""
        return Revision(self.state, self.acts, processed, self.corrections)


def _revisions(drafts: Sequence[_Draft], ticker: Ticker, *, many_chars: int = MANY_CHARS) -> list[Revision]:
    """Sources made anew: on this thread where that is little work, else in worker processes side by side."""
    lengths = [len(draft.state.captured.text) for draft in drafts]
    made: list[Revision] = []

    def beat() -> None:
        ticker.tick(len(made), len(drafts), drafts[len(made)].state.file_name)

    if max(lengths, default=0) <= INLINE_CHARS and sum(lengths) <= many_chars:
        for draft in drafts:
            beat()
            made.append(draft.made(process_captured(*draft.arguments())))
        return made
    with pool(workers=1 if len(drafts) == 1 else None) as workers:
        futures = [workers.submit(process_captured, *draft.arguments()) for draft in drafts]
        for draft, future in zip(drafts, futures, strict=True):
            _wait(future, beat)
            made.append(draft.made(future.result()))
    return made


def _wait(future: Future[ProcessedSource], beat: Callable[[], object]) -> None:
    beat()
    while not wait((future,), timeout=_BEAT_S).done:
        beat()
