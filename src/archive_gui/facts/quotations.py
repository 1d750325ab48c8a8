"""Quotations: direct speech, sayings and inscriptions in quotation marks, and who spoke."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives
from archive_gui.facts.masks import BLANK
from archive_gui.facts.people import FoundPerson
from archive_gui.facts.people_rules import RULE_SIGNED
from archive_gui.facts.quotes import Quoted
from archive_gui.language.personal_names import surname_characters
from archive_gui.language.roles import AFTER_NAME, KIN, OFFICES, PEOPLE

RULE_SPOKEN = Rule(
    "quotation.spoken",
    1,
    FactKind.QUOTATION,
    "(speaker)(说|…)：“…” | “…”(speaker)(说|…)",
    "村民说：⟦“样样都好。”⟧",
    "他们唱“样”戏。",
)
RULE_SENTENCE = Rule(
    "quotation.sentence",
    1,
    FactKind.QUOTATION,
    "“…(。|！|？|…)”",
    "⟦“谁也不许后退！”⟧村民跳进水里。",
    "这条“断头路”通了。",
)
RULE_SAYING = Rule(
    "quotation.saying",
    2,
    FactKind.QUOTATION,
    "(俗话说|写着|题词|往往是|…)“…”",
    "俗话说，⟦“人勤地不样”⟧。",
    "人称“样样通”。",
)
RULES = (RULE_SPOKEN, RULE_SENTENCE, RULE_SAYING)

_SAY = (
    r"(?:说道|说起|说|讲道|讲|问道|问|答道|回答|喊道|喊|叫道|笑道|叹道|感叹|感慨|介绍|表示|告诉|强调|指出|认为|"
    r"坦言|回忆|提出|提醒|解释|补充|透露|唱起|称|直言|呼吁|评价|写道|道|念叨|嘱咐|叮嘱|宣布|唱)"
)
_SAYS = re.compile(rf"[^，。；！？“”\n]{{0,4}}?{_SAY}")
_LED_BY_SPEECH = re.compile(rf"{_SAY}[^，。；！？“”\n]{{0,12}}?[：:，,]\s*$")
_TOLD_ON = re.compile(rf"[^，。；]{_SAY}[，,：:][^。！？；“”\n]{{2,40}}[，,]$")
"""旗委书记说，样样不落实，“样样就是空话”。"""
_COLON = re.compile(r"[：:]\s*$")
_SAYING = re.compile(
    r"(?:有一?句(?:老|俗|土|古)?话|有句[一-鿿]{2,3}|(?:老|俗|古)话讲|常说|常讲|常挂在嘴边|口头禅|都说|爱说|总说|人们说|曾说|戏言|俗话说|常言道|常言说|俗语说|老话说|古人云|古语说|古语云|有道是|民谣|谚语|顺口溜|流传着|流传|谚云|"
    r"正所谓|写[着著]|写有|题写|题[着著]|上书|刻[着著]|刻有|绣[着有]|印[着有]|刷[着有]|大书|[两三四五六七八九十]个(?:大|红|金)?字|说是|标语|横幅|挂[着著]|贴[着著]|题词|落款|往往是|歌词|"
    r"唱着|高唱|"
    r"唱起|高喊|齐呼|呼喊)"
    r"[^，。；！？“”\n]{0,10}[，,：:]?\s*$"
)
_COUPLET = re.compile(r"(?:对子|对联|春联|楹联|挽联|喜联)[^，。；！？“”\n]{0,8}[：:，,]\s*$")
_DEMANDS = re.compile(
    "(?:要求|强调|指出|表示|直言|坦言|称|说|反映|抱怨|感叹|号召|叮嘱|嘱咐|勉励|嘱托|寄语)"
    "(?:要|[他她]们?|大家|乡亲们|同学们|[一-鿿]{2}们)?$"
)
_IN_LETTER = re.compile("[信函电][里中]")
"""A letter speaks, and not who receives it."""
_SIGNATURE = re.compile(r"\s*——+\s*")
_ENDS_SENTENCE = "。！？!?…"
_TAIL = re.compile(rf"(?P<before>[^。！？!?；“”「」\n]{{0,40}}?)(?P<verb>{_SAY})(?![起话法明服道])")
_PRONOUN = re.compile("[他她](?![们的])")
_PLURAL = re.compile(
    "大家|他们|她们|乡亲们|村民们?|群众|老乡们?|网友们?|老百姓|人们|家长们?|同学们|战士们|工人们|记者|"
    "一位[一-鿿]{2,6}|[站店厂村乡镇局所校院]里的人|负责人"
)
_WHO = re.compile(
    rf"(?:(?![的对向跟给从在是了])[一-鿿]){{0,10}}?"
    rf"(?:{alternatives((*OFFICES, *PEOPLE, *KIN))}|[一-鿿](?:{alternatives(AFTER_NAME)})|"
    r"老人家|孩子|大伙儿?|老[一-鿿]|阿[妈爸公爹奶])(?:们)?"
)
_TOLD_TO = re.compile("[对向跟给](?:本报)?记者|告诉(?:本报)?记者")
_ELDER = re.compile(
    rf"[{surname_characters()}](?:[一二三四五六七八九大小老]?[爹叔婶伯嫂哥姐](?![们们姐哥叔])|大[爷妈娘嫂伯]|阿[妈爸公爹婆]|奶奶|爷爷)"
)
"""Someone called by surname and age: 样三爹, 样大妈."""


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """Words in quotation marks and who is told to have spoken them."""

    span: Span
    speaker: str | None
    rule: Rule
    confidence: float


class Quotations:
    """Tells speech from other quoted stretches of one text, in order, and finds the speakers."""

    def __init__(self, text: str, people: Sequence[FoundPerson]) -> None:
        self._text = text
        self._people = [person for person in people if not self._reports(person)]
        self._starts = [person.span.start for person in self._people]
        self._last_speaker: str | None = None
        self._last_end = -1

    def _reports(self, person: FoundPerson) -> bool:
        """Whether someone signs or reports the text, who never speaks in it."""
        start = person.span.start
        before = self._text[max(0, start - 30) : start]
        if person.rule is RULE_SIGNED and not before.endswith("——"):
            return True
        return ("记者" in before or "通讯员" in before) and _REPORTER.search(before) is not None

    def read(self, quoted: Quoted) -> FoundQuotation | None:
        """The quotation that a quoted stretch is, or None."""
        rule = self._rule(quoted)
        if rule is None:
            return None
        if rule is RULE_SAYING:
            return FoundQuotation(quoted.span, self._ahead(quoted, saying=True), rule, 0.75)
        speaker = (
            self._ahead(quoted, saying=False)
            or self._behind(quoted)
            or self._split(quoted)
            or self._near(quoted)
            or self._around(quoted)
        )
        self._last_speaker, self._last_end = speaker, quoted.span.end
        return FoundQuotation(quoted.span, speaker, rule, 0.92 if speaker else 0.8)

    def _rule(self, quoted: Quoted) -> Rule | None:
        text = self._text
        inside = text[quoted.inside.start : quoted.inside.end].strip()
        if len(inside) < 2:
            return None
        if "\0" in inside and not inside.strip("\0"):
            return None
        before = text[max(0, quoted.span.start - 24) : quoted.span.start]
        if len(inside) >= 4 and (_SAYING.search(before) or _COUPLET.search(before)):
            return RULE_SAYING
        if self._is_partial(quoted, before, inside):
            return RULE_SAYING if _IN_LETTER.search(before) else RULE_SPOKEN
        spoken = _LED_BY_SPEECH.search(before) is not None
        ends = inside[-1] in _ENDS_SENTENCE
        if spoken and (ends or len(inside) >= 6):
            return RULE_SPOKEN
        if (
            len(inside) >= 6
            and text[quoted.span.end : quoted.span.end + 1] == "。"
            and _TOLD_ON.search(text[max(0, quoted.span.start - 60) : quoted.span.start])
        ):
            return RULE_SPOKEN
        if inside[-1] in "，," and len(inside) >= 4:
            return RULE_SPOKEN
        if quoted.depth == 0 and len(inside) >= 4 and _BROKEN_OFF.search(inside) and self._begins_clause(quoted):
            return RULE_SENTENCE
        if quoted.depth == 0 and ends and (len(inside) >= 4 or self._begins_clause(quoted)):
            return RULE_SENTENCE
        if quoted.depth == 0 and len(inside) >= 12 and _COLON.search(before):
            return RULE_SPOKEN
        behind = _TAIL.match(text, quoted.span.end, quoted.span.end + 30)
        if quoted.depth == 0 and len(inside) >= 8 and text[quoted.span.end : quoted.span.end + 1] in "，," and behind:
            return RULE_SPOKEN
        return RULE_SAYING if self._is_saying(quoted, before, inside) else None

    def _is_saying(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether the words are a saying by what takes them up, or by their two halves: “甲靠乙，丙靠丁”."""
        text, end = self._text, quoted.span.end
        if quoted.depth == 0 and len(inside) >= 7 and self._begins_clause(quoted) and _TAKEN_UP.match(text, end):
            return True
        if quoted.depth == 0 and len(inside) >= 5 and _SO_THEY_SAY.match(text, end):
            return True
        if len(inside) < 9 or not _PARALLEL.match(inside):
            return False
        if _PLIGHT.match(text, end):
            return True
        return not _KEEPS_ON.match(text, end) and _PLAIN_LEAD.search(before) is not None

    def _begins_clause(self, quoted: Quoted) -> bool:
        """Whether a sentence, or another's words, end right before."""
        return quoted.span.start == 0 or self._text[quoted.span.start - 1] in "。！？!?；：\n”」 \u3000"

    def _is_partial(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether the words are a clause or two that someone is told to demand or say: 要求“保大圩，舍小圩”."""
        if quoted.depth or len(inside) < 8 or not _DEMANDS.search(before):
            return False
        return re.search("[，,]", inside) is not None and not _KEEPS_ON.match(self._text, quoted.span.end)

    def _ahead(self, quoted: Quoted, *, saying: bool) -> str | None:
        """Who is named before the words as saying them."""
        text, start = self._text, quoted.span.start
        before = text[max(0, start - 24) : start]
        demands = None if saying else _DEMANDS.search(before)
        if demands is not None:  # whoever is named behind the verb is spoken to
            return self._subject(self._sentence(start), start - len(demands[0]), last=True)
        if not saying and not _LED_BY_SPEECH.search(before) and not _COLON.search(before):
            return None
        if saying and not re.search("引用|写道|唱|说是", before):
            return None
        low = self._sentence(start)
        return self._subject(low, start, last=True)

    def _behind(self, quoted: Quoted) -> str | None:
        """Who is named behind the words as saying them, or begins the next sentence."""
        text, end = self._text, quoted.span.end
        signature = _SIGNATURE.match(text, end)
        if signature is not None:
            person = self._person_in(signature.end(), signature.end() + 6)
            return person.name if person is not None else None
        at = end
        while at < len(text) and text[at] in "，, ":
            at += 1
        tail = _TAIL.match(text, at, at + 60)
        if tail is not None:
            low, stop = at, tail.end("before")
            speaker = self._subject(low, stop, last=False)
            if speaker is not None:
                return speaker
        voice = _VOICE.match(text, at)
        if voice is not None:
            return self._subject(at, voice.end("who"), last=False) or voice["who"]
        person = self._person_in(at, at + 16)
        if person is not None and not any(mark in text[at : person.span.start] for mark in "，。；！？\n“（("):
            return person.name
        return None

    def _split(self, quoted: Quoted) -> str | None:
        """The other half of split words: “…，”他说，“…”."""
        between = self._text[self._last_end : quoted.span.start] if self._last_end >= 0 else None
        if (
            between is not None
            and len(between) <= 40
            and "\n" not in between
            and not any(m in between for m in "。！？")
        ):
            return self._last_speaker
        return None

    def _near(self, quoted: Quoted) -> str | None:
        """Whoever the sentence or two before the words speak of, within their paragraph."""
        text, start = self._text, quoted.span.start
        low = text.rfind("\n", max(0, start - 400), start) + 1
        if not text[low:start].strip():
            return None
        if text[start - 1] in "。！？" and (teller := self._teller(low, start)) is not None:
            return teller
        return (
            self._subject(max(low, start - _NEAR), start, last=True)
            if text[start - 1 : start] in "。！？：:，,"
            else None
        )

    def _teller(self, low: int, high: int) -> str | None:
        """Whose report the paragraph gives where nobody is named in the sentences between: 主任样样说，……。“…”."""
        persons = self._persons(low, high)
        if not persons or persons[-1].span.end >= high - _NEAR:
            return None
        end = persons[-1].span.end
        return persons[-1].name if _TOLD_ALL.match(self._text, end, min(high, end + _NEAR)) else None

    def _around(self, quoted: Quoted) -> str | None:
        """For words that are a paragraph or go on with it: who spoke before in it, who opens it, who opens the next."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        low = text.rfind("\n", max(0, start - 600), start) + 1
        if text[low:start].strip():
            if self._last_end > low and not self._persons(self._last_end, start):
                return self._last_speaker
            opening = self._persons(low, start)
            return opening[0].name if opening and text[start - 1] in "。！？” \u3000" else None
        behind = _NEXT_PARAGRAPH.match(text, end)
        if behind is None:
            return None
        stop = min((at for mark in "。！？\n“" if (at := text.find(mark, behind.end())) >= 0), default=len(text))
        named = self._persons(behind.end(), min(stop, behind.end() + 80))
        return self._actor(named, behind.end(), stop).name if named else None

    def _subject(self, low: int, high: int, *, last: bool) -> str | None:
        """The one who acts in a stretch: a name, a pronoun that stands for one, or a word for people."""
        text = self._text
        named = self._persons(low, high)
        if named:
            return (named[0] if not last else self._actor(named, low, high)).name
        stretch = text[low:high]
        pronoun = _PRONOUN.search(stretch)
        if pronoun is not None:
            elder = _ELDER.search(text, low, low + pronoun.start())
            return elder[0] if elder is not None else self._meant(low)
        stretch = _TOLD_TO.sub(lambda told: BLANK * len(told[0]), stretch)
        plural = _PLURAL.search(stretch)
        who = _WHO.search(stretch)
        if who is not None and (plural is None or who.start() <= plural.start()):
            return who[0].replace("\0", "").replace("\1", "")
        return plural[0] if plural else None

    def _meant(self, at: int) -> str | None:
        """Whom 他 or 她 stands for: who begins a sentence nearest before, else who is named last."""
        paragraph = self._text.rfind("\n", max(0, at - 600), at) + 1
        for person in reversed(self._persons(paragraph, at)):
            if not _OBJECT.search(self._text[max(0, person.span.start - 3) : person.span.start]):
                return person.name
        earlier = self._persons(max(0, at - 600), at)
        for person in reversed(earlier[-8:]):
            before = self._text[max(0, person.span.start - 8) : person.span.start]
            if self._last_speaker == person.name or re.search(r"(?:^|[。！？\n”])[^，。的]{0,8}$", before):
                return person.name
        return earlier[-1].name if earlier else None

    def _actor(self, named: Sequence[FoundPerson], low: int, high: int) -> FoundPerson:
        """Of several, the last that is no object: 甲拉着乙的手说 is 甲."""
        text = self._text
        for person in named:
            if _SAYS.match(text, person.span.end):
                return person
        for person in named:
            before = text[person.span.start - 1 : person.span.start]
            lead = text[max(low, person.span.start - 2) : person.span.start]
            if before not in "着对向给跟为把" and lead not in {"告诉", "随着", "看着"} and high - person.span.end < 40:
                return person
        return named[-1]

    def _persons(self, low: int, high: int) -> Sequence[FoundPerson]:
        return self._people[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def _person_in(self, low: int, high: int) -> FoundPerson | None:
        found = self._persons(low, high)
        return found[0] if found else None

    def _sentence(self, at: int) -> int:
        text = self._text
        start = at
        while start > 0 and at - start < 120:
            if text[start - 1] in "。！？!?；\n":
                break
            if text[start - 1] in "”」":
                break
            start -= 1
        return start


_REPORTER = re.compile(r"(?:记者|通讯员)[:： \u3000]*(?:[一-鿿]{2,4}[ \u3000、]+){0,5}$")
_NEXT_PARAGRAPH = re.compile(r"\s*(?=[^\s“])")
_OBJECT = re.compile(r"(?:[对向给跟把被让由与和同找请叫送着了]|告诉|随着|看着|看望|遇到|名叫)$")
_PARALLEL = re.compile(r"^[^，,、。]{4,12}[，,、][^，,、。]{3,12}$")
_KEEPS_ON = re.compile(r"(?:的)?(?:活动|行动|机制|原则|工程|模式|制度|目标|标准|要求|思路|体系|政策|计划|理念|口号|等)")
_TAKEN_UP = re.compile(
    "[，,]?(?:这(?:种|句|样|番|是|曾|首|段)|[^，。“”\n]{1,8}[常总老爱](?:常|是|爱)?[讲说念]着?的?这?(?:句|话)|(?:是|曾是|就是|正是|成了|成为)(?:他|她|当地|村里|这里|大家|村民|过去|以前|昔日|当年|许多|人们)|"
    "的(?:顺口溜|民谣|俗语|老话|说法|歌谣))"
)
"""What takes up the words that begin a sentence: “…”这种思想, “…”，这是他的口头禅."""
_SO_THEY_SAY = re.compile("[，,][^，。“”\\n]{1,10}[都也常总](?:是)?(?:这样|这么|如此)[讲说唱念]")
_NEAR = 80
"""Characters before the words in which whoever acts is taken to speak them."""
_TOLD_ALL = re.compile(r"[^。！？；\n“”]{0,40}?(?:说|介绍|表示|强调|指出|告诉记者)[，,：:]")
_BROKEN_OFF = re.compile("[呀啊喽啰咯嘞哟哎喂咧]—+$")
"""A shout that is held on: 样来喽——."""
_VOICE = re.compile("\\s*(?P<who>[一-鿿]{2,8}?)的?话音(?:未落|刚落|一落|才落)")
_PLIGHT = re.compile("的[一-鿿]{0,4}(?:穷|苦|日子|地方|旧貌|历史|年代|时代|岁月|窘境|光景|写照)")
_PLAIN_LEAD = re.compile(r"(?:是|出行|说|叫|道|成了|那时|当时|过去|以前)[，：]?$")
