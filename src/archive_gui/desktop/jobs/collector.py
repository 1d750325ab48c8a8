"""Garbage is collected on the UI thread only: a cycle with a widget in it must not die on a worker."""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL_MS = 250
"""What workers make within this time is looked through in some ten milliseconds, once: it is old from then on."""
_WHOLE_S = 240.0
"""Seconds between two looks through everything, which hold the window for as long as there is much of it."""
_ALL_OF_IT = 8
"""Every so many of these looks nothing is left out; the others pass over what outlived an earlier one, most of all."""
_RARER = 1000
"""A look that took long is not repeated before this many times as long: a huge article would hold the window often."""


class Collector(QObject):
    """Takes the collector's own triggers away and asks on a timer instead."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._least = gc.get_threshold()[0]
        gc.disable()
        self._whole_at, self._whole_s = time.monotonic(), _WHOLE_S
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what is new where there is enough of it; what has grown old meanwhile, now and then."""
        if gc.get_count()[0] <= self._least:
            return
        began = time.monotonic()
        if began - self._whole_at < self._whole_s:
            gc.collect(1)
            return
        self._looks += 1
        if self._looks % _ALL_OF_IT == 0:
            gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._whole_at = time.monotonic()
        self._whole_s = max(_WHOLE_S, (self._whole_at - began) * _RARER)

    def stop(self) -> None:
        """Give the collector its triggers back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
