"""What the search field knows of a query: its filters in words, the word at the caret, what of it can be kept."""

from __future__ import annotations

import pytest

from archive_gui.desktop.panels.query_chips import chip_colours
from archive_gui.desktop.qmodels.asked_words import asked_of
from archive_gui.desktop.qmodels.query_words import mistaken_word, query_chips, query_in_brief, typed_word
from archive_gui.desktop.qmodels.sidebar_rows import FIRST_ROWS, SidebarRow, first_rows, tree_of
from archive_gui.desktop.theme.colours import contrast
from archive_gui.desktop.theme.tokens import DARK, LIGHT, Palette
from archive_gui.domain.facets import SuggestionKind
from archive_gui.domain.facts import FactKind
from archive_gui.domain.queries import Asked
from archive_gui.domain.records import ArticleFilter, Shelf
from archive_gui.domain.search import Manner
from archive_gui.domain.spans import Span
from archive_gui.domain.tags import Tag, TagId


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("水渠 公路", ()),
        ("地点:青石", ("place: 青石",)),
        ("place:青石", ("place: 青石",)),
        ("-作者:甲乙", ("not author: 甲乙",)),
        ("类型:数字", ("kind of fact: Figures",)),
        ("受益村>100", ("受益村 > 100",)),
        ("受益村≥100", ("受益村 ≥ 100",)),
        ("受益人口:10万..20万", ("受益人口:10万 – 20万",)),
        ("日期:2019", ("date: 2019",)),
        ("日期:2019..", ("date: 2019 –",)),
        ('"没有完', ()),
    ],
)
def test_filters_are_put_into_words(query: str, words: tuple[str, ...]) -> None:
    assert tuple(chip.words for chip in query_chips(query)) == words


def test_pasted_walls_of_text_are_not_read_for_filters() -> None:
    assert query_chips("地点:青石 " * 1000) == ()


@pytest.mark.parametrize(
    ("query", "caret", "words", "span", "kind"),
    [
        ("青石", 2, "青石", Span(0, 2), None),
        ("水渠 qs 公路", 5, "qs", Span(3, 5), None),
        ("水渠 qsx 公路", 5, "qs", Span(3, 6), None),
        ("-qs", 3, "qs", Span(1, 3), None),
        ("地点:青", 4, "青", Span(0, 4), SuggestionKind.PLACE),
        ('标签:"产业', 6, "产业", Span(0, 6), SuggestionKind.TAG),
        ("𥕢 qs", 4, "qs", Span(2, 4), None),
    ],
)
def test_the_word_at_the_caret_is_found(
    query: str, caret: int, words: str, span: Span, kind: SuggestionKind | None
) -> None:
    word = typed_word(query, caret)
    assert word is not None
    assert (word.words, word.span, word.kind) == (words, span, kind)
    assert word.alone == (query[span.start : span.end] == query)


@pytest.mark.parametrize(("query", "caret"), [("", 0), ("水渠 ", 3), ("水渠 OR", 5), ("日期:2019", 7), ("“水渠”", 4)])
def test_where_there_is_no_name_being_typed_there_is_no_word(query: str, caret: int) -> None:
    assert typed_word(query, caret) is None


@pytest.mark.parametrize(
    ("query", "position", "span"),
    [("水渠 AND", 3, Span(3, 6)), ("(水渠", 0, Span(0, 3)), ("水渠", 9, Span(1, 2))],
)
def test_a_mistake_is_underlined_to_the_end_of_its_word(query: str, position: int, span: Span) -> None:
    assert mistaken_word(query, position) == span


TAGS = (Tag(TagId(4), "t4", "水利 工程", "green"),)


def test_a_narrowed_search_becomes_one_query() -> None:
    wanted = ArticleFilter(
        tags=(TagId(4),), place="43", year=2020, publication="样例日报", kinds=(FactKind.FIGURE, FactKind.PLACE)
    )
    asked = Asked("水渠 OR 公路", Manner(lookalike=True))
    kept, left_out = asked_of(wanted, TAGS, {"43": "样例省"}, asked)
    assert kept.query == ('(水渠 OR 公路) 标签:"水利 工程" 地点:样例省 日期:2020 来源:样例日报 类型:数字 类型:地点')
    assert kept.manner == asked.manner
    assert left_out == ()


def test_what_no_query_can_say_is_named() -> None:
    kept, left_out = asked_of(ArticleFilter(shelf=Shelf.TRASH, year=0), (), {}, Asked("水渠"))
    assert kept.query == "水渠"
    assert left_out == ("in the trash", "undated")


def rows(*figures: int) -> list[SidebarRow]:
    return [SidebarRow(number, str(number), figure) for number, figure in enumerate(figures)]


def test_few_rows_are_all_shown() -> None:
    assert len(first_rows(rows(0, 5, 0), FIRST_ROWS, ())) == 3


def test_of_many_rows_the_most_frequent_and_the_chosen_show_in_their_order() -> None:
    shown = first_rows(rows(*range(30)), FIRST_ROWS, {2})
    assert [row.key for row in shown] == [2, *range(19, 30)]


def test_of_many_rows_those_with_nothing_to_count_are_not_among_the_first() -> None:
    assert [row.key for row in first_rows(rows(3, *[0] * 30, 7), FIRST_ROWS, {5})] == [0, 5, 31]


def test_a_row_without_the_row_above_it_stands_at_the_top() -> None:
    tree = tree_of([SidebarRow("4313", "样例市", 3, parent="43"), SidebarRow("431382", "样例县", 3, parent="4313")])
    assert tree.above == {"4313": None, "431382": "4313"}
    assert [row.key for row in tree.children[None]] == ["4313"]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
@pytest.mark.parametrize("tone", [None, *FactKind])
def test_chips_are_readable_on_their_grounds(palette: Palette, tone: FactKind | None) -> None:
    ground, ink = chip_colours(tone, palette)
    assert contrast(ink, ground) >= 4.5


def test_a_sentence_names_a_long_query_in_brief_on_one_line() -> None:
    assert query_in_brief("  扶贫\n车间 ") == "扶贫 车间"
    assert query_in_brief("字" * 60) == "字" * 60
    assert query_in_brief("字\n" * 30_000) == "字 " * 30 + "…"
