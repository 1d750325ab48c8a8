"""Saying who is who: two of one name are the same, or they are not; each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.corrections import CorrectionAct
from archive_gui.domain.entities import EntityPage, EntityRef
from archive_gui.domain.facts import FactId
from archive_gui.domain.records import ArticleId
from archive_gui.workflows import entities, merging
from archive_gui.workflows.merging import MergeFew, MergeUnlike
from archive_gui.workflows.session import Archive


def join(archive: Archive, ref: EntityRef, other: EntityRef, note: str = "") -> ChangeSummary:
    """Say that two people, places or bodies are the same.

    Of one name, nothing is extracted anew; another name becomes that of ``ref`` in all articles that tell of it.

    Raises:
        MergeUnlike: they are of different kinds.
        MergeFew: they are one already.
        EntityMissing: nothing mentions one of them any more.
        UserError: the archive is read-only. So do all functions here.
    """
    archive.store.require_writable()
    ours, theirs = _pages(archive, ref, other)
    if ref.name != other.name:
        kept, *_others = _firsts(archive, ours)
        return merging.merge(archive, [kept, *_firsts(archive, theirs)], kept, ref.name, note)
    step = Message("step.names_same", {"name": ref.name})
    mentions = [*ours.mentions, *theirs.mentions]
    return archive.store.rework.facts.tell_who(CorrectionAct.JOIN, [mentions], step, note)


def part(archive: Archive, ref: EntityRef, other: EntityRef, note: str = "") -> ChangeSummary:
    """Say that two of one name are not the same: nothing ties them any more, whatever articles come later.

    Raises:
        MergeUnlike: they are of different kinds or names.
        MergeFew: they are one; ``part_off`` takes articles off.
        EntityMissing: nothing mentions one of them any more.
    """
    archive.store.require_writable()
    ours, theirs = _pages(archive, ref, other)
    if ref.name != other.name:
        raise MergeUnlike
    return _part(archive, ref, ours.mentions, theirs.mentions, note)


def part_off(archive: Archive, ref: EntityRef, articles: Sequence[ArticleId], note: str = "") -> ChangeSummary:
    """Say that these articles tell of another one of the name than the rest of its page.

    Raises:
        MergeFew: nothing or everything would be taken off.
        EntityMissing: nothing mentions it any more.
    """
    archive.store.require_writable()
    page = entities.page(archive, ref)
    taken = set(articles)
    sides: dict[bool, list[int]] = {True: [], False: []}
    for fact, article in _mentions(archive, page):
        sides[article in taken].append(fact)
    if not sides[True] or not sides[False]:
        raise MergeFew
    return _part(archive, ref, sides[False], sides[True], note)


def _part(archive: Archive, ref: EntityRef, ours: Sequence[int], theirs: Sequence[int], note: str) -> ChangeSummary:
    step = Message("step.names_apart", {"name": ref.name})
    return archive.store.rework.facts.tell_who(CorrectionAct.PART, [ours, theirs], step, note)


def _pages(archive: Archive, ref: EntityRef, other: EntityRef) -> tuple[EntityPage, EntityPage]:
    if ref.kind is not other.kind:
        raise MergeUnlike
    ours, theirs = entities.page(archive, ref), entities.page(archive, other)
    if not set(ours.mentions).isdisjoint(theirs.mentions):
        raise MergeFew
    return ours, theirs


def _firsts(archive: Archive, page: EntityPage) -> list[FactId]:
    """The first mention in each article."""
    first: dict[int, FactId] = {}
    for fact, article in _mentions(archive, page):
        first.setdefault(article, fact)
    return list(first.values())


def _mentions(archive: Archive, page: EntityPage) -> list[tuple[FactId, ArticleId]]:
    """Each mention with its article."""
    records = archive.store.rework.facts.records(page.mentions)
    return [(one.fact.number, one.article) for one in records if one.fact.number is not None]
