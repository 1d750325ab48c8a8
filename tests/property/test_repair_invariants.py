"""What holds for the repair of any text at all."""

from __future__ import annotations

import hashlib
from functools import cache

import pytest
from benchmarks.repair import make_pages
from benchmarks.repair_damage import DAMAGES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_gui.describe.pipeline import describe
from archive_gui.domain.captured import CapturedText
from archive_gui.domain.reading import RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair

HAN = "县市村镇水库学校小麦丰收记者通讯员王李张陈一二三年月日的了在和说我们他干部群众建设发展工作"
MARKS = "，。、；：！？“”‘’《》（）——……·"
WORDS = [
    "清河县", "防汛工作", "记者", "通讯员 李明", "王小明 陈建国", "摄", "张晓 摄", "导读", "——纪实", "“好收成”",
    "第7版", "1", "12", "来源：清河日报", "时间：2021-05-06 08:30", "首页 > 新闻", "版权所有", "▲",
    "◀◀水渠水渠", "一、", "（记者 张三）", "本报讯", "2020年10月", "\n", "\n\n", "\r\n", "\u3000\u3000", " ",
    "# ", "## ", "**", "- ", "| 甲 | 乙 |", "|---|---|", "![图](a.png)", "\t", "\u200b", "\ufeff", "⼀", "⽔",
    "Page 3 of 9", "hello world", "。", "，", "”", "“",
    "\n> ", "\n>\n", "\n发件人: 甲\n收件人: 乙\n", "\n-- \n", "\n【标题】", "\n<标题>=", "\n<REC>\n",
    "\n【正文】", "\n<日期>=1",
    "\n1 小麦，", "\n2 小麦，", "\n3 小麦，", "\n4 小麦，", "\n5 小麦，", "\n甲 发表于 2018-3-21 20:14\n",
    "\n楼主\n", "\n索引号：1\n",
    "\n公开方式：主动\n", "小麦…………3\n", "\n目录\n", "\n62　　　　文史水库\n", "\n媒体联系：\n",
    "\n表1 数量\n", "\n单位：斤\n",
    "\n村口路宽  县城灯亮，\n  他说好。  二人同行，\n人来人往  岁岁丰收。\n",
    "\n\u3000\u3000他在村里，\n\u3000\u3000本报讯他，\n",
    "\n01\n", "\n02\n", "\n■链接\n", "\n▼\n", "\n广告\n", "\n首页 要闻 教育 三农 视频\n",
    "\n甲 > 乙 > 丙\n", "\n验证码：\n",
    '\n<a id="a"></a>\n', "\n<br>\n", "\n<!-- 甲 -->\n", "\n[](a.html)\n", "\n****\n", "\n``\n", "\n![](a.png)\n",
    "&nbsp;", "&mdash;", "[[甲|乙]]", "[[甲]]", "==", "%%", "\\*", " {#a .b}", "[^1]", "\n[^1]: 甲\n", "<br>", "_甲_",
    "\n---\n", "\n标签: 甲\n创建时间: 乙\n", "\n[甲]: a.html\n", "\n- [[甲]]\n", "\n#甲 #乙\n", "\n**甲乙**\n",
    "\\|", "> ——《甲》",
    "\n新闻热线：0799-2220000\n", "\n－5－\n",
    "\n（何苗 周舟）\n", "\n日 一 二 三 四 五 六\n1 2 3\n", "\n图片\n", "\n当前位置：首页 > 新闻\n",
]  # fmt: skip

arbitrary = st.text(max_size=400)
chinese = st.text(alphabet=st.sampled_from(HAN + MARKS + "0123456789 \n\u3000"), max_size=600)
pieced = st.lists(
    st.one_of(st.sampled_from(WORDS), st.text(alphabet=st.sampled_from(HAN + "，。"), min_size=1, max_size=40)),
    max_size=60,
).map("".join)
texts = st.one_of(arbitrary, chinese, pieced)
media = st.sampled_from(["text/plain", "text/markdown"])


def captured(text: str, media_type: str = "text/plain") -> CapturedText:
    data = text.encode("utf-8", "surrogatepass")
    return CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), media_type, "utf-8", "plain_text", 1)


