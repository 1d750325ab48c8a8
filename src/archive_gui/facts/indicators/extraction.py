"""What a figure counts: the noun its measure word belongs to, or the noun phrase it is said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from archive_gui.domain.spans import Span
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.indicators.amounts import is_done_with, measured
from archive_gui.facts.indicators.befell import befell, dwell, told_apart
from archive_gui.facts.indicators.labels import is_measured_thing, is_told_behind, labelled
from archive_gui.facts.indicators.nested import measured_of_each, noun_start
from archive_gui.facts.indicators.nouns_ahead import (
    CLAUSE_END,
    EMPTY,
    LONGEST,
    SHORTEST_TAIL,
    clause_start,
    clean,
    cut_copula,
    ends_in_copula,
    noun_before,
)
from archive_gui.facts.indicators.quantities import times_of
from archive_gui.facts.indicators.quantities_names import is_share, points_of, share_of, warmth_of
from archive_gui.language.units import AMOUNTS, UnitClass

_PHRASE_END = re.compile(r"[，。；！？,;!?\n：:、（）()\0]|[\"”“](?=[，。；])")
_COUNTED = frozenset(
    {UnitClass.PERSON, UnitClass.HOUSEHOLD, UnitClass.OCCURRENCE, UnitClass.THING, UnitClass.DIVISION, UnitClass.GRADE}
)
_IMPLIED = {UnitClass.HOUSEHOLD: "户数", UnitClass.PERSON: "人口"}
"""What is counted where no noun stands: 全村308户1120人."""
_ANYONE = frozenset(("人", "户", "口", "口人"))
_AGE = "年龄"
_AGES = ("享年", "终年")
"""What years of age count, whoever's they are."""

