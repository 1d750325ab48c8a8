"""One programme, campaign, brand or document under two titles: “三帮一带” in the heading and “三带一帮” in the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import combinations

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.domain.spans import Span
from archive_gui.findings.evidence import Doubt, Material, folded, places_of, shown
from archive_gui.findings.names.confusion import CONTRASTS, SORTS, are_confused
from archive_gui.findings.names.titles import Title, sort_behind, titles_of
from archive_gui.findings.names.titles_apart import are_lent_apart, are_told_apart
from archive_gui.language.characters import is_han_text
from archive_gui.language.personal_names import is_word

_LEAST, _OWN = 3, 4
"""Characters of a core of which one is wrong by its looks or sound, and of which any may be."""

_OF_DOCUMENT = 8
"""Characters of a document's title of which any may be wrong."""

_WORD = 2
"""Characters of a word."""

_NO_NOUN = frozenset("了的是在有和也都等上里中说让把被")
_SAME_BUCKET, _MOST_SOUGHT, _MENTIONS = 12, 60, 3

_NUMERALS = frozenset("一二两三四五六七八九十百千万")
_DIGITS = frozenset("0123456789")
_SYNONYMS = tuple(
    map(frozenset, ("策案方法招", "户家", "联连结", "帮扶助", "进入访走下到", "归回返", "暖温", "园院苑"))
)
"""Characters that say the same where they stand in one place of a title."""

_MADE = re.compile(
    "一.一.|.{1,3}进.{2,3}|[送捐].{1,2}下乡|最美.*|[应能]..{1,2}|.*[通共][办管享]|.*[年日节奖篇论号书家梦饭]|.*(?:什么|怎|如何|吗).*"
)
"""Titles made by a pattern (一户一策, 送戏下乡, 最美教师): one character is what tells one from the next."""

_PLAN = re.compile("^十[一二三四五六七八九]?五")
"""“十四五” is no other writing of “十三五”."""

_ORDINAL = re.compile("[届期批次等级号代类年月日路线岁版区师团]")
"""What a number before it tells apart: 一等奖 and 二等奖."""

_WHOLE = re.compile(r"(?:^|[^一-鿿])$")
_ENDED = re.compile(r"[^一-鿿]|$")


_WHOSE = frozenset("省市州县区镇乡街村组新大小老总分")
"""What goes before a title to tell whose it is, or which of two."""

_DOUBLED = re.compile(r"(.)\1")
"""户户清泉 and 家家清泉."""

_SHARED = 0.55
"""How much of two titles before one noun is the same where more than one character is not."""

_ENCLOSED, _NEARLY = 0.6, 0.75
"""How much of two titles is the same that no noun tells to be of one sort: around what differs, or anywhere."""

_COUNTED = re.compile("[0-9一二两三四五六七八九十]")


class _Edit(Enum):
    """How one core is made of another."""

    SORT = "only the noun for the sort differs"
    TURNED = "the same characters in another order"
    LEFT_OUT = "a character inside is left out"
    NUMBER = "another number"
    ALIKE = "a character that looks or sounds alike, or says the same"
    PART = "one part of three or more that are joined by +"
    OTHER = "any other character"
    SHORT = "some characters of it, in their order"
    FAR = "more than half of the characters the same"


def title_variants(page: Sequence[Material]) -> Iterator[Doubt]:
    """Doubts about titles that differ little and that nothing tells to be two."""
    mentions: dict[str, list[Title]] = defaultdict(list)
    for material in page:
        for title in titles_of(material):
            mentions[title.bare].append(title)
    for one, other in _near(mentions):
        edit = _edit(one[0], other[0])
        if edit is not None and _is_likely(edit, one, other) and not _are_two(edit, one, other):
            yield _doubt(Severity.MEDIUM, one, other)
    for one, other in _in_short(mentions):
        if _edit(one[0], other[0]) is None and not _are_two(_Edit.SHORT, one, other):
            yield _doubt(Severity.MEDIUM, one, other)
    for one, varied in [*_unmarked(page, mentions), *_of_other_sort(page, mentions)]:
        if not _are_two(_Edit.OTHER, one, [varied]):
            yield _doubt(Severity.MEDIUM, one, [varied])


