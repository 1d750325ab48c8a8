"""Built sites and natural features, by how their names end and what they begin behind: 样溪水库, 样家河, 样海街."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, firsts, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.named_sites import RULES as RULES_CALLED
from archive_gui.facts.places.named_sites import find_called
from archive_gui.facts.places.villages_told import COMMON
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.gazetteer import Gazetteer, Place
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.roles import OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname

RULE_SITE = Rule(
    "place.site",
    9,
    FactKind.PLACE,
    "(proper name)(水库|大桥|机场|广场|古镇|大街|…)",
    "⟦樟溪水库⟧开闸放水。",
    "一座大型水库开闸放水。",
)
RULE_NATURAL = Rule(
    "place.natural",
    2,
    FactKind.PLACE,
    "(proper name)(河|江|湖|山|岭|岛|…)(畔|边|流域|两岸|，|…)",
    "⟦樟木河⟧两岸种满果树。",
    "爬山涉水，江河两岸",
)
RULE_STATION = Rule(
    "place.station",
    3,
    FactKind.PLACE,
    "(division)(火车站|汽车站|车站|体育场|机场|…)",
    "列车开进⟦衡阳车站⟧。",
    "列车开进车站。",
)
RULES = (RULE_SITE, RULE_NATURAL, RULE_STATION, *RULES_CALLED)

_STATION_NAMES = words(
    "火车站 高铁站 长途汽车站 汽车站 客运站 车站 国际机场 机场 抽水蓄能电站 核电站 水电站 体育场 体育馆 体育中心 "
    "灯光球场 大剧院"
)
_PARKS = (
    "(?:(?:国家|森林|湿地|地质|郊野|文化|体育|生态|主题|遗址|海洋|野生动物|植物|儿童|城市|中央|矿山|石漠|沙漠|音乐|市民)+公园"
    "|公园|(?:国际)?(?:会展|会议|展览)中心|野生动物园|动物园|植物园|展览馆)"
)
_INDUSTRY = "工业园区?|工业集中区"
_STATE_FARMS = "[牧林农]场"
_VENUE = re.compile(f"(?:{alternatives(_STATION_NAMES)}|{_PARKS}|{_STATE_FARMS}|(?P<zone>{_INDUSTRY}))$")
_STATIONS = Sought(rf"(?:{alternatives(_STATION_NAMES)})(?![乡镇村]|街道|社区)", opening=_STATION_NAMES)
_LAND_NAMES = words("坝子 盆地 川道 草原 大峡谷")
_LANDS = Sought(alternatives(_LAND_NAMES), opening=_LAND_NAMES)
_UNNAMED = re.compile("^新建|国家|中国|[些个各多这那每某]")
_LONGEST_DIVISION = 5
_OFFICERS = frozenset((*OFFICES, *PEOPLE))
_TOWNS = frozenset({PlaceLevel.CITY, PlaceLevel.COUNTY, PlaceLevel.TOWN})
_WIDE = frozenset({PlaceLevel.COUNTRY, PlaceLevel.PROVINCE})

_SITES = words(
    "梯田 山塘 古道 水库 大桥 特大桥 隧道 隧洞 引水洞 风电场 光伏电站 "
    "机场 国际机场 火车站 高铁站 汽车站 西站 东站 南站 北站 码头 口岸 灌区 水电站 核电站 电站 大坝 "
    "大堤 水闸 渡口 "
    "广场 大街 大道 步行街 老街 小镇 古镇 古城 古村 古街 遗址 故居 旧址 纪念碑 烈士陵园 陵园 风景区 景区 森林公园 "
    "湿地公园 "
    "国家公园 地质公园 湿地 书院 祠堂 体育场 会展中心 大会堂 运河 干渠 侗寨 苗寨 石窟 街 路 寺 庙 草原 沙漠 林海 石桥 "
    "新村 小区 安置点 安置区 "
    "易地扶贫搬迁安置点 易地扶贫搬迁安置区 易地搬迁安置点 易地搬迁安置区 集中安置点 集中安置区 "
    "一桥 二桥 三桥 四桥 大圩 圩 垸 大垸 圩区 垸区 干堤 江堤 海堤 海塘 涵闸 分洪闸 公路大桥 铁路大桥 "
    "长江大桥 黄河大桥 港 港区 工区 联圩 大圩堤 分洪道 分洪区 蓄洪区 蓄滞洪区 行洪区 高速公路 高速 铁路 "
    "公路 客运站 船闸 灌渠 总干渠 引水渠 渡槽 "
    "滑雪场 立交桥 桥 工业集中区 工业集聚区 产业集聚区 产业集中区 工业园 工业园区 产业园区 移民区 "
    "移民新区 移民新村 移民开发区 经济开发区 经济技术开发区 高新技术开发区 高新技术产业开发区"
)
_OF_OLD = frozenset(("遗址", "旧址", "故居"))
"""What was there before, which is called by words as well: 土司城遗址."""
_MOVED = frozenset(words("易地扶贫搬迁安置点 易地扶贫搬迁安置区 易地搬迁安置点 易地搬迁安置区 集中安置点 集中安置区"))
_ESTATES = _MOVED | {"安置点", "安置区", "小区"}
_HOMES = ("家园", "新城", "新村", "花园")
"""What estates are called by before their kind, and without it: 样和家园|安置区."""
_ESTATE_LENGTHS = range(3, 5)
_PAIRS = frozenset(words("江河 山河 江湖 山川 山岭 河湖"))
"""Rivers and hills in general: no name ends so."""
_NATURE = words("堰塞湖 河 江 湖 山 岭 岛 溪 湾 峡谷 瀑布 海峡 群岛 半岛 盆地 冰川 大峡谷 山脉 湖区")
_WATERWORKS = frozenset(words("水库 联圩 大圩 灌区 大堤 江堤 干渠 水电站 大坝"))
_CROSSINGS = frozenset(words("大桥 特大桥 隧道 水库"))
_LANDINGS = ("码头", "渡口")
_BRIDGES = ("桥", "隧道")
_RIVER = re.compile("[江河湖]")
_RIVER_ENDS = frozenset("江河水溪湖")
_GENERIC = frozenset("省市县区州镇乡村旗")
_SCENIC = frozenset(words("景区 风景区 湿地"))
_FEATURES = frozenset("河江湖溪山岭峰岛峡谷沟湾泉潭洞洲滩寨坪关口")
_ZONES = frozenset(
    words(
        "工业集中区 工业集聚区 产业集聚区 产业集中区 工业园 工业园区 产业园区 移民区 "
        "移民新区 移民开发区 经济开发区 经济技术开发区 高新技术开发区 高新技术产业开发区"
    )
)
_LINES = frozenset(("铁路", "公路", "高速公路", "高速"))
_LAND = frozenset("池沟坡坪冲崖垭洼塬坳坝岗岭溪河江湖塘湾洞口")
_SITED = _LAND | {"铺", "堡", "桥", "滩", "洲"}
_SPANS = re.compile(r"[全总]?长\d|全长|库容|总库容|蓄水|通车|合龙|竣工|建成|横跨|跨")
"""What is said of a bridge, a tunnel or a reservoir right behind its name."""
_AFTER_SITE = (
    r"(?!(?<=渡口)岸|(?<=港)湾|(?<!桥)[头边上]|边[检防]|[人员口费况线网面基灯径子程过牌途由标权局段集当股演透易遇杯])"
    r"(?!区|事变|(?<=[寺庙桥])(?:水库|大坝|水电站|电站|灌区|遗址)|(?<=[寺庙桥])[堡沟坪湾河坡岭山屯庄营圩墟塬坝川]|管委|党工委|撒冷|官学|学堂|长(?![\d一二三四五六七八九十百千近约达度])|建设|[村镇乡]|社区|工程|管理|运输|交通|沿|里|安置[点区]|"
    r"港口|服务区|小巷)"
)
_AFTER_NATURE = (
    r"(?=[畔岸]|两岸|流域|上游|中游|下游|沿[线岸]|边(?![境界疆])|支流|干流|"
    r"水(?:质|位|面|系)|山脉|深处|脚下|主峰|(?<=岭)[上下]|(?<=堰塞湖))"
)
_BESIDE = "(?:(?<=[田道])上(?=[的，。有])|边(?!境|防|缘|检)|里(?![程弄])|旁|上游|下游|两侧|两旁|沿线)"
_LONG_SITES = [name for name in _SITES if len(name) > 1]
_ENDING = Sought(
    rf"(?=[{firsts((*_SITES, *_NATURE))}])(?:(?P<site>(?:{alternatives(_LONG_SITES)})(?={_BESIDE})|"
    rf"(?:{alternatives(_SITES)}){_AFTER_SITE})|"
    rf"(?P<nature>{alternatives(_NATURE)})(?:{_AFTER_NATURE}|(?P<plain>(?=[，。、）]|等))))",
    opening=(*_SITES, *_NATURE),
)
_LONGEST = 9
_NEAR = 5_000
"""How far, in characters, a second mention of a name is looked for."""
_STOP = frozenset("，。；：、！？“”‘’（）()《》〈〉【】…—,.;:!? \n\0\1\t/·-+")
_LEAD = re.compile(
    r".*(?:县城|城区|集镇|[沿顺]着|[在到过]了|就是|高铁|紧[挨靠邻]|[冲压砸炸震][断垮毁塌]|[在到从至往赴和与及由沿跨距过的]|(?<![脱分远])离|自(?![贡贸然由治行来流驾强动主用建])|[东南西北][起止至]|起于|止于|串联起?|连接起?|贯通|"
    r"打通|融入|指导|推动|推进|力争|深化|夜游|境内|(?<=的)是|进驻|驻守|落户|入驻|落地|[于进](?=..)|[走跑踏]遍|(?<![奔行出])走|加固|死守|守住|[投引转]向|[凿钻打掘挖]穿|[凿钻掘]通|引自|[修建架筑]起了?|修复|抢修|炸毁|"
    r"冲垮|冲毁|漫过|淹没|修通|建设|开挖|疏浚|"
    r"[上下里内]修|位于|穿越|横跨|治理|确保|途经|走进|来到|抵达|前往|参观|游览|访问|"
    r"流经|包括|[修建垮毁断通成架好]了|在建|"
    r"修建|兴建|建成)"
)
_NEVER = re.compile(
    r"[\da-zA-Z不入去愁怕闯占经称共全未增持筑保了是被为使也又但而他她我们这那该本各每某些此其将把让给等个座条处多再更最只已所以"
    r"就能会可要向对岁]"
)
_COMMON = re.compile(
    r"(?:.*(?:[千万百几]亩|千年|连片|山坡).*|层层|山间|坡地?|旱|高山|石砌|石板|稻作|水稻|茶叶?|生态|观光|云海|云上|古|传统|青石|盐|骨干|病险|村口|屋后|门前|废弃|当家|[开打钻凿]?[穿过盘]山|[穿过跨][江河湖海]|海底|特长|引水|公路|铁路|[修清整].*|先[得要].*|.*[得没还]有)|老[茶果油竹松杉屋林]|(?:.*(?:大型|中型|小型|城市|乡村|农村|主题|文化|人民|交通|国际|重要|世界|全球|海上|空中|水利|综合|旅游|生态|"
    r"航空|抽水蓄能|光伏|光热|储能|分布式|智慧|邮轮|空港|集装箱|大美|高原|江南|丝路|山野|湖泊|戈壁|抗战|州际|沼泽|"
    r"风力|太阳能|商业|商务|购物|特色|历史|现代|国家|自然|红色|革命|民族|公共|省级|市级|县级|国内|境外|跨海|跨江|"
    r"一级|二级|"
    r"三级|铁路|公路|地铁|高铁|致富|幸福|小康|产业|发展|振兴|成长|强军|创新|改革|希望|友谊|自由|连心|断头|康庄|阳关|赶考|奋进|必由|探索|逐梦|追梦|求学|取经|上学|打工|回家|增收|"
    r"金光|之|热门|"
    r"[省市县区镇乡]内|沿线|周边|附近|当地|部分|主要|重点|全国|所有|许多)|"
    r"[新老旧大小中古今同本各一两三几东南西北上下前后]+|[一二三四五两几][地线类级]|[一二三四五六七八九十两几百半多]+里|.*香|沪深|柏油|赏花|"
    r"河湖|小微|山岭|珍爱|半壁江|大好河|锦绣河|雪上拔|铭记来|卷款跑|文明长|.*自贸|滨海|沿海|人工|"
    r"(?:村村|户户|组组|条条|样样|环[村组镇乡]|[山路坡]高|[村户组县]通).*|.*(?:老旧|文旅|亲水|滚装|自动化|滞洪|万里|临崖|丝|爱国爱|气吞山|当好开|下坡|上坡|通邮|石拱|斜拉|[梁拱板墙]式|海拔|直航|避灾|核心|垮塌|逢山开|遇水架|渠沟|[藤钢]梯|清真|山林|崇山峻|大江大|泱泱大|滔滔大|西[南北]诸|地拔|扎根临)|"
    r"(?:新建|改扩建|扩建|改建|续建|拓宽|加宽|改造|新修|整修|翻修|硬化).*|.*[铺修撞绕筑]|泥巴|泥泞|烂泥|[先再要就才得先]修|.*[离返靠抵回]|.*[一二三四五六各两]大|三北|[两各三][国地]|[首多][部条座]|高瓦斯|.*(?:避险|易迁|集中|搬迁|临时|过渡|受灾|群众|异地|易地|移民|区域)|.*[级毁]|.{2,}[进旧]|[才未刚已早不]通|"
    r".{2,}(?:(?<!第)[一两三四五六]|两大|各大|一座)|"
    r"[苗侗瑶壮彝藏羌]乡|.*有|.*[搬走爬冲跑逃抬背挑赶送接][上下进出]|天然|.*自由贸易|自然.*|.*[来去出退归走思活]|.*(?:机耕|大桥|公铁|绕城|穿沙|盘山|进[村寨]|通[村组乡县]|扶贫|水泥|[沙砂]石|硬化|"
    r"环城|环湖|沿江|高等级|普通|高速|电气化|地方|窄轨|标准|"
    r"疏港|战备|简易|干线|支线|专用|森林|市域|城际|市郊|重载|单线|双线|病险|上游|下游|梯级|山塘|新建|在建|"
    r"已建|拟建|骨干|调蓄|"
    r"平原|反调节))"
)
_ROADS = frozenset(("路", "公路", "街", "大街", "大道"))
_DESCRIBED_ROAD = re.compile(
    "[泥土沙砂碎卵砾煤炉青片毛]{1,2}[石土渣泥砂沙板浆]|石[板子块头]|"
    "(?:挂壁|绝壁|悬崖|峭壁)|.*[凿劈炸炮移撬][石山岩崖]开?|.*(?:[通进入](?:[寨屯户社场厂矿院校湾屋景]|自然村)|[村寨屯组户社][通连到进]|[连通到进出][家户门田]|[进出上下]山)|"
    "[先再又就][说讲谈看问算]|[开走修铺闯寻找谋奔辟探蹚趟踏断堵改绕问领带指挡赶架筑打踩][富财新活生出好老正险近远弯难邪旧回大小宽]"
)
"""What a road is made of, where it leads, what is done with it or told of it: 泥石路, 通寨公路, 走新路, 先说路."""
_ROAD_OPENS = re.compile("通(?![车往向达到过至])")
"""样乡路通水也通: what opens is the roads of 样乡."""
_CALLED_TEMPLE = frozenset(words("关帝 城隍 火神 龙王 财神 药王 武侯 三官 二郎 娘娘 观音 真武 三清 玉皇 文昌"))
"""Temples that are called by those they are built for."""
_KINDS_OF_TEMPLE = frozenset(
    words("清真 佛教 喇嘛 寺庙 山上 村里 城里 古老 著名 附近 当地 参观 重修 修复 千年 百年 皇家")
)
_CALLED_BRIDGE = frozenset(
    words(
        "太平 跃进 团结 红军 胜利 解放 永安 永济 广济 安济 万寿 长寿 和平 友谊 东风 红旗 建设 人民 青年 五一 八一 卫东 "
        "向阳 工农 反帝 光明 长征 民主 中山 文昌 状元 迎仙 通济 安澜 永定 永宁 观音 二仙 八仙 将军 状元 会仙"
    )
)
"""Bridges that are called by words; streets and temples share most of them."""
_MEASURED = re.compile(r"\d多?米的$")
"""宽6米的样心桥: what is measured stands there, whatever words it is called by."""
_ON_BRIDGE = re.compile("[上下头边畔旁]|列入|重修|修缮|，|。|、|；|的|两头|通车|建成|竣工|合龙|附近|被|至|到|和|是|）")
_COUNTED_BEHIND = re.compile(
    r"\d[\d.]*[多余]?(?:[座条处口亩级丘道]|公里|米)|[一二两三四五六七八九十百]{1,4}[多余]?[座条处口亩级丘道]"
)
"""How many of a sort there are, none of which is named."""
_LONGEST_NAME = 3
_WORKED = frozenset("架修建造炸")
"""What is done to a site right before its name."""
_THERE_IS = re.compile("[里上外边][有是]")
_SAID_OF_ROADS = re.compile(
    "[宽通好难远平险烂窄变畅顺弯陡硬亮不也都就越还]$|^[先再后一二三四五六七八九][说看修讲问谈访算是抓查]"
)
"""What is said of the road to a village, and of roads as one of several things: 样乡路宽, 先说路."""
_COMMON_BRIDGE = re.compile(
    ".*(?:便民|同心|民心|感恩|独木|风雨|鹊|跨[海江河]|人行|过街|浮|[木石铁便吊廊索拱天断危小大农新]|[改换架造搭修建])"
)


def venues(text: str, bodies: Sequence[Span], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The bodies of a folded text that are stations, sports grounds, theatres, parks, industrial zones: also places."""
    for body in bodies:
        ending = _VENUE.search(text, body.start + 2, body.end)
        if ending is None or _UNNAMED.search(text, body.start, ending.start()):
            continue
        if _is_venue_name(text[body.start : ending.start()], gazetteer):
            level = PlaceLevel.SITE if ending["zone"] is None else PlaceLevel.ZONE
            yield FoundPlace(body, level, None, None, RULE_STATION, 0.75)


