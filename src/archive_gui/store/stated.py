"""Figures made ready to be compared: which indicator and which place each one is of. Derived from the facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from archive_gui.domain.facts import FactKind
from archive_gui.language.conditions import AROUND, sets_condition
from archive_gui.language.folds import fold
from archive_gui.language.indicator_names import VERSION, IndicatorName, indicator_name
from archive_gui.language.people_groups import without_group
from archive_gui.language.populations import tells_population
from archive_gui.language.units import UnitClass, unit_class
from archive_gui.store.sqlite import listed, texts
from archive_gui.store.tables import (
    Article,
    ArticleText,
    FactMention,
    FiguresRead,
    IndicatorRow,
    StatedFigure,
    ToldPlace,
)

BATCH = 500
"""Articles read in one transaction, some 100 ms."""

READ = frozenset(
    {
        "article_id",
        "kind",
        "quote",
        "span_start",
        "span_end",
        "value",
        "value_high",
        "unit",
        "approximation",
        "indicator",
        "subject",
        "date_to",
        "inferred",
        "place_level",
        "place_code",
        "full_name",
    }
)
"""The columns of a fact that what is compared is made from."""

_KINDS = (FactKind.FIGURE.value, FactKind.CHANGE.value, FactKind.PLACE.value)
_ALL = {UnitClass.PERSON: "人口", UnitClass.HOUSEHOLD: "户数"}
"""What people and households are counted as where no word says who they are."""
_PLACE_ENDS = "省市县区州盟旗镇乡村"


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """What a figure is said of; ``key`` is its code, else its name."""

    key: str
    name: str
    code: str | None
    level: str | None
    full_name: str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure made ready; ``until`` is the last day of its as-of as a number, 0 where it has none."""

    fact: int
    article: int
    indicator: IndicatorName
    place: PlaceTold | None
    until: int
    exact: bool


def refresh(connection: Connection, articles: Iterable[int]) -> None:
    """Bring what is compared in step with the facts of these articles; those that are gone are forgotten."""
    wanted = sorted(set(articles))
    if not wanted:
        return
    connection.execute(delete(StatedFigure).where(StatedFigure.article_id.in_(listed(wanted))))
    connection.execute(delete(FiguresRead).where(FiguresRead.article_id.in_(listed(wanted))))
    found = stated(connection, wanted)
    rows = _numbers(connection, IndicatorRow, {one.indicator.key: _indicator(one.indicator) for one in found})
    told = {one.place.key: _place(one.place) for one in found if one.place}
    places = _numbers(connection, ToldPlace, told)
    if found:
        values = [
            {
                "fact_id": one.fact,
                "article_id": one.article,
                "row_id": rows[one.indicator.key],
                "place_id": places[one.place.key] if one.place else 0,
                "until": one.until,
                "exact": int(one.exact),
            }
            for one in found
        ]
        connection.execute(insert(StatedFigure), values)
    there = connection.execute(select(Article.id).where(Article.id.in_(listed(wanted)))).scalars().all()
    if there:
        connection.execute(insert(FiguresRead), [{"article_id": number, "version": VERSION} for number in there])


def unread(connection: Connection) -> list[int]:
    """The articles whose figures were not read yet, or by an older version of the names."""
    read = select(FiguresRead.article_id).where(FiguresRead.version == VERSION)
    return list(connection.execute(select(Article.id).where(Article.id.not_in(read)).order_by(Article.id)).scalars())


def stated(connection: Connection, articles: Sequence[int]) -> list[Stated]:
    """The comparable figures of articles, in order; the figures at the ends of a change are left to the change.

    Figures that set a condition, or tell a rank, are no values to compare; nor are some people, counted without a
    word for them, the population of the place that they are said of.
    """
    query = (
        select(FactMention.id, *(FactMention.__table__.c[name] for name in sorted(READ)))
        .where(FactMention.article_id.in_(listed(articles)), FactMention.kind.in_(_KINDS))
        .order_by(FactMention.article_id, FactMention.number)
    )
    found: list[Stated] = []
    for article, facts in groupby(connection.execute(query).all(), key=attrgetter("article_id")):
        found += _of_article(list(facts), _text(connection, article))
    return found


