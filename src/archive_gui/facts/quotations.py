"""Quotations: direct speech, sayings and inscriptions in quotation marks, and who spoke."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.programmes import RULE_SHAPED, is_name, programme
from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.attribution import DEMANDS, LED_BY_SPEECH, SPEECH_BEHIND, Speakers
from archive_gui.facts.speakers.clauses import LED_BY_COLON
from archive_gui.facts.speakers.words import ARE_WORDS_OF, BYWORD_OF, RECALLS, SAY, SAYS_OF

RULE_SPOKEN = Rule(
    "quotation.spoken",
    6,
    FactKind.QUOTATION,
    "(speaker)(说|…)：“…” | “…”(speaker)(说|…)",
    "村民说：⟦“样样都好。”⟧",
    "他们唱“样”戏。",
)
RULE_SENTENCE = Rule(
    "quotation.sentence",
    3,
    FactKind.QUOTATION,
    "“…(。|！|？|…)”",
    "⟦“谁也不许后退！”⟧村民跳进水里。",
    "这条“断头路”通了。",
)
RULE_SAYING = Rule(
    "quotation.saying",
    8,
    FactKind.QUOTATION,
    "(俗话说|写着|题词|往往是|…)“…” | “…”(的说法|几个大字|…)",
    "俗话说，⟦“人勤地不样”⟧。",
    "人称“样样通”。",
)
RULE_HEADLINE = Rule(
    "quotation.headline",
    3,
    FactKind.QUOTATION,
    "⏎“…”⏎——… | ⏎“…我…”⏎",
    "⟦“样样都要自己来”⟧\n——记样村妇女",
    "“样样红”开了\n——记样村果园",
)
RULES = (RULE_SPOKEN, RULE_SENTENCE, RULE_SAYING, RULE_HEADLINE)

_TOLD_ON = re.compile(rf"[^，。；]{SAY}[，,：:][^。！？；“”\n]{{2,40}}[，,]$")
"""旗委书记说，样样不落实，“样样就是空话”。"""
_SAYING = re.compile(
    r"(?:有一?句(?:老|俗|土|古)?话|有句[一-鿿]{2,3}|(?:老|俗|古)话讲|常说|常讲|常挂在嘴边|口头禅|都说|爱说|总说|人们说|曾说|戏言|"
    r"俗话说|常言道|常言说|俗语说|老话说|农谚说|古人云|古语说|古语云|有道是|民谣|谚语|顺口溜|流传着|流传|谚云|"
    r"正所谓|写的(?=[：:])|写[着著]|写有|题写|题[着著]|上书|刻[着著]|刻有|绣[着有]|印[着有]|刷[着有]|大书|[两三四五六七八九十]个(?:大|红|金)?字|"
    r"说是|标语|横幅|挂[着著]|贴[着著出]|题词|落款|往往是|歌词|唱着|高唱|唱起|哼[着起唱]|高喊|齐呼|呼喊)"
    r"[^，。；！？“”\n]{0,10}[，,：:]?\s*$"
)
_TAKEN_FOR = re.compile("(?:理解|误解|曲解|简化|等同|[当看变做写])[成为作]了?[：:]?$")
"""What leads to how something is understood, not to words that are said: 把样样理解成了“…”."""
_SAID_IN = re.compile("(?:[说讲喊答回]|嘱咐|叮嘱|交代)[了出过]?不?到?[一两三四五六七八九十][个句](?:字|话)[：:，,]?$")
"""Words that are counted as someone says them, not as they can be read: 只说了五个字."""
_COUPLET = re.compile(r"(?:对子|对联|春联|楹联|挽联|喜联)[^，。；！？“”\n]{0,8}[：:，,]\s*$")
_IN_HALF = re.compile("(?<!自)[我咱俺你它]|[，,][^，,]{0,6}[就才都还也又再]|[都也]不|^比[^，,]{2,}[还更]")
"""What makes words that end another's sentence speech: 只剩两样，“再撤，样就空了”。"""
_IN_LETTER = re.compile("[信函电][里中]")
"""A letter speaks, and not who receives it."""
_CLOSING = "’』"
"""Marks that close words within the words."""
_IS_CALLED = re.compile("(?:这|那|就|便|也|都)(?:叫|叫做|叫作|称为|称作|唤作|名为)$")
_LEAST_SUM = 6
_FAR_VERB = 24
_LONGEST_CALL = 8
"""Characters of what something is called: 这叫“样样联校”，校长某某说."""
_ENDS_SENTENCE = "。！？!?…"
_PARALLEL = re.compile(r"^[^，,、。]{4,12}[，,、][^，,、。]{3,12}$")
_PARALLEL_ANY = re.compile("[，,、]")
_KEEPS_ON = re.compile(r"(?:的)?(?:活动|行动|机制|原则|工程|模式|制度|目标|标准|要求|思路|体系|政策|计划|理念|口号|等)")
_TAKEN_UP = re.compile(
    "[，,]?(?:这(?:种|句|样|番|是|曾|首|段|话)|(?:这)?(?:说|讲|唱)的(?:就|正|便|也)?是|[^，。“”\n]{1,8}[常总老爱](?:常|是|爱)?[讲说念]着?的?这?(?:句|话)|"
    "(?:是|曾是|就是|正是|成了|成为)(?:他|她|当地|村里|这里|大家|村民|过去|以前|昔日|当年|许多|人们)|"
    "的(?:顺口溜|民谣|俗语|老话|说法|歌谣)|"
    "[，,](?:这)?(?:就|正|便|曾|也)?是[^，。；“”\n]{1,16}的?(?:真实|生动|形象)?(?:写照|缩影|光景)|"
    "[，,][^，。；“”\n]{1,8}?[都也](?:懂得?|明白|晓得|知道|信|认)(?:得)?这个?道?理)"
)
"""What takes up the words that begin a sentence: “…”这种思想, “…”，这是他的口头禅."""
_SO_THEY_SAY = re.compile(
    "[，,][^，。“”\n]{1,10}(?:[都也常总](?:是)?(?:这样|这么|如此)[讲说唱念]|(?:这样|这么)(?:来)?(?![一的个些])[一-鿿])"
)
_LIFE = re.compile("是[^，。；“”\n]{1,12}的(?:光景|日子|写照|常态|顺口溜|口头禅|老话)")
"""What follows words that tell how people live: “…”是不少人家的光景."""
_SAID_TO_BE = re.compile("(?:的说法|之说|一说|的(?:俗语|谚语|农谚|民谚|老话|古话|俗话|古训|民谣|歌谣|顺口溜))")
"""What follows a saying that people have: 有“…”的说法. Not 之称, which follows a name."""
_BY_NAME = re.compile("(?:俗称|素称|号称)$")
_ON_WALLS = re.compile(
    "(?:[几两三四五六七八九十]+个(?:大|红|金|烫金)字|的(?:标语|横幅|条幅|对联|春联|楹联)|"
    "[，,][^，。“”\n]{1,20}[写刻印绣刷题贴挂][着了有][^，。“”\n]{0,8}(?:字|标语|横幅|话|联))"
)
"""What follows words that can be read somewhere: “…”六个大字; “…”，门上写着这样一行字."""
_ANSWER = re.compile("(?:答复|回答|回话|回复|答案)[都总也还只又]{0,2}(?:就|仍|依然|无非)?是(?:一?句)?[：:，,]?$")
_SIGN = re.compile("(?:的)?(?:牌子|招牌|标牌|窗口)")
_ONE_SENTENCE = re.compile("(?:(?<!第)[一这那]句|一声声?)[：:，,]?$")
"""跑了三趟，都被一句“样样没有”顶了回来。"""
_SHOUTED = re.compile(
    "(?:[喊说吼道问]出了?|直呼|连呼|高呼|疾呼|大呼|大喊|直喊|连喊|喊着|齐喊|连声说|连说|直说|念叨着?|嘟囔着?|嘀咕着?|嚷着)"
    "[：:，,]?$"
)
_CRIED = re.compile("(?:喊着|大喊|高喊|连喊|齐喊|直喊)[：:，,]?$")
_SAID_BEHIND = re.compile("[，,][^，。！？；“”\n《》]{1,8}(?:说|道|讲|问|答|喊)[着道]?[，。：；]")
_EXPLAINED = re.compile(r"[ \u3000]*\n\s*——[^\n]{5}")
"""A second line under a headline; a shorter one is the speaker's name."""
_HEADLINE = range(6, 31)
_LINE_ENDS = re.compile("[ \u3000]*(?:\n|$)")
_FIRST_PERSON = re.compile("(?:[我俺咱](?!的|家|市|县|省|国|区|州|村|镇|乡|院|校|军|党)|[我俺咱]们(?!的))")
_CLAUSES = re.compile("[，,！？!?]|[了着过要会能不没给把想让也就来去]")
"""What makes words with 我 in them a sentence rather than a name: “我给她鞠了一躬”, not “我的家乡”."""
_MOST_HEADLINES = 20
"""A text that has more lines of quoted words is a list of them."""
_LEAST_AGAIN = 4
"""A headline that has a clause this long of words quoted further on is their headline, not said once more."""
_BROKEN_OFF = re.compile("[呀啊喽啰咯嘞哟哎喂咧]—+$")
"""A shout that is held on: 样来喽——."""
_PLIGHT = re.compile("的[一-鿿]{0,4}(?:穷|苦|日子|地方|旧貌|历史|年代|时代|岁月|窘境|光景|写照)")
_SAT_BESIDE = re.compile("[守捧抱端靠挨]着[一-鿿]{1,5}[没无缺受讨喊要][一-鿿]{1,4}")
"""A saying of those who want in the midst of plenty: 守着样山没饭吃."""
_FRUITLESS = re.compile("(?P<one>一[一-鿿]{1,2}).{1,4}[不没难].{0,3}(?P=one)")
"""A saying of land that does not feed its own: 一样水土养不活一样人."""
_PLAIN_LEAD = re.compile(
    r"(?:(?<!主题)(?<!口号)(?<!目标)(?<!理念)(?<!原则)是|出行|说|叫|道|成了|那时|当时|过去|以前|因为|由于|落得|落了?个|弄得)[，：]?$"
)


