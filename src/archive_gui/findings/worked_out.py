"""What a doubt comes to when it is worked out, for its sentence: sums, differences, products, ages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import isclose
from typing import Any

from archive_gui.base.figure_words import figure_text
from archive_gui.domain.captured import Message
from archive_gui.domain.facts import Fact, Figure
from archive_gui.domain.spans import Span
from archive_gui.findings.amounts import POINTS
from archive_gui.findings.counts import COUNTED
from archive_gui.findings.evidence import Doubt, Material, clause, shown
from archive_gui.language.numerals import parse
from archive_gui.language.units import unit_class

_YEAR = re.compile(r"(\d{4})年")
_WEEKDAY = re.compile("星期|周|礼拜")
_NUMBER = re.compile(r"[\d.]+[万亿]*|[一二两三四五六七八九十百千万]+")
_PERCENT = frozenset({"%", "％"})
_PLUS, _TIMES = " + ", " × "
_FEWEST = 2
"""Parts that a sum has at least, and sides of a product."""
_SURE = 1e-6

_Place = tuple[Material, Fact]
_Told = dict[str, Any]


def in_words(doubt: Doubt, page: Sequence[Material]) -> Message:
    """What a doubt says, with what its figures come to where that can be told, and a clause told twice told once."""
    rewording = _REWORDINGS.get(doubt.code)
    reworded = rewording(doubt.params, _places(doubt, page)) if rewording else None
    return Message(doubt.code, doubt.params) if reworded is None else reworded


def _places(doubt: Doubt, page: Sequence[Material]) -> list[_Place]:
    """The facts a doubt rests on, each with its article, in the order of its evidence."""
    wanted = {(ref.article, ref.fact): at for at, ref in enumerate(doubt.refs) if ref.fact}
    articles = {article for article, _ in wanted}
    found = {
        wanted[material.number, fact.id]: (material, fact)
        for material in page
        if material.number in articles
        for fact in material.facts
        if (material.number, fact.id) in wanted
    }
    return [found[at] for at in sorted(found)]


def _sum(params: _Told, places: list[_Place]) -> Message | None:
    """480亩 + 425亩 comes to 905亩; what counts the parts, as 三大块, is none of them."""
    quotes = sorted(params["parts"].split(_PLUS))
    for place in _shown_as(params["total"], places):
        parts = [other[1] for other in places if other is not place]
        whole = _plain(place[1])
        if whole is None or quotes != sorted(fact.quote for fact in parts):
            continue
        added = [(fact.quote, part) for fact in parts if (part := _plain(fact)) and not _only_counts(part, whole)]
        if len(added) < _FEWEST or any(not _of_one_measure(part, whole) for _, part in added):
            continue
        reached = _printed(sum(part.value or 0 for _, part in added), whole, place[1].quote)
        if reached:
            words = _PLUS.join(quote for quote, _ in added)
            return Message("finding.sum_comes_to", {**params, "parts": words, "sum": reached})
    return None


def _only_counts(part: Figure, whole: Figure) -> bool:
    """Whether a figure among amounts says how many they are."""
    return unit_class(part.unit) in COUNTED and unit_class(whole.unit) not in COUNTED


def _difference(params: _Told, places: list[_Place]) -> Message | None:
    """由1.8万元增至24.5万元 is 22.7万元, 由4亿元增至5亿元 25%; two ends told in one clause are shown as one."""
    told = _in_turn([params[name] for name in ("first", "second", "moved")], places)
    if told is None:
        return None
    first, second, moved = told
    both = _in_one_clause(first, second)
    difference = _apart(first[1], second[1], moved[1])
    if both is None:
        if difference is not None:
            return Message("finding.difference_comes_to", {**params, "difference": difference})
        others = [params[name] for name in ("first", "second") if params[name] != params["moved"]]
        both = others[0] if len(others) == 1 else None
        return Message("finding.difference_fails_there", {"both": both, "moved": params["moved"]}) if both else None
    words = {"both": both, "moved": params["moved"]}
    if difference is not None:
        return Message("finding.difference_comes_to_there", {**words, "difference": difference})
    growth = _growth(first[1], second[1], moved[1])
    if growth is not None:
        return Message("finding.growth_comes_to", {**words, "growth": growth})
    return Message("finding.difference_fails_there", words)


def _in_turn(shown_words: Sequence[str], places: list[_Place]) -> list[_Place] | None:
    """For each of some words the fact that they show, each fact once; none where one is missing."""
    found: list[_Place] = []
    for words in shown_words:
        place = next((one for one in _shown_as(words, places) if one not in found), None)
        if place is None:
            return None
        found.append(place)
    return found


def _apart(first: Fact, second: Fact, moved: Fact) -> str | None:
    """How far two figures are apart, in the unit of the movement told."""
    one, other, by = _plain(first), _plain(second), _plain(moved)
    if one is None or other is None or by is None or not _of_one_measure(one, other):
        return None
    difference = abs((other.value or 0) - (one.value or 0))
    if by.unit in POINTS and one.unit in _PERCENT:
        return _printed(difference * 100, by, moved.quote)
    return _printed(difference, by, moved.quote) if _of_one_measure(one, by) else None


def _growth(first: Fact, second: Fact, moved: Fact) -> str | None:
    """By what share of the first figure the second is another: from 4.2亿元 to 5.46亿元 it is 30%."""
    one, other, by = _plain(first), _plain(second), _plain(moved)
    if one is None or other is None or by is None or not one.value or other.value is None:
        return None
    if by.unit not in _PERCENT or one.unit in _PERCENT or not _of_one_measure(one, other):
        return None
    return f"{abs(other.value - one.value) / one.value * 100:.3g}%"


def _in_one_clause(first: _Place, second: _Place) -> str | None:
    (material, one), (other, two) = first, second
    text = material.reading.text
    if material is not other or clause(text, one.span) != clause(text, two.span):
        return None
    return shown(text, Span(min(one.span.start, two.span.start), max(one.span.end, two.span.end)))


def _product(params: _Told, places: list[_Place]) -> Message | None:
    """2156户 × 1.5万元 comes to 3234万元."""
    sides = params["parts"].split(_TIMES)
    total = next((fact for _, fact in _shown_as(params["total"], places) if fact.quote not in sides), None)
    whole = None if total is None else _plain(total)
    if total is None or whole is None or len(sides) != _FEWEST:
        return None
    number, each = (_value(side, places) for side in sides)
    if number is None or each is None:
        return None
    reached = _printed(number * each, whole, total.quote)
    return Message("finding.product_comes_to", {**params, "product": reached}) if reached else None


def _value(side: str, places: list[_Place]) -> float | None:
    """What one side of a product is: its fact's value, else the number it begins with."""
    told = [figure.value for _, fact in places if fact.quote == side and (figure := _plain(fact)) is not None]
    if told:
        return told[0]
    number = _NUMBER.match(side)
    value = parse(number[0]) if number else None
    return None if value is None else float(value)