def is_condition(text: str, start: int, end: int, quote: str, unit: str) -> bool:
    """Whether the figure at ``start`` to ``end`` of a reading text sets a condition or tells a rank."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return sets_condition(before, quote, after, unit_class(unit), unit)


def _is_no_value(fact: Any, text: str, name: IndicatorName) -> bool:
    """Whether a figure is none of what it stands under in a comparison."""
    if is_condition(text, fact.span_start, fact.span_end, fact.quote, fact.unit or ""):
        return True
    if fact.indicator != _ALL.get(name.kind):
        return False
    before, after = text[max(0, fact.span_start - AROUND) : fact.span_start], text[fact.span_end :][:AROUND]
    return not tells_population(before, fact.quote, after)


def _text(connection: Connection, article: int) -> str:
    return (
        connection.execute(select(ArticleText.text).where(ArticleText.article_id == article)).scalar_one_or_none() or ""
    )


def _of_article(facts: Sequence[Any], text: str) -> list[Stated]:
    places = _places(facts)
    changes = [(fact.span_start, fact.span_end) for fact in facts if fact.kind == FactKind.CHANGE.value]
    found = []
    for fact in facts:
        if fact.kind == FactKind.PLACE.value or fact.value is None or not fact.indicator:
            continue
        if fact.kind == FactKind.FIGURE.value and any(
            start <= fact.span_start and fact.span_end <= end for start, end in changes
        ):
            continue
        of, group = _split(fact.subject or "", places)
        counted = fact.indicator if group in fact.indicator else group + fact.indicator
        name = indicator_name(counted, fact.unit or "", of)
        if name is None or (fact.kind == FactKind.FIGURE.value and _is_no_value(fact, text, name)):
            continue
        exact = fact.approximation is None and fact.value_high is None and not fact.inferred
        until = int(fact.date_to.replace("-", "")) if fact.date_to else 0
        found.append(Stated(fact.id, fact.article_id, name, _said_of(of, places), until, exact))
    return found


def _places(facts: Sequence[Any]) -> Mapping[str, PlaceTold]:
    """The places of an article by what it calls them; of two of one name the one named more often."""
    told: dict[str, Counter[PlaceTold]] = {}
    for fact in facts:
        if fact.kind != FactKind.PLACE.value:
            continue
        name = _plain(fact.quote)
        place = PlaceTold(
            fact.place_code or fact.full_name or name, name, fact.place_code, fact.place_level, fact.full_name
        )
        calls = {name, _plain(fact.full_name or "")}
        calls |= {call[:-1] for call in calls if len(call) > 2 and call[-1] in _PLACE_ENDS}
        for call in calls:
            told.setdefault(call, Counter())[place] += 1
    return {call: counted.most_common(1)[0][0] for call, counted in told.items() if call}


def _split(subject: str, places: Mapping[str, PlaceTold]) -> tuple[str, str]:
    """A subject as the place it begins with and the group told of there: 样镇贫困户; any other one stays whole."""
    place, group = without_group(_plain(subject))
    return (place, group) if group and place in places else (subject, "")


def _said_of(subject: str, places: Mapping[str, PlaceTold]) -> PlaceTold | None:
    """The place that a subject names; what is no place of the article stands for itself."""
    name = _plain(subject)
    if not name:
        return None
    return places.get(name) or places.get(name.rstrip(_PLACE_ENDS)) or PlaceTold(name, name, None, None, None)


def _plain(name: str) -> str:
    return "".join(fold(name).split())


def _indicator(name: IndicatorName) -> dict[str, object]:
    return {"key": name.key, "noun": name.noun, "unit_class": name.kind.value, "unit": name.unit}


def _place(place: PlaceTold) -> dict[str, object]:
    return {
        "key": place.key,
        "name": place.name,
        "code": place.code,
        "level": place.level,
        "full_name": place.full_name,
    }


def _numbers(
    connection: Connection, model: type[IndicatorRow | ToldPlace], rows: Mapping[str, Mapping[str, object]]
) -> dict[str, int]:
    """The numbers that keys have, new ones added."""
    known = _known(connection, model, rows)
    missing = [row for key, row in rows.items() if key not in known]
    if missing:
        connection.execute(insert(model), missing)
        known |= _known(connection, model, rows)
    return known


def _known(connection: Connection, model: type[IndicatorRow | ToldPlace], keys: Iterable[str]) -> dict[str, int]:
    found = connection.execute(select(model.key, model.id).where(model.key.in_(texts(list(keys)))))
    return {key: number for key, number in found}  # noqa: C416 - a row is no pair to dict()
