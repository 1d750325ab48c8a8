"""Describing: the archivist's corrections to the records of articles, checked before they are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from archive_gui.base.progress import Silent, Ticker
from archive_gui.domain.archival_codes import CodeMistake, parse_code, running_codes
from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.description import Certainty, Description
from archive_gui.domain.description_change import DescriptionChange, SharedDescription
from archive_gui.domain.records import ArticleId
from archive_gui.store.describing import serve_pages, update_description
from archive_gui.store.errors import ArchivalCodeTaken
from archive_gui.store.history import Actor
from archive_gui.store.page_fields import PAGE_FIELDS
from archive_gui.store.recorder import Recorder
from archive_gui.store.redescribing import update_descriptions
from archive_gui.workflows.session import Archive
from archive_gui.workflows.structure import redescribe

MAX_TITLE = 500
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_URL = re.compile(r"https?://\S+")
_EARLIEST_YEAR = 1815
"""察世俗每月统记传, the first periodical in modern Chinese, began in 1815."""


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """What is wrong with one field of a description; ``field`` is the attribute's name."""

    field: str
    message: Message


def problems(description: Description, *, today: date | None = None) -> tuple[FieldProblem, ...]:
    """What keeps a description from being saved; empty when all is well."""
    found = []
    if description.title is not None and len(description.title) > MAX_TITLE:
        found.append(FieldProblem("title", Message("describe.title_long", {"limit": MAX_TITLE})))
    found += [
        FieldProblem("date", message)
        for message in _date_problems(description, today or datetime.now().astimezone().date())
    ]
    if description.url and not _URL.fullmatch(description.url):
        found.append(FieldProblem("url", Message("describe.url", {})))
    if any(not person.name.strip() for person in description.contributors):
        found.append(FieldProblem("contributors", Message("describe.contributor_nameless", {})))
    try:
        parse_code(description.archival_code or "")
    except CodeMistake as mistake:
        found.append(FieldProblem("archival_code", mistake.message))
    return tuple(found)


def problems_of_change(change: DescriptionChange, count: int, *, today: date | None = None) -> tuple[FieldProblem, ...]:
    """What keeps a change to ``count`` articles from being saved; empty when all is well."""
    touched = {name: getattr(change.values, name) for name in change.touched}
    touched["contributors"] = (*touched.get("contributors", ()), *change.added)
    found = problems(replace(Description(), **touched), today=today)
    first = touched.get("archival_code")
    if not first or any(problem.field == "archival_code" for problem in found):
        return found
    try:
        running_codes(first, count)
    except CodeMistake as mistake:
        return (*found, FieldProblem("archival_code", mistake.message))
    return found


def problem_of(error: Exception) -> FieldProblem | None:
    """What an error says of a field, where it was the archive that refused it."""
    return FieldProblem("archival_code", error.message) if isinstance(error, ArchivalCodeTaken) else None


def shared(archive: Archive, articles: Sequence[ArticleId], ticker: Ticker) -> SharedDescription:
    """What the descriptions of articles have in common.

    Raises:
        Cancelled: the answer is no longer wanted.
    """
    return archive.store.descriptions.shared(articles, ticker)


def update_many(
    archive: Archive, articles: Sequence[ArticleId], change: DescriptionChange, ticker: Ticker
) -> ChangeSummary:
    """Change the descriptions of many articles as one step; archival codes run on in the order given.

    Where another date is stated, the facts of the articles it is of are found anew in the same step.

    Raises:
        UserError: the archive is read-only, or another article has one of the codes; nothing is changed.
        ValueError: the change has problems; callers look at ``problems_of_change`` first.
        Cancelled: the ticker said so; nothing is changed.
    """
    found = problems_of_change(change, len(articles))
    if found:
        raise ValueError(found)

    def edit(recorder: Recorder, _actor: Actor) -> tuple[Message, int]:
        return update_descriptions(recorder, articles, change, ticker)

    return redescribe(archive, edit, ticker)


def update_pages(
    archive: Archive, articles: Sequence[ArticleId], change: DescriptionChange, ticker: Ticker
) -> ChangeSummary:
    """Set what was ``touched`` on the pages of articles, for all that stand there, as one step.

    Raises:
        UserError: the archive is read-only, or has no such article.
        ValueError: the change has problems, or touches what no page says for its articles.
        Cancelled: the ticker said so; nothing is changed.
    """
    found = problems_of_change(change, len(articles))
    if found or not change.touched <= frozenset(PAGE_FIELDS):
        raise ValueError(found or change.touched)

    def edit(recorder: Recorder, _actor: Actor) -> tuple[Message, int]:
        return serve_pages(recorder, articles, change.values, change.touched)

    return redescribe(archive, edit, ticker)


def update(
    archive: Archive, article: ArticleId, description: Description, *, whole_page: bool, ticker: Ticker | None = None
) -> ChangeSummary:
    """Keep a corrected description; with ``whole_page`` publication, date, edition and address serve the whole page.

    Where another date is stated, the facts of the articles it is of are found anew in the same step.

    Raises:
        UserError: the archive is read-only, or another article has its archival code.
        ValueError: the description has problems; callers look at ``problems`` first.
        Cancelled: the ticker said so; nothing is changed.
    """
    if problems(description):
        raise ValueError(problems(description))

    wanted = replace(description, archival_code=parse_code(description.archival_code or ""))

    def edit(recorder: Recorder, _actor: Actor) -> tuple[Message, int]:
        return update_description(recorder, article, wanted, whole_page=whole_page)

    return redescribe(archive, edit, ticker or Silent())


def _date_problems(description: Description, today: date) -> list[Message]:
    value, certainty = description.date.value, description.date.certainty
    if value is None:
        return [] if certainty is Certainty.UNKNOWN else [Message("describe.date_missing", {})]
    if certainty is Certainty.UNKNOWN:
        return [Message("describe.date_certainty", {})]
    match = _ISO.fullmatch(value)
    if match is None:
        return [Message("describe.date_form", {"value": value})]
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        stated = date(year, month, day)
    except ValueError:
        return [Message("describe.date_impossible", {"value": value})]
    if stated > today:
        return [Message("describe.date_future", {"value": value})]
    if year < _EARLIEST_YEAR:
        return [Message("describe.date_early", {"value": value, "year": _EARLIEST_YEAR})]
    return []
