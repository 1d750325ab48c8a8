from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from archive_gui.base.paths import resources_dir
from archive_gui.domain.facts import PlaceLevel
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.gazetteer_file import Sections
from archive_gui.language.placenames import is_pseudo, short_name, village_parts

FRAGMENTS = (
    "湖南", "湖南省", "邵阳市", "邵阳县", "隆回", "高平镇", "走马坪白族乡", "内蒙古", "自治区", "东莞市", "江西",
    "在", "和", "，", "村", "市", "县", "乡", "镇", "南", "北京", "京山市", "\n", "a", "𠮷", "永州", "州", "西藏",
    "兴安盟", "大兴安岭",
)  # fmt: skip


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@cache
def codes() -> list[int]:
    return [int(code) for code in Sections(resources_dir() / "gazetteer" / "gazetteer.bin")["unit_code"]]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_matches_are_names_in_order_that_never_overlap(text: str) -> None:
    end = 0
    for match in gazetteer().scan(text):
        assert match.start >= end
        assert text[match.start : match.end] == match.name
        assert match.candidates
        assert set(match.candidates) <= set(gazetteer().exact(match.name) + gazetteer().short(match.name))
        end = match.end


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_a_text_between_marks_is_scanned_as_by_itself(text: str) -> None:
    alone = [(match.start, match.name) for match in gazetteer().scan(text)]
    within = [(match.start - 1, match.name) for match in gazetteer().scan(f"。{text}。")]
    assert within == alone


@settings(max_examples=300)
@given(st.data())
def test_every_unit_is_found_by_the_names_it_bears(data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(codes()))
    candidates = (gazetteer().by_code(code) for code in (str(number), f"{number:03d}"))
    place = next(place for place in candidates if place is not None)
    if is_pseudo(place.name):
        assert gazetteer().exact(place.name) == ()
        return
    assert place in gazetteer().exact(place.name)
    short = short_name(place.name, place.level)
    if short is not None:
        assert place in gazetteer().short(short)
    if place.level is not PlaceLevel.COUNTRY:
        assert gazetteer().full_name(place.code).endswith(place.name)
        assert place in gazetteer().candidates_within(place.name, place.code[:2])


@settings(max_examples=200)
@given(st.integers(min_value=0, max_value=40_000), st.integers(min_value=0, max_value=999))
def test_every_village_is_found_by_code_and_name(town: int, tail: int) -> None:
    code = f"{codes()[-41_000:][town]}{tail:03d}"
    place = gazetteer().by_code(code)
    if place is None:
        return
    assert place.code == code
    assert place in gazetteer().villages(place.name, code[:6])
    assert place in gazetteer().villages(village_parts(place.name)[0], place.parent_code)
    assert gazetteer().ancestors(code)[0].code == code[:9]
