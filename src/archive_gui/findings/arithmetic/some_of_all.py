"""Two figures of a measure that are all their sentence tells of it, of which the one is some of the other and larger.

全乡23个行政村，已有26个村通了自来水. Where ``subsets`` and ``wholes`` ask by what words some are told, here little is
asked but that the sentence tells nothing else of the measure: what both figures count bears one name, or the second
takes the name of the first up by leaving it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from archive_gui.domain.findings import FindingKind, Severity
from archive_gui.findings.arithmetic.parts import is_loose
from archive_gui.findings.arithmetic.periods import by_period
from archive_gui.findings.arithmetic.rows import by_unit
from archive_gui.findings.counts import COUNTED, Count, one_measure
from archive_gui.findings.evidence import Doubt, of_facts, shown

_OTHERS = re.compile(
    "累计|历[年届]|另|此外|加[上起]|连同|[去前上往][年月届期]|每|平均|[一-鿿]均|各|人次|[增减涨]|比|较|超|计划|任务|目标|预计|将|拟|力争|(?<![需主重首])要(?!求)|年[底末]前?|可[以达]|"
    "应|周边|邻|外[地来村乡县省]|来自(?!这)|带动|辐射|接待|先后|原[来先有]|以前|过去|曾|后来|新|由|从|达标|合格|[\\d一-九]年|以[上下]|[容载可]"
)
"""What brings in others, another time, or what is wished for or can be held."""
_ANEW = re.compile(
    "全[国省市县区镇乡村校社厂院](?!都)|[共总]|合计|[国省市县区镇乡村]里|、|和|与|及|分别|[一二三四五六七八九十]是|还有"
)
"""What begins another whole, or a row."""
_ALL = re.compile("[共总全]|现有|在册|登记|合计")
"""What tells all there are."""
_EMPHATIC = re.compile("(?:[单光仅][一-鿿是]{1,10}?(?:便|就|即))|(?:就有|便有|就占|便占)")
_OF_THESE = re.compile("(?:[都均皆]|全部|全都)(?:是|为|来自|出自|属于)[^，。；]{0,4}(?:这|上述|其中|该)")
"""光水利一项便; 全部来自这批: what says that they are some of what was told."""
_TAKEN = re.compile(
    "(?:占用?|用去|用掉|用|停用|派出|出动|出借|借出|卖出|售出|住满|坐满|拆除?|停产|完成|建成|办结|修好)[了有达]?$"
)
"""What is done with some of all where no name stands beside the figure."""
_NO_NAME = re.compile("[^一-鿿]|[有共为是达到了的约占各只就也在已就便]")

_NEAR, _FEW = 1.5, 5
"""How many times more is still a slip, and the least that a whole must count."""
_BACK = 24
_NAME = 2


def some_of_all(texts: dict[int, str], counts: Sequence[Count], told: Iterable[Doubt] = ()) -> Iterator[Doubt]:
    """Doubts about some that pass all of them in one sentence; none about figures ``told`` of already."""
    known = {ref for doubt in told for ref in doubt.refs}
    for inside in by_period(texts, counts):
        for alike in by_unit(inside):
            if len(alike) != len("ab") or not _may_be(texts[alike[0].article], *alike):
                continue
            whole, some = alike
            refs = of_facts(((whole.article, whole.fact), (some.article, some.fact)))
            if known.isdisjoint(refs) and _is_some(texts[whole.article], whole, some):
                text = texts[whole.article]
                params = {"total": shown(text, whole.fact.span), "part": shown(text, some.fact.span)}
                yield Doubt(FindingKind.PART_EXCEEDS_TOTAL, Severity.MEDIUM, "finding.part_exceeds", params, refs)


def _may_be(text: str, whole: Count, some: Count) -> bool:
    """Whether two figures are of one measure and time, the second a little larger, and neither one of many."""
    if not (whole.exact and some.exact and _FEW <= whole.value < some.value <= _NEAR * whole.value):
        return False
    if not one_measure(whole, some) or whole.single or some.single:
        return False
    between = text[whole.fact.span.end : some.fact.span.start]
    beside = "，" in between or "；" in between
    return beside and not (is_loose(text, whole) or is_loose(text, some) or _OTHERS.search(_told(text, whole, some)))


def _told(text: str, whole: Count, some: Count) -> str:
    """All that is said of both, without the figures."""
    return text[whole.clause.start : whole.fact.span.start] + text[whole.fact.span.end : some.clause.end]


def _is_some(text: str, whole: Count, some: Count) -> bool:
    """Whether the words grant that the second is some of the first."""
    lead = text[max(some.clause.start, some.fact.span.start - _BACK) : some.fact.span.start]
    if _EMPHATIC.search(lead) or _OF_THESE.search(text, *some.clause):
        return True
    if whole.kind not in COUNTED or _ANEW.search(text, whole.fact.span.end, some.fact.span.start):
        return False
    of_all = _ALL.search(text, whole.clause.start, whole.fact.span.start) is not None
    if _names_it(whole, some):
        # 甲一天推土46车，乙一天推土52车: what both are told by is no sort of the first.
        return of_all or (len(some.noun) > len(whole.noun) and not some.noun.endswith(whole.noun[-_NAME:]))
    return of_all and _TAKEN.search(lead) is not None


def _names_it(whole: Count, some: Count) -> bool:
    """Whether the second bears the name of the first, or a sort of it: 女婴 of 婴儿, 村 of 行政村."""
    own, name = _NO_NAME.sub("", whole.noun)[-_NAME:], _NO_NAME.sub("", some.noun)
    return bool(own) and (name.endswith((own, own[-1])) or name[-1:] in own)
