"""Picture files: opened within limits, and read by recognition where it is installed."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from archive_gui.capture import recognition
from archive_gui.capture.composing import Composer
from archive_gui.capture.errors import PictureTooLarge, PictureUnreadable, RecognitionMissing
from archive_gui.capture.page.layout import write_pages

MAX_MEGAPIXELS = 200
"""A newspaper spread at 400 dpi has 120; the memory for more is better not asked for."""
MAX_FRAMES = 200
_UNREADABLE = (
    UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError, struct.error,
    TypeError, KeyError, IndexError, OverflowError, ZeroDivisionError,
)  # fmt: skip
"""What Pillow raises over files that are damaged: it checks little beforehand."""
_SIDE = 4_000
"""Recognition gains nothing from more pixels along the longer side of a page, and takes much longer."""


def read_pictures(data: bytes, name: str) -> Composer:
    """The text of every frame of a picture file.

    Raises:
        RecognitionMissing: the extra is not installed.
        PictureUnreadable: it cannot be opened.
        PictureTooLarge: it has more than ``MAX_MEGAPIXELS``.
    """
    if not recognition.is_installed():
        raise RecognitionMissing(name=name)
    composer = Composer()
    pages = [
        recognition.read_picture(_reduced(frame), composer, number)
        for number, frame in enumerate(frames(data, name), 1)
    ]
    write_pages(pages, composer)
    return composer


def count_frames(data: bytes, name: str) -> int:
    """How many frames there are, ``MAX_FRAMES`` at most.

    Raises:
        PictureUnreadable: it cannot be opened.
    """
    with _opened(data, name) as image:
        return min(getattr(image, "n_frames", 1), MAX_FRAMES)


def frames(data: bytes, name: str) -> Iterator[Image.Image]:
    """Every frame of a picture file, upright and in RGB.

    Raises:
        PictureUnreadable: it cannot be opened.
        PictureTooLarge: a frame has more than ``MAX_MEGAPIXELS``.
    """
    with _opened(data, name) as image:
        for number in range(min(getattr(image, "n_frames", 1), MAX_FRAMES)):
            image.seek(number)
            megapixels = image.width * image.height / 1e6
            if megapixels > MAX_MEGAPIXELS:
                raise PictureTooLarge(name=name, megapixels=round(megapixels), limit=MAX_MEGAPIXELS)
            yield ImageOps.exif_transpose(image).convert("RGB")


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow doubts of a damaged file it still opens
            with Image.open(io.BytesIO(data)) as image:
                yield image
    except _UNREADABLE as error:
        raise PictureUnreadable(name=name) from error


def _reduced(image: Image.Image) -> NDArray[np.uint8]:
    if max(image.size) > _SIDE:
        image.thumbnail((_SIDE, _SIDE))
    return np.asarray(image, dtype=np.uint8)
