"""Suggestions while typing: names in the archive by how they begin, in characters or in pinyin."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from itertools import islice
from weakref import WeakKeyDictionary

from archive_gui.base.progress import Ticker
from archive_gui.domain.facets import Suggestion, SuggestionKind
from archive_gui.domain.query import Field, FieldName
from archive_gui.language.folds import fold
from archive_gui.language.query import render
from archive_gui.language.query_fields import MAX_VALUE
from archive_gui.store.archive import Store
from archive_gui.store.naming import END, MARK, KeyedTerm, NamedTerm, NameLines, lines_of, number_before
from archive_gui.store.tables import TermKind
from archive_gui.workflows.session import Archive

_KINDS = {
    TermKind.TAG: SuggestionKind.TAG,
    TermKind.PLACE: SuggestionKind.PLACE,
    TermKind.DIVISION: SuggestionKind.PLACE,
    TermKind.PERSON: SuggestionKind.PERSON,
    TermKind.AUTHOR: SuggestionKind.AUTHOR,
    TermKind.ORGANISATION: SuggestionKind.ORGANISATION,
    TermKind.SOURCE: SuggestionKind.SOURCE,
    TermKind.TITLE: SuggestionKind.TITLE,
}
_FIELDS = {
    SuggestionKind.TAG: FieldName.TAG,
    SuggestionKind.PLACE: FieldName.PLACE,
    SuggestionKind.PERSON: FieldName.PERSON,
    SuggestionKind.AUTHOR: FieldName.AUTHOR,
    SuggestionKind.ORGANISATION: FieldName.ORGANISATION,
    SuggestionKind.SOURCE: FieldName.SOURCE,
    SuggestionKind.TITLE: FieldName.TITLE,
}
_ORDER = list(SuggestionKind)
_EACH = 50
"""Names of a kind that are looked at for one prefix and rank, the most frequent; a list shows a dozen in all."""
_HISTORY = 200
"""Earlier queries that are looked at."""
_UNSORTED = 0.1
"""So large a share of names may stand out of order before all are read and kept anew."""


def suggest(
    archive: Archive, typed: str, *, limit: int = 10, history: Sequence[str] | None = None
) -> tuple[Suggestion, ...]:
    """Names that begin with what was typed or hold it, best first: whole names, beginnings, pinyin, the rest.

    ``history`` are earlier queries, the latest first; those that the archive remembers unless others are given. Latin
    letters are read as pinyin, in full or by initials, as well. Nothing is suggested for nothing.
    """
    prefix = fold(typed).strip()
    if not prefix or END in prefix or MARK in prefix:
        return ()
    found: dict[tuple[SuggestionKind, str], tuple[tuple[int, int, int, int], Suggestion]] = {}

    def offer(rank: int, suggestion: Suggestion) -> None:
        key = (suggestion.kind, suggestion.text)
        order = (rank, _ORDER.index(suggestion.kind), -suggestion.count, len(suggestion.text))
        if key not in found or order < found[key][0]:
            found[key] = (order, suggestion)

    earlier = history if history is not None else [past.query for past in archive.store.queries.past(_HISTORY)]
    for place, query in enumerate(earlier):
        if prefix in fold(query) and query != typed:
            offer(0 if fold(query).startswith(prefix) else 3, Suggestion(SuggestionKind.HISTORY, query, query, -place))
    ranks: dict[int, int] = {}
    for rank, term in _names_of(archive.store).matching(prefix):
        ranks[term] = min(rank, ranks.get(term, rank))
    for name in archive.store.questions.named(list(ranks)):
        offer(ranks[name.id], _suggestion(name))
    best = sorted(found.values(), key=lambda pair: (pair[0], pair[1].text))
    return tuple(suggestion for _order, suggestion in best[:limit])


def warm(archive: Archive, ticker: Ticker) -> None:
    """Get ready what first suggestions and counts would wait for; a background job after opening and importing.

    Raises:
        Cancelled: what is ready by then is kept.
    """
    store = archive.store
    written = 0
    ticker.tick(written)
    if not archive.read_only:
        while store.questions.write_name_keys():
            written += 1
            ticker.tick(written)
        if written or not store.questions.names_are_kept() or _names_of(store).unsorted > _UNSORTED:
            store.questions.keep_names()
            with _LOCK:
                _KNOWN.pop(store, None)
    ticker.tick(written)
    _names_of(store)
    ticker.tick(written)
    store.questions.counts_of(())


def _suggestion(name: NamedTerm) -> Suggestion:
    kind = _KINDS[name.kind]
    return Suggestion(kind, name.name, render(Field(_FIELDS[kind], name.name[:MAX_VALUE].strip())), name.articles)


def _terms_in(lines: NameLines, prefix: str) -> Iterator[tuple[int, int]]:
    """(rank, term) of the names that match, the best rank lowest; a term may come more than once."""
    yield from ((0, term) for term in _first(lines.written, END + prefix))
    if prefix.isascii():
        letters = prefix.replace(" ", "")
        yield from ((1, term) for term in _first(lines.letters, END + letters + MARK))
        yield from ((2, term) for term in _first(lines.letters, END + letters))
    yield from ((3, term) for term in _first(lines.written, prefix))


def _first(lines: str, words: str) -> Iterator[int]:
    """The terms of the first lines that hold the words."""
    return islice(_found(lines, words), _EACH)


def _found(lines: str, words: str) -> Iterator[int]:
    at = lines.find(words)
    while at >= 0:
        end = lines.index(END, at + 1)
        if lines.find(MARK, at, end) >= 0:  # in the key, not in the number
            yield number_before(lines, end)
        at = lines.find(words, end)


class _Names:
    """All names of an archive as lines: read once, afterwards only those that are new.

    Names that are gone stay among the lines and are not found when they are looked up by number.
    """

    def __init__(self, store: Store) -> None:
        self._change = -1
        self._last, lines = store.questions.all_names()
        self._lines = [lines]
        self._seen: set[KeyedTerm] = set()

    @property
    def unsorted(self) -> float:
        """The share of names that stand behind the others, however frequent they are."""
        sizes = [sum(len(each.written) for each in lines.values()) for lines in self._lines]
        return sum(sizes[1:]) / (sum(sizes) or 1)

    def matching(self, prefix: str) -> Iterator[tuple[int, int]]:
        """(rank, term) of the names of all kinds that match."""
        for lines in self._lines:
            for each in lines.values():
                yield from _terms_in(each, prefix)

    def follow(self, store: Store) -> None:
        """Take in what is new."""
        change = store.questions.last_change()
        if change == self._change:
            return
        self._last, found = store.questions.new_names(self._last)
        terms = [term for term in found if term not in self._seen]
        self._seen.update(terms)
        if terms:
            self._lines.append(lines_of(terms))
        self._change = change


_LOCK = threading.Lock()
_KNOWN: WeakKeyDictionary[Store, _Names] = WeakKeyDictionary()


def _names_of(store: Store) -> _Names:
    with _LOCK:
        known = _KNOWN.get(store)
        if known is None:
            known = _KNOWN[store] = _Names(store)
        known.follow(store)
        return known
