"""Distinctions: what was won or bestowed, by the verbs that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule

RULE_WON = Rule(
    "award.won",
    2,
    FactKind.AWARD,
    "(荣获|获评|荣立|获得|…)(distinction)",
    "他荣获⟦全省先进工作者⟧。",
    "他获得丰收。",
)
RULE_NAMED = Rule(
    "award.named",
    1,
    FactKind.AWARD,
    "被(…)(评为|授予|表彰为)(distinction)",
    "她被评为⟦厂劳动模范⟧。",
    "被评为不合格。",
)
RULES = (RULE_WON, RULE_NAMED)

_VERB = re.compile(
    r"(?P<won>荣获|荣膺|荣立|喜获|获得(?!者)|获评|获颁|获授|(?<![分收查])获(?![奖悉救取批得])|入选)|"
    r"(?P<named>评选为|评定为|评为|授予|表彰为|命名为|追授|追认为|奖给|颁给|颁发给|记)"
)
_HONOUR = (
    r"(?:称号|荣誉|(?<![颁受获领发])奖(?![励金补学惩牌])|[一二三]等功|先进(?:个人|集体|单位|工作者|县|村|"
    r"乡|镇|户)?|模范|劳模|标兵|能手|状元|红旗(?:手|单位)?|奖章|勋章|奖牌|锦旗|红旗|"
    r"示范[县市区村镇校户点]|文明[村镇单位户县市]+|十佳[一-鿿]{0,6}|楷模|英雄(?=称号)|烈士|功臣|"
    r"优秀[一-鿿]{1,8}|杰出[一-鿿]{1,6}|第一名|冠军|亚军|一等奖|二等奖|三等奖|金奖|银奖|铜奖|特等奖|好人|"
    r"最美[一-鿿]{1,6})"
)
_OBJECT = re.compile(
    rf"(?:了|过)?(?P<issuer>[^，。；“”\n、]{{2,16}}?(?:授予|颁发|评选)的)?(?P<what>(?:[^，。；！？,;\n“”]|"
    rf"“[^”\n]{{1,40}}”|、){{0,40}}?"
    rf"(?:“[^”\n]{{1,40}}”(?:、“[^”\n]{{1,40}}”){{0,6}}(?:国家级?荣誉称号|光荣称号|荣誉称号|称号|荣誉|奖(?:章|"
    rf"项|牌)?|殊荣|红旗|"
    rf"锦旗|奖状|奖章|奖牌)?|{_HONOUR}(?:荣誉称号|称号|荣誉|殊荣)?(?:[（(][^（）()\n]{{1,6}}[）)])?))"
)
_BY = re.compile(r"(?:被|由|经|受)(?P<issuer>[^，。；！？,;\n“”被由经]{2,24}?)$")
_DONE_FOR = re.compile(r"(?P<issuer>[^，。；！？\n]{2,24}?)(?:为|给)(?P<subject>[^，。；！？\n]{2,20})$")
"""某法院为某法庭(记集体二等功)."""
_TARGET = re.compile(r"(?P<subject>[^，。；！？,;\n“”的]{2,12}?)(?=“|\"|「)")


@dataclass(frozen=True, slots=True)
class FoundAward:
    """A distinction in a text, and where the verb stands that bestows it."""

    span: Span
    verb: int
    rule: Rule
    issuer: str | None
    subject: str | None


def find_awards(text: str) -> Iterator[FoundAward]:
    """The distinctions of a folded text, in order, none overlapping."""
    taken = 0
    for match in _VERB.finditer(text):
        if match.start() < taken:
            continue
        named = match["named"]
        if named == "记" and not _MERIT.match(text, match.end()):
            continue
        clause = _clause(text, match.start())
        start, subject = match.end(), None
        if named in {"授予", "追授", "奖给", "颁给", "颁发给"}:
            target = _TARGET.match(text, start, start + 40)
            if target is not None:
                start, subject = target.end(), target["subject"]
        found = _OBJECT.match(text, start, start + 90)
        if (
            found is None
            or _COUNTED.match(found["what"])
            or (match["won"] in {"获", "获得", "入选"} and not _is_honour(found["what"]))
        ):
            continue
        if (named == "奖给" and "“" not in found["what"] and _PRIZE.match(text, found.end("what"))) or text.startswith(
            "的是", found.end("what")
        ):
            continue
        by = _BY.search(text[clause : match.start()])
        issuer = by["issuer"] if by else found["issuer"]
        if issuer is None and named in {"授予", "追授", "奖给", "颁给", "颁发给"}:
            issuer = text[clause : match.start()].lstrip("，") or None
        done = _DONE_FOR.search(text, clause, match.start()) if named == "记" else None
        if done is not None:
            issuer, subject = done["issuer"], done["subject"]
        taken = found.end("what")
        yield FoundAward(Span(*found.span("what")), match.start(), RULE_NAMED if named else RULE_WON, issuer, subject)


_MERIT = re.compile("(?:集体|个人)?(?:[一二三特]等功|大功)")
_PRIZE = re.compile(r"[一二两三四五六七八九十百\d]+[面个台只条辆本套块把件]")
_COUNTED = re.compile(r"\d+[枚个项件块面]|冠军|亚军|奖$")
_STRONG = re.compile(_HONOUR)


def _is_honour(what: str) -> bool:
    return _STRONG.search(what) is not None


def _clause(text: str, at: int) -> int:
    start = at
    while start > 0 and at - start < 40 and text[start - 1] not in "，。；！？,;!?\n":
        start -= 1
    return start
