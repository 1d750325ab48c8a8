"""What is told to have been used, joined or at work before the day on which it began.

2016年4月成立的样禾合作社 … 2015年，他加入样禾合作社; 大桥2018年10月通车 … 2017年夏天，他从这座大桥上过. There is
no list of things: a thing is what stands beside the verb that begins it, and again beside one that takes it for there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.chronology.dated import years_of_writing
from archive_gui.findings.chronology.events import of_two_terms
from archive_gui.findings.chronology.passages import Passage, passages_in
from archive_gui.findings.chronology.told_times import surely_before
from archive_gui.findings.evidence import Doubt, Material, folded, shown
from archive_gui.language.characters import is_han_text
from archive_gui.language.folds import fold

_BEGINS = (
    "动工|开工|破土|奠基|开建|始建|建成|建起|竣工|落成|完工|盖好|盖起|建好|修好|修通|修成|搭起|立起|装好|装上|铺好|通车|通水|通电|并网|"
    "投产|投用|投运|启用|投入使用|投入运营|交付|开通|成立|组建|创办|办起|创立|设立|注册|挂[了上]?牌|揭[了]?牌|开业|开张|开园|开馆|开街|"
    "开门|营业|迎客|开班|开课|开训|开办|办了?第一期|引进|出台|推出|启动|推行|实行|实施|创建|进驻|进村|驻村(?!工作|干部|第一|队)|进[了]村|落户|上线|开播|创刊|布置好|打地基"
)
_BEGUN = re.compile(f"(?:{_BEGINS})")
"""What a thing is not there before."""

_LED = "(?:才|刚刚?|正式|方|便|就|又|全面|全线|已经?|顺利|开始|建设|[,，]|是|于|在|终于|[一-鿿]{1,4}[村镇乡县市])*"
"""What stands between a thing or its time and the verb that begins it."""

_TAKES = re.compile(
    r"(?:在|从|到|进了?|入了?|靠着?|用|通过|加入了?|参加了?|凭|住进了?|搬[进入]了?|走进|来到|去(?!年)了?|坐|经|沿着?|领到了?|拿到了?|报名了?|"
    r"上了?|读了?|学了?|把[^，。]{1,6}[进给到])(?P<of>(?:这|那|该)?[座家个所条栋支间处]?|[一-鿿]{0,6}?的|[一-鿿]{0,4}?)$"
)
"""What takes a thing for there, before its name."""

_ELSEWHERE = re.compile(r"(?<![村镇乡县全家里])[^里]的$|邻|外")
"""Whose thing it is, where it is none of those told of here: 在广东的车间, 在邻村的合作社."""

_OF_IT = re.compile(
    r"^(?:里|上|内|中|门口|台上|旁|[一-鿿]{0,2}的?(?:第一|头|首)[一-鿿]{1,4}|的?(?:社员|工人|学员|顾客|员工|游客|果|菇|牛|羊|鱼|菜|货|收入|分红|租金))"
)
"""What takes it for there, behind its name."""

_WORKERS = re.compile("(?:队|公司|组|团|专班|物业|中心|站|社|所|厂|店|书记|主任|校长)$")
_ACTS = re.compile(
    r"^(?:又|就|便|还|也|已|先后|带头|出面|专门|每天|免费|主动)*(?:帮|给|为|把|筹[资集措款]|送|卖|发|分|修|领着|带着|带领|牵头|组织|办|请|替|争取|协调|收购|收了|供|挣|赚|拿)"
)
"""What somebody or a body does that is there."""

_NOT_YET = re.compile(
    "动工|开工|施工|工地|在建|修建|建设|筹[建备划]|规划|选址|设计|图纸|立项|申[报请]|论证|招标|签约|洽谈|考察|打算|计划|准备|想[着办建]|提出|"
    "试[点种行营运]|[旧老原]|拆|改造|重建|扩建|前身|预[售定订]|测量|勘|成立|组建|挂牌|创办|开办|竣工|通车|投产|启动|没有|还没|未|盼|要是|如果|等"
)
"""What tells of a thing that it is not there yet, or is another one."""
_ANEW = re.compile(
    "重[新建]|改[造建扩名]|扩建|搬迁|迁[到建入址]|二期|三期|再次|复|升级|新址|另|又一|第[二三四五六七八九]|[二三四五六七八九\\d][家座所个支条]"
)
_CUT = re.compile('[的了在于是与将把从到由至新该这那座个所条家里支间县市区镇乡村寨社区首期批第一年月日号，,、|“”"（(]')
_WHERE = re.compile("[在于][一-鿿]{1,10}$")
_HAPPENS = re.compile("[在于]|举[行办]|召开|仪式")
_EARLIER = re.compile("[旧老原别另]$")
_SETTLED = ("村", "镇", "乡", "县", "市", "区", "州", "省", "寨", "屯", "街道")
_LEAST, _TITLE, _LONG = 2, 4, 12
_PLAIN, _REACH = 4, 46
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Begun:
    """A passage that tells when a thing began, with the words that may name it, to their end."""

    passage: Passage
    ahead: str
    """What stands before the verb."""
    behind: str
    """What stands behind it."""


def beginnings(page: Sequence[Material], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about what is told of a thing, or done by somebody, before it was there.

    A beginning of which a doubt was ``told`` already is left out: if it is wrong, so is all that is held against it.
    """
    known = {ref for doubt in told if doubt.kind is FindingKind.DATES_DISORDER for ref in doubt.refs}
    passages = [one for material in page for one in passages_in(material)][:_MOST]
    begun = [found for one in passages if one.ref not in known and (found := _begun(one)) is not None]
    if not begun:
        return
    written, names = years_of_writing(page), _names(page)
    for one in begun:
        for other in passages:
            if other.day.sentence == one.passage.day.sentence and other.day.article == one.passage.day.article:
                continue
            if {"compared", "plan", "another"} & other.marks or of_two_terms(one.passage.moment, other.moment):
                continue
            earlier = surely_before(other.told_as, one.passage.told_as, written.get(one.passage.day.article))
            if earlier and _is_there(one, other, names):
                yield _doubt(one.passage, other)
                break


