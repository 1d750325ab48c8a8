"""Who speaks words that open a paragraph or follow its actor."""

from __future__ import annotations

import pytest

from archive_gui.facts.people import find_people
from archive_gui.facts.quotations import Quotations
from archive_gui.facts.quotes import find_quoted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“山上样样难。”\n入冬，胡中山一边浇水一边搭话。", "胡中山"),
        ("县长方大山到会。果农齐元德拿了第一。他放下奖状就走：“地里还有苹果！”", "齐元德"),
        ("本报记者 李大明 王小林\n“路通了，人也来了。”村民赵大林很高兴。", "赵大林"),
    ],
)
def test_the_speaker_is_the_actor_beside_the_words_and_never_the_reporter(text: str, speaker: str) -> None:
    quotations = Quotations(text, find_people(text, ()))
    found = [quotations.read(quoted) for quoted in find_quoted(text)]
    assert [one.speaker for one in found if one is not None] == [speaker]
