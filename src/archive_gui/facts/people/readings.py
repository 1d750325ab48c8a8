"""Where a personal name ends in running text, seen from its best reading and from the text around it."""

from __future__ import annotations

import re

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.patterns import ACTS_BEHIND, CLAUSE_START, DEEDS, HAN, NO_NAMES, ROLE_END, STRONG_SPEECH
from archive_gui.language.personal_names import (
    common_given,
    is_given_character,
    is_verbal,
    is_word,
    read_name,
    surname_characters,
)
from archive_gui.language.roles import AFTER_NAME, KIN, OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname

NOT_BEFORE_VERBS = frozenset("家和同后从有成当向应能全来")
_COMMON_GIVEN = frozenset(common_given())
_SEVERAL = re.compile(r"(?:\d\d|[2-9]|[二两三四五六七八九十百几数多余])[名位个][一-鿿]{0,4}$")
_CLAUSE_ENDS = frozenset("，。；！？,;")
_RARE = -1.5
"""The least weight of a name of rare characters behind a role."""
_ADVERBIAL = frozenset("都那员还能")
"""Surnames that behind a role are adverbs, pronouns and the ends of words."""
_NEAR = 3_000
"""How far, in characters, other mentions of a name are looked for while it is being read."""
_OF_SHORT_AT_END = -0.5
"""How much a name of two weighs at least between an office and the end of a clause."""
_AT_WORK = re.compile(
    r"[一-鿿][着了过](?!\w{0,3}的)|[一-鿿](?:[他她我您]|一[句声口把])|只好|只得|第一个|头一个|直言|则说"
)
"""What someone does in one character, or how: 拍着桌子, 劝他."""
_TAIL = frozenset("的在对冲朝把和与也就又已还将被给向从到不没有是等及用带拿说家便却再只先曾总都刚才")
_OF_THREE = 3
_MADE = re.compile("的|了|关于|工作|报告|说明|题为|主[题旨]|汇报|[重总]")
"""What follows 作 where somebody reports or speaks."""
_SPOKEN = frozenset(("强调", "坦言", "直言", "明确", "宣布", "宣读", "开导", "安慰"))
"""Verbs of speech whose first character ends many a given name."""
_TIMES = ("今年", "去年", "前年", "当年", "如今", "现年", "每天", "天天", "从小", "一家", "一人")
_ACROSS = re.compile("因(?:[病残伤学灾患]|车祸|家庭|父|母|妻|丈夫)|算(?:着|了|起|过|账|得)")
"""What follows a name whose last character makes a word with it: 成|因病, 清|算着."""
_MOVES = re.compile(
    r"[一-鿿](?:[着了过](?!\w*的)|[下上起出回掉完到进来](?:[\d\0几两一二三四五六七八九十百]|[这那他她]))"
)
"""A verb of one character that the list of verbs cannot have: 提|着, 投|下370万."""
_WAS = re.compile(
    "年[纪近过]|年轻时|年事|两口子|[原本]来?[是在任]|户(?=[，。；、（]|$)|头一[天年回次个]|第一个|逢[年人]|那[天年时晚]|当[天晚时年]|您|"
    "(?:手[快巧勤]|脚[快勤]|嘴[甜快]|心[细善软灵]|眼[睛尖里神]|脸上|身[上子边后]|腿脚|个子|胆子|嗓[门子])|[气急喜吓累乐愁]得"
)
"""What somebody was, when they acted, whom they are to you, and what of them is told."""


def plain(name: str) -> str:
    """The name without the blanks that set it wide."""
    return name.replace(" ", "").replace("\u3000", "")


