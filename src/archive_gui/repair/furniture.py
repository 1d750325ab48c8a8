"""What page furniture looks like: page numbers, source lines, edition lines, navigation, counters, footers.

A line is looked at only when it holds one of the words below, so that long texts cost next to nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum

from archive_gui.repair.characters import ends_sentence


class Furniture(StrEnum):
    """The sorts of furniture; each is the name of the rule that sets it aside."""

    PAGE_NUMBER = "page_number"
    SOURCE_LINE = "source_line"
    EDITION_LINE = "edition_line"
    NAVIGATION = "navigation"
    COUNTER = "counter"
    FOOTER = "footer"
    RUNNING_HEAD = "running_head"
    RULER = "ruler"


LONGEST = 120
"""Furniture is short; longer lines are somebody's sentences."""

WORDS = (
    "来源", "稿源", "出处", "时间", "日期", "责编", "编辑", "原标题", "浏览", "点击", "阅读", "访问", "来访",
    "光临", "人气", "备案", "ICP", "icp", "网安备", "版权", "Copyright", "COPYRIGHT", "copyright", "©",
    "Reserved", "reserved", "RESERVED", "主办", "承办", "协办", "技术支持", "网站标识", "许可证", "举报",
    "联系我们", "关于我们", "网站地图", "免责", "转载", "首页", "位置", "返回", "上一", "下一", "打印", "关闭",
    "收藏", "分享", "字体", "字号", "原文", "全文", "更多", "扫", "相关", "推荐", "评论", "登录", "注册",
    "搜索", "导航", "版", "页", "星期", "校对", "美编", "邮编", "邮箱", "传真", "法律顾问", "您是", "客户端下载",
    "纠错", "客服", "报料", "热线", "大 中 小", "-", "=", "*", "_", "—", "年", "/", "Page", "PAGE", "下载",
)  # fmt: skip

_DATE = r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?"
_TIME = r"\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?"
_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_LABEL = (
    r"(?:文章|稿件|新闻|信息|内容|本文)?(?:来源|稿源|出处|发布时间|发布日期|更新时间戳?|时间戳|发表时间|录入时间|时间|日期|发布者|"
    r"发布人|作者|编辑|责任编辑|责编|原标题|浏览次数|浏览量|浏览|点击数|点击率|点击|阅读量|阅读|人气|字体|字号)"
)
_PAPER = r"[《]?[\u4e00-\u9fff·]{2,12}(?:报|刊|周刊|晨报|网|客户端)[》]?"
_EDITION = r"(?:第?\s?[A-Z]?\d{1,3}\s?[-—]?\s?\d{0,3}\s?版|[A-Z]\d{2})"