def _near(mentions: dict[str, list[Title]]) -> Iterator[tuple[list[Title], list[Title]]]:
    """Titles that have all characters but one in common, found by their cores with each character left out."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for key, titles in mentions.items() if len(mentions) > 1 else ():
        for common in dict.fromkeys(_in_common(titles[0])):
            buckets[common].append(key)
    done: set[frozenset[str]] = set()
    for inside in buckets.values():
        for one, other in combinations(inside[:_SAME_BUCKET], 2):
            pair = frozenset((one, other))
            if pair not in done:
                done.add(pair)
                yield mentions[one], mentions[other]


def _in_short(mentions: dict[str, list[Title]]) -> Iterator[tuple[list[Title], list[Title]]]:
    """Marked titles before one noun of which one is the other in short: 暖冬 and 温暖冬衣, each a 计划.

    What only goes before it tells whose it is: 某县暖冬计划 is one.
    """
    by_sort: dict[str, list[list[Title]]] = defaultdict(list)
    for titles in mentions.values():
        title = titles[0]
        if title.marked and title.sort and not title.document and is_han_text(title.written):
            by_sort[title.sort].append(titles)
    for inside in by_sort.values():
        for one, other in combinations(inside[:_SAME_BUCKET], 2):
            short, long = sorted((one[0].core, other[0].core), key=len)
            rest = iter(long)
            if _WORD <= len(short) < len(long) and not long.endswith(short) and all(it in rest for it in short):
                yield one, other


def _in_common(title: Title) -> Iterator[str]:
    """What a title has in common with those it may be another writing of."""
    core, sort = title.core, title.sort
    yield core
    if len(core) >= _OWN:
        yield "".join(sorted(core)) + "~"
    if len(core) >= _LEAST or (core.isdigit() and sort):
        yield from (core[:at] + core[at + 1 :] for at in range(len(core)))
    if len(core) == len("五老") and core[0] in _NUMERALS and _behind(title):
        yield "#" + core[1] + _behind(title)
    if title.marked and len(core) >= _OWN:
        yield from (core[:2] + "…" + sort, "…" + core[-2:] + sort, _DOUBLED.sub("", core) + "……" + sort)
        in_order = "".join(sorted(core))
        yield from (in_order.replace(character, "", 1) + "~" + sort for character in core)
    parts = _parts(title)
    for at in range(len(parts) if len(parts) > 1 else 0):
        yield "+".join("*" if at == place else part for place, part in enumerate(parts))


def _parts(title: Title) -> list[str]:
    parts = title.written.split("+")
    if not all(parts):
        return []
    # Unmarked, other words stand before and behind.
    return parts if title.marked or len(parts) < _LEAST else [parts[0][-_WORD:], *parts[1:-1], parts[-1][:_WORD]]


def _edit(one: Title, other: Title) -> _Edit | None:
    """How one title is made of the other, where that can be a slip."""
    if one.document != other.document:
        return None
    a, b = sorted((one.core, other.core), key=len)
    if a == b:
        measured = one.sorted_inside == other.sorted_inside
        return (
            _Edit.SORT
            if (one.sorted_inside and other.sorted_inside) or (measured and one.written != other.written)
            else None
        )
    parts = _parts(one), _parts(other)
    numbered = one.sort == other.sort != "" and all(part.isdigit() for part in parts[0] + parts[1])
    if len(parts[0]) == len(parts[1]) > 1 and not numbered:
        changed = [(x, y) for x, y in zip(*parts, strict=True) if x != y]
        told = len(parts[0]) >= _LEAST or (
            one.marked and other.marked and all(_are_much_alike(x, y) for x, y in changed)
        )
        return _Edit.PART if len(changed) == 1 and told else None
    figures = len(a) == len(b) and one.sort == other.sort != "" and (set(a) ^ set(b)) <= _DIGITS
    if not figures and any(not "一" <= character <= "鿿" for character in set(a) ^ set(b)):
        return None
    if sorted(a) == sorted(b):
        worded = _is_swapped(a, b) and not (one.marked and other.marked)
        return _Edit.TURNED if len(a) >= _OWN and a[2:] != b[2:] and not worded else None
    at = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b) and a[at:] == b[at + 1 :]:
        begun = one.marked and other.marked and one.sort == other.sort != "" and b[0] not in _WHOSE
        return _Edit.LEFT_OUT if (at or begun) and at < len(a) and b[at] not in _NUMERALS else None
    if len(a) == len(b) and a[at + 1 :] == b[at + 1 :]:
        of_one_sort = one.sort == other.sort != "" or _behind(one) == _behind(other) != ""
        return _changed(a, b, (a[at], b[at]), of_one_sort=of_one_sort)
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    if len(a) == len(b) and len(set(pairs)) == 1 and len(pairs) * 2 < len(a):
        return _changed(a, b, pairs[0])  # 宁愿苦干、不愿苦熬 and 宁可苦干、不可苦熬
    if len(a) == len(b) and len(pairs) * 2 <= len(a) >= _OWN and all(are_confused(x, y) for x, y in pairs):
        return _Edit.ALIKE
    return _Edit.FAR if _are_far(one, other, a, b) else None


def _are_much_alike(one: str, other: str) -> bool:
    """Whether most of two parts is one: 困难户自强园 and 困难户奋进园."""
    return _LEAST < len(one) == len(other) and 2 * sum(x == y for x, y in zip(one, other, strict=True)) > len(one)


def _are_far(one: Title, other: Title, a: str, b: str) -> bool:
    """Whether two cores that differ in more than a character have most in common, of one sort less than without."""
    common = sum((Counter(a) & Counter(b)).values())
    if one.sort == other.sort != "":
        doubled = len(a) == len(b) and _DOUBLED.sub("", a) == _DOUBLED.sub("", b) != a
        return doubled or common > _SHARED * len(b)
    begun = _begun(a, b)
    ended = _begun(a[:begun:-1], b[:begun:-1])
    enclosed = bool(begun and ended) and len(a) > begun + ended >= _ENCLOSED * len(b)
    return len(a) >= _OWN and (common > _NEARLY * len(b) or enclosed) and len(b) - len(a) <= 1 and bool(begun or ended)


def _begun(a: str, b: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _changed(a: str, b: str, changed: tuple[str, str], *, of_one_sort: bool = False) -> _Edit | None:
    """What one changed character is."""
    pair = frozenset(changed)
    at = _begun(a, b)
    if pair <= _DIGITS:
        return _Edit.NUMBER
    if pair <= _NUMERALS:
        plain = not _PLAN.match(a) and not _ORDINAL.match(a, at + 1)
        return _Edit.NUMBER if plain and (of_one_sort or len(a) >= _OWN - bool(at)) else None
    if pair <= CONTRASTS:
        return None
    if any(pair <= same for same in _SYNONYMS):
        return _Edit.ALIKE if len(a) >= _OWN else _Edit.OTHER
    if are_confused(*changed) and len(a) >= _LEAST:
        return _Edit.ALIKE
    return None if pair <= SORTS else _Edit.OTHER


def _is_likely(edit: _Edit, one: Sequence[Title], other: Sequence[Title]) -> bool:
    """Whether titles that differ so much are rather one; unmarked ones must say the same."""
    first, second = one[0], other[0]
    if edit is _Edit.PART:
        return True
    if not first.marked and not second.marked:
        return edit is _Edit.ALIKE or (first.sort != "" and edit in {_Edit.TURNED, _Edit.NUMBER})
    if not (first.marked and second.marked):
        return edit not in {_Edit.SORT, _Edit.FAR} and (edit is _Edit.ALIKE or first.sort == second.sort != "")
    if first.document:
        slips = {_Edit.OTHER, _Edit.LEFT_OUT} if len(first.core) >= _OF_DOCUMENT else set()
        if edit is _Edit.FAR and len(first.core) >= _OF_DOCUMENT:
            return _is_one_word_of(first.core, second.core)
        return edit in {_Edit.TURNED, _Edit.ALIKE} | slips
    if edit not in {_Edit.OTHER, _Edit.FAR}:
        return True
    short = min(len(first.core), len(second.core))
    if short == _LEAST and edit is _Edit.OTHER and _behind(first) == _behind(second) != "":
        return True
    if short < _OWN or any(_MADE.fullmatch(title.core) for title in (first, second)):
        return False
    return edit is _Edit.OTHER or not _COUNTED.match(first.core)


def _is_one_word_of(one: str, other: str) -> bool:
    """Whether one word is another that has a character of it: 整治的措施 and 治理的措施."""
    begun = _begun(one, other)
    ended = _begun(one[:begun:-1], other[:begun:-1])
    words = [set(core[begun : len(core) - ended]) for core in (one, other)]
    return (
        len(one) == len(other)
        and bool(begun and ended)
        and len(one) - begun - ended <= _WORD
        and words[0] & words[1] != set()
    )


def _behind(title: Title) -> str:
    """The two characters behind a title's closing mark, if they are of a word."""
    behind = folded(title.material)[title.span.end + 1 : title.span.end + 3]
    noun = len(behind) > 1 and all("一" <= character <= "鿿" and character not in _NO_NOUN for character in behind)
    return behind if noun else ""


