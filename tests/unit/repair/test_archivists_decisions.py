"""The archivist's decisions, followed one at a time on small pages of our own making (invented figures)."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from archive_gui.domain.captured import CapturedText
from archive_gui.domain.decisions import (
    ARCHIVIST,
    BringBack,
    JoinArticles,
    JoinParts,
    MovePart,
    RepairAnchor,
    RepairDecisions,
    SetKind,
    SetPartAside,
    SplitArticle,
    SplitPart,
    StructureEdit,
)
from archive_gui.domain.editing import anchor_of
from archive_gui.domain.findings import FindingKind
from archive_gui.domain.reading import PartKind, Repair, RepairedSource, RepairKind
from archive_gui.domain.spans import Span
from archive_gui.repair import pipeline, registry
from archive_gui.repair.pipeline import repair

COLUMN = """水渠修到家门口

入春以来，清水乡的干部和
村民一道修渠，三个月里修
好水渠12公里，引来了山里
的泉水。老人们说，这样的
好事盼了许多年，如今终于
盼到了，心里十分高兴，日
子也有了奔头。

  今年秋天，全乡收稻谷 86
万斤，比去年多了一成，家
家户户的粮仓都装得满满的，
合作社还添了两台烘干机，
邻村的人也赶来参观学习。

- 3 -