def settled(text: str, at: int, least: float) -> int:
    """Where the name at ``at`` ends, seen from its best reading and from where else the text has it; -1 for none."""
    reading = read_name(text, at)
    if text[at + 2 : at + 4] in _SPOKEN and text[at + 4 : at + 5] in CLAUSE_START and not is_word(text, at):
        brief = read_name(text[at : at + 2] + "，", 0)
        if brief is not None and brief.end == len("石坚") and brief.weight > _OF_SHORT_AT_END:
            return at + 2  # 石坚|强调
    if reading is None or reading.weight < least:
        return -1
    length = reading.end - at
    if length == _OF_THREE and _is_cut_short(text, at):
        return at + 2
    if length == 2 and _runs_across(text, at):
        return at + _OF_THREE
    if length == 3 and text[at + 1] not in " \u3000":
        shorter, longer = near(text, at, at + 2), near(text, at, at + 3)
        listed = text[at + 3 : at + 4] in CLAUSE_START or text[at - 4 : at - 2] == text[at : at + 2]  # brothers
        if longer == 1 and shorter >= 3 and not listed and stands_alone(text, at):
            return at + 2
        if 1 < longer == near(text, at, at + 4) and _runs_on(text, at):
            return at + 4
    if length == 2 and HAN.match(text[at + 2 : at + 3] or " ") and not is_verbal(text, at + 2):
        # 王波 or 王波涛: what stands elsewhere decides.
        three = text[at : at + 3]
        if near(text, at, at + 3) >= 2 and near(text, at, at + 3) == near(text, at, at + 2):
            other = read_name(three + "，", 0)
            if other is not None and other.end == 3 and other.weight > -0.5:
                return at + 3
    return reading.end


_WITH = re.compile(f"[和与](?:{alternatives((*OFFICES, *PEOPLE))})")
_RUNS = re.compile("[开办][的了起]|[种养卖酿绣栽喂][的了起出着]")
"""What somebody grows or runs right behind a name of two: 张钰|开的民宿."""


def _is_cut_short(text: str, at: int) -> bool:
    """Whether the third character of a name leads on: 样佳|和组长, 样钰|开的民宿, 刘样|作的汇报."""
    third = at + 2
    if text[third] == "作" and _MADE.match(text, third + 1):
        return True
    if _WITH.match(text, third) is None and _RUNS.match(text, third) is None:
        return False
    shorter = read_name(text[at:third] + "，", 0)
    told = near(text, at, at + _OF_THREE) > 1  # the longer name stands elsewhere, too
    return shorter is not None and shorter.end == 2 and not told and not is_word(text, at)


def _runs_across(text: str, at: int) -> bool:
    """Whether the name of two at ``at`` has a third character, which makes a word with what follows: 样大成|因病."""
    if text[at + 2 : at + 3] in _TAIL or _ACROSS.match(text, at + _OF_THREE) is None:
        return False
    longer = read_name(text[at : at + _OF_THREE] + "，", 0)
    return longer is not None and longer.end == _OF_THREE


def stands_alone(text: str, at: int) -> bool:
    """Whether the name of two at ``at`` stands somewhere near without a third character: 龙样说, not 龙样发 alone."""
    name = text[at : at + 2]
    found = text.find(name, max(0, at - _NEAR), at + _NEAR)
    while found >= 0:
        behind = text[found + 2 : found + 3]
        if found != at and not (behind and is_given_character(behind)):
            return True
        found = text.find(name, found + 2, at + _NEAR)
    return False


def _runs_on(text: str, at: int) -> bool:
    """Whether a name of three rather has a fourth character, which it has everywhere: 吉克阿|牛."""
    fourth = text[at + 3 : at + 4]
    if is_common_surname(text[at]) or fourth not in _COMMON_GIVEN or not HAN.match(fourth):
        return False
    return not is_verbal(text, at + 3) and not is_word(text, at + 3)


def near(text: str, start: int, end: int) -> int:
    """How often the words at ``start`` to ``end`` stand within some pages around."""
    return text.count(text[start:end], max(0, start - _NEAR), start + _NEAR)


def is_given(text: str, at: int) -> bool:
    """Whether the two characters at ``at`` are common in given names and no word runs over them."""
    given = text[at : at + 2]
    return (
        len(given) == 2
        and set(given) <= _COMMON_GIVEN
        and not any(is_word(text, near) for near in range(at - 2, at + 2))
    )


_OF_SITE = re.compile("安置[区点]|安置小区|小区|社区|广场|公寓|花园|村|镇|公司|合作社|水库")
_MOST_ASKED = 5


