"""Describing: the archivist's corrections to an article's record, checked before they are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from archive_gui.domain.captured import Message
from archive_gui.domain.changes import ChangeSummary
from archive_gui.domain.description import Certainty, Description
from archive_gui.domain.records import ArticleId
from archive_gui.workflows.keep import index_articles
from archive_gui.workflows.session import Archive

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
    return tuple(found)


def update(archive: Archive, article: ArticleId, description: Description, *, whole_page: bool) -> ChangeSummary:
    """Keep a corrected description; with ``whole_page`` publication, date, edition and address serve the whole page.

    Raises:
        UserError: the archive is read-only.
        ValueError: the description has problems; callers look at ``problems`` first.
    """
    if problems(description):
        raise ValueError(problems(description))
    summary = archive.store.update_description(article, description, whole_page=whole_page)
    index_articles(archive, summary.articles)
    return summary


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
