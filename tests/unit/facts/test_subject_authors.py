"""Of whom figures are said in diaries and speeches that name place and author only in their signature; invented."""

from __future__ import annotations

import pytest

from archive_gui.domain.facts import Figure
from archive_gui.workflows.inspect import process

SIGNED = "驻村日记选\n隆回县林业局驻樟溪镇柏树坪村第一书记 王秀梅\n\n"
BODY = (
    "到村第一天，下了一场大雨。全村216户人家，水田860亩。\n\n"
    "晚上开会，我记下了14条意见，一直写到半夜，第二天又接着写。\n\n"
    "老支书说：“我种了3亩橘。”他种橘种了一辈子，村里人都向他学剪枝。"
)


@pytest.fixture(scope="module")
def subjects() -> dict[str, str | None]:
    (article,) = process((SIGNED + BODY).encode(), "diary.txt", "diary.txt").articles
    return {fact.quote: fact.detail.subject for fact in article.facts if isinstance(fact.detail, Figure)}


def test_the_whole_village_is_the_one_of_the_signature(subjects: dict[str, str | None]) -> None:
    assert subjects["216户"] == "柏树坪村"


def test_what_the_author_does_is_the_authors(subjects: dict[str, str | None]) -> None:
    assert subjects["14条"] == "王秀梅"


def test_what_others_say_of_themselves_is_not_the_authors(subjects: dict[str, str | None]) -> None:
    assert subjects["3亩"] != "王秀梅"
