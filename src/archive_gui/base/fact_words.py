"""What a fact says, in words: kinds, values as printed, dates, one-line and full summaries."""

from __future__ import annotations

import re
from collections.abc import Callable

from archive_gui.base.figure_words import change_text, figure_text
from archive_gui.base.messages import _, ngettext
from archive_gui.domain.facts import (
    Approximation,
    AwardFact,
    Change,
    DateFact,
    DocumentFact,
    Fact,
    FactKind,
    FactState,
    Figure,
    OrganisationFact,
    PersonFact,
    PlaceFact,
    PlaceLevel,
    ProgrammeFact,
    QuotationFact,
)

_BARE = re.compile(r"[-−]?[\d０-９][\d０-９,，.．]*[%％‰]?")

_KINDS: dict[FactKind, Callable[[], str]] = {
    FactKind.FIGURE: lambda: _("Figures"),
    FactKind.CHANGE: lambda: _("Changes"),
    FactKind.DATE: lambda: _("Dates"),
    FactKind.PLACE: lambda: _("Places"),
    FactKind.PERSON: lambda: _("People"),
    FactKind.ORGANISATION: lambda: _("Organisations"),
    FactKind.PROGRAMME: lambda: _("Programmes"),
    FactKind.DOCUMENT: lambda: _("Documents"),
    FactKind.QUOTATION: lambda: _("Quotations"),
    FactKind.AWARD: lambda: _("Awards"),
}
_LEVELS: dict[PlaceLevel, Callable[[], str]] = {
    PlaceLevel.COUNTRY: lambda: _("Country"),
    PlaceLevel.PROVINCE: lambda: _("Province"),
    PlaceLevel.CITY: lambda: _("City or prefecture"),
    PlaceLevel.COUNTY: lambda: _("County or district"),
    PlaceLevel.TOWN: lambda: _("Town or township"),
    PlaceLevel.VILLAGE: lambda: _("Village or community"),
    PlaceLevel.GROUP: lambda: _("Village group"),
    PlaceLevel.ZONE: lambda: _("Zone"),
    PlaceLevel.REGION: lambda: _("Region"),
    PlaceLevel.NATURAL: lambda: _("Natural feature"),
    PlaceLevel.SITE: lambda: _("Site"),
}
_PROGRAMMES: dict[str, Callable[[], str]] = {
    "policy": lambda: _("Policy"),
    "mechanism": lambda: _("Mechanism"),
    "campaign": lambda: _("Campaign"),
    "project": lambda: _("Project"),
    "platform": lambda: _("Platform"),
    "slogan": lambda: _("Slogan"),
}
_APPROXIMATIONS: dict[Approximation, Callable[[], str]] = {
    Approximation.OVER: lambda: _("over (多, 余, 超)"),
    Approximation.NEAR: lambda: _("nearly (近)"),
    Approximation.ABOUT: lambda: _("about (约, 左右)"),
    Approximation.AT_LEAST: lambda: _("or more (以上, 至少)"),
    Approximation.AT_MOST: lambda: _("or less (以下, 不足)"),
    Approximation.VAGUE: lambda: _("vague (几十, 数千)"),
}
_DURATION_UNITS: dict[str, Callable[[int], str]] = {
    "Y": lambda count: ngettext("{n} year", "{n} years", count).format(n=count),
    "M": lambda count: ngettext("{n} month", "{n} months", count).format(n=count),
    "W": lambda count: ngettext("{n} week", "{n} weeks", count).format(n=count),
    "D": lambda count: ngettext("{n} day", "{n} days", count).format(n=count),
    "TH": lambda count: ngettext("{n} hour", "{n} hours", count).format(n=count),
    "TM": lambda count: ngettext("{n} minute", "{n} minutes", count).format(n=count),
    "TS": lambda count: ngettext("{n} second", "{n} seconds", count).format(n=count),
}
KIND_ORDER: tuple[FactKind, ...] = (
    FactKind.FIGURE,
    FactKind.CHANGE,
    FactKind.DATE,
    FactKind.PLACE,
    FactKind.PERSON,
    FactKind.ORGANISATION,
    FactKind.PROGRAMME,
    FactKind.DOCUMENT,
    FactKind.QUOTATION,
    FactKind.AWARD,
)
"""The order in which kinds stand in lists and filters."""


def kind_name(kind: FactKind) -> str:
    """The kind of fact in words, as a group's heading."""
    return _KINDS[kind]()


def place_level(level: PlaceLevel) -> str:
    """The level of a place in words."""
    return _LEVELS[level]()


def programme_type(subkind: str) -> str:
    """The type of a programme in words; one nobody knows stands for itself."""
    return _PROGRAMMES[subkind]() if subkind in _PROGRAMMES else subkind


def approximation_word(bound: Approximation) -> str:
    """How a figure is bounded, in a word."""
    return _APPROXIMATIONS[bound]()


def joined(text: str) -> str:
    """A quote on one line: line ends and what surrounds them taken out."""
    return "".join(line.strip() for line in text.splitlines())


def iso_text(value: str | None) -> str:
    """An ISO date, interval, instant or duration for people; an empty string for None."""
    if not value:
        return ""
    if ".." in value:
        first, last = value.split("..", maxsplit=1)
        if not last:
            return _("from {date}").format(date=iso_text(first))
        if not first:
            return _("until {date}").format(date=iso_text(last))
        if len(value) <= len("2014..2020"):
            return f"{iso_text(first)}–{iso_text(last)}"
        return f"{iso_text(first)} – {iso_text(_shortened(last, first))}"
    if value.startswith("P"):
        return _duration(value)
    return value.replace("T", " ")


