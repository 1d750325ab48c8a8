"""What the window looked like, kept between two starts."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from archive_gui.domain.query import SortKey


class WindowState:
    """Typed reading and writing of QSettings, which gives back strings where it was given numbers."""

    def __init__(self, kept: QSettings) -> None:
        self._kept = kept

    def blob(self, key: str) -> QByteArray:
        """Bytes under ``key``; empty where there are none."""
        value = self._kept.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def number(self, key: str, default: int) -> int:
        """A whole number under ``key``."""
        value = str(self._kept.value(key, default))
        return int(value) if value.lstrip("-").isdecimal() else default

    def flag(self, key: str, *, default: bool) -> bool:
        """Yes or no under ``key``."""
        return str(self._kept.value(key, default)).lower() == "true"

    def word(self, key: str) -> str:
        """A word under ``key``; empty where there is none."""
        return str(self._kept.value(key, "") or "")

    def sizes(self, key: str) -> list[int]:
        """Numbers under ``key``, as they were put."""
        return [int(part) for part in self.word(key).split(",") if part.isdecimal()]

    def sort(self) -> tuple[SortKey, bool] | None:
        """The order of the list, where one was kept."""
        key, _colon, direction = self.word("list/sort").partition(":")
        return (SortKey(key), direction == "down") if key in set(SortKey) else None

    def put(self, key: str, value: QByteArray | int | bool | str) -> None:  # noqa: FBT001 - a value to keep
        """Keep a value."""
        self._kept.setValue(key, value)

    def put_sizes(self, key: str, sizes: list[int]) -> None:
        """Keep numbers."""
        self.put(key, ",".join(str(size) for size in sizes))

    def put_sort(self, key: SortKey, *, descending: bool) -> None:
        """Keep the order of the list."""
        self.put("list/sort", f"{key}:{'down' if descending else 'up'}")

    def write(self) -> None:
        """Make sure that what was kept is on disk."""
        self._kept.sync()
