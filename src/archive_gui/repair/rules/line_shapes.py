"""What the shape of a line shows of a site's furniture whatever words it is of: trails, bars, buttons, labels, dates.

No shape says enough by itself; each is one sign among those that ``page_ends`` weighs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.language.characters import HAN
from archive_gui.repair.characters import clause_marks, ends_sentence
from archive_gui.repair.rules.site_lines import CUT

_LENGTHS = (2, 4, 6, 9, 12, 18, 26, 40, 60)
"""Characters up to which a line counts as of one length."""

_LONG_TEXT = 120
"""Characters of a line that is looked at for how it begins and ends only."""

_DAY = r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?"
_TESTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("trail", re.compile(r"[^，。；！？]*?[>›»＞→][^，。；！？]*[>›»＞→][^，。；！？]*")),
    ("crumb", re.compile(r"[^，。；！？>›»＞]{0,12}[>›»＞]{1,2}[^，。；！？>›»＞]{1,14}")),
    ("bars", re.compile(r"[^，。；！？|｜│┊]{0,14}(?:[|｜│┊][^，。；！？|｜│┊]{0,14}){2,}")),
    ("bar", re.compile(r"[^，。；！？|｜│┊]{1,14}[|｜│┊][^，。；！？|｜│┊]{1,14}")),
    ("dots", re.compile(r"[^，。；！？·•]{1,8}(?:\s?[·•]\s?[^，。；！？·•]{1,8}){2,}")),
    ("buttons", re.compile(r"(?:\s*(?:【[^】]{1,12}】|\[[^\]]{1,12}\]|〖[^〗]{1,12}〗)\s*)+")),
    ("row", re.compile(r"[^\s，。；！？]{1,8}(?:\s+[^\s，。；！？]{1,8}){3,}")),
    ("pair", re.compile(r"[^\s，。；！？]{1,10}\s+[^\s，。；！？]{1,10}(?:\s+[^\s，。；！？]{1,10})?")),
    ("labels", re.compile(rf"(?=.*?[{HAN}\s]{{2,8}}[:：].*?[{HAN}\s]{{2,8}}[:：])[^，。；！？]{{4,}}")),
    ("label", re.compile(rf"[【\[]?[{HAN}A-Za-z\s]{{2,8}}[】\]]?\s?[:：]\s?[^，。；！？:：]{{1,12}}")),
    ("unfilled", re.compile(rf"[{HAN}A-Za-z\s]{{1,8}}[:：]")),
    ("clock", re.compile(r".*\d{1,2}[:：]\d{2}(?!\d).*")),
    ("day", re.compile(rf"[^，。；！？]{{0,12}}{_DAY}[^，。；！？]*")),
    (
        "dated",
        re.compile(rf".{{6,}}[\s(（\[]?(?:{_DAY}|\d{{1,2}}-\d{{1,2}})(?:\s?\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?[)）\]]?"),
    ),
    ("count", re.compile(rf"[^\d，。；！？]{{0,4}}[\d,.]+\s?[%+万]?[{HAN}]{{0,3}}")),
    ("tally", re.compile(r"[^，。；！？]{2,16}[(（]\d{1,6}[)）]")),
    ("foreign", re.compile(rf"[^{HAN}]*[A-Za-z][^{HAN}]*")),
    ("address", re.compile(r".*(?:https?://|www\.|[\w.]+@[\w.]+\.\w|[\w-]+\.(?:com|cn|net|org)\b).*")),
    ("phone", re.compile(r".*(?:\b0\d{2,3}[-—]\d{7,8}|\b1[3-9]\d{9}\b|\b400[-—]?\d{3}).*")),
    ("bullet", re.compile(rf"[·•■▪◆▌▎|●○◇□★☆►▶>›»*◎※+＋]\s?[{HAN}“《\w].*")),
    ("tagged", re.compile(r"[#@＃＠]\S.*")),
    ("arrow", re.compile(r".*[>›»＞]\s?")),
    ("ascii_marks", re.compile(rf".*[{HAN}][,!?;][{HAN}].*|.*[{HAN}][!?;]")),
    ("quoted", re.compile(r"[“《「『\"].*")),
    ("closed", re.compile(r".*[”》」』\"]")),
    ("braced", re.compile(r"[（(\[【〔].*[）)\]】〕]")),
    ("spoken", re.compile(rf".*[{HAN}]{{2,12}}[:：][^\d\s].*")),
    ("numbered", re.compile(r"[(（]?\d{1,2}[.、．)）].*")),
    ("signs", re.compile(rf"[^{HAN}\w]+")),
    ("person", re.compile(r".*(?:[您你]|我们).*")),
    ("own_house", re.compile(r".*本[站网页文帖号刊报台].*")),
)


SITE_SHAPES = frozenset(
    {
        "trail",
        "crumb",
        "bars",
        "dots",
        "buttons",
        "labels",
        "unfilled",
        "clock",
        "foreign",
        "address",
        "phone",
        "tagged",
    }
)
"""The shapes that no kicker, title or subtitle of an article has but by chance."""


def shapes_of(text: str) -> Iterator[str]:
    """The names of the shapes that a line has."""
    yield next((f"to{most}" for most in _LENGTHS if len(text) <= most), "longer")
    yield f"clauses{min(clause_marks(text), 2)}"
    if ends_sentence(text):
        yield "asks" if text[-1] in "？?！!" else "stops"
    if CUT.search(text):
        yield "cut"
    if len(text) <= _LONG_TEXT:
        yield from (name for name, test in _TESTS if test.fullmatch(text))
