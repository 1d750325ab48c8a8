"""Regions, waters, mountains, provinces under their one-character names, and cities of other countries, by lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from archive_gui.base.paths import resources_dir
from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.places.match_edges import LIST_OF_TOWNS
from archive_gui.facts.places.name_bounds import runs_into_body
from archive_gui.facts.sought import Mentioned, Sought, each_pair
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word

RULE_REGION = Rule("place.region", 5, FactKind.PLACE, "(list of regions and waters)", "⟦长三角⟧一带", "西部片导演")
RULE_ABBREVIATED = Rule(
    "place.abbreviated",
    2,
    FactKind.PLACE,
    "(湘|粤|…)、(赣|…) | (湘|粤|…)(赣|…)(交界|边界|…) | (在|来|赴|…)(京|湘|…)",
    "代表团来⟦湘⟧考察。",
    "川流不息",
)
RULE_ABROAD = Rule(
    "place.abroad", 3, FactKind.PLACE, "(list of cities of other countries)", "班机从⟦内罗毕⟧起飞。", "罗马数字"
)
RULE_TAIWAN = Rule("place.taiwan", 1, FactKind.PLACE, "(list of places of Taiwan)", "⟦花莲⟧发生地震。", "台上坐着人。")
RULE_FORMER = Rule(
    "place.former_country",
    1,
    FactKind.PLACE,
    "(苏联|联邦德国|南斯拉夫|…)",
    "⟦苏联⟧专家来到样溪工地。",
    "苏联报",
)
RULES = (RULE_REGION, RULE_ABBREVIATED, RULE_ABROAD, RULE_TAIWAN, RULE_FORMER)

REGIONS = words(
    "成渝地区双城经济圈 长江经济带 缅北 琼北 长三角 长江三角洲 珠三角 珠江三角洲 京津冀 环渤海 粤港澳大湾区 粤港澳 "
    "大湾区 河套深港科技创新合作区 前海深港现代服务业合作区 横琴粤澳深度合作区 伊犁河谷 河湟谷地 湟水河谷 拉萨河谷 "
    "雅江河谷 金沙江河谷 "
    "成渝 东北三省 华北 华东 华南 华中 "
    "大西北 大西南 西北 西南 "
    "东北 湘西 湘中 湘南 湘北 湘东 苏北 苏南 苏中 皖北 皖南 鲁西 鲁南 鲁中 胶东 "
    "豫西 豫东 豫南 豫北 粤东 粤西 粤北 桂北 桂西 桂南 闽南 闽西 闽东 闽北 赣南 赣北 川东 川西 川南 川北 陕北 陕南 "
    "关中 晋北 晋南 冀中 冀东 冀南 鄂西 鄂东 浙东 浙西 浙南 黔东 黔西 滇西 滇南 滇中 渝东 "
    "辽西 辽东 辽南 河西走廊 江汉平原 华北平原 松嫩平原 三江平原 成都平原 关中平原 洞庭湖区 大别山区 武陵山区 "
    "秦巴山区 "
    "沂蒙山区 太行山区 乌蒙山区 罗霄山区 大凉山 三江源 中原 江南 江淮 黄淮海平原 黄淮海 黄淮 江汉 塞北 岭南 "
    "欧洲 亚洲 非洲 美洲 "
    "拉丁美洲 "
    "拉美 中东 东南亚 南亚 中亚 东亚 西亚 北非 东非 西非 西欧 东欧 北欧 南欧 中欧 北美洲 南美洲 中美洲 北美 南美 "
    "大洋洲 中西部 东中西部 北疆 南疆 东疆 里下河 北大荒 中东部 江浙 江浙沪 川渝 "
    "雄安新区 两江新区 舟山群岛新区 兰州新区 南沙新区 西咸新区 贵安新区 西海岸新区 金普新区 天府新区 湘江新区 "
    "江北新区 "
    "福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 陕甘宁 河套 藏北 藏南 佤山 "
    "加勒比 巴尔干 亚太 加沙地带 加沙 约旦河西岸 巴勒斯坦 南极 北极 深圳河套 苏区 陕甘宁边区 晋察冀边区 湘鄂西 湘赣 "
    "鄂豫皖苏区 湘鄂西苏区 湘赣苏区 川陕苏区 闽西苏区 中央苏区 鄂豫皖 汉口 湘鄂赣 湘鄂渝黔 川陕 闽浙赣 闽粤赣 左右江 "
    "海陆丰 黔桂滇 滇桂黔 滇黔桂 长株潭 武汉都市圈 "
    "西海固 三区三州 "
    "四省藏区 南疆四地州 滇西边境山区 滇西边境片区 滇桂黔石漠化区 滇桂黔石漠化片区 滇黔桂石漠化区 滇黔桂石漠化片区 "
    "武陵山片区 秦巴山片区 乌蒙山片区 罗霄山片区 大别山片区 吕梁山片区 六盘山片区 六盘山区 吕梁山区 大兴安岭南麓山区 "
    "大兴安岭南麓片区 燕山—太行山区 燕山太行山区 燕山-太行山区 渭北 陇东 陇南山区 陇中 冀西 冀北 晋西北 "
    "晋西 晋东南 豫东南 豫西南 苏皖 沪苏浙皖 苏浙皖 鲁西南 鲁西北 皖西 皖中 赣西 赣东 赣东北 赣西北 鄂北 "
    "鄂西北 鄂东南 湘西北 湘鄂边 "
    "中越边境 中缅边境 中老边境 中俄边境 中蒙边境 中朝边境 中哈边境 中印边境 中尼边境 "
    "桂东 桂中 黔南 黔北 黔中 川中 川东北 川西北 川滇黔 渝东南 渝东北 滇东 滇东北 滇西北 滇北 浙北 浙中 "
    "浙西南 闽中 闽西南 "
    "粤西北 粤东北 辽北 "
    "大湘西 大湘南 湘西南 湘东北 湘东南 湘赣边 三湘四水 三湘 五溪 八桂 三秦 燕赵 齐鲁 荆楚 巴蜀 八闽 赣鄱 南粤"
)
"""Regions of the news, with the contiguous poor areas of the programme for poverty relief (2011-2020)."""
_WATERS = words(
    "长江 黄河 淮河 珠江 海河 辽河 松花江 黑龙江流域 嘉陵江 汉江 湘江 资江 沅江 澧水 赣江 钱塘江 闽江 "
    "雅鲁藏布江 澜沧江 怒江 金沙江 岷江 大渡河 乌江 渭河 汾河 洛河 塔里木河 鸭绿江 图们江 "
    "洞庭湖 鄱阳湖 太湖 洪泽湖 巢湖 青海湖 微山湖 白洋淀 滇池 洱海 渤海 黄海 东海 南海 太平洋 印度洋 大西洋 "
    "北冰洋 加勒比海 红海 地中海 泰山 华山 衡山 恒山 嵩山 庐山 黄山 峨眉山 长白山 大兴安岭 小兴安岭 "
    "秦岭 太行山 大别山 武陵山 祁连山 天山 昆仑山 喜马拉雅山 珠穆朗玛峰 青藏高原 黄土高原 云贵高原 内蒙古高原 "
    "三峡 武夷山 五台山 武当山 井冈山 雁荡山 九华山 普陀山 青城山 沂蒙山 六盘山 贺兰山 燕山 吕梁山 大巴山 雪峰山 "
    "乌蒙山 横断山 唐古拉山 阿尔泰山 漓江 韩江 瓯江 富春江 新安江 沱江 涪江 永定河 滹沱河 沂河 沭河 颍河 涡河 牡丹江 "
    "乌苏里江 湟水 洮河 无定河 泾河 伊犁河 额尔齐斯河 呼伦湖 纳木错 高邮湖 骆马湖 东平湖 千岛湖 抚仙湖 九寨沟 "
    "塔克拉玛干沙漠 毛乌素沙地 腾格里沙漠 库布其沙漠 台湾海峡 台湾岛 海南岛 崇明岛 舟山群岛 北江 西江 琼州海峡 "
    "马六甲海峡 霍尔木兹海峡 苏伊士运河 巴拿马运河 "
    "楚科奇海 白令海 亚速海 巴伦支海 喀拉海 挪威海 格陵兰海 波罗的海 爱琴海 亚得里亚海 阿拉伯海 安达曼海 鄂霍次克海 "
    "珊瑚海 死海 "
    "孟加拉湾 墨西哥湾 阿曼湾 几内亚湾 哈得孙湾 直布罗陀海峡 英吉利海峡 博斯普鲁斯海峡 曼德海峡 白令海峡 对马海峡 "
    "巽他海峡 "
    "波斯湾 亚丁湾 黑海 里海 钓鱼岛 仁爱礁 黄岩岛 亚马孙 尼罗河 多瑙河 莱茵河 阿尔卑斯山"
)
_OF_PROVINCES = dict(
    pair.split(":")
    for pair in words(
        "京:11 津:12 冀:13 晋:14 蒙:15 辽:21 吉:22 黑:23 沪:31 苏:32 浙:33 皖:34 闽:35 赣:36 鲁:37 豫:41 鄂:42 湘:43 "
        "粤:44 "
        "桂:45 琼:46 渝:50 川:51 蜀:51 黔:52 贵:52 滇:53 云:53 藏:54 陕:61 甘:62 陇:62 青:63 宁:64 新:65 台:71 港:81 "
        "澳:82"
    )
)
"""One-character names of provinces and their codes (GB/T 2260)."""
_ONE = f"[{''.join(_OF_PROVINCES)}]"
_DIAGONAL = f"(?!陕西[南北]){_ONE}(?:东南|西南|东北|西北)"
_TAIWAN = words(
    "台北 台中 台南 台东 高雄 基隆 新竹 苗栗 彰化 南投 嘉义 屏东 花莲 宜兰 桃园县 台北县 台中县 台南县 台东县 "
    "高雄县 新竹县 苗栗县 "
    "彰化县 南投县 云林县 嘉义县 屏东县 花莲县 宜兰县 澎湖县 台北市 台中市 台南市 高雄市 基隆市 新竹市 嘉义市 "
    "桃园市 新北市 丰原 东势 卓兰 "
    "后里 石冈 大甲 清水镇 沙鹿 梧栖 雾峰 大里 员林 鹿港 北港 斗六 虎尾 埔里 竹山镇 集集 玉里 罗东 苏澳 头城 "
    "淡水 板桥 三重 中坜 竹东 "
    "头份 竹南 苑里 通霄 冈山 凤山 旗山 美浓 潮州镇 恒春 新营 善化 麻豆 佳里 金门 马祖 澎湖 阿里山 日月潭 玉山 "
    "浊水溪 大甲溪 大安溪 "
    "淡水河 高屏溪 曾文溪 乌溪 大肚溪 石门水库 曾文水库"
)
_SURE_OF_TAIWAN = Mentioned(words("台北 台中 台南 高雄 基隆 嘉义 屏东 花莲 新竹 台湾 澎湖 金门"))
_SITES = words(
    "山海关 雁门关 娘子关 长城 万里长城 故宫 天安门广场 天安门 人民大会堂 颐和园 天坛 布达拉宫 大昭寺 京杭大运河 "
    "京杭运河 大运河 三峡大坝 "
    "三峡水库 小浪底水库 丹江口水库 密云水库 都江堰 兵马俑 莫高窟 云冈石窟 龙门石窟 港珠澳大桥 武汉长江大桥 "
    "南京长江大桥 钓鱼台国宾馆 "
    "钟鼓楼 万宁桥 景山公园 端门 外金水桥 正阳门 永定门 太庙 社稷坛 先农坛 北京中轴线 圆明园 恭王府 雍和宫 "
    "八达岭长城 慕田峪长城 "
    "国家会议中心 宁波舟山港 深中通道 东风着陆场 外滩 北外滩 陆家嘴 瘦西湖 殷墟 "
    "人民英雄纪念碑 鸟巢 水立方 中南海 白洋淀码头"
)
"""Built sites that need no place named before them."""
_NAMED = Sought(
    rf"(?:(?P<region>{_DIAGONAL}|{alternatives(REGIONS)})(?P<old>(?:革命)老区)?(?![东西南北](?![东西南北]?部|[北南]))|"
    rf"(?P<site>{alternatives(_SITES)})|(?P<water>[东西南北中](?:太平洋|大西洋|印度洋)|{alternatives(_WATERS)})"
    r"(?P<basin>革命老区|三角洲|库区|中下游|中上游|上中游|流域(?!水库|湖泊|内))?)",
    opening=(
        *(f"{one}{side}" for one in _OF_PROVINCES for side in "东西"),
        *(f"{side}{ocean}" for side in "东西南北中" for ocean in "太大印"),
        *REGIONS,
        *_SITES,
        *_WATERS,
    ),
)
# Region names that are cut from other words or are directions unless an area word or a boundary follows.
_DIRECTION = frozenset(
    words("西北 西南 东北 中原 江南 中东 东海 南海 太湖 黄山 天山 泰山 华山 苏区 江汉 东亚 中欧 南亚 北极 南极 亚太")
)
_SUNG = frozenset(words("三湘 五溪 八桂 三秦 燕赵 齐鲁 荆楚 巴蜀 八闽 赣鄱 南粤"))
"""Names of provinces as they are sung of; what else is called so is a firm or a river: 三湘大地."""
_AFTER_DIRECTION = re.compile(
    r"^(?:地区|三省|各省|大地|一带|边陲|[，。、；]|诸省|局势|国家|问题|等地|华[南北中东]|西[北南]|东北|黄淮|"
    r"江[淮南汉]|科考|冰盖|内陆|(?:中山|长城|昆仑|泰山|秦岭|黄河)站|[东西南北中]{1,2}部|局[部地]|部分地区|大部|海域|海上|(?:的)?和平|岛礁|各方|渔|仲裁|争端|行为准则|诸岛|南北)"
)
_FAR_REGION = re.compile("部[一-鿿]{2,8}(?:地区|[省州市郡])")
"""What a direction tells the side of: it is no area by itself."""
_WITH_AREA = frozenset(words("西北 西南 东北 华北 华东 华南 华中 江南 江淮 中东 成渝 亚太"))
"""Regions that are called 地区 in full: 西南地区."""
_FORMER_COUNTRIES = {
    **dict.fromkeys(words("苏联 前苏联"), "810"),
    **dict.fromkeys(words("联邦德国 西德"), "280"),
    **dict.fromkeys(words("民主德国 东德"), "278"),
    **dict.fromkeys(words("南斯拉夫"), "890"),
    **dict.fromkeys(words("捷克斯洛伐克"), "200"),
}
"""Countries that are no more, with the numbers they had (ISO 3166-3)."""
_FORMER = Sought(
    f"(?:{alternatives([name for name in _FORMER_COUNTRIES if len(name) > 2])}"
    f"|苏联|(?:(?<![一-鿿])|(?<=[在从与和到由向]))[东西]德(?![一-鿿]{{0,2}}[尔斯]))(?!伟?大?卫国战争)",
    opening=tuple(_FORMER_COUNTRIES),
)
_OF_STATES = re.compile("关系|两国|友好|友谊|双方|双边|条约|同盟|会谈|贸易|建交|联合公报")
"""苏中关系: two states in short, no region."""
_FIGURATIVE = re.compile("(?:钢铁|血肉|绿色|海上|新的|之躯筑|筑起|筑牢|构筑|铸就|筑成)$")
"""Before 长城 these tell of no wall."""
_ALONE = frozenset("，。；：、！？“（\n在我从到赴")
_PEOPLE = re.compile("人(?![民口员士群])")
_OF_REGION = re.compile(
    "大地|大熊猫|大部|(?:高速)?(?:铁路|公路)(?!局|公司|集团|公安|医院)|高铁|机场群|港口群|(?:科考|中山|长城|昆仑|泰山|秦岭|黄河)站"
)
"""What a region or mountain has, which makes no body of its name: 长三角铁路."""
_NOT_NATURAL = re.compile("[村镇乡县区路街站桥岭]|大桥|大道|社区")
_LISTED = Sought(
    rf""
    rf"(?=[{''.join(_OF_PROVINCES)}])(?:(?<![一-鿿])(?:{_ONE}、){{1,9}}{_ONE}(?=等?[\d一二两三四五六七八九十]{{0,2}}[省市区地](?![会委政长])|"
    rf"交界|"
    rf"边界|毗邻|三地|[，。；])"
    rf"|{_ONE}{{2,4}}(?=边界|边境|交界|边区|毗邻|接壤|[两三四五]省|[两三]地))",
    opening=each_pair(_OF_PROVINCES, (*_OF_PROVINCES, "、")),
)
_COUNTED = re.compile("[两三四五][省地]")
"""湘鄂两省: each of them is meant, not where they meet."""
_TOGETHER = Sought(
    rf"(?:(?<=流经)|(?<=地处)|(?<=横跨)|(?<=连接)|(?<=贯穿)|(?<=辐射)|(?<=位于)){_ONE}{{2,4}}(?=[，。、；])",
    opening=each_pair(_OF_PROVINCES, _OF_PROVINCES),
)
"""样水流经湘鄂，: provinces in short that stand for where they meet."""
_MOVES = Sought(
    r"(?:(?:来|赴|入|进|离|返|抵|驻|在|援)(?P<one>[京沪湘粤赣鄂豫皖鲁闽桂琼渝黔滇藏陇晋冀])"
    r"(?=举[行办]|召开|开[幕会]|考察|调研|投资|经商|务工|发布|出席|会见|结束|参加|访问|揭[晓牌]|[，。、；）])"
    r"|(?<=[日时天前\0今在])在(?P<capital>京)(?=举[行办]|召开|开[幕会]|发布|出席|会见|结束|参加|揭[晓牌]|启动|成立))",
    opening=each_pair("来赴入进离返抵驻在援", "京沪湘粤赣鄂豫皖鲁闽桂琼渝黔滇藏陇晋冀"),
)
_FOREIGN_BEFORE = re.compile(
    "[·阿埃奥巴贝德迪尔法菲戈哈霍吉卡克拉莱兰里利路罗马曼米莫纳尼诺帕皮萨塞斯苏塔特托瓦维沃西亚伊扎]$"
)
_NICKNAMES = frozenset({"硅谷"})
"""What places elsewhere are called after."""
_FOREIGN_BEHIND = re.compile("[·尔斯诺夫娃]|数字|假日|利亚(?!市)|教[廷皇]|帝国|奥[委运]|协议书?精神")


_TAIWANESE = re.compile(f"(?:{alternatives(_TAIWAN)})(?![县市](?=长))[县市镇乡]?")


def find_regions(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    """Regions, waters, mountains, provinces in short and cities abroad of a folded text, kind by kind."""
    yield from _named(text)
    if _SURE_OF_TAIWAN.within(text):
        yield from _in_taiwan(text)
    yield from _in_short(text, gazetteer)
    yield from _former_countries(text)
    yield from _abroad(text)


def _named(text: str) -> Iterator[FoundPlace]:
    for found in _NAMED.finditer(text):
        match = found
        if found["region"] and found[0][1:] in _DIRECTION and is_word(text, found.start() - 1):
            match = _NAMED.pattern.match(text, found.start() + 1) or found  # 刷新|东北地区
        name, after = match[0], text[match.end() : match.end() + 16]
        before = text[match.start() - 1 : match.start()]
        crossed = len(name) == 2 and is_word(text, match.start() - 1)
        if crossed and (is_word(text, match.end() - 1) or (match["water"] and not is_verbal(text, match.start() - 2))):
            continue  # 事关|中方, 整天|山
        if after[:1] in {"”", "’"} and before not in {"“", "‘"} and text[match.start() - 2 : match.start() - 1] == "“":
            continue  # 台风“桦加沙”
        if name.endswith("中") and (_OF_STATES.match(after) or (before == "事" and after.startswith(("国", "方")))):
            # 事关|中国, 苏中|关系
            continue
        if name.endswith("长城") and _FIGURATIVE.search(text, max(0, match.start() - 4), match.start()):
            continue
        if (name in _SUNG and not after.startswith("大地")) or (
            name in _DIRECTION and (LIST_OF_TOWNS.match(after) or not _is_area(before, after))
        ):
            continue
        if (name == "中东" and after.startswith(("部", "西部"))) or (
            name.endswith("部") and "一" <= before <= "鿿" and before not in "在从向到和的是等及"
        ):
            continue
        if before in {"“", "‘"} and after[:1] in {"”", "’"}:
            continue  # 过了“黄河”
        if _PEOPLE.match(after) or ((match["water"] or name.endswith("长城")) and _NOT_NATURAL.match(after)):
            continue
        if runs_into_body(after) and not _OF_REGION.match(after):
            continue
        level = PlaceLevel.REGION if match["region"] or match["basin"] else PlaceLevel.NATURAL
        level = PlaceLevel.SITE if match["site"] else level
        area = name in _WITH_AREA and after.startswith("地区")
        yield FoundPlace(Span(match.start(), match.end() + 2 * area), level, None, None, RULE_REGION, 0.8)


def _in_taiwan(text: str) -> Iterator[FoundPlace]:
    """Counties, towns and waters of Taiwan, which the register does not have; only in texts that speak of it."""
    for match in _TAIWANESE.finditer(text):
        start, end = match.span()
        name = match[0]
        if runs_into_body(text[end : end + 16]) or (start and is_word(text, start - 1)):
            continue
        if is_word(text, end - 1) and name[-1] not in "溪河":
            continue
        level = (
            PlaceLevel.NATURAL if name[-1] in "溪河山潭" else PlaceLevel.SITE if name[-1] == "库" else PlaceLevel.COUNTY
        )
        yield FoundPlace(Span(start, end), level, None, "台湾省" + name, RULE_TAIWAN, 0.8)


def _is_area(before: str, after: str) -> bool:
    """Whether 西北 and its like are an area, and no direction (向西北, 江西西北部)."""
    alone = not before or before in _ALONE
    if after.startswith("部") and _FAR_REGION.match(after):
        return False  # 在西北部色雷斯地区
    if after.startswith(("部", "的")):
        return alone and not before.isspace()
    if before == "、" and after[:1] in {"和", "、", "等"}:
        return True  # 非洲、中东和拉美
    return _AFTER_DIRECTION.match(after) is not None and before not in {"向", "朝", "往", "偏"}


def _in_short(text: str, gazetteer: Gazetteer) -> Iterator[FoundPlace]:
    listed = [match.span() for match in _LISTED.finditer(text)]
    listed += [match.span() for match in _TOGETHER.finditer(text)]
    places = []
    for start, end in listed:
        joined = end - start > 1 and "、" not in text[start:end]
        if joined and not _COUNTED.match(text, end):
            yield FoundPlace(Span(start, end), PlaceLevel.REGION, None, None, RULE_ABBREVIATED, 0.75)
        else:
            places += [at for at in range(start, end) if text[at] in _OF_PROVINCES]
    places += [match.end() - 1 for match in _MOVES.finditer(text)]
    for at in places:
        code = _OF_PROVINCES[text[at]]
        full = gazetteer.full_name(code)
        yield FoundPlace(Span(at, at + 1), PlaceLevel.PROVINCE, code, full, RULE_ABBREVIATED, 0.75)


def _former_countries(text: str) -> Iterator[FoundPlace]:
    """苏联, 联邦德国: states of the time; what belongs to one is no place (苏联红军)."""
    for match in _FORMER.finditer(text):
        name, end = match[0], match.end()
        if runs_into_body(text[end : end + 16]) or (match.start() and is_word(text, match.start() - 1)):
            continue
        yield FoundPlace(Span(*match.span()), PlaceLevel.COUNTRY, _FORMER_COUNTRIES[name], name, RULE_FORMER, 0.85)


def _abroad(text: str) -> Iterator[FoundPlace]:
    countries, pattern = _cities()
    for match in pattern.finditer(text):
        start, end = match.span()
        if _FOREIGN_BEHIND.match(text, end) or runs_into_body(text[end : end + 16]):
            continue
        led = text.endswith(countries[match["city"]], 0, start)  # 澳大利亚|悉尼
        if end - start == 2 and not led:
            if _FOREIGN_BEFORE.search(text[max(0, start - 1) : start]) or is_word(text, end - 1):
                continue
            if start and is_word(text, start - 1) and not is_verbal(text, start - 2):
                continue  # 赛|马赛
        if match["city"] in _NICKNAMES and not (led or text[start - 1 : start] in _ALONE):
            continue  # 南繁|硅谷
        if text.startswith("·", end) or text.endswith("·", 0, start):
            continue
        full = countries[match["city"]] + match["city"]
        yield FoundPlace(Span(start, end), PlaceLevel.CITY, None, full, RULE_ABROAD, 0.75)


def is_water_or_mountain(name: str) -> bool:
    """Whether a name is that of a listed water or mountain."""
    return name in _WATERS


def cities() -> Mapping[str, str]:
    """The cities abroad that are listed, each with its country."""
    return _cities()[0]


@cache
def _cities() -> tuple[dict[str, str], Sought]:
    """The country of each city, and an expression that finds the cities."""
    countries: dict[str, str] = {}
    path = resources_dir() / "gazetteer" / "foreign_cities.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, cities = line.split("\t")
            countries |= dict.fromkeys(cities.split(), country)
    return countries, Sought(
        f"(?P<city>{alternatives(countries)})(?:市(?![场民值])|[省州港](?![长委级域内口湾]))?", opening=countries
    )
