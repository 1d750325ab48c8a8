"""Names of bodies, places and buildings by what they end in, told twice with a slip: 育才小学 and 毓才小学."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_gui.domain.facts import Fact, FactKind, OrganisationFact, PlaceFact
from archive_gui.domain.findings import FindingKind, FindingRef, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, facts_with, folded, sentences, shown
from archive_gui.findings.names.confusion import CONTRASTS, are_confused
from archive_gui.findings.names.variants import BESIDE
from archive_gui.language.personal_names import is_word

_FIRM_WORDS = "服务|科技|发展|实业|商贸|开发|种植|养殖|农民|股份|责任|生态|农业"
"""What a firm's name is told with or without, before what it ends in."""

_FIRM_ENDS = "专业合作社|合作社|有限公司|公司|集团"
_LONG_ENDS = (
    "中学|小学|学校|学院|幼儿园|卫生院|医院|敬老院|养老院|福利院|大桥|水库|电站|林场|农场|"
    "茶场|园艺场|煤矿|水厂|瓷厂|酒厂|茶厂|农庄|山庄|庄园|酒店|宾馆|饭店|超市|商场|市场|基地|示范园|产业园|公园|社区|码头|"
    "公路|灌区|大坝|支行|剧团|艺术团|行动|工程|计划|制度|模式|基金|花节|文化节|旅游节|采摘节|丰收节|协会|书院|作坊|工坊|绣坊|书屋|广场|景区|温泉|瀑布|祠堂|水渠|干渠|隧道|车站|渡口|食品厂|砖厂"
)
_SHORT_ENDS = (
    "队|团|节|街|路|河|溪|江|湖|山|岩|潭|沟|滩|垭|界|坡|坪|茶|酒|米|柚|橙|桃|梨|柑|橘|鱼|"
    "鸡|牛|猪|羊|粉|戏|村|寨|屯|镇|乡|桥|寺|庙|塔|亭|渠|坝|厂|冲|坳|湾|塘|岭|峒|洞|矿|渡"
)
_ENDS = re.compile(
    "|".join(f"{word}(?:{_FIRM_WORDS})*(?:{_FIRM_ENDS})" for word in _FIRM_WORDS.split("|"))
    + f"|{_FIRM_ENDS}|{_LONG_ENDS}|{_SHORT_ENDS}"
)
"""All of them; as each alternative begins with a character of its own, little of a text is looked at twice."""
_FIRM = re.compile(f"^(?:{_FIRM_WORDS})*(?:专业|有限)?(合作社|公司|集团)$")
_MOST, _MOST_OF_SHORT = 9, 5
"""Characters of a name before what it ends in that are looked at."""

_LED = frozenset("省县市区州镇乡村的在到来往去是和与及从对给让叫了向由为将把被于过着年月日里上届")
_LED_BY = frozenset(["位于", "走进", "开办", "成立", "创办", "领办", "图为", "修建", "新建", "承建", "加入", "通往"])
_NUMBERS, _MEASURES = frozenset("一两几0123456789"), frozenset("杯斤袋盒瓶株棵座家个条口批")
"""What stands before a name: a mark, the place it belongs to, or a word that leads to it."""

_WORDS = frozenset(
    "的了是在和与说及对向把被从到也都就又还将已不这那个位名有为以而等时于着过地得告家各每全本该某几两多些我你他她它咱"
    "们出入进回返来去下建修办开设其此每由让给使做作成为当受按据因被则或并但所"
)
"""Characters that belong to what is said around a name."""

_NO_NAME = re.compile(
    "走[进到访]|来到|进[入到]|赶到|回到|志愿|贫困|脱贫|行政|自然|示范|重点|搬迁|移民|中心|试点|先进|文明|美丽|全县|全省|全国|本地|当地|家家|户户|农民|专业|乡镇|城乡|"
    "农业|工业|山区|农村|国有|民办|公办|寄宿|希望|大型|小型|中型|新型|一[座个所家]|两[座个所家]"
)
_TURNED, _LEFT_OUT = -1, -2
"""In the place of where a character is another: two are the other way round, one is left out."""

