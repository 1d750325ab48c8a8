"""Lines of a site's shape that are a text's own, and a site's words in the shape of sentences. Samples made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import PartKind, RepairedSource
from archive_gui.repair.pipeline import repair

TOP = ("竹溪新闻网", "首页 | 要闻 | 乡村 | 民生 | 专题", "", "竹溪县养犬管理办法公开征求意见", "")
SOURCE = "来源：竹溪周报　　2022-03-04 07:10"
FIRST = "竹溪县司法局起草了养犬管理办法，全文有五章三十六条，说明了登记、看管和收容的做法，城里养犬的住户有2100家。"
ASKED = (
    "为了听取各方面的意见，现将办法全文公布，单位和个人可以在三十天内，用下面的办法提出意见，也可以到县司法局"
    "面谈，来信请写明姓名和住处，信封上写明“养犬管理办法征求意见”，寄来的意见由县司法局汇总以后一并答复："
)
FOOT = ("版权所有 竹溪县融媒体中心", "竹ICP备12345678号")


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def kinds(source: RepairedSource) -> dict[str, PartKind]:
    return {article.part_text(part): part.kind for article in source.articles for part in article.parts}


@pytest.mark.parametrize("blank", [(), ("",)])
def test_labels_with_values_that_a_paragraph_announces_are_text(blank: tuple[str, ...]) -> None:
    told = ("联系电话：0818-1234567", "邮    箱：fazhi@zhuxi.example", "意见反馈截止日期：2022年4月3日")
    below = [line for one in told for line in (*blank, one)]
    result = repaired(*TOP, SOURCE, "", FIRST, "", ASKED, *below, "", "竹溪县司法局", "2022年3月4日", "", *FOOT)
    assert all(one.rpartition("：")[2] in result.articles[0].text for one in told)
    assert PartKind.SECTION_HEADING not in kinds(result).values()
    assert {one.text for one in result.set_aside} >= set(FOOT)


def test_contacts_that_nothing_announces_are_furniture_still() -> None:
    result = repaired(*TOP, SOURCE, "", FIRST, "", "联系电话：0818-1234567", *FOOT)
    assert "联系电话：0818-1234567" in {one.text for one in result.set_aside}


@pytest.mark.parametrize(
    "notice",
    [
        "凡本网注明“来源：竹溪周报”的所有作品，版权均属于竹溪周报社，未经本网授权不得转载、摘编或利用其它方式使用。",
        "凡所有标注为“来源:竹溪网”的稿件版权均为本站所有，若需引用、转载，请来信获取授权，使用时请注明出处。",
    ],
)
def test_a_sites_word_on_whose_texts_are_whose_is_set_aside(notice: str) -> None:
    result = repaired(*TOP, SOURCE, "", FIRST, "", notice, "", *FOOT)
    assert notice in {one.text for one in result.set_aside}


def test_a_sentence_on_what_is_marked_is_text() -> None:
    sentence = "凡注明产地的茶叶，合作社每斤多给两元，凡没有注明的，一律按普通茶收购，农户都说这个办法公道。"
    result = repaired(*TOP, SOURCE, "", FIRST, "", sentence, "", *FOOT)
    assert sentence in kinds(result)


def test_fields_parted_by_wide_blanks_with_a_day_under_a_title_are_a_source_line() -> None:
    line = "原创  记者 宋小河  竹溪发布  2022-03-04"
    result = repaired("竹溪县的豆腐坊开了网店", line, "", FIRST, "", FIRST.replace("2100", "2400"))
    assert {one.text: one.rule for one in result.set_aside} == {line: "source_line"}
    assert result.articles[0].part_text(result.articles[0].parts[1]) == FIRST


def test_makers_of_text_and_pictures_in_brackets_stay() -> None:
    makers = "(竹溪融媒记者 宋小河 图片来自:县应急局)"
    result = repaired(*TOP, SOURCE, "", FIRST, "", makers, "", *FOOT)
    assert makers in result.articles[0].text