# Where the counted noun ends and its predicate begins, wherever that stands.
_PREDICATE = re.compile(
    r"全部|全(?=[是都在靠由]|覆盖)|几乎|多半|大多|基本(?=上|实现|完成|消除|解决|达到|建成|脱贫)|等(?=一批|多[个家种])|(?<![平年月日人户村亩])均|都|因(?![素子果特])|已经|已|将|正在|正|仍|还|又|也|被|在(?![校职建册岗线编研])|从(?!业)|(?<![意方定导流走转倾动风志去趋偏横纵])向(?!导)|(?<![结核面针应绝反相派])对(?![象口虾手联外])|由|把|给|使|让|(?<!参)与|按|用于|用来|来自|投入|进行|"
    r"开展|完成|实现|顺利|成功|如期|得到|得以|受到|获得|荣获|参加|参与|即将|分别|支持|"
    r"出席|前来|走进|进入|奔赴|赶赴|组成|构成|成为|作为|占|达|超过|高于|低于|增长|下降|增加|减少|同比|环比|提高|"
    r"不等|不止|之多|(?<![合兼归吞])并|(?<!合并)而|且|(?<!认)为(?!主)|是|就业|落户|(?<!许)可(?![再转循移降])|(?<![太阳储氢功智性节产动机核热风势技职潜万效])能(?![源力量耗效级])|(?<![主需重纪讨索摘纲概提险])要(?![素道点闻])|"
    r"的(?:基础上|同时|情况下|前提下)|(?<![社协学商机大展峰年晚联宴委工国集开参赴与])会(?![议员计场])|至少|帮忙|抢购|说$|(?<![海国郊野室户课校意])外$"
)
# Verbs and adverbs that begin the predicate where a noun stands before them; as first words they tell what befell those
# who are counted (17人撤离).
_VERB = re.compile(
    r"(?<=[一-鿿\1]{2})(?:提出|围绕|集会|奋战|奋斗|决定|设置|印发|搬[进入出]|住进|疏解|断电|停电|停课|抵达|夺得|赢得|"
    r"斩获|收获|迎来|举行|召开|宣布|投产|竣工|开工|通车|亮相|汇聚|齐聚|聚集|观看|报名|报考|入围|入驻|签约|面临|处于|"
    r"居住|前往|避往|撤离|转移(?!支付)|脱贫(?![户村人攻县])|赴|出发|返回|涉及|遍布|开始|停止|倒塌|表示|认为|选择|走[出上向]|来到|回到|加入|纳入|承担|担任|坚守|守护|"
    r"穿越|驶[出入向]|开进|运抵|聚焦|展开|登上|打破|联合(?![国会体社]|收割|公报|声明)|联手|携手|携|同[台场步时]|直接|"
    r"到(?=[\d\0\1一二三四五六七八九十几各]|[村乡镇县校户家山厂]|$)|全程|全力|持续|不断|依次|首次|再次|率先|当场|连夜|自愿|主动|免费|日夜|普遍|纷纷|相继|先后|陆续|正式|共同|一起|"
    r"到位|到岗|有[望序效]|无法|因|以(?![上下内外来])|经(?![济营验理销纪典常费贸])|与会|举办(?!地|方|城))"
)
_DONE = re.compile(r"(?:(?<=[女男老户人员民工者生师家童])[一-鿿]|[一-鿿]{1,2})[了着](?![解])")
_NO_NOUN = re.compile(
    r"^(?:以上|以下|左右|的?(?:[，。；]|$)|于|和|与|及|或|至|到|升|降|增|减|同比|环比|比|左右|以内|起|时(?!装|蔬|令)|"
    r"一[年月天日](?![一-鿿])|名列|位列|居第|排[名在第]|列第|[每外远]|[哩呢吧啊呀嘛啦]|后(?![生勤代辈备])|前(?![锋哨])|内(?![科衣饰])|中(?![学小医药共国央枪弹毒暑奖选签标层青专职外年型队心])|里|上(?!市)|下(?![岗属])|地(?![，。；、区方市点级块段震质理铁税产毯板瓜膜窖图]|$)|得|"
    r"着(?![火陆装色力])|过|了|之一|不等|来|去)"
)
_POINTING = re.compile(
    r"[省市县区镇乡厂校社队组店矿][里上]|(?:全|该|本)(?:村|镇|乡|县|市|区|省|校|社区|街道|国)(?:就|共|现)?|村里|家里|一家|"
    r"[一-鿿]{1,6}(?<![困种])(?:村|乡|镇|县|寨|屯|社区|大队|公社)"
)
_SHARE = re.compile("[，、](?:其中|仅|光)?[\0\1]+(?:有|约|近|达到?|占|为)?")
_JOINING = "和及与或"
_LEADING_ON = re.compile(f"(?:[{_JOINING}]|[共还就只都也]?有)$")
# ，从每月领低保130元到: what moves is named within the movement.
_OF_MOVE = re.compile(
    r"[从由]\0*(?P<inner>(?!每?[一-鿿]?斤)[一-鿿]{2,10}?)(?:的|约|近)?(?=[\d一二三四五六七八九十两几百千])"
)
_BEFORE_MOVE = tuple("，。；！？,;!?\n：:、")
_PEOPLE = re.compile(
    r"(?:[居村灾农渔牧市移]民|社员|[职员民]工|[一-鿿]人|[医学考新女男]生|[一-鿿]师|群众|人口|官兵|[一-鿿]户|家属|游客|模范|代表|选手|孩子|"
    r"娃娃|青年|妇女|干部|[干民特法]警|骨干|战士|护士|[博硕院]士|[人秀]才|专家|教授|劳动?力|学子|乡亲|[一-鿿](?<![动复])[员者匠娘手])$"
)
# 信用社贷了8万元, 贷给厂里15万元: the verb tells what money it is.
_PAID = re.compile(
    r"(?P<how>[尚还仍倒另认募])?(?P<verb>[捐罚欠拨赔借]|(?<![信房车网农])贷)(?:[出着下]|给[一-鿿\1]{1,8}|了?[一-鿿\1]{1,9}[社行厂部站队局])?$"
)
_EXCEPT = "外"
_LAND, _QUAKE = "地", "地震"
_OWNERS = frozenset("里家村组队户们上\1")
_FIELD = re.compile("[田地][种共打收产平均被全都荒]")
# 33名到对岸念书的娃娃, 38户去年搬来的移民: a clause that tells which, before what is counted.
_WHICH = re.compile(
    "(?:\0+|[到来去在从被前往]|[适符]合|没有|尚?未|不(?![等止足]))[^，。；！？：、“”\n]{1,16}?的(?=[一-鿿]{2})(?!被)"
)
# 年收入过万元的有213户, 65岁及以上占17%: whose number tells which of them are counted.
_OF_THOSE = re.compile("(?:及?以[上下内])?(?:的|者|人口)?(?:[约达近]|共?有|占比?|只有?|仅有?|就有|还有|超过?|不足)*")
_LISTED = re.compile(r"(?:、[一-鿿]{1,4})+(?=[，。；！？,;!?\n\0]|$)|（[一-鿿、]{1,12}）")
_FAMILY = "一家人口"
_ONE_PERSON = frozenset("人口")
_WORDS_OF_VERB = 2
_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The figures around one, nearest first."""

    before: Sequence[FoundFigure] = ()
    behind: Sequence[FoundFigure] = ()

    @property
    def previous(self) -> FoundFigure | None:
        """The figure before."""
        return self.before[0] if self.before else None

    @property
    def following(self) -> FoundFigure | None:
        """The figure behind."""
        return self.behind[0] if self.behind else None


def indicator(text: str, original: str, figure: FoundFigure, near: Neighbours) -> str | None:
    """What ``figure`` counts, in the text's own words; None where nothing tells.

    ``text`` is folded with dates blanked, ``original`` as printed; ``near`` holds two figures before and behind.
    """
    previous, following = near.previous, near.following
    if figure.unit == "块钱":  # 42块钱: 元, and 钱 what they are of
        figure = replace(figure, unit="元", span=Span(figure.span.start, figure.span.end - 1))
    moved = _OF_MOVE.match(text, figure.span.start)
    if moved is not None and text[moved.start() - 1 : moved.start()] in _BEFORE_MOVE:
        return clean(original[slice(*moved.span("inner"))])
    if figure.kind is UnitClass.AGE or (figure.unit == "口" and text.endswith("家", 0, figure.span.start)):
        return _FAMILY if figure.unit == "口" else _age(text, figure)
    if (nested := _nested(text, original, figure, near)) is not None:
        return nested
    if previous is not None and previous.span.end == figure.span.start:
        return _of_pair(text, original, figure, near)
    if (those := _of_those(text, original, previous, figure)) is not None:
        return those
    ahead, behind = _words_around(text, original, figure, near)
    if (points := points_of(text, figure, ahead)) is not None:
        return points
    if figure.kind in _COUNTED or figure.implied_unit:
        return _counted(text, original, figure, near, (ahead, behind))
    if is_share(figure) and behind and text.startswith("的", figure.span.end):
        return share_of(text, figure, ahead, behind)
    if figure.kind is UnitClass.TEMPERATURE:
        told = warmth_of(text, figure, ahead, behind)
        return None if told is None and previous is not None and previous.kind is figure.kind else told or "气温"
    if figure.kind in {UnitClass.RATIO, UnitClass.RATE} or _is_paired(figure, following):
        return ahead or behind
    return measured(text, original, figure, previous, (ahead, behind))


def _is_paired(figure: FoundFigure, following: FoundFigure | None) -> bool:
    return following is not None and following.span.start == figure.span.end


def _words_around(text: str, original: str, figure: FoundFigure, near: Neighbours) -> tuple[str | None, str | None]:
    """The words before a figure and those behind it that may tell what it counts."""
    following = near.following
    behind = _after(text, original, figure, following)
    if following is not None and (
        (behind is None and is_measured_thing(text, figure, following))
        # 2户3人未脱贫: what befell both.
        or (_is_paired(figure, following) and figure.kind is UnitClass.HOUSEHOLD)
    ):
        behind = _after(text, original, following, near.behind[1] if len(near.behind) > 1 else None)
    ahead = _before(text, original, figure.span, figure, near.before)
    pointing = ahead is not None and figure.kind in _IMPLIED and _POINTING.fullmatch(ahead)
    return (None if pointing or _is_noun_of(text, near.previous, figure) else ahead), behind


def _counted(
    text: str, original: str, figure: FoundFigure, near: Neighbours, words: tuple[str | None, str | None]
) -> str | None:
    """Who or what is counted, by the words before and behind, by what befell them, or by the measure word alone."""
    ahead, behind = words
    if behind and ahead and _is_told_before(figure, ahead, behind):
        return ahead
    deed = None
    if not behind and figure.kind in _IMPLIED and is_told_behind(text, figure) and not _PEOPLE.search(ahead or ""):
        deed = _counted_by_deed(text, original, figure, near.behind)  # 典礼举行，10人受到表彰
    told = behind or deed or times_of(text, figure, ahead)
    if told or figure.kind not in _IMPLIED or _is_share_of(text, near.previous, figure):
        return told
    if near.following is not None and _is_paired(figure, near.following):
        told = _counted_by_deed(text, original, near.following, near.behind[1:])
    else:
        told = _counted_by_deed(text, original, figure, near.behind)
    return told or _IMPLIED[figure.kind]


def _age(text: str, figure: FoundFigure) -> str:
    return next((word for word in _AGES if text.endswith(word, 0, figure.span.start)), _AGE)


def _of_pair(text: str, original: str, figure: FoundFigure, near: Neighbours) -> str | None:
    """308户1120人: the second shares what stands before and behind both."""
    behind = _after(text, original, figure, near.following)
    ahead = Span(near.before[0].span.start, figure.span.end)
    told = _before(text, original, ahead, figure, near.before[1:])
    if len(near.before) > 1 and _is_noun_of(text, near.before[1], near.before[0]):
        told = None  # 9个村的46户138人: the villages are not what is counted
    shared = told if behind and told and _is_told_before(figure, told, behind) else behind or told
    if shared is None or _POINTING.fullmatch(shared):
        if len(near.before) > 1 and _is_share_of(text, near.before[1], near.before[0]):
            return None
        return _counted_by_deed(text, original, figure, near.behind) or _IMPLIED.get(figure.kind)
    return shared


def _counted_by_deed(text: str, original: str, figure: FoundFigure, behind: Sequence[FoundFigure]) -> str | None:
    """People or households that no noun names, by what befell them."""
    told = befell(text, *_phrase_behind(text, figure, behind[0] if behind else None))
    return None if told is None else clean(original[slice(*told)])


def carried(words: str | None, previous: FoundFigure, figure: FoundFigure) -> str | None:
    """What the figure before counts, where this one may count it too: money is no age, and metres are no people."""
    if words == _AGE and figure.kind is not UnitClass.AGE:
        return None
    if words in _IMPLIED.values() and figure.kind in _IMPLIED:
        return _IMPLIED[figure.kind]
    return None if figure.kind in AMOUNTS and previous.kind in _IMPLIED else words


def _of_those(text: str, original: str, previous: FoundFigure | None, figure: FoundFigure) -> str | None:
    """Which of them are counted, where a number tells that: 年收入过万元的有213户."""
    if previous is None:
        return None
    between = text[previous.span.end : figure.span.start]
    if _OF_THOSE.fullmatch(between) is None or not between:
        return None
    if "的" not in between and (previous.kind is not UnitClass.AGE or figure.kind is not UnitClass.RATIO):
        return None
    start = clause_start(text, previous.span.start, 0)
    start = max(start, text.rfind("\0", start, previous.span.start) + 1)
    return clean(original[start : previous.span.end]) if previous.span.end - start <= LONGEST else None


def _is_share_of(text: str, previous: FoundFigure | None, figure: FoundFigure) -> bool:
    """Whether a place's part of what the figure before counts is told: 12万人，其中甲县2万人."""
    if previous is None or not (previous.kind is figure.kind or {previous.kind, figure.kind} <= _IMPLIED.keys()):
        return False
    return _SHARE.fullmatch(text, previous.span.end, figure.span.start) is not None


