"""What the recognisers of a description are given: one article, and what its page set aside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from archive_gui.domain.captured import CapturedText, SourceMetadata
from archive_gui.domain.reading import PartKind, ReadingText, RepairedSource

_READABLE = ("source_line", "edition_line", "running_head", "footer", "navigation")
_PAPER = re.compile(r"[\u4e00-\u9fff]{2,10}报(?![道告])")
_DAY = re.compile(
    r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}"
    r"|[〇○零一二三四五六七八九]{4}\s?年\s?[元一二三四五六七八九十]{1,2}\s?月\s?[一二三四五六七八九十廿]{1,3}\s?日"
)
_PAGE = re.compile(r"第\s?[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?版")
_PUBLISHED = frozenset({"text/html", "application/xhtml+xml", "multipart/related"})
"""Media types whose metadata tell of what was published; a letter's or document's tell of the file."""
_EXPORTED = frozenset({"text/plain", "text/markdown"})
"""Those whose metadata, keys and values before a text, name who wrote it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines set aside that tell of the page, by rule, the name of the file, and what the file says of itself.

    ``published``: the file is the publication itself, so that its metadata state and do not only suggest.
    ``signed``: its metadata name who wrote the text, not who made the file.
    """

    aside: tuple[tuple[str, str], ...]
    file_name: str
    metadata: SourceMetadata
    published: bool
    signed: bool

    @classmethod
    def of(cls, captured: CapturedText, repaired: RepairedSource, file_name: str) -> Page:
        """The page of a repaired source."""
        aside = tuple((_told_by(one.rule, one.text), one.text) for one in repaired.set_aside if one.rule in _READABLE)
        published = captured.media_type in _PUBLISHED
        signed = published or captured.media_type in _EXPORTED
        return cls(aside, file_name, captured.metadata, published, signed)

    def lines(self, *rules: str) -> Iterable[str]:
        """The lines set aside by the rules asked for, in captured order."""
        return (text for rule, text in self.aside if rule in rules)


def _told_by(rule: str, text: str) -> str:
    """The rule; a paper's name, day and page among the buttons of its digital edition are an edition line."""
    among = rule in {"navigation", "footer"} and _PAPER.search(text) and _DAY.search(text) and _PAGE.search(text)
    return "edition_line" if among else rule


def texts(reading: ReadingText, *kinds: PartKind) -> list[str]:
    """The texts of the parts of the kinds asked for, in reading order."""
    return [reading.part_text(part) for part in reading.of_kind(*kinds)]
