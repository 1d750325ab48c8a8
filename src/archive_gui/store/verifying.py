"""Checking that everything the archive holds is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from archive_gui.base.progress import Ticker
from archive_gui.domain.captured import Message
from archive_gui.domain.offsets import OffsetMap
from archive_gui.domain.records import VerifyReport
from archive_gui.store import sqlite, vouching
from archive_gui.store.database import Database
from archive_gui.store.errors import ArchiveDamaged
from archive_gui.store.folder import ArchiveFolder
from archive_gui.store.originals import Originals, hash_of, unknown
from archive_gui.store.revision import HEAD, revision_of
from archive_gui.store.tables import Article, ArticleText, FactMention, SourcePage

_BATCH = 200


def verify(database: Database, folder: ArchiveFolder, ticker: Ticker) -> VerifyReport:
    """Check originals against their hashes, the database against its digests, offset maps and quotes against texts.

    Where the database is not as it was written, the last problem names the newest copy that is, if there is one.

    Raises:
        Cancelled: the check was no longer wanted.
    """
    check = _Check(database, folder, ticker)
    check.database()
    check.originals()
    check.articles()
    if check.database_spoilt:
        check.copies()
    return VerifyReport(not check.problems, dict(check.checked), tuple(check.problems))


class _Check:
    """One run through the archive; ``problems`` in the order found, ``checked`` counts what was looked at."""

    def __init__(self, database: Database, folder: ArchiveFolder, ticker: Ticker) -> None:
        self._database = database
        self._folder = folder
        self._ticker = ticker
        self._done = 0
        self.problems: list[Message] = []
        self.database_spoilt = False
        self.checked: Counter[str] = Counter()
        with database.reading() as connection:
            self._sources = _count(connection, SourcePage.id)
            self._total = self._sources + _count(connection, Article.id) + 1

    def database(self) -> None:
        """The pages of the file, its indexes, what its rows refer to, and whether they are as they were written."""
        self._ticker.tick(0, self._total, self._folder.database.name)
        with self._told_where_unreadable(), self._database.reading() as connection:
            for problem in vouching.faults(connection, self._beat):
                self.problems.append(problem)
        self.database_spoilt = bool(self.problems)
        self.checked["databases"] += 1
        self._tick(self._folder.database.name)

    def originals(self) -> None:
        """Every captured file is there, unchanged, and nothing stands there that is none.

        Whole files without a source are only counted: an import that was stopped between the file and its row left
        them, and importing the same file takes them up. They are never deleted, for a database brought back from an
        older backup knows less than the originals do.
        """
        originals = Originals(self._folder.originals)
        known: set[str] = set()
        for file_name, sha256, byte_count in self._pages():
            known.add(sha256)
            self._original(file_name, originals.path(sha256), sha256, byte_count)
            self.checked["originals"] += 1
            self._tick(file_name)
        for path in unknown(originals.every(), known):
            if _is_whole(path):
                self.checked["originals_without_source"] += 1
            else:
                self._problem("verify.original_unknown", path=self._inside(path))

    def articles(self) -> None:
        """Every reading text has an offset map of its length, and every fact quotes what stands there."""
        known = len(self.problems)
        with self._told_where_unreadable():
            self._articles()
        self.database_spoilt |= len(self.problems) > known

    def copies(self) -> None:
        """Which copy of the database is the newest that is as it was written."""
        for path in sorted(self._folder.backups.glob("*.db"), reverse=True):
            self._beat()
            if _is_sound(path, self._beat):
                self._problem("verify.sound_copy", path=self._inside(path))
                return
        self._problem("verify.no_sound_copy")

    def _original(self, file_name: str, path: Path, sha256: str, byte_count: int) -> None:
        """One captured file; one that the disk does not give hides nothing of the others."""
        try:
            if not path.is_file():
                self._problem("verify.original_missing", file_name=file_name, path=self._inside(path))
            elif path.stat().st_size != byte_count or hash_of(path) != sha256:
                self._problem("verify.original_changed", file_name=file_name, path=self._inside(path))
        except OSError as error:
            reason = error.strerror or str(error)
            self._problem("verify.original_unreadable", file_name=file_name, path=self._inside(path), reason=reason)

    def _articles(self) -> None:
        last = 0
        while True:
            with self._database.reading() as connection:
                found = connection.execute(
                    select(ArticleText.article_id, ArticleText.text, ArticleText.offsets)
                    .where(ArticleText.article_id > last)
                    .order_by(ArticleText.article_id)
                    .limit(_BATCH)
                ).all()
                if not found:
                    return
                texts = {number: text for number, text, _ in found}
                for number, text, offsets in found:
                    self._offsets(number, text, offsets)
                self._facts(connection, texts)
            last = found[-1].article_id

    def _offsets(self, article: int, text: str, offsets: bytes) -> None:
        try:
            length = OffsetMap.from_bytes(offsets).length
        except ValueError:
            length = -1
        if length != len(text):
            self._problem("verify.offsets", article=article)
        self.checked["articles"] += 1
        self._tick("")

    def _facts(self, connection: Connection, texts: dict[int, str]) -> None:
        query = select(
            FactMention.article_id,
            FactMention.local_id,
            FactMention.quote,
            FactMention.span_start,
            FactMention.span_end,
        ).where(FactMention.article_id.in_(sqlite.listed(list(texts))))
        for article, fact, quote, start, end in connection.execute(query):
            if texts[article][start:end] != quote:
                self._problem("verify.quote", article=article, fact=fact, quote=quote)
            self.checked["facts"] += 1

    def _pages(self) -> Iterator[tuple[str, str, int]]:
        last = 0
        while True:
            query = select(SourcePage.id, SourcePage.file_name, SourcePage.sha256, SourcePage.byte_count)
            with self._database.reading() as connection:
                found = connection.execute(
                    query.where(SourcePage.id > last).order_by(SourcePage.id).limit(_BATCH)
                ).all()
            if not found:
                return
            for number, file_name, sha256, byte_count in found:
                yield file_name, sha256, byte_count
                last = number

    def _inside(self, path: Path) -> str:
        return path.relative_to(self._folder.root).as_posix()

    def _problem(self, code: str, **params: str | int) -> None:
        self.problems.append(Message(code, params))

    @contextmanager
    def _told_where_unreadable(self) -> Iterator[None]:
        """What cannot be read is a problem like others, and the rest is looked at all the same."""
        try:
            yield
        except ArchiveDamaged as error:
            self._problem("verify.database", detail=str(error.params["reason"]))

    def _beat(self) -> None:
        """Hear a cancel while nothing is counted."""
        self._ticker.tick(self._done, self._total, self._folder.database.name)

    def _tick(self, note: str) -> None:
        self._done += 1
        self._ticker.tick(self._done, self._total, note)


def _count(connection: Connection, column: object) -> int:
    return int(connection.execute(select(func.count(column))).scalar_one())  # type: ignore[arg-type]


def _is_whole(path: Path) -> bool:
    """Whether the file's name is the hash of what can be read of it."""
    try:
        return path.is_file() and path.name == hash_of(path)
    except OSError:
        return False


def _is_sound(path: Path, beat: Callable[[], object]) -> bool:
    """Whether a copy of the database is as it was written, as far as its own digests tell."""
    engine = sqlite.make_engine(path, read_only=True, immutable=True)
    try:
        with engine.connect() as connection:
            found = revision_of(connection)
            if found is None:
                return False
            faults = vouching.faults(connection, beat) if found == HEAD else vouching.breaks(connection)
            return next(faults, None) is None
    except DBAPIError:
        return False
    finally:
        engine.dispose()
