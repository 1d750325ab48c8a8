"""Short pieces of sentences that look like headings, and headings that look like them. Samples made up."""

from __future__ import annotations

import pytest

from archive_gui.capture.readers import capture
from archive_gui.domain.decisions import RepairDecisions
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair

TITLE = "梨树湾的渡船停了三十年"
MAKERS = "本报记者 苗禾"
FIRST = "梨树湾从前只有一条渡船，村里的孩子上学要等半个钟头，遇上涨水的日子，全村人就只好守在家里。"
LAST = "桥头新开了7家小店，去年卖出梨子90万斤，比前年多了两成，连山那边的客商也开着车来收梨子了。"


def repaired(*lines: str) -> RepairedSource:
    return repair(capture("\n".join(lines).encode(), "页.txt"))


def page(head: str, tail: str, *, indent: str = "", between: tuple[str, ...] = ("",)) -> RepairedSource:
    """A page with one line per paragraph, a sentence of which breaks off."""
    return repaired(TITLE, "", MAKERS, "", indent + FIRST, indent + head, *between, tail, indent + LAST)


def kinds(source: RepairedSource) -> dict[str, PartKind]:
    return {article.part_text(part): part.kind for article in source.articles for part in article.parts}


@pytest.mark.parametrize("between", [(), ("",), ("", "—— 7 ——", "", "梨湾日报 2021年4月9日 星期五 第2版", "")])
def test_a_short_piece_with_the_indent_of_paragraphs_goes_on_in_a_line_without(between: tuple[str, ...]) -> None:
    result = page("天刚亮，摆渡人老蔡", "解开了缆绳，把船撑到对岸。", indent="　　", between=between)
    assert kinds(result)["天刚亮，摆渡人老蔡解开了缆绳，把船撑到对岸。"] is PartKind.PARAGRAPH
    assert any(one.kind is RepairKind.JOIN and one.applied for one in result.repairs)


@pytest.mark.parametrize("word", ["已经", "正在", "因为", "把", "这位"])
def test_a_short_piece_that_ends_with_a_word_no_line_ends_with_goes_on(word: str) -> None:
    result = page(f"天刚亮，摆渡人老蔡{word}", "船撑到了对岸，等着第一批学生。")
    assert kinds(result)[f"天刚亮，摆渡人老蔡{word}船撑到了对岸，等着第一批学生。"] is PartKind.PARAGRAPH


def test_a_piece_with_two_commas_is_proposed_to_be_joined_and_joined_when_adopted() -> None:
    lines = (TITLE, "", MAKERS, "", FIRST, "天刚亮，雾没散，摆渡人老蔡撑着竹", "", "篙下了河，一趟能载十二个人。", LAST)
    result = repaired(*lines)
    assert "天刚亮，雾没散，摆渡人老蔡撑着竹" in kinds(result)
    (join,) = [one for one in result.repairs if one.kind is RepairKind.JOIN]
    assert (join.rule, join.applied) == ("cut_sentence", False)
    assert [one.kind for one in result.findings] == [FindingKind.DOUBTFUL_JOIN]
    adopted = RepairDecisions(adopted=frozenset({anchor_of(join)}))
    joined = repair(capture("\n".join(lines).encode(), "页.txt"), adopted)
    assert "天刚亮，雾没散，摆渡人老蔡撑着竹篙下了河，一趟能载十二个人。" in kinds(joined)
    assert not joined.findings


@pytest.mark.parametrize(
    "heading",
    [
        "桥通了，人来了",
        "一座桥，两个村，三代人的盼望",
        "天堑变通途，梨香飘四方",
        "老蔡：船停了，桥通了，日子好了",
        "山外有路，河上有桥，家中有业",
    ],
)
def test_headings_with_commas_stay_headings(heading: str) -> None:
    for indent in ("", "　　"):
        body = ["桥修好以后，村里开起了农家乐，来的人一年比一年多。", "周末的时候，桥头的停车场停得满满当当。"]
        result = repaired(TITLE, "", MAKERS, "", indent + FIRST, "", heading, "", *(indent + one for one in body))
        assert kinds(result)[heading] is PartKind.SECTION_HEADING


def test_a_piece_that_opens_as_sentences_do_is_proposed_though_headings_stand_near() -> None:
    body = (
        TITLE,
        "",
        MAKERS,
        "",
        FIRST,
        "一座桥的盼望",
        FIRST,
        "随着大桥通车，梨树湾的梨",
        "子卖到了省城，价钱也涨了。",
        LAST,
    )
    (join,) = [one for one in repaired(*body).repairs if one.kind is RepairKind.JOIN]
    assert (join.rule, join.applied) == ("cut_sentence", False)


def test_headings_of_one_manner_are_not_doubted() -> None:
    headings = ("过河不再等，娃娃上学，不用摸黑", "梨子运得出，卖上好价，家家盖了新屋")
    result = repaired(TITLE, "", MAKERS, "", FIRST, "", headings[0], "", LAST, "", headings[1], "", FIRST)
    assert not [one for one in result.repairs if one.kind is RepairKind.JOIN]