def _is_balanced(inside: str) -> bool:
    """Whether words are two halves of one length, as sayings are: 一担水，半身汗."""
    first, comma, second = inside.partition("，" if "，" in inside else ",")
    return bool(comma) and 3 <= len(first) == len(second) <= 8 and not set(second) & set("，,、。")


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """Words in quotation marks and who is told to have spoken them."""

    span: Span
    speaker: str | None
    rule: Rule
    confidence: float


class Quotations:
    """Tells speech from other quoted stretches of one text, in order, and finds the speakers."""

    def __init__(self, text: str, people: Sequence[FoundPerson], quoted: Sequence[Quoted] = ()) -> None:
        """``people`` and ``quoted`` stretches are those of ``text``, in order."""
        self._text = text
        self._people = people
        self._quoted = quoted
        self._headlines = 0

    @cached_property
    def _speakers(self) -> Speakers:
        """Made when the first quotation is met: most texts have none."""
        return Speakers(self._text, self._people, self._quoted)

    def read(self, quoted: Quoted) -> FoundQuotation | None:
        """The quotation that a quoted stretch is, or None."""
        rule = self._rule(quoted)
        if rule is None:
            return None
        if rule is RULE_HEADLINE:
            return FoundQuotation(quoted.span, self._speakers.of_headline(quoted), rule, 0.75)
        if rule is RULE_SAYING:
            return FoundQuotation(quoted.span, self._speakers.of_saying(quoted), rule, 0.75)
        speaker = self._speakers.of_speech(quoted)
        return FoundQuotation(quoted.span, speaker, rule, 0.92 if speaker else 0.8)

    def _rule(self, quoted: Quoted) -> Rule | None:
        inside = self._text[quoted.inside.start : quoted.inside.end].strip()
        if len(inside) < 2 or not inside.strip("\0"):
            return None
        inside = inside.rstrip(_CLOSING) or inside
        before = self._text[max(0, quoted.span.start - 24) : quoted.span.start]
        if len(inside) <= _LONGEST_CALL and _IS_CALLED.search(before) and inside.isalnum():
            return None
        if is_name(inside) and (_ANSWER.search(before) or _SIGN.match(self._text, quoted.span.end)):
            return None
        if len(inside) >= 4 and (_SAYING.search(before) or _COUPLET.search(before)) and not _TAKEN_FOR.search(before):
            return RULE_SPOKEN if _SAID_IN.search(before) else RULE_SAYING
        if self._is_partial(quoted, before, inside):
            return RULE_SAYING if _IN_LETTER.search(before) else RULE_SPOKEN
        if self._is_headline(quoted, inside):
            return RULE_HEADLINE
        if self._is_spoken(quoted, before, inside):
            return RULE_SPOKEN
        if quoted.depth == 0 and self._is_sentence(quoted, inside):
            return RULE_SENTENCE
        if quoted.depth == 0 and self._is_taken_up(quoted, before, inside):
            return RULE_SAYING
        if quoted.depth == 0 and self._is_told(quoted, before, inside):
            return RULE_SPOKEN
        return RULE_SAYING if self._is_of_halves(quoted, before, inside) else None

    def _is_spoken(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether a verb of speech leads to the words, or a comma in them to the verb behind."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        if LED_BY_SPEECH.search(before) and (inside[-1] in _ENDS_SENTENCE or len(inside) >= 6):
            return True
        if len(inside) >= 6 and text.startswith("。", end) and _TOLD_ON.search(text[max(0, start - 60) : start]):
            return True
        return (inside[-1] in "，," and len(inside) >= 4) or self._sums_up(quoted, inside)

    def _sums_up(self, quoted: Quoted, inside: str) -> bool:
        """Whether the words end what someone finds of something, in two halves or more: 认为样村的做法“…、…”."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        if not text.startswith("。", end) or len(inside) < _LEAST_SUM or _PARALLEL_ANY.search(inside) is None:
            return False
        if SAYS_OF.search(text, max(0, start - _FAR_VERB), start) is None:
            return False
        named = programme(text, quoted)
        return named is None or named.rule is RULE_SHAPED

    def _is_sentence(self, quoted: Quoted, inside: str) -> bool:
        """Whether the words end as a sentence does, and are no name with a mark in it."""
        if len(inside) >= 4 and _BROKEN_OFF.search(inside) and self._begins_clause(quoted):
            return True
        return inside[-1] in _ENDS_SENTENCE and (len(inside) >= 4 or self._begins_clause(quoted))

    def _is_told(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether words without a stop are told as an answer or a shout, or followed by who said them: “不去”，他说."""
        text, end = self._text, quoted.span.end
        if _ANSWER.search(before) or _ONE_SENTENCE.search(before) or _CRIED.search(before):
            return True
        if len(inside) < 4:
            return False
        if _SHOUTED.search(before) and not _KEEPS_ON.match(text, end):
            return True
        if _SAID_BEHIND.match(text, end) or (len(inside) >= 12 and LED_BY_COLON.search(before)):
            return True
        if (
            before.endswith(("，", ","))
            and text.startswith("。", end)
            and _IN_HALF.search(inside)
            and not is_name(inside)
        ):
            return True
        behind = SPEECH_BEHIND.match(text, end, end + 30)
        return len(inside) >= 8 and text[end : end + 1] in "，," and behind is not None

    def _is_of_halves(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether the words are a saying by their two halves: “甲靠乙，丙靠丁”."""
        if quoted.depth == 0 and before.endswith(("，", ",")) and _is_balanced(inside):
            return self._text.startswith(("。", "，"), quoted.span.end)
        plight = _PLIGHT.match(self._text, quoted.span.end) is not None
        if quoted.depth == 0 and (_SAT_BESIDE.fullmatch(inside) or (plight and _FRUITLESS.match(inside))):
            return True
        if len(inside) < 9 or not _PARALLEL.match(inside) or is_name(inside):
            return False
        if plight:
            return True
        return not _KEEPS_ON.match(self._text, quoted.span.end) and _PLAIN_LEAD.search(before) is not None

    def _is_taken_up(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether what stands around the words tells that people say, have or read them."""
        text, end = self._text, quoted.span.end
        if before.endswith("有") and _SAID_TO_BE.match(text, end):
            return True
        if len(inside) >= 4 and (_ON_WALLS.match(text, end) or BYWORD_OF.match(text, end)):
            return True
        if len(inside) >= 8 and _PARALLEL_ANY.search(inside) and _LIFE.match(text, end):
            return True
        if len(inside) >= 5 and any(told.match(text, end) for told in (_SO_THEY_SAY, ARE_WORDS_OF)):
            return True
        if len(inside) >= 8 and _PARALLEL_ANY.search(inside) and RECALLS.match(text, end):
            return True
        if len(inside) < 7:
            return False
        return _BY_NAME.search(before) is not None or (
            self._begins_clause(quoted) and _TAKEN_UP.match(text, end) is not None
        )

    def _is_headline(self, quoted: Quoted, inside: str) -> bool:
        """Whether the words are a line of their own: one that a second line explains, or words that someone says."""
        text, start, end = self._text, quoted.span.start, quoted.span.end
        if len(inside) not in _HEADLINE or text[start - 1 : start].strip():
            return False
        if _EXPLAINED.match(text, end) is not None:
            return True
        if (
            quoted.depth
            or inside[-1] == "。"
            or not _LINE_ENDS.match(text, end)
            or text[max(0, start - 1) : start] not in {"", "\n"}
        ):
            return False
        if not _FIRST_PERSON.search(inside) or not _CLAUSES.search(inside):
            return False
        clauses = [clause for clause in re.split("[，,！？!?]", inside) if len(clause) >= _LEAST_AGAIN]
        self._headlines += 1
        return self._headlines <= _MOST_HEADLINES and not any(text.find(clause, end) >= 0 for clause in clauses)

    def _is_partial(self, quoted: Quoted, before: str, inside: str) -> bool:
        """Whether the words are a clause or two that someone is told to demand or say: 要求“保大圩，舍小圩”."""
        if quoted.depth or len(inside) < 8 or not DEMANDS.search(before):
            return False
        return re.search("[，,]", inside) is not None and not _KEEPS_ON.match(self._text, quoted.span.end)

    def _begins_clause(self, quoted: Quoted) -> bool:
        """Whether a sentence, or another's words, end right before."""
        return quoted.span.start == 0 or self._text[quoted.span.start - 1] in "。！？!?；：\n”」 \u3000"
