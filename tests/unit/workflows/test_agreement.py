"""What two figures are to one another: equal, equal as printed, of another time, or different."""

from __future__ import annotations

import pytest

from archive_gui.domain.comparison import Agreement, SourceFigure
from archive_gui.domain.facts import Approximation, FactKind
from archive_gui.domain.records import ArticleId
from archive_gui.domain.spans import Span
from archive_gui.workflows.agreement import agreement


def told(
    quote: str,
    value: float,
    as_of: str | None = "2020",
    approximation: Approximation | None = None,
    from_value: float | None = None,
) -> SourceFigure:
    return SourceFigure(
        fact=1,
        article=ArticleId(1),
        local_id="a1.f1",
        title="样本",
        published=None,
        kind=FactKind.FIGURE if from_value is None else FactKind.CHANGE,
        quote=quote,
        span=Span(0, len(quote)),
        value=value,
        value_high=None,
        from_value=from_value,
        unit="人",
        approximation=approximation,
        indicator="样本人口",
        subject=None,
        as_of=as_of,
        from_as_of=None,
        inferred=False,
        confidence=0.9,
    )


@pytest.mark.parametrize(
    ("other", "in_force", "expected"),
    [
        (told("12.3万人", 123_000), told("123967人", 123_967), Agreement.TRUNCATED),
        (told("12.4万人", 124_000), told("123956人", 123_956), Agreement.ROUNDED),
        (told("123456人", 123_456), told("123456名", 123_456), Agreement.SAME),
        (told("500人", 500), told("612人", 612), Agreement.DIFFERS),
        (told("500人", 500, "2018"), told("612人", 612), Agreement.EARLIER),
        (told("500人", 500, "2021"), told("612人", 612), Agreement.LATER),
        (told("500人", 500, None), told("612人", 612), Agreement.UNDATED),
        (told("500人", 500, "2020-06"), told("612人", 612, "2015..2020"), Agreement.DIFFERS),
        (told("600多人", 600, approximation=Approximation.OVER), told("612人", 612), Agreement.OVERLAPS),
        (told("由9人增至612人", 612, from_value=9), told("612人", 612), Agreement.SAME),
        (told("由9人增至613人", 613, from_value=9), told("612人", 612), Agreement.DIFFERS),
    ],
)
def test_figures_are_told_apart(other: SourceFigure, in_force: SourceFigure, expected: Agreement) -> None:
    assert agreement(other, in_force) is expected


def test_what_lies_after_its_article_is_ahead() -> None:
    plan = SourceFigure(
        **{**{f: getattr(told("9人", 9, "2025"), f) for f in SourceFigure.__slots__}, "published": "2020-03"}
    )
    assert plan.ahead
    assert not told("9人", 9, "2020").ahead
