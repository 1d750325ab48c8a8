"""People, places and bodies by name: lists with counts, and what the database says of one name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from archive_gui.domain.entities import EntityKind
from archive_gui.domain.facts import FactKind
from archive_gui.language.folds import fold
from archive_gui.language.people_groups import without_group
from archive_gui.store.answering import contains
from archive_gui.store.sqlite import listed, texts
from archive_gui.store.stated import is_condition
from archive_gui.store.tables import Article, ArticleText, FactMention, StatedFigure, Term, ToldPlace

_NAMED = (FactKind.PERSON.value, FactKind.PLACE.value, FactKind.ORGANISATION.value)
_KINDS = {kind.fact_kind.value: kind for kind in EntityKind}
_PLAIN = func.replace(func.replace(func.replace(FactMention.quote, "\n", ""), " ", ""), "\u3000", "")
called: ColumnElement[str] = func.coalesce(func.nullif(FactMention.full_name, ""), _PLAIN)
"""What a mention is joined with others by: its full name, else its quote without blanks."""


@dataclass(frozen=True, slots=True)
class NameTold:
    """A name with the first fact that has it, and how many articles and facts do."""

    fact: int
    name: str
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Told:
    """One mention of a name with what its article says of it; ``source`` is the page it stands on."""

    fact: int
    article: int
    number: int
    source: int
    published: str
    publication: str
    quote: str
    role: str | None
    affiliation: str | None
    also_called: tuple[str, ...]
    code: str | None
    level: str | None


@dataclass(frozen=True, slots=True)
class FirstTold:
    """What the first mention of a name says."""

    kind: EntityKind
    name: str
    quote: str
    full_name: str | None
    code: str | None
    level: str | None
    role: str | None
    affiliation: str | None


def names_told(
    connection: Connection, kind: EntityKind, *, articles: Sequence[int] | None = None, within: str | None = None
) -> list[NameTold]:
    """Every name of a kind, the most told first."""
    conditions = [FactMention.kind == kind.fact_kind.value]
    if articles is None:
        trash = select(Article.id).where(Article.deleted_at_utc.is_not(None))
        conditions.append(FactMention.article_id.not_in(trash))
    else:
        conditions.append(FactMention.article_id.in_(listed(articles)))
    if within is not None:
        conditions.append(and_(FactMention.place_code >= within, FactMention.place_code < within + ":"))
    count = func.count(FactMention.article_id.distinct()).label("articles")
    name = called.label("name")
    query = (
        select(func.min(FactMention.id), name, count, func.count())
        .where(*conditions)
        .group_by(name)
        .order_by(count.desc(), func.min(FactMention.id))
    )
    return [NameTold(fact, told, articles, mentions) for fact, told, articles, mentions in connection.execute(query)]


def names_like(connection: Connection, kind: EntityKind, text: str) -> set[str]:
    """The names of a kind that the text stands in, or that it begins to spell: in pinyin, or by its first letters."""
    word = "".join(text.split())
    fact_kind = kind.fact_kind.value
    letters = fold(word)
    holding = [contains(Term.text, word)]
    if letters.isascii() and letters.isalpha():
        holding += [Term.spelled.startswith(letters), Term.initials.startswith(letters)]
    quotes = select(Term.text).where(Term.kind == fact_kind, or_(*holding))
    in_full = select(Term.text).where(Term.kind == f"{fact_kind}_in_full", contains(Term.text, word))
    query = (
        select(called)
        .where(
            FactMention.kind == fact_kind,
            or_(FactMention.quote.in_(quotes), FactMention.full_name.in_(in_full)),
        )
        .distinct()
    )
    return set(connection.execute(query).scalars())


def mentions_of(connection: Connection, kind: EntityKind, name: str) -> list[Told]:
    """Every mention of a name outside the trash, the earliest article first, the undated last."""
    return [told for _name, told in _mentions(connection, kind, called == name)]


def mentions_of_shared(
    connection: Connection, kind: EntityKind, names: Sequence[str] | None = None
) -> dict[str, list[Told]]:
    """The same of every name that several articles have, or of those among ``names``."""
    fact = FactMention
    shared = (
        select(called)
        .join(Article, Article.id == fact.article_id)
        .where(fact.kind == kind.fact_kind.value, Article.deleted_at_utc.is_(None))
        .group_by(called)
        .having(func.min(fact.article_id) != func.max(fact.article_id))
    )
    if names is not None:
        shared = shared.where(called.in_(texts(list(names))))
    found: dict[str, list[Told]] = {}
    for name, told in _mentions(connection, kind, called.in_(shared)):
        found.setdefault(name, []).append(told)
    return found


def names_of(connection: Connection, kind: EntityKind, articles: Sequence[int]) -> set[str]:
    """The names of a kind that articles have, those in the trash among them."""
    query = select(called).where(FactMention.article_id.in_(listed(articles)), FactMention.kind == kind.fact_kind.value)
    return set(connection.execute(query.distinct()).scalars())


def _mentions(connection: Connection, kind: EntityKind, wanted: ColumnElement[bool]) -> Iterator[tuple[str, Told]]:
    fact = FactMention
    query = (
        select(
            fact.id,
            fact.article_id,
            fact.number,
            Article.source_id,
            Article.date_key,
            Article.publication_key,
            fact.quote,
            fact.detail,
            fact.place_code,
            fact.place_level,
            called.label("name"),
        )
        .join(Article, Article.id == fact.article_id)
        .where(
            fact.kind == kind.fact_kind.value,
            wanted,
            Article.deleted_at_utc.is_(None),
        )
        .order_by(Article.date_key == "", Article.date_key, fact.article_id, fact.number)
    )
    for row in connection.execute(query):
        yield (
            row.name,
            Told(
                fact=row.id,
                article=row.article_id,
                number=row.number,
                source=row.source_id,
                published=row.date_key,
                publication=row.publication_key,
                quote="".join(row.quote.split()),
                role=row.detail.get("role"),
                affiliation=row.detail.get("affiliation"),
                also_called=tuple(row.detail.get("also_called", ())),
                code=row.place_code,
                level=row.place_level,
            ),
        )


def counties_of(connection: Connection, articles: Sequence[int]) -> dict[int, set[str]]:
    """The counties, by their codes of six digits, that each article names or names a place in."""
    code = func.substr(FactMention.place_code, 1, 6)
    query = (
        select(FactMention.article_id, code)
        .where(FactMention.article_id.in_(listed(articles)), func.length(FactMention.place_code) >= 6)
        .distinct()
    )
    found: dict[int, set[str]] = {}
    for article, county in connection.execute(query):
        found.setdefault(article, set()).add(county)
    return found


def people_of(connection: Connection, articles: Sequence[int]) -> dict[int, list[str]]:
    """The people that each article names, each once."""
    query = (
        select(FactMention.article_id, called)
        .where(FactMention.article_id.in_(listed(articles)), FactMention.kind == FactKind.PERSON.value)
        .distinct()
    )
    found: dict[int, list[str]] = {}
    for article, name in connection.execute(query):
        found.setdefault(article, []).append(name)
    return found


def together_with(
    connection: Connection, articles: Sequence[int], limit: int
) -> list[tuple[EntityKind, str, int, int]]:
    """Names that these articles have, how many do, and the first that does; the most frequent first."""
    count = func.count(FactMention.article_id.distinct()).label("articles")
    name = called.label("name")
    query = (
        select(FactMention.kind, name, count, func.min(FactMention.article_id))
        .where(FactMention.article_id.in_(listed(articles)), FactMention.kind.in_(_NAMED))
        .group_by(FactMention.kind, name)
        .order_by(count.desc(), func.count().desc(), name)
        .limit(limit)
    )
    return [(_KINDS[kind], told, articles, first) for kind, told, articles, first in connection.execute(query)]


def figures_said_of(
    connection: Connection, articles: Sequence[int], calls: Iterable[str], code: str | None, limit: int
) -> list[int]:
    """The figures and changes that these articles say of a name, or of the place with a code, the latest first.

    Those of a group there (样镇贫困户) count; figures that set a condition are said of nobody.
    """
    kinds = (FactKind.FIGURE.value, FactKind.CHANGE.value)
    names = set(calls)
    names |= _with_groups(connection, articles, names)
    conditions: list[ColumnElement[bool]] = [FactMention.subject.in_(sorted(names))]
    if code is not None:
        of_place = select(StatedFigure.fact_id).join(ToldPlace, ToldPlace.id == StatedFigure.place_id)
        conditions.append(FactMention.id.in_(of_place.where(ToldPlace.code == code)))
    fact = FactMention
    query = (
        select(fact.id, fact.article_id, fact.kind, fact.span_start, fact.span_end, fact.quote, fact.unit)
        .where(fact.article_id.in_(listed(articles)), fact.kind.in_(kinds), fact.value.is_not(None), or_(*conditions))
        .order_by(func.coalesce(fact.date_to, "").desc(), fact.id)
        .limit(limit)
    )
    rows = connection.execute(query).all()
    asked = select(ArticleText.article_id, ArticleText.text)
    read = connection.execute(asked.where(ArticleText.article_id.in_(listed(sorted({row.article_id for row in rows})))))
    told = {article: text for article, text in read}  # noqa: C416 - a row is no pair to dict()
    return [
        row.id
        for row in rows
        if row.kind == FactKind.CHANGE.value
        or not is_condition(told.get(row.article_id, ""), row.span_start, row.span_end, row.quote, row.unit or "")
    ]


def _with_groups(connection: Connection, articles: Sequence[int], names: Collection[str]) -> set[str]:
    """What these articles call groups at the places or bodies so named."""
    begin = [FactMention.subject.startswith(name, autoescape=True) for name in sorted(names) if name]
    if not begin:
        return set()
    of_articles = FactMention.article_id.in_(listed(articles))
    told = connection.execute(select(FactMention.subject).distinct().where(of_articles, or_(*begin))).scalars()
    return {subject for subject in told if subject and without_group(subject)[0] in names}


def namesakes(connection: Connection, kind: EntityKind, quotes: Sequence[str], but: str) -> list[NameTold]:
    """Other names that are printed in the same words: 团结村 of two counties."""
    count = func.count(FactMention.article_id.distinct())
    name = called.label("name")
    query = (
        select(func.min(FactMention.id), name, count, func.count())
        .join(Article, Article.id == FactMention.article_id)
        .where(
            FactMention.kind == kind.fact_kind.value,
            FactMention.quote.in_(list(quotes)),
            called != but,
            Article.deleted_at_utc.is_(None),
        )
        .group_by(name)
        .order_by(count.desc(), name)
    )
    return [NameTold(fact, told, articles, mentions) for fact, told, articles, mentions in connection.execute(query)]


def first_told(connection: Connection, facts: Sequence[int]) -> dict[int, FirstTold]:
    """What the first mentions of names say, by number."""
    fact = FactMention
    query = select(
        fact.id, fact.kind, called, fact.quote, fact.full_name, fact.place_code, fact.place_level, fact.detail
    ).where(fact.id.in_(listed(facts)), fact.kind.in_(_NAMED))
    return {
        number: FirstTold(
            _KINDS[kind], name, quote, full_name, code, level, detail.get("role"), detail.get("affiliation")
        )
        for number, kind, name, quote, full_name, code, level, detail in connection.execute(query)
    }