def _are_two(edit: _Edit, one: Sequence[Title], other: Sequence[Title]) -> bool:
    apart = are_told_apart(one, other, alike=edit is _Edit.ALIKE, numbered=edit is _Edit.NUMBER)
    return apart or are_lent_apart(one, other)


def _unmarked(page: Sequence[Material], mentions: dict[str, list[Title]]) -> Iterator[tuple[list[Title], Title]]:
    """Marked titles with a stretch of text that is nearly one and stands like one: “励志基金” and 励学基金."""
    sought = {
        titles[0].core: titles for titles in mentions.values() if len(titles[0].core) >= _OWN and titles[0].marked
    }
    by_key: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for core in list(sought)[:_MOST_SOUGHT]:
        for at in (0, len(core) - 2):
            by_key[core[at : at + 2]].append((core, at))
    done: set[str] = set()
    for material in page if by_key else ():
        text = folded(material)
        if len(text) != len(material.reading.text):
            continue
        taken = [title.span for title in titles_of(material) if title.marked]
        for start, key in places_of(by_key, text):
            for core, at in by_key[key]:
                span = Span(max(0, start - at), max(0, start - at) + len(core))
                written = text[slice(*span)]
                if core in done or written == core or _edit_of_unmarked(core, written) is None:
                    continue
                if any(span.overlaps(other) for other in taken):
                    continue
                varied = Title(material, span, written, written, sort_behind(text, span.end))
                if _stands_like(text, span, sought[core][0], varied):
                    done.add(core)
                    yield sought[core], varied


