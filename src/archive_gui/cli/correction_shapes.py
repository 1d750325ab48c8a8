"""Corrections, the archive's own places and re-extraction as the JSON that docs/json.md promises."""

from __future__ import annotations

from typing import Any

from archive_gui.base.fact_words import joined, label_text, value_text
from archive_gui.cli import shapes
from archive_gui.domain.corrections import Correction, FactRecord
from archive_gui.domain.facts import Fact
from archive_gui.domain.places import PlaceRecord
from archive_gui.domain.precedents import FactPrecedent
from archive_gui.domain.reextraction import ArticleChanges

Json = dict[str, Any]


def record(one: FactRecord) -> Json:
    """One line of ``fact next``."""
    return {"article": one.article, "title": one.title, "fact": shapes.fact(one.fact)}


def correction(one: Correction) -> Json:
    """One line of ``fact history``."""
    return {
        "act": one.act.value,
        "operator": one.operator,
        "at": one.at_utc.isoformat(),
        "note": one.note,
        "before": None if one.before is None else shapes.fact(one.before),
        "after": None if one.after is None else shapes.fact(one.after),
        "names": list(one.names),
    }


def precedent(one: FactPrecedent) -> Json:
    """One line of ``fact precedents``."""
    return {
        "correction": one.thread,
        "act": one.act.value,
        "unfit": None if one.unfit is None else one.unfit.value,
        "operator": one.operator,
        "at": one.at_utc.isoformat(),
        "note": one.note,
        "article": one.article,
        "file": one.file_name,
        "there": shapes.fact(one.there),
        "here": None if one.here is None else shapes.fact(one.here),
        "after": None if one.after is None else shapes.fact(one.after),
        "names": list(one.names),
        "into": one.into,
    }


def words(fact: Fact) -> str:
    """What a fact says, in a line."""
    return " ".join(dict.fromkeys(filter(None, (label_text(fact), value_text(fact), joined(fact.quote)))))


def place(one: PlaceRecord) -> Json:
    """One line of ``place list``."""
    return {
        "id": one.id,
        "name": one.place.name,
        "level": one.place.level.value,
        "code": one.place.code,
        "parent": one.place.parent,
        "full_name": one.place.full_name,
        "operator": one.operator,
        "at": one.at_utc.isoformat(),
    }


def article_changes(one: ArticleChanges) -> Json:
    """What a new run of the rules changed in one article, with some examples."""
    return {
        "article": one.article,
        "title": one.title,
        "added": one.added,
        "removed": one.removed,
        "changed": one.changed,
        "examples": [
            {
                "before": None if change.before is None else shapes.fact(change.before),
                "after": None if change.after is None else shapes.fact(change.after),
            }
            for change in one.examples
        ],
    }
