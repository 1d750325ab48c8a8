"""How a newspaper tells its readers where to find it: hotlines, addresses, price and printer, at the foot of a page."""

from __future__ import annotations

import re

_LONGEST = 120
_PHONE = r"(?:[（(]?0\d{2,3}[)）]?\s?[-—–]?\s?)?\d{5,8}(?:\s?[-—–转]\s?\d{1,5})?|1\d{10}|400[-—–]?\d{3,4}[-—–]?\d{3,4}"
_PHONES = rf"(?:{_PHONE})(?:[、,，/／;；\s]{{1,3}}(?:{_PHONE})){{0,4}}"
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}"
_SITE = r"(?:https?://)?(?:[A-Za-z0-9-]{1,40}\.){1,5}[A-Za-z]{2,8}(?:/[!-~]{0,80})?"
_MEANS = r"热线|电话|[邮信]箱|邮件|邮址|传真|网址|网站|客户端|公众号|微信号?|微博|QQ群?号?|投稿|(?i:E-?mail)"
_COLON = r"\s?[:：]\s?|\s{1,4}"
_OFFICES = r"新闻|[报爆]料|广告|发行|征订|订阅|订报|投稿|来稿|通联|总编室?|编辑部|采编|记者部|本[报刊社]|报社|值班"
_FIELD = re.compile(
    r"(?:欢迎(?:广大读者)?(?:投稿|来稿|赐稿|订阅|提供(?:新闻)?线索)[，,：:\s]{0,2})?(?:"
    rf"(?P<means>[\u4e00-\u9fff]{{0,8}}?(?:{_MEANS})(?:[（(][^（）()]{{1,12}}[)）])?)(?:{_COLON}|(?=\d))"
    rf"(?:{_PHONES}|{_MAIL}|{_SITE}|[A-Za-z0-9_-]{{4,24}})(?![\w@.-])"
    rf"|(?P<account>[\u4e00-\u9fff]{{0,6}}(?:公众号|微信号?|微博|客户端|抖音号?|视频号))\s?[:：]\s?[@\w·]{{2,16}}"
    rf"|(?P<office>(?:{_OFFICES})[\u4e00-\u9fff]{{0,4}}|办公室|[\u4e00-\u9fff]{{2}}部)(?:{_COLON})(?:{_PHONES})(?![\w@.-])"
    r"|邮(?:政编码|编)\s?[:：]?\s?\d{6}"
    r"|(?:本[报刊社]|报社|编辑部|通[讯信])?(?:地址|社址)\s?[:：]\s?[^\s，。；！？:：]{4,40}"
    r"|(?:每[份期月季]|全年|半年|零售)?(?:每份)?(?:零售价?|[定订售]价|价)?(?:每[份期月])?\s?[:：]?\s?\d{1,4}(?:\.\d{1,2})?元(?:[/／]份)?"
    r"|(?:印刷|承印|印制|代印)(?:单位)?\s?[:：]\s?[\u4e00-\u9fff（）()]{4,24}"
    r"|[\u4e00-\u9fff]{2,16}(?:印刷厂|印务[\u4e00-\u9fff]{0,6}|印刷[\u4e00-\u9fff]{0,6}公司)(?:承?印刷?|代印|印制)"
    r"|广告(?:经营)?(?:许可|登记|发布登记)证?号?\s?[:：]?\s?\S{4,30}"
    r"|(?:开印|印完|截稿)时间\s?[:：]?\s?\d{1,2}[:：时]\d{0,2}|(?:本报)?(?:今日|本期)?(?:印数|发行)\s?[:：]?\s?[\d.]{1,6}万?份"
    rf"|(?P<mail>{_MAIL}))"
)
_BETWEEN = re.compile(r"[\s、，,；;|｜·]{1,8}")
_OWN = re.compile(_OFFICES)
_PRICE = re.compile(r"\d{1,4}(?:\.\d{1,2})?元(?:[/／]份)?")
"""A sum that nothing is said of; it may stand in any text."""


def is_colophon(text: str) -> bool:
    """Whether a line is nothing but ways to reach a paper, its price and its printer."""
    return _fields(text) is not None


def is_papers_own(text: str) -> bool:
    """Whether such a line names an office that only papers have (新闻热线, 广告部), wherever it stands."""
    found = _fields(text)
    return found is not None and any(_OWN.match(one["means"] or one["office"] or "") for one in found)


def _fields(text: str) -> list[re.Match[str]] | None:
    if len(text) > _LONGEST or _PRICE.fullmatch(text):
        return None
    found: list[re.Match[str]] = []
    at = 0
    while at < len(text):
        one = _FIELD.match(text, at)
        if one is None:
            return None
        found.append(one)
        at = one.end()
        between = _BETWEEN.match(text, at)
        if between is not None:
            at = between.end()
        elif at < len(text):
            return None
    return found
