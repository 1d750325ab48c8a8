"""The one door to the search index."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from whoosh.index import EmptyIndexError, FileIndex, LockError
from whoosh.index import IndexError as WhooshIndexError
from whoosh.searching import Searcher

from archive_gui.base.progress import Ticker, Wanted, always
from archive_gui.domain.query import Any as AnyOf
from archive_gui.domain.query import Query, Text
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import EXACT, IndexedArticle, Manner, Ranked
from archive_gui.search.codec import GramCodec, GramSegment, schema, take_in
from archive_gui.search.elias_fano import I64
from archive_gui.search.errors import IndexBusy, IndexDamaged, IndexReadOnly, IndexUnwritable
from archive_gui.search.gram_build import Document
from archive_gui.search.gram_query import compile_query, view_of
from archive_gui.search.hit_count import count_in_texts
from archive_gui.search.merging import keep_plain, merge_tiers
from archive_gui.search.ranking import RankedArrays, ranked
from archive_gui.search.segment_view import SegmentView
from archive_gui.search.similar import telling_pairs
from archive_gui.search.storage import DurableStorage

_NAME = "ARTICLES"
_BATCH_CHARACTERS = 6_000_000
"""Characters of one commit: some 200 MB of working memory."""
_BATCH_ARTICLES = 20_000
_TICK_EVERY = 100
_READ_ATTEMPTS = 5
_READ_PAUSE_S = 0.05


@dataclass(slots=True, eq=False)
class _Snapshot:
    """One commit, open for reading, and how many searches are using it."""

    searcher: Any
    views: tuple[SegmentView, ...] = field(init=False)
    users: int = 0
    retired: bool = False

    def __post_init__(self) -> None:
        leaves = self.leaves()
        self.views = tuple(view_of(leaf) for leaf in leaves)

    def leaves(self) -> list[Any]:
        """The searchers of the segments; an empty index has none."""
        if self.searcher is None or self.searcher.doc_count_all() == 0:
            return []
        return [leaf for leaf, _offset in self.searcher.leaf_searchers()]

    def close(self) -> None:
        """Let the files go."""
        self.views = ()
        if self.searcher is not None:
            self.searcher.close()
            self.searcher = None


class SearchIndex:
    """The articles' text, searchable; follows the store by ``update`` and says with ``held`` how far it is.

    Searching is safe in any thread while one other thread updates. Everything in it can be made again from the store:
    an index that cannot be read is emptied, and ``rebuilt`` and ``damage`` say so.
    """

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self.rebuilt = False
        self.damage: str | None = None
        self._lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._index: Any = None
        self._snapshot = self._open_or_empty()

    @classmethod
    def open(cls, folder: Path, *, read_only: bool = False) -> SearchIndex:
        """Open the index in ``folder``.

        A missing or damaged index is replaced by an empty one with ``rebuilt`` set (and ``damage`` telling what was
        wrong; None where there was none); for reading only, nothing is written and the index is empty in memory.
        """
        return cls(folder, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open_or_empty(self) -> _Snapshot:
        storage = DurableStorage(self.folder)
        attempts = _READ_ATTEMPTS if self.read_only else 1
        for attempt in range(attempts):
            # Beside a writing process the files of a commit may go while they are being opened: the next is there.
            time.sleep(attempt * _READ_PAUSE_S)
            try:
                self._index = FileIndex(storage, indexname=_NAME)  # type: ignore[no-untyped-call]
                snapshot = self._read()
            except EmptyIndexError:
                self.damage = None
                break
            except IndexDamaged as error:
                self.damage = str(error.params["detail"])
            except WhooshIndexError as error:  # another version of Whoosh, or another kind of machine
                self.damage = str(error)
            else:
                self.damage = None
                if not self.read_only:
                    storage.drop_leftovers()
                return snapshot
        self.rebuilt = True
        return self._start_empty()

    def _start_empty(self) -> _Snapshot:
        if self.read_only:
            self._index = None
            return _Snapshot(None)
        if self.folder.exists():
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True)
        storage = DurableStorage(self.folder)
        self._index = FileIndex.create(storage, schema(), _NAME)  # type: ignore[no-untyped-call]
        return self._read()

    def _read(self) -> _Snapshot:
        return _Snapshot(Searcher(self._index.reader(), fromindex=self._index))

    @contextmanager
    def _reading(self) -> Iterator[_Snapshot]:
        """The latest commit, kept open until the caller is done with it."""
        with self._lock:
            snapshot = self._snapshot
            snapshot.users += 1
        try:
            yield snapshot
        finally:
            with self._lock:
                snapshot.users -= 1
                done = snapshot.retired and snapshot.users == 0
            if done:
                snapshot.close()

    def _show(self, snapshot: _Snapshot) -> None:
        """Make ``snapshot`` the one that searches see; the one before is closed when its last search is over."""
        with self._lock:
            before, self._snapshot = self._snapshot, snapshot
            before.retired = True
            done = before.users == 0
        if done:
            before.close()

    def search(self, query: Query, manner: Manner = EXACT) -> Ranked:
        """Every article that matches, best first.

        Raises:
            IndexDamaged: the index's files are not what was written; it is to be cleared and filled again.
        """
        found = self.rank(query, manner)
        return Ranked(tuple(map(ArticleId, found.ids.tolist())), tuple(found.scores.tolist()))

    def rank(
        self, query: Query, manner: Manner = EXACT, *, limit: int | None = None, wanted: Wanted = always
    ) -> RankedArrays:
        """The same as arrays, the best ``limit`` of them (None: all), for joining with what the store says.

        Args:
            query: a tree of words.
            manner: how words are compared with text.
            limit: how many at most.
            wanted: asked between two steps whether anybody still waits for the answer.

        Raises:
            Cancelled: nobody does.
        """
        try:
            with self._reading() as snapshot:
                return ranked(snapshot.leaves(), compile_query(query, manner, wanted), limit, wanted)
        except (IndexError, ValueError) as error:
            damaged = self.verify()
            if damaged:
                raise IndexDamaged(detail=damaged[0]) from error
            raise

    def count_hits(self, words: Sequence[str], articles: I64, manner: Manner = EXACT) -> int | None:
        """How often any of the words stand in the texts of these articles, what overlaps counted as one.

        None where they are too many to be counted in passing.

        Args:
            words: as they were typed.
            articles: their ids, in any order.
            manner: how words are compared with text.
        """
        with self._reading() as snapshot:
            return count_in_texts(snapshot.views, words, articles, manner)

    def similar(self, article: int, text: str, limit: int) -> RankedArrays:
        """The articles that share most of what tells this one from others, best first, itself left out.

        Args:
            article: its id.
            text: what it says.
            limit: how many at most.
        """
        with self._reading() as snapshot:
            pairs = telling_pairs(snapshot.views, text)
        found = self.rank(AnyOf(tuple(map(Text, pairs))), limit=limit + 1)
        others = np.flatnonzero(found.ids != article)[:limit]
        return RankedArrays(found.ids[others], found.scores[others], max(found.total - 1, 0))

    def held(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The ids of the articles the index holds, ascending, and the revision it holds of each."""
        with self._reading() as snapshot:
            living = [(view, view.living()) for view in snapshot.views]
            ids = np.concatenate([np.zeros(0, np.int64), *(view.reader.ids[kept] for view, kept in living)])
            revisions = np.concatenate([np.zeros(0, np.int64), *(view.reader.revisions[kept] for view, kept in living)])
        order = np.argsort(ids)
        return ids[order], revisions[order]

    def update(self, add: Iterable[IndexedArticle], remove: Iterable[int], ticker: Ticker) -> None:
        """Take articles in, anew or again, and leave others out; searches see it commit by commit.

        Args:
            add: articles to hold from now on, each in place of what was held under its id.
            remove: ids to forget; unknown ones are passed over.
            ticker: told how many articles of ``add`` have been read.

        Raises:
            Cancelled: the ticker asked to stop; what was committed stays.
            IndexReadOnly: the index was opened for reading only.
            IndexBusy: another process writes to this index.
            IndexUnwritable: the disk is full or does not allow it; what was committed before stays.
        """
        if self.read_only:
            raise IndexReadOnly
        with self._write_lock:
            removed = np.fromiter(remove, np.int64)
            is_long = False
            for batch in _batches(add, ticker):
                if len(batch.articles) == 0 and not is_long and len(removed) == 0:
                    break
                is_long |= not batch.is_last
                self._commit(batch, removed, plain=is_long)
                removed = np.zeros(0, np.int64)

    def _writer(self) -> Any:
        try:
            return self._index.writer(codec=GramCodec())
        except LockError as error:
            raise IndexBusy from error
        except OSError as error:
            self._index.storage.let_go()
            raise IndexUnwritable(reason=error.strerror) from error
        except BaseException:
            self._index.storage.let_go()
            raise

    def _commit(self, batch: _Batch, removed: I64, *, plain: bool) -> None:
        writer = self._writer()
        gone = np.union1d(removed, np.fromiter(batch.articles, np.int64))
        documents = list(map(Document.of, batch.articles.values()))
        merge = merge_tiers if batch.is_last else keep_plain

        def with_the_new(writer: Any, segments: list[GramSegment]) -> list[GramSegment]:
            added = take_in(writer, documents, plain=plain) if documents else []
            documents.clear()
            return merge(writer, segments + added)

        with _ended(writer):
            for segment in writer.segments:
                self._delete(segment, gone)
            writer.commit(mergetype=with_the_new)
        self._show(self._read())

    def _delete(self, segment: GramSegment, gone: I64) -> None:
        ids = self._index.storage.gram_reader(segment.file_name).ids
        segment.delete_documents(np.flatnonzero(np.isin(ids, gone)))

    def clear(self) -> None:
        """Forget everything, for a reindexing from the ground."""
        if self.read_only:
            raise IndexReadOnly
        with self._write_lock:
            self._show(_Snapshot(None))
            self._show(self._start_empty())

    def drop_results(self) -> None:
        """Forget what was kept of earlier searches, so that the next one is measured from the start."""
        with self._reading() as snapshot:
            for view in snapshot.views:
                view.drop_results()

    def verify(self) -> tuple[str, ...]:
        """Read all files of the index and name what does not match its checksum; empty when all is well."""
        with self._reading() as snapshot:
            return tuple(
                f"{view.reader.file.path.name}: {name}"
                for view in snapshot.views
                for name in view.reader.file.damaged_sections()
            )

    @property
    def byte_count(self) -> int:
        """The size of the index on disk."""
        with self._reading() as snapshot:
            return sum(view.reader.file.byte_count for view in snapshot.views)

    def close(self) -> None:
        """Let all files go; searches that are under way end first by themselves."""
        self._show(_Snapshot(None))


