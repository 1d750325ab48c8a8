"""Who acts in a stretch of text: a name, whom a pronoun or a word like 老人 takes up, or a word for people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive_gui.facts.masks import BLANK
from archive_gui.facts.speakers.acts import meant_instead
from archive_gui.facts.speakers.people import OBJECT, People, sentence_start
from archive_gui.facts.speakers.words import (
    GROUP,
    KIN_ACTS,
    KIN_OF,
    PRONOUN,
    PRONOUN_ACTS,
    SAME_AGAIN,
    SOMEONE,
    SPEAKS_OF,
    TOLD_TO,
    WHO,
    Mention,
    agreement,
)
from archive_gui.language.personal_names import surname_characters

_ELDER = re.compile(
    rf"[{surname_characters()}](?:[一二三四五六七八九大小老]?[爹叔婶伯嫂哥姐](?![们姐哥叔])|大[爷妈娘嫂伯]|阿[妈爸公爹婆]|奶奶|爷爷)"
)
"""Someone called by surname and age: 样三爹, 样大妈."""
_THANKS = re.compile("[他她][^，。；！？“”\n]{0,8}(?:道谢|感谢|感激|致谢|谢[过了])")
_FOR = re.compile("(?:[给为帮替]|送给|交给|发给)(?:[一-鿿]{0,6})$")
"""What leads to someone for whom something is done."""
_SECRETARIES = ("书记", "支书")
"""A party branch's secretary is called by both."""
_POINTED = re.compile("这[位个名][^，。；：“”\n]{0,10}$")
"""What points back to someone named before."""
_MEASURED = re.compile("^[多余]?[名位户个家]")
_MET = re.compile(rf"(?P<who>一[位名](?:{WHO.pattern}))")
_PARAGRAPH = 300
"""How far back a paragraph is looked through for someone without a name."""
_COUNTED = re.compile(r"[\d几多余两万亿半][名位户个家]?$")
_NAMED_FOR = 8
"""How many of the people named last a word like 支书 may take up."""