def _age(params: _Told, _facts: list[_Place]) -> Message | None:
    """Who was born in 1968 was about 52 in 2020."""
    born = _YEAR.search(params["birth"])
    if born is None or not params["published"].isdecimal() or int(params["published"]) < int(born[1]):
        return None
    reckoned = int(params["published"]) - int(born[1])
    return Message("finding.age_comes_to", {**params, "reckoned": reckoned})


def _weekday(params: _Told, _facts: list[_Place]) -> Message | None:
    """A day whose weekday is told behind it is shown with it."""
    if _WEEKDAY.search(params["date"]) or not _WEEKDAY.search(params.get("context", "")):
        return None
    return Message("finding.weekday_misfits", {**params, "date": params["context"]})


def _spell(params: _Told, _facts: list[_Place]) -> Message | None:
    """What is told in one place is shown once."""
    if params["first"] != params["second"]:
        return None
    return Message("finding.spell_misfits_one", {"spell": params["spell"], "first": params["first"]})


def _names(params: _Told, _facts: list[_Place]) -> Message | None:
    """Names that are not told apart by one character are only said to be like one another."""
    first, second = params["first"], params["second"]
    if len(first) == len(second) and sum(one != other for one, other in zip(first, second, strict=True)) == 1:
        return None
    return Message("finding.names_alike", params)


def _shown_as(words: str, places: list[_Place]) -> list[_Place]:
    """The facts that words of a sentence may show: two of one short clause are shown alike."""
    return [place for place in places if shown(place[0].reading.text, place[1].span) == words]


def _plain(fact: Fact) -> Figure | None:
    """The figure of a fact, if it is one number."""
    figure = fact.detail
    return figure if isinstance(figure, Figure) and figure.value is not None and figure.value_high is None else None


def _of_one_measure(one: Figure, other: Figure) -> bool:
    """Whether values can be added: of one unit, or both counted one by one."""
    return one.unit == other.unit or (unit_class(one.unit) in COUNTED and unit_class(other.unit) in COUNTED)


def _printed(value: float, like: Figure, quote: str) -> str | None:
    """A value as its text prints such figures; None where that is what stands there."""
    if like.value is None or isclose(value, like.value, rel_tol=_SURE):
        return None
    words = figure_text(replace(like, value=value, approximation=None), quote)
    return "".join(words.split()).replace(",", "")


_REWORDINGS: dict[str, Callable[[_Told, list[_Place]], Message | None]] = {
    "finding.sum_fails_here": _sum,
    "finding.difference_fails": _difference,
    "finding.product_fails": _product,
    "finding.age_and_birth": _age,
    "finding.weekday_misfits": _weekday,
    "finding.spell_misfits": _spell,
    "finding.names_vary_here": _names,
}
