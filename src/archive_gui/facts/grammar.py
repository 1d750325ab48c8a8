"""A declarative grammar: named rules over named symbols, read by one scanner that passes over a text once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, Protocol

from archive_gui.domain.facts import FactKind
from archive_gui.facts.sought import Present, Sought

_REFERENCE = re.compile(r"(?<!P)<([a-z_0-9]+)(?::([a-z_0-9]+))?>")
_NAMED_GROUP = re.compile(r"\(\?P<[a-z_0-9]+>")
_MARKED = re.compile("[⟦⟧]")
_RANGE = re.compile(r"(.)(?:-(.))?", re.DOTALL)
_END_OF_HIT = "<.>"
_REMEMBERED = 8192
"""For how many first characters, in texts that need the same rules, the rules are kept."""
_MANY, _AT_ONCE = 40, 30
"""From how many first characters on the words of an alternative are told by sets, and how many share one."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule.

    ``pattern`` is a regular expression in which ``<symbol>`` stands for a symbol of the grammar and ``<symbol:part>``
    for one whose match is wanted as a part; blanks do not count. A symbol that stands for a list of words or is read
    as a whole is taken at its longest and never reconsidered; it stands outside all brackets, may be optional
    (``<unit:unit>?``) or forbidden (``<!unit>``). What follows ``<.>`` must stand there, but is not part of the hit.
    ``first`` holds the characters a match can begin with, as in a set ("": any); ``needs`` holds words, parted by
    blanks, one of which stands in every text in which the rule matches ("": none is certain).

    ``example`` marks the stretch found with ⟦ and ⟧; in ``counter_example`` the rule finds nothing. Both are shown in
    the manual and run as tests.
    """

    id: str
    version: int
    kind: FactKind
    pattern: str
    example: str
    counter_example: str
    first: str = ""
    needs: str = ""

    @property
    def example_text(self) -> str:
        """The example without its marks."""
        return _MARKED.sub("", self.example)

    @property
    def example_quote(self) -> str:
        """What the rule finds in its example."""
        return self.example.partition("⟦")[2].partition("⟧")[0]


class Hit(NamedTuple):
    """A rule's match in the text, with its named parts ("" where a part is absent)."""

    rule: Rule
    start: int
    end: int
    parts: Mapping[str, str]


class Symbol(Protocol):
    """A symbol that is read as a whole, at its longest."""

    def end(self, text: str, at: int) -> int:
        """Where the symbol that begins at ``at`` ends; -1 where none does."""
        ...


class Lexicon:
    """A list of words, each with a pattern of what may not follow it ("" for none)."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        by_opening: dict[str, list[tuple[str, str]]] = {}
        for word, barred in sorted(entries, key=lambda entry: -len(entry[0])):
            by_opening.setdefault(word[:2], []).append((word, barred))
        self._by_opening = by_opening
        self._barred: dict[str, re.Pattern[str]] = {}

    def end(self, text: str, at: int) -> int:
        """Where the longest word that begins at ``at`` ends; -1 where none does."""
        opening = text[at : at + 2]
        for key in (opening, opening[:1]):  # words of one character last: they are the shortest
            for word, barred in self._by_opening.get(key, ()):
                if text.startswith(word, at):
                    end = at + len(word)
                    if not barred or not self._pattern(barred).match(text, end):
                        return end
        return -1

    def _pattern(self, barred: str) -> re.Pattern[str]:
        pattern = self._barred.get(barred)
        if pattern is None:
            pattern = self._barred[barred] = re.compile(barred)
        return pattern


class Expression:
    """A regular expression that is compiled when first asked for."""

    def __init__(self, pattern: str) -> None:
        self._source = pattern
        self._last: tuple[str, int, int] = ("", -1, -1)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def end(self, text: str, at: int) -> int:
        """Where the expression that begins at ``at`` ends; -1 where it does not match."""
        # Several rules ask at the same place; the answer is one tuple, so that threads never see half of it.
        last = self._last
        if last[1] == at and last[0] is text:
            return last[2]
        match = self._pattern.match(text, at)
        end = -1 if match is None else match.end()
        self._last = (text, at, end)
        return end

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of the text."""
        return self._pattern.match(text)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A symbol read as a whole where it stands in a rule."""

    symbol: Symbol
    part: str
    optional: bool
    forbidden: bool


class _Matcher:
    """One rule as steps: regular expressions, symbols read as a whole, and None where the hit ends."""

    def __init__(self, rule: Rule, steps: Sequence[re.Pattern[str] | _Whole | None]) -> None:
        self._rule = rule
        first = steps[0]
        self.first = first.match if isinstance(first, re.Pattern) else None
        """How the first step matches, asked before all else; None where it is a symbol read as a whole."""
        self._steps = steps[1:] if self.first else steps
        asked = first if isinstance(first, _Whole) and not first.optional and not first.forbidden else None
        self.symbol = None if asked is None else asked.symbol.end
        """Where the symbol ends that must begin a hit; None where none must."""

    def match(self, text: str, at: int, opened: re.Match[str] | None) -> Hit | None:
        """The rule's hit at ``at``; ``opened`` is what the first step matched there."""
        here, end = at, -1
        parts: dict[str, str] = {}
        if opened is not None:
            here, parts = opened.end(), opened.groupdict("")
        for step in self._steps:
            if isinstance(step, re.Pattern):
                match = step.match(text, here)
                if match is None:
                    return None
                parts |= match.groupdict("")
                here = match.end()
            elif step is None:
                end = here
            else:
                after = step.symbol.end(text, here)
                if step.forbidden if after >= 0 else not (step.optional or step.forbidden):
                    return None
                if step.part:
                    parts[step.part] = text[here : max(after, here)]
                here = max(after, here)
        return Hit(self._rule, at, here if end < 0 else end, parts)


