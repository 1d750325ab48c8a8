"""The search engines that are measured, behind one shape. Each is imported where it is used: a peer may be absent."""

from __future__ import annotations

import importlib
import importlib.metadata
import importlib.util
import itertools
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from pathlib import Path
from typing import Any, Protocol

from benchmarks.frame import peak_rss_mb
from benchmarks.search_corpus import TOP, Article, BenchQuery
from benchmarks.search_recoll import Recoll

from archive_gui import __version__
from archive_gui.base.progress import Silent
from archive_gui.domain.query import All, Query, Text, Without
from archive_gui.domain.query import Any as AnyOf
from archive_gui.domain.records import ArticleId
from archive_gui.domain.search import IndexedArticle
from archive_gui.language.folds import fold
from archive_gui.search.index import SearchIndex
from archive_gui.search.snippets import snippet

_RUNS = re.compile(r"\w+")


class Engine(Protocol):
    """What is measured of every engine; each is made with an empty folder or one it has built in."""

    source: str
    """Where it comes from."""
    most_articles: float
    """How many it is asked to take; more would take too long."""
    classes: frozenset[str] | None
    """The query classes it can answer; None for all."""

    @staticmethod
    def is_installed() -> bool:
        """Whether it is at hand."""

    def peak_mb(self) -> float | None:
        """The most memory it has held so far, in megabytes."""

    def version(self) -> str:
        """Its version."""

    def build(self, articles: Iterable[Article]) -> None:
        """Index all articles, ready to be opened."""

    def open(self) -> None:
        """Open what was built, ready to answer."""

    def search(self, query: BenchQuery) -> tuple[int, Sequence[int]]:
        """The exact number of matches, and the ids of the best ``TOP``."""

    def all_ids(self, query: BenchQuery) -> Iterable[int]:
        """The ids of all matches."""

    def add(self, articles: Sequence[Article]) -> None:
        """Add articles, searchable on return."""

    def snippets(self, query: BenchQuery, texts: dict[int, str]) -> bool:
        """Search and make the snippets of the best ``TOP``; False where the engine has none."""

    def close(self) -> None:
        """Let everything go."""


def bigrams(text: str) -> str:
    """The bigrams of every run of letters of the folded text, and each run's last character, separated by blanks."""
    return " ".join(
        run[at : at + 2] for run in _RUNS.findall(fold(text)) for at in range(len(run))
    )  # fmt: skip


def phrase(words: str) -> list[str]:
    """The bigrams that stand one after another where ``words`` do."""
    return [words] if len(words) < 3 else [words[at : at + 2] for at in range(len(words) - 1)]


class _InProcess:
    """An engine that runs in this process, as a module of Python."""

    source = "pip install -r requirements-bench.lock"
    most_articles = inf
    classes: frozenset[str] | None = None
    module: str

    @classmethod
    def is_installed(cls) -> bool:
        return importlib.util.find_spec(cls.module) is not None

    def peak_mb(self) -> float | None:
        return peak_rss_mb()


class _ArchiveGui(_InProcess):
    """The program's own index."""

    module = "archive_gui"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "index"
        self._index: SearchIndex | None = None

    def version(self) -> str:
        return __version__

    def build(self, articles: Iterable[Article]) -> None:
        with SearchIndex.open(self._folder) as index:
            index.update(map(_indexed, articles), (), Silent())

    def open(self) -> None:
        self._index = SearchIndex.open(self._folder)

    def _opened(self) -> SearchIndex:
        assert self._index is not None
        return self._index

    def search(self, query: BenchQuery) -> tuple[int, Sequence[int]]:
        self._opened().drop_results()
        ranked = self._opened().rank(_tree(query), limit=TOP)
        return ranked.total, ranked.ids.tolist()

    def all_ids(self, query: BenchQuery) -> Iterable[int]:
        return self._opened().search(_tree(query)).ids

    def add(self, articles: Sequence[Article]) -> None:
        self._opened().update(map(_indexed, articles), (), Silent())

    def snippets(self, query: BenchQuery, texts: dict[int, str]) -> bool:
        _total, ids = self.search(query)
        for article in ids:
            snippet(_tree(query), texts[article])
        return True

    def close(self) -> None:
        self._opened().close()


def _indexed(article: Article) -> IndexedArticle:
    return IndexedArticle(ArticleId(article.id), 1, article.title, article.text, "")