def _divisions(name: str, gazetteer: Gazetteer) -> list[Place]:
    """The divisions called so; towns are not, where the name is an ordinary word (铁路街道)."""
    called = (*gazetteer.exact(name), *gazetteer.short(name))
    return [place for place in called if place.level is not PlaceLevel.TOWN or not is_word(name, 0)]


def _is_venue_name(stem: str, gazetteer: Gazetteer) -> bool:
    """Whether what stands before the ending begins with a division's name or is no ordinary word."""
    if len(stem) > _LONGEST or any(is_verbal(stem, at) for at in range(len(stem) - 1)):
        return False
    begins = [stem[:length] for length in range(2, min(len(stem), _LONGEST_DIVISION) + 1)]
    if any(_divisions(name, gazetteer) for name in begins):
        return True
    return len(stem) in {2, 3, 4} and not any(is_word(stem, at) for at in range(len(stem) - 1))


def find_stations(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The stations, sports grounds, theatres and plains of a folded text that bear the name of their town."""
    for match in (*_STATIONS.finditer(text), *_LANDS.finditer(text)):
        for length in range(_LONGEST_DIVISION, 1, -1):
            start = match.start() - length
            name = text[max(0, start) : match.start()]
            called = _divisions(name, gazetteer) if start >= 0 else []
            if not called:
                continue
            if all(place.level in _WIDE for place in called):
                break
            led = start == 0 or not is_word(text, start - 1) or is_verbal(text, start - 2)
            if is_word(text, match.start() - 1) or not led:
                continue
            if length == len("新建") and (is_verbal(text, start) or _UNNAMED.match(name)):
                continue
            level = PlaceLevel.SITE if match.re is _STATIONS.pattern else PlaceLevel.REGION
            yield FoundPlace(Span(start, match.end()), level, None, None, RULE_STATION, 0.8)
            break


def find_sites(text: str, places: Sequence[FoundPlace], gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """The sites and natural features of a folded text that have names of their own; ``places`` end what is read."""
    yield from find_called(text)
    estates: set[str] = set()
    ordered = sorted(places, key=lambda place: place.span.end)
    ends = [place.span.end for place in ordered]
    floor = 0
    for match in _ENDING.finditer(text):
        index = bisect_right(ends, match.start()) - 1
        behind = named_to = ends[index] if index >= 0 else 0
        if behind and text[behind] == "的":
            behind += 1
        if index >= 0 and named_to == match.start() and ordered[index].code is None and match["site"]:
            if match["site"] in _SCENIC and text[named_to - 1] in _FEATURES:
                continue  # 样溪河|湿地
            yield FoundPlace(Span(ordered[index].span.start, match.end()), PlaceLevel.SITE, None, None, RULE_SITE, 0.75)
            floor = match.end()
            continue  # 三峡水库
        behind += behind > 0 and match.start() - behind > 2 and text[behind] == "段"  # 样夏段|任样大桥
        low = max(floor, behind, match.start() - _LONGEST)
        start = match.start()
        while start > low and text[start - 1] not in _STOP:
            start -= 1
        bounded = start in {0, behind} or text[start - 1] in _STOP
        unled = match["plain"] is not None and match["nature"] != "河"
        if (unled or match["site"] in _MOVED) and start != behind:
            continue  # 住进|易地搬迁安置区
        if match["site"] in _LINES and match.start() - start == 4 and gazetteer.short(text[start : start + 2]):
            start += 2  # 样省|样茂公路
        found = _name(text, start, match, bounded=bounded, chained=start == behind and start > 0)
        if found is not None and match["site"] in _LINES and _is_of_place(text, found.span, match, gazetteer):
            continue
        if found is not None:
            floor = match.end()
            called = text[found.span.start : match.start()]
            if match["site"] in _ESTATES and (found.span.end == match.start() or called.endswith(_HOMES)):
                estates.add(called)
            yield _with_town(text, found, ordered[index]) if index >= 0 else found
    for span in longest_words(text, estates) if estates else ():
        yield FoundPlace(span, PlaceLevel.SITE, None, None, RULE_SITE, 0.65)


def _with_town(text: str, site: FoundPlace, town: FoundPlace) -> FoundPlace:
    """A bridge over a river with the town that stands in short right before it: 样南|黄河大桥."""
    joined = town.level in _TOWNS and town.span.end == site.span.start and text[town.span.end - 1] not in _GENERIC
    if not joined or not text.endswith(_BRIDGES, site.span.start, site.span.end):
        return site
    if not _RIVER.search(text, site.span.start, site.span.end):
        return site
    return replace(site, span=Span(town.span.start, site.span.end))


def _longest(match: re.Match[str], stem: str) -> int:
    """How many characters may stand before an ending: town and river before a bridge (样泊渡澧水|大桥)."""
    if match["site"] in {"大桥", "特大桥"} and stem[-1:] in _RIVER_ENDS:
        return 6
    return 3 if match.end() - match.start() == 1 else 4


def _is_of_place(text: str, span: Span, match: re.Match[str], gazetteer: Gazetteer) -> bool:
    """Whether a line bears the name of a place it runs to or lies in: 至样城|铁路, 英国铁路."""
    stem = text[span.start : match.start()]
    called = (*gazetteer.short(stem), *gazetteer.exact(stem))
    divided = any(place.level not in {PlaceLevel.TOWN, PlaceLevel.VILLAGE} for place in called)
    return text[span.start - 1 : span.start] in {"至", "到"} or divided


def _is_temple(site: str | None, stem: str) -> bool:
    """Whether a temple is called by ordinary words: 净土寺, 龙王庙, not 清真寺."""
    return (site == "庙" and stem in _CALLED_TEMPLE) or (
        site == "寺" and len(stem) == 2 and stem not in _KINDS_OF_TEMPLE
    )


def _lead(text: str, start: int, match: re.Match[str], *, chained: bool) -> re.Match[str] | None:
    """What leads to the name that begins at or behind ``start``; nothing in an estate's: 样坪镇|和谐家园|安置区."""
    if chained and match["site"] in _ESTATES and text.endswith(_HOMES, start, match.start()):
        return None
    return _LEAD.match(text, start, match.start())


def _is_called_estate(text: str, start: int, match: re.Match[str], *, chained: bool) -> bool:
    """Whether an estate right behind its town is called by words: 样坪镇|桃李|安置区, 县城|明珠|小区."""
    stem = text[start : match.start()]
    if match["site"] not in _ESTATES or COMMON.search(stem):
        return False  # 样坪村的|安置|小区
    if chained:
        return len(stem) in {2, 3} or stem.endswith(_HOMES)
    return len(stem) == len("明珠") and text.endswith("县城", 0, start)


def _is_called_bridge(text: str, match: re.Match[str], stem: str) -> bool:
    """Whether a bridge is called by one of the usual words: 太平桥上."""
    return (
        match["site"] in {"桥", "大桥"}
        and (stem in _CALLED_BRIDGE or (len(stem) == 2 and text.count(text[match.start() - 2 : match.end()]) > 1))
        and (match.end() == len(text) or _ON_BRIDGE.match(text, match.end()) is not None)
    )


def _names_nothing(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether rivers and hills in general end there (幸福江河), a person in a list (、李样桥、) or a word."""
    end = match.end()
    if _THERE_IS.search(text, start, match.start()):
        return True  # 村里有广场
    if match["site"] == "路" and _SAID_OF_ROADS.search(text[start : end + 1]):
        return True
    if match["nature"] and end - match.start() == 1 and start and is_word(text, start - 1):
        return True  # 走|廊长江
    if match["nature"] and text[match.start() - 1 : match.start() + 1] in _PAIRS:
        return True
    if match["site"] and (_COUNTED_BEHIND.match(text, end) or _is_officer(text, start, end)):
        return True  # 建便民桥17座, 村主任王样桥说
    listed = text[start - 1 : start] in {"、", "/"} and text[end : end + 1] in {"、", "，", "和", "/"}
    person = end - start == 3 and is_common_surname(text[start]) and text[start + 1] != "家"
    return match["site"] == "桥" and listed and person


def _is_officer(text: str, start: int, end: int) -> bool:
    """Whether somebody's office and a name like a site's stand there: 村支书王样桥."""
    name = end - _LONGEST_NAME
    return name > start and text[start:name] in _OFFICERS and is_common_surname(text[name])


def _estate(text: str, match: re.Match[str], *begins: int) -> FoundPlace | None:
    """The estate before its kind that begins at one of ``begins`` (-1: nowhere), the shortest: 样和苑|安置区."""
    end = match.start()
    if match["site"] not in _ESTATES or text[end - 1] != "苑":
        return None
    start = max((begin for begin in begins if begin >= 0 and end - begin in _ESTATE_LENGTHS), default=end)
    if start == end or _NEVER.search(text, start, end):
        return None
    return FoundPlace(Span(start, end), PlaceLevel.SITE, None, None, RULE_SITE, 0.7)


def _name(text: str, start: int, match: re.Match[str], *, bounded: bool, chained: bool) -> FoundPlace | None:
    """The name that ends with ``match`` and begins at ``start``, right behind a place if ``chained``, or behind it."""
    end = match.end()
    lead = _lead(text, start, match, chained=chained)
    estate = _estate(text, match, start if bounded else -1, -1 if lead is None else lead.end())
    if estate is not None:
        return estate
    if lead is not None:
        start, bounded = lead.end(), True
    if match.start() - start > 2 and text[start] in _WORKED and not is_word(text, start):
        start, bounded = start + 1, True  # 架|样山大桥
    stem = text[start : match.start()]
    single = end - match.start() == 1
    if match["site"] == "桥" and _COMMON_BRIDGE.fullmatch(stem):
        return None
    if match["site"] in {"桥", "大桥"} and len(stem) == 2 and _MEASURED.search(text, max(0, start - 8), start):
        return FoundPlace(Span(start, end), PlaceLevel.SITE, None, None, RULE_SITE, 0.7)
    if _names_nothing(text, start, match) or (
        match["site"] in _ROADS and (_DESCRIBED_ROAD.fullmatch(stem) or _ROAD_OPENS.match(text, match.end()))
    ):
        return None
    if not bounded or not 2 <= len(stem) <= _longest(match, stem) or _NEVER.search(stem) or _COMMON.fullmatch(stem):
        return None
    listed = match["nature"] == "河" and "、" in {text[start - 1 : start], text[end : end + 1]}
    inner = range(start, match.start() - 1)
    worded = any(is_verbal(text, at) or (is_word(text, at) and len(stem) < 4) for at in inner)
    worded = worded or (len(stem) == 4 and is_word(stem, 0) and is_word(stem, 2))
    # 前进水库, 三角联圩: what is built on water is called by words as well.
    called = (
        (match["site"] in _OF_OLD and len(stem) > 2 and (lead is not None or chained))
        or (
            match["site"] in _WATERWORKS
            and len(stem) == 2
            and (lead is not None or text.count(text[start:end], max(0, start - _NEAR), end + _NEAR) > 1)
        )
        or _is_called_estate(text, start, match, chained=chained)
        or (match["site"] in _LANDINGS and chained and lead is None and len(stem) == 2)  # 样化市|河西|码头
        or (match["site"] == "小镇" and chained)  # 样平镇|茶旅|小镇
        or (_is_temple(match["site"], stem) or _is_called_bridge(text, match, stem))
    )
    named_by_land = (lead is not None or chained) and len(stem) == 3 and stem[-1] in _LAND and not is_word(stem, 1)
    crossing = match["site"] in _CROSSINGS and len(stem) == 3  # 样渠镇|鲤鱼池大桥, 长样铺大桥全长320米
    crossing = crossing and (
        chained or (stem[-1] in _SITED and (stem[-1] in _LAND or _SPANS.match(text, end) is not None))
    )
    if worded and not (listed or named_by_land or called or crossing):
        return None  # 绿色大道, 修复湿地: ordinary words name nothing
    goes_on = is_word(text, end - 1) and not text.startswith("桥头", end - 1)
    if single and (is_word(text, match.start() - 1) or goes_on):
        return None
    if match["site"] in _SCENIC and stem[-1] in _FEATURES and len(stem) > 2:
        # 样溪河|湿地, 样阳八寨|景区: the name is told from what it is made.
        return FoundPlace(Span(start, match.start()), PlaceLevel.NATURAL, None, None, RULE_SITE, 0.7)
    if match["nature"]:
        return FoundPlace(Span(start, end), PlaceLevel.NATURAL, None, None, RULE_NATURAL, 0.7)
    level = PlaceLevel.ZONE if match["site"] in _ZONES else PlaceLevel.SITE
    return FoundPlace(Span(start, end), level, None, None, RULE_SITE, 0.7)
