"""Words in which someone sums something up, or that have become a byword; who is pointed to, met or told of as kin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, QuotationFact

Find = Callable[..., tuple[Fact, ...]]


def spoken(find: Find, text: str) -> list[tuple[str, str | None]]:
    return [(fact.quote, fact.detail.speaker) for fact in find(text) if isinstance(fact.detail, QuotationFact)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县样局副局长李大成看完后评价说，样村的做法“看得见、算得清”。", ("“看得见、算得清”", "李大成")),
        ("村民周桂英租地拿租金，“比在样城打工还划算”。", ("“比在样城打工还划算”", "周桂英")),
        ("村民陈菊香在车间做工，“刮风下雨都不误工”。", ("“刮风下雨都不误工”", "陈菊香")),
        ("“有难事找网格员”成了居民的口头禅。", ("“有难事找网格员”", "居民")),
        ("那时收成少，“一年辛苦半年粮、三月难等谷子黄”是不少人家的光景。", ("“一年辛苦半年粮、三月难等谷子黄”", None)),
        ("种玉米，种红薯，“一年忙到头，糊个肚儿圆”，后生都走了。", ("“一年忙到头，糊个肚儿圆”", None)),
    ],
)
def test_words_without_a_stop_are_quoted(find: Find, text: str, expected: tuple[str, str | None]) -> None:
    assert spoken(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要做到“扶上马、送一程”。",
        "县里提出，干部要坚持“身到心到、见人见事”。",
        "全县推行“村收集、镇转运”，垃圾有了去处。",
        "他们村搞“红黄榜、积分册”，家家比着干净。",
    ],
)
def test_what_is_run_or_upheld_is_no_quotation(find: Find, text: str) -> None:
    assert spoken(find, text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("刘建民又往林子里钻。“一天不看就睡不着。”这位46岁的第一书记说。", "刘建民"),
        ("社员覃有福没有走。他拉住第一书记王建华的手说：“明年我还要添两头。”", "覃有福"),
        ("理事长石大忠的经验只有一句话：“账要晒在太阳下。”", "石大忠"),
        ("“不脱贫，不收兵。”在去年的动员大会上，县委书记立下军令状。", "县委书记"),
        ("小学生余小花今年11岁。“我没坐过船，爷爷不让。”她的爷爷就是余有田。", "余小花"),
        ("“有事找楼长，楼长找支书。”这是搬迁户自己编的顺口溜。", "搬迁户"),
    ],
)
def test_who_is_told_to_speak(find: Find, text: str, speaker: str) -> None:
    assert [who for _, who in spoken(find, text)] == [speaker]


def test_who_is_spoken_of_does_not_speak(find: Find) -> None:
    text = "说起妻子，这个五十多岁的汉子低下头，搓着手：“欠她的，这辈子还不清。”"
    assert "妻子" not in (spoken(find, text)[0][1] or "")