def _tree(query: BenchQuery) -> Query:
    parts: tuple[Query, ...] = tuple(map(Text, query.words))
    wanted: Query = AnyOf(parts) if query.combine == "any" else All(parts)
    return All((wanted, Without(Text(query.unwanted)))) if query.unwanted else wanted


class _Fts5(_InProcess):
    """SQLite's FTS5 over pre-cut bigrams, contentless, with positions; one character is answered by prefix."""

    module = "sqlite3"

    def __init__(self, folder: Path) -> None:
        self._path = folder / "fts5.db"
        self._connection: sqlite3.Connection | None = None

    def version(self) -> str:
        return sqlite3.sqlite_version

    def build(self, articles: Iterable[Article]) -> None:
        connection = sqlite3.connect(self._path)
        connection.execute(
            "CREATE VIRTUAL TABLE articles USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"
        )
        self._insert(connection, articles)
        connection.close()

    def _insert(self, connection: sqlite3.Connection, articles: Iterable[Article]) -> None:
        rows = ((article.id, bigrams(f"{article.title} {article.text}")) for article in articles)
        connection.executemany("INSERT INTO articles(rowid, words) VALUES (?, ?)", rows)
        connection.commit()

    def _opened(self) -> sqlite3.Connection:
        assert self._connection is not None
        return self._connection

    def open(self) -> None:
        self._connection = sqlite3.connect(self._path)
        self._connection.execute("SELECT rowid FROM articles WHERE articles MATCH '\"x\"' LIMIT 1").fetchall()

    def _match(self, query: BenchQuery) -> str:
        def term(words: str) -> str:
            return f'"{words}"*' if len(words) == 1 else '"' + " ".join(phrase(words)) + '"'

        joined = (" OR " if query.combine == "any" else " AND ").join(map(term, query.words))
        return f"({joined}) NOT {term(query.unwanted)}" if query.unwanted else joined

    def search(self, query: BenchQuery) -> tuple[int, Sequence[int]]:
        match = self._match(query)
        best = self._opened().execute(
            "SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?", (match, TOP)
        )
        ids = [row[0] for row in best]
        total = self._opened().execute("SELECT count(*) FROM articles WHERE articles MATCH ?", (match,)).fetchone()
        return total[0], ids

    def all_ids(self, query: BenchQuery) -> Iterable[int]:
        rows = self._opened().execute("SELECT rowid FROM articles WHERE articles MATCH ?", (self._match(query),))
        return [row[0] for row in rows]

    def add(self, articles: Sequence[Article]) -> None:
        self._insert(self._opened(), articles)

    def snippets(self, query: BenchQuery, texts: dict[int, str]) -> bool:  # noqa: ARG002
        return False

    def close(self) -> None:
        self._opened().close()


class _Whoosh(_InProcess):
    """Whoosh as it comes, with an analyzer that makes bigrams."""

    module = "whoosh"
    most_articles = 10_000

    classes = frozenset(
        {"two_chars_frequent", "two_chars", "phrase_4", "phrase_8", "and", "or", "not", "rare"}
    )  # fmt: skip

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "whoosh"
        self._index: Any = None
        self._searcher: Any = None

    def version(self) -> str:
        return importlib.metadata.version("whoosh3")

    def build(self, articles: Iterable[Article]) -> None:
        analysis, fields, index = (
            importlib.import_module(f"whoosh.{name}") for name in ("analysis", "fields", "index")
        )
        self._folder.mkdir(parents=True)
        words = fields.TEXT(analyzer=analysis.SpaceSeparatedTokenizer())
        schema = fields.Schema(id=fields.STORED(), words=words)
        self._index = index.create_in(str(self._folder), schema)
        self.add_all(articles)

    def add_all(self, articles: Iterable[Article]) -> None:
        writer = self._index.writer(limitmb=256)
        for article in articles:
            writer.add_document(id=article.id, words=bigrams(f"{article.title} {article.text}"))
        writer.commit()

    def open(self) -> None:
        self._index = importlib.import_module("whoosh.index").open_dir(str(self._folder))
        self._searcher = self._index.searcher()

    def _query(self, query: BenchQuery) -> Any:
        query_types: Any = importlib.import_module("whoosh.query")

        def term(words: str) -> Any:
            pairs = phrase(words)
            return query_types.Term("words", pairs[0]) if len(pairs) == 1 else query_types.Phrase("words", pairs)

        parts = [term(words) for words in query.words]
        joined: Any = query_types.Or(parts) if query.combine == "any" else query_types.And(parts)
        return query_types.AndNot(joined, term(query.unwanted)) if query.unwanted else joined

    def search(self, query: BenchQuery) -> tuple[int, Sequence[int]]:
        results = self._searcher.search(self._query(query), limit=TOP)
        return len(results), [hit["id"] for hit in results]

    def all_ids(self, query: BenchQuery) -> Iterable[int]:
        return [hit["id"] for hit in self._searcher.search(self._query(query), limit=None)]

    def add(self, articles: Sequence[Article]) -> None:
        self.add_all(articles)
        self._searcher = self._searcher.refresh()

    def snippets(self, query: BenchQuery, texts: dict[int, str]) -> bool:  # noqa: ARG002
        return False

    def close(self) -> None:
        self._searcher.close()


