"""Headlines in a page's largest type are proposed as articles where nothing else tells that they begin one."""

from __future__ import annotations

import random

from benchmarks.inbox import newspaper
from benchmarks.mixed import Article

from archive_gui.capture.readers import capture
from archive_gui.domain.reading import RepairKind
from archive_gui.repair.pipeline import repair

TEXT = "样例第{number}段：为试验版面而写，数字都是虚构的，修渠{number}公里，受益{number}00户，渠修得很及时。"


def page(*heads: str) -> bytes:
    """A page whose headlines stand in one size; the texts between them have no maker."""
    drawn = random.Random(7)
    first, *others = heads
    paragraphs = [TEXT.format(number=drawn.randint(2, 90)) for _ in range(2)]
    for head in others:
        paragraphs.append(f'#text(size: 18pt, weight: "bold")[{head}]')
        paragraphs += [TEXT.format(number=drawn.randint(2, 90)) for _ in range(2)]
    return newspaper(Article(first, "", tuple(paragraphs)))


def test_headlines_of_the_largest_type_are_proposed_and_not_applied() -> None:
    repaired = repair(capture(page("清水进山", "学校开学", "果树挂果"), "版.pdf"))
    splits = [one for one in repaired.repairs if one.kind is RepairKind.SPLIT]
    assert [one.applied for one in splits] == [False, False]
    assert len(repaired.articles) == 1


def test_one_headline_alone_proposes_nothing() -> None:
    repaired = repair(capture(page("清水进山"), "版.pdf"))
    assert [one for one in repaired.repairs if one.kind is RepairKind.SPLIT] == []
