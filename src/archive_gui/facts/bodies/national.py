"""Bodies of the state and of the world by the shape of their names: 国际样样联合会, 全国样样委, 东部战区海军."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.facts import PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.bodies.patterns import SPECIAL_REGIONS
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.bodies import FIELDS
from archive_gui.language.countries import STATES_IN_SHORT
from archive_gui.language.known_firms import KNOWN_FIRMS
from archive_gui.language.personal_names import is_verbal, is_word

_FREE = "(?:(?![的了在与向对给为以及是有由被将把从到来等各个次届年多首并])[一-鿿])"
_WORLD = words("国际 世界 全球 亚洲 欧洲 非洲 泛美 美洲 东南亚 太平洋")
_WORLD_ENDINGS = "联合会|总会|协会|理事会|基金会|能源署|开发署|规划署|计划署|原子能机构|开发银行|投资银行|仲裁院"
_WORLD_GENERIC = "行业|产业|专业|学术|慈善|环保|公益|体育|相关|有关"
_OF_WORLD = Sought(
    rf"(?:{alternatives(_WORLD)})(?:[田游泳篮足排乒羽冰雪棋剑滑举体帆]联(?![合盟赛网通系])|"
    rf"(?!(?:{_WORLD_GENERIC})){_FREE}{{1,10}}?(?:{_WORLD_ENDINGS}))",
    opening=_WORLD,
)
"""A body of many countries: 国际样样联合会; 国际行业协会 are many."""
_ARMS = "陆军|海军|空军|火箭军|联勤保障部队"
_MILITARY = Sought(
    rf"[东西南北中]部战区(?:{_ARMS})?(?:第[一二三四五六七八九十\d]{{1,4}}集团军)?|"
    rf"(?:{_ARMS})第[一二三四五六七八九十\d]{{1,4}}集团军|[东南北]海舰队",
    opening=(*(f"{side}部" for side in "东西南北中"), *_ARMS.split("|"), *(f"{side}海" for side in "东南北")),
)
"""A theatre command, its army or fleet, an army group of it."""
_RESCUE = Sought(
    rf"国家{_FREE}{{2,8}}?救援(?:(?!队){_FREE}{{1,8}}?)?队(?![伍员长友列])",
    opening=("国家",),
)
"""A rescue team of the state at a firm or province: 国家样样救援样样队."""
_STATIONS = words("中央广播电视总台 总台央视 总台 央视")
_CHANNELS = (
    "中文国际|新闻|综合|财经|综艺|体育赛事|体育|电影|国防军事|电视剧|纪录|科教|戏曲|社会与法|少儿|音乐|奥林匹克|"
    "农业农村|英语"
)
_CHANNEL = Sought(rf"(?:{alternatives(_STATIONS)})(?:{_CHANNELS})频道|央视频(?![道率])", opening=_STATIONS)
"""A channel by its station and field."""
_CENTRAL = Sought(
    rf"(?:(?<=核心的)|(?<=根据)|(?<=按照)|(?<=经))党中央|党中央(?=、国务院)|(?:中央|国务院){_FREE}{{2,8}}?(?:领导小组|工作小组)|"
    r"中央(?:第[一二三四五六七八九十]{1,3})?(?:生态环境保护)?(?:巡视组|督察组|督导组|指导组)(?![长员])|"
    rf"全国人大(?:常委会)?{_FREE}{{2,8}}?(?:工作委员会|委员会)|全国人大宪法和法律委员会|"
    rf"中央军委(?!副?主席|委员){_FREE}{{2,6}}?(?:[部厅署](?![门队分长署])|委员会)|"
    rf"国务院(?:食安|安委|食品安全|防震减灾|妇儿工|妇女儿童工作|抗震救灾|台湾事务|港澳事务|联防联控|"
    rf"关税税则){_FREE}{{0,4}}?(?:委员会办公室|委员会|办公室|指挥部|办|机制)",
    opening=("党中", "中央", "国务", "全国"),
)
"""Organs of the party's centre, the congress and the cabinet; 党中央 where it acts, not in 落实党中央精神."""
_FIELD = alternatives((*FIELDS, "节水", "拥军", "扫黄打非", "打私", "打拐", "征兵", "节能"))
_COUNTRYWIDE = Sought(
    rf"全国(?:{_FIELD}){{1,3}}(?:工作)?(?:委员会|委(?![员托任屈婉派])|办(?![理法公事好成起学班了得完过到证案])|"
    rf"领导小组)(?:办公室)?",
    opening=("全国",),
)
"""A committee or office for the whole country: 全国爱卫办."""
_BASINS = Sought("(?:长江|黄河|淮河|珠江|海河|松辽)委(?![员托任屈婉])", opening=words("长江 黄河 淮河 珠江 海河 松辽"))
"""Who looks after a river's waters for the state, in short: 长江委."""
_CENTRES = words(
    "卫星发射中心 航天发射场 商业航天发射场 航天飞行控制中心 飞行控制中心 卫星测控中心 证券交易所 期货交易所 "
    "商品交易所 "
    "外汇交易中心 互联网络信息中心 地震台网中心 地震台网 气候中心 气象中心 卫星气象中心 海洋预报台 海洋环境预报中心 "
    "空间天气监测预警中心 资源卫星应用中心 天文台 信息通信研究院"
)
_CENTRE = Sought(rf"(?P<of>国家|中国|中央)?(?:{alternatives(_CENTRES)})", opening=("国家", "中国", "中央", *_CENTRES))
"""A launch site, an exchange, an observatory, which is called by its place or the country."""
_SPORTS = Sought(
    "中国(?:[田游泳篮足排乒羽网棋]|滑冰|冰雪|冰球|登山|帆船|赛艇|体操)协(?![会商助议])|中国残?奥委会", opening=("中国",)
)
"""A society of a sport in short: 中国篮协."""
_UN = Sought(
    "联合国(?:近东救济工程处|人道主义事务协调厅|人道协调厅|开发计划署|环境规划署|环境署|人口基金|贸发会议|"
    "贸易和发展会议|妇女署|"
    "人权理事会|经济和社会理事会|秘书处|难民署|毒品和犯罪问题办公室|减少灾害风险办公室|工业发展组织|世界粮食计划署|"
    "粮食及农业组织|驻黎巴嫩临时部队)",
    opening=("联合国",),
)
"""A body of the United Nations."""
_MINISTRIES = words(
    "外交部 国防部 教育部 科技部 工业和信息化部 工信部 公安部 民政部 司法部 财政部 人力资源社会保障部 自然资源部 "
    "生态环境部 住房城乡建设部 "
    "交通运输部 水利部 农业农村部 商务部 文化和旅游部 应急管理部 海关总署 国家发展改革委 国家卫生健康委 "
    "国家税务总局 国家统计局 "
    "国家外汇管理局 国家文物局 国家林草局 市场监管总局 中国气象局 中国民航局 国家能源局"
)
_OF_MINISTRY = Sought(
    rf"(?:{alternatives(_MINISTRIES)})(?!派|组织|召开|会同|举|印|发布|启动|部署|要求|联合|公布|日|近|今|"
    rf"昨)(?:{_FREE}|和(?=[一-鿿]{{2,8}}司)){{0,10}}?(?:管理局|海事局|航运局|救捞局|办公厅|司(?![机令法长])|"
    rf"水利委员会)",
    opening=_MINISTRIES,
)
"""A department of a ministry: 样样部样样司."""
_FOREIGN_OFFICES = words(
    "国防部 外交部 国务院 财政部 司法部 商务部 内政部 卫生部 交通部 能源部 农业部 劳工部 劳动部 国土安全部 教育部 "
    "内务部 "
    "紧急情况部 环境部 文化部 联邦统计局 国家统计局 统计局 气象局 气象厅 央行 中央银行 议会 国会 众议院 参议院 "
    "最高法院 "
    "宪法法院 联邦储备委员会 国防军 总统府 首相府 外务省 厚生劳动省 经济产业省 防卫省 财务省 红新月会 红十字会 "
    "联邦调查局 中央情报局 国家安全委员会 选举委员会 全国选举委员会 民防部门 联邦议院 国民议会 国家杜马 联邦航空局 "
    "疾病控制和预防中心 地质调查局 国家气象局 航空航天局"
)
_FOREIGN = Sought(rf"(?:{alternatives(_FOREIGN_OFFICES)})(?![长员们])", opening=_FOREIGN_OFFICES)
_OPENS = frozenset("，。；：、！？“（(\n\0 \u3000据和与对称由向")
_SHORTEST = 2
_LEADS = frozenset("在向由对与和及从到据给为是以像如到去了的")
_NO_FIRM = re.compile(r"[A-Za-z\d]*\d|[人山河路街村镇县乡]")
"""Behind the name of a firm these make it a model of its wares (波音737) or a place."""
_COURIERS = "顺丰|中通|韵达|圆通|申通|极兔|京东|德邦|邮政"
_COURIER = Sought(
    rf"(?!邮政)(?:{_COURIERS})(?:快递|速递|速运|快运)(?![员小业])|(?:{_COURIERS})(?=[、和](?:{_COURIERS}))|"
    rf"(?<=[、和])(?:{_COURIERS})(?=等?[\d两三四五六七八九十几多]+[余多]?[家个])|"
    rf"(?<=[顺丰通达兔东邦政][、和])(?:{_COURIERS})(?![一-鿿]{{0,2}}[员局所])",
    opening=_COURIERS.split("|"),
)
"""Who carries parcels, by the full name or several beside each other."""
_FORM = re.compile("(?:股份|集团)?(?:有限)?公司|集团")


