"""What a site adds behind the text: lists under a label that recommends, relates or ranks, tools behind the editors.

Sites set such lists inside the element that holds the article as well, with ages, dates and a sentence on each page;
without links they look like paragraphs. They are told by the label, and by there being no paragraph of text any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from archive_gui.capture.web.blocks import Block

_LISTING = (
    r"推荐|相关|热门|热点|热文|热帖|热搜|热榜|最新|最近|最热|往期|猜你|排行榜?|榜单?|精[彩选]|更多|延伸|"
    r"你(?:可能)?(?:也|还|会)|您(?:可能)?(?:也|还|会)"
)
_OTHER = (
    r"为[你您]|今[日天]|昨[日天]|本[周月站网]|一周|24小时|小时|编辑|小编|网友|全网|APP|喜欢|感兴趣|想看|的|"
    r"阅读|浏览|点击|人气|新闻|文章|资讯|报道|内容|稿件|动态|视频|图片|图集|图文|专题|话题|回顾|发[表布]|更新|搜索|评论"
)
_LABEL = re.compile(
    rf"[^\w\s]?\s?(?=.*(?:{_LISTING}))(?:(?:{_LISTING}|{_OTHER})\s?){{2,5}}[】\]]?\s*[:：]?\s*(?:更多)?\s?[>›»+]*"
)
_LONGEST_LABEL = 14
_CLAUSE = re.compile(r"[，,；;。！？!?]")
_MORE = r"(?:详细|详情|全文|更多|查看全文|阅读全文)"
_CUT = re.compile(rf"(?:\.{{3}}|…|[\[【(（]{_MORE}[\]】)）])\s*[>›»]*$|{_MORE}\s?[>›»]+$")
"""How a site cuts off what it shows of another page."""

_SHORT, _LONG = 20, 60
"""Characters outside links of a sentence that may be a paragraph, and of one that is, whatever stands over it."""

_DAY = r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?"
_SIGN = re.compile(
    rf"(?:\d{{1,2}}\s?(?:分钟|小时|天|周|个?月)前|昨天|前天|刚刚)\s|{_DAY}[\s\d:：]*$|\.{{3}}$|…$|^\d{{1,6}}$"
)
"""Ages and dates of other pages, and what is cut off of them."""

_OWN = re.compile(
    r"[（(【\[■]?\s*(?:责任?编辑?|责编|编辑|编审|校对|审[核校稿]|[一二三]审|[初复终]审|值班|监制|统筹|记者|通讯员|作者|文[/／丨|]|"
    r"图[/／丨|]|摄影|供图|来源|稿源|附件|附[:：]|注[:：]|（完）|本报|本刊)"
)
"""How lines begin that belong to those who made the article, or to it."""

_EDITED = re.compile(
    r"[（(【\[]?\s*(?:本[文期版])?(?:责任编辑|责编|编辑|编审|校对|审核|[三终]审|监制)\s?[:：丨|/].{1,50}"
)
_STOPS = re.compile(r"[。？”]$")


def lists_behind(blocks: Sequence[Block], inside: Sequence[bool]) -> frozenset[int]:
    """The blocks of lists behind the last paragraph of those ``inside`` the element that holds the article.

    Behind its editors' line whatever does not stop like a sentence counts as such too. Captions, rows of tables and
    lines of the makers are never among them.
    """
    held = [at for at, is_inside in enumerate(inside) if is_inside]
    text = next((at for at in held if _is_sentence(blocks[at])), None)
    if text is None:
        return frozenset()
    last = max((at for at in held if _is_paragraph(blocks[at])), default=text)
    behind = [at for at in held if at > max(text, last)]
    label = next((at for at in behind if _is_label(blocks[at])), None)
    if label is not None and not _is_list([blocks[at] for at in behind if at > label]):
        label = None
    return frozenset(_added(blocks, behind, label))


def _added(blocks: Sequence[Block], behind: Sequence[int], label: int | None) -> Iterator[int]:
    edited = False
    for at in behind:
        text = blocks[at].text.strip()
        added = (label is not None and at >= label) or (edited and _STOPS.search(text) is None)
        edited = edited or _EDITED.fullmatch(text) is not None
        if added and blocks[at].kind not in {"caption", "table_row"} and _OWN.match(text) is None:
            yield at


def _is_label(block: Block) -> bool:
    text = block.text.strip()
    return len(text) <= _LONGEST_LABEL and _LABEL.fullmatch(text) is not None


def _is_list(blocks: Sequence[Block]) -> bool:
    """Whether lines under a label are a list: no sentences, or as many links, dates, ages and cuts as sentences."""
    sentences = sum(_is_sentence(block) for block in blocks)
    signs = sum(block.link_chars > 0 or _SIGN.search(block.text.strip()) is not None for block in blocks)
    return signs >= sentences


def _is_sentence(block: Block) -> bool:
    """Whether a line can be a paragraph of text: of two clauses, stopping, neither linked nor cut off."""
    text = block.text.strip()
    clauses = len(_CLAUSE.findall(text)) > 1 and _STOPS.search(text) is not None
    return block.chars - block.link_chars > _SHORT and clauses and _CUT.search(text) is None


def _is_paragraph(block: Block) -> bool:
    """Whether a line is running text whatever stands over it: long, of several clauses, and not cut off."""
    own = block.chars - block.link_chars
    return own > _LONG and len(_CLAUSE.findall(block.text)) > 1 and _CUT.search(block.text.strip()) is None
