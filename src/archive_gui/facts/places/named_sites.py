"""Built sites that are said to be called so, and estates behind their kind: 取名样溪风雨桥, 安置区样民家园."""

from __future__ import annotations

from collections.abc import Iterator

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.facts.places.found import FoundPlace
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import is_verbal, is_word

RULE_CALLED = Rule(
    "place.site_called",
    2,
    FactKind.PLACE,
    "(取名|名叫|命名为|安置区|…)(“)?(2-10 characters)(家园|小区|大桥|渡槽|…)",
    "楼房建在安置区⟦樟民家园⟧里。",
    "村民住进安置区的新家园里。",
)
RULES = (RULE_CALLED,)

_ESTATES = words("家园 小区 佳苑 嘉苑 嘉园 花园 新城 新苑 新村 新居")
_HOMES = words("家园 佳苑 嘉苑 嘉园 新苑 新村")
"""Endings of estates that few other things have."""
_BUILT = words("安置小区 安置点 安置区 风雨桥 大桥 石桥 水库 隧道 隧洞 渡槽 水渠 大渠 干渠 广场 大道 山庄")
_CALLED = "取名为?|起名为?|名为|名叫|定名为?|命名为|更名为|改名为?|改称"
_NAMED = Sought(
    rf"(?:{_CALLED})“?(?P<name>(?![的一])[一-鿿]{{2,10}}?(?:{alternatives((*_ESTATES, *_BUILT))}|[镇乡]))"
    r"(?=[”，。、；）])",
    opening=openings_of(_CALLED),
)
_KIND = "风雨桥|石桥|大桥|桥|水库|隧道|渡槽|水渠|干渠|广场"
_SO_CALLED = Sought(
    rf"(?P<kind>{_KIND})(?:就|名|都)?叫(?:做|作)?“?(?P<name>[一-鿿]{{2,5}}?(?P=kind))(?=[”，。、；（])",
    opening=openings_of(_KIND),
)
"""渡槽叫样结渡槽: the kind is told before the name."""
_ESTATE = Sought(
    rf"(?:安置|搬迁)(?:小区|社区|区|点)(?:——|“)?(?P<name>[一-鿿]{{2,4}}?(?:社区|{alternatives(_ESTATES)}))(?=[”，。、；（）的里]|[共现]?[住有])",
    opening=("安置", "搬迁"),
)
_MOVED = Sought(
    rf"(?:[住搬迁]进|搬入|迁入|入住|搬到|住在)了?(?:[一-鿿]{{2,3}}的)?“?(?P<name>[一-鿿]{{2,3}}?(?:{alternatives(_HOMES)}))(?=[”，。、；（）的里]|[共现]?有)",
    opening=("住进", "搬进", "迁进", "搬入", "迁入", "入住", "搬到", "住在"),
)
_NO_NAME = frozenset("的了在到和与及是有为建等各个住搬入安")
_NO_CALLED = frozenset("的了是")
_ORDINARY = frozenset(
    words("居民 村民 移民 农民 商品 美丽 美好 幸福美丽 新的 温馨 共同 精神 共享 共建 自己 生态 智慧 绿色")
)


def _is_proper(name: str) -> bool:
    """Whether what something is said to be called is a name: not 走进大桥, a slogan."""
    return _NO_CALLED.isdisjoint(name) and not is_verbal(name, 0)


def find_called(text: str) -> Iterator[FoundPlace]:
    """The sites of a folded text that are named so, wherever they stand."""
    told = (*_NAMED.finditer(text), *_SO_CALLED.finditer(text))
    names = {match["name"] for match in told if _is_proper(match["name"])}
    for match in (*_ESTATE.finditer(text), *_MOVED.finditer(text)):
        stem = match["name"][:-2]
        start = match.start("name")
        inner = stem[1:] if is_word(text, start) else stem  # 和谐家园, not 安置点和居民小区
        if match.re is _MOVED.pattern and is_word(text, start) and text[start - 1] != "“":
            continue  # 搬进幸福家园
        if _NO_NAME.isdisjoint(inner) and stem not in _ORDINARY and not is_word(text, start - 1):
            names.add(match["name"])
    for span in longest_words(text, names) if names else ():
        if not is_word(text, span.start - 1):
            level = PlaceLevel.VILLAGE if text.endswith("社区", span.start, span.end) else PlaceLevel.SITE
            yield FoundPlace(span, level, None, None, RULE_CALLED, 0.7)
