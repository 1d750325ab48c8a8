"""The group that a figure per head is said of, named before it in the sentence: 搬迁户 … 户均自筹不超过1万元."""

from __future__ import annotations

import re

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


def _is_told(text: str, start: int, match: re.Match[str], each: int) -> bool:
    """Whether what is said per head at ``each`` goes on with a group."""
    first, end = match.span("group")
    if _NAMED_IN_PASSING.search(text, start, first):
        return False
    if not _CLAUSE_END.search(text, end, each) or not _COUNTED.match(text, end):
        return True
    return _REACHED.search(text, start, first) is not None
