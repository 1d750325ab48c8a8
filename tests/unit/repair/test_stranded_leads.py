"""A lead at the end of a section goes before the first heading where much speaks for it, and is else proposed."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import RepairedSource
from archive_gui.repair.pipeline import repair

HEAD = ["小乡办大事", "——竹溪乡办好民生实事纪实", "本报记者 何晓光"]
SILK = [
    "走进马鞍村，一排排蚕房整整齐齐。养蚕户姚四妹今年养了6批蚕，收入4.1万元。",
    "乡里请来蚕桑技术员7名，全乡蚕茧产量比三年前翻了一番。",
    "小小蚕茧，织出了乡亲们的好日子。",
]
SCHOOL = [
    "下午四点半，桂花小学的操场热闹起来，孩子们可以选书法、竹编等12门课。",
    "学校缺音乐老师，县文工团每周派3名演员来上课，两年里上了196节。",
    "课堂更丰富了，孩子们的笑声也更响了。",
]
CLINIC = ["过去看病要翻两座山，如今12名村医持证上岗。", "去年，全乡签约家庭医生服务6130人。", "老人们心里踏实多了。"]
ASKED = "习近平总书记强调，产业兴旺是解决农村一切问题的前提。"
SINCE = "近年来，竹溪乡聚焦群众急难愁盼，办成民生实事83件，1.9万名群众受益。"
OUTLOOK = "站在新的起点，竹溪乡必将写好民生答卷。"
HEADINGS = ["桑园绿了，钱袋鼓了", "课后两小时，童年更有味", "小病不出村，大病有人管"]


def repaired(lines: list[str]) -> RepairedSource:
    return repair(capture("\n\n".join(lines).encode(), "页.txt"))


def texts(source: RepairedSource) -> list[str]:
    return [article.part_text(part) for article in source.articles for part in article.parts]


def page(*behind: str, section: int = 1, lead: tuple[str, ...] = ()) -> list[str]:
    lines = [*HEAD, *lead]
    for number, (heading, body) in enumerate(zip(HEADINGS, (SILK, SCHOOL, CLINIC), strict=True)):
        lines += [heading, *body, *(behind if number == section else ())]
    return lines


@pytest.mark.parametrize("section", [0, 1])
def test_a_lead_behind_a_closed_section_goes_before_the_first_heading(section: int) -> None:
    result = repaired(page(ASKED, SINCE, OUTLOOK, section=section))
    assert texts(result) == page(lead=(ASKED, SINCE, OUTLOOK))
    assert [(one.kind, one.message.code) for one in result.findings] == [
        (FindingKind.DOUBTFUL_ORDER, "repair.lead_stranded")
    ]


def test_with_less_evidence_the_lead_is_only_proposed() -> None:
    lines = page(SINCE, OUTLOOK)
    result = repaired(lines)
    assert texts(result) == lines
    assert [one.message.code for one in result.findings] == ["repair.order_proposed"]


@pytest.mark.parametrize(
    "lines",
    [
        page(ASKED, SINCE, OUTLOOK, lead=("竹溪乡把群众的小事当成大事来办。",)),
        page(ASKED, SINCE, OUTLOOK, section=2),
        page("近年来，桂花小学的课后两小时先后获得3个奖。", "如今，学校还想开一门新课。"),
        page("今年以来，竹溪乡又办成民生实事11件。", "其中，修路4条、建桥2座。"),
        page(SINCE),
    ],
    ids=["a lead stands in its place", "last section", "of the section", "of this year", "one paragraph"],
)
def test_sections_that_end_with_their_own_paragraphs_are_left_alone(lines: list[str]) -> None:
    result = repaired(lines)
    assert texts(result) == lines
    assert not result.findings


def test_three_paragraphs_of_the_title_are_a_lead_though_nothing_was_asked_for() -> None:
    place = "竹溪乡地处两县交界，办大事难，办民生小事也难，穷乡僻壤曾经出了名。"
    since = "5年来，竹溪乡办成民生实事83件，1.9万名群众受益。"
    outlook = "奋楫再出发，竹溪乡的民生答卷越写越实。"
    assert texts(repaired(page(place, since, outlook))) == page(lead=(place, since, outlook))
