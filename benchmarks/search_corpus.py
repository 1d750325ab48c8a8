"""What the search benchmark searches: articles, more of them by recombination, queries with their answers."""

from __future__ import annotations

import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path

from archive_gui.language.folds import fold

SEED = 20191221
TOP = 20
QUERIES_A_CLASS = 25
RARE_ARTICLES = 3

_HAN = re.compile("[\u4e00-\u9fff]+")
_SENTENCE = re.compile("[^。！？\n]+[。！？\n]?")


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the corpus."""

    id: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class BenchQuery:
    """A query of one class: words that must all occur (``all``), of which one must (``any``), and one that must not.

    ``answer`` are the ids of the articles that match, by looking through all texts.
    """

    kind: str
    words: tuple[str, ...]
    combine: str
    unwanted: str | None
    answer: tuple[int, ...] = ()


def write_articles(corpus: Path | None, count: int, path: Path) -> int:
    """Write ``count`` articles, one JSON line each; returns their characters.

    The corpus is used as it is as far as it goes; further articles are made of its sentences, drawn at random. Without
    a corpus, all articles are made of made-up words with the frequencies of Zipf's law.
    """
    drawn = random.Random(SEED)
    characters = 0
    with path.open("w", encoding="utf-8") as stream:
        for article in _articles(corpus, count, drawn):
            characters += len(article.title) + len(article.text)
            stream.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")
    return characters


def _articles(corpus: Path | None, count: int, drawn: random.Random) -> Iterator[Article]:
    if corpus is None:
        yield from _made_up(count, drawn)
        return
    real: list[Article] = []
    with lzma.open(corpus, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream, start=1):
            if number > count:
                return
            entry = json.loads(line)
            real.append(Article(number, entry["title"], entry["text"]))
            yield real[-1]
    sentences = [sentence for article in real for sentence in _SENTENCE.findall(article.text)]
    for number in range(len(real) + 1, count + 1):
        model = drawn.choice(real)
        text: list[str] = []
        length = 0
        while length < len(model.text):
            text.append(drawn.choice(sentences))
            length += len(text[-1])
        yield Article(number, model.title, "".join(text))


def _made_up(count: int, drawn: random.Random) -> Iterator[Article]:
    alphabet = [chr(0x4E00 + 7 * number) for number in range(2500)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(alphabet))))
    lengths = (1, 2, 2, 2, 3, 4)
    words = ["".join(drawn.choices(alphabet, cum_weights=weights, k=drawn.choice(lengths))) for _ in range(40_000)]
    word_weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    for number in range(1, count + 1):
        chosen = drawn.choices(words, cum_weights=word_weights, k=drawn.randint(200, 1100))
        stops = drawn.choices(("", "", "", "", "", "，", "。"), k=len(chosen))
        text = "".join(word + stop for word, stop in zip(chosen, stops, strict=True))
        yield Article(number, "".join(chosen[:6]), text)


def read_articles(path: Path) -> Iterator[Article]:
    """The articles written by ``write_articles``."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            yield Article(**json.loads(line))


def make_queries(path: Path) -> list[BenchQuery]:
    """Queries of every class for these articles, with their answers, the same on every run.

    All words are runs of Chinese characters, so that engines which drop punctuation can answer them too.
    """
    drawn = random.Random(SEED)
    sample = _sample(path, drawn)
    runs: list[str] = [run for article in sample for run in _HAN.findall(fold(article.text)) if len(run) >= 8]
    pairs = Counter(run[at : at + 2] for run in runs for at in range(len(run) - 1))
    frequent = [pair for pair, _ in pairs.most_common(3 * QUERIES_A_CLASS)]
    drawn.shuffle(frequent)

    def cut(length: int) -> str:
        run = drawn.choice(runs)
        at = drawn.randrange(len(run) - length + 1)
        return run[at : at + length]

    def several(make: Callable[[], str]) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < QUERIES_A_CLASS:
            found[make()] = None
        return list(found)

    queries = [BenchQuery("one_char", (words,), "all", None) for words in several(lambda: cut(1))]
    queries += [BenchQuery("two_chars_frequent", (words,), "all", None) for words in frequent[:QUERIES_A_CLASS]]
    for kind, length in (("two_chars", 2), ("phrase_4", 4), ("phrase_8", 8)):
        queries += [BenchQuery(kind, (words,), "all", None) for words in several(lambda: cut(length))]  # noqa: B023
    for _ in range(QUERIES_A_CLASS):
        run = drawn.choice(runs)
        queries.append(BenchQuery("and", (run[:2], run[-2:]), "all", None))
        queries.append(BenchQuery("or", (cut(2), cut(2)), "any", None))
        first, second = drawn.sample(frequent, 2)
        queries.append(BenchQuery("not", (first,), "all", second))
    candidates = [BenchQuery("rare", (cut(3),), "all", None) for _ in range(QUERIES_A_CLASS * 12)]
    answered = _answered(path, queries + candidates)
    return answered[: len(queries)] + _rarest(answered[len(queries) :])


def _rarest(candidates: list[BenchQuery]) -> list[BenchQuery]:
    unique = {query.words: query for query in candidates}
    return sorted(unique.values(), key=lambda query: len(query.answer))[:QUERIES_A_CLASS]


def _sample(path: Path, drawn: random.Random) -> list[Article]:
    everything = list(read_articles(path))
    return drawn.sample(everything, min(2000, len(everything)))


def _answered(path: Path, queries: list[BenchQuery]) -> list[BenchQuery]:
    """The same queries with their answers, found by looking through every text."""
    words = {word for query in queries for word in (*query.words, query.unwanted) if word}
    found: dict[str, set[int]] = {word: set() for word in words}
    for article in read_articles(path):
        title, text = fold(article.title), fold(article.text)
        for word in words:
            if word in text or word in title:
                found[word].add(article.id)
    answered = []
    for query in queries:
        sets = [found[word] for word in query.words]
        answer = set.intersection(*sets) if query.combine == "all" else set.union(*sets)
        if query.unwanted:
            answer = answer - found[query.unwanted]
        answered.append(BenchQuery(query.kind, query.words, query.combine, query.unwanted, tuple(sorted(answer))))
    return answered
