"""The stages of one thing, or of what one person goes through, in whatever words and wherever a page tells them.

8月动手打地坪 … 7月第一批产品装箱; 9月验收 … 那年11月最后一栋才盖完. A stage is told by its clause, the thing by a
name that both passages share, with nothing that tells two of its kind apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from archive_gui.domain.facts import FactKind
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.courses import stages_in
from archive_gui.findings.chronology.dated import years_of_writing
from archive_gui.findings.chronology.events import of_two_terms
from archive_gui.findings.chronology.passages import Passage, passages_in
from archive_gui.findings.chronology.told_times import When, surely_before
from archive_gui.findings.evidence import Doubt, Material, folded, sentences, shown
from archive_gui.language.folds import fold
from archive_gui.language.rarity import rarity

_PIECE = "[根锹铲镐钻炮桩斗方块条车段截栋层公米片罐]"
_FIRST = "(?:第一|头一|首)"
_STAGES = (
    # Begun: nothing of it stands yet.
    (
        "动工|(?<!复)开工(?!率)|破土|奠基|开建|始建|打(?:下|了)?(?:地基|地坪|桩)|动手(?!术)|动了?第?一?[^，。]{0,2}土|"
        f"{_FIRST}(?:[锹铲镐钻炮斗]|{_PIECE}(?:土|桩|混凝土|石|砖|管沟|沟|渠|光伏板|钢))|"
        "进场施工|施工队进|开挖|清表|选址|勘[测察]|图纸"
    ),
    # Finished.
    (
        "竣工(?!验)|完工|建成|落成|封顶|合龙|贯通|(?:盖|修|建|铺|浇|架|砌|装|挖|刷|贴|搭|焊|抹|粉)(?:筑|设)?(?:完|好|成|通|毕)|"
        f"最后(?:一|几|[0-9]+){_PIECE}|完成(?:浇筑|铺设|安装)"
    ),
    # Accepted or opened.
    (
        "验收|剪彩|通车|(?<!没)通水|(?<!没)通电|送电|并网|投产|投用|启用|投入使用|投运|开门|迎客|开业|开园|开馆|开张|开街|"
        "挂牌|揭牌|交付|交了?钥匙|正式运营|开班|成立(?!以来)"
    ),
    # In use: by those for whom it was made.
    (
        f"搬[进入]|住[进上]|入住|迁入|喝上|用上|(?:[出产卖运装发][^，。]{{0,3}})?{_FIRST}(?:批|单|件|箱|罐|桶|趟班车)|"
        f"[出产卖运装发][^，。]{{0,3}}{_FIRST}车|(?:第一|头一|头|首)[^，。]{{0,3}}(?:工资|分红|红利)|上课|上[了起]?班|干活|"
        "领到?[^，。]{0,6}工资|看[^，。]{0,4}病|扎[^，。]{0,4}针|就诊|跑[^，。]{0,4}车|开过|走过|通行|营业|摆摊|分红|发电|"
        "参加了?|加入|入社|报了?名|走进"
    ),
)
"""What is done with a thing, a line a stage; none can be told with a time before one above it."""
_WORDS = tuple(map(re.compile, _STAGES))
_USED = len(_STAGES) - 1
_WORK = 0
_LUNAR = re.compile("腊月|冬月|农历|正月")
"""Months of another calendar: its last ones lie in the next year."""
_THAT_YEAR = re.compile("[那当同这]年")
_APART = re.compile(
    "再次|再度|又一|另(?!外[一二两三四五六七八九十几0-9]+[位名个人])|次批|其余|(?<![开动]工)(?:扩建|改建|改造|重建)|复[工课产]|新一轮|旧|老(?=[校厂楼桥屋路站])|原[来先]的?|临时|试[运营行]|"
    "隔壁|邻[近村居]|对门|别[的处]"
)
"""What makes it another thing, or another time of this one."""
_NUMBERED = re.compile(
    "[一二三四五六七八九][期号]|第[一二三四五六七八九十]+[期批座条栋]|[首上下东西南北](?=期|[桥楼渠])"
)
_NEW = re.compile("[进上用到]了?新(?P<head>[㐀-鿿])(?![㐀-鿿]{2})")
_HEAD = re.compile("[^㐀-鿿]+$|[在于]$")
_HERE = re.compile("这|我们|咱|那里")
"""What points at a thing named before."""
_CUT = re.compile("[^㐀-鿿]|[的了在于是与将把从到由至该这那年月日号时天我你他她们也就都又才已被给为]")
_REACH, _LEAST, _RARE = 44, 2, 0.3
_MOST, _FIRST_CLAUSES = 40, 2


@dataclass(frozen=True, slots=True)
class _Stage:
    """A passage that tells a stage, the words of that clause, and those that may name the thing."""

    passage: Passage
    when: When
    course: int
    """Its course, as a place in ``COURSES``."""
    stage: int
    clause: str
    named: str
    own: str
    """The words before its time in their clause."""


def works(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about stages of one thing that are told in an order in which they cannot have been.

    A time of which a doubt was ``told`` already is left out.
    """
    known = {ref for doubt in told if doubt.kind is FindingKind.DATES_DISORDER for ref in doubt.refs}
    passages = [one for material in page for one in passages_in(material) if one.ref not in known][:_MOST]
    stages = [found for one in passages for found in _stages(one)]
    if len(stages) < len("ab"):
        return
    written, names = years_of_writing(page), _names(page)
    seen: set[frozenset[object]] = set()
    for early in stages:
        for late in stages:
            if early.course != late.course or early.stage >= late.stage or _goes_on(early, late):
                continue
            year_told = written.get(early.passage.day.article)
            if not year_told and early.when.printed != late.when.printed:
                continue  # 去年, where nobody tells what year that was
            if not surely_before(late.when, early.when, year_told):
                continue
            refs = (early.passage.ref, late.passage.ref)
            if frozenset(refs) not in seen and (_is_of_one(early, late) or _is_one(early, late, names)):
                seen.add(frozenset(refs))
                yield _doubt(early, late)


