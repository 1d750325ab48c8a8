"""What tells the year of a text that states none: sessions, plenums, plans, anniversaries, words of their time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from archive_gui.facts.sought import Sought, each_pair
from archive_gui.language import dates
from archive_gui.language.dates import Moment
from archive_gui.language.numerals import parse

# Year and month of each congress (plenum 0) and of the plenums that are studied until the next one: the first of a term
# only elects, the last only prepares a congress (人民网《中国共产党历次全国代表大会数据库》).
_PARTY_MEETINGS = {
    (14, 0): (1992, 10), (14, 3): (1993, 11), (14, 4): (1994, 9), (14, 5): (1995, 9), (14, 6): (1996, 10),
    (15, 0): (1997, 9), (15, 3): (1998, 10), (15, 4): (1999, 9), (15, 5): (2000, 10), (15, 6): (2001, 9),
    (16, 0): (2002, 11), (16, 3): (2003, 10), (16, 4): (2004, 9), (16, 5): (2005, 10), (16, 6): (2006, 10),
    (17, 0): (2007, 10), (17, 3): (2008, 10), (17, 4): (2009, 9), (17, 5): (2010, 10), (17, 6): (2011, 10),
    (18, 0): (2012, 11), (18, 3): (2013, 11), (18, 4): (2014, 10), (18, 5): (2015, 10), (18, 6): (2016, 10),
    (19, 0): (2017, 10), (19, 2): (2018, 1), (19, 3): (2018, 2), (19, 4): (2019, 10), (19, 5): (2020, 10),
    (19, 6): (2021, 11), (20, 0): (2022, 10), (20, 2): (2023, 2), (20, 3): (2024, 7), (20, 4): (2025, 10),
}  # fmt: skip
_NEXT_MEETING = {meeting: Moment(*after) for (meeting, _), (_, after) in pairwise(sorted(_PARTY_MEETINGS.items()))}
_STUDIED = 12
"""Months in which the latest meeting known is studied; a congress is looked back to (十八大以来) for years."""
_PARTY_MEETING = Sought(
    "(?<!迎接)(?<!召开)(?<!召开党的)(?<!迎接党的)(?P<congress>二十|十[四五六七八九])"
    "(?:届(?:中央委员会)?第?(?P<plenum>[二三四五六七八])(?:次全体|中全)会(?!议?(?:将|建议|[上的]?文件|审议))|大(?=[精报胜开闭以提强作，。、”])(?P<spirit>精神|胜利|闭幕)?)",
    opening=("二十", *each_pair("十", "四五六七八九")),
)
# 十四届全国人大二次会议, 全国政协十四届二次会议: terms of five years, with a session each March (宪法第六十条).
_SESSION = Sought(
    "(?:(?P<people>十[一二三四五]?)届全国(?:人大|人民代表大会)|(?:全国政协|政协第?)(?P<council>十[一二三四五]?)届"
    "(?:全国委员会)?)第?(?P<session>[一二三四五])次会议(?![^，。；！？\n]{0,3}(?:审议|[决草]))",
    opening=(*each_pair("十", "届一二三四五"), "全国", "政协"),
)
_TENTH_TERM = 2003
_TERM = 5
# 关于召开十四届全国人大三次会议的决定, 2005年3月十届全国人大三次会议: still to come, or long ago.
_OTHER_SESSION = re.compile(r"(?:召开|提请|建议|印发|\d年)[^。；！？\n]{0,16}$")
# What people count the years from (《中国共产党一百年大事记》, 中共中央党史和文献研究院).
_FOUNDED = {
    "中国共产党成立": 1921, "新中国成立": 1949, "中华人民共和国成立": 1949, "建党": 1921, "建国": 1949, "建军": 1927,
    "改革开放": 1978, "抗日战争胜利": 1945, "抗战胜利": 1945, "反法西斯战争胜利": 1945, "长征胜利": 1936,
    "抗美援朝出国作战": 1950, "辛亥革命": 1911, "五四运动": 1919, "香港回归": 1997, "香港回归祖国": 1997,
    "澳门回归": 1999, "澳门回归祖国": 1999, "毛泽东同志诞辰": 1893, "邓小平同志诞辰": 1904,
}  # fmt: skip
_ANNIVERSARY = Sought(
    f"(?P<event>{'|'.join(sorted(_FOUNDED, key=len, reverse=True))})"
    r"(?P<count>\d{1,3}|[一二三四五六七八九十百]{1,5})(?:周年|华诞)(?![^，。；！？\n]{0,6}(?:大会上|讲话))",
    opening=_FOUNDED,
)
# Other countries and parties have a 建国 and a 建党, too; ours stands at the head of a phrase.
_OURS = re.compile("(?:^|[^一-鿿]|庆祝|纪念|[迎是]|[迎到]来|[正喜适恰][值逢]|我国|我党|我军)$")
_SHORT_NAME = 2
_IS_NOW = re.compile("(?:今年|正值|适逢|恰逢|喜迎|迎来)[^，。；！？\n]{0,16}$")
_PLAN_YEAR = Sought(
    "(?P<plan>十?[一二三四五六七八九十])五”?(?:规划|计划|时期)?(?:实施)?的?(?P<edge>开局|起步|收官|最后)(?:之年|的?一年)",
    opening=("十一", *each_pair("十", "二三四五六七八九十"), *each_pair("一二三四五六七八九十", "五")),
)
_NOT_THIS_YEAR = re.compile(r"(?:(?P<next>明年|来年)|\d年|去年|即将|下一年)[^。；！？\n]{0,20}$")
# 今天（2019年12月2日）, 今年，也就是2019年
_GLOSS = Sought(
    r"(?P<word>今[年天日]|去年|明年|前年)(?:[（(]|，?(?:即|也就是))(?P<year>(?:19|20)\d\d)年",
    opening=(*each_pair("今", "年天日"), "去年", "明年", "前年"),
)
# 从1991年参加工作到今天，…干了28年
_TO_TODAY = Sought(
    r"[从自](?P<year>(?:19|20)\d\d)年[^。！？\n\d]{0,24}?(?:到(?:今天|现在|如今)|至今)[^。！？\n]{0,30}?(?<![\d多近余第约几千百])"
    r"(?P<count>\d{1,2}|[一二三四五六七八九十]{2,3})年(?![多代级以余来前后内间\d])",
    opening=each_pair("从自", "12"),
)
# 离2020年只剩三年, 距2020年已不足五年
_TO_GO = Sought(
    r"(?:距离?|(?<!距)离)(?P<year>20\d\d)年(?:年?[底末])?[^，。；！？\n\d]{0,12}?[，,]?[已也]?(?:经|仅|只)?"
    r"(?P<left>[只仅]?剩下?|还[有剩]|[只仅]有|不足|不到)(?:整整|短短)?(?P<count>[1-9]|[一二两三四五六七八九])年(?![级多半])",
    opening=("距离", "距2", "离2"),
)
# 当时离2020年还有五年
_THEN = re.compile(r"(?:当时|那时|彼时|\d年)[^。！？\n]{0,20}$")
_NEW_WORDS = {
    "精准扶贫": 2013,  # 习近平在十八洞村, 2013年11月
    "一带一路": 2013,  # 习近平在哈萨克斯坦, 2013年9月
    "建档立卡": 2014,  # 国务院扶贫办《扶贫开发建档立卡工作方案》, 2014年4月
    "脱贫攻坚": 2015,  # 《中共中央国务院关于打赢脱贫攻坚战的决定》, 2015年11月
    "河长制": 2016,  # 中办、国办《关于全面推行河长制的意见》, 2016年12月
    "乡村振兴": 2017,  # 党的十九大报告, 2017年10月
    "新时代中国特色社会主义": 2017,  # 党的十九大报告, 2017年10月
    "扫黑除恶专项斗争": 2018,  # 中共中央、国务院通知, 2018年1月
    **dict.fromkeys(("农业农村部", "农业农村厅", "农业农村局"), 2018),  # 《国务院机构改革方案》, 2018年3月
    **dict.fromkeys(("生态环境部", "生态环境厅", "生态环境局"), 2018),
    **dict.fromkeys(("自然资源部", "自然资源厅", "自然资源局"), 2018),
    **dict.fromkeys(("应急管理部", "应急管理厅", "应急管理局"), 2018),
    **dict.fromkeys(("文化和旅游部", "文化和旅游厅", "退役军人事务", "医疗保障局"), 2018),
    "农民丰收节": 2018,  # 国务院批复, 2018年6月
    "新时代文明实践": 2018,  # 中央全面深化改革委员会第三次会议, 2018年7月
    "四个不摘": 2019,  # 解决“两不愁三保障”突出问题座谈会, 2019年4月
    "学习强国": 2019,  # the platform opened in January 2019
    "新冠": 2020,  # named by 国家卫生健康委, 2020年2月
    "疫情防控": 2020,  # since then of that epidemic
    "健康码": 2020,
    "防返贫": 2020,  # 国务院扶贫开发领导小组《关于建立防止返贫监测和帮扶机制的指导意见》, 2020年3月
    "防止返贫": 2020,
    "碳达峰": 2020,  # 联合国大会第七十五届会议, 2020年9月
    "拓展脱贫攻坚成果": 2020,  # 党的十九届五中全会, 2020年10月
    "党史学习教育": 2021,  # 中共中央通知, 2021年2月
    "乡村振兴局": 2021,  # opened in February 2021
    "乡村振兴重点帮扶县": 2021,  # 中央农村工作领导小组办公室、国家乡村振兴局通知, 2021年8月
    "和美乡村": 2022,  # 党的二十大报告, 2022年10月
    "新质生产力": 2023,  # 习近平在黑龙江, 2023年9月
}
"""Words that no text has before the year in which they came up."""
_RELIEF_DONE = 2020
"""The last year in which anybody was lifted out of poverty as registered (《人类减贫的中国实践》白皮书, 2021年4月)."""
# 今年上半年，她主动递交了脱贫申请; not 今年，脱贫户…, 今年，脱贫攻坚成果…
_IS_LIFTED = Sought(
    r"(?:今年|年内|年底前)[^。！？\n]{0,40}?(?:(?:实现|申请|[将能可要]|如期|稳定|整村|率先|全部|顺利)脱贫|脱贫申请|脱贫摘帽)"
    "(?![^，。；！？\n]{0,4}(?:攻坚|[户村县区人]|群众|地区|成果|成效|[之以]?后|以来|质量))",
    opening=("今年", "年内", "年底"),
)
_EPIDEMIC = 2020
_EPIDEMIC_WORD = re.compile("(?<![猪禽畜物瘟病虫感热典])疫情")
_NEW_WORD = Sought("|".join(sorted(_NEW_WORDS, key=len, reverse=True)), opening=_NEW_WORDS)
_BEFORE = 28
"""Characters back in which the clause may say that it speaks of another year."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A party plenum or congress: its month, the one until which it is studied, and whether a text studies it."""

    held: Moment
    until: Moment
    is_studied: bool