def find_state_bodies(text: str, divisions: Divisions) -> Iterator[Span]:
    """Bodies of the state, of many countries and of other states that a folded text names."""
    for pattern in (
        _OF_WORLD,
        _MILITARY,
        _RESCUE,
        _CHANNEL,
        _CENTRAL,
        _COUNTRYWIDE,
        _BASINS,
        _SPORTS,
        _UN,
        _OF_MINISTRY,
    ):
        for match in pattern.finditer(text):
            if not (match.start() and is_word(text, match.start() - 1)):
                yield Span(*match.span())
    yield from _centres(text, divisions)
    yield from _foreign(text, divisions)


def find_known_firms(text: str, divisions: Divisions) -> Iterator[Span]:
    """The firms everybody knows, which stand under a short name that tells no firm: 中国中铁."""
    for courier in _COURIER.finditer(text):
        yield Span(*courier.span())
    for span in longest_words(text, KNOWN_FIRMS):
        if (span.length > _SHORTEST or _stands_alone(text, span, divisions)) and not _NO_FIRM.match(text, span.end):
            form = _FORM.match(text, span.end)
            yield span if form is None else Span(span.start, form.end())


def _stands_alone(text: str, span: Span, divisions: Divisions) -> bool:
    """Whether a name of two characters is cut from no words: 郭样|华为|副县长."""
    if is_word(text, span.start - 1) or is_word(text, span.end - 1):
        return False
    before = text[span.start - 1 : span.start]
    place = divisions.covering(span.start - 1) if span.start else None
    led = not "一" <= before <= "鿿" or before in _LEADS
    return led or (place is not None and place.end == span.start) or is_verbal(text, span.start - 2)


def _centres(text: str, divisions: Divisions) -> Iterator[Span]:
    """Launch sites, exchanges and observatories behind their place."""
    for match in _CENTRE.finditer(text):
        start, end = match.span()
        if match["of"]:
            yield Span(start, end)
            continue
        place = divisions.covering(start - 1) if start else None
        if place is not None and place.end == start:
            yield Span(divisions.chain(place), end)
        elif text.endswith(SPECIAL_REGIONS, 0, start):
            yield Span(start - len(SPECIAL_REGIONS[0]), end)


def _foreign(text: str, divisions: Divisions) -> Iterator[Span]:
    """Ministries and parliaments of other states behind their country."""
    for match in _FOREIGN.finditer(text):
        start, end = match.span()
        place = divisions.covering(start - 1) if start else None
        if place is not None and place.end == start:
            country = place.candidates[0]
            if country.level is PlaceLevel.COUNTRY and country.name != "中国":
                yield Span(place.start, end)
        elif start and text[start - 1] in STATES_IN_SHORT and (start == 1 or text[start - 2] in _OPENS):
            yield Span(start - 1, end)
