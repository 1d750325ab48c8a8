"""Built sites and natural features, by how their names end and what they begin behind: 样溪水库, 样家河, 样海街."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.found_places import FoundPlace
from archive_gui.facts.grammar import Rule, alternatives, firsts, words
from archive_gui.language.personal_names import is_verbal, is_word

RULE_SITE = Rule(
    "place.site",
    1,
    FactKind.PLACE,
    "(proper name)(水库|大桥|机场|广场|古镇|大街|…)",
    "⟦樟溪水库⟧开闸放水。",
    "一座大型水库开闸放水。",
)
RULE_NATURAL = Rule(
    "place.natural",
    1,
    FactKind.PLACE,
    "(proper name)(河|江|湖|山|岭|岛|…)(畔|边|流域|两岸|，|…)",
    "⟦樟木河⟧两岸种满果树。",
    "爬山涉水，江河两岸",
)
RULES = (RULE_SITE, RULE_NATURAL)

_SITES = words(
    "水库 大桥 特大桥 隧道 机场 国际机场 火车站 高铁站 汽车站 西站 东站 南站 北站 码头 灌区 水电站 核电站 电站 大坝 "
    "大堤 水闸 渡口 "
    "广场 大街 大道 步行街 老街 古镇 古城 古村 古街 遗址 故居 旧址 纪念碑 烈士陵园 陵园 风景区 景区 森林公园 "
    "湿地公园 "
    "国家公园 地质公园 湿地 书院 祠堂 体育场 会展中心 大会堂 运河 干渠 侗寨 苗寨 石窟 街 路 寺 草原 沙漠 林海 石桥 "
    "新村 小区 一桥 二桥 三桥 四桥 大圩 圩 垸 大垸 圩区 垸区 干堤 江堤 海堤 海塘 涵闸 分洪闸 公路大桥 铁路大桥 "
    "长江大桥 黄河大桥 港 港区 工区"
)
_NATURE = words("河 江 湖 山 岭 岛 溪 湾 峡谷 瀑布 海峡 群岛 半岛 盆地 冰川 大峡谷 山脉 湖区")
_LANDFORMS = words(
    "沟 坡 坪 冲 崖 垭 垭口 洼 塬 梁 川 滩 洲 坳 坝 岗 埠 屯 塘 铺 洞 泉 峪 峡 峒 淀 泊 洋 塆 圪垯 山口 坑 垄 "
    "垅 港 畈 墩 堡 台"
)
"""What small features end in; only a word of going or lying before them tells that they are named."""
_AFTER_SITE = (
    r"(?![人员头口费况线网面基边上灯径子程过牌途由标权局段集当股演透易遇])"
    r"(?!区|撒冷|长(?![\d一二三四五六七八九十百千近约达度])|建设|[村镇乡]|社区|工程|管理|运输|交通|沿|里|港口|服务区|小巷)"
)
_AFTER_NATURE = (
    r"(?=[畔岸]|两岸|流域|上游|中游|下游|沿[线岸]|边(?![境界疆])|支流|干流|水(?:质|位|面|系)|山脉|深处|脚下|主峰)"
)
_ENDING = re.compile(
    rf"(?=[{firsts((*_SITES, *_NATURE))}])(?:(?P<site>{alternatives(_SITES)}){_AFTER_SITE}|"
    rf"(?P<nature>{alternatives(_NATURE)})(?:{_AFTER_NATURE}|(?P<plain>(?=[，。、）]|等))))"
)
_LONGEST = 9
_STOP = frozenset("，。；：、！？“”‘’（）()《》〈〉【】…—,.;:!? \n\0\1\t/·-+")
_LEAD = re.compile(
    r".*(?:[在到从至往赴于和与及由沿跨距过的进]|位于|穿越|横跨|治理|途经|走进|来到|抵达|前往|参观|游览|访问|"
    r"流经|包括|"
    r"修建|兴建|建成)"
)
_NEVER = re.compile(
    r"[\da-zA-Z闯占经称共全未增持筑保了是被为使也又但而他她我们这那该本各每某些此其将把让给等个座条处多再更最只已所以"
    r"就能会可要向对岁]"
)
_COMMON = re.compile(
    r"(?:.*(?:大型|中型|小型|城市|乡村|农村|主题|文化|人民|交通|国际|重要|世界|全球|海上|空中|水利|综合|旅游|生态|"
    r"航空|抽水蓄能|光伏|"
    r"风力|太阳能|商业|商务|购物|特色|历史|现代|国家|自然|红色|革命|民族|公共|省级|市级|县级|国内|境外|跨海|跨江|"
    r"一级|二级|"
    r"三级|铁路|公路|地铁|高铁|致富|幸福|小康|产业|发展|振兴|成长|强军|创新|改革|希望|友谊|自由|连心|断头|康庄|阳关|"
    r"金光|之|热门|"
    r"[省市县区镇乡]内|沿线|周边|附近|当地|部分|主要|重点|全国|所有|许多)|"
    r"[新老旧大小中古今同本各一两三几东南西北上下前后]+|[一二三四五两几][地线类级]|.*香|沪深|柏油|赏花|河湖|小微|山岭|珍爱|半壁江|雪上拔|铭记来|卷款跑|文明长|.*自贸|滨海|沿海|人工|"
    r"天然|.*自由贸易)"
)


def find_sites(text: str, places: Sequence[FoundPlace]) -> Iterator[FoundPlace]:
    """The sites and natural features of a folded text that have names of their own; ``places`` end what is read."""
    ordered = sorted(places, key=lambda place: place.span.end)
    ends = [place.span.end for place in ordered]
    floor = 0
    for match in _ENDING.finditer(text):
        index = bisect_right(ends, match.start()) - 1
        behind = ends[index] if index >= 0 else 0
        if behind and text[behind] == "的":
            behind += 1
        if index >= 0 and behind == match.start() and ordered[index].code is None and match["site"]:
            yield FoundPlace(Span(ordered[index].span.start, match.end()), PlaceLevel.SITE, None, None, RULE_SITE, 0.75)
            floor = match.end()
            continue  # 三峡水库
        low = max(floor, behind, match.start() - _LONGEST)
        start = match.start()
        while start > low and text[start - 1] not in _STOP:
            start -= 1
        bounded = start in {0, behind} or text[start - 1] in _STOP
        if match["plain"] is not None and start != behind and match["nature"] != "河":
            continue
        found = _name(text, start, match, bounded=bounded)
        if found is not None:
            floor = match.end()
            yield found


def _name(text: str, start: int, match: re.Match[str], *, bounded: bool) -> FoundPlace | None:
    """The name that ends with ``match`` and begins at ``start`` or behind it."""
    end = match.end()
    lead = _LEAD.match(text, start, match.start())
    if lead is not None:
        start, bounded = lead.end(), True
    stem = text[start : match.start()]
    single = end - match.start() == 1
    if not bounded or not 2 <= len(stem) <= (3 if single else 4) or _NEVER.search(stem) or _COMMON.fullmatch(stem):
        return None
    listed = match["nature"] == "河" and "、" in {text[start - 1 : start], text[end : end + 1]}
    inner = range(start, match.start() - 1)
    worded = any(is_verbal(text, at) or (is_word(text, at) and len(stem) < 4) for at in inner)
    worded = worded or (len(stem) == 4 and is_word(stem, 0) and is_word(stem, 2))
    if worded and not listed:
        return None  # 绿色大道, 修复湿地: ordinary words name nothing
    if single and (is_word(text, match.start() - 1) or is_word(text, end - 1)):
        return None
    if match["nature"]:
        return FoundPlace(Span(start, end), PlaceLevel.NATURAL, None, None, RULE_NATURAL, 0.7)
    return FoundPlace(Span(start, end), PlaceLevel.SITE, None, None, RULE_SITE, 0.7)
