"""Bodies that the text goes on about once it has told that they were founded, brought in or given their name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.domain.spans import Span
from archive_gui.facts.sought import Sought

# 牵头成立某合作社，53名社员…: what was founded is spoken of next.
_FOUNDED = re.compile("(?:成立|办起|创办|组建|开办|建起|创建)了?$")
_THEN = re.compile(
    "[，,](?=(?:首批|[头第]一?批|最初|最早|当初)?的?(?:社员|股东|成员|会员|理事|入社|入股))|[，,](?:按照?|采[取用]|实行|推行|依托)[^，。；！？,;!?\n]{0,30}(?:模式|办法|方式)|[，,](?:(?:如今|现在|目前|眼下)?(?:手下|旗下|店里|厂里|社里)(?:已?有)?|现有|现在有|拥有|吸[纳收]|下设|有|年)?[约近]?[\\d一二三四五六七八九十百千两]"
)
# 引进某公司，在甲村建设茶园…: who was brought in invests and builds; a village that brings a firm in has the gardens.
_BROUGHT = re.compile("(?:引进|引来|招引|引入|招来)了?$")
_INVESTS = re.compile(
    "[，,](?:总?投资|建[起成设][^，。；！？,;!?\n]{0,14}(?:加工[园厂]|厂|车间|冷库|生产线)|办厂|建厂|设厂|[年日]产|[年日]加工|吸[纳收]|招[工收聘]|用工|流转|租[下用]|"
    "在[^，。；！？,;!?\n]{2,16}[村镇乡区](?:投资|建[设起成]|流转|办起|设立|租))"
)
# 建起加工厂，取名某公司，: the works are told of under their name.
_NAMED = re.compile("(?:取名|定名|命名为?|名为|名叫)为?$")
# 投资2.6亿元建设样园，占地320亩: what is built is told of next by its size.
_BUILT = re.compile("(?:建设|建起|建成|兴建|新建|打造)了?$")
_MEASURED = re.compile("[，,](?:总?占地|规划(?:占地|面积)|总面积|年产|日产|日加工|年加工|库容|装机|设计)")
_THING = Sought(
    "(?:建设|建起|建成|兴建|新建|打造|办起|盖起|修起|修建|建了|办了|开起|开了)了?(?:一[座个家处间])?"
    "(?P<noun>[一-鿿]{0,8}?(?:产业园|示范园|加工园|加工厂|养殖场|基地|车间|冷库|工厂|民宿|[一-鿿]{2}中心|[一-鿿]{2}广场|豆腐坊|酿酒坊|油坊|"
    "农家乐|[一-鿿]{2}公园|卫生室|食堂|超市))"
    "(?=[，,](?:总?占地|规划(?:占地|面积)|总面积|年产|日产|日加工|年加工|日分拣|存栏|年出栏|接到|库容|装机|设计|一?年接待|接待游客|面积|日产|[年日]销))",
    opening=(
        "建设",
        "建起",
        "建成",
        "兴建",
        "新建",
        "打造",
        "办起",
        "盖起",
        "修起",
        "修建",
        "建了",
        "办了",
        "开起",
        "开了",
    ),
)
_WITHIN = 4


def founded_things(text: str) -> Iterator[Span]:
    """The works without names of a folded text whose size is told next: 建起一座大米加工厂，日加工30吨."""
    for match in _THING.finditer(text):
        yield Span(*match.span("noun"))


def is_founded(text: str, start: int, end: int) -> bool:
    """Whether what follows a body is told of it, which the clause before founds, brings in or names."""
    low = max(0, start - _WITHIN)
    if _FOUNDED.search(text, low, start):
        return _THEN.match(text, end) is not None
    if _BUILT.search(text, low, start):
        return _MEASURED.match(text, end) is not None
    if _BROUGHT.search(text, low, start):
        return _INVESTS.match(text, end) is not None
    return _NAMED.search(text, low, start) is not None
