"""The group that a figure per head is said of, named before it in the sentence: 搬迁户 … 户均自筹不超过1万元."""

from __future__ import annotations

import re

from archive_gui.domain.spans import Span
from archive_gui.facts.sought import Sought
from archive_gui.language.people_groups import GROUP

_EACH = re.compile(
    "(?:[户人]均|[户人]平|(?:平均)?每[户人名](?:平均)?|月均工资|(?:平均)?月工资|最[多高少低]的一户)"
    "[^，。；！？,;!?\n]{0,12}$"
)
"""What makes a figure one of each of many."""
_GROUP = re.compile(
    rf"(?P<first>其中[^，。；！？,;!?\n]{{0,4}})?(?P<group>{GROUP})(?!代表|问题|档案|名单|[一-鿿]{{0,3}}[率线])"
)
_REACHED = re.compile(
    "(?:带动|吸纳|惠及|覆盖|帮助|帮扶|安置|聘请?|选聘|组织|补助|补贴|辐射|联结|扶持|支持|招|解决|向|对|给|为|让|使|其中)"
    "[^，。；！？,;!?\n]*$"
)
"""What is done to a group, which the next clause then goes on with."""
_NAMED_IN_PASSING = re.compile("(?:来自|是|为)$")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百千万几]")
_CLAUSE_END = re.compile("[，。；！？,;!?\n]")
_ONE = re.compile("一家|[他她]家|全家|家里|自家|一人")
"""What makes a figure that of one household."""
_REACH = 90
# 贫困户新种茶叶每亩奖补1000元: to whom it is laid down that something is granted.
_GRANTED = re.compile(
    rf"(?:^|[，。；：、,;:\n\0])(?:对|给)?(?:[一-鿿]{{0,6}}的)?(?P<group>{GROUP}|特困供养户|种粮大户|种植大户|大户|龙头企业|企业|村医|老师|教师)们?"
    "(?!代表|问题|档案|名单)[^，。；！？,;!?\n]{0,16}?(?:每\0|每[亩户人吨株栋座月年]|\0|每吸纳[^。；]{0,16}?，|一次性|最高)[^，。；！？,;!?\n]{0,6}?"
    "(?:奖补|补助|补贴|奖励|减免|免收|免缴|可?领取?|享受|发放)[^，。；！？,;!?\n0-9]{0,4}$"
)
# 对吸纳妇女10人以上的工坊，每家补助2万元: the class that is granted something, by its own bound and by what it gets.
_CLASS = Sought(
    "(?:^|(?<=[，。；：,;:\n]))对[^，。；！？,;!?\n]{2,30}的(?P<who>[一-鿿]{2,6})[，,](?:每[家户个人名]|一次性|最高|分别)(?:给予)?"
    "(?:奖补|补助|补贴|奖励|发放|资助)[^，。；！？,;!?\n]{0,12}",
    opening="对",
    after="，。；：,;:\n",
)
_GOES_ON = re.compile(
    "[^，。；！？;!?\n]{1,16}[，,][^，。；！？,;!?\n]{0,16}?(?:(?:奖补|补助|补贴|奖励|减免|免收|免缴|领取?|享受|发放|再[加补奖])|比[^，。]{2,12}多[拿领得])"
    "[^，。；！？,;!?\n0-9]{0,4}"
)
# 收益按农户六成、村集体两成、公司两成分配: each with its share.
_PARTY = (
    r"(?:^|[，。；：、,;:\n按])(?:入股|种植)?(?P<party>农户|贫困户|脱贫户|社员|村民|村集体|集体|公司|合作社|企业)"
    "(?:各?[得占拿分取获]|分得|提取|帮扶金|发展金)?"
)
_PARTY_OF = re.compile(f"{_PARTY}$")
_SHARED = re.compile(rf"{_PARTY}(?=[\d一二两三四五六七八九]+(?:成|[.\d]*[%％]))")
_LEAST_PARTIES = 2
_OWN_NAME = frozenset({"公司", "合作社", "企业"})
"""Parties that the text has a name for."""


def group_of_each(text: str, sentence: int, at: int) -> tuple[int, str] | None:
    """Where the group ends of which each has the figure at ``at``, and what it is called; its sentence begins given.

    The last one told counts; a part of another (其中脱贫户187人) does not, nor one that is but counted on the way
    (全村有贫困户41户，人均纯收入2680元).
    """
    start = max(sentence, at - _REACH)
    each = _EACH.search(text, start, at)
    if each is None or _ONE.search(text, start, at):
        return None
    told = [match for match in _GROUP.finditer(text, start, each.start()) if _is_told(text, start, match, each.start())]
    whole = [match for match in told if match["first"] is None] or told
    return (whole[-1].end("group"), whole[-1]["group"]) if whole else None


def group_granted(text: str, sentence: int, at: int) -> str | None:
    """To what group a sentence lays down that what stands at ``at`` is granted, by the head or the acre."""
    granted = _GRANTED.search(text, max(sentence, at - _REACH), at)
    return None if granted is None else granted["group"]


def classes_granted(text: str) -> list[tuple[Span, str]]:
    """The clauses that grant something to a class told by a bound, and what that class is called."""
    return [(Span(*match.span()), match["who"]) for match in _CLASS.finditer(text)]


def goes_on_granting(text: str, last: int, at: int) -> bool:
    """Whether a sentence goes on granting to the group that has the figure at ``last``: ，低产园每亩奖补400元."""
    return _GOES_ON.fullmatch(text, last, at) is not None


def party_of_share(text: str, sentence: int, at: int) -> str | None:
    """Which of several parties that share something has the share at ``at``; None for what the text has a name for."""
    party = _PARTY_OF.search(text, max(sentence, at - _REACH), at)
    if party is None or party["party"] in _OWN_NAME:
        return None
    parties = {match["party"] for match in _SHARED.finditer(text, sentence, at + _REACH)}
    return party["party"] if len(parties) >= _LEAST_PARTIES else None


def _is_told(text: str, start: int, match: re.Match[str], each: int) -> bool:
    """Whether what is said per head at ``each`` goes on with a group."""
    first, end = match.span("group")
    if _NAMED_IN_PASSING.search(text, start, first):
        return False
    if not _CLAUSE_END.search(text, end, each) or not _COUNTED.match(text, end):
        return True
    return _REACHED.search(text, start, first) is not None
