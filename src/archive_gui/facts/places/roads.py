"""Roads and railways by their numbers and short names, and streets of usual names: 107国道, 京广线, 解放路."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Sought
from archive_gui.language.gazetteer import Gazetteer

RULE_NUMBERED = Rule(
    "place.road_numbered",
    1,
    FactKind.PLACE,
    "(number)(国道|省道|县道) | (国道|省道|G|S)(number)(线)?",
    "⟦107国道⟧两侧种了杨树。",
    "投资107万元修国道。",
)
RULE_LINE = Rule(
    "place.line",
    2,
    FactKind.PLACE,
    "(京广|陇海|湘黔|…)(线|铁路|高铁|高速|…)",
    "⟦京广线⟧中断六小时。",
    "京广两地的客商",
)
RULE_STREET = Rule(
    "place.street",
    2,
    FactKind.PLACE,
    "(解放|人民|中山|…)(东|南|西|北|中)?(路|街|大道)",
    "⟦解放路⟧铺了沥青。",
    "走解放思想之路。",
)
RULES = (RULE_NUMBERED, RULE_LINE, RULE_STREET)

_NUMBERED = Sought(
    r"(?<![\d.．—\-])(?:[0-9]\d{2}(?:国道|省道)(?:线)?|[国省]道\d{3}线|[GS]\d{2,4}(?:国道|省道|(?:[一-鿿]{2})?高速(?:公路)?|线)"
    r"|[国省]道[GS]?\d{3}(?!\d|[万亿千百余多.公米]))(?![级道])",
    opening=(*"0123456789GS", "国道", "省道"),
)
_RAILWAYS = words(
    "京广 京沪 京九 京哈 京包 京原 京通 京承 京张 京津 京雄 京港 京昆 京藏 京新 京台 京珠 沪杭 沪昆 沪宁 沪渝 沪蓉 "
    "陇海 湘黔 湘桂 浙赣 焦柳 枝柳 成昆 宝成 成渝 川黔 贵昆 黔桂 兰新 兰青 包兰 青藏 南疆 襄渝 鹰厦 外福 "
    "胶济 石太 石德 太焦 同蒲 南昆 内昆 大秦 侯月 新石 兖石 津浦 津秦 平汉 粤汉 滇越 广九 广深 武广 郑西 石武 "
    "合武 合福 杭长 贵广 兰渝 宝中 西康 宁西 渝怀 洛湛 达成 皖赣 宣杭 淮南 符夹 沈山 哈大 长图 滨洲 滨绥 沈吉 "
    "连霍 二广 包茂 兰海 泉南 厦蓉 杭瑞 福银 大广 济广 长深 沈海 青银 青兰 荣乌 汕昆 广昆 绥满 珲乌 丹锡 宁洛"
)
"""Railways and national motorways by the two places that name them (names in general use; GB/T 917)."""
_LINE = Sought(
    rf"(?:{alternatives(_RAILWAYS)})"
    r"(?:复线|线(?!上线下|索)|铁路线?(?!局|公安|分局)|高铁|客专|高速公路|高速(?!发展|增长)|公路大动脉)",
    opening=_RAILWAYS,
)
_SHORT = (
    "京沪津渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘青宁新港澳杭甬温台金义丽衢嘉湖绍盐通徐连淮扬镇常锡合芜池黄宣安九"
    "昌景福厦漳龙泉广深珠汕梅潮揭肇江湛茂南钦防柳玉成绵乐宜自泸遵贵昆玉磨兰银西宝延榆包呼张大沈丹哈佳牡齐四长白敦阿石济青太烟潍"
    "日莱德衡邯邢雄商郑武襄十随荆株怀张吉邵永常益娄岳"
)
"""Cities and provinces by one character, as the names of fast railways have them."""
_FAST = Sought(
    rf"(?:(?<![一-鿿])|(?<=[和与及在沿修建乘经由到]))[{_SHORT}]{{2,3}}(?:高铁|城际铁路|客运专线|高速铁路)(?![一-鿿]?站)",
    ahead=("高铁", "城际", "客运", "高速"),
    within=(2, 3),
)
_STREETS = words(
    "解放 人民 中山 建设 五一 八一 三八 五四 七一 红旗 新华 和平 胜利 民主 民生 民权 民族 光明 团结 文化 工农 劳动 "
    "友谊 长征 延安 朝阳 东风 向阳 青年 迎宾 滨江 滨河 沿江 沿河 环城 站前 前进 工业 体育 府前 县前 "
    "东方红 北京 上海 南京 广州 天津 重庆 长江 黄河 湘江 珠江 西湖 昆仑"
)
"""Streets of these names stand in most towns."""
_SIDE = "[东南西北中]"
_RINGS = [
    *(f"{side}{ring}" for side in "东南西北中" for ring in "二三四五六"),
    *(f"{ring}环" for ring in "二三四五六内外绕"),
]
"""What the names of ring roads begin with."""
_STREET = Sought(
    rf"(?<![一-鿿])(?P<far>(?:{alternatives(_STREETS)})(?:{_SIDE}|[一二三四五])?(?:路|大街|大道|街))"
    rf"|(?<=[在到从往沿着至与和及过由市县区镇上旁侧])(?:{alternatives(_STREETS)})(?:{_SIDE}|[一二三四五])?(?:路|大街|大道|街)"
    rf"|{_SIDE}?[二三四五六]环(?:{_SIDE}?路|(?=高速|以[内外]))|[内外绕]环[东南西北]?路",
    opening=(*_STREETS, *_RINGS),
)
_GOES_ON = re.compile(
    r"(?:口|站|巷|段(?!时)|线|灯|径|子|程|由|标|网|桥|社区|派出所|街道|小学|中学|学校|支行|分理处|储蓄所|店)"
)
_SECTION = re.compile("[一-鿿]{2,3}(?:[至到—-]|[一-鿿]{0,6}段)")
_OF_BODY = re.compile("[^，。、的和在\n]{0,8}(?:博物馆|纪念馆|公司|公安|[局处])")


def find_roads(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The roads, railways and streets of such names in a folded text, kind by kind."""
    for pattern, rule in ((_NUMBERED, RULE_NUMBERED), (_LINE, RULE_LINE), (_FAST, RULE_LINE), (_STREET, RULE_STREET)):
        for match in pattern.finditer(text):
            end = match.end()
            if rule is RULE_STREET and _GOES_ON.match(text, end):
                continue
            section = _SECTION.match(text, end) and gazetteer.short(text[end : end + 2])
            if rule is RULE_LINE and (_OF_BODY.match(text, end) or section):
                continue  # 京广铁路|样关段: a section, told by its places
            yield FoundPlace(Span(*match.span()), PlaceLevel.SITE, None, None, rule, 0.75)
