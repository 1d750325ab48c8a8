"""Courses, openings and spells told in other words; the day that 第二天 counts from is shown with it."""

from __future__ import annotations

import pytest

from archive_gui.workflows.inspect import process

_FILLING = "连日来，村里的路修好了，灯也亮了，老人们坐在门前拉家常。"


def _refs(*paragraphs: str) -> list[int]:
    """How many pieces of evidence each doubt about dates has."""
    page = "样例日报 2019年12月2日\n\n样溪县的一则消息\n\n本报讯（记者 王样样）" + "\n\n".join(paragraphs) + "\n"
    source = process(page.encode(), "样本.txt", "样本.txt")
    found = [finding for article in source.articles for finding in article.findings]
    return [len(one.refs) for one in found if one.kind.value == "dates_disorder" and one.severity.value != "low"]


_SECOND = f"{_FILLING}\n\n\n样溪县又有好消息\n\n本报讯（记者 李样样）{_FILLING}"


@pytest.mark.parametrize(
    "told",
    [
        ("去年8月，苗木生突发心梗，被送进县医院。去年7月，他康复出院。",),
        ("去年8月，苗木生突发心梗，被送进县医院。去年7月中旬，他康复出院。",),
        ("2018年9月，首栋楼破土动工；2019年8月，最后一栋楼交付使用。前后只用了7个月。",),
        ("2019年4月，样溪远程问诊中心投入使用。", _SECOND, "样溪远程问诊中心自2019年6月启用以来，看了460人。"),
    ],
)
def test_days_that_cannot_both_be(told: tuple[str, ...]) -> None:
    assert _refs(*told)


@pytest.mark.parametrize(
    "told",
    [
        ("去年7月，苗木生突发心梗，被送进县医院。去年9月，他康复出院。",),
        ("去年8月，苗木生突发心梗，被送进县医院。去年8月下旬，他康复出院。",),
        ("2018年9月，首栋楼破土动工；2019年8月，最后一栋楼交付使用。前后用了11个月。",),
        ("2019年4月，样溪远程问诊中心投入使用。", _SECOND, "样溪远程问诊中心自2019年4月启用以来，看了460人。"),
        ("2019年4月，样溪远程问诊中心投入使用。", _SECOND, "2019年6月，样溪县新图书馆启用。"),
        (
            "样溪县第二批水渠项目10月18日在石样村开工。",
            _SECOND,
            "分两批实施，第一批1.9万亩水渠已于5月完工，第二批1.6万亩涉及7个乡。",
        ),
        ("2019年4月，样溪远程问诊中心一期投入使用。", _SECOND, "2019年6月，样溪远程问诊中心二期投入使用。"),
    ],
)
def test_days_that_go_together(told: tuple[str, ...]) -> None:
    assert not _refs(*told)


def test_the_day_counted_from_is_shown() -> None:
    """With the weekday's own and the day of publication, which gives the year."""
    assert _refs("11月14日，义诊队来到样溪乡，忙了一天。第二天恰逢星期六，队员们没有休息。") == [3]
