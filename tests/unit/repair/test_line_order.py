"""Lines captured across two columns or from the last to the first are read in their order, and traced."""

from __future__ import annotations

from archive_gui.capture.readers import capture
from archive_gui.domain.decisions import RepairDecisions
from archive_gui.domain.reading import PartKind, RepairedSource, RepairKind
from archive_gui.repair.pipeline import repair

TITLE = "石堰村修渠记"
FIRST = "入冬以后，石堰村的男女老少都上了渠，三百多人分成五段，一天挖土四百二十方，谁也不叫苦。"
SECOND = "老石匠何大山带着六个徒弟，把拦路的青石一块块凿开，二十天里用坏了钢钎一百一十根。"
PARTS = [(PartKind.TITLE, TITLE), (PartKind.PARAGRAPH, FIRST), (PartKind.PARAGRAPH, SECOND)]


def column(size: int, *paragraphs: str) -> list[str]:
    lines: list[str] = []
    for text in paragraphs:
        padded = "\u3000\u3000" + text
        lines += [padded[at : at + size] for at in range(0, len(padded), size)]
    return lines


def repaired(lines: list[str], decisions: RepairDecisions | None = None) -> RepairedSource:
    source = capture("\n".join(lines).encode(), "页.txt")
    return repair(source) if decisions is None else repair(source, decisions)


def parts(source: RepairedSource) -> list[tuple[PartKind, str]]:
    return [(part.kind, article.part_text(part)) for article in source.articles for part in article.parts]


def moves(source: RepairedSource) -> list[str]:
    return [one.rule for one in source.repairs if one.kind is RepairKind.MOVE and one.applied]


def test_a_column_captured_from_its_last_line_is_turned_round() -> None:
    source = repaired([TITLE, "", *reversed(column(14, FIRST, SECOND))])
    assert parts(source) == PARTS
    assert moves(source) == ["line_order"]
    assert [one.message.code for one in source.findings] == ["repair.lines_turned"]


def test_a_title_behind_turned_lines_goes_before_them() -> None:
    assert parts(repaired([*reversed(column(14, FIRST, SECOND)), "", TITLE])) == PARTS


def test_each_character_of_turned_lines_leads_back_to_its_place() -> None:
    lines = [TITLE, "", *reversed(column(14, FIRST, SECOND))]
    captured = "\n".join(lines)
    (article,) = repaired(lines).articles
    for at, character in enumerate(article.text):
        place = article.offsets.source_range(at)
        assert character == "\n" or captured[place.start : place.end] == character


def test_lines_in_their_order_are_not_turned() -> None:
    source = repaired([TITLE, "", *column(14, FIRST, SECOND, "渠成那天，全村放了一夜的鞭炮。")])
    assert moves(source) == []
    assert [text for _, text in parts(source)][1:3] == [FIRST, SECOND]


def test_columns_captured_backward_and_cut_in_a_sentence_are_turned_round() -> None:
    lines = column(12, FIRST, SECOND, FIRST.replace("入冬", "开春"))
    source = repaired([*lines[9:], "", *lines[2:9], "", TITLE, "", *lines[:2]])
    assert [text for _, text in parts(source)] == [TITLE, FIRST, SECOND, FIRST.replace("入冬", "开春")]
    assert moves(source) == ["line_order"]


def test_two_columns_in_the_same_lines_are_read_one_after_the_other() -> None:
    left, right = column(12, FIRST), column(12, SECOND)
    rows = [f"{one.ljust(12, chr(0x3000))}    {other}" for one, other in zip(left, right, strict=True)]
    source = repaired([TITLE, "", *rows])
    assert parts(source) == PARTS
    assert [one.message.code for one in source.findings] == ["repair.columns_parted"]


def test_a_table_is_not_taken_for_two_columns() -> None:
    rows = [
        f"{name}    {count}    {share}" for name, count, share in zip("甲乙丙丁戊己", "123456", "789123", strict=True)
    ]
    assert moves(repaired([TITLE, "", *rows])) == []


def test_the_order_that_an_archivist_declines_stays_as_captured() -> None:
    lines = [TITLE, "", *reversed(column(14, FIRST, SECOND))]
    source = repaired(lines, RepairDecisions(declined_rules=frozenset({"line_order"})))
    assert moves(source) == []
    assert parts(source) != PARTS


def test_pieces_of_a_column_before_their_head_are_brought_into_order() -> None:
    lines = column(14, FIRST, SECOND, FIRST.replace("入冬以后", "开春以后"))
    pieces = [lines[6:], lines[2:6], lines[:2]]
    head = [TITLE, "——石堰村修渠见闻", "", "记者 何平"]
    source = repaired(["村民在渠上挖土。", "何平 摄", "", *(line for one in pieces for line in (*one, "")), *head])
    found = [text for _, text in parts(source)]
    assert [text for text in found if text in {FIRST, SECOND}] == [FIRST, SECOND]
    assert found[0] == TITLE
    assert found[-2:] == ["村民在渠上挖土。", "何平 摄"]
