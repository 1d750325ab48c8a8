"""Sources worked on anew: what they are processed from, and what came of it put in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as with_values
from zlib import crc32

from sqlalchemy import Connection, select

from archive_gui.domain.acts import SourceAct
from archive_gui.domain.captured import CapturedText, Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import Correction
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.ledger import ItemId, Verdict
from archive_gui.domain.likeness import NearArticle
from archive_gui.domain.places import UserPlace
from archive_gui.domain.records import ArticleId, SourceId
from archive_gui.domain.said import NO_DATES, StatedDates
from archive_gui.store import describing, history, likening
from archive_gui.store.captured_columns import captured_from_columns
from archive_gui.store.correcting import append_corrections, correction_numbers, corrections_of
from archive_gui.store.corrections import CorrectionStore
from archive_gui.store.database import Database
from archive_gui.store.dating import sources_dated, stated_dates
from archive_gui.store.deciding import acts_of, append
from archive_gui.store.describing import Edit
from archive_gui.store.history import Actor
from archive_gui.store.judging import judge
from archive_gui.store.lookup import page_row, source_of_hash
from archive_gui.store.numbers import Numbers
from archive_gui.store.own_places import OwnPlaces, own_places
from archive_gui.store.recorder import Recorder
from archive_gui.store.refiling import Refiled, refile
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ImportFile, SourcePage, SourceTextRow


class SourceChanged(Exception):
    """Somebody decided something about a source while it was processed; what came of it is out of date."""


@dataclass(frozen=True, slots=True)
class SourceState:
    """What a source is processed from: its captured text, and all acts on it and its facts.

    ``places`` are the archive's own, ``dates`` what was stated of it; ``token`` tells states apart.
    """

    source: SourceId
    file_name: str
    path: str
    captured: CapturedText
    acts: tuple[SourceAct, ...]
    token: tuple[int, ...]
    corrections: tuple[Correction, ...] = ()
    places: tuple[UserPlace, ...] = ()
    dates: StatedDates = NO_DATES


@dataclass(frozen=True, slots=True)
class Revision:
    """A source processed anew from ``state`` with ``acts`` and ``corrections`` added."""

    state: SourceState
    acts: tuple[SourceAct, ...]
    processed: ProcessedSource
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict to be written in the same step."""

    items: tuple[ItemId, ...]
    verdict: Verdict
    note: str | None
    """None: the note that stands stays."""