@contextmanager
def _ended(writer: Any) -> Iterator[Any]:
    """A Whoosh writer that lets go of its lock whatever happens."""
    try:
        yield writer
    except OSError as error:
        raise IndexUnwritable(reason=error.strerror) from error
    finally:
        try:
            if not writer.is_closed:
                writer.cancel()
        finally:
            writer.storage.let_go()


class _Batch(NamedTuple):
    """Articles of one commit, by id, and whether it is the last of an update."""

    articles: dict[int, IndexedArticle]
    is_last: bool


def _batches(articles: Iterable[IndexedArticle], ticker: Ticker) -> Iterator[_Batch]:
    """Cut the stream of articles into commits; of an id that comes twice in one the later stays.

    The last may be empty.
    """
    batch: dict[int, IndexedArticle] = {}
    characters = 0
    done = 0
    for done, article in enumerate(articles, start=1):
        if done % _TICK_EVERY == 0:
            ticker.tick(done)
        batch.pop(article.id, None)
        batch[article.id] = article
        characters += len(article.title) + len(article.text) + len(article.extras)
        if characters >= _BATCH_CHARACTERS or len(batch) >= _BATCH_ARTICLES:
            yield _Batch(batch, is_last=False)
            batch = {}
            characters = 0
    yield _Batch(batch, is_last=True)
    ticker.tick(done, done)
