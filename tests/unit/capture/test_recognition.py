"""Pictures of text, with an engine that knows what stands on them: the real one is an extra."""

import io
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from archive_gui.base.errors import UserError
from archive_gui.capture import recognition
from archive_gui.capture.errors import PictureTooLarge, PictureUnreadable, RecognitionMissing
from archive_gui.capture.paper import page_count, page_picture
from archive_gui.capture.picture import PictureReader
from archive_gui.capture.recognition import Picture, Point
from archive_gui.domain.spans import Span
from archive_gui.workflows.pages import locate

EM = 25


def corners(left: float, top: float, chars: float) -> list[Point]:
    right, bottom = left + chars * EM, top + EM * 1.3
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


class Known:
    """Two columns of four lines; the third character of the last line is doubted."""

    def lines(self, picture: Picture) -> Iterable[tuple[str, float, list[Point], list[tuple[str, float, list[Point]]]]]:
        for column, left in enumerate((50, 400)):
            for row in range(4):
                text = f"第{'一二'[column]}栏第{'一二三四'[row]}行，样例"
                sure = 0.5 if (column, row) == (1, 3) else 0.99
                words = [
                    (char, sure if at == 2 else 0.99, corners(left + at * EM, 40 + row * 40, 1))
                    for at, char in enumerate(text)
                ]
                yield text, 0.97, corners(left, 40 + row * 40, len(text)), words


@pytest.fixture
def known_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "is_installed", lambda: True)
    monkeypatch.setattr(recognition, "engine", Known)


def picture(form: str = "PNG", *, frames: int = 1) -> bytes:
    out = io.BytesIO()
    pages = [Image.fromarray(np.full((300, 800, 3), 255 - number, np.uint8)) for number in range(frames)]
    pages[0].save(out, form, **({"save_all": True, "append_images": pages[1:]} if frames > 1 else {}))
    return out.getvalue()


@pytest.mark.usefixtures("known_engine")
def test_columns_of_a_picture_are_read_one_after_another() -> None:
    captured = PictureReader().read(picture(), "0" * 64, "page.png")
    assert captured.text.split() == [f"第{column}栏第{row}行，样例" for column in "一二" for row in "一二三四"]


@pytest.mark.usefixtures("known_engine")
def test_lines_and_words_lead_back_with_their_confidence() -> None:
    captured = PictureReader().read(picture(), "0" * 64, "page.png")
    assert {one.confidence for one in captured.locators} == {0.97, 0.99, 0.5}
    lines = [one for one in captured.locators if one.confidence == 0.97]
    words = [one for one in captured.locators if one.confidence != 0.97]
    assert "".join(captured.text[one.span.start : one.span.end] for one in words) == "".join(captured.text.split())
    assert all(any(line.span.covers(word.span) for line in lines) for word in words)
    (doubted,) = [one for one in words if one.confidence == 0.5]
    assert captured.text[doubted.span.start : doubted.span.end] == "栏"
    assert doubted.box == pytest.approx((450 / 800, 160 / 300, 475 / 800, 192.5 / 300), abs=1e-3)
    assert [(one.code, one.params) for one in captured.warnings] == [
        ("capture.recognition_doubtful", {"page": 1, "count": 1})
    ]


@pytest.mark.usefixtures("known_engine")
def test_a_stretch_inside_a_line_is_outlined_by_its_words_and_a_whole_line_as_one() -> None:
    captured = PictureReader().read(picture(), "0" * 64, "page.png")
    at = captured.text.index("样例")
    words = locate(captured.locators, (Span(at, at + 2),))
    assert [captured.text[one.span.start : one.span.end] for one in words] == ["样", "例"]
    start = captured.text.index("第二栏第一行")
    (line,) = locate(captured.locators, (Span(start, start + len("第二栏第一行，样例")),))
    assert line.confidence == 0.97


@pytest.mark.usefixtures("known_engine")
def test_every_frame_of_a_scan_is_read() -> None:
    captured = PictureReader().read(picture("TIFF", frames=3), "0" * 64, "pages.tif")
    assert [one.page for one in captured.locators if one.confidence == 0.5] == [1, 2, 3]
    assert captured.media_type == "image/tiff"


def test_without_the_extra_a_picture_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "is_installed", lambda: False)
    with pytest.raises(RecognitionMissing):
        PictureReader().read(picture(), "0" * 64, "page.png")


@pytest.mark.usefixtures("known_engine")
def test_damaged_and_huge_pictures_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PictureUnreadable):
        PictureReader().read(picture()[:60], "0" * 64, "page.png")
    monkeypatch.setattr("archive_gui.capture.pictures.MAX_MEGAPIXELS", 0.1)
    with pytest.raises(PictureTooLarge):
        PictureReader().read(picture(), "0" * 64, "page.png")


def test_a_page_is_shown_as_wide_as_it_is_asked_for() -> None:
    shown = page_picture(picture("TIFF", frames=2), "image/tiff", "pages.tif", 2, 400)
    assert (shown.width, shown.height) == (400, 150)
    assert shown.rgb[:3] == bytes([254, 254, 254])
    assert len(shown.rgb) == 400 * 150 * 3
    assert page_count(picture("TIFF", frames=2), "image/tiff", "pages.tif") == 2


def mutilated(form: str, cut: int, places: list[tuple[int, int]]) -> None:
    data = bytearray(picture(form))
    for at, byte in places:
        data[at % len(data)] = byte
    try:
        PictureReader().read(bytes(data[: max(4, len(data) - cut % len(data))]), "0" * 64, "page")
    except UserError:
        return


damages = given(
    st.sampled_from(["PNG", "JPEG", "TIFF", "WEBP", "BMP"]),
    st.one_of(st.just(0), st.integers(0, 10**6)),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=8),
)
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.usefixtures("known_engine")
@quick
@damages
def test_damaged_pictures_are_read_or_refused(form: str, cut: int, places: list[tuple[int, int]]) -> None:
    mutilated(form, cut, places)


@pytest.mark.soak
@pytest.mark.usefixtures("known_engine")
@settings(quick, max_examples=10_000)
@damages
def test_ten_thousand_damaged_pictures_are_read_or_refused(form: str, cut: int, places: list[tuple[int, int]]) -> None:
    mutilated(form, cut, places)
