"""Programmes told by whose they are and by what belongs behind their marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def _programmes(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind is FactKind.PROGRAMME]


@pytest.mark.parametrize(
    ("text", "programme"),
    [
        ("市里提出的“就业样样五件事”，件件要打分。", "“就业样样五件事”"),
        ("去年启动的“进门样人”专项走访行动查出漏户。", "“进门样人”专项走访行动"),
        ("去年的“样心橙意”采摘节上签下订单。", "“样心橙意”采摘节"),
        ("他把女儿送去“银样育苗”村医定向班读书。", "“银样育苗”"),
        ("县里正在谋划的“茶旅样样先行区”要投三亿元。", "“茶旅样样先行区”"),
        ("市委提出的“后续样样三本账”由群众签字。", "“后续样样三本账”"),
        ("“样样照亮前程”培训行动开始了。", "“样样照亮前程”培训行动"),
    ],
)
def test_programme_is_told_by_what_stands_around_its_marks(find: Find, text: str, programme: str) -> None:
    assert _programmes(find, text) == [programme]


@pytest.mark.parametrize(
    "text",
    [
        "学校迎来了“六一”国际儿童节。",
        "“样样抵抗组织”联合行动，出动了车队。",
        "村民提出的“路灯怎么装”，没人答得上来。",
    ],
)
def test_feasts_acts_and_questions_are_none(find: Find, text: str) -> None:
    assert _programmes(find, text) == []
