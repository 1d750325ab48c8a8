"""Figures that set a condition or a rank: 年收入5000元以下的家庭 says which families are meant, not what one earns."""

from __future__ import annotations

import re

from archive_gui.language.folds import fold
from archive_gui.language.units import UnitClass

AROUND = 30
"""Characters before and behind a figure that are looked at."""

_BLANKS = re.compile(r"[^\S\n]+")
_CLAUSE = re.compile(r"[，。；！？,;!?\n]")
_ASIDE = re.compile(r"^\([^()]{1,8}\)")
_BOUND = r"(?:[及或和含]?以[上下内外]|之[内上下])"
_BOUNDED = re.compile(_BOUND + r"$")
_BOUND_BEHIND = re.compile(_BOUND)

_LIMITED = re.compile(r"(?:不?[低高]于|不?[少多大小]于|不超过|未满|不满|未达到?)$")
"""Comparisons that draw a line."""

_REACHED = re.compile(r"(?:超过|超|不足|不到|达到?|满)$")
"""Comparisons that may as well tell a value: 长度超过320米的大桥."""

_NO_HEAD = re.compile(r"的(?:[，。；、：,;:)者]|$|有|占|达|为|按|可|均|全|一律|一次|给予|奖|每|由|要|应|须|不得)|者")
_HEAD = re.compile(r"的(?=[一-鿿])")
_OF_VALUE = re.compile(
    r"的?(?:[好高大新年总纯净毛]{0,2}(?:收入|产值|产量|利润|效益|资金|投资|投入|贷款|补[助贴偿]|奖[励金]|经费|款项?|份额|比[重例]|差[距额]|"
    r"价[格值]|成绩|历史|记录|纪录|高度|长度|深度|宽度|水平|规模|速度|增[速幅长量]|距离|时间|历程|路程|里程|面积|空间|降幅|目标|成交|订单|销售|"
    r"成本|损失|缺口|库存|储量|降[雨水温]|升温|积[水雪]|雨量|涨幅|跌幅|基础|支持|市场))"
)
"""What the figure itself is the amount of."""

_DONE = re.compile(
    r"(?:投[入资放]|拨[付款]|发放|筹[集措资得]|募[集捐]|捐[赠献款资]|带动|帮助|吸[纳引]|安[置排]|实现|培[训育]|完成|[建修种养改新]成|新[建增修]|"
    r"种植|养殖|提供|解决|减[少轻]|增[加收]|生产|销售|创造?|获得?|拿出|奖励|给予|补助|受益|惠及|组织|转移|救助|慰问|收[到获]|创收|节[约省]|"
    r"签约|引进|引资|出动|派出|选派|覆盖|接[待收]|服务|救治|治理|建[设起成]|收购|采购)[了出约近]{0,2}$"
)
"""What is done with so much: the figure tells how much."""

_AGENT = re.compile(r"的?[一-鿿]{0,4}?(?:户|家庭|企业|公司|单位|合作社|个人|学校|乡镇|村(?!民|级|道|路))")
"""Who does it: 种植15亩以上的大户."""

_SINGLE = re.compile(r"[一这该此][个座条家栋所处片块间台艘项株棵幅]")
_RATES = re.compile(r"(?:率|比[重例]|程度|坡度|浓度|湿度|纯度|含量)(?:[为在达到超过高低大小于不足满]{0,4})$")
_PEOPLE_HEAD = re.compile(
    r"的?(?:(?:困难|贫困|脱贫|留守|农村|受灾|广大|各族|当地|中外|在校|退役|残疾|青年|优秀|搬迁|务工|返乡)+)?(?:村民|群众|居民|市民|农民|牧民|老人|"
    r"老年人|老百姓|百姓|党员|干部|学生|师生|教师|职工|工人|员工|战士|官兵|人员|人口|代表|儿童|青少年|妇女|劳动力|选手|运动员|观众|游客|旅客|乘客|"
    r"患者|病人|移民|灾民|民工|学员|队员|志愿者|人)"
)
_CLASSES = (
    r"(?:[农住牧渔贫困养殖种植专业低保五保特脱搬迁监测个体经营]{0,6}户|家庭|[大中小型特民国私外]{0,3}企业|公司|单位|机构|工厂|学校|医院|"
    r"[非深度特重点贫困行政自然大中小空壳山]{0,6}村|乡镇|乡|镇|县|区|市|地区|城市|"
    r"[大中小型重点]{0,4}(?:项目|工程|水库|灌区|河流|湖泊|企业)|基地|大户|[专业农民]{0,4}合作社|集体|"
    r"耕地|坡地|土地|地块|建筑|房屋|楼房|车辆|船舶|机组|产品|商品|业务|"
    r"地震|大风|高温|降[雨水]|案件|事故|罚款|学历|职称)"
)
_CLASS = re.compile(r"的?" + _CLASSES)
_PLAIN_HEAD = re.compile(
    r"[^\W\d用投实完达占来自有均在的为]{0,4}(?:项目|工程|企业|隧[道洞]|产业集群)|(?:[非困难留守农村贫特高新老大中小重点困]{0,4})(?:"
    + _CLASSES
    + r"|老人|老年人|人口|人员|群众|村民|居民|儿童|青少年|未成年人|党员|干部|学生|职工|妇女|男性|女性|劳动力)"
)
_SHARES = frozenset({UnitClass.RATIO, UnitClass.NONE})
"""90%以上的村民, 一半以上的村: so much of them, unless a rate stands before it."""