_MARK = 2
"""Characters of the shortest name before what it ends in."""

_DIVISIONS = frozenset("省市州县区镇乡村城社组")
_DIVISION = re.compile("[省市州县区镇乡村]")
_FIRMS = frozenset({"合作社", "公司", "集团"})
"""Of their names any character may be wrong that stands inside."""

_SAME_BUCKET, _MENTIONS = 10, 3
_AHEAD = 8


@dataclass(frozen=True, slots=True)
class _Name:
    """One mention of a name."""

    material: Material
    span: Span
    mark: str
    """What stands before its end."""
    led: bool
    """Whether what stands before it tells that it begins there."""


def endings(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about two names before one end that differ by a character alike, turned or left out."""
    names: dict[tuple[str, str], list[_Name]] = defaultdict(list)
    for material in page:
        for end, name in _names(material):
            names[end, name.mark].append(name)
    told: set[frozenset[int]] = set()
    for (end, at, _), marks in _alike(names).items():
        for one, other in combinations(marks[:_SAME_BUCKET], 2):
            pair = names[end, one], names[end, other]
            led = [any(name.led for name in found) for found in pair]
            if not _may_be_one(one, other, at, end, led) or _are_two(*pair):
                continue
            key = frozenset(hash((id(name.material), name.span.end)) for name in (pair[0][0], pair[1][0]))
            if key not in told:
                told.add(key)
                yield _doubt(*pair)


def _alike(names: Mapping[tuple[str, str], Sequence[_Name]]) -> dict[tuple[str, int, str], list[str]]:
    """The marks before each end that are alike but for one place, by that place.

    Only lengths of which marks are led in as ``_may_be_one`` asks are looked at.
    """
    many = Counter((end, len(mark)) for end, mark in names)
    led = Counter((end, len(mark)) for (end, mark), found in names.items() if any(name.led for name in found))
    buckets: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for end, mark in names:
        long = len(mark)
        here, shorter, longer = led[end, long], led[end, long - 1], led[end, long + 1]
        one_wrong = here > 0 and many[end, long] > 1
        one_less = here > 0 and shorter > 0 and len(end) > 1 and long > _MARK
        for at in range(long) if one_wrong or one_less else ():
            if one_wrong:
                buckets[end, at, mark[:at] + "*" + mark[at + 1 :]].append(mark)
            if one_less:
                buckets[end, _LEFT_OUT, mark[:at] + mark[at + 1 :]].append(mark)
        if here and longer and len(end) > 1:
            buckets[end, _LEFT_OUT, mark].append(mark)
        if here > 1:
            buckets[end, _TURNED, "".join(sorted(mark))].append(mark)
    return buckets


def _names(material: Material) -> Iterator[tuple[str, _Name]]:
    text = folded(material)
    if len(text) != len(material.reading.text):
        return
    begun = {fact.span.start for fact, _ in facts_with(material, OrganisationFact)}
    begun |= {at for fact, _ in facts_with(material, PlaceFact) for at in fact.span}
    no_names = [other.span() for other in _NO_NAME.finditer(text)]
    ends = [end for _, end in no_names]
    for found in _ENDS.finditer(text):
        at, long = found.start(), len(found[0]) > 1
        low = max(0, at - (_MOST if long else _MOST_OF_SHORT))
        last = bisect_right(ends, at) - 1
        low = max(low, no_names[last][0] + 1) if last >= 0 else low
        end = _FIRM.sub(lambda firm: firm[1], found[0]) if long else found[0]
        for start in range(at - 1, low - 1, -1):
            if not "一" <= text[start] <= "鿿":
                break
            if at - start < _MARK:
                continue
            led = start in begun or _is_led(text, start)
            if led or long:
                yield end, _Name(material, Span(start, found.end()), text[start:at], led)


def _is_led(text: str, start: int) -> bool:
    """Whether what stands before tells that a name begins here."""
    before = text[max(0, start - 2) : start]
    if not before or not "一" <= before[-1] <= "鿿" or before[-1] in _LED or before in _LED_BY:
        return True
    return before[-1] in _MEASURES and before[0] in _NUMBERS


def _may_be_one(one: str, other: str, at: int, end: str, led: Sequence[bool]) -> bool:
    """Whether one mark is the other with a slip: a character that looks or sounds alike, one left out, two turned."""
    if at == _TURNED:
        changed = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        two_countries = "中" in one[: len("ab")] and changed[:1] == [0]
        return all(led) and len(changed) == len("ab") and changed[1] - changed[0] == 1 and not two_countries
    if at == _LEFT_OUT:
        short, long = sorted((one, other), key=len)
        return all(led) and _is_left_out(short, long, end)
    pair = {one[at], other[at]}
    if pair & (_WORDS | _DIVISIONS):
        return False
    if are_confused(one[at], other[at]):
        return any(led) and (all(led) or (len(end) > 1 and at > 0))
    inside = at >= _MARK and not pair & CONTRASTS and not _DIVISION.match(one, at + 1)
    return all(led) and inside and end in _FIRMS and len(one) > _MARK + 1


def _is_left_out(short: str, long: str, end: str) -> bool:
    """Whether a character inside the longer one is all that the shorter one lacks."""
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return (
        len(short) < len(long)
        and at > 0
        and short[at:] == long[at + 1 :]
        and long[at] not in _WORDS | _DIVISIONS | CONTRASTS
        # 水电站 is a word for 电站.
        and not (at == len(short) and is_word(long + end, at))
    )


def _are_two(one: Sequence[_Name], other: Sequence[_Name]) -> bool:
    """Whether a sentence tells of both, or one lies beside the other."""
    places = _place(one[0]), _place(other[0])
    if all(places) and places[0] != places[1]:
        return True
    for names, rivals in ((one, other), (other, one)):
        for name in names[:_MENTIONS]:
            text = folded(name.material)
            if _ref(name) == _ref(rivals[0]) or _quote(name) == _quote(rivals[0]):
                return True
            rival = folded(rivals[0].material)[slice(*rivals[0].span)]
            if rival in text[slice(*sentences(name.material).sentence(name.span.start))]:
                return True
            if BESIDE.search(text, max(0, name.span.start - _AHEAD), name.span.start):
                return True
    return False


def _doubt(one: Sequence[_Name], other: Sequence[_Name]) -> Doubt:
    shorter, longer = sorted((one, other), key=len)
    texts = [names[0].material.reading.text for names in (longer, shorter)]
    params = {
        "first": texts[0][slice(*longer[0].span)],
        "second": texts[1][slice(*shorter[0].span)],
        "context": shown(texts[1], shorter[0].span),
    }
    refs = tuple(dict.fromkeys(_ref(name) for names in (longer, shorter) for name in names[:_MENTIONS]))
    return Doubt(FindingKind.NAMES_VARY, Severity.MEDIUM, "finding.names_vary_here", params, refs)


def _place(name: _Name) -> str:
    """The registered place that a name begins with: 海南 of 海南代表团."""
    facts = (fact for fact in name.material.facts if name.span.covers(fact.span))
    codes = (fact.detail.code for fact in facts if isinstance(fact.detail, PlaceFact) and fact.span.end < name.span.end)
    return next((code for code in codes if code), "")


def _fact(name: _Name) -> Fact | None:
    ended = (fact for fact in name.material.facts if fact.span.end == name.span.end)
    return next((fact for fact in ended if fact.kind in {FactKind.PLACE, FactKind.ORGANISATION}), None)


def _quote(name: _Name) -> str:
    fact = _fact(name)
    return "".join((fact.quote if fact else folded(name.material)[slice(*name.span)]).split())


def _ref(name: _Name) -> FindingRef:
    fact = _fact(name)
    if fact is not None:
        return FindingRef(name.material.number, fact.id)
    return FindingRef(name.material.number, source_ranges=name.material.reading.offsets.source_ranges(name.span))