class Revisions:
    """What re-running the rules asks of the database."""

    def __init__(self, database: Database, operator: str) -> None:
        self._database = database
        self._operator = operator
        self.facts = CorrectionStore(database, operator)
        self.places = OwnPlaces(database, operator)

    @property
    def operator(self) -> str:
        """Who works on the archive."""
        return self._operator

    def source_ids(self) -> list[SourceId]:
        """Every source, in the order of import."""
        with self._database.reading() as connection:
            return [SourceId(number) for number in connection.execute(select(SourcePage.id)).scalars()]

    def made_otherwise(self, versions: str) -> list[SourceId]:
        """Sources that other rules worked on last, or that name a place told of since, in the order of import."""
        query = select(SourcePage.id).where(SourcePage.made_with != versions).order_by(SourcePage.id)
        with self._database.reading() as connection:
            return [SourceId(number) for number in connection.execute(query).scalars()]

    def knows(self, sha256: str) -> bool:
        """Whether the archive has these bytes, in the trash or not."""
        with self._database.reading() as connection:
            return source_of_hash(connection, sha256) is not None

    def state(self, source: SourceId) -> SourceState:
        """What a source is processed from.

        Raises:
            SourceMissing: the archive has no such source.
        """
        with self._database.reading() as connection:
            return _state(connection, source)

    def acts(self, source: SourceId) -> tuple[SourceAct, ...]:
        """What was said of a source's repairs and structure, in order, without all that it is processed from."""
        with self._database.reading() as connection:
            return acts_of(connection, source)[0]

    def replace(
        self, revisions: Sequence[Revision], step: Message, judged: Sequence[Judged] = ()
    ) -> tuple[ChangeSummary, tuple[Refiled, ...]]:
        """Write acts down and put what came of them in the place of what was, all or none, as one step.

        Raises:
            SourceChanged: a source is no longer in the state it was processed from; nothing is changed.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            numbers = Numbers(connection)
            for one in revisions:
                if _token(connection, one.state.source) != one.state.token:
                    raise SourceChanged
                append(recorder, numbers, actor, one.state.source, one.acts, text=one.state.captured.text)
                append_corrections(recorder, numbers, one.state.source, one.corrections)
            numbers.keep()
            for said in judged:  # before the findings are found anew: one that was judged stays
                judge(recorder, actor, said.items, said.verdict, said.note)
            refiled = tuple(refile(recorder, one.state.source, one.processed) for one in revisions)
            summary = history.close_edit(connection, actor, step, recorder.changes, count=len(revisions))
            return summary, refiled

    def describe(self, edit: Edit) -> tuple[ChangeSummary | None, tuple[SourceState, ...]]:
        """Edit descriptions as one step, unless facts are told from what would change: then nothing is changed.

        Returns:
            What was done and no sources; or None and the sources to be processed anew, as the edit would leave them.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            trial = connection.begin_nested()
            step, count = edit(recorder, actor)
            wanted = {
                number: stated_dates(connection, number) for number in sources_dated(connection, recorder.changes)
            }
            if wanted:
                trial.rollback()
                return None, tuple(
                    with_values(_state(connection, SourceId(number)), dates=dates) for number, dates in wanted.items()
                )
            trial.commit()
            return history.close_edit(connection, actor, step, recorder.changes, count=count), ()

    def redescribe(self, edit: Edit, revisions: Sequence[Revision]) -> ChangeSummary:
        """Edit descriptions and put what came of their sources in the place of what was, all or none, as one step.

        Raises:
            SourceChanged: a source is no longer in the state it was processed from; nothing is changed.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            if any(_token(connection, one.state.source) != one.state.token for one in revisions):
                raise SourceChanged
            step, count = edit(recorder, actor)
            processed = {one.state.source: one.state.dates.told for one in revisions}
            for number in sources_dated(connection, recorder.changes):
                if stated_dates(connection, number).told != processed.get(SourceId(number)):
                    raise SourceChanged
            for one in revisions:
                refile(recorder, one.state.source, one.processed)
            return history.close_edit(connection, actor, step, recorder.changes, count=count)

    def trash_import(self, report: int) -> ChangeSummary:
        """Put all articles of the sources that an import brought in into the trash, as one step."""
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            _step, count = describing.trash(recorder, _imported(connection, report), actor)
            step = Message("step.import_undone", {"count": count})
            return history.close_edit(connection, actor, step, recorder.changes, count=count)

    def near(self, text: str, *, but: Sequence[int] = (), limit: int) -> list[NearArticle]:
        """The articles most like a text, the most like it first, those in the trash among them."""
        with self._database.reading() as connection:
            return likening.near(connection, text, but=but, limit=limit)

    def uncompared(self) -> list[int]:
        """Articles that were never compared with others."""
        with self._database.reading() as connection:
            return likening.missing(connection)

    def compare(self, articles: Sequence[int], *, anew: bool) -> None:
        """Compare articles with all others and bring findings in step; ``anew`` also those that were compared."""
        with self._database.writing() as connection:
            likening.refresh(connection, articles, anew=anew)

    def article_ids(self) -> list[ArticleId]:
        """Every article, by number, those in the trash among them."""
        with self._database.reading() as connection:
            return [
                ArticleId(number) for number in connection.execute(select(Article.id).order_by(Article.id)).scalars()
            ]


def _state(connection: Connection, source: SourceId) -> SourceState:
    page = page_row(connection, source)
    query = select(SourceTextRow.__table__).where(SourceTextRow.source_id == source)
    row = connection.execute(query).one()._asdict()
    return SourceState(
        source=source,
        file_name=page["file_name"],
        path=page["original_path"],
        captured=captured_from_columns(page, row),
        acts=acts_of(connection, source)[0],
        token=_token(connection, source),
        corrections=corrections_of(connection, source),
        places=own_places(connection),
        dates=stated_dates(connection, source),
    )


def _token(connection: Connection, source: SourceId) -> tuple[int, ...]:
    """The numbers of all that a source is made with, and a sum over the archive's own places and the stated dates."""
    values = own_places(connection), stated_dates(connection, source).told
    others = crc32(repr(values).encode("utf-8", "surrogatepass"))
    return (*acts_of(connection, source)[1], 0, *correction_numbers(connection, source), 0, others)


def _imported(connection: Connection, report: int) -> list[int]:
    """The articles of the sources of an import, as they stand now."""
    lists = connection.execute(select(ImportFile.articles).where(ImportFile.run_id == report)).scalars()
    brought = sorted({number for articles in lists for number in articles})
    sources = select(Article.source_id).where(Article.id.in_(listed(brought)))
    return list(connection.execute(select(Article.id).where(Article.source_id.in_(sources))).scalars())