def _is_told_before(figure: FoundFigure, ahead: str, behind: str) -> bool:
    """Whether what is counted stands before the number and what was done behind it: 居民两千人避往, 推土机六辆抢修."""
    if figure.kind in _IMPLIED:
        return _PEOPLE.search(ahead) is not None and _PEOPLE.search(behind) is None
    return figure.kind is UnitClass.THING and is_done_with(behind) and "的" not in behind


def _is_noun_of(text: str, previous: FoundFigure | None, figure: FoundFigure) -> bool:
    """Whether what stands before a count of people is only what the figure before it counts: 17个村民小组491户."""
    if previous is None or figure.kind not in _IMPLIED or previous.kind not in _COUNTED:
        return False
    between = text[previous.span.end : figure.span.start]
    if _PEOPLE.search(between):
        return False  # 六个乡的民间艺人148名
    return not between.startswith(("中", "里")) and not any(mark in between for mark in CLAUSE_END + "、")


def _after(text: str, original: str, figure: FoundFigure, following: FoundFigure | None) -> str | None:
    """The noun behind a figure, or what befell those it counts (17人撤离)."""
    start, stop = _phrase_behind(text, figure, following)
    phrase = text[start:stop]
    if figure.kind in _COUNTED and (apart := told_apart(text, start, stop)) is not None:
        return clean("的".join(original[slice(*part)] for part in apart))
    if figure.unit in _ANYONE and dwell(text, start, stop):
        return None
    if figure.kind is UnitClass.AREA and _FIELD.match(phrase):
        return _of_one_character(text, original, figure, Span(start, start + 1))
    if not phrase or _NO_NOUN.match(phrase):
        return None
    if figure.kind is UnitClass.GRADE and phrase.startswith(_QUAKE):
        return _QUAKE
    noun = _head(phrase)
    of = -1 if noun else phrase.find("的", 1, LONGEST)
    if of > 0:
        # 82个因灾断电的社区: a clause that tells which; what is counted stands behind it.
        start, phrase = start + of + 1, phrase[of + 1 :]
        noun = _head(phrase)
    if not noun:
        return None
    if following is not None and stop == following.span.start:
        noun = _LEADING_ON.sub("", noun)  # 12个村和3个镇, 12个村有3个: what leads on to the next figure
    cut = len(phrase.rstrip(_JOINING)) if phrase[1:] != _EXCEPT else len(noun)
    if len(noun) == 1 and 1 < cut <= SHORTEST_TAIL and noun not in _ONE_PERSON:
        noun = phrase  # 棉被, which ends like a predicate
    if noun in _ONE_PERSON:
        return "人口"
    if len(noun) == 1:
        return _of_one_character(text, original, figure, Span(start, start + 1))
    return _without_attribute(original, start, noun)