def _goes_on(early: _Stage, late: _Stage) -> bool:
    """Whether the later stage is told behind the other without a year: 去年10月动工，5月通车 is the year after."""
    first, last = early.passage.day, late.passage.day
    behind = first.article == last.article and first.paragraph == last.paragraph and first.fact.span < last.fact.span
    return behind and "年" not in last.fact.quote


def _names(page: Sequence[Material]) -> frozenset[str]:
    """The people and places of a page, which are no things that are made."""
    kinds = (FactKind.PERSON, FactKind.PLACE)
    return frozenset(
        fold("".join(fact.quote.split())) for material in page for fact in material.facts if fact.kind in kinds
    )


def _stages(passage: Passage) -> Iterator[_Stage]:
    """The last stage that the clauses of a time tell."""
    if {"plan", "compared", "open", "too"} & passage.marks or _LUNAR.search(passage.day.fact.quote):
        return
    text, start, sentence = folded(passage.material), passage.day.fact.span.start, passage.day.sentence
    told = passage.moment.told.partition("|")[0].lstrip(",，")
    clauses = re.split("[,，。；;]", told)
    found: dict[int, tuple[int, str]] = {}
    for one in clauses[:_FIRST_CLAUSES]:
        for course, stage in _told_in(one).items():
            found.setdefault(course, (stage, one))
    if not found:
        return
    ahead = text[max(sentence.start, start - _REACH) : start]
    own = re.split("[,，。；;：:]", ahead)[-1]
    when = passage.told_as
    if when.year and not when.known and _THAT_YEAR.match(passage.day.fact.quote):
        when = replace(when, known=True, printed=True)
    before = _before(passage) if sentence.start > passage.day.paragraph.start else ""
    for course, (stage, clause) in found.items():
        if not _APART.search(own + clause):
            here = _HERE.search(clause) is not None
            used = course == _WORK and stage == _USED and not here
            naming = f"{own}|{clause}" if used else f"{before if here or not own else ''}|{ahead}|{told}"
            yield _Stage(passage, when, course, stage, clause, naming, own)


def _before(passage: Passage) -> str:
    """The sentence before that of a passage, if it tells no time of its own."""
    start, end = sentences(passage.material).sentence(passage.day.sentence.start - 1)
    dated = any(start <= one.day.fact.span.start < end for one in passages_in(passage.material))
    return "" if dated else folded(passage.material)[start:end]


def _told_in(clause: str) -> dict[int, int]:
    """The last stage of each course that a clause tells."""
    told = {course: last for course, (_, last) in stages_in(clause).items() if isinstance(course, int)}
    places = {at: last.start() for at, words in enumerate(_WORDS) for last in words.finditer(clause)}
    told.pop(_WORK, None)
    return told | ({_WORK: max(places, key=lambda at: places[at])} if places else {})


def _is_one(early: _Stage, late: _Stage, names: frozenset[str]) -> bool:
    """Whether both tell of one thing: by the longest name that they share, which tells more than common words do."""
    if of_two_terms(early.passage.moment, late.passage.moment):
        return False
    one, other = (set(_NUMBERED.findall(stage.named)) for stage in (early, late))
    if one and other and not one & other:
        return False
    for run in _shared(early.named, late.named):
        if any(run in name for name in names) or any(words.search(run) for words in _WORDS):
            continue
        if not (run in late.clause or run in early.clause or (run in late.own and run in early.own)):
            continue
        if max(map(rarity, map("".join, pairwise(run)))) >= _RARE or f"这{run}" in late.clause:
            return True
    # 教学楼 … 走进新楼
    new = _NEW.search(late.clause)
    return new is not None and _HEAD.sub("", early.named.rpartition("|")[0]).endswith(new["head"])


def _is_of_one(early: _Stage, late: _Stage) -> bool:
    """Whether both tell of what one person goes through."""
    if early.course == _WORK or {"kin"} & (early.passage.marks | late.passage.marks):
        return False
    one, other = (stage.passage.scene.people for stage in (early, late))
    return len(one) == 1 and one == other


def _shared(one: str, other: str) -> list[str]:
    """The runs of characters that stand in both, the longest first."""
    found = set[str]()
    for words in _CUT.split(one):
        for start in range(len(words) - _LEAST + 1):
            end = start + _LEAST
            while end <= len(words) and words[start:end] in other:
                end += 1
            if end - 1 - start >= _LEAST:
                found.add(words[start : end - 1])
    return sorted(found, key=lambda run: (-len(run), run))


def _doubt(early: _Stage, late: _Stage) -> Doubt:
    params = {
        "first": shown(late.passage.material.reading.text, late.passage.told.span),
        "second": shown(early.passage.material.reading.text, early.passage.told.span),
    }
    refs = (early.passage.ref, late.passage.ref)
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.done_before_begun", params, refs)
