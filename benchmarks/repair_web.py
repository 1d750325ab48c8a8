"""Pages of the web: what stands over and under an article there."""

from __future__ import annotations

import random

from benchmarks.repair_articles import Piece
from benchmarks.repair_pages import Articles, Damaged, Page, body

_OVER = (
    (
        "首页 > 新闻中心 > 乡村振兴",
        "当前位置：首页 >> 要闻 >> 正文",
        "您现在的位置：首页 > 新闻 > 国内",
        "首页 | 要闻 | 时政 | 社会 | 教育",
    ),
    (
        "来源：清河日报  时间：2021-05-06 08:30",
        "2020-03-04 09:30:15 来源： 云台新闻网 作者：王小明 浏览次数：128",
        "发布日期：2019年12月21日 信息来源：县融媒体中心",
        "文章来源: 石桥新闻网  时间: 2018-07-01 10:48  责任编辑：李平",
        "发布时间：2021-05-06 浏览量：1024 字体：[大 中 小]",
        "2019年10月08日 14:22　来源：清河网",
    ),
)
_UNDER = (
    ("责任编辑：李平", "编辑：王小明", "【责任编辑：陈静】", "（责编：赵军、孙丽）"),
    ("【打印本页】 【关闭窗口】", "分享到：微信 微博 QQ空间", "扫一扫在手机打开当前页", "打印 关闭", "[返回首页]"),
    ("上一篇：春耕备耕正当时\n下一篇：没有了", "上一篇：全县召开防汛工作会议", "下一条：关于开展安全检查的通知"),
    (
        "相关阅读\n春耕备耕正当时\n全县召开防汛工作会议\n石桥镇新添两条公路",
        "相关新闻：\n清河县举办茶叶节\n山村来了医疗队",
    ),
    ("1", "- 2 -", "第3页 共5页"),
    (
        "主办单位：清河县人民政府\n承办单位：清河县融媒体中心",
        "主办：云台县委宣传部  技术支持：云台网络公司",
        "版权所有：清河县人民政府办公室",
        "Copyright © 2015-2021 清河新闻网 All Rights Reserved",
        "未经授权，禁止转载",
    ),
    ("ICP备案号：清ICP备12345678号-1", "清ICP备12345678号  清公网安备 43010002000123号", "网站标识码：4301000001"),
    (
        "联系电话：0731-12345678",
        "地址：清河县人民路1号 邮编：410000",
        "新闻热线：0731-12345678  投稿邮箱：news@example.cn",
    ),
    (
        "您是第 12345 位访客",
        "欢迎您访问清河网\n您是第 位来访者",
        "访问量：10086",
        "今日访问：12 总访问：34567",
        "本站总访问量 123456 次",
    ),
)


def web_page(articles: Articles, drawn: random.Random) -> Damaged:
    """A page of the web: a source line, makers run together, a footer with its counter."""
    article = next(articles)
    names = article.names
    makers = [Piece("byline", "清河日报记者" + "".join(names[:1]))]
    if names[1:]:
        makers.append(Piece("byline", "通讯员" + "".join(names[1:])))
    one_title = article.title + (f" {article.subtitle}" if article.subtitle else "")
    pieces = [Piece("title", article.title), *([Piece("subtitle", article.subtitle)] if article.subtitle else [])]
    pieces += [*makers, *body(article)]
    page = Page()
    furniture: list[str] = []
    over = drawn.choice(_OVER[0]) if drawn.random() < 0.6 else ""
    source = drawn.choice(_OVER[1])
    for line in (over, one_title, source):
        if line:
            page.add(line)
    furniture += [one for one in (over, source) if one]
    for piece in [*makers, *body(article)]:
        page.add(piece.text)
    for group in _UNDER:
        if drawn.random() < 0.5:
            lines = drawn.choice(group).split("\n")
            page.add(*lines)
            furniture += lines
    return Damaged("\n".join(page.lines), (tuple(pieces),), tuple(furniture), names)