版权所有 清水乡报
"""

PAGE = """清水乡修渠记
本报记者 王小明
入春以来，村民们一道修渠，三个月修好12公里。
老人们说，这样的好事盼了许多年。
渠边的新村。
李大山 摄
山村夜校开课
本报记者 陈建国
农闲时节，夜校的灯亮了，来听课的有46人。
课后，大家还在门口说个不停。
"""


def captured(text: str) -> CapturedText:
    data = text.encode()
    return CapturedText(text, hashlib.sha256(data).hexdigest(), len(data), "text/plain", "utf-8", "plain_text", 1)


def texts(repaired: RepairedSource) -> list[list[str]]:
    return [[one.part_text(part) for part in one.parts] for one in repaired.articles]


def flat(repaired: RepairedSource) -> list[str]:
    return [text for article in texts(repaired) for text in article]


def edited(text: str, *edits: StructureEdit) -> RepairedSource:
    return repair(captured(text), RepairDecisions(edits=edits))


def declined(text: str, *repairs: Repair) -> RepairedSource:
    return repair(captured(text), RepairDecisions(declined=frozenset(anchor_of(one) for one in repairs)))


def of_rule(repaired: RepairedSource, rule: str) -> list[Repair]:
    return [one for one in repaired.repairs if one.rule == rule]


def test_one_join_is_undone_alone() -> None:
    before = repair(captured(COLUMN))
    first, second = of_rule(before, "unwrap")
    after = declined(COLUMN, first)
    assert flat(after)[1:3] == ["入春以来，清水乡的干部和", "村民一道修渠，三个月里修"]
    assert flat(after)[-1] == flat(before)[-1]
    assert [one.applied for one in of_rule(after, "unwrap")] == [False, True]
    assert after.unmet is None
    assert second.source_ranges == of_rule(after, "unwrap")[1].source_ranges


def test_a_single_line_end_of_a_paragraph_is_kept_alone() -> None:
    before = repair(captured(COLUMN))
    join = of_rule(before, "unwrap")[0]
    one_end = RepairAnchor("unwrap", RepairKind.JOIN, join.source_ranges[2:3])
    after = repair(captured(COLUMN), RepairDecisions(declined=frozenset({one_end})))
    assert after.unmet is None
    assert len(flat(after)) == len(flat(before)) + 1
    assert flat(after)[1].endswith("好水渠12公里，引来了山里")
    assert flat(after)[2].startswith("的泉水。")


def test_no_other_rule_joins_what_the_archivist_parted() -> None:
    text = "今年春天，镇里请来专家讲课，一百多位社员都来听了，会场里坐得满满的，大家还把\n\n问题写在纸上带来了。\n"
    before = repair(captured(text))
    join = next(one for one in before.repairs if one.kind is RepairKind.JOIN)
    renamed = RepairAnchor("unwrap", RepairKind.JOIN, join.source_ranges)
    after = repair(captured(text), RepairDecisions(declined=frozenset({renamed})))
    assert len(flat(before)) == 1
    assert len(flat(after)) == 2
    assert after.unmet is None


def test_one_replacement_is_undone_alone() -> None:
    before = repair(captured(COLUMN))
    assert "稻谷86万斤" in flat(before)[-1]
    after = declined(COLUMN, *of_rule(before, "blanks"))
    assert "稻谷 86万斤" in flat(after)[-1]


def test_one_stretch_set_aside_is_undone_alone_and_has_no_removal() -> None:
    before = repair(captured(COLUMN))
    assert [one.rule for one in before.set_aside] == ["page_number", "footer"]
    after = declined(COLUMN, *of_rule(before, "footer"))
    assert [one.rule for one in after.set_aside] == ["page_number"]
    assert flat(after)[-1] == "版权所有 清水乡报"


def test_a_whole_rule_is_declined_under_the_name_of_its_sort_or_its_own() -> None:
    for name in ("footer", "furniture"):
        after = repair(captured(COLUMN), RepairDecisions(declined_rules=frozenset({name})))
        assert "版权所有 清水乡报" in flat(after)
        assert [one.applied for one in of_rule(after, "footer")] == [False]


def test_one_split_of_articles_is_undone_alone() -> None:
    before = repair(captured(PAGE))
    assert len(before.articles) == 2
    after = declined(PAGE, *of_rule(before, "article_split"))
    assert len(after.articles) == 1
    assert flat(after) == flat(before)


def test_a_second_printing_is_kept_alone_and_the_page_stays_as_it_is() -> None:
    text = PAGE.replace("山村夜校开课", "山村山村夜校开课夜校开课")
    before = repair(captured(text))
    (repaired,) = of_rule(before, "double_print")
    after = declined(text, repaired)
    assert [len(one.parts) for one in after.articles] == [len(one.parts) for one in before.articles]
    assert texts(after)[1][0] == "山村山村夜校开课夜校开课"
    kinds = [[part.kind for part in one.parts] for one in before.articles]
    assert [[part.kind for part in one.parts] for one in after.articles] == kinds


REVERSED = """春耕时节，村里添了六台插秧机，秧苗栽得又快又齐，乡亲们都说省下了不少力气。
插秧机下了田，秧苗青青，人们在田埂上看着，脸上都是笑。
插秧机下田
学校的操场铺上了新跑道，孩子们跑得欢，老师站在跑道边上数着圈数。
跑道旁边种了树，操场一天天变了样，放学后也有人来跑步。
操场铺上新跑道
全乡今年办成了两件好事，这里一一道来。
"""


def test_one_move_is_undone_alone_and_the_others_stay() -> None:
    before = repair(captured(REVERSED))
    moves = of_rule(before, "reading_order")
    assert len(moves) >= 2
    lead = next(one for one in moves if one.before.startswith("全乡今年"))
    after = declined(REVERSED, lead)
    assert flat(before)[0].startswith("全乡今年")
    assert flat(after)[-1].startswith("全乡今年")
    assert flat(after)[0] == "插秧机下田"
    assert [one.applied for one in of_rule(after, "reading_order")].count(False) == 1
    assert after.unmet is None


def test_declining_and_taking_it_back_is_as_if_nothing_had_been() -> None:
    assert repair(captured(COLUMN), RepairDecisions()) == repair(captured(COLUMN))


def test_what_fits_nothing_is_handed_back() -> None:
    lost = RepairAnchor("double_print", RepairKind.REPLACE, (Span(0, 2),))
    edit = SetKind(9_999, PartKind.CAPTION)
    after = repair(captured(COLUMN), RepairDecisions(frozenset({lost}), frozenset(), frozenset({lost}), (edit,)))
    assert after.unmet == RepairDecisions(frozenset({lost}), frozenset(), frozenset({lost}), (edit,))
    assert texts(after) == texts(repair(captured(COLUMN)))


def test_decisions_outlive_the_removal_of_another_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    before = repair(captured(COLUMN))
    join, blanks = of_rule(before, "unwrap")[0], of_rule(before, "blanks")[0]
    start = COLUMN.index("今年秋天")
    decisions = RepairDecisions(
        declined=frozenset({anchor_of(join), anchor_of(blanks)}), edits=(SetKind(start, PartKind.LEAD),)
    )
    monkeypatch.setattr(pipeline, "ARTICLE_RULES", (registry.OVERLAPS,))
    rules = tuple(rule for rule in registry.LINE_RULES if rule.name != "furniture")
    monkeypatch.setattr(pipeline, "LINE_RULES", rules)
    after = repair(captured(COLUMN), decisions)
    assert "入春以来，清水乡的干部和" in flat(after)
    assert after.articles[0].of_kind(PartKind.LEAD)
    assert after.unmet == RepairDecisions(declined=frozenset({anchor_of(blanks)}))


def test_kind_split_and_join() -> None:
    at = PAGE.index("三个月")
    start = PAGE.index("入春")
    after = edited(PAGE, SplitPart(at), SetKind(at, PartKind.LEAD))
    assert flat(after)[2:4] == ["入春以来，村民们一道修渠，", "三个月修好12公里。"]
    assert after.articles[0].parts[3].kind is PartKind.LEAD
    again = edited(PAGE, SplitPart(at), JoinParts(at))
    assert texts(again) == texts(repair(captured(PAGE)))
    assert {one.kind for one in of_rule(again, ARCHIVIST)} == {RepairKind.SPLIT, RepairKind.JOIN}
    assert edited(PAGE, JoinParts(start)).unmet is None


def test_english_words_keep_their_blank_when_parts_are_joined() -> None:
    text = (
        "The well was dug in the spring of that year by the villagers.\n\nIt never ran dry again in all those years.\n"
    )
    after = edited(text, JoinParts(text.index("It never")))
    assert flat(after) == [
        "The well was dug in the spring of that year by the villagers. It never ran dry again in all those years."
    ]
    joint = of_rule(after, ARCHIVIST)[0]
    assert (joint.before, joint.after) == ("\n\n", " ")


def test_a_caption_moves_to_another_article_and_back() -> None:
    before = repair(captured(PAGE))
    caption, credit, target = PAGE.index("渠边的"), PAGE.index("李大山"), PAGE.index("课后")
    after = edited(PAGE, MovePart(caption, target, after=True), MovePart(credit, caption, after=True))
    assert texts(after)[1][-2:] == ["渠边的新村。", "李大山 摄"]
    assert "渠边的新村。" not in texts(after)[0]
    kinds = {after.articles[1].part_text(part): part.kind for part in after.articles[1].parts}
    assert kinds["李大山 摄"] is PartKind.PHOTO_CREDIT
    home = PAGE.index("老人们")
    back = edited(PAGE, MovePart(caption, target, after=True), MovePart(caption, home, after=True))
    assert texts(back) == texts(before)


def test_articles_are_split_and_joined() -> None:
    before = repair(captured(PAGE))
    title = PAGE.index("山村夜校")
    joined = edited(PAGE, JoinArticles(title))
    assert len(joined.articles) == 1
    assert flat(joined) == flat(before)
    assert texts(edited(PAGE, JoinArticles(title), SplitArticle(title))) == texts(before)
    assert edited(PAGE, JoinArticles(0)).unmet == RepairDecisions(edits=(JoinArticles(0),))


def test_a_part_is_set_aside_and_comes_back_where_it_stood() -> None:
    before = repair(captured(PAGE))
    start = PAGE.index("老人们")
    gone = edited(PAGE, SetPartAside(start))
    (aside,) = gone.set_aside
    assert (aside.rule, aside.text) == (ARCHIVIST, "老人们说，这样的好事盼了许多年。")
    assert aside.text not in flat(gone)
    back = edited(PAGE, SetPartAside(start), BringBack(aside.source_ranges))
    assert texts(back) == texts(before)
    assert back.set_aside == ()
    assert of_rule(back, ARCHIVIST) == []


def test_what_a_rule_set_aside_comes_back_behind_its_neighbour_even_where_that_was_moved() -> None:
    before = repair(captured(COLUMN))
    footer = next(one for one in before.set_aside if one.rule == "footer")
    after = edited(COLUMN, BringBack(footer.source_ranges, PartKind.BOILERPLATE))
    assert flat(after)[-1] == "版权所有 清水乡报"
    assert after.articles[0].parts[-1].kind is PartKind.BOILERPLATE
    assert [one.rule for one in after.set_aside] == ["page_number"]
    assert [one.applied for one in of_rule(after, "footer")] == [False]
    moved = edited(COLUMN, MovePart(COLUMN.index("今年秋天"), 0), BringBack(footer.source_ranges))
    assert flat(moved)[1] == "版权所有 清水乡报"


def test_the_last_part_of_an_article_takes_the_article_with_it() -> None:
    text = PAGE[PAGE.index("山村夜校") :]
    parts = [part.span for part in repair(captured(text)).articles[0].parts]
    starts = [text.index(line) for line in text.split("\n")[:-1]]
    assert len(parts) == len(starts)
    nothing = edited(text, *(SetPartAside(start) for start in starts))
    assert nothing.articles[0].text == ""
    assert len(nothing.set_aside) == len(starts)
    back = edited(text, *(SetPartAside(start) for start in starts), BringBack((Span(0, 6),)))
    assert flat(back) == ["山村夜校开课"]


def test_an_edit_finds_its_part_when_a_mark_before_it_comes_or_goes() -> None:
    text = "# 清水乡修渠记\n\n## 渠成之日\n\n入春以来，村民们一道修渠，三个月修好12公里。\n"
    source = replace(captured(text), media_type="text/markdown")
    with_mark, without = text.index("## 渠成"), text.index("渠成")
    for start in (with_mark, without):
        after = repair(source, RepairDecisions(edits=(SetKind(start, PartKind.CAPTION),)))
        assert after.articles[0].parts[1].kind is PartKind.CAPTION
        plain = RepairDecisions(declined_rules=frozenset({"markdown"}), edits=(SetKind(start, PartKind.CAPTION),))
        assert repair(source, plain).articles[0].parts[1].kind is PartKind.CAPTION


MISREAD = """沐阳县办起夜校

