"""Parties, armies and services of other states and armies of the past: 枧国劳动党, 俄军, 八路军."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.sought import Mentioned, Sought
from archive_gui.language.personal_names import is_word

_FREE = (
    "(?:(?![的了在与向对给为以及是有由被将把从到来等各个次届年多首并和执]|反对|两大|主要|多个|朝野|左翼|右翼|极右|称|说|打击|袭击|媒体|智库|学者)"
    "[一-鿿])"
)
_PARTY = Sought(
    rf"{_FREE}{{1,8}}?党(?![员派委支组章校建政内外课史风性务报籍徽旗魁团群和争禁政籍])",
    ahead="党",
    within=(1, 8),
)
_OF_ANY = re.compile("(?:政|执政|反对|在野|各|多|两|新|本|朋|乱|同|死|全|我|朝野|参政|左翼|右翼|极右翼)?党$")
"""Parties in general."""
_FORCES = {
    "俄": ("俄罗斯", "俄方", "俄国防部"),
    "乌": ("乌克兰", "乌方"),
    "美": ("美国", "美方"),
    "以": ("以色列", "以方"),
    "印": ("印度",),
    "英": ("英国",),
    "法": ("法国",),
    "韩": ("韩国",),
    "朝": ("朝鲜",),
    "叙": ("叙利亚",),
    "伊": ("伊拉克", "伊朗"),
    "巴": ("巴基斯坦",),
}
"""States by the character that tells their army, and what a text calls them that speaks of it."""
_ARMY = Sought(
    f"(?:(?<![一-鿿])|(?<=[据与和对向由被将及遭因称在驻于的让]))[{''.join(_FORCES)}]军"
    "(?=[称说在于对向和与的将已也还则又正从空，。、；]|发[动射]|[袭占撤进攻击摧打继轰导控包推]|当天|当日|近日|今[天日]|昨[天日]|[一-鿿]?架|部队|士兵|战机|无人机|基地)",
    ahead="军",
    within=(1, 1),
)
_OF_THE_PAST = words(
    "中国人民志愿军 中国工农红军 东北抗日联军 东北抗联 八路军 新四军 红一方面军 红二方面军 红四方面军 北洋水师 远征军"
)
_PAST = Sought(
    rf"(?:{alternatives(_OF_THE_PAST)})(?:第?[一二三四五六七八九十\d]{{1,4}}[师军旅团]|[一二三四五六七八九]{{3}}[师旅])?"
    "(?![一-鿿]{0,4}(?:旧址|纪念馆|办事处|纪念碑|陵园))",
    opening=_OF_THE_PAST,
)
_RAILWAYS = Sought("国铁[一-鿿]{2}局(?!面)", opening=("国铁",))
"""An office of the state's railways, by its city."""
_TOLD = Sought(
    "(?<![一-鿿])(?:联大|世卫)(?=[主称说决一开审通将已今昨]|近日)|(?<![一-鿿])(?:国资委|发改委|卫健委|银保监会)(?=相关|有关|表示|介绍|[、，])",
    opening=words("联大 世卫 国资 发改 卫健 银保"),
)
"""The assembly of the United Nations and the health organisation, where they open a clause and act;
commissions of the state likewise."""
_STATION = Sought(
    "(?:(?<![一-鿿])|(?<=[在由据和与])|(?<=登陆))总台(?=央视[一二三四五六七八九十]|将|\\d|元旦|春节|财经|国际|全球|记者|主持|推出|播出|新闻|[，。、《])"
    "|央视[一二三四五六七八九十]{1,2}套",
    opening=("总台", "央视"),
)
"""The station in short, and its channels by their number."""
_PARTIES = Sought(
    "(?:(?<![一-鿿])|(?<=[、和]))(?:民革|民盟|民建|民进)(?=[、和，]|[省市县区]委|中央|会员|盟员|成员|[坚全各组]|[一-鿿]届)",
    opening=words("民革 民盟 民建 民进"),
)
"""The democratic parties in short."""
_ABROAD = re.compile(
    f"{_FREE}{{0,14}}?(?:(?<=[一-鿿]{{2}})(?:组织(?![了起开])|机构|中心(?![地区])|总局|管理局|研究所|研究院|通讯社|卫队|警卫队|司令部|总参谋部|立法大会|"
    "协会|联盟)|(?:生态|能源|交通|运输|国防|外交|财政|卫生|教育|文化|旅游|农业|渔业|工业|贸易|经济|内政|司法|劳动|环境|数字|转型|发展|科技|技术|"
    "基础设施|移民|水利|矿业|林业|住房|体育|青年)部(?![门长队分署]))"
)
"""What stands behind a state as the name of one of its bodies: 样国宇宙航空研究开发机构."""
_OF_ANYBODY = re.compile(
    "(?:有关|相关|官方|当地|多[个家]|一[个家]|其他|主要|政府|非政府|国际|武装|反对派|极端|恐怖|救援|救助|调查|民意|市场|权威|专业|媒体|军事|"
    "金融|科研|研究|医疗|教育|文化|行业|经济|气象|情报|消防|警方|卫生|监管|地震|监测|观测|预警|指挥|安全|统计|人道主义|慈善|环保)*"
    "(?:组织|机构|中心|协会|联盟)"
)
_SERVICE = Sought(
    "(?:(?<=欧盟)|(?<=欧盟下属)|(?<=联合国)|(?<=[的据])|(?<![一-鿿]))(?!国家|中国)[一-鿿]{2,6}?(?:气候变化|环境|海洋|地震|航天|空间|监测){1,2}服务局",
    ahead="服务",
    within=(4, 12),
)
_OF_COMMITTEE = re.compile("办公室|秘书处")


def find_bodies_abroad(text: str, divisions: Divisions) -> Iterator[Span]:
    """The parties behind their country, armies in short, armies of the past and stations in short of a folded text."""
    for match in _PARTY.finditer(text):
        yield from _party(text, match.end(), divisions)
    for place in divisions.all():
        if place.candidates[0].level is PlaceLevel.COUNTRY and place.candidates[0].name != "中国":
            body = _ABROAD.match(text, place.end)
            if body is not None and not _OF_ANYBODY.fullmatch(body[0]):
                yield Span(place.start, body.end())
    for match in _ARMY.finditer(text):
        if _MENTIONED[text[match.start()]].within(text):
            yield Span(*match.span())
    for pattern in (_PAST, _RAILWAYS, _TOLD, _PARTIES, _STATION, _SERVICE):
        for match in pattern.finditer(text):
            if not (match.start() and is_word(text, match.start() - 1)):
                yield Span(*match.span())


_MENTIONED = {sign: Mentioned(names) for sign, names in _FORCES.items()}
_LONGEST = 9


def _party(text: str, end: int, divisions: Divisions) -> Iterator[Span]:
    """柬埔寨|人民党: the country belongs to the name."""
    for at in range(end - 2, max(0, end - _LONGEST) - 1, -1):
        place = divisions.covering(at - 1) if at else None
        if place is None or place.end != at:
            continue
        stem = text[at:end]
        if (
            place.candidates[0].level is not PlaceLevel.COUNTRY
            or place.candidates[0].name == "中国"
            or _OF_ANY.fullmatch(stem)
        ):
            return
        if re.fullmatch(f"{_FREE}+党", stem):
            yield Span(place.start, end)
        return


def part_of_committee(text: str, end: int) -> int:
    """Where the office ends that stands behind a committee's name which ends at ``end``: 国家样样委员会|办公室."""
    office = _OF_COMMITTEE.match(text, end) if text.endswith("委员会", 0, end) else None
    return office.end() if office is not None else end
