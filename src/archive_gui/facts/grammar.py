"""A declarative grammar: named rules over named symbols, compiled into one scanner that reads a text once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind

_REFERENCE = re.compile(r"(?<!P)<([a-z_0-9]+)(?::([a-z_0-9]+))?>")
_NAMED_GROUP = re.compile(r"\(\?P<[a-z_0-9]+>")
_MARKED = re.compile("[⟦⟧]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule.

    ``pattern`` is a regular expression in which ``<symbol>`` stands for a symbol of the grammar and ``<symbol:part>``
    for one whose match is wanted as a part; blanks do not count. ``example`` marks the stretch found with ⟦ and ⟧;
    in ``counter_example`` the rule finds nothing. Both are shown in the manual and run as tests.
    """

    id: str
    version: int
    kind: FactKind
    pattern: str
    example: str
    counter_example: str

    @property
    def example_text(self) -> str:
        """The example without its marks."""
        return _MARKED.sub("", self.example)

    @property
    def example_quote(self) -> str:
        """What the rule finds in its example."""
        return self.example.partition("⟦")[2].partition("⟧")[0]


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's match in the text, with its named parts ("" where a part is absent)."""

    rule: Rule
    start: int
    end: int
    parts: Mapping[str, str]
    starts: Mapping[str, int]


class Grammar:
    """Rules in order of precedence: at each place the first that matches wins, and reading goes on behind it.

    Every repetition in symbols and rules is bounded, so that reading a text takes time linear in its length.
    """

    def __init__(self, symbols: Mapping[str, str], rules: Sequence[Rule], *, starts: str) -> None:
        """``starts`` is the set of characters a match can begin with."""
        self._symbols = {name: pattern.replace(" ", "") for name, pattern in symbols.items()}
        self._expanded: dict[str, str] = {}
        self.rules = tuple(rules)
        self._parts = [re.compile(self._compile(rule.pattern, named=True)) for rule in rules]
        branches = "|".join(
            f"(?P<r{index}>{self._compile(rule.pattern, named=False)})" for index, rule in enumerate(rules)
        )
        self._scanner = re.compile(f"(?=[{starts}])(?:{branches})")

    def compile(self, pattern: str) -> re.Pattern[str]:
        """A pattern over the grammar's symbols, for taking apart what a rule has found."""
        return re.compile(self._compile(pattern, named=True))

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit]:
        """The hits in ``text``, in order, none overlapping."""
        for match in self._scanner.finditer(text, start, len(text) if end is None else end):
            index = int((match.lastgroup or "r0")[1:])
            found = self._parts[index].match(text, match.start())
            if found is None:
                continue
            groups = {name: value or "" for name, value in found.groupdict().items()}
            places = {name: found.start(name) for name in groups}
            yield Hit(self.rules[index], match.start(), match.end(), groups, places)

    def _compile(self, pattern: str, *, named: bool) -> str:
        def replaced(match: re.Match[str]) -> str:
            body = self._expand(match[1])
            return f"(?P<{match[2]}>{body})" if named and match[2] else f"(?:{body})"

        body = pattern.replace(" ", "")
        return _REFERENCE.sub(replaced, body if named else _NAMED_GROUP.sub("(?:", body))

    def _expand(self, name: str) -> str:
        if name not in self._expanded:
            body = _NAMED_GROUP.sub("(?:", self._symbols[name])
            self._expanded[name] = _REFERENCE.sub(lambda match: f"(?:{self._expand(match[1])})", body)
        return self._expanded[name]


def words(text: str) -> tuple[str, ...]:
    """The words of a list that is separated by blanks."""
    return tuple(text.split())


def alternatives(choices: Iterable[str]) -> str:
    """Words as one alternative, the longest first."""
    return branches((word, re.escape(word)) for word in choices)


_BUCKET = 16


def branches(choices: Iterable[tuple[str, str]]) -> str:
    """One alternative of (word, pattern) choices, longer words first, branched by first character.

    The regular expression engine tries branches one after the other; looking at the first character by the bucket
    spares it most of them (a third of the time on running text).
    """
    by_first: dict[str, list[str]] = {}
    for word, pattern in sorted(choices, key=lambda choice: len(choice[0]), reverse=True):
        by_first.setdefault(word[0], []).append(pattern)
    firsts = sorted(by_first)
    buckets = []
    for start in range(0, len(firsts), _BUCKET):
        inside = firsts[start : start + _BUCKET]
        tried = "|".join(pattern for first in inside for pattern in by_first[first])
        buckets.append(f"(?=[{re.escape(''.join(inside))}])(?:{tried})")
    return "|".join(buckets)
