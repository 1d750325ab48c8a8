"""What a story tells of people beside whose names no role stands: what they founded, where they live, whose group."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.found import FoundPerson
from archive_gui.facts.people.villagers import VILLAGES, Villagers
from archive_gui.facts.sought import Sought
from archive_gui.language.roles import KIN, OFFICES, PEOPLE

Told = tuple[int, str, str | None]
"""How plainly a role is told (the lower the plainer), the role, the body."""

PATIENT = "患者"
_LEVEL = 6
"""What a story tells counts less than any word beside a name."""
_FOUNDED = 4
"""Whose body it is counts more than where someone is from."""
_WITHIN = 160
_NUMBER = r"[\d一二三四五六七八九十百千万两几]"
_KIN = re.compile(alternatives((*KIN, "家人", "孩子", "家里人")))
_FOUNDS = re.compile(
    "(?:创办|创建|创立|办起|开办|兴办|领办|办了|成立|组建|注册|开起|建起|牵头(?:成立|组建|创办|领办|办起)?|领导|掌管)"
    "(?:了|起|的)?(?P<body>\1{4,40})"
)
_LEADS = ("领导", "掌管", "领办")
_RUNS = re.compile("(?:牵头|领办|创办|发起|负责|主持|承包)")
_MARKED = "\1\1"
"""What stands for the shortest name of a body or place."""
_RUN_BY = re.compile("(?P<body>\1{4,40})[由是][^，。；\1]{0,8}$")
_SUFFERS = re.compile(
    "(?P<between>[^。！？；\n]{0,30}?)(?:(?<![看治生])患[上有了]?|身患|得了|得的是|查出|确诊)(?:了|有|为|的是)?"
    "[^，。；！？]{0,8}?(?:[癌瘤症]|衰竭|肺气肿|结核|尿毒|高血压|脑梗|中风|偏瘫|腿疾|残疾|病(?!人|友|房|床|历|情))"
)
_FALLS_ILL = ("患", "得了", "得的是", "查出", "确诊")
"""Without one of these a text tells of nobody who suffers."""
_TREATED = re.compile(
    "(?:(?:做[完了过]|动[完了过])[^，。；]{0,8}手术|患(?!难)[^，。；]{1,10}|(?:住|入)[^，。；]{0,3}院)的$"
)
_TAUGHT = re.compile(r"教[了过]?(?:[^，。；！？\n]{0,8}年)?书的$|执教[^，。；！？\n]{1,8}年的$")
_WENT_OUT = re.compile(r"(?:外出|在外)(?:务工|打工|闯荡|谋生|做工)?(?:了?[^，。；！？\n]{1,4}年)?的$")
_IN_GRADE = re.compile(
    "(?P<grade>(?:[一二三四五六七八九初高][一二三四五六七八九]?|大[一二三四])年级|[初高大][一二三四])的$"
)
_DISABLED = re.compile("(?:残疾|失明|聋哑|瘫痪|截瘫|偏瘫)(?:多年)?的$")
_IN_SHOP = re.compile(
    "(?:如今|现在|眼下)?[就都也正]*(?:在|进了?|到|来到)(?P<shop>(?!外)[^，。；！？、\n在到]{0,10}?(?:车间|工厂|(?<=[一-鿿\1])厂))[里内]?"
    "(?:上班|务工|打工|做工|干活|当工人|[削缝炒切裁织编装拣选包扎绣打熨剪串][^，,。；！？\n]{1,6})(?=[，,。；！？\n])"
)
"""What someone does in a workshop: 在扶贫车间缝手套."""
_SHOP_AHEAD = re.compile("(?:^|[，。；！？” \u3000\n\0\1])(?:在)?(?P<shop>[一-鿿]{0,6}车间)[里内]?[，,]$")
_JOINED_COOPERATIVE = re.compile(
    "[^。！？\n]{0,20}?[。！？]?[^。！？，\n]{0,8}?[他她]?(?:[以用拿把][^，。；]{1,8}入(?:了)?股|入(?:了)?股|入(?:了)?社|加入(?:了)?[^，。；]{0,12}合作社)"
)
_COOPERATIVE = re.compile("合作社|社员")
_LIVES = re.compile(
    "(?:家住|家在|老家在|来自|嫁到|落户|(?:搬|迁)(?:到|进|来)(?:了)?|从(?=\1+(?:[走赶]?来(?!到)|赶到))|"
    "[就都]?(?:是|系)(?:土生土长的|地地道道的|地道的)?(?=\1+(?:本地)?人[，。；、])|"
    "(?P<formerly>原先|原来|从前|以前|过去|早先|原)(?:就|一直)?(?:家)?住在(?:[^\1，。；！？]{0,10}的)?)(?P<home>\1{2,30})"
)
_MOVED = re.compile("搬迁|搬下|搬出|迁出|安置区|安置点|新居|新房")
_MOVED_WITHIN = 300
_POSTED = re.compile("[到在](?P<home>\1{2,30})(?=挂职|支教|任教|驻村|行医|插队|蹲点)")
_DWELLINGS = tuple("村寨屯镇乡县市区州省旗社庄里组街队木")

_GROUPS = Sought(
    rf"(?:{alternatives((*PEOPLE, *OFFICES, '贫困人口', '贫困群众', '农民工', '脱贫群众'))})(?=[^一-鿿]|[一-鿿])",
    opening=(*PEOPLE, *OFFICES, "贫困人口", "贫困群众", "农民工", "脱贫群众"),
)
_COUNTED = re.compile(
    rf"{_NUMBER}[多余]?(?:[名位户个批]|户[^，。；]{{0,4}}名)[^，。；！？\d从在向给由被把对和领到的]{{0,6}}$"
)
_MOST = re.compile("最[一-鿿]{1,3}的$")
_AGED = re.compile(r"(?P<age>\d{1,3}|[一二三四五六七八九十]{1,3})岁的$")
_MET = re.compile("(?:结对帮扶|帮扶|结对联系|结对)了?$")
_OTHERS = re.compile(rf"等(?:{_NUMBER}+[余多]?)?[人名户]")
_GROUP_WITHIN = 90
_ANYBODY = frozenset(("农户", "村民", "群众", "居民", "农民", "户主"))
"""Groups that tell less than the village someone is of."""
_EXAMPLE = re.compile(
    "(?:家|一家)?(?:[今去前当]年)?(?:种|养|喂|栽|卖|入股|务工|流转)了?(?:\\d|[一二两三四五六七八九十百几])"
)
"""What one of a group does, told as an example: 样样种三亩玉竹."""
_SCHOOL = ("小学", "中学", "学校", "幼儿园", "完小", "教学点", "幼教点", "一中", "二中", "三中", "高中", "中心校")
_YOUNG = re.compile("(?:[女男]孩子?|娃娃?|小姑娘|小朋友)$")
_AT_SCHOOL = re.compile("同学|课间|上学|放学|书包|作文|作业|课堂|上课|课本|校园|教室")
_OLDEST_PUPIL = 15
_NEAR_SCHOOL = 150
_NICK = "小"
_LETTER = re.compile("编辑同志|编辑部|读者来信|来信")
_SIGNS = re.compile(r"[ \u3000]*(?:等(?:[\d一二三四五六七八九十百]+)[人名户])?[ \u3000]*(?:\n|$)")
_LED_LINE = re.compile("(?:^|\n)[ \u3000]*(?P<home>[一-鿿\1]{2,20}?[村乡镇县厂队校矿场\1])?[ \u3000]*$")
_I_AM = re.compile(
    rf"我(?!们)是(?P<of>[^，。；！？\n]{{0,22}}?)(?P<role>{alternatives((*PEOPLE, *OFFICES))})(?=[，。；！？、\n])"
)
_BRIEF = re.compile("(?<=[。！？”…])[（(](?:[一-鿿]{2,4}[ \u3000、])*$")
_BRIEF_ENDS = re.compile("(?:[ \u3000、][一-鿿]{2,4})*[）)][ \u3000]*(?:\n|$)")
_AFTERWORD = re.compile("(?:^|\n)[ \u3000]*(?:编后|编后记|编余|短评|编者按|编后附记)[ \u3000]*\n[^\n]*$")
_LETTER_WITHIN = 1500
_LONGEST_SIGNED = 20
_MOST_GROUPS = 400
"""How many words for people one text is asked for; beyond, it is a roster."""


class Story:
    """Answers for one article what its sentences tell of those it names."""

    def __init__(
        self,
        text: str,
        original: str,
        people: Sequence[FoundPerson],
        bodies: Sequence[Span],
        places: Sequence[Span],
    ) -> None:
        """``text`` has bodies and places marked; ``original`` is as printed and as long."""
        self._text, self._original = text, original
        self._has_cooperative = _COOPERATIVE.search(original) is not None
        self._has_illness = any(word in text for word in _FALLS_ILL)
        self._starts = [person.span.start for person in people]
        self._bodies = bodies
        self._body_starts = [body.start for body in bodies]
        self._villagers = Villagers(text, original, places)
        self._schools = [body for body in bodies if original.endswith(_SCHOOL, body.start, body.end)]
        self._school_ends = [school.end for school in self._schools]

    @cached_property
    def _groups(self) -> list[tuple[int, int]]:
        """Where words for people stand; few texts are asked for them."""
        return [match.span() for match, _ in zip(_GROUPS.finditer(self._text), range(_MOST_GROUPS), strict=False)]

    def of(self, person: FoundPerson) -> Iterator[Told]:
        """What the sentences around a mention tell, the plainest first."""
        start, end = person.span.start, person.span.end
        signed = self._signs(start, end)
        if signed is not None:
            yield signed
            return
        index = bisect_right(self._starts, start)
        stop = self._starts[index] if index < len(self._starts) else len(self._text)
        line = self._text.find("\n", end, end + _WITHIN)
        stop = min(stop, end + _WITHIN, line if line >= 0 else len(self._text))
        before = self._text[max(0, start - 40) : start]
        for told in (
            self._pupil(person, before, stop),
            self._founder(start, end, stop),
            self._at_work(start, end, stop),
            self._patient(before, end, stop),
            self._lives(end, stop),
            self._one_of(before, start, end),
            self._villager(start, end, stop),
            (_LEVEL, "帮扶对象", None) if _MET.search(before) else None,
        ):
            if told is not None:
                yield told

    def home(self, person: FoundPerson) -> tuple[str | None, str | None]:
        """Role and home of someone told by nothing else, in a story of one village."""
        return self._villagers.of_story(person.span.start, person.span.end)

    def village_of(self, role: str, person: FoundPerson) -> str | None:
        """The village in which someone holds an office of villages, where the story tells it."""
        return self._villagers.village_of(role, person.span.start)

    def _founder(self, start: int, end: int, stop: int) -> Told | None:
        """Whoever founds or leads a body: 样样办起样样厂, 样样社由样样牵头."""
        founds = _FOUNDS.search(self._text, end, stop) if self._text.find(_MARKED, end, stop) >= 0 else None
        if founds is not None:
            return self._at(founds.start("body"), "负责人" if founds[0].startswith(_LEADS) else "创办人")
        if _RUNS.match(self._text, end):
            low = max(0, start - 50)
            run_by = _RUN_BY.search(self._text[low:start])
            return self._at(low + run_by.start("body"), "牵头人") if run_by is not None else None
        return None

    def _at_work(self, start: int, end: int, stop: int) -> Told | None:
        """What someone does, where the text says so by no word for it: 教了十年书的, 在车间缝手套."""
        before = self._original[max(0, start - 40) : start]
        if (described := _described(before)) is not None:
            return described
        shop = _IN_SHOP.match(self._text, end, stop + 1)
        if shop is not None:
            return _LEVEL, f"{self._words(*shop.span('shop'))}工人", None
        ahead = _SHOP_AHEAD.search(before)
        if ahead is not None:
            return _LEVEL, f"{ahead['shop']}工人", None
        joins = self._has_cooperative and _JOINED_COOPERATIVE.match(self._text, end, stop)
        if joins and _COOPERATIVE.search(self._original, max(0, end - _MOVED_WITHIN), stop):
            return _LEVEL, "社员", None
        return None

    def _at(self, at: int, role: str) -> Told | None:
        """Who is ``role`` of the body that begins at ``at`` or behind the places there."""
        index = bisect_left(self._body_starts, at)
        if index == len(self._bodies) or self._text[at : self._bodies[index].start].strip("\1"):
            return None
        return _FOUNDED, role, self._words(at, self._bodies[index].end)

    def _patient(self, before: str, end: int, stop: int) -> Told | None:
        suffers = _SUFFERS.match(self._text, end, stop) if self._has_illness else None
        own = suffers is not None and not _KIN.search(suffers["between"])
        return (_LEVEL + 1, PATIENT, None) if own or (_is_held(before) and _TREATED.search(before)) else None

    def _lives(self, end: int, stop: int) -> Told | None:
        if self._text.find(_MARKED, end, stop) < 0:
            return None
        lives = _POSTED.search(self._text, end, stop) or _LIVES.search(self._text, end, stop)
        if lives is None or _KIN.search(self._text, end, lives.start()):
            return None
        home = self._words(*lives.span("home"))
        if (
            lives.re is _LIVES
            and lives["formerly"]
            and _MOVED.search(self._original, max(0, end - _MOVED_WITHIN), stop)
        ):
            return _LEVEL, f"{home}搬迁户" if home.endswith(VILLAGES) else "搬迁户", None
        return (_LEVEL + 1, "", home) if home.endswith(_DWELLINGS) else None

    def _one_of(self, before: str, start: int, end: int) -> Told | None:
        """Someone of a group told just before: 八十户贫困户分了红。最多的样样."""
        most, others = _MOST.search(before), _OTHERS.match(self._text, end)
        example = before.endswith(("。", "；")) and _EXAMPLE.match(self._text, end)
        if most is None and others is None and not example and _aged(before) is None:
            return None
        index = bisect_right(self._groups, start, key=itemgetter(1)) - 1
        before_last = others is not None and others[0].endswith("人")
        low = max(0, start - (2 * _GROUP_WITHIN if before_last else _GROUP_WITHIN))
        line = self._text.rfind("\n", low, start) + 1
        low = self._text.rfind("\n", low, max(low, line - 1)) + 1 or low if before_last else max(low, line)
        while index >= 0 and self._groups[index][0] >= low:
            at, stop = self._groups[index]
            if most is not None or _COUNTED.search(self._text, max(low, at - 20), at):
                group = self._words(at, stop)
                return (_LEVEL + 3 if group in _ANYBODY else _LEVEL), group, None
            index -= 1
        return None

    def _villager(self, start: int, end: int, stop: int) -> Told | None:
        """Someone told by age or as an elder, of the village that the text speaks of."""
        told = self._villagers.told(start, end, stop)
        return (_LEVEL + 2, *told) if told is not None else None

    def _pupil(self, person: FoundPerson, before: str, stop: int) -> Told | None:
        """A child and the school named nearest, where child or story go to school."""
        start = person.span.start
        aged = _aged(before)
        young = aged is not None and len(age := aged["age"]) <= 2 and _years(age) <= _OLDEST_PUPIL
        young = young or _YOUNG.search(before) is not None
        low = max(0, start - _NEAR_SCHOOL)
        low = max(low, *(self._text.rfind(mark, low, start) + 1 for mark in "。！？\n"))
        nick = person.name.startswith(_NICK) and len(person.name) == 2
        if not (young or nick) or not _AT_SCHOOL.search(self._text, low, stop):
            return None
        index = bisect_right(self._school_ends, start)
        ahead = self._schools[index - 1] if index else None
        behind = self._schools[index] if index < len(self._schools) else None
        if behind is not None and behind.start < stop and (ahead is None or ahead.end < low):
            return _LEVEL, "学生", self._words(behind.start, behind.end)
        return (_LEVEL, "学生", self._words(ahead.start, ahead.end)) if ahead is not None else None

    def _signs(self, start: int, end: int) -> Told | None:
        """Who signs a letter by a line of their own, or a report in brackets at its end."""
        text = self._text
        brief = _BRIEF.search(text, max(0, start - 30), start)
        if brief is not None and _BRIEF_ENDS.match(text, end):
            afterword = _AFTERWORD.search(self._original, max(0, start - _LETTER_WITHIN), start)
            return _LEVEL, "作者" if afterword is not None else "通讯员", None
        if not _SIGNS.match(text, end):
            rest, _, _ = text[end : end + _LONGEST_SIGNED].partition("\n")
            if len(rest) == _LONGEST_SIGNED or not re.fullmatch(
                r"[ \u3000]+[一-鿿]{2,4}(?:等[^，。]{1,6}[人名户])?[ \u3000]*", rest
            ):
                return None
        led = _LED_LINE.search(text, max(0, start - 40), start)
        low = max(0, start - _LETTER_WITHIN)
        if led is None or not _LETTER.search(self._original, low, start):
            return None
        letter = max(low, self._original.rfind("编辑同志", low, start))
        own = next(reversed(list(_I_AM.finditer(text, letter, start))), None)
        home = self._words(*led.span("home")) if led["home"] else None
        if own is None:
            return _LEVEL, "读者", home
        return _LEVEL, self._words(*own.span("role")), self._words(own.start("of"), own.end("of")).rstrip("的") or home

    def _words(self, start: int, end: int) -> str:
        return "".join(self._original[start:end].split())


def _described(before: str) -> Told | None:
    """What the words held by 的 right before a name tell of someone: 教了十年书的, 外出务工的."""
    if not _is_held(before):
        return None
    if _TAUGHT.search(before):
        return _FOUNDED, "教师", None
    if _WENT_OUT.search(before):
        return _LEVEL, "务工人员", None
    grade = _IN_GRADE.search(before)
    if grade is not None:
        return _FOUNDED, f"{grade['grade']}学生", None
    return (_LEVEL, "残疾人", None) if _DISABLED.search(before) else None


def _is_held(before: str) -> bool:
    """Whether 的 stands right before a name, or before the line that the name begins."""
    return "的" in before[-2:]


def _aged(before: str) -> re.Match[str] | None:
    """The age that stands right before a name: 七十岁的."""
    return _AGED.search(before) if "岁的" in before[-3:] else None


def _years(age: str) -> int:
    """An age of at most two digits, or in Chinese numerals up to 九十九."""
    if age.isdecimal():
        return int(age)
    digits = "零一二三四五六七八九"
    tens, ten, ones = age.partition("十")
    if not ten:
        return digits.index(age) if len(age) == 1 else 99
    return (digits.index(tens) if tens else 1) * 10 + (digits.index(ones) if ones else 0)
