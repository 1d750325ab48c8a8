"""A description in columns: what an article says itself, what its page says for it, and what lists are sorted by."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from archive_gui.domain.description import Certainty, Contributor, Description, PublicationDate
from archive_gui.store.keys import title_key

UNTITLED_LENGTH = 30
"""Characters of its text that stand for the title of an article without one."""

_NAMES = ("publication", "edition", "url")
PAGE_FIELDS = (*_NAMES, "date")
"""The fields of a description that a page can say for all its articles."""

_UNDATED = PublicationDate()


@dataclass(frozen=True, slots=True)
class PageFields:
    """What a page can say for all its articles."""

    publication: str | None = None
    edition: str | None = None
    url: str | None = None
    date: PublicationDate = _UNDATED

    @classmethod
    def of(cls, description: Description) -> PageFields:
        """The fields as one article's description has them."""
        return cls(
            description.publication or None, description.edition or None, description.url or None, description.date
        )

    @classmethod
    def of_page(cls, row: Mapping[str, Any]) -> PageFields:
        """The fields as a page's columns have them."""
        date = PublicationDate(row["date"], Certainty(row["date_certainty"]))
        return cls(row["publication"], row["edition"], row["url"], date)

    def as_page(self) -> dict[str, Any]:
        """The columns of a page."""
        return {
            **{name: getattr(self, name) for name in _NAMES},
            "date": self.date.value,
            "date_certainty": self.date.certainty.value,
        }

    def own_of(self, fields: PageFields) -> dict[str, Any]:
        """The columns of an article of this page whose fields are ``fields``: NULL where the page says the same."""
        columns: dict[str, Any] = {}
        for name in _NAMES:
            stated = getattr(fields, name)
            columns[name] = None if stated == getattr(self, name) else stated or ""
        inherited = fields.date == self.date
        columns["date"] = None if inherited else fields.date.value
        columns["date_certainty"] = None if inherited else fields.date.certainty.value
        return columns

    def in_force(self, article: Mapping[str, Any]) -> PageFields:
        """The fields of an article of this page, given its columns."""
        stated = {name: getattr(self, name) if article[name] is None else article[name] or None for name in _NAMES}
        certainty = article["date_certainty"]
        date = self.date if certainty is None else PublicationDate(article["date"], Certainty(certainty))
        return PageFields(**stated, date=date)

    def filled(self) -> frozenset[str]:
        """The names of the fields that say something."""
        blank = PageFields()
        return frozenset(name for name in PAGE_FIELDS if getattr(self, name) != getattr(blank, name))

    def with_stated(self, wanted: PageFields, names: Collection[str]) -> PageFields:
        """This page after the fields called so of an article's ``wanted`` ones are given to all."""
        return replace(self, **{name: getattr(wanted, name) for name in names})


def given_up(names: Collection[str]) -> dict[str, None]:
    """The columns in which the articles of a page follow it when it says the fields called so."""
    return dict.fromkeys([*names, *(["date_certainty"] if "date" in names else [])])


def shared_fields(descriptions: Sequence[Description]) -> PageFields:
    """What all articles of a page state alike."""
    stating = [PageFields.of(description) for description in descriptions]
    if not stating:
        return PageFields()
    first = stating[0]
    alike = {name for name in PAGE_FIELDS if all(getattr(one, name) == getattr(first, name) for one in stating)}
    stated = {name: getattr(first, name) if name in alike else None for name in _NAMES}
    return PageFields(**stated, date=first.date if "date" in alike else _UNDATED)


def changed_fields(before: Description, after: Description) -> set[str]:
    """The names of the fields in which two descriptions differ; None and empty are the same."""
    return {
        field.name
        for field in fields(Description)
        if (getattr(before, field.name) or None) != (getattr(after, field.name) or None)
    }


def description_to_columns(description: Description) -> dict[str, Any]:
    """The columns that an article has to itself."""
    return {
        "title": description.title or None,
        "kicker": description.kicker or None,
        "subtitle": description.subtitle or None,
        "section": description.column or None,
        "keywords": list(description.keywords),
        "abstract": description.abstract or None,
        "rights": description.rights or None,
        "archival_code": description.archival_code or None,
    }


def description_from_columns(
    article: Mapping[str, Any], fields: PageFields, contributors: tuple[Contributor, ...]
) -> Description:
    """The description in force of an article, given its columns and those of its page."""
    return Description(
        title=article["title"],
        kicker=article["kicker"],
        subtitle=article["subtitle"],
        contributors=contributors,
        publication=fields.publication,
        edition=fields.edition,
        column=article["section"],
        url=fields.url,
        date=fields.date,
        keywords=tuple(article["keywords"]),
        abstract=article["abstract"],
        rights=article["rights"],
        archival_code=article["archival_code"],
    )


def keys_of(description: Description, *, excerpt: str, file_name: str) -> dict[str, str]:
    """The derived columns that lists are sorted and filtered by."""
    shown = shown_title(description.title, description.kicker, excerpt, file_name)
    return {
        "title_key": title_key(shown),
        "date_key": description.date.value or "",
        "publication_key": description.publication or "",
    }


def shown_title(title: str | None, kicker: str | None, excerpt: str, file_name: str) -> str:
    """What lists show for a title: the title, else the kicker, else how the text begins, else the file's name."""
    return title or kicker or excerpt[:UNTITLED_LENGTH] or file_name
