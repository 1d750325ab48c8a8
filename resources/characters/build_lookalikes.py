"""Measure which characters look alike in print: lookalikes_measured.txt (run by a developer; see SOURCE.md).

    python resources/characters/build_lookalikes.py SERIF_FONT SANS_FONT

Each character is drawn at 48 pixels in both fonts, blurred as print and scanning blur it, and compared by the
correlation of its pixels; a pair counts where the lower of the two correlations reaches the threshold.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QImage, QPainter

from archive_gui.language.gazetteer_file import Sections

HERE = Path(__file__).resolve().parent
THRESHOLD = 0.80  # serif alone at 0.75 brings in pairs such as 服胆 and 软轶 that nobody confuses
WIDTH, HEIGHT, PIXELS = 52, 64, 48
_BLUR = np.array([1, 4, 6, 4, 1], dtype=np.float32) / 16


def characters() -> list[str]:
    """GB 2312 and every other character of the gazetteer's names that lies in the basic plane."""
    found = set()
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            found.add(bytes([high, low]).decode("gb2312", "ignore"))
    sections = Sections(HERE.parent / "gazetteer" / "gazetteer.bin")
    for pool in ("name_text", "stem_text"):
        found |= set(sections[pool].tobytes().decode("utf-8"))
    return sorted(char for char in found if char and 0x4E00 <= ord(char) <= 0x9FFF)


def drawn(font: QFont, character: str) -> NDArray[np.float32]:
    """A character's pixels, blurred and halved in size, as one row."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(font)
    painter.setPen("white")
    painter.drawText(2, 50, character)
    painter.end()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(HEIGHT, image.bytesPerLine())[:, :WIDTH]
    blurred = pixels.astype(np.float32)
    for axis in (0, 1):
        blurred = np.apply_along_axis(np.convolve, axis, blurred, _BLUR, "same")
    return blurred[::2, ::2].ravel()


def correlations(path: Path, listed: list[str]) -> NDArray[np.float32]:
    """The correlation of every two characters in one font."""
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))[0]
    font = QFont(family)
    font.setPixelSize(PIXELS)
    rows = np.stack([drawn(font, character) for character in listed])
    rows -= rows.mean(axis=1, keepdims=True)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows @ rows.T


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fonts", type=Path, nargs=2)
    application = QGuiApplication([])
    everything = characters()
    serif, sans = (correlations(path, everything) for path in parser.parse_args().fonts)
    first, second = np.nonzero(np.triu(np.minimum(serif, sans) >= THRESHOLD, 1))
    pairs = [everything[a] + everything[b] for a, b in zip(first.tolist(), second.tolist(), strict=True)]
    lines = ["# Pairs of characters that look alike in print, measured; see SOURCE.md"]
    lines += [" ".join(pairs[start : start + 40]) for start in range(0, len(pairs), 40)]
    (HERE / "lookalikes_measured.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