def replaced_places(repaired: RepairedSource) -> set[int]:
    kinds = {RepairKind.REPLACE, RepairKind.JOIN}
    return {
        at
        for one in repaired.repairs
        if one.applied and one.kind in kinds
        for span in one.source_ranges
        for at in range(span.start, span.end)
    }


def check_traces(text: str, repaired: RepairedSource) -> None:
    """Every character is traced, none twice, in order within its part, and none is changed without a record.

    Where lines were moved, a part's characters may stand in another order than they were captured in.
    """
    taken: set[int] = set()
    recorded = replaced_places(repaired)
    lines_moved = any(one.applied and one.rule == "line_order" for one in repaired.repairs)
    for article in repaired.articles:
        assert article.text == "\n".join(article.part_text(part) for part in article.parts)
        assert article.offsets.length == len(article.text)
        for part in article.parts:
            last = -1
            for at in range(part.span.start, part.span.end):
                place = article.offsets.source_range(at)
                assert place.length >= 1
                assert place.start > last or lines_moved
                last = place.end - 1
                spots = set(range(place.start, place.end))
                assert not spots & taken
                taken |= spots
                if place.length > 1 or text[place.start] != article.text[at]:
                    assert spots & recorded
        for before, after in zip(article.parts, article.parts[1:], strict=False):
            assert after.span.start == before.span.end + 1


def check_nothing_vanishes(text: str, repaired: RepairedSource) -> None:
    """Every character that is not blank stands in a reading text, is set aside, or lies in an applied repair."""
    seen = {at for one in repaired.set_aside for span in one.source_ranges for at in range(span.start, span.end)}
    seen |= replaced_places(repaired)
    for article in repaired.articles:
        for _, source in article.offsets.runs():
            seen.update(range(source.start, source.end))
    missing = [at for at, character in enumerate(text) if not character.isspace() and at not in seen]
    assert not missing


def check_log(text: str, repaired: RepairedSource) -> None:
    """Every repair quotes the captured text it stands for; ids run on."""
    for number, one in enumerate(repaired.repairs, start=1):
        assert one.id == f"r{number}"
        assert one.before == "".join(text[span.start : span.end] for span in one.source_ranges)
        assert 0.0 < one.confidence <= 1.0
    for aside in repaired.set_aside:
        assert aside.text == "".join(text[span.start : span.end] for span in aside.source_ranges)
    for number, finding in enumerate(repaired.findings, start=1):
        assert finding.id == f"n{number}"
        assert 1 <= finding.refs[0].article <= len(repaired.articles)
    for number, article in enumerate(repaired.articles, start=1):
        assert [part.id for part in article.parts] == [f"a{number}.p{at}" for at in range(1, len(article.parts) + 1)]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, media)
def test_any_text_is_traced_and_nothing_vanishes(text: str, media_type: str) -> None:
    source = captured(text, media_type)
    repaired = repair(source)
    check_traces(text, repaired)
    check_nothing_vanishes(text, repaired)
    check_log(text, repaired)
    descriptions = describe(source, repaired, "任意.txt")
    assert len(descriptions) == len(repaired.articles) >= 1


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, media)
def test_the_same_text_gives_the_same_result(text: str, media_type: str) -> None:
    assert repair(captured(text, media_type)) == repair(captured(text, media_type))


@cache
def repaired_pages(damage: str) -> list[tuple[str, RepairedSource]]:
    sources = [captured(page.text, page.media_type) for _, page in make_pages(4, None, [damage], seed=11)]
    return [(source.text, repair(source)) for source in sources]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_pages_are_traced_and_nothing_vanishes(damage: str) -> None:
    for text, repaired in repaired_pages(damage):
        check_traces(text, repaired)
        check_nothing_vanishes(text, repaired)
        check_log(text, repaired)


def test_what_was_repaired_needs_no_further_repair() -> None:
    """A wrong join or split can leave something to do; one article in fifty may."""
    articles = [
        article for damage in DAMAGES for _, repaired in repaired_pages(damage) for article in repaired.articles
    ]
    unsettled = []
    for article in articles:
        again = repair(captured(article.text))
        if "\n".join(one.text for one in again.articles) != article.text or any(one.applied for one in again.repairs):
            unsettled.append(article.text)
    assert len(unsettled) * 50 <= len(articles), unsettled