class Grammar:
    """Rules in order of precedence: at each place the first that matches wins, and reading goes on behind it.

    Every repetition in symbols and rules is bounded, so that reading a text takes time linear in its length. A rule
    is compiled when the first text needs it.
    """

    def __init__(
        self,
        symbols: Mapping[str, str],
        rules: Sequence[Rule],
        *,
        openings: str,
        first: str,
        phrases: Iterable[str] = (),
        near: tuple[str, str, int] | None = None,
        lexicons: Mapping[str, Lexicon] | None = None,
        atomic: Iterable[str] = (),
    ) -> None:
        """Set the grammar up.

        Args:
            symbols: regular expressions by name.
            rules: the rules, the more important first.
            openings: a regular expression for the places where a match can begin.
            first: the characters at which it is tried, as in a set.
            phrases: the words where it is tried as well; with them the places are looked up in tables.
            near: more such characters, tried only where one of others, as in a set, stands at most so far behind them.
            lexicons: lists of words by the name of the symbol that stands for them.
            atomic: names of the symbols that are read as a whole.
        """
        self._symbols = {name: pattern.replace(" ", "") for name, pattern in symbols.items()}
        self._expanded: dict[str, str] = {}
        self._whole: dict[str, Symbol] = dict(lexicons or {})
        self._whole |= {name: Expression(self._expand(name)) for name in atomic}
        self._matchers: dict[str, _Matcher] = {}
        self._matchers_for = lru_cache(maxsize=_REMEMBERED)(self._find_matchers)
        self._begun_by = lru_cache(maxsize=_REMEMBERED)(self._find_begun)
        phrases = tuple(phrases)
        self._openings = f"(?=[{firsts(phrases)}{near[0] if near else ''}{first}])(?:{openings})"
        self._open_by = (*_characters(first), *phrases) if phrases else ()
        self._near = near and (tuple(_characters(near[0])), tuple(_characters(near[1])), near[2])
        self.rules = tuple(rules)
        self._present = Present(rule.needs.split() for rule in self.rules)

    def expression(self, pattern: str) -> Expression:
        """A pattern over the grammar's symbols, for taking apart what a rule has found."""
        return Expression(self._named(pattern))

    def scan(self, text: str) -> Iterator[Hit]:
        """The hits in ``text``, in order, none overlapping."""
        read_to, able = 0, self._present.of(text)
        for opening in self._opening.finditer(text):
            at = opening.start()
            if at < read_to:
                continue
            for matcher in self._matchers_for(text[at], able):
                opened = None
                if matcher.first is not None:
                    opened = matcher.first(text, at)
                    if opened is None:
                        continue
                elif matcher.symbol is not None and matcher.symbol(text, at) < 0:
                    continue
                hit = matcher.match(text, at, opened)
                if hit is not None:
                    read_to = max(hit.end, at + 1)
                    yield hit
                    break

    @cached_property
    def _opening(self) -> Sought | re.Pattern[str]:
        openings = self._named(self._openings)
        return Sought(openings, opening=self._open_by, near=self._near) if self._open_by else re.compile(openings)

    def _find_matchers(self, first: str, able: int) -> tuple[_Matcher, ...]:
        """The rules that a first character can begin, compiled; ``able`` has a bit for each that may match."""
        begun = [rule for bit, rule in self._begun_by(first) if able & bit]
        return tuple([self._matchers.get(rule.id) or self._matcher(rule) for rule in begun])

    def _find_begun(self, first: str) -> tuple[tuple[int, Rule], ...]:
        """The rules that a first character can begin, whatever the text needs, each with its bit."""
        return tuple(
            (1 << number, rule)
            for number, rule in enumerate(self.rules)
            if not rule.first or re.match(f"[{rule.first}]", first)
        )

    def _matcher(self, rule: Rule) -> _Matcher:
        steps: list[re.Pattern[str] | _Whole | None] = []
        for number, piece in enumerate(self._split(rule.pattern)):
            if piece == _END_OF_HIT:
                steps.append(None)
            elif number % 2:
                name, _, part = piece.strip("<!>?").partition(":")
                steps.append(
                    _Whole(self._whole[name], part, optional=piece.endswith("?"), forbidden=piece.startswith("<!"))
                )
            elif piece:
                steps.append(re.compile(self._named(piece)))
        matcher = self._matchers[rule.id] = _Matcher(rule, steps)
        return matcher

    def _split(self, pattern: str) -> list[str]:
        """The pattern cut at the symbols that are read as a whole, which stand at the odd places."""
        names = "|".join(self._whole)
        return re.split(
            rf"((?<!P)<!?(?:{names})(?::[a-z_0-9]+)?>\??|<\.>)" if names else r"(<\.>)", pattern.replace(" ", "")
        )

    def _named(self, pattern: str) -> str:
        def replaced(match: re.Match[str]) -> str:
            body = self._expand(match[1])
            return f"(?P<{match[2]}>{body})" if match[2] else f"(?:{body})"

        return _REFERENCE.sub(replaced, pattern.replace(" ", ""))

    def _expand(self, name: str) -> str:
        if name not in self._expanded:
            body = _NAMED_GROUP.sub("(?:", self._symbols[name])
            self._expanded[name] = _REFERENCE.sub(lambda match: f"(?:{self._expand(match[1])})", body)
        return self._expanded[name]


