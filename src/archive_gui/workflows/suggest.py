"""Suggestions while typing: names in the archive by how they begin, in characters or in pinyin."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from weakref import WeakKeyDictionary

from archive_gui.domain.facets import Suggestion, SuggestionKind
from archive_gui.domain.query import Field, FieldName
from archive_gui.language.folds import fold, simplified
from archive_gui.language.query import render
from archive_gui.language.query_fields import MAX_VALUE
from archive_gui.store.archive import Store
from archive_gui.store.naming import KnownNames
from archive_gui.workflows.facets import gazetteer
from archive_gui.workflows.session import Archive

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
_END = "\n"
_EACH = 200
"""Names of a kind that are looked at for one prefix; more cannot be told apart in a list anyhow."""


def suggest(archive: Archive, typed: str, *, limit: int = 10, history: Sequence[str] = ()) -> tuple[Suggestion, ...]:
    """Names that begin with what was typed or hold it, best first: whole names, beginnings, pinyin, the rest.

    ``history`` are earlier queries, the latest first. Latin letters are read as pinyin, in full or by initials, as
    well. Nothing is suggested for nothing.
    """
    prefix = fold(typed).strip()
    if not prefix or _END in prefix:
        return ()
    found: dict[tuple[SuggestionKind, str], tuple[tuple[int, int, int, int], Suggestion]] = {}

    def offer(rank: int, suggestion: Suggestion) -> None:
        key = (suggestion.kind, suggestion.text)
        order = (rank, _ORDER.index(suggestion.kind), -suggestion.count, len(suggestion.text))
        if key not in found or order < found[key][0]:
            found[key] = (order, suggestion)

    for place, query in enumerate(history):
        if prefix in fold(query) and query != typed:
            offer(0 if fold(query).startswith(prefix) else 3, Suggestion(SuggestionKind.HISTORY, query, query, -place))
    for shelf in _names_of(archive.store).shelves:
        for rank, entry in shelf.matching(prefix):
            offer(rank, shelf.suggestion(entry))
    best = sorted(found.values(), key=lambda pair: (pair[0], pair[1].text))
    return tuple(suggestion for _order, suggestion in best[:limit])


class _Shelf:
    """The names of one kind, each as one line of a long text, so that a prefix is found without a loop over them."""

    def __init__(self, kind: SuggestionKind, names: Iterable[tuple[str, int]]) -> None:
        self.kind = kind
        ordered = sorted(names, key=lambda entry: (-entry[1], len(entry[0]), entry[0]))
        self._names = [(name, count) for name, count in ordered if _END not in name]
        self._written = _Lines(fold(name) for name, _count in self._names)
        by_phrase = kind is not SuggestionKind.TITLE
        spelled = [_spelled(name, by_phrase=by_phrase) for name, _count in self._names]
        self._full = _Lines(full for full, _initials in spelled)
        self._initials = _Lines(initials for _full, initials in spelled)

    def matching(self, prefix: str) -> Iterator[tuple[int, int]]:
        """(rank, entry) of the names that match, the best rank lowest; an entry may come more than once."""
        for entry in self._written.starting(prefix):
            yield 0, entry
        if prefix.isascii():
            letters = prefix.replace(" ", "")
            for lines in (self._initials, self._full):
                for entry in lines.whole(letters):
                    yield 1, entry
                for entry in lines.starting(letters):
                    yield 2, entry
        for entry in self._written.holding(prefix):
            yield 3, entry

    def suggestion(self, entry: int) -> Suggestion:
        name, count = self._names[entry]
        return Suggestion(self.kind, name, render(Field(_FIELDS[self.kind], name[:MAX_VALUE].strip())), count)


class _Lines:
    """Lines of one text, found by what they begin with or hold; the first ``_EACH`` of them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._text = _END
        self._starts = []
        pieces = [_END]
        at = 1
        for line in lines:
            self._starts.append(at)
            pieces += (line, _END)
            at += len(line) + 1
        self._text = "".join(pieces)

    def whole(self, line: str) -> Iterator[int]:
        return self._found(f"{_END}{line}{_END}")

    def starting(self, words: str) -> Iterator[int]:
        return self._found(f"{_END}{words}")

    def holding(self, words: str) -> Iterator[int]:
        return self._found(words)

    def _found(self, words: str) -> Iterator[int]:
        at = self._text.find(words)
        for _count in range(_EACH):
            if at < 0:
                return
            yield bisect_right(self._starts, at + (words[0] == _END)) - 1
            at = self._text.find(words, at + 1)


class _Names:
    """All names of an archive as they were after one change of it."""

    def __init__(self, change: int, names: KnownNames) -> None:
        self.change = change
        kinds = SuggestionKind
        self.shelves = (
            _Shelf(kinds.TAG, names.tags),
            _Shelf(kinds.PLACE, _places(names)),
            _Shelf(kinds.PERSON, names.people),
            _Shelf(kinds.AUTHOR, names.authors),
            _Shelf(kinds.ORGANISATION, names.organisations),
            _Shelf(kinds.SOURCE, names.publications),
            _Shelf(kinds.TITLE, names.titles),
        )


_KNOWN: WeakKeyDictionary[Store, _Names] = WeakKeyDictionary()


def _names_of(store: Store) -> _Names:
    change = store.questions.last_change()
    known = _KNOWN.get(store)
    if known is None or known.change != change:
        known = _KNOWN[store] = _Names(change, store.questions.known_names())
    return known


def _places(names: KnownNames) -> Iterable[tuple[str, int]]:
    """Places as the texts call them and by their own names: 涟源 and 涟源市."""
    counts: defaultdict[str, int] = defaultdict(int)
    for name, count in names.places:
        counts[name] += count
    for code, count in names.place_codes:
        place = gazetteer().by_code(code)
        if place is not None:
            counts[place.name] = max(counts[place.name], count)
    return counts.items()


@lru_cache(maxsize=400_000)
def _spelled(name: str, *, by_phrase: bool) -> tuple[str, str]:
    """The name in pinyin without tones, and its initials; what is no Chinese character stands for itself.

    ``by_phrase`` reads characters of several readings by the word they stand in (重庆 chong), at ten times the cost.
    """
    plain = simplified(name)
    if by_phrase:
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionaries take 0.2 s to load

        syllables = lazy_pinyin(plain)
    else:
        syllables = [_syllable(character) for character in plain]
    spoken = [fold(syllable) for syllable in syllables if syllable and not syllable.isspace()]
    return "".join(spoken), "".join(syllable[0] for syllable in spoken)


@lru_cache(maxsize=30_000)
def _syllable(character: str) -> str:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionaries take 0.2 s to load

    return lazy_pinyin(character)[0]
