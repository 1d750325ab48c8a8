"""What single lines of a site look like behind its articles: labels of lists, what is cut off, rules for remarks."""

from __future__ import annotations

import re

from archive_gui.repair.characters import clause_marks
from archive_gui.repair.furniture import COMMENTS, RELATED, is_pointer
from archive_gui.repair.signs import DATELINE, LONGEST_HEADLINE

_LISTS = re.compile(
    r"[【\[■●▍▎|]?\s*[\u4e00-\u9fff]{0,4}(?:推荐|排行榜?|热(?:[点门帖词榜搜评]|新闻|话题|议)|精[彩选]|图集|相关|最[新近]|往期|猜你|评论)"
    r"[\u4e00-\u9fff]{0,3}[】\]]?\s*[:：]?"
)
_LONGEST_LABEL = 10
"""The label over a list of what else a site has, by the word in it that ranks, recommends or relates."""

_MORE = r"(?:详细|详情|全文|更多|查看(?:全文|更多|详情)|阅读(?:全文|更多))"
CUT = re.compile(rf"(?:\.{{3}}|…|[\[【(（]{_MORE}[\]】)）])\s*[>›»]*$|{_MORE}\s?[>›»]+$")
"""How a site cuts off what it shows of another page."""

REMARKS = re.compile(
    r"我要\S{2,4}(?:\s+\S{2,8}){0,3}|(?:网友)?(?:评论|留言|发言|跟帖|发帖)(?:须知|规则|说明|守则|提示)\s*[:：]?"
)
RULE = re.compile(
    r"[(（]?\d{1,2}[.、．)）]\s?(?=.*(?:留言|评论|发言|跟帖|发帖|笔名|昵称|网友|管理员|注册|登[录陆]|本[站网报])).{6,120}"
)
"""The label over a site's rules for its readers' remarks, and such a rule."""

_NEXT = re.compile(r"[【\[«‹<]?\s*[上下]一[篇条则个][】\]»›>:：\s].{2,80}")
_AGED = re.compile(r"(?:刚刚|昨天|前天|\d{1,2}\s?(?:分钟|小时|天|周|个?月)前)\s")
"""The page before or behind this one in the site, and how old another page is, each with its headline."""

_TEASER = re.compile(
    rf"(?P<head>[^\s，。；：][^。；]{{5,{LONGEST_HEADLINE}}}?[^，、；：\s])[ \u3000](?P<told>\S.{{15,}})"
)
"""A headline, a blank, and what the page behind it begins with, as a list shows both in one line."""


def is_list_label(text: str) -> bool:
    """Whether a line is the label over a list of what else a site has."""
    if len(text) > _LONGEST_LABEL:
        return False
    return any(form.fullmatch(text) for form in (_LISTS, RELATED, COMMENTS))


def leads_on(text: str) -> bool:
    """Whether a line is the headline of another page with a word before it that says so (下一篇, 此前报道, 7小时前)."""
    return _NEXT.fullmatch(text) is not None or _AGED.match(text) is not None or is_pointer(text)


def closes(text: str) -> bool:
    """Whether such a line stands behind articles only, and never in a list of several."""
    return _NEXT.fullmatch(text) is not None or is_pointer(text)


def is_teaser(text: str) -> bool:
    """Whether a line is a headline with the beginning of its page behind a blank; a dateline is no headline."""
    found = _TEASER.match(text)
    return found is not None and DATELINE.match(text) is None and clause_marks(found["told"]) > 0