def names_site(text: str, start: int, end: int) -> bool:
    """Whether the words at ``start`` to ``end`` stand near by as the name of a site or body: 样和苑|安置区."""
    name, found = text[start:end], max(0, start - _NEAR)
    for _ in range(_MOST_ASKED):
        found = text.find(name, found, start + _NEAR)
        if found < 0:
            return False
        found += len(name)
        if _OF_SITE.match(text, found):
            return True
    return False


_CALLED = re.compile("[一-鿿]{2}(?![上下里中内外前后日天年月时间处地])[一-鿿]")


def is_called(text: str, at: int) -> bool:
    """Whether three characters that begin as a preposition are a name by what its bearer does: 于得样在山下养牛."""
    return _CALLED.match(text, at) is not None and ACTS_BEHIND.match(text, at + 3) is not None


def rare(text: str, at: int, least: float = _RARE) -> int:
    """Where a name of three of rare characters ends that no word crosses (选手柏芋溪获得); -1 for none."""
    reading, end = read_name(text, at), at + 3
    if least > _RARE:
        reading = read_name(text[at:end] + "，", 0)  # by itself, whatever follows
        reading = reading and reading._replace(end=at + reading.end)
    if reading is None or reading.end != end or reading.weight < least or text[at] in NOT_BEFORE_VERBS:
        return -1
    inside = is_word(text, at + 1) and not set(text[at + 1 : end]) <= _COMMON_GIVEN
    if inside or any(is_word(text, start) for start in (at - 1, at, at + 2)):
        return -1
    behind = text[end : end + 1]
    if not behind or behind in CLAUSE_START or behind in "的和与在以" or is_verbal(text, end):
        return end
    given = any(map(is_given_character, text[at + 1 : end])) and text[at] not in _ADVERBIAL
    return end if given and (followed(text, end) == "acts" or text.startswith(_TIMES, end)) else -1


def worded(text: str, at: int) -> int:
    """Where a name of three ends that begins as a word does (乡长常有福笑着, 技师万里春跳进); -1 for none."""
    end = at + 3
    if text[at + 2 : end] not in _COMMON_GIVEN or text[end - 1] in "地多高远":
        return -1
    if any(is_word(text, start) for start in (at - 1, at + 1, at + 2)) or not is_word(text, at):
        return -1
    if is_verbal(text, at) or text[at : at + 2] in NO_NAMES:
        return -1
    reading = read_name(text[at:end] + "，", 0)
    if reading is None or reading.end != 3:
        return -1
    told = is_verbal(text, end) or text[end : end + 1] in "把将对" or STRONG_SPEECH.match(text, end)
    return end if told else -1


_DOING = re.compile(
    "把|带着|带领|领着|连夜|告诉|笑着|介绍|说[，：]|表示|今年|每天|天天|周末|一边|坚持|义务|住进|学[会做织]|考[了上]|的(?:诊所|家|店|作坊|果园|茶园)|"
    "[种养办开走捐卖买修做找写](?:了|出)|到[一-鿿]{1,4}[里村县乡镇组户家]"
)
"""What only somebody does or has right behind a name."""
_NO_SURNAMES = frozenset("和从同于年成东关能行通应经向时有全常水连计支毛平云都那还员把方高满过为会任代教主")


def word_for_given(text: str, at: int) -> int:
    """Where a name of three ends whose given name is an ordinary word, by what its bearer does; -1 for none."""
    end = at + _OF_THREE
    if text[at : at + 1] not in surname_characters() or text[at] in _NO_SURNAMES or _DOING.match(text, end) is None:
        return -1
    if any(is_word(text, near) for near in (at - 1, at, end - 1)) or is_verbal(text, at):
        return -1
    given = text[at + 1 : end]
    return end if given and HAN.fullmatch(given[0]) and HAN.fullmatch(given[1]) and not set(given) & _TAIL else -1


def short(text: str, at: int, *, office: bool) -> int:
    """Where a name of two that no word crosses ends behind a role, an ``office`` or not (部长易兵赶到); -1 for none."""
    end = at + 2
    reading = read_name(text[at:end] + "，", 0)
    if reading is None or reading.end != 2 or text[at] in NOT_BEFORE_VERBS | _ADVERBIAL | {"国"}:
        return -1
    if any(is_word(text, start) for start in (at - 1, at, at + 1)):
        return -1
    behind = text[end : end + 1]
    ends = not behind or behind in CLAUSE_START
    if reading.weight < (0.8 if not office else _OF_SHORT_AT_END if ends and behind != "、" else 0):
        return -1
    bounded = ends or behind in "的和与在" or is_verbal(text, end) or _AT_WORK.match(text, end) is not None
    return end if bounded and text[end - 1] not in "为和与在的等起来去过到了出好完" else -1