def _nested(text: str, original: str, figure: FoundFigure, near: Neighbours) -> str | None:
    """What is counted before, or measured by, a number that tells which of those: 13个人口超过100人的村."""
    inner = near.following
    if inner is None or figure.kind not in _COUNTED or measured_of_each(text, figure, inner) is None:
        measure = measured_of_each(text, near.previous, figure)
        return None if measure is None else clean(original[slice(*measure)])
    start = noun_start(text, inner)
    limit = min([len(text), start + LONGEST, *(figure.span.start for figure in near.behind[1:2])])
    end = _PHRASE_END.search(text, start, limit)
    noun = _head(text[start : end.start() if end else limit])
    return _without_attribute(original, start, noun) if noun else None


def _phrase_behind(text: str, figure: FoundFigure, following: FoundFigure | None) -> tuple[int, int]:
    """From where to where the words run that may begin with what a figure counts."""
    start = figure.span.end
    limit = min(len(text), start + 40)
    if following is not None:
        limit = min(limit, following.span.start)
    if figure.kind in _COUNTED and (which := _WHICH.match(text, start, limit)) is not None:
        start = which.end()
    end = _PHRASE_END.search(text, start, limit)
    stop = end.start() if end else limit
    while start < stop and text[start] in "的“":
        start += 1
    return start + 2 * (figure.kind in _IMPLIED and text.startswith("从中", start)), stop


