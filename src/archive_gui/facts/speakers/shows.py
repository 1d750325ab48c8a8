"""Who shows behind whole words that they have spoken: by tears and laughter, by what they feel, whom they tug at."""

from __future__ import annotations

import re

from archive_gui.facts.grammar import alternatives
from archive_gui.facts.quotes import Quoted
from archive_gui.facts.speakers.clauses import unlisted_at
from archive_gui.facts.speakers.people import People
from archive_gui.facts.speakers.subjects import Subjects
from archive_gui.facts.speakers.words import CRIES_OUT, SETTING, SHOWS
from archive_gui.language.personal_names import surname_characters
from archive_gui.language.roles import KIN, OFFICES, PEOPLE

_BY_AGE = re.compile(rf"老[{surname_characters()}](?![一-鿿]?们)")
_PRONOUN_FEELS = re.compile(
    "(?P<who>[他她])(?![们的])(?:很|十分|非常|格外|颇|心里|一脸|满脸|满眼)[^，。；！？“”\n]{1,12}[，。！]"
)
"""He or she of whom the sentence behind whole words tells no more than what they feel: “…。”她很满足."""
_KIN_TUGS = re.compile(
    rf"(?:[1-9]\d?岁的|[大小])?(?P<who>{alternatives(KIN)})(?![的们和与、是])[^，。；！？“”\n他她]{{0,6}}?"
    "(?:拉|扯|拽|抱|扑|跑|追|仰|歪|眨|撒娇|嘟|噘|蹦|跳|围着|凑|递|塞|急得|不依)"
)
"""Kin without a name who tug at someone behind whole words: “…！”6岁的女儿拉着样样的衣角."""
_KIN_SHOWS = re.compile(rf"(?P<who>{alternatives(KIN)})(?![的们和与、是])")
"""Kin without a name who show that they have spoken: “…。”奶奶抹着眼泪."""
_YOUNG_HELPER = re.compile(
    rf"(?:(?![，。的])[一-鿿]){{0,4}}?(?:{alternatives((*OFFICES, *PEOPLE))})"
    rf"(?P<who>小[{surname_characters()}])(?![子孩伙们的])"
)
ELDER_ACTS = re.compile("(?P<who>老(?:人家?|[汉太伯]|大[爷娘妈]))(?![们的])")
"""Someone old who begins a sentence: 老人想了一夜."""
_CRY = 16
_LONGEST_ORIGIN = 16
"""Characters that may tell where someone comes from or what they are, before their name."""
_MARKS = re.compile("[，。；：！？“”\n]")


def shown(text: str, people: People, subjects: Subjects, quoted: Quoted) -> str | None:
    """Who shows that the words are theirs: “…。”领到钥匙，老样的眼圈红了; “…。”老人笑."""
    end = quoted.span.end
    crowd = CRIES_OUT.match(text, end, end + _CRY)
    if crowd is not None:
        return crowd["who"]
    if (young := _YOUNG_HELPER.match(text, end)) is not None:
        return young["who"]
    if (pronoun := _PRONOUN_FEELS.match(text, end)) is not None:
        return subjects.meant(quoted.span.start, pronoun["who"])
    if (kin := _KIN_TUGS.match(text, end)) is not None:
        return kin["who"]
    showing = _KIN_SHOWS.match(text, end)
    if showing is not None and SHOWS.match(text, showing.end()):
        return showing["who"]
    elder = ELDER_ACTS.match(text, end)
    if elder is not None and SHOWS.match(text, elder.end()):
        called = subjects.called(elder["who"], end)
        return elder["who"] if called == subjects.last_speaker else called
    setting = SETTING.match(text, end)
    if setting is None:
        return None
    at = setting.end()
    named = people.named(at, at + _LONGEST_ORIGIN)
    if named and not _MARKS.search(text, at, named[0].span.start):
        return named[0].name if SHOWS.match(text, named[0].span.end) else None
    who = unlisted_at(text, at) or ((old := _BY_AGE.match(text, at)) and old[0])
    return who if who and SHOWS.match(text, at + len(who)) else None