def _shortened(day: str, before: str) -> str:
    """A day without the year, or the year and month, that it has in common with the day before it."""
    if len(day) != len(before) or len(day) != len("2020-10-20"):
        return day
    same = next((length for length in (len("2020-10-"), len("2020-")) if day[:length] == before[:length]), 0)
    return day[same:]


def label_text(fact: Fact) -> str:
    """What a row shows on the left: the thing counted, or the quote where that is the thing itself.

    A bare number stands in a table, where many count the same: it is shown with whose it is.
    """
    detail = fact.detail
    if not isinstance(detail, Figure | Change):
        return joined(fact.quote)
    told = [joined(words) for words in (detail.subject, detail.indicator) if words]
    if told and _BARE.fullmatch(fact.quote):
        return told[-1] if told[-1].startswith(told[0]) else " ".join(told)
    return joined(detail.indicator) if detail.indicator else joined(fact.quote)


def value_text(fact: Fact) -> str:
    """The fact's value in one short line; empty where the quote says it all."""
    match fact.detail:
        case Figure() as figure:
            return figure_text(figure, fact.quote)
        case Change() as change:
            return change_text(change, fact.quote)
        case DateFact(value=value, frequency=frequency):
            return iso_text(value) or _frequency(frequency)
        case PersonFact(role=role):
            return role or ""
        case ProgrammeFact(subkind=subkind):
            return programme_type(subkind)
        case DocumentFact(issuer=issuer):
            return issuer or ""
        case QuotationFact(speaker=speaker):
            return speaker or ""
        case AwardFact(subject=subject):
            return subject or ""
        case OrganisationFact(full_name=full_name):
            return full_name if full_name and full_name != joined(fact.quote) else ""
        case PlaceFact(level=level):
            return place_level(level)


def as_of_text(fact: Fact) -> str:
    """The time a figure or change holds for; empty where none is known."""
    match fact.detail:
        case Figure(as_of=as_of):
            return iso_text(as_of)
        case Change(from_as_of=before, to_as_of=after) if before and after:
            return f"{iso_text(before)} → {iso_text(after)}"
        case Change(from_as_of=before, to_as_of=after):
            return iso_text(after or before)
    return ""


def detail_lines(fact: Fact) -> list[tuple[str, str]]:
    """Everything the fact states beyond its quote, as (label, words); nothing that is not known."""
    lines: list[tuple[str, str]] = []
    match fact.detail:
        case Figure(indicator=indicator, subject=subject) | Change(indicator=indicator, subject=subject):
            lines += [(_("Counted"), indicator or ""), (_("Said of"), subject or "")]
            lines += [(_("Value"), value_text(fact)), (_("Unit"), fact.detail.unit), (_("As of"), as_of_text(fact))]
        case DateFact(value=value, frequency=frequency, vague=vague):
            lines += [(_("Date"), iso_text(value)), (_("Frequency"), _frequency(frequency))]
            lines += [(_("Precision"), _("vague"))] if vague else []
        case PlaceFact(level=level, code=code, full_name=full_name):
            lines += [(_("Level"), place_level(level)), (_("Full name"), full_name or ""), (_("Code"), code or "")]
        case PersonFact(role=role, affiliation=affiliation):
            lines += [(_("Role"), role or ""), (_("Affiliation"), affiliation or "")]
        case OrganisationFact(full_name=full_name):
            lines += [(_("Full name"), full_name or "")]
        case ProgrammeFact():
            lines += [(_("Type"), value_text(fact))]
        case DocumentFact(issuer=issuer):
            lines += [(_("Issued by"), issuer or "")]
        case QuotationFact(speaker=speaker, direct=direct):
            lines += [(_("Speaker"), speaker or ""), (_("Speech"), _("direct") if direct else _("indirect"))]
        case AwardFact(subject=subject, issuer=issuer):
            lines += [(_("Awarded to"), subject or ""), (_("Awarded by"), issuer or "")]
    if fact.inferred:
        lines.append((_("Note"), _("inferred from the context")))
    return [(label, words) for label, words in lines if words]


def tooltip_text(fact: Fact) -> str:
    """What hovering over a fact tells, one line each: its kind, what it states, and the rule that found it."""
    lines = [kind_name(fact.kind), *(_("{label}: {words}").format(label=a, words=b) for a, b in detail_lines(fact))]
    if fact.state is not FactState.ADDED:
        lines.append(_("Rule: {rule}").format(rule=rule_text(fact)))
    return "\n".join(lines)


def rule_text(fact: Fact) -> str:
    """The rule that found the fact, with its version."""
    return _("{rule}, version {version}").format(rule=fact.rule, version=fact.rule_version)


def _frequency(value: str | None) -> str:
    return _("every {period}").format(period=_duration(value)) if value else ""


def _duration(value: str) -> str:
    words: list[str] = []
    digits, prefix = "", ""
    for char in value[1:]:
        if char == "T":
            prefix = "T"
        elif char.isdigit():
            digits += char
        elif digits and prefix + char in _DURATION_UNITS:
            words.append(_DURATION_UNITS[prefix + char](int(digits)))
            digits = ""
        else:
            return value
    return " ".join(words) if words and not digits else value
