"""Chinese surnames, the shape of personal names, and where names that run together part."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from archive_gui.base.paths import resources_dir
from archive_gui.language.characters import HAN

MAX_RUN = 40
"""The longest run of ideographs that is tried as a list of names (thirteen names of three)."""

_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}")
# Names of minorities and foreigners, transcribed: 买买提·吐尔逊, 阿依古丽·艾合买提·艾力.
_DOTTED_NAME = re.compile(f"[{HAN}]{{1,8}}(?:[·•‧∙・･．][{HAN}]{{1,8}}){{1,4}}")
_SEPARATORS = re.compile(r"[、，,；;／/|｜]+")
# Names of two are set with a blank to stand as wide as names of three.
_SPACED_PAIR = re.compile(rf"(?<![{HAN}])([{HAN}])\s+([{HAN}])(?![{HAN}])")

# Shares of name lengths among bearers of single surnames: nearly nine in ten have two given characters
# (公安部户政管理研究中心《二〇二〇年全国姓名报告》 speaks of three-character names as the great majority).
_GIVEN_LENGTH = {1: 0.12, 2: 0.88}
_COMMONEST_SHARE = 0.075  # 王, 李, 张 each 7 % of all; the share falls about as rank to the power of -3/4
_RARE_SURNAME = 2e-4
_COMPOUND_SURNAME = 1e-3
_TWO_SURNAMES = 5e-6  # 范徐丽泰
# Surnames that hardly ever serve as given characters; seen in second place they begin the next name.
_NEVER_GIVEN = frozenset(
    "王李张刘陈赵吴郑冯郭谢邓彭曹曾吕卢蒋蔡贾魏薛潘袁董杜孙徐朱胡罗韩许何沈姚崔谭廖邹熊邱侯尹段龚邵郝覃"
)
_AS_GIVEN = 0.15
# Two characters that make a compound surname rarely meet by chance where one name ends and the next begins.
_SPLIT_COMPOUND = 0.001
_CANDIDATES = 5
_WORTH_PROPOSING = 0.01


@dataclass(frozen=True, slots=True)
class NameSplit:
    """One way to part a run into names; the confidences of all ways add up to at most 1."""

    names: tuple[str, ...]
    confidence: float


def surname_of(name: str) -> str | None:
    """The surname a name begins with, a compound one before a single one, or None."""
    common, single, compound = _surnames()
    for length in (4, 3, 2):
        if name[:length] in compound and len(name) > length:
            return name[:length]
    return name[:1] if name[:1] in common or name[:1] in single else None


@cache
def surname_ranks() -> tuple[dict[str, int], frozenset[str]]:
    """Single surnames with their rank among bearers (those past the hundred commonest share one), and compound ones."""
    common, single, compound = _surnames()
    return {**dict.fromkeys(single, len(common)), **common}, compound


def is_common_surname(character: str) -> bool:
    """Whether a character is one of the hundred commonest surnames."""
    return character in _surnames()[0]


def looks_like_name(text: str) -> bool:
    """Whether a text has the shape of a personal name; many a word has it too (高度, 方面).

    Two or three ideographs after a single surname's pattern, three or four after a compound one's, four after two
    single surnames (范徐丽泰), or a transcribed name in parts joined by a dot.
    """
    if _DOTTED_NAME.fullmatch(text):
        return True
    surname = surname_of(text) if _HAN_NAME.fullmatch(text) else None
    if surname is None:
        return False
    given = len(text) - len(surname)
    if given <= 2:
        return True
    common, _, _ = _surnames()
    return given == 3 and text[0] in common and text[1] in common


def split_names(run: str) -> list[NameSplit]:
    """The ways a run of names can be parted, likeliest first, five at most; none where some part fits no name.

    Separators and blanks in the run part names for certain, but for the blank inside a name of two (贺 勇).
    """
    ways = [NameSplit((), 1.0)]
    for part in _SEPARATORS.split(run):
        for token in _SPACED_PAIR.sub(r"\1\2", part).split():
            ways = [
                NameSplit(way.names + found.names, way.confidence * found.confidence)
                for way in ways
                for found in _split_token(token)
            ]
            ways = sorted(ways, key=lambda way: -way.confidence)[:_CANDIDATES]
    return [way for way in ways if way.names and way.confidence >= _WORTH_PROPOSING]


def _split_token(token: str) -> list[NameSplit]:
    if _DOTTED_NAME.fullmatch(token):
        return [NameSplit((token,), 1.0)]
    if len(token) > MAX_RUN:
        return []
    _, _, compound = _surnames()
    best: list[list[tuple[float, tuple[str, ...]]]] = [[] for _ in range(len(token) + 1)]
    best[0].append((0.0, ()))
    total = [0.0] + [-math.inf] * len(token)
    for end in range(2, len(token) + 1):
        for start in range(max(0, end - 6), end - 1):
            name = token[start:end]
            weight = _log_likelihood(name) if best[start] else -math.inf
            if weight > -math.inf:
                if token[end - 1 : end + 1] in compound:
                    weight += math.log(_SPLIT_COMPOUND)
                best[end] += [(score + weight, (*names, name)) for score, names in best[start]]
                total[end] = _log_sum(total[end], total[start] + weight)
        best[end] = sorted(best[end], key=lambda way: -way[0])[:_CANDIDATES]
    return [NameSplit(names, math.exp(score - total[-1])) for score, names in best[-1]]


def _log_likelihood(name: str) -> float:
    """How likely a stretch is as one name; minus infinity where it cannot be one."""
    common, single, compound = _surnames()
    ways = []
    for length in (1, 2, 3, 4):
        surname, given = name[:length], name[length:]
        if len(given) not in _GIVEN_LENGTH:
            continue
        if surname in common:
            share = _COMMONEST_SHARE * (common[surname] + 1) ** -0.75
        elif surname in single:
            share = _RARE_SURNAME
        elif surname in compound:
            share = _COMPOUND_SURNAME
        elif length == 2 and len(given) == 2 and surname[0] in common and surname[1] in common:
            share = _TWO_SURNAMES
        else:
            continue
        penalty = math.prod(_AS_GIVEN for character in given if character in _NEVER_GIVEN)
        ways.append(share * _GIVEN_LENGTH[len(given)] * penalty)
    return math.log(max(ways)) if ways else -math.inf


def _log_sum(first: float, second: float) -> float:
    high, low = max(first, second), min(first, second)
    return high if low == -math.inf else high + math.log1p(math.exp(low - high))


@cache
def _surnames() -> tuple[dict[str, int], frozenset[str], frozenset[str]]:
    """The commonest with their rank, the other single ones, the compound ones."""
    lines = (resources_dir() / "names" / "surnames.txt").read_text(encoding="utf-8").splitlines()
    common, single, compound = (line for line in lines if not line.startswith("#"))
    return {name: rank for rank, name in enumerate(common)}, frozenset(single), frozenset(compound.split())
