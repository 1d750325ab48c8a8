"""A person, place or body in words."""

from __future__ import annotations

from archive_gui.base.fact_words import iso_text, place_level
from archive_gui.base.messages import _, ngettext
from archive_gui.domain.entities import EntityKind, EntityPage, PerhapsSame, RoleHeld

_SHOWN_NAMES = 8


def kind_plural(kind: EntityKind) -> str:
    """The kind as the name of a list."""
    return {
        EntityKind.PERSON: _("People"),
        EntityKind.PLACE: _("Places"),
        EntityKind.BODY: _("Bodies"),
    }[kind]


def what_words(page: EntityPage) -> str:
    """What it is, by level and code, and how much the archive says of it."""
    kind = {
        EntityKind.PERSON: _("person"),
        EntityKind.PLACE: _("place"),
        EntityKind.BODY: _("body"),
    }[page.ref.kind]
    articles, mentions = len(page.articles), len(page.mentions)
    words = [
        place_level(page.level) if page.level is not None else kind,
        _("code {code}").format(code=page.code) if page.code else "",
        ngettext("{count} article", "{count} articles", articles).format(count=f"{articles:,}"),
        ngettext("{count} mention", "{count} mentions", mentions).format(count=f"{mentions:,}"),
    ]
    return " · ".join(word for word in words if word)


def names_words(page: EntityPage) -> str:
    """The names used, with how often; empty where there is only its own."""
    others = [(name, count) for name, count in page.names if name != page.ref.name]
    if not others:
        return ""
    shown = "、".join(f"{name} {count:,}" if count else name for name, count in others[:_SHOWN_NAMES])
    more = len(others) - _SHOWN_NAMES
    return _("Also called: {names}").format(names=f"{shown} +{more}" if more > 0 else shown)


def affiliation_words(page: EntityPage) -> str:
    """The bodies and places it belongs to, with how often."""
    if not page.affiliations:
        return ""
    shown = "、".join(f"{name} {count:,}" for name, count in page.affiliations[:_SHOWN_NAMES])
    return _("Of: {names}").format(names=shown)


def span_words(role: RoleHeld) -> str:
    """From when to when a role is given."""
    if role.first == role.last:
        return iso_text(role.first)
    return f"{iso_text(role.first) or '…'} – {iso_text(role.last) or '…'}"


def perhaps_words(other: PerhapsSame) -> str:
    """Another of the same name, with what is said of it."""
    articles = ngettext("{count} article", "{count} articles", other.articles).format(count=f"{other.articles:,}")
    return " · ".join(word for word in (other.ref.name, other.note, articles) if word)
