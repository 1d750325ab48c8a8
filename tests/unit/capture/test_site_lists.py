"""What a site adds behind an article in the same element is told from the article by HTML and labels. Samples."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import RepairedSource
from archive_gui.repair.pipeline import repair

TITLE = "柳叶渡的渡船停了四十年又开了"
FIRST = "柳叶渡的渡船上周重新开了，第一天就坐了312个人，船工莫怀远说，他的父亲当年也在这条河上撑船，一撑就是26年。"
SECOND = "渡口停航是1983年的事，那时上游修了桥，过河的人少了，船也烂在了岸边，如今镇里花了47万元造新船，给游客坐。"
EDITED = "（责任编辑：喻小禾）"


def read(tail: str, head: str = "") -> tuple[CapturedText, RepairedSource]:
    body = f"<div class='post'>{head}<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>{tail}</div>"
    text = f"<html><head><meta charset='utf-8'><title>{TITLE} - 柳叶网</title></head><body>{body}</body></html>"
    captured = capture(text.encode(), "页.html")
    return captured, repair(captured)


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def divs(*lines: str) -> str:
    return "".join(f"<div>{line}</div>" for line in lines)


NEWEST = (
    "新船试航那天，两岸站满了人，鞭炮从早响到中午，石阶也重新铺过，一共88级，花了三个月，"
    "渡口边摆起12张方桌，来的人都有茶喝，大家都说好。"
)

LISTS = [
    ("为你推荐", "古井边的人家", "井水清了又浑，浑了又清，守井的人换了三代。", "2021-05-0708:20"),
    ("推荐阅读", "6小时前 山里的电影队又出发了 这回放什么", "7小时前 老街的铁匠铺，还能敲多久？", "本周热门"),
    ("相关文章", "石板巷要不要拆？居民这样说2021年05月02日", "三座凉亭等着修2021年04月28日"),
    ("热门新闻排行", "1", "凉亭边的象棋摊", "2", "一碗米粉的三种做法"),
    ("猜你喜欢：", "老戏台上的新角色", "东岭的茶叶今年早了九天"),
]


@pytest.mark.parametrize("listed", LISTS)
def test_a_labelled_list_behind_the_text_is_not_the_article(listed: tuple[str, ...]) -> None:
    captured, source = read(divs(*listed))
    assert texts(source) == [TITLE, FIRST, SECOND]
    for line in listed:
        assert line in captured.text
    held = [captured.text[hint.span.start : hint.span.end] for hint in captured.hints if hint.kind == "boilerplate"]
    assert held[-len(listed) :] == list(listed)
    removed = {span.start for one in source.set_aside for span in one.source_ranges}
    assert all(any(captured.text.index(line) == start for start in removed) for line in listed[:1])


def test_tools_behind_the_editors_line_are_not_the_article() -> None:
    _captured, source = read(f"<p>{EDITED}</p>" + divs("不想看这类", "标题不实", "请选一个原因", "柳叶网微信号"))
    assert [text for text in texts(source) if text != EDITED] == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "tail",
    [
        ("最新进展", NEWEST),
        (EDITED, "渡口的船票是3块钱。"),
        ("最新动态", "昨天又有两条新船下水，船上装了救生衣。", "后天起，渡口的早班船提前到六点半开，末班船不变。"),
        ("推荐阅读的书目", "《渡口》"),
        ("渡口的人", "“船来了。”孩子们喊。"),
    ],
)  # fmt: skip
def test_what_the_article_goes_on_with_stays(tail: tuple[str, ...]) -> None:
    _captured, source = read("".join(f"<p>{line}</p>" for line in tail))
    told = "".join(texts(source))
    assert all(line in told for line in tail if line != EDITED)


def test_captions_tables_and_makers_under_a_list_stay() -> None:
    tail = "<h3>相关新闻</h3><figure><figcaption>新船靠岸</figcaption></figure><p>摄影：莫小川</p>"
    _captured, source = read(tail)
    told = texts(source)
    assert "新船靠岸" in told
    assert "摄影：莫小川" in told


def test_a_plain_line_that_begins_the_pages_title_is_the_headline() -> None:
    title = "【渡口新事】柳叶渡的渡船停了四十年又开了，第一天坐了312人"
    page = (
        f"<html><head><meta charset='utf-8'><title>{title}  柳叶镇人民政府</title></head><body>"
        f"<ul class='nav'><li><a href='a'>首页</a></li></ul><div class='title'>{title}</div>"
        f"<div class='txt'><p>{FIRST}</p><p>{SECOND}</p></div></body></html>"
    )
    assert texts(repair(capture(page.encode(), "页.html"))) == [title, FIRST, SECOND]


def test_a_box_about_the_author_is_no_part_of_the_article() -> None:
    bio = "柳叶网专栏作者，写了十二年的河与船，也写岸上的人，出过两本小书，都不好卖，他自己倒是很喜欢。"
    _captured, source = read(f"<div class='author-bio'>{bio}</div>")
    assert texts(source) == [TITLE, FIRST, SECOND]
