"""Cards that would say the same: copies of one article, told apart by what is different of them."""

from __future__ import annotations

from collections.abc import Iterable

from archive_gui.base.messages import _
from archive_gui.desktop.qmodels.article_words import SEPARATOR, imported_words, meta_line, title_words
from archive_gui.domain.records import ArticleRow

_Looks = tuple[str, str]


class Alike:
    """Knows the rows that a list has shown, and what tells one from those that look like it."""

    def __init__(self) -> None:
        self._known: dict[_Looks, dict[int, ArticleRow]] = {}

    def forget(self) -> None:
        """Begin anew, with another list."""
        self._known.clear()

    def take(self, rows: Iterable[ArticleRow]) -> bool:
        """Learn rows; True where one of them looks like another one."""
        met = False
        for row in rows:
            same = self._known.setdefault(_looks(row), {})
            same[row.id] = row
            met |= len(same) > 1
        return met

    def line(self, row: ArticleRow) -> str:
        """The second line of a card, what tells it from others at its beginning."""
        same = [other for other in self._known.get(_looks(row), {}).values() if other.id != row.id]
        known = meta_line(row)
        if not same:
            return known
        words = [] if known == row.file_name else [row.file_name]
        if any(other.file_name == row.file_name for other in same):
            words.append(_("imported {time}").format(time=imported_words(row)))
        return SEPARATOR.join((*words, known))


def _looks(row: ArticleRow) -> _Looks:
    return title_words(row), meta_line(row)
