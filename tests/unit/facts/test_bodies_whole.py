"""Bodies' names from their first character to their last: firms called by homes, branches of banks, party offices."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import Fact, FactKind

Find = Callable[..., tuple[Fact, ...]]


def _bodies(find: Find, text: str) -> list[str]:
    return [fact.quote for fact in find(text) if fact.kind is FactKind.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("路修好后，样西云上人家生态农业开发有限公司建起基地。", ["样西云上人家生态农业开发有限公司"]),
        ("又向国开行湖南省分行贷款三亿元。", ["国开行湖南省分行"]),
        ("县委实绩考核办每月通报。", ["县委实绩考核办"]),
        ("县委研究室写了材料。", ["县委研究室"]),
        ("县政府督查室跟踪问效。", ["县政府督查室"]),
        ("县乡村振兴工作专班负责人王大山介绍。", ["县乡村振兴工作专班"]),
        ("同样西农贸大市场签下三年合同。", ["样西农贸大市场"]),
        ("由县农业投资发展公司牵头。", ["县农业投资发展公司"]),
        ("杉木样村很穷。杉木样连云中药材种植专业合作社挂了牌。", ["杉木样连云中药材种植专业合作社"]),
    ],
)
def test_name_of_a_body_is_whole(find: Find, text: str, bodies: list[str]) -> None:
    assert _bodies(find, text) == bodies


@pytest.mark.parametrize(
    "text",
    [
        "有家公司流转土地八百亩。",
        "老屋变工厂，晒场变工厂。",
        "四十分钟就送到县城菜市场。",
        "县委会议室里坐满了人。",
        "县委要求办好三件事。",
    ],
)
def test_what_only_ends_like_a_body_is_none(find: Find, text: str) -> None:
    assert _bodies(find, text) == []