def told_years(text: str) -> Iterator[int]:
    """The years that a folded text shows to be its own.

    It glosses one (今年（2019年）), counts up to it (从1991年…到今天，…28年) or on from it (离2020年只剩三年), names a
    plan's first or last year (“十三五”收官之年), an anniversary of now (喜迎新中国成立70周年) or a session of the
    national congress (十三届全国人大三次会议).
    """
    for match in _GLOSS.finditer(text):
        yield int(match["year"]) - dates.RELATIVE_YEARS.get(match["word"], 0)
    for match in _TO_TODAY.finditer(text):
        yield int(match["year"]) + _number(match["count"])
    for match in _TO_GO.finditer(text):
        if not _THEN.search(text, max(0, match.start() - _BEFORE), match.start()):
            yield int(match["year"]) - _number(match["count"]) + (match["left"][0] == "不")
    for match in _PLAN_YEAR.finditer(text):
        years = dates.plan_years(match["plan"] + "五")
        other = _NOT_THIS_YEAR.search(text, max(0, match.start() - _BEFORE), match.start())
        if years is not None and (other is None or other["next"]):
            yield years[match["edge"] in {"收官", "最后"}] - (other is not None)
    for match in _ANNIVERSARY.finditer(text):
        back = max(0, match.start() - _BEFORE)
        other = _NOT_THIS_YEAR.search(text, back, match.start())
        ours = len(match["event"]) > _SHORT_NAME or _OURS.search(text, back, match.start())
        if ours and other is None and _IS_NOW.search(text, back, match.start()):
            yield _FOUNDED[match["event"]] + _number(match["count"])
    for match in _SESSION.finditer(text):
        if not _OTHER_SESSION.search(text, max(0, match.start() - _BEFORE), match.start()):
            term = _number(match["people"] or match["council"])
            yield _TENTH_TERM + _TERM * (term - 10) + _number(match["session"]) - 1


