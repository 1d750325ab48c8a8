"""The store: one open archive, read from any thread and written one change set at a time."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, func, select

from archive_gui.base.progress import Ticker
from archive_gui.domain.captured import CapturedText, Message
from archive_gui.domain.changes import ChangeSummary, JournalEntry, UndoState
from archive_gui.domain.description import Description
from archive_gui.domain.ingest import ProcessedSource
from archive_gui.domain.query import SortKey
from archive_gui.domain.records import (
    ArchiveInfo,
    ArticleFilter,
    ArticleId,
    ArticleRecord,
    ArticleRow,
    LibraryCounts,
    SourceId,
    SourceRecord,
    SourceText,
    VerifyReport,
)
from archive_gui.domain.tags import Tag, TagChoice, TagId
from archive_gui.store import (
    describing,
    history,
    listing,
    lookup,
    opening,
    tagging,
    taking,
    upkeep,
    verifying,
)
from archive_gui.store.across import Across
from archive_gui.store.comparing import Comparing
from archive_gui.store.errors import OriginalMissing
from archive_gui.store.history import Actor
from archive_gui.store.imports import Imports
from archive_gui.store.json_values import storable
from archive_gui.store.ledger import Ledger
from archive_gui.store.originals import Originals
from archive_gui.store.queries import Queries
from archive_gui.store.questions import Questions
from archive_gui.store.recorder import Recorder
from archive_gui.store.redescribing import Describing
from archive_gui.store.revisions import Revisions
from archive_gui.store.searchable import Searchable
from archive_gui.store.tables import Article, SourcePage
from archive_gui.store.watching import Watching

Answer = TypeVar("Answer")


class Store:
    """One open archive.

    Reads may be made from any thread; each sees one state of the archive. Writes are made one at a time; each is one
    transaction with its row in the journal, is kept whole or not at all, and raises ``ArchiveLocked`` or
    ``ReadOnlyArchive`` where nothing can be written. Any of them may raise ``ArchiveDamaged``, ``DiskFull``,
    ``ArchiveUnreachable`` or ``ArchiveBusy``.
    """

    def __init__(self, opened: opening.Opened, operator: str) -> None:
        self._opened = opened
        self._database = opened.database
        self._originals = Originals(opened.folder.originals)
        self._operator = operator
        self._closed = False
        self.questions = Questions(opened.database)
        self.rework = Revisions(opened.database, operator)
        self.ledger = Ledger(opened.database, operator)
        self.comparing = Comparing(opened.database)
        self.across = Across(opened.database, operator)
        self.descriptions = Describing(opened.database)
        self.watching = Watching(opened.database, opened.folder)
        self.queries = Queries(opened.database, operator)
        self.imports = Imports(opened.database, operator)
        self.searchable = Searchable(opened.database)

    @classmethod
    def create(cls, folder: Path, *, name: str, operator: str, organisation: str = "") -> Store:
        """Make an empty archive in ``folder``, which must be missing or empty.

        Raises:
            ArchiveExists: an archive is there.
            FolderNotEmpty: something else is there.
            FolderNotWritable: the system refuses.
        """
        operator = storable(operator)
        opened = opening.create(folder.absolute(), name=name, operator=operator, organisation=organisation)
        return cls(opened, operator)

    @classmethod
    def open(cls, folder: Path, *, operator: str, read_only: bool = False) -> Store:
        """Open the archive in ``folder``; for reading only where another program writes to it.

        Raises:
            NotAnArchive, DatabaseMissing: there is none, or all of one but its database.
            ArchiveNewer: a newer version of the program made it.
            NoRoomForCopy: it is to be read from a copy, and that cannot be made.
            ArchiveDamaged: the database is not whole.
            SettingsDamaged: ``archive.toml`` cannot be read.
        """
        operator = storable(operator)
        return cls(opening.open_archive(folder.absolute(), operator=operator, read_only=read_only), operator)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files and the lock; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        self._opened.close()

    @property
    def folder(self) -> Path:
        """The archive's folder."""
        return self._opened.folder.root

    @property
    def index_folder(self) -> Path:
        """Where the search index lies."""
        return self._opened.folder.index

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._database.read_only

    def require_writable(self) -> None:
        """Make sure that something can be written.

        Raises:
            ArchiveLocked: another program holds the archive.
            ArchiveMoved: it no longer stands where it was opened.
            DiskFull, ReadOnlyArchive: it is open for reading only.
        """
        self._database.require_writable()

    # reads

    def info(self) -> ArchiveInfo:
        """Its name, place, size, and who holds it."""
        with self._database.reading() as connection:
            shown = select(func.count()).select_from(Article).where(Article.deleted_at_utc.is_(None))
            articles = connection.execute(shown).scalar_one()
            sources = connection.execute(select(func.count()).select_from(SourcePage)).scalar_one()
        return ArchiveInfo(
            name=self._opened.settings.name,
            path=str(self.folder),
            uuid=self._opened.settings.uuid,
            read_only=self.read_only,
            holder=self._database.holder,
            disk_full=self._database.disk_full,
            copied=self._database.copied,
            articles=articles,
            sources=sources,
        )

    def article_ids(
        self, wanted: ArticleFilter, *, sort: SortKey = SortKey.IMPORTED, descending: bool = True
    ) -> array[int]:
        """Every article that the filter leaves, in order; what has no date comes last either way."""
        return self._read(lambda connection: listing.article_ids(connection, wanted, sort=sort, descending=descending))

    def visible_ids(self, wanted: ArticleFilter) -> array[int]:
        """Every article that the filter leaves, in no order."""
        return self._read(lambda connection: listing.visible_ids(connection, wanted))

    def order_ids(self, ids: Sequence[int], *, sort: SortKey, descending: bool) -> array[int]:
        """The same articles in another order; unknown ones are left out."""
        return self._read(lambda connection: listing.order_ids(connection, ids, sort=sort, descending=descending))

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """A line of a list for each article, in the order asked; unknown ones are left out."""
        return self._read(lambda connection: listing.rows(connection, ids))

    def reading_texts(self, ids: Sequence[int]) -> dict[int, str]:
        """The reading text of each article; unknown ones are left out."""
        return self._read(lambda connection: lookup.reading_texts(connection, ids))

    def article(self, article_id: ArticleId) -> ArticleRecord:
        """One article, whole.

        Raises:
            ArticleMissing: the archive has no such article.
        """
        return self._read(lambda connection: lookup.article(connection, article_id))

    def resolve(self, reference: str) -> ArticleId:
        """The article that a number, a UUID or the beginning of one (four characters at least) names.

        Raises:
            ArticleMissing: none does, or several do (``ArticleAmbiguous``).
        """
        return self._read(lambda connection: lookup.resolve(connection, reference))

    def sources(self) -> list[SourceRecord]:
        """Every source, in the order of import."""
        return self._read(lookup.sources)

    def source_of_hash(self, sha256: str) -> SourceRecord | None:
        """The source with these bytes, if the archive has it and not all of it lies in the trash."""
        return self._read(lambda connection: lookup.shown_source_of_hash(connection, sha256))

    def source_text(self, source_id: SourceId) -> SourceText:
        """The captured text of a source with everything repair did to it.

        Raises:
            SourceMissing: the archive has no such source.
        """
        return self._read(lambda connection: lookup.source_text(connection, source_id))

    def captured(self, source_id: SourceId) -> CapturedText:
        """The captured text of a source, with all that its reader gave (``SourceMissing``)."""
        return self.rework.state(source_id).captured

    def article_ids_of_source(self, source_id: SourceId) -> list[ArticleId]:
        """The articles of a page, in the order they stand on it, those in the trash among them."""
        return self._read(lambda connection: lookup.article_ids_of_source(connection, source_id))

    def original_path(self, source_id: SourceId) -> Path:
        """Where the captured file of a source lies in the archive (``SourceMissing``, ``OriginalMissing``)."""
        page = self._read(lambda connection: lookup.page_row(connection, source_id))
        path = self._originals.path(page["sha256"])
        if not path.is_file():
            raise OriginalMissing(file_name=page["file_name"], path=str(path))
        return path

    def counts(self) -> LibraryCounts:
        """The figures of the sidebar; articles in the trash count only there."""
        return self._read(listing.counts)

    def tags(self) -> tuple[Tag, ...]:
        """Every tag by name, with its count."""
        return self._read(listing.all_tags)

    def known_publications(self) -> tuple[str, ...]:
        """Publications in use, the most frequent first."""
        return self._read(lookup.known_publications)

    def known_contributors(self) -> tuple[str, ...]:
        """Names of contributors in use, the most frequent first."""
        return self._read(lookup.known_contributors)

    def journal(self, limit: int, offset: int = 0) -> tuple[JournalEntry, ...]:
        """Who did what and when, newest first."""
        return self._read(lambda connection: history.journal(connection, limit, offset))

    def undo_state(self) -> UndoState:
        """The steps that undo and redo would take."""
        return self._read(history.undo_state)

    # writes

    def add_sources(
        self, batch: Sequence[tuple[ProcessedSource, bytes]], imported_at_utc: datetime | None = None
    ) -> tuple[ChangeSummary, tuple[tuple[ArticleId, ...], ...]]:
        """Take processed sources with their bytes into the archive, all or none.

        Batches with one moment of import (this one) stand together in lists. Gives the numbers of each source's
        articles. Bytes the archive has already keep the articles they have; where all of them lie in the trash, they
        come back. ``summary.count`` counts the sources that are new or back.
        """
        self.require_writable()
        with self._database.explained():
            self._originals.keep({source.captured.sha256: data for source, data in batch})
        with self._database.writing() as connection:
            return taking.take_in(connection, Actor.now(self._operator), [one for one, _ in batch], imported_at_utc)

    def put_back(self, sha256: str, data: bytes) -> bool:
        """Put the bytes of a source back where its original is missing or damaged; False where it is sound."""
        if self._originals.is_sound(sha256):
            return False
        self.require_writable()
        with self._database.explained():
            self._originals.keep({sha256: data})
        return True

    def create_tag(
        self, name: str, *, colour: str | None = None, parent: TagId | None = None
    ) -> tuple[ChangeSummary, Tag]:
        """Make a tag; without a colour it gets the one least in use.

        Raises:
            TagNameInvalid: the name is empty, too long or has control characters.
            TagExists: a tag of that name is there, letter case aside.
            TagColourUnknown: there is no such colour.
            TagMissing: the parent is not there.
        """
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            (step, count), tag = tagging.create_tag(recorder, name, colour, parent)
            return history.close_edit(connection, actor, step, recorder.changes, count=count), tag

    def rename_tag(self, tag: TagId, name: str) -> ChangeSummary:
        """Give a tag another name (``TagNameInvalid``, ``TagExists``, ``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.rename_tag(recorder, tag, name))

    def recolour_tag(self, tag: TagId, colour: str) -> ChangeSummary:
        """Give a tag another colour (``TagColourUnknown``, ``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.recolour_tag(recorder, tag, colour))

    def move_tag(self, tag: TagId, parent: TagId | None) -> ChangeSummary:
        """Put a tag under another one, or at the top (``TagUnderItself``, ``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.move_tag(recorder, tag, parent))

    def delete_tag(self, tag: TagId) -> ChangeSummary:
        """Take a tag off every article and remove it; the tags under it move up (``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.delete_tag(recorder, tag))

    def merge_tags(self, tag: TagId, into: TagId) -> ChangeSummary:
        """Put ``into`` on every article with ``tag`` and remove ``tag`` (``TagUnderItself``, ``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.merge_tags(recorder, tag, into))

    def tag_articles(self, articles: Sequence[int], tag: TagId) -> ChangeSummary:
        """Put a tag on articles; the summary counts those that lacked it (``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.tag_articles(recorder, articles, tag))

    def untag_articles(self, articles: Sequence[int], tag: TagId) -> ChangeSummary:
        """Take a tag off articles; the summary counts those that carried it (``TagMissing``)."""
        return self._edit(lambda recorder, _actor: tagging.untag_articles(recorder, articles, tag))

    def change_tags(self, articles: Sequence[int], choice: TagChoice) -> ChangeSummary:
        """Add, take off and make tags in one step (``TagMissing``, ``TagNameInvalid``, ``TagColourUnknown``)."""
        return self._edit(lambda recorder, _actor: tagging.change_tags(recorder, articles, choice))

    def update_description(
        self, article: ArticleId, description: Description, *, whole_page: bool = False
    ) -> ChangeSummary:
        """Give an article another description (``ArticleMissing``, ``ArchivalCodeTaken``).

        With ``whole_page`` publication, date, edition and address are set on the page and serve all its articles; a
        field that was and stays empty leaves the other articles alone.
        """
        return self._edit(
            lambda recorder, _actor: describing.update_description(
                recorder, article, description, whole_page=whole_page
            )
        )

    def trash(self, articles: Sequence[int]) -> ChangeSummary:
        """Put articles into the trash; the summary counts those that were not there."""
        return self._edit(lambda recorder, actor: describing.trash(recorder, articles, actor))

    def restore(self, articles: Sequence[int]) -> ChangeSummary:
        """Bring articles back from the trash; the summary counts those that were there."""
        return self._edit(lambda recorder, _actor: describing.restore(recorder, articles))

    def undo(self) -> ChangeSummary:
        """Take back the last edit that stands, also one of an earlier session (``NothingToUndo``, ``UndoConflict``)."""
        with self._database.writing() as connection:
            return history.undo(connection, Actor.now(self._operator))

    def redo(self) -> ChangeSummary:
        """Do again the edit taken back last (``NothingToRedo``, ``UndoConflict``)."""
        with self._database.writing() as connection:
            return history.redo(connection, Actor.now(self._operator))

    def verify(self, ticker: Ticker) -> VerifyReport:
        """Check originals, database, offset maps and quotes; changes nothing.

        Raises:
            Cancelled: the check was no longer wanted.
        """
        with self._database.explained():
            return verifying.verify(self._database, self._opened.folder, ticker)

    def backup(self) -> Path:
        """Copy the database, as it stands now, into ``backups``; returns the copy's path."""
        self.require_writable()
        with self._database.explained():
            return upkeep.backup(self._database, self._opened.folder)

    def _read(self, ask: Callable[[Connection], Answer]) -> Answer:
        with self._database.reading() as connection:
            return ask(connection)

    def _edit(self, act: Callable[[Recorder, Actor], tuple[Message, int]]) -> ChangeSummary:
        actor = Actor.now(self._operator)
        with self._database.writing() as connection:
            recorder = Recorder(connection)
            step, count = act(recorder, actor)
            return history.close_edit(connection, actor, step, recorder.changes, count=count)
