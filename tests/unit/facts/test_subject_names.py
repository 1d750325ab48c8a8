"""Of what a figure is said where places and bodies are named in short, in rows, by pointing words, as helped."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.fixtures.facts_told import subject

from archive_gui.domain.facts import Fact, FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.figures.extraction import find_figures
from archive_gui.facts.figures.numbers import FoundFigure
from archive_gui.facts.grammar import Rule
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.subjects.front_nouns import front_nouns
from archive_gui.facts.subjects.names_alike import full_names
from archive_gui.facts.subjects.people import PeopleTold
from archive_gui.facts.subjects.sizes import size_of
from archive_gui.facts.subjects.topics import Named, Topics
from archive_gui.facts.subjects.weights import WEIGHTS

Find = Callable[..., tuple[Fact, ...]]
RULE = Rule("sample.rule", 1, FactKind.PLACE, "…", "⟦样⟧", "样")


def figure(text: str) -> FoundFigure:
    return next(iter(find_figures(text)))


@pytest.mark.parametrize("short", ["隆回", "隆回县"])
def test_a_place_named_in_short_is_the_same_as_in_full(find: Find, short: str) -> None:
    text = f"隆回县种百合5万亩。去年，{short}销售百合3万吨。洞口县派人来看。"
    assert subject(find(text), "3万吨") == "隆回县"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("隆回县修路300公里，架设桥梁43座。", "43座"),
        ("隆回县办厂。全县建成扶贫车间38个、标准厂房2万平方米，安排就业600人。", "600人"),
        ("隆回县种茶。县里出台《样品办法》，新开茶园每亩补助800元。", "800元"),
        ("隆回县建房。全县嫁接老果园1100亩，亩产6000斤。", "6000斤"),
    ],
)
def test_what_is_done_and_made_is_no_subject(find: Find, text: str, quote: str) -> None:
    assert subject(find(text), quote) == "隆回县"


@pytest.mark.parametrize(
    "text", ["架设桥梁43座", "标准厂房2万平方米", "新开茶园每亩800元", "嫁接老果园1100亩", "租下县丝绸厂"]
)
def test_a_verb_with_its_object_is_no_noun(text: str) -> None:
    assert not list(front_nouns(text))


def test_a_noun_with_a_name_is_one() -> None:
    assert [noun.head for noun in front_nouns("樟溪大桥全长200米")] == ["大桥"]


def test_a_row_of_places_that_acts_is_told_of(find: Find) -> None:
    assert subject(find("隆回县种茶。樟溪村、石溪村还办起农家乐35家。"), "35家") == "樟溪村、石溪村"


def test_what_is_built_for_a_helped_place_is_said_of_it(find: Find) -> None:
    text = "隆回县种百合5万亩。樟城市农业局支持隆回县建起仓库20座。隆回县去年销售百合3万吨。"
    assert subject(find(text), "20座") == "隆回县"


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [
        ("5口人", "300户"),
        ("400元", "3.2亿元"),
        ("3亩", "5万亩"),
        ("5斤", "300吨"),
        ("2个", "700个"),
        ("20人次", "30万人次"),
    ],
)
def test_a_household_s_figure_is_smaller_than_a_county_s(smaller: str, larger: str) -> None:
    small, large = size_of(figure(smaller)), size_of(figure(larger))
    assert small is not None
    assert large is not None
    assert small < large


@pytest.mark.parametrize("text", ["45%", "63岁"])
def test_a_rate_or_age_has_no_size(text: str) -> None:
    assert size_of(figure(text)) is None


def test_a_household_s_figure_speaks_for_a_person_and_a_county_s_against_one() -> None:
    assert WEIGHTS["size0:person"] > WEIGHTS["size2:person"]


def county(start: int, end: int) -> FoundPlace:
    return FoundPlace(Span(start, end), PlaceLevel.COUNTY, "430524", "湖南省邵阳市隆回县", RULE, 1.0)


def test_names_that_stand_for_one_place_or_person_are_told_by_the_longest() -> None:
    text = "隆回县种橘，隆回人王书记笑了。"
    people = [Span(9, 12)]
    told = PeopleTold({}, {}, {people[0]: "王大山"})
    named = Named([county(0, 3), county(6, 8)], people, [], told=told)
    assert full_names(named, text) == {"隆回": "隆回县", "王书记": "王大山"}


def test_places_that_are_not_the_same_keep_their_names() -> None:
    other = FoundPlace(Span(4, 6), PlaceLevel.TOWN, None, "湖南省洞口县隆回镇", RULE, 1.0)
    assert full_names(Named([county(0, 3), other], [], []), "隆回县和隆回") == {}
    unknown = FoundPlace(Span(4, 6), PlaceLevel.COUNTY, None, None, RULE, 1.0)
    assert full_names(Named([county(0, 3), unknown], [], []), "隆回县和隆回") == {}


def test_what_is_told_of_a_short_name_counts_for_the_full_one() -> None:
    text = "隆回县、洞口县；隆回、洞口县"
    places = [county(0, 3), county(4, 7), county(8, 10), county(11, 14)]
    topics = Topics(text, Named([*places], [], []), [])
    assert topics.main == "洞口县"
    topics.join({"隆回": "隆回县", "某甲": "某乙"})
    assert topics.main == "隆回县"
    assert topics.level("隆回县") is PlaceLevel.COUNTY
    assert topics.level("某乙") is None


def test_the_number_of_a_row_is_not_told_of_one_in_it(find: Find) -> None:
    text = "隆回县推进改革。隆回县动真格。隆回县有新招。县林业局、县水利局等9家单位抽调干部。"
    assert subject(find(text), "9家") == "隆回县"