江苏省宿迁市今年办夜校36所。沐阳县的夜校最多，来听课的有900人。
在沐阳，老师们晚上七点开讲，村民们早早就坐满了教室。
"""


def test_a_misread_place_is_proposed_at_every_occurrence_and_doubted_once() -> None:
    repaired = repair(captured(MISREAD))
    proposals = of_rule(repaired, "misreading")
    assert [(one.before, one.after) for one in proposals] == [
        ("沐阳县", "沭阳县"),
        ("沐阳县", "沭阳县"),
        ("沐阳", "沭阳"),
    ]
    assert not any(one.applied for one in proposals)
    assert "沭" not in repaired.articles[0].text
    (finding,) = [one for one in repaired.findings if one.kind is FindingKind.MISREADING]
    assert finding.message.params == {
        "written": "沐阳县",
        "read": "沭阳县",
        "place": "江苏省宿迁市沭阳县",
        "count": 3,
    }
    assert [ref.source_ranges for ref in finding.refs] == [one.source_ranges for one in proposals]


def test_adopting_one_reading_changes_that_place_only_and_all_end_the_doubt() -> None:
    proposals = of_rule(repair(captured(MISREAD)), "misreading")
    one = repair(captured(MISREAD), RepairDecisions(adopted=frozenset({anchor_of(proposals[1])})))
    assert one.articles[0].text.count("沭阳") == 1
    assert "市今年办夜校36所。沭阳县的" in one.articles[0].text
    assert len(next(found for found in one.findings if found.kind is FindingKind.MISREADING).refs) == 2
    all_of_them = repair(captured(MISREAD), RepairDecisions(adopted=frozenset(map(anchor_of, proposals))))
    assert "沐" not in all_of_them.articles[0].text
    assert not [found for found in all_of_them.findings if found.kind is FindingKind.MISREADING]


SPLIT = """石曹乡间的路

