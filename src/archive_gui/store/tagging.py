"""Edits of tags, and of which articles carry them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, select

from archive_gui.domain.captured import Message
from archive_gui.domain.tags import TAG_COLOURS, Tag, TagChoice, TagId
from archive_gui.store.errors import TagColourUnknown, TagExists, TagMissing, TagNameInvalid, TagUnderItself
from archive_gui.store.names_given import clean_name, name_key
from archive_gui.store.recorder import Recorder
from archive_gui.store.sqlite import listed
from archive_gui.store.tables import Article, ArticleTag, TagRow

MAX_NAME = 60
"""Characters of a tag's name: what a sidebar row can show."""

_NAMED_TAGS = 3
"""Tags that the name of a step tells before it stops: it has to fit into a menu."""

Done = tuple[Message, int]
"""The step that was taken, and how many things it changed."""


def create_tag(recorder: Recorder, name: str, colour: str | None, parent: int | None) -> tuple[Done, Tag]:
    """Make a tag; without a colour it gets the one least in use.

    Raises:
        TagNameInvalid: the name is empty, too long or has control characters.
        TagExists: a tag of that name is there.
        TagColourUnknown: there is no such colour.
        TagMissing: the parent is not there.
    """
    connection = recorder.connection
    clean = _clean(name)
    _check_free(connection, clean)
    if parent is not None:
        _tag(connection, parent)
    chosen = _colour(colour) if colour else _least_used_colour(connection)
    number = _next_number(connection)
    row = {
        "id": number,
        "uuid": str(uuid4()),
        "name": clean,
        "name_key": name_key(clean),
        "colour": chosen,
        "parent_id": parent,
    }
    recorder.insert(TagRow, [row])
    tag = Tag(TagId(number), str(row["uuid"]), clean, chosen, None if parent is None else TagId(parent))
    return (Message("step.tag_created", {"name": clean}), 1), tag


def rename_tag(recorder: Recorder, tag: int, name: str) -> Done:
    """Give a tag another name.

    Raises:
        TagNameInvalid: the name is empty, too long or has control characters.
        TagExists: another tag of that name is there.
        TagMissing: the tag is not there.
    """
    old = _tag(recorder.connection, tag)["name"]
    clean = _clean(name)
    _check_free(recorder.connection, clean, but=tag)
    changed = recorder.update(TagRow, {(tag,): {"name": clean, "name_key": name_key(clean)}})
    return Message("step.tag_renamed", {"old": old, "name": clean}), changed


def recolour_tag(recorder: Recorder, tag: int, colour: str) -> Done:
    """Give a tag another colour.

    Raises:
        TagColourUnknown: there is no such colour.
        TagMissing: the tag is not there.
    """
    name = _tag(recorder.connection, tag)["name"]
    changed = recorder.update(TagRow, {(tag,): {"colour": _colour(colour)}})
    return Message("step.tag_recoloured", {"name": name}), changed


def move_tag(recorder: Recorder, tag: int, parent: int | None) -> Done:
    """Put a tag under another one, or at the top.

    Raises:
        TagUnderItself: the new parent is the tag or stands under it.
        TagMissing: one of the two is not there.
    """
    name = _tag(recorder.connection, tag)["name"]
    above = parent
    while above is not None:
        if above == tag:
            raise TagUnderItself(name=name)
        above = _tag(recorder.connection, above)["parent_id"]
    changed = recorder.update(TagRow, {(tag,): {"parent_id": parent}})
    return Message("step.tag_moved", {"name": name}), changed


def delete_tag(recorder: Recorder, tag: int) -> Done:
    """Take a tag off every article and remove it; the tags under it move up.

    Raises:
        TagMissing: the tag is not there.
    """
    row = _tag(recorder.connection, tag)
    carrying = _carrying(recorder.connection, tag)
    recorder.delete(ArticleTag, [(article, tag) for article in carrying])
    _hand_children_on(recorder, tag, row["parent_id"])
    recorder.delete(TagRow, [(tag,)])
    return Message("step.tag_deleted", {"name": row["name"], "count": len(carrying)}), len(carrying)


def merge_tags(recorder: Recorder, tag: int, into: int) -> Done:
    """Put ``into`` on every article that carries ``tag``, hand the tags under it over, and remove it.

    Raises:
        TagUnderItself: both are the same tag.
        TagMissing: one of the two is not there.
    """
    connection = recorder.connection
    row, other = _tag(connection, tag), _tag(connection, into)
    if tag == into:
        raise TagUnderItself(name=row["name"])
    carrying = _carrying(connection, tag)
    have = set(_carrying(connection, into))
    recorder.delete(ArticleTag, [(article, tag) for article in carrying])
    recorder.insert(
        ArticleTag, [{"article_id": article, "tag_id": into} for article in carrying if article not in have]
    )
    if _stands_under(connection, into, tag):
        recorder.update(TagRow, {(into,): {"parent_id": row["parent_id"]}})
    _hand_children_on(recorder, tag, into)
    recorder.delete(TagRow, [(tag,)])
    return Message("step.tags_merged", {"name": row["name"], "into": other["name"]}), len(carrying)


