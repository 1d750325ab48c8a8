"""Folding an archival code, and running codes, whatever is typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.archival_codes import CodeMistake, fold_code, parse_code, running_codes

signs = st.text(st.sampled_from("01９ＺaZ-－—–−·•・･ 　\t全_") | st.characters(), max_size=70)
levels = st.text(st.sampled_from("019AZaz·"), min_size=1, max_size=6).map(lambda part: part.strip("·") or "0")
codes = st.lists(levels, min_size=2, max_size=5).map("-".join).filter(lambda code: "··" not in code)


@given(signs)
def test_folding_twice_is_folding_once(typed: str) -> None:
    assert fold_code(fold_code(typed)) == fold_code(typed)


@given(signs | codes)
def test_what_is_taken_once_is_taken_as_it_is(typed: str) -> None:
    try:
        code = parse_code(typed)
    except CodeMistake:
        return
    if code is not None:
        assert parse_code(code) == code


@given(codes, st.integers(1, 9), st.integers(1, 300))
def test_running_codes_differ_and_are_as_long_as_the_first(stem: str, digits: int, count: int) -> None:
    first = f"{stem}-{1:0{digits}d}"
    try:
        found = running_codes(first, count)
    except CodeMistake:
        assert 1 + count > 10**digits
        return
    assert found[0] == first
    assert len(set(found)) == count
    assert {len(code) for code in found} == {len(first)}
    assert list(found) == sorted(found)
    assert all(parse_code(code) == code for code in found)