def _without_attribute(original: str, start: int, noun: str) -> str | None:
    """The noun as printed, without what stands before 的 where it is long."""
    last = noun.rfind("的") + 1
    if len(noun) > LONGEST and len(noun) - last <= LONGEST:
        start, noun = start + last, noun[last:]
    return clean(original[start : start + len(noun)]) if cut_copula(noun[:LONGEST]) else None


def _head(phrase: str) -> str:
    """The noun a phrase begins with, as far as its predicate; "" where it begins with one."""
    predicate = _PREDICATE.search(phrase)
    noun = phrase if predicate is None else phrase[: predicate.start()]
    verb = _VERB.search(noun)
    noun = noun if verb is None else noun[: verb.start()]
    done = _DONE.search(noun, 2)
    return noun if done is None else noun[: done.start()]


def _of_one_character(text: str, original: str, figure: FoundFigure, noun: Span) -> str:
    """省、市、自治区 in full; 水 and 鞋 with the words before their number, as 用水 and 做鞋."""
    listed = _LISTED.match(text, noun.end)
    if listed is not None:
        return original[noun.start : listed.end()]
    start = clause_start(text, figure.span.start, 0)
    lead = text[start : figure.span.start].rstrip("了着过")
    lead = lead[max(lead.rfind(mark) for mark in "\0、“”《》（）") + 1 :]
    if ends_in_copula(lead) or not lead or lead[-1].isdigit() or lead.endswith("除"):
        return original[noun.start : noun.end]
    if text[noun.start] == _LAND and lead[-1] in _OWNERS:
        return f"土{_LAND}"
    of = lead.endswith("的")
    kept = lead if len(lead) <= _PREFIX else lead[-_WORDS_OF_VERB - of :]
    at = start + text[start : figure.span.start].rfind(kept)
    return original[at : at + len(kept)] + original[noun.start : noun.end]


def _before(text: str, original: str, span: Span, figure: FoundFigure, before: Sequence[FoundFigure]) -> str | None:
    if text.endswith("、", 0, span.start):
        return None  # 9个组、386户: what stands before is what the other figure counts
    floor = before[0].span.end if before else 0
    start = clause_start(text, span.start, floor)
    if figure.kind is UnitClass.MONEY and (paid := _PAID.search(text[start : span.start].rstrip("了过"))):
        return f"{paid['how'] or ''}{paid['verb']}款"
    found = noun_before(text, original, start, span.start)
    own = text[start : span.start]
    told = cut_copula(own).strip("的\0\1")
    silent = told in EMPTY or (not told and "\1" in own)  # 其余八成, 其中甲县5万人: as told before
    if found is None and not silent and start > floor and text[start - 1] in "，,":
        # 面积不断扩大，达300亩: the clause before names it, unless that clause has its own figure.
        earlier = clause_start(text, start - 1, floor)
        found = None if earlier == floor > 0 else noun_before(text, original, earlier, start - 1)
    elif found is None and not silent and start > floor and text[start - 1] in "：:":
        found = labelled(text, original, start - 1, floor)
    return found