def _characters(members: str) -> Iterator[str]:
    """The characters of a set such as 0-9甲乙-."""
    for match in _RANGE.finditer(members):
        yield from map(chr, range(ord(match[1]), ord(match[2]) + 1)) if match[2] else match[1]


def words(text: str) -> tuple[str, ...]:
    """The words of a list that is separated by blanks."""
    return tuple(text.split())


def alternatives(choices: Iterable[str]) -> str:
    """Words as one alternative, the longest first, with what they begin with in common told once."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(choices, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    branches = [
        f"{re.escape(first)}{rest[0] if len(rest) == 1 else '(?:' + '|'.join(rest) + ')'}"
        for first, rest in by_first.items()
    ]
    if len(branches) < _MANY:
        return "|".join(branches)
    # Branches are tried one by one: a set of characters passes over many at once.
    opening = [re.escape(first) for first in by_first]
    return "|".join(
        f"(?=[{''.join(opening[at : at + _AT_ONCE])}])(?:{'|'.join(branches[at : at + _AT_ONCE])})"
        for at in range(0, len(branches), _AT_ONCE)
    )


def firsts(choices: Iterable[str]) -> str:
    """The characters that words begin with, as in a set."""
    return "".join(sorted({word[0] for word in choices}))


def openings(choices: Iterable[str]) -> str:
    """What tells where one of these words may begin: its first character, and its second behind it."""
    by_first: dict[str, set[str]] = {}
    for word in choices:
        by_first.setdefault(word[0], set()).add(word[1:2])
    return "|".join(
        re.escape(first) if "" in second else f"{re.escape(first)}(?=[{re.escape(''.join(sorted(second)))}])"
        for first, second in sorted(by_first.items())
    )
