"""A few lines of text with stretches marked in them: the mark is always in sight; all sentences are samples."""

from __future__ import annotations

import pytest

from archive_gui.desktop.delegates.highlights import marked_layout
from archive_gui.desktop.theme.fonts import ui_font
from archive_gui.desktop.theme.style import Theme
from archive_gui.domain.spans import Span

LONG = (
    "样校由四所教学点合并而成，占地四十多亩，总投资三千多万元，其中补助一千五百万元，其余由样东县自筹，明年秋天开学。"
)


def laid_out(text: str, mark: str, width: float) -> tuple[str, list[str]]:
    """What is shown, and what is marked in it."""
    start = text.index(mark)
    layout, marks, _height = marked_layout(
        text,
        (Span(start, start + len(mark)),),
        ui_font(),
        width=width,
        lines=2,
        ground="#ffffff",
        ink="#000000",
    )
    shown = layout.text()
    return shown, [shown[one.start : one.start + one.length] for one in marks]


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("mark", ["样校", "样东县", "开学"])
@pytest.mark.parametrize("width", [150.0, 220.0, 2000.0])
def test_a_mark_is_in_sight_however_late_it_stands(mark: str, width: float) -> None:
    shown, marked = laid_out(LONG, mark, width)
    assert marked == [mark]
    assert shown.startswith("…") is not LONG.startswith(shown[:4])


def test_a_text_that_begins_late_begins_with_a_clause(theme: Theme) -> None:
    assert theme is not None
    shown, _marked = laid_out(LONG, "样东县", 220.0)
    assert shown.startswith(("…其余由样东县", "…其中补助", "…总投资"))


@pytest.mark.usefixtures("theme")
def test_a_text_that_has_room_is_shown_whole_though_it_ends_in_its_mark() -> None:
    assert laid_out("本报记者 样小明", "样小明", 400.0) == ("本报记者 样小明", ["样小明"])
