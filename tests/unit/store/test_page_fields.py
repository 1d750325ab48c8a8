"""What a page says for its articles, and what they say themselves."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from archive_gui.domain.description import Certainty, Description, PublicationDate
from archive_gui.store.page_fields import PageFields, given_up, shared_fields, shown_title

DAY = PublicationDate("2019-12-21", Certainty.STATED)

words = st.sampled_from([None, "甲", "乙"])
dates = st.sampled_from([PublicationDate(), DAY, PublicationDate("2019-12-21", Certainty.INFERRED)])
fields = st.builds(PageFields, words, words, words, dates)


def test_a_page_says_what_all_its_articles_state_alike() -> None:
    first = Description(publication="样本日报", edition="1", date=DAY)
    second = replace(first, edition="2")
    assert shared_fields([first, second]) == PageFields("样本日报", None, None, DAY)
    assert shared_fields([first, Description()]) == PageFields()
    assert shared_fields([]) == PageFields()


@given(fields, fields)
def test_an_article_keeps_its_own_fields_whatever_its_page_says(page: PageFields, own: PageFields) -> None:
    assert page.in_force(page.own_of(own)) == own


@given(fields)
def test_an_article_that_agrees_with_its_page_states_nothing(page: PageFields) -> None:
    assert set(page.own_of(page).values()) == {None}


@given(fields, fields, fields)
def test_a_page_given_new_fields_serves_the_article_that_gave_them(
    page: PageFields, before: PageFields, wanted: PageFields
) -> None:
    columns = page.own_of(before)
    names = wanted.filled() | before.filled()
    serving = page.with_stated(wanted, names)
    assert serving.in_force({**columns, **given_up(names)}) == wanted


@given(fields, fields, fields)
def test_fields_that_were_and_stay_empty_do_not_touch_the_others(
    page: PageFields, before: PageFields, other: PageFields
) -> None:
    silent = replace(before, edition=None)
    serving = page.with_stated(silent, silent.filled())
    columns = {**page.own_of(other), **given_up(silent.filled())}
    assert serving.in_force(columns).edition == other.edition


@given(fields, fields)
def test_fields_that_are_named_are_cleared_for_all(page: PageFields, other: PageFields) -> None:
    serving = page.with_stated(PageFields(), {"date", "edition"})
    served = serving.in_force({**page.own_of(other), **given_up({"date", "edition"})})
    assert (served.date, served.edition) == (PageFields().date, None)
    assert (served.publication, served.url) == (other.publication, other.url)


def test_something_is_always_shown_for_a_title() -> None:
    assert shown_title("题", "引题", "正文", "文件.txt") == "题"
    assert shown_title(None, "引题", "正文", "文件.txt") == "引题"
    assert shown_title(None, None, "正" * 99, "文件.txt") == "正" * 30
    assert shown_title(None, None, "", "文件.txt") == "文件.txt"