_PAGE_NUMBER = re.compile(
    r"\d{1,3}|[-—–·•\s]+\d{1,4}[-—–·•\s]+|(?:第\s*)?\d{1,4}\s*页(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页)?"
    r"|\d{1,3}\s*[/／]\s*\d{1,3}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    rf"[\[【（(]?\s*{_LABEL}\s*[:：].*"
    rf"|{_DATE}(?:\s*{_WEEKDAY})?(?:\s*{_TIME})?(?:[\s|·]+.*)?"
    rf"|(?:{_PAPER}\s*){_DATE}\s*{_TIME}.*"
)
_SOURCE_WORD = re.compile(
    rf"(?:来源|稿源|出处|时间|时间戳|日期|浏览|点击|阅读|人气|原标题|责编|责任编辑)[^:：]{{0,3}}[:：]|{_DATE}"
)
_AUTHOR_ONLY = re.compile(r"(?:作者|编辑)\s*[:：]\s*\S{2,12}")
_EDITION_LINE = re.compile(
    rf"{_EDITION}(?:\s*[:：·|]?\s*[\u4e00-\u9fff]{{2,8}})?"
    rf"|(?:{_PAPER}[\s/|]*)?{_DATE}[\s/|]*(?:{_WEEKDAY})?[\s/|]*(?:农历\S{{2,10}})?[\s/|]*(?:{_EDITION})?(?:\s*[:：·|]?\s*[\u4e00-\u9fff]{{2,6}})?"
    rf"|{_PAPER}[\s/|]*{_EDITION}(?:\s*[:：·|]?\s*[\u4e00-\u9fff]{{2,6}})?"
    r"|(?:本版)?(?:责任编辑|责编|编辑|主编|值班编委|美编|美术编辑|版式|校对|组版|视觉|电话|E-?mail)\s*[:：/／].{1,80}",
    re.IGNORECASE,
)
_NAMED_EDITION = re.compile(
    rf"[^，。；！？]{{2,24}}[\s/|]+{_EDITION}[\s/|]+{_DATE}.{{0,12}}"
    rf"|[^，。；！？]{{2,24}}[\s/|]+{_DATE}[\s/|]+.{{0,12}}{_EDITION}.{{0,8}}"
)
_COUNTER = re.compile(
    r"您是(?:本站)?第.{0,14}(?:访|浏览|客).{0,6}|欢迎(?:您)?(?:访问|光临|来到|浏览).{1,24}"
    r"|(?:(?:本[文页站]|今日|昨日|累计|网站|页面)*总?(?:访问|浏览|点击|阅读|访客)(?:总)?(?:量|次数|数|人数|率)?\s*[:：]?\s*\d[\d,]*\s*(?:次|人次|人)?[\s|，,]*){1,4}"
)
_FOOTER = re.compile(
    r".*(?:ICP\s*备|公网安备|版权所有|Copyright|©|All\s+Rights\s+Reserved|网站标识码|(?:信息)?(?:服务|传播)许可证|"
    r"违法和不良信息|举报(?:电话|邮箱)|法律顾问\s*[:：]|未经(?:书面)?(?:授权|许可).{0,20}(?:转载|复制|使用)).*"
    r"|(?:主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|技术支持|运营(?:单位)?|网站维护|联系电话|新闻热线|报料热线|广告热线|客服热线|"
    r"邮编|邮箱|传真|地址)\s*[:：].*"
    r"|(?:关于我们|联系我们|网站地图|网站声明|免责声明|版权声明|法律声明|广告服务|隐私政策|加入收藏|设为首页)(?:[\s|｜·-].*)?",
    re.IGNORECASE,
)
_TAIL_ONLY = re.compile(
    r"(?:主办|承办|协办|联系电话|新闻热线|报料热线|广告热线|客服热线|邮编|邮箱|传真|地址|运营|.*未经)"
)
_RULER = re.compile(r"([-=*_—~·.]\s?)\1{2,}")
_NAVIGATION = re.compile(
    r"(?:您?(?:现在|当前)?的?(?:所在)?位置|当前位置)\s*[:：是].*|首页\s*[>›»→/|－-].*"
    r"|[\[【<«]*\s*(?:返回(?:首页|顶部|列表|上页|目录|上一页)?|上一[篇页条版](?:\s*[:：].*)?|下一[篇页条版](?:\s*[:：].*)?|"
    r"打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页|本站)?|分享(?:到|至).{0,40}|分享|字[体号]\s*[:：].{0,20}|查看原文|阅读原文|阅读全文|展开全文|"
    r"查看更多|加载更多|点击加载.{0,8}|更多(?:新闻|内容|资讯)?\s*[>»]*|扫(?:一扫|码|描).{0,30}|我要评论|发表评论|网友评论|"
    r"(?:网友)?评论\s*[(（]?\d*[)）]?|登录|注册|登录\s*[|/]\s*注册|搜索|纠错|客户端下载|下载.{0,12}客户端|大\s*中\s*小)\s*[\]】>»]*"
)
RELATED = re.compile(
    r"[【\[]?(?:相关(?:新闻|阅读|链接|推荐|文章|报道|内容)|热门(?:推荐|新闻|文章)|推荐阅读|延伸阅读|猜你喜欢)"
    r"[】\]]?\s*[:：]?"
)
"""A label after which only links to other pages follow."""

_NAV_WORDS = frozenset(
    """
    首页 新闻 要闻 时政 政务 国内 国际 社会 经济 财经 科技 教育 文化 体育 娱乐 健康 旅游 房产 汽车
    军事 评论 视频 图片 专题 直播 论坛 博客 微博 微信 客户端 手机版 登录 注册 搜索 导航 党建 三农
    法治 生活 民生 公告 通知公告 政务公开 信息公开 互动交流 办事服务 数据 招聘 读书 更多 English
    地方 热点 滚动 头条 数字报 电子报 走进 关于我们 联系我们 网站地图 返回 打印 关闭 收藏 分享 大 中
    小
    """.split()  # noqa: SIM905 - a list of words reads better in rows
)
_NAV_SPLIT = re.compile(r"[\s|｜>›»·/\-—_]+")


def recognise(text: str, *, in_tail: bool) -> Furniture | None:
    """What sort of furniture a whole line is; None for a line of text. ``in_tail``: no running prose follows it."""
    if len(text) > LONGEST:
        return None
    if _PAGE_NUMBER.fullmatch(text):
        return Furniture.PAGE_NUMBER
    if _RULER.fullmatch(text):
        return Furniture.RULER
    if _COUNTER.fullmatch(text):
        return Furniture.COUNTER
    if _FOOTER.fullmatch(text) and (in_tail or not _TAIL_ONLY.match(text)) and (in_tail or not ends_sentence(text)):
        return Furniture.FOOTER
    if ends_sentence(text):
        return None
    if _EDITION_LINE.fullmatch(text) or _NAMED_EDITION.fullmatch(text):
        return Furniture.EDITION_LINE
    if _SOURCE.fullmatch(text) and _SOURCE_WORD.search(text) and not _AUTHOR_ONLY.fullmatch(text):
        return Furniture.SOURCE_LINE
    if _NAVIGATION.fullmatch(text) or _is_menu(text):
        return Furniture.NAVIGATION
    return None


def _is_menu(text: str) -> bool:
    links = re.split(r"[\s|｜]+", text)
    if len(links) >= 2 and all(_NAVIGATION.fullmatch(link) for link in links):
        return True
    tokens = [token for token in _NAV_SPLIT.split(text) if token]
    return len(tokens) >= 3 and sum(token in _NAV_WORDS for token in tokens) * 2 >= len(tokens)
