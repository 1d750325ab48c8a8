"""An article's second line in words: where it was printed, when, on which page."""

from __future__ import annotations

from archive_gui.base.messages import _, ngettext
from archive_gui.domain.description import Certainty, PublicationDate
from archive_gui.domain.records import ArticleRow

SEPARATOR = " · "


def title_words(row: ArticleRow) -> str:
    """The title, or the file's name where the page has none."""
    return row.title or row.file_name


def date_words(date: PublicationDate) -> str:
    """The ISO date, marked where it was inferred; empty where it is unknown."""
    if not date.value:
        return ""
    return _("{date} (inferred)").format(date=date.value) if date.certainty is Certainty.INFERRED else date.value


def edition_words(edition: str | None) -> str:
    """A bare page number as "page 7"; a printed form such as 第七版 as it stands."""
    if not edition:
        return ""
    return _("page {number}").format(number=edition.lstrip("0") or edition) if edition.isdecimal() else edition


def place_words(row: ArticleRow) -> str:
    """Which of its page's articles this is; empty for an only one."""
    if row.siblings < 2:
        return ""
    return _("article {position} of {siblings}").format(position=row.position, siblings=row.siblings)


def title_and_file(row: ArticleRow) -> str:
    """The title with what tells it from articles of the same title: the file, its place on the page, and the date."""
    known = (row.title or "", row.file_name, place_words(row), row.date.value or "")
    return SEPARATOR.join(word for word in known if word)


def meta_line(row: ArticleRow) -> str:
    """Newspaper, date, page and place on the page, as far as they are known; else the file's name."""
    known = [row.publication or "", date_words(row.date), edition_words(row.edition), place_words(row)]
    return SEPARATOR.join(word for word in known if word) or row.file_name


def imported_words(row: ArticleRow) -> str:
    """When a row came into the archive, by the clock of this place."""
    return row.imported_at_utc.astimezone().strftime("%Y-%m-%d %H:%M")


def breakable(words: str) -> str:
    """Long runs without blanks may break anywhere: a zero-width space after every eighth character and each slash."""
    if " " in words or len(words) < 24:
        return words
    pieces = (words[start : start + 8] for start in range(0, len(words), 8))
    return "\u200b".join(pieces)


def nothing_words(trashed: int) -> str:
    """What an archive without articles says, ``trashed`` of which lie in the trash."""
    if not trashed:
        return _("This archive is empty. Drop files or folders here, or choose Import.")
    words = ngettext(
        "The only article lies in the trash. Bring it back from there, or choose Import.",
        "All {count} articles lie in the trash. Bring them back from there, or choose Import.",
        trashed,
    )
    return words.format(count=f"{trashed:,}")