def _names(page: Sequence[Material]) -> str:
    """The people and villages, towns and counties of a page, which are there without having begun."""
    found = {
        fold("".join(fact.quote.split()))
        for material in page
        for fact in material.facts
        if fact.kind is FactKind.PERSON or (fact.kind is FactKind.PLACE and fact.quote.endswith(_SETTLED))
    }
    return "|".join(sorted(found))


def _begun(passage: Passage) -> _Begun | None:
    """What a passage tells to have begun at its time."""
    text, (start, end) = folded(passage.material), passage.day.fact.span
    first = max(passage.day.sentence.start, start - _REACH)
    before = re.split("[，,。；]", text[first:start])[-1]
    behind = re.split("[。；！？\n]", text[end : min(passage.day.sentence.end, end + _REACH)])[0].lstrip("，, ")
    behind = behind.split("，")[0].split(",")[0]
    verb = _BEGUN.search(behind)
    if verb is None or "plan" in passage.marks or _ANEW.search(before + behind):
        return None
    led = behind[: verb.start()]
    ahead = _WHERE.sub("", re.sub(f"{_LED}$", "", led))
    if not is_han_text(ahead[-_LEAST:]):
        ahead = re.sub("[是于在,，]+$", "", before) if re.fullmatch(_LED, led) else ""
    after = re.match("[了起的]*([一-鿿]+)", behind[verb.end() :])
    return _Begun(passage, ahead, after[1] if after is not None and not _HAPPENS.search(after[1]) else "")


def _is_there(one: _Begun, other: Passage, names: str) -> bool:
    """Whether another passage takes the thing for there."""
    text, (start, end) = folded(other.material), other.day.fact.span
    first, last = max(other.day.sentence.start, start - _REACH), min(other.day.sentence.end, end + _REACH)
    before, behind = re.split("[,，。；]", text[first:start])[-1], re.split("[。！？\n]", text[end:last])[0]
    return any(_takes(one, told, names) for told in (behind, before) if told)


def _takes(one: _Begun, told: str, names: str) -> bool:
    """Whether words take the thing for there, under the longest name for it that they share."""
    shared = [(one.ahead, found) for found in _shared(one.ahead, told)]
    shared += [(one.behind, found) for found in (_shared(one.behind, told) or _shortened(one.behind, told))]
    for name, run in shared:
        if run in names:
            continue
        at = told.find(run)
        ahead, behind = told[:at], told[at + len(run) :]
        clause = re.split("[，,；。]", ahead)[-1]
        around = clause + "|" + re.split("[，,；。]", behind)[0]
        if _EARLIER.search(ahead) or ("新" in name and "新" not in clause + run) or _differ(name, run, clause):
            continue
        if _WORKERS.search(run) and len(clause.strip("，, ")) <= _PLAIN and _ACTS.match(behind):
            return True
        taken = _TAKES.search(clause)
        if _NOT_YET.search(around) or (taken and _ELSEWHERE.search(taken["of"])):
            continue
        if taken or _OF_IT.match(behind):
            return True
    return False


def _shared(words: str, told: str) -> list[str]:
    """The longest end of a thing's name that is told again."""
    for start in range(max(0, len(words) - _LONG), len(words) - _LEAST + 1):
        if is_han_text(words[start : start + _LEAST]) and words[start:] in told:
            return [words[start:]]
    return []


def _shortened(words: str, told: str) -> list[str]:
    """What words begin with, told again with no more than its middle left out: 样禾中药材合作社, 样禾合作社."""
    at = told.find(words[:_LEAST]) if words else -1
    for end in range(min(len(told), at + _LONG), at + _TITLE - 1, -1) if at >= 0 else ():
        if words.find(told[end - _LEAST : end], _LEAST) >= 0 and is_within(told[at:end], words):
            return [told[at:end]]
    return []


def is_within(short: str, words: str) -> bool:
    """Whether all characters of the one stand in the other in their order."""
    rest = iter(words)
    return all(one in rest for one in short)


def _differ(name: str, run: str, ahead: str) -> bool:
    """Whether the words before the run name two things of its kind."""
    own = name[: name.find(run)]
    left, right = (_CUT.split(words)[-1][-4:] for words in (own, ahead))
    right = re.sub("^.*(?:在|从|到|进|入|靠|用|通过|加入|参加|他|她)", "", right)
    return bool(left and right) and not set(left) & set(right)


def _doubt(one: Passage, other: Passage) -> Doubt:
    params = {
        "first": shown(other.material.reading.text, other.told.span),
        "second": shown(one.material.reading.text, one.told.span),
    }
    refs = (one.ref, other.ref)
    return Doubt(FindingKind.DATES_DISORDER, Severity.MEDIUM, "finding.done_before_begun", params, refs)