class _Tantivy(_InProcess):
    """Tantivy over pre-cut bigrams, with positions."""

    module = "tantivy"

    classes = _Whoosh.classes

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "tantivy"
        self._index: Any = None
        self._searcher: Any = None
        self._schema: Any = None

    def version(self) -> str:
        return importlib.metadata.version("tantivy")

    def _make(self) -> Any:
        tantivy: Any = importlib.import_module("tantivy")
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True, fast=True)
        builder.add_text_field("words", tokenizer_name="whitespace", index_option="position")
        self._schema = builder.build()
        return tantivy

    def build(self, articles: Iterable[Article]) -> None:
        tantivy = self._make()
        self._folder.mkdir(parents=True)
        index = tantivy.Index(self._schema, path=str(self._folder))
        self._write(index, articles)

    def _write(self, index: Any, articles: Iterable[Article]) -> None:
        tantivy = self._make()
        writer = index.writer(heap_size=256_000_000)
        for article in articles:
            document = tantivy.Document()
            document.add_integer("id", article.id)
            document.add_text("words", bigrams(f"{article.title} {article.text}"))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        tantivy = self._make()
        self._index = tantivy.Index.open(str(self._folder))
        self._index.reload()
        self._searcher = self._index.searcher()

    def _query(self, query: BenchQuery) -> Any:
        tantivy = self._make()

        def term(words: str) -> Any:
            pairs: list[Any] = list(phrase(words))
            if len(pairs) == 1:
                return tantivy.Query.term_query(self._schema, "words", pairs[0])
            return tantivy.Query.phrase_query(self._schema, "words", pairs)

        occur = tantivy.Occur.Should if query.combine == "any" else tantivy.Occur.Must
        joined = tantivy.Query.boolean_query([(occur, term(words)) for words in query.words])
        if not query.unwanted:
            return joined
        unwanted = (tantivy.Occur.MustNot, term(query.unwanted))
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, joined), unwanted])

    def search(self, query: BenchQuery) -> tuple[int, Sequence[int]]:
        result = self._searcher.search(self._query(query), limit=TOP, count=True)
        return result.count, [self._searcher.doc(address)["id"][0] for _score, address in result.hits]

    def all_ids(self, query: BenchQuery) -> Iterable[int]:
        result = self._searcher.search(self._query(query), limit=max(self._searcher.num_docs, 1))
        return [self._searcher.doc(address)["id"][0] for _score, address in result.hits]

    def add(self, articles: Sequence[Article]) -> None:
        self._write(self._index, articles)
        self._index.reload()
        self._searcher = self._index.searcher()

    def snippets(self, query: BenchQuery, texts: dict[int, str]) -> bool:  # noqa: ARG002
        return False

    def close(self) -> None:
        self._searcher = self._index = None


ENGINES: dict[str, type[Any]] = {
    "archive-gui": _ArchiveGui,
    "whoosh": _Whoosh,
    "fts5": _Fts5,
    "tantivy": _Tantivy,
    "recoll": Recoll,
}


def read_queries(path: Path) -> Iterator[BenchQuery]:
    """The queries of a run, one JSON line each."""
    for line in path.read_text("utf-8").splitlines():
        entry = json.loads(line)
        yield BenchQuery(**{**entry, "words": tuple(entry["words"]), "answer": tuple(entry["answer"])})


def extra_articles(count: int, first_id: int) -> list[Article]:
    """Articles that the corpus does not hold, to be added."""
    numbers = itertools.count(first_id)
    return [
        Article(next(numbers), f"增补样稿{each}", f"这是为测量增补的第{each}篇样稿，字数不多。" * 40)
        for each in range(count)
    ]