class Subjects:
    """Tells who acts in the stretches of one text."""

    def __init__(self, text: str, people: People) -> None:
        """``people`` are those named in ``text``."""
        self._text = text
        self._people = people
        self.last_speaker: str | None = None
        """Who spoke the words before, whom a pronoun may go on with."""

    def of_stretch(self, low: int, high: int, *, last: bool) -> str | None:
        """The one who acts in a stretch: a name, a pronoun that stands for one, or a word for people."""
        text = self._text
        named = self._people.named(low, high)
        pronoun = PRONOUN.search(text, low, high)
        goes_on = PRONOUN_ACTS.search(text, named[-1].span.end, high) if named and last else None
        if goes_on is not None:
            meant = self.meant(named[-1].span.start, goes_on["who"], named)
            other = meant_instead(text, self._people, named[-1], goes_on["who"], meant)
            if other is not None:
                return other
        opens = pronoun if not last and pronoun is not None and pronoun.start() == low else None
        if (
            opens is None
            and named
            and not (pronoun is not None and pronoun.start() < named[0].span.start and self._people.are_objects(named))
        ):
            actor = named[0] if not last else self._people.actor(named, high)
            return self.kin_of(actor, high)
        if pronoun is not None:
            if (helped := self._helped(pronoun.start(), high)) is not None:
                return helped
            elder = self._elder(text[low : high if last else pronoun.start()])
            return elder if elder is not None else self.meant(low, pronoun[0], named)
        if not last and SOMEONE.search(text, low, high):
            return ""
        return self._someone(low, high)

    def _helped(self, at: int, high: int) -> str | None:
        """Whom the sentence before tells to be given something, where he or she thanks for it."""
        if not _THANKS.match(self._text, at, high):
            return None
        begin = sentence_start(self._text, at - 1) if at else 0
        helped = [one for one in self._people.named(begin, at) if _FOR.search(self._text, begin, one.span.start)]
        return helped[-1].name if helped else None

    def called(self, who: str, at: int) -> str:
        """Whom a word for a person takes up: who is named with it before; 老人 and the like, whoever is spoken of."""
        text = self._text
        paragraph = text.rfind("\n", max(0, at - 600), at) + 1
        same = _SECRETARIES if who.removeprefix("老") in _SECRETARIES else (who,)
        behind = (*same, *(f"（{word}" for word in same))
        for person in reversed(self._people.named(paragraph, at)[-_NAMED_FOR:]):
            if text.endswith(same, 0, person.span.start) or text.startswith(behind, person.span.end):
                return person.name
        if SAME_AGAIN.fullmatch(who) and self._people.named(paragraph, at):
            if re.search(f"一[个位名][^，。；的“”\n]{{0,4}}{who}(?![的，])", text[paragraph:at]):
                return who
            if who[0] == "老" and (old := self._people.old(self._people.named(paragraph, at))):
                return old[-1].name
            young = self._people.young(paragraph, at) if who[0] == "老" else ()
            if young and len(young) == len(self._people.named(paragraph, at)):
                return self._people.protagonist or self.meant(at, "", young) or who
            return self.meant(at, "", young) or who
        if SAME_AGAIN.fullmatch(who) and who[0] == "老":
            return self._people.old_protagonist or who
        return who

    def kin_of(self, one: Mention, high: int) -> str:
        """Whoever is named, or their kin where the text goes on to those: 样样的妻子说, 样样老人的儿子某某说."""
        kin = KIN_OF.match(self._text, one.span.end, high)
        if kin is None:
            return one.name
        named = self._people.named(kin.end(), kin.end() + 1)
        return named[0].name if named else one.name + kin["kin"]

    def meant(self, at: int, pronoun: str, others: Sequence[Mention] = ()) -> str | None:
        """Whom a pronoun before ``at`` stands for, none of ``others``."""
        someone = self._kin_told_of(at, pronoun) or self._met(at) if pronoun else None
        if someone is not None:
            return someone
        return self._people.meant(at, pronoun, others, self.last_speaker)

    def _met(self, at: int) -> str | None:
        """The one person whom a paragraph tells of, without a name, where it names nobody: 遇到一位乡干部."""
        paragraph = self._text.rfind("\n", max(0, at - _PARAGRAPH), at) + 1
        if self._people.named(paragraph, at):
            return None
        met = [one["who"] for one in _MET.finditer(self._text, paragraph, at)]
        return met[0] if len(met) == 1 else None

    def _kin_told_of(self, at: int, pronoun: str) -> str | None:
        """Kin without a name who begin the sentence before, where it names nobody: 外公八十三。他走上桥."""
        text = self._text
        end = sentence_start(text, at)
        begin = sentence_start(text, end - 1) if end else 0
        kin = KIN_ACTS.match(text, begin, end)
        if kin is None or text[end - 1 : end] != "。" or self._people.named(begin, at):
            return None
        return kin["who"] if agreement(kin["who"], pronoun) >= 0 else None

    def _someone(self, low: int, high: int) -> str | None:
        """A word for people in a stretch that names nobody; those who are counted are not who speaks."""
        stretch = TOLD_TO.sub(lambda told: BLANK * len(told[0]), self._text[low:high])
        elder = self._elder(stretch)
        if elder is not None:
            return elder
        group = GROUP.search(stretch)
        led = stretch[-1:] in {"：", ":", "，", ","}
        who = next((one for one in WHO.finditer(stretch) if self._may_act(one, low, led=led)), None)
        if who is not None and (group is None or who.start() <= group.start()):
            words = who[0].replace("\0", "").replace("\1", "")
            pointed = _POINTED.search(stretch, 0, who.start())
            if pointed is not None:
                words = pointed[0] + words  # 这位48岁的|第一书记
            return self.called(_MEASURED.sub("", words) if self._is_counted(low + who.start()) else words, low)
        return group[0] if group else None

    def _may_act(self, who: re.Match[str], low: int, *, led: bool) -> bool:
        """Whether a word for people tells who acts: none who is counted, and none who is spoken of (说起妻子，)."""
        return (led or not self._is_counted(low + who.start())) and SPEAKS_OF.match(who[0]) is None

    def _is_counted(self, at: int) -> bool:
        """Whether a number and its measure word stand right before: 三位."""
        return _COUNTED.search(self._text, max(0, at - 4), at) is not None

    def _elder(self, stretch: str) -> str | None:
        """Who acts in a stretch by surname and age, and is not spoken to."""
        elder = _ELDER.search(stretch)
        return elder[0] if elder is not None and not OBJECT.search(stretch[: elder.start()]) else None
