"""Whose sayings, inscriptions and written words those in quotation marks are."""

from __future__ import annotations

import re

from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.people import People, sentence_start
from archive_gui.facts.speakers.subjects import Subjects
from archive_gui.facts.speakers.words import (
    ARE_WORDS_OF,
    BYWORD_OF,
    GROUP_WRITES,
    IS_BY,
    MADE_SIGN,
    ON_PAPER,
    OWNS_SAYING,
    PRONOUN,
    PUTS_IT_SO,
    PUTS_UP,
    RECALLS,
    SAYS_OFTEN,
    SUMS_UP,
    WROTE,
    WROTE_THEM,
)
from archive_gui.language.personal_names import read_name

_DIARY = re.compile(r"(?:日记|日志|手记|笔记|家书|家信)[^，。；：\n]{0,12}[：:]\s*$|^[^，。；：\n]{0,12}写道[：:]\s*$")
_LETTER = re.compile(
    r"(?:[寄写捎发带送回](?:[来去回给到])?了?)[^。！？“”\n]{0,14}信(?![用息任])[，,]?[^。！？“”\n]{0,8}写[着道]?[：:]\s*$"
)
"""给样样寄来一封长信，开头写着：: whose letter it is begins the sentence."""
_SINGS = re.compile("(?:^|(?<=[，。！？；\n]))(?P<who>[一-鿿]{1,4}[女工匠手农民人])们?[^，。；“”\n的]{0,4}唱")
"""People of a trade who sing: 采茶女唱起山歌."""
_SIGNED = re.compile(r"[。！？…，\s]\s*——(?P<who>[一-鿿]{2,4})$")
"""Who signs the words: “……。——样样”."""
_SIGNED_BELOW = re.compile(r"\s*——[ \u3000]?(?P<whose>[^\n，。：“”]{2,30})(?=\n|\Z)")
"""The line behind words that tells whose they are: ——样村支书 样样."""


class Sayings:
    """Tells whose words they are that stand written, are sung, or go by word of mouth in one text."""

    def __init__(self, text: str, people: People, subjects: Subjects) -> None:
        """``people`` are those named in ``text``."""
        self._text = text
        self._people = people
        self._subjects = subjects

    def speaker(self, quoted: Quoted) -> str | None:
        """Who quotes, sings or writes the words, or whose saying they are; most sayings are nobody's."""
        text, start = self._text, quoted.span.start
        low = sentence_start(text, start)
        before = text[max(low, start - 24) : start]
        if (author := IS_BY.search(text, low, start)) is not None:
            return self._subjects.of_stretch(*author.span("who"), last=False) or author["who"]
        led = text.endswith(("：", ":"), 0, start)
        if led and (sums := SUMS_UP.search(text, max(0, low - 1), start)) is not None:
            return self._subjects.of_stretch(*sums.span("who"), last=True) or sums["who"]
        owner = OWNS_SAYING.search(text, max(0, low - 1), start)
        if owner is not None:
            return owner["who"]
        if (told := self._behind(quoted)) is not None:
            return told or None
        if (sender := self._sender(low, start)) is not None:
            return sender
        if ON_PAPER.search(before) and (named := self._people.named(text.rfind("\n", 0, low) + 1, start)):
            return (self._people.named(low, start) or named[-1:])[0].name
        if re.search("引用|写道|唱|哼[着起]|说是", before):
            sings = _SINGS.search(text, low, start)
            return self._subjects.of_stretch(low, start, last=True) or (sings and sings["who"])
        if WROTE.search(before) and self._people.tells_of_self(low, start):
            return self._people.narrator
        if (WROTE.search(before) or SAYS_OFTEN.search(before)) and (
            self._people.named(low, start) or PRONOUN.search(text, low, start)
        ):
            return self._subjects.of_stretch(low, start, last=True) or None
        begin = text.rfind("\n", 0, low) + 1
        made = MADE_SIGN.search(text, max(begin, sentence_start(text, max(0, low - 1))), start)
        if made is not None:
            named = self._people.named(*made.span("who"))
            return named[0].name if named else made["who"]
        group = GROUP_WRITES.match(text, low) if WROTE.search(before) else None
        if group is not None:
            return group["who"]
        puts_up = PUTS_UP.match(text, low) if WROTE.search(before) else None
        return puts_up["who"] if puts_up is not None else None

    def _sender(self, low: int, start: int) -> str | None:
        """Who begins the sentence that tells of a letter right before its words."""
        if _LETTER.search(self._text, low, start) is None:
            return None
        named = self._people.named(low, start)
        return named[0].name if named and not self._people.are_objects(named[:1]) else None

    def _behind(self, quoted: Quoted) -> str | None:
        """Who remembers, uses or signs the words, by what follows them; empty where they are nobody's, None unsaid."""
        text, end = self._text, quoted.span.end
        recalls = RECALLS.match(text, end)
        if recalls is not None:
            return self._subjects.of_stretch(*recalls.span("who"), last=False) or recalls["who"]
        puts = PUTS_IT_SO.match(text, end)
        if puts is not None and (named := self._people.named(*puts.span("who"))):
            return named[-1].name
        behind = ARE_WORDS_OF.match(text, end) or BYWORD_OF.match(text, end)
        if behind is not None:
            return self._subjects.of_stretch(*behind.span("whose"), last=False) or ""
        return self.signed(quoted)

    def signed(self, quoted: Quoted) -> str | None:
        """Who signs the words within the marks: “……——样样”."""
        below = _SIGNED_BELOW.match(self._text, quoted.span.end)
        if below is not None and (named := self._people.named(*below.span("whose"))):
            return named[-1].name
        signed = _SIGNED.search(self._text, quoted.inside.start, quoted.inside.end)
        return signed["who"] if signed is not None and read_name(signed["who"], 0) is not None else None

    def written(self, quoted: Quoted) -> str | None:
        """Who wrote words of a diary or letter: named behind them as their writer, or the one the story is about."""
        text, start = self._text, quoted.span.start
        if not text.endswith(("：", ":"), 0, start):
            return None
        if (later := WROTE_THEM.match(text, quoted.span.end)) is not None:
            named = self._people.named(later.end(), later.end() + 1)
            return named[0].name if named else None
        if (sender := self._sender(sentence_start(text, start), start)) is not None:
            return sender
        if not _DIARY.search(text[sentence_start(text, start) : start]):
            return None
        return self._people.protagonist
