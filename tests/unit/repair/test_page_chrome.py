from __future__ import annotations

from benchmarks.mixed import page
from tests.fixtures.formats import ARTICLE

from archive_gui.capture.readers import capture
from archive_gui.domain.captured import CapturedText, StructureHint
from archive_gui.domain.decisions import RepairAnchor, RepairDecisions
from archive_gui.domain.reading import PartKind, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair.pipeline import repair

TEXT = "样本栏目甲\n\n样本标题一行\n\n镇里今年修好了三条水渠，村民都说好。\n\n责任编辑：张三"


def hinted(*texts: str) -> CapturedText:
    hints = tuple(StructureHint("boilerplate", Span(TEXT.index(text), TEXT.index(text) + len(text))) for text in texts)
    return CapturedText(TEXT, "0" * 64, len(TEXT), "text/html", "utf-8", "web_page", 1, hints)


def test_what_the_reader_hinted_is_set_aside_under_the_rule() -> None:
    repaired = repair(hinted("样本栏目甲"))
    assert repaired.articles[0].text.startswith("样本标题一行")
    assert ("page_chrome", "样本栏目甲") in [(one.rule, one.text) for one in repaired.set_aside]


def test_a_hinted_line_of_a_known_sort_keeps_its_name_so_that_it_can_be_read() -> None:
    repaired = repair(hinted("责任编辑：张三"))
    assert [one.rule for one in repaired.set_aside if "张三" in one.text] != ["page_chrome"]


def test_a_page_of_nothing_but_chrome_is_kept() -> None:
    assert repair(hinted(*TEXT.split("\n\n"))).articles[0].text.startswith("样本栏目甲")


def test_an_archivist_can_bring_a_line_back() -> None:
    captured = hinted("样本栏目甲")
    anchor = RepairAnchor("page_chrome", RepairKind.SET_ASIDE, (Span(0, 5),))
    repaired = repair(captured, RepairDecisions(declined=frozenset({anchor})))
    assert "样本栏目甲" in repaired.articles[0].text


def test_of_a_web_page_the_article_is_read_and_all_else_stands_in_what_was_set_aside() -> None:
    captured = capture(page(ARTICLE), "页.html")
    repaired = repair(captured)
    (reading,) = repaired.articles
    kinds = [part.kind for part in reading.parts]
    assert kinds == [PartKind.TITLE, PartKind.BYLINE] + [PartKind.PARAGRAPH] * 3 + [PartKind.TABLE] * 3
    told = reading.text + "".join(one.text for one in repaired.set_aside)
    assert {char for char in captured.text if not char.isspace()} <= set(told)
    assert sum(map(len, told.split())) == sum(map(len, captured.text.split()))
