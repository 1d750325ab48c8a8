"""What things in the archive are called, for completion: the keys they are found by, and lines to look them up in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, bindparam, delete, func, insert, literal, or_, select, update

from archive_gui.language.folds import fold
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.pinyin import spelled
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleTerm, JournalStep, NameLinesRow, Term, TermKind

SUGGESTED = (
    TermKind.TITLE,
    TermKind.AUTHOR,
    TermKind.SOURCE,
    TermKind.TAG,
    TermKind.PLACE,
    TermKind.PERSON,
    TermKind.ORGANISATION,
    TermKind.DIVISION,
)
"""Kinds of terms that are names to type."""

BATCH = 2_000
"""Names that get their keys in one transaction, some 50 ms."""

END, MARK = "\n", "\x01"
"""What ends a line, and what stands in it before the number."""

_DIGIT, _BASE = 0xE000, 4096
"""A number is two private characters, so that no digit that is typed is found in it; 26 million at most."""

KeyedTerm = tuple[int, str, str, str, str]
"""Number, kind, folded, spelled, initials."""


@dataclass(frozen=True, slots=True)
class NamedTerm:
    """A name with the number of articles that have it; a division goes by its own name."""

    id: int
    kind: TermKind
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class NameLines:
    """Names of one kind, a line each, the most frequent first: as written (folded), and as spelled.

    Each line begins with ``END`` and has a key, ``MARK``, and the number of the term; names have two lines of letters,
    by initials and in full. After the last one stands ``END``.
    """

    written: str
    letters: str


def named_lines(connection: Connection) -> dict[TermKind, NameLines]:
    """All names that have their keys."""
    number = literal(MARK) + func.char(_DIGIT + Term.id.op("/")(_BASE), _DIGIT + Term.id % _BASE)
    columns = (
        (literal(END) + Term.folded + number).label("written"),
        (literal(END) + Term.initials + number + END + Term.spelled + number).label("letters"),
    )
    found = {}
    for kind in SUGGESTED:
        sought = select(*columns).where(Term.kind == kind.value, Term.folded.is_not(None))
        ordered = sought.order_by(Term.articles.desc(), func.length(Term.text)).subquery()
        joined = select(func.group_concat(ordered.c.written, ""), func.group_concat(ordered.c.letters, ""))
        written, letters = connection.execute(joined).one()
        found[kind] = NameLines(f"{written or ''}{END}", f"{letters or ''}{END}")
    return found


def keep_lines(connection: Connection) -> None:
    """Keep the lines of all names as they are now, for the next opening."""
    last = complete_to(connection)
    kept = named_lines(connection)
    connection.execute(delete(NameLinesRow))
    rows = [
        {"kind": kind.value, "last_term": last, "written": lines.written, "letters": lines.letters}
        for kind, lines in kept.items()
    ]
    connection.execute(insert(NameLinesRow), rows)


def kept_lines(connection: Connection) -> tuple[int, dict[TermKind, NameLines]] | None:
    """The lines kept, and the number up to which they have all names; None where none were kept."""
    rows = connection.execute(select(NameLinesRow.__table__)).all()
    found = {TermKind(row.kind): NameLines(row.written, row.letters) for row in rows}
    return (min(row.last_term for row in rows), found) if found.keys() == set(SUGGESTED) else None


def lines_of(terms: Iterable[KeyedTerm]) -> dict[TermKind, NameLines]:
    """The lines of terms that are at hand, in their order."""
    found: dict[TermKind, tuple[list[str], list[str]]] = {}
    for term, kind, folded, in_full, initials in terms:
        if not folded:
            continue
        number = MARK + chr(_DIGIT + term // _BASE) + chr(_DIGIT + term % _BASE)
        written, letters = found.setdefault(TermKind(kind), ([], []))
        written.append(f"{END}{folded}{number}")
        letters.append(f"{END}{initials}{number}{END}{in_full}{number}")
    return {
        kind: NameLines("".join((*written, END)), "".join((*letters, END)))
        for kind, (written, letters) in found.items()
    }


def number_before(lines: str, end: int) -> int:
    """The number that stands in a line of ``NameLines`` just before ``end``."""
    return (ord(lines[end - 2]) - _DIGIT) * _BASE + ord(lines[end - 1]) - _DIGIT


def keyed_since(connection: Connection, last: int) -> list[KeyedTerm]:
    """Names with keys and a number over ``last``, in the order of numbers."""
    columns = (Term.id, Term.kind, Term.folded, Term.spelled, Term.initials)
    query = select(*columns).where(Term.id > last, Term.kind.in_(SUGGESTED), Term.folded.is_not(None))
    rows = connection.execute(query.order_by(Term.id))
    return [
        (number, kind, folded or "", letters or "", initials or "") for number, kind, folded, letters, initials in rows
    ]


def complete_to(connection: Connection) -> int:
    """The largest number up to which every name has its keys; 0 where there are none."""
    without = select(func.min(Term.id) - 1).where(Term.folded.is_(None), Term.kind.in_(SUGGESTED)).scalar_subquery()
    largest = select(func.max(Term.id)).scalar_subquery()
    return int(connection.execute(select(func.coalesce(without, largest, 0))).scalar_one())


def are_kept(connection: Connection) -> bool:
    """Whether lines are kept for the next opening."""
    return int(connection.execute(select(func.count()).select_from(NameLinesRow)).scalar_one()) == len(SUGGESTED)


def keyless(connection: Connection) -> list[KeyedTerm]:
    """Some names whose keys are not written yet, with the keys they will get."""
    query = select(Term.id, Term.kind, Term.text).where(Term.folded.is_(None)).order_by(Term.id).limit(BATCH)
    return [(number, kind, *_keys(TermKind(kind), text)) for number, kind, text in connection.execute(query)]


def write_keys(connection: Connection, terms: Sequence[KeyedTerm]) -> None:
    """Write the keys of names; those gone or called otherwise by now are left alone."""
    table = Term.__table__
    statement = (
        update(Term)
        .where(table.c.id == bindparam("term"), table.c.folded.is_(None))
        .values(folded=bindparam("key"), spelled=bindparam("letters"), initials=bindparam("first"))
    )
    rows = [
        {"term": number, "key": folded, "letters": letters, "first": initials}
        for number, _kind, folded, letters, initials in terms
    ]
    if rows:
        connection.execute(statement, rows)


def complete_keys(connection: Connection) -> None:
    """Write the keys of all names that lack them, in the transaction that made the names."""
    while found := keyless(connection):
        write_keys(connection, found)


def named(connection: Connection, terms: Sequence[int]) -> list[NamedTerm]:
    """The names of these numbers that are in use outside the trash, in no order; a tag need not be in use."""
    shown = (
        select(ArticleTerm.id)
        .join(Article, Article.id == ArticleTerm.article_id)
        .where(ArticleTerm.term_id == Term.id, Article.deleted_at_utc.is_(None))
        .exists()
    )
    query = select(Term.id, Term.kind, Term.text, Term.articles)
    query = query.where(Term.id.in_(listed(terms)), or_(Term.kind == TermKind.TAG, shown))
    found = (
        NamedTerm(number, TermKind(kind), _name(TermKind(kind), text), articles)
        for number, kind, text, articles in connection.execute(query)
    )
    return [each for each in found if each.name]


def last_change(connection: Connection) -> int:
    """The number of the last write; whatever was read stands as long as it does not grow."""
    return int(connection.execute(select(func.coalesce(func.max(JournalStep.id), 0))).scalar_one())


@cache
def gazetteer() -> Gazetteer:
    """The register of places, opened once."""
    return Gazetteer.open()


def _keys(kind: TermKind, text: str) -> tuple[str, str, str]:
    """What a name is found by; titles are read character by character, for there are many."""
    if kind not in SUGGESTED:
        return "", "", ""
    name = "".join(character for character in _name(kind, text) if character.isprintable() or character.isspace())
    letters, initials = spelled(name, by_phrase=kind is not TermKind.TITLE)
    return fold(name), letters, initials


def _name(kind: TermKind, text: str) -> str:
    if kind is not TermKind.DIVISION:
        return text
    place = gazetteer().by_code(text)
    return place.name if place else ""