def latest_meeting(text: str) -> Meeting | None:
    """The latest party plenum or congress that a folded text names; None where it names none."""
    latest: Meeting | None = None
    for match in _PARTY_MEETING.finditer(text):
        key = (_number(match["congress"]), _number(match["plenum"]) if match["plenum"] else 0)
        if key not in _PARTY_MEETINGS:
            continue
        held = Moment(*_PARTY_MEETINGS[key])
        until = (_NEXT_MEETING.get(key) if key[1] else None) or held.shifted_months(_STUDIED)
        studied = key[1] > 0 or match["spirit"] is not None
        if latest is None or (held.year, held.month) > (latest.held.year, latest.held.month):
            latest = Meeting(held, until, is_studied=studied)
        elif held == latest.held and studied:
            latest = Meeting(held, until, is_studied=True)
    return latest


def not_before(text: str) -> int:
    """The latest year by which a folded text was not yet written, for its words were not yet known; 0 without any."""
    known = max((_NEW_WORDS[match[0]] for match in _NEW_WORD.finditer(text)), default=0)
    # In a text of these years 疫情 without a name is that of 2020; 非典 was seventeen years before.
    return max(known, _EPIDEMIC) if known and _EPIDEMIC_WORD.search(text) else known


def not_after(text: str) -> int | None:
    """The last year in which a folded text can have been written, by what it tells of 今年; None without any bound."""
    return _RELIEF_DONE if any(True for _ in _IS_LIFTED.finditer(text)) else None


def _number(text: str) -> int:
    return int(parse(text) or 0)