def is_common_pair(text: str, at: int) -> bool:
    """Whether both characters at ``at`` are common in given names, whatever words they make: 建设, 爱国."""
    return set(text[at : at + 2]) <= _COMMON_GIVEN


def is_known_pair(text: str, at: int) -> bool:
    """Whether the two characters at ``at`` both stand in given names, one of them often."""
    given = text[at : at + 2]
    return len(given) == 2 and bool(set(given) & _COMMON_GIVEN) and all(map(is_given_character, given))


def is_deed_of_several(text: str, role: int, end: int) -> bool:
    """Whether several act, of whom one name would tell too few: 由15名村民代表|查账，; a list goes on."""
    return _SEVERAL.search(text, max(0, role - 8), role) is not None and text[end : end + 1] in _CLAUSE_ENDS


def is_phrase(text: str, start: int, end: int, role: int) -> bool:
    """Whether what stands behind a role of ``role`` characters is made of words rather than a name."""
    if text[start : start + 2] in {"宁可", "宁愿", "盖起", "盖好", "盖了"}:
        return True
    if end == start + 2:
        return is_word(text, start) and not is_common_surname(text[start])  # 负责人|祝贺, 青年|爱国
    if end != start + 3 or not is_word(text, start + 1) or STRONG_SPEECH.match(text, end):
        return False  # 部长艾样知|介绍
    if role < 3 and is_word(text, start - 1) and text[start - 1 : start + 1] not in KIN:
        return True  # 工程|建设
    # 学生|家|进行
    if not is_verbal(text, start + 1) or is_common_pair(text, start + 1):
        return is_verbal(text, start + 1) and text[start] in NOT_BEFORE_VERBS
    return not is_common_surname(text[start])


_WHEN = re.compile(
    "于(?:[一-鿿]{1,6}?(?:来临|到来|[开散]会|抵达|发生|结束|[天黎]亮)|"
    "[会汛雨饭课]|[傍夜当]?[晚夜]|[天黎]明)[之以]?[前后时间]"
)


def tells_when(text: str, at: int) -> bool:
    """Whether 于 tells when somebody acts: 县领导|于洪水到来前赶到."""
    return _WHEN.match(text, at) is not None


def tells_deed(text: str, start: int, end: int, role: re.Match[str]) -> bool:
    """Whether what stands behind a role tells what is done, when or by whom, and is no name."""
    if is_phrase(text, start, end, len(role[0])) or tells_when(text, start):
        return True
    if text[start] == "由" and is_word(text, start + 1):
        return True  # 贫困户|由财政补贴
    if end != start + 2:
        return False
    heads = text[start] == "任" and ROLE_END.match(text, end) is not None  # 书记、县长|任双组长
    return heads or is_deed_of_several(text, role.start(), end)


def is_title(text: str, start: int, end: int) -> bool:
    """主任王书记: surname and title, no name."""
    return text[start + 1 : end] in AFTER_NAME or text[start + 1 : start + 3] in AFTER_NAME


def is_name_before(text: str, end: int) -> bool:
    """Whether what ends at ``end`` in a list looks like a name."""
    return any(end >= length and settled(text, end - length, 2.2) == end for length in (3, 2))


def followed(text: str, end: int) -> str:
    """What stands behind a name at ``end``: a clause "ends", someone "acts" or "moves", a "word" begins, or "other".

    Who moves does so by a verb of one character that the list of verbs cannot have.
    """
    behind = text[end : end + 1]
    if not behind or behind in CLAUSE_START or not HAN.match(behind):
        return "ends"
    if behind in _TAIL or behind in DEEDS or is_verbal(text, end) or _WAS.match(text, end):
        return "acts"
    if is_word(text, end):
        return "word"
    return "moves" if _MOVES.match(text, end) else "other"