_ANY_OF = frozenset("个家项座所条处片间户名位人口件种栋艘支只次")
"""Measure words that count the head itself: 20个以上项目 are so many projects."""

_RANKED = re.compile(r"(?:^|[^之以目提此从日年月先史眼])前$")
_RANKS = frozenset("名位强甲")
_RANKING = re.compile(r"(?:排名?|排在|位[居列]|名列|[跃居]居|居|列)(?:全[国省市县区球]|世界|[省市县]内)?第$")
_ORDINAL = re.compile(r"^第")
_BASIS = re.compile(r"每$")
_YARDSTICK = re.compile(r"^为(?:界|限|标准|单位|基数|起点|门槛)")


def sets_condition(before: str, quote: str, after: str, kind: UnitClass, unit: str) -> bool:
    """Whether a figure draws a line, tells a rank or a yardstick, so that it is no value of what it stands under.

    ``before`` and ``after`` are the text around it, ``AROUND`` characters being enough. Such are 100人以上的村,
    年龄60岁以上老人, 收入低于5000元的家庭, 前10名, 每50户, 以100人为界; 人均收入达到1万元以上 and
    投入100万元以上资金 are values.
    """
    lead = _last_clause(before)
    quoted = _plain(quote)
    number = re.search(r"[\d一二两三四五六七八九十百千万半几数]", quoted)
    lead += quoted[: number.start()] if number else ""
    tail = _ASIDE.sub("", _plain(after))
    if _is_rank(lead, quoted, kind, unit) or (lead.endswith("以") and _YARDSTICK.match(tail)) or _BASIS.search(lead):
        return True
    behind = _BOUND_BEHIND.match(tail)
    tail = _ASIDE.sub("", tail[behind.end() :]) if behind else tail
    if behind is not None or _BOUNDED.search(quoted):
        return _bounded(lead, tail, kind, unit)
    if _LIMITED.search(lead):
        return _NO_HEAD.match(tail) is not None or (_is_attribute(lead, tail, kind) and tail.startswith("的"))
    reached = _REACHED.search(lead) is not None and tail.startswith("的") and _CLASS.match(tail) is not None
    return reached and kind not in _SHARES and not _SINGLE.search(lead)


def _bounded(lead: str, tail: str, kind: UnitClass, unit: str) -> bool:
    """100人以上 … with what follows it."""
    if _NO_HEAD.match(tail) or (kind is UnitClass.AGE and tail[:1].isalpha()):
        return True
    if not (_HEAD.match(tail) or _PLAIN_HEAD.match(tail)) or not _is_attribute(lead, tail, kind):
        return False
    if kind is UnitClass.PERSON:
        return not _PEOPLE_HEAD.match(tail)
    return unit not in _ANY_OF


def _is_attribute(lead: str, tail: str, kind: UnitClass) -> bool:
    """Whether the figure can describe what follows, and is neither its amount nor what was done."""
    if _OF_VALUE.match(tail) or (_DONE.search(lead) and not _AGENT.match(tail)):
        return False
    return kind not in _SHARES or _RATES.search(lead) is not None


def _is_rank(lead: str, quoted: str, kind: UnitClass, unit: str) -> bool:
    if _ORDINAL.match(quoted) or _RANKING.search(lead):
        return True
    return (
        unit in _RANKS and kind in {UnitClass.PERSON, UnitClass.THING, UnitClass.GRADE} and bool(_RANKED.search(lead))
    )


def _last_clause(before: str) -> str:
    return _CLAUSE.split(_plain(before))[-1]


def _plain(text: str) -> str:
    return _BLANKS.sub("", fold(text))
