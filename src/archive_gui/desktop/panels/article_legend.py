"""What the marks of repair mean, named under the texts that carry them."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from archive_gui.base.messages import _
from archive_gui.desktop.panels.article_document_source import Effect, effect_words
from archive_gui.desktop.panels.article_repair_painter import draw_seam
from archive_gui.desktop.theme.style import current
from archive_gui.desktop.theme.tokens import Palette

_WIDTH, _HEIGHT = 16, 10
"""Logical pixels of a sample that is drawn."""
_SEAMS = frozenset({Effect.SET_ASIDE, Effect.REMOVED, Effect.JOINED, Effect.SPLIT})
"""What leaves a mark in the reading text where nothing of it is left."""


class Legend(QLabel):
    """Names the marks that occur."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("muted")
        self.setWordWrap(True)
        self.setContentsMargins(16, 5, 16, 5)
        self.setAccessibleName(_("Legend"))

    def show_marks(
        self, effects: dict[Effect, int], palette: Palette, *, several: bool, compared: bool = False
    ) -> None:
        """Name these marks, with how many there are.

        ``several``: the page holds other articles too. ``compared``: the reading text stands beside, with marks of its
        own where something was that is gone.
        """
        samples = _samples(palette)
        if compared:
            ratio = self.devicePixelRatioF()
            samples = {effect: f"{words}{_seam_sample(effect, ratio)}" for effect, words in samples.items()}
        entries = [
            _("{sample} {effect} {n}").format(sample=samples[effect], effect=effect_words(effect), n=count)
            for effect, count in effects.items()
        ]
        if several:
            entries.insert(0, _("{sample} this article").format(sample=_sample("▌", palette.accent)))
        self.setText("&nbsp;&nbsp;&nbsp; ".join(entries))
        self.setVisible(bool(entries))


def _samples(palette: Palette) -> dict[Effect, str]:
    return {
        Effect.SET_ASIDE: _sample("&nbsp;字&nbsp;", palette.muted, palette.line),
        Effect.REMOVED: f"<s>{_sample('字', palette.danger)}</s>",
        Effect.REPLACED: _sample("&nbsp;字&nbsp;", palette.warning, palette.warning_ground),
        Effect.JOINED: "↩",
        Effect.MOVED: _sample("▌", palette.link),
        Effect.SPLIT: _sample("┄", palette.accent),
        Effect.PROPOSED: _sample("▯", palette.warning),
        Effect.DECLINED: _sample("▯", palette.muted),
    }


def _sample(words: str, colour: str, ground: str = "transparent") -> str:
    return f'<span style="color:{colour}; background-color:{ground}">{words}</span>'


def _seam_sample(effect: Effect, ratio: float) -> str:
    """The mark in the reading text, as it is drawn there; nothing for what has none."""
    if effect not in _SEAMS:
        return ""
    picture = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if effect is Effect.SPLIT:
        painter.setPen(QPen(QColor(current().accent), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(1, _HEIGHT / 2), QPointF(_WIDTH, _HEIGHT / 2))
    else:
        draw_seam(painter, QPointF(_WIDTH / 2, 3), effect)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    encoded = bytes(data.toBase64().data()).decode("ascii")
    return f'&nbsp;<img src="data:image/png;base64,{encoded}" width="{_WIDTH}" height="{_HEIGHT}">'
