"""What things in the archive are called, for completion: titles, people, places, bodies, tags, publications."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, literal_column, select

from archive_gui.domain.facts import FactKind
from archive_gui.store.tables import Article, ArticleTag, Contributor, FactMention, JournalStep, TagRow
from archive_gui.store.tables.facts import NAMED

Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Each name once, with how often it occurs; ``place_codes`` are the codes of the places that facts name."""

    titles: Counted
    authors: Counted
    publications: Counted
    tags: Counted
    people: Counted
    organisations: Counted
    places: Counted
    place_codes: Counted


def known_names(connection: Connection) -> KnownNames:
    """All names in use; articles in the trash lend none of their descriptions."""
    shown = Article.deleted_at_utc.is_(None)

    def counted(column: object, *conditions: object, count: object = literal_column("count(*)")) -> Counted:
        query = select(column, count).where(*conditions).group_by(column)  # type: ignore[call-overload]
        return tuple((str(name), int(number)) for name, number in connection.execute(query) if name)

    def called(kind: FactKind) -> Counted:
        return counted(FactMention.quote, NAMED, FactMention.kind == kind.value)

    tagged = select(TagRow.name, func.count(ArticleTag.article_id)).outerjoin(ArticleTag).group_by(TagRow.id)
    return KnownNames(
        titles=counted(Article.title, shown, Article.title.is_not(None)),
        authors=counted(Contributor.name),
        publications=counted(Article.publication_key, shown),
        tags=tuple((str(name), int(number)) for name, number in connection.execute(tagged)),
        people=called(FactKind.PERSON),
        organisations=called(FactKind.ORGANISATION),
        places=called(FactKind.PLACE),
        place_codes=counted(FactMention.place_code, FactMention.place_code.is_not(None)),
    )


def last_change(connection: Connection) -> int:
    """The number of the last write; whatever was read stands as long as it does not grow."""
    return int(connection.execute(select(func.coalesce(func.max(JournalStep.id), 0))).scalar_one())