def _of_other_sort(page: Sequence[Material], mentions: dict[str, list[Title]]) -> Iterator[tuple[list[Title], Title]]:
    """Marked titles whose core stands unmarked before another noun: “送炭行动” and 送炭计划."""
    sought = {titles[0].core: titles for titles in mentions.values() if titles[0].sorted_inside and titles[0].marked}
    cores = "|".join(map(re.escape, list(sought)[:_MOST_SOUGHT]))
    pattern = re.compile(rf"(?P<core>{cores})(?P<sort>行动计划|行动|工程|计划|基金)" if cores else "(?!)")
    for material in page if cores else ():
        text = folded(material)
        taken = [title.span for title in titles_of(material) if title.marked]
        for found in pattern.finditer(text) if len(text) == len(material.reading.text) else ():
            span, titles = Span(*found.span()), sought[found["core"]]
            if found["sort"] != titles[0].sort and not any(span.overlaps(other) for other in taken):
                yield titles, Title(material, span, found[0], found["core"], found["sort"])


def _stands_like(text: str, span: Span, title: Title, varied: Title) -> bool:
    """Whether a stretch is a title but for a character, before the same noun or between marks of its own."""
    edit = _edit_of_unmarked(title.core, varied.core)
    if edit is None or is_word(text, span.end - 1):
        return False  # 湿地保护方|面 is no 湿地保护法
    if title.document:
        return edit in {_Edit.TURNED, _Edit.ALIKE, _Edit.NUMBER}
    if title.sort == varied.sort != "":
        return True
    enclosed = title.core[0] == varied.core[0] and title.core[-1] == varied.core[-1]
    ended = _ENDED.match(text, span.end) is not None
    if enclosed and (edit is not _Edit.OTHER or (ended and len(title.core) > _OWN)):
        return True
    return ended and _WHOLE.search(text[max(0, span.start - 1) : span.start]) is not None


def _is_swapped(one: str, other: str) -> bool:
    """Whether the first two words change places: 湿地保护 and 保护湿地, a verb behind or before its object."""
    return one[_WORD : 2 * _WORD] + one[:_WORD] + one[2 * _WORD :] == other


def _edit_of_unmarked(core: str, varied: str) -> _Edit | None:
    if len(core) != len(varied) or not varied.isalnum():
        return None
    changed = [(x, y) for x, y in zip(core, varied, strict=True) if x != y]
    if len(changed) == 1:
        return _changed(core, varied, changed[0])
    return _Edit.TURNED if sorted(core) == sorted(varied) and not _is_swapped(core, varied) else None


def _doubt(severity: Severity, one: Sequence[Title], other: Sequence[Title]) -> Doubt:
    varied = other[0]
    params = {
        "first": one[0].written,
        "second": varied.written,
        "context": shown(varied.material.reading.text, varied.span),
    }
    refs = tuple(dict.fromkeys(title.ref for titles in (one, other) for title in titles[:_MENTIONS]))
    return Doubt(FindingKind.NAMES_VARY, severity, "finding.programme_names_vary", params, refs)