def tag_articles(recorder: Recorder, articles: Sequence[int], tag: int) -> Done:
    """Put a tag on articles; counts those that lacked it.

    Raises:
        TagMissing: the tag is not there.
    """
    connection = recorder.connection
    name = _tag(connection, tag)["name"]
    have = set(_carrying(connection, tag))
    known = connection.execute(select(Article.id).where(Article.id.in_(listed(articles)))).scalars()
    lacking = sorted(set(known) - have)
    recorder.insert(ArticleTag, [{"article_id": article, "tag_id": tag} for article in lacking])
    return Message("step.tagged", {"name": name, "count": len(lacking)}), len(lacking)


def untag_articles(recorder: Recorder, articles: Sequence[int], tag: int) -> Done:
    """Take a tag off articles; counts those that carried it.

    Raises:
        TagMissing: the tag is not there.
    """
    name = _tag(recorder.connection, tag)["name"]
    carrying = sorted(set(articles).intersection(_carrying(recorder.connection, tag)))
    recorder.delete(ArticleTag, [(article, tag) for article in carrying])
    return Message("step.untagged", {"name": name, "count": len(carrying)}), len(carrying)


def change_tags(recorder: Recorder, articles: Sequence[int], choice: TagChoice) -> Done:
    """Add, take off and make tags in one step; counts the articles that carry other tags than before.

    A tag to be made that is there already, letter case aside, is added as it is.

    Raises:
        TagMissing: one of the tags is not there.
        TagNameInvalid: a new name is empty, too long or has control characters.
        TagColourUnknown: there is no such colour.
    """
    added = list(choice.to_add)
    for new in choice.to_create:
        known = _known(recorder.connection, _clean(new.name))
        added.append(known[0] if known else create_tag(recorder, new.name, new.colour, None)[1].id)
    before = len(recorder.changes)
    steps = [untag_articles(recorder, articles, tag)[0] for tag in dict.fromkeys(choice.to_remove)]
    steps += [tag_articles(recorder, articles, tag)[0] for tag in dict.fromkeys(added)]
    table = ArticleTag.__tablename__
    count = len({change.key[0] for change in recorder.changes[before:] if change.table == table})
    return _one_step(steps, count), count


def _one_step(steps: Sequence[Message], count: int) -> Message:
    """What several steps are called as one; those that changed nothing are not told."""
    told = [step for step in steps if step.params["count"]] or list(steps[:1])
    if len(told) == 1:
        return told[0]
    signs = {"step.tagged": "+", "step.untagged": "−"}
    names = [f"{signs[step.code]}{step.params['name']}" for step in told[:_NAMED_TAGS]]
    tags = " ".join(names + ["…"] * (len(told) > _NAMED_TAGS))
    return Message("step.tags_changed", {"tags": tags, "count": count})


def _clean(name: str) -> str:
    clean = clean_name(name, MAX_NAME)
    if clean is None:
        raise TagNameInvalid(name=name, limit=MAX_NAME)
    return clean


def _check_free(connection: Connection, name: str, but: int | None = None) -> None:
    known = _known(connection, name)
    if known is not None and known[0] != but:
        raise TagExists(name=known[1])


def _known(connection: Connection, name: str) -> tuple[TagId, str] | None:
    """The tag of that name, letter case aside: its number, and how it writes itself."""
    query = select(TagRow.id, TagRow.name).where(TagRow.name_key == name_key(name))
    row = connection.execute(query).one_or_none()
    return None if row is None else (TagId(row.id), row.name)


def _colour(colour: str) -> str:
    if colour not in TAG_COLOURS:
        raise TagColourUnknown(colour=colour, known=", ".join(TAG_COLOURS))
    return colour


def _least_used_colour(connection: Connection) -> str:
    query = select(TagRow.colour, func.count()).group_by(TagRow.colour)
    used = {str(colour): int(count) for colour, count in connection.execute(query)}
    return min(TAG_COLOURS, key=lambda colour: used.get(colour, 0))


def _next_number(connection: Connection) -> int:
    """A number no tag ever had: the journal remembers the deleted ones."""
    largest = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = 'tags'").scalar_one_or_none()
    return int(largest or 0) + 1


def _tag(connection: Connection, tag: int) -> dict[str, Any]:
    row = connection.execute(select(TagRow.__table__).where(TagRow.id == tag)).one_or_none()
    if row is None:
        raise TagMissing(reference=str(tag))
    return row._asdict()


def _carrying(connection: Connection, tag: int) -> list[int]:
    query = select(ArticleTag.article_id).where(ArticleTag.tag_id == tag).order_by(ArticleTag.article_id)
    return list(connection.execute(query).scalars())


def _hand_children_on(recorder: Recorder, tag: int, parent: int | None) -> None:
    children = recorder.connection.execute(select(TagRow.id).where(TagRow.parent_id == tag)).scalars().all()
    recorder.update(TagRow, {(child,): {"parent_id": parent} for child in children})


def _stands_under(connection: Connection, tag: int, above: int) -> bool:
    parent = _tag(connection, tag)["parent_id"]
    while parent is not None and parent != above:
        parent = _tag(connection, parent)["parent_id"]
    return parent is not None