邵阳市邵东市今年修路18公里，斫石曹乡
的路最长。斫石曹的村民说，路好了，货也
好卖了。
"""


def test_halves_of_a_rare_character_are_proposed_and_adopted_as_one() -> None:
    repaired = repair(captured(SPLIT))
    proposals = of_rule(repaired, "split_character")
    assert [(one.before, one.after, one.applied) for one in proposals] == [("石曹", "𥕢", False)] * 2
    adopted = repair(captured(SPLIT), RepairDecisions(adopted=frozenset(map(anchor_of, proposals))))
    text = adopted.articles[0].text
    assert "斫𥕢乡的路最长。斫𥕢的村民" in text
    at = text.index("𥕢")
    start = SPLIT.index("斫石曹") + 1
    assert adopted.articles[0].offsets.source_range(at) == Span(start, start + 2)
    assert text.startswith("石曹乡间的路")


SPLIT_COLUMN = """山路修到家门口

入春以来，邵阳市邵东市的
干部和村民一道修路，斫石
曹乡修得最长，引来了山外
的客商。老人们说，这样的
好事盼了许多年，如今终于
盼到了，心里十分高兴，日
子也有了奔头。
"""


def test_halves_parted_by_a_line_end_stand_for_the_gap_as_well() -> None:
    proposals = of_rule(repair(captured(SPLIT_COLUMN)), "split_character")
    assert [one.before for one in proposals] == ["石曹"]
    adopted = repair(captured(SPLIT_COLUMN), RepairDecisions(adopted=frozenset(map(anchor_of, proposals))))
    text = adopted.articles[0].text
    assert "修路，斫𥕢乡修得最长" in text
    start = SPLIT_COLUMN.index("石\n曹")
    assert adopted.articles[0].offsets.source_range(text.index("𥕢")) == Span(start, start + 3)


def test_a_component_that_never_stands_alone_is_proposed_without_any_place() -> None:
    repaired = repair(captured("村边的氵可水清又清\n\n孩子们夏天都来游泳，老人们在岸边乘凉。\n"))
    assert [(one.before, one.after) for one in of_rule(repaired, "split_character")] == [("氵可", "河")]
