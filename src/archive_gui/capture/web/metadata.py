"""What a web page says of itself in its head: meta elements, JSON-LD, the title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml import html

from archive_gui.domain.captured import SourceMetadata

_TITLES = ("og:title", "articletitle", "twitter:title", "dc.title")
_AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "byl")
_PUBLICATIONS = ("contentsource", "source", "article:source", "mediaid", "og:site_name", "application-name", "sitename")
_DATES = (
    "pubdate", "publishdate", "article:published_time", "og:published_time", "datepublished", "dc.date",
    "firstcreatetime", "og:release_date", "date", "og:time",
)  # fmt: skip
_ADDRESSES = ("og:url", "url", "twitter:url")
_DAY = re.compile(r"((?:18|19|20)\d{2})\s?[-./年]\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6})?(?!\d)")
_LONGEST = 300
_LARGEST_LD = 200_000


def metadata_of(page: html.HtmlElement, saved_from: str | None = None) -> SourceMetadata:
    """The page's own words on title, author, publication, date and address.

    The ``title`` element is no source of the title here, because sites add their names to it. ``saved_from`` is the
    address that a browser wrote down when it saved the page.
    """
    told = _meta(page)
    linked = next(_linked_data(page), {})
    title = _first(told, _TITLES) or _text(linked.get("headline"))
    author = _first(told, _AUTHORS) or _name(linked.get("author"))
    publication = _first(told, _PUBLICATIONS) or _name(linked.get("publisher"))
    day = _first(told, _DATES) or _text(linked.get("datePublished"))
    canonical = next((link.get("href") for link in page.iter("link") if link.get("rel") == "canonical"), None)
    address = _first(told, _ADDRESSES) or canonical or saved_from
    return SourceMetadata(
        title=title,
        author=author,
        publication=publication,
        date=iso_day(day),
        url=address if address and address.startswith(("http://", "https://")) else None,
    )


def iso_day(text: str | None) -> str | None:
    """The first real day in a text, as ISO 8601; None where there is none."""
    for found in (*_DAY.finditer(text or ""), *_COMPACT.finditer(text or "")):
        try:
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        except ValueError:
            continue
    return None


def _meta(page: html.HtmlElement) -> dict[str, str]:
    told: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop")
        content = _text(element.get("content"))
        if name and content:
            told.setdefault(name.strip().lower(), content)
    return told


def _first(told: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((told[name] for name in names if name in told), None)


def _text(value: object) -> str | None:
    """A plain short text, blanks closed up; None for anything else."""
    if not isinstance(value, str):
        return None
    return " ".join(value.split())[:_LONGEST] or None


def window_title(page: html.HtmlElement) -> str | None:
    """What a browser shows over the page: the headline and the names of site and section."""
    return _text(page.findtext(".//title"))


def _linked_data(page: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that tell of an article."""
    for script in page.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "") or len(text) > _LARGEST_LD:
            continue
        try:
            told = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        whole = told.get("@graph", told) if isinstance(told, dict) else told
        for one in whole if isinstance(whole, list) else [whole]:
            if isinstance(one, dict) and ("headline" in one or "datePublished" in one):
                yield one


def _name(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for name in map(_name, value[:10]) if name]
        return "、".join(names) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
