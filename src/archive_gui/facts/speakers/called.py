"""People whom a text calls by surname and title, by age, or by given name alone: 样主任, 样四爷, 样婆婆, 小样."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.speakers.words import Mention
from archive_gui.language.personal_names import is_word, surname_characters
from archive_gui.language.roles import AFTER_NAME, OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname, surname_of

_OF_WHOLE_NAMES = frozenset(("同志", "先生", "女士", "小姐", "夫妇", "一家", "烈士", "同学", "老人", "大使", "外长"))
"""What stands behind whole names or several people rather than a surname."""
_TITLES = alternatives((*(AFTER_NAME - _OF_WHOLE_NAMES), "校长", "村医", "会计", "医师"))
_AGES = alternatives(
    re.findall(
        r"\S+",
        "大爷 大妈 大娘 大伯 大叔 大婶 大嫂 大姐 大哥 老爹 老汉 老倌 奶奶 爷爷 婆婆 阿婆 阿公 阿姨 娭毑 嫂子 伯伯 叔叔 "
        "爹 娘 叔 婶 伯 嫂 爷 婆",
    )
)
_BORN = "[一二三四五六七八九大老满幺]"
_CALLED = re.compile(
    rf"(?P<surname>[{surname_characters()}])(?:(?P<title>{_TITLES})|(?P<born>{_BORN})(?:{_AGES}|[公姑姨哥姐])|(?:{_AGES}))"
    r"(?![们])"
)
_BY_GIVEN = re.compile(r"(?:(?<![一-鿿])|(?<=[的是叫]))(?P<given>[一-鿿]{2})(?P<age>[嫂婶]|娭毑)?(?![们的])")
"""Where a clause begins: someone may be called by given name, with an age or without: 样英嫂."""
_AHEAD = re.compile(
    rf"(?:^|[，。！？；：“”\n\s—、◎●■▲]|[的叫是问给对向冲和与村镇乡组寨]|{alternatives((*OFFICES, *PEOPLE))})$"
)
"""What stands ahead of someone who is called so, not within a word."""
_MOST_CALLED = 400
"""How many such words one text may have; beyond, it is a roster."""
_WITH_TITLE = 6
_SAME_TITLES = {"老师": "教师", "支书": "书记", "村支书": "书记", "书记": "支书", "师傅": "匠"}
"""The office of who is called by a title: 样老师 is a 教师."""
_OF_THREE = 3
_RARER = frozenset(
    "俞倪傅凌刁储冉符庞左巫柯柳柴栗聂翟耿甘申樊屈岑巩滕焦牟祁芦苗荀葛蒙蒲蓝蔺虞裴褚解詹谌辛邝邢邬阎阮阙靳鞠饶骆鲁鲍鲜麻齐戚敖晏"
    "景桂殷汤浦温游涂瞿章童纪缪翁桑荣尤宁尚冷米"
)
"""Surnames beyond the commonest that are rarely words of their own."""
_NO_GIVEN = frozenset("大老小二三四五")
_NO_SURNAME = frozenset("名位个家老小大")


def is_likely_surname(character: str) -> bool:
    """Whether a character that begins a clause is rather a surname than a word."""
    return is_common_surname(character) or character in _RARER


def called_people(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Where a text calls someone so: by the name of whoever it names by that surname, else by these words."""
    taken = {at for one in known for at in range(one.span.start, one.span.end)}
    named: dict[str, list[Mention]] = defaultdict(list)
    for one in known:
        surname = surname_of(one.name)
        if surname is not None and len(one.name) > len(surname):
            named[surname].append(one)
    found = 0
    for match in _CALLED.finditer(text):
        start, end = match.span()
        if match["surname"] in _NO_SURNAME or start in taken or end - 1 in taken or is_word(text, start - 1):
            continue
        if found == _MOST_CALLED:
            return
        name = _whole(text, match, named.get(match["surname"], ()))
        if name is None and _stands_alone(text, match):
            name = match[0]
        if name is not None:
            found += 1
            yield Mention(Span(start, end), name)


def called_by_given(text: str, known: Sequence[Mention]) -> Iterator[Mention]:
    """Where a clause begins with the given name alone of someone whom the text names in full."""
    full: dict[str, set[str]] = defaultdict(set)
    for name in {one.name for one in known}:
        if len(name) == _OF_THREE and surname_of(name) == name[0] and not is_word(name, 1):
            full[name[1:]].add(name)
    taken = {one.span.start for one in known}
    for match in _BY_GIVEN.finditer(text):
        names = full.get(match["given"], set())
        start, end = match.span()
        if start in taken or set(text[end : end + 2]) & OF_PLACES:
            continue
        if len(names) == 1:
            yield Mention(Span(start, end), next(iter(names)))
        elif match["age"] and not is_word(text, start) and text[start] not in _NO_GIVEN:
            yield Mention(Span(start, end), match[0])


def _whole(text: str, match: re.Match[str], bearers: Sequence[Mention]) -> str | None:
    """The full name of who is called by surname, or None."""
    names = {one.name for one in bearers}
    if match["title"]:
        if len(names) > 1:
            names = {one.name for one in bearers if _has_title(text, one, match["title"])}
        return names.pop() if len(names) == 1 else None
    if match["born"] or len(names) != 1:
        return None
    sentence = max(text.rfind(mark, 0, match.start()) for mark in "。！？\n")
    return names.pop() if bearers[0].span.start < sentence else None


def _has_title(text: str, one: Mention, title: str) -> bool:
    titles = (title, _SAME_TITLES.get(title, title))
    before = text[max(0, one.span.start - _WITH_TITLE) : one.span.start]
    return before.endswith(titles) or text.startswith(titles, one.span.end)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether words that name nobody told in full are someone's: at the head of a clause, of a common surname."""
    start = match.start()
    if is_word(text, start) or (match["title"] and not is_likely_surname(match["surname"])):
        return False
    return _AHEAD.search(text, max(0, start - 6), start) is not None
