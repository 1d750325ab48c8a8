"""Rows of links in one line: menus, pagers and bars, by the words of them and by their shape."""

from __future__ import annotations

import re

from archive_gui.language.characters import width
from archive_gui.repair.characters import ends_sentence

_NAV_WORDS = frozenset(
    """
    首页 新闻 要闻 时政 政务 国内 国际 社会 经济 财经 科技 教育 文化 体育 娱乐 健康 旅游 房产 汽车
    军事 评论 视频 图片 专题 直播 论坛 博客 微博 微信 客户端 手机版 登录 注册 搜索 导航 党建 三农
    法治 生活 民生 公告 通知公告 政务公开 信息公开 互动交流 办事服务 数据 招聘 读书 更多 English
    微信好友 朋友圈 微信朋友圈 QQ QQ空间 QQ好友 新浪微博 人人网 豆瓣 复制链接 二维码 邮件 抖音 快手 头条号
    县区 乡镇 部门 专栏 理论 党建 人事 舆情 帮助 服务 论坛 时评 滚动新闻 网上信访 县市 区县 反馈 投稿
    打开 关注 取消 允许 赞 在看 小程序 发新话题 发帖 回复 返回列表 只看该作者 倒序浏览 无障碍 无障碍浏览 长者模式 简体
    繁体 政务服务 数据开放 听全文 朗读 转发 写评论 收起 展开 上一页 下一页 订阅 举报 评分 即时发布 新闻稿 供即时发布
    留言 地方 热点 滚动 头条 数字报 电子报 走进 关于我们 联系我们 网站地图 返回 打印 关闭 收藏 分享 大 中
    小 返回首页 版面导航 标题导航 上一版 下一版 上一篇 下一篇 上一期 下一期 推荐 热榜 本地 已关注 热评 关怀版
    进入关怀版 领导之窗 政民互动 网站首页 设为首页 加入收藏 RSS 视听 便民 文旅 卫健 政法 电子报
    客户端 手机报 公益 美食 家居 拍客 访谈 爆料 网群
    """.split()  # noqa: SIM905 - a list of words reads better in rows
)
_PAGER = frozenset(
    {"首页", "上一页", "下一页", "尾页", "末页", "上页", "下页", "跳转", "共", "页", "[", "]", "…", "..."}
)
_HOMES = frozenset({"首页", "网站首页", "网站主页", "主页"})
_MOST_PAGER_WORDS, _LONGEST_HOME = 3, 6
"""A menu that begins at home: how many words it has more than, and characters of each."""

_MENU, _LONGEST_LINK_WORD = 6, 4
"""Words of a menu from which a few known ones tell it, and characters of each."""

_BARS, _WIDEST_LINK = 3, 24
"""Bars of a site's foot, and halves of each link between them."""

SPLIT_AT_BARS = re.compile(r"[\s|｜│┊┆¦]+")
"""What parts the links of a menu."""

_FRAMES = re.compile(r"[\[\]【】()（）]")
_NAV_SPLIT = re.compile(r"[\s|｜│┊┆¦>›»·/\-—_]+")


def is_row_of_links(text: str) -> bool:
    """Whether a line is a pager, a menu that begins at home, or words of which many are known from menus."""
    links = SPLIT_AT_BARS.split(text)
    tokens = menu_words(text)
    if len(tokens) > _MOST_PAGER_WORDS and tokens[0] in _HOMES and all(len(one) <= _LONGEST_HOME for one in tokens):
        return True
    if any(token in _PAGER for token in tokens) and all(token in _PAGER or token.isdigit() for token in tokens):
        return len(tokens) > 1
    known = sum(token in _NAV_WORDS for token in tokens)
    alike = len(tokens) >= _MENU and all(2 <= len(token) <= _LONGEST_LINK_WORD for token in tokens)
    if len(links) >= _BARS and links[0] == "Home" and "|" in text:
        return True
    return len(tokens) >= 3 and (known * 2 >= len(tokens) or (alike and known >= 3))


def is_link_bar(text: str) -> bool:
    """Whether a line is many short links with bars between them, as a site's foot has them."""
    if text.count("|") + text.count("｜") < _BARS:
        return False
    links = [link.strip() for link in re.split(r"[|｜]", text)]
    return all(width(link) <= _WIDEST_LINK and not ends_sentence(link) for link in links)


def is_menu_word(text: str) -> bool:
    """Whether a short line is nothing but words of a web page's navigation or sharing buttons."""
    return all(token in _NAV_WORDS for token in _NAV_SPLIT.split(text) if token)


def menu_words(text: str) -> list[str]:
    """The words of a line that may be a menu, brackets and signs between them left out."""
    return [token for token in _NAV_SPLIT.split(_FRAMES.sub(" ", text)) if token]
