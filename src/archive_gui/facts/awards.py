"""Distinctions: what was won or bestowed, by the verbs that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule
from archive_gui.facts.sought import Mentioned, Sought
from archive_gui.language.openings import openings_of

RULE_WON = Rule(
    "award.won",
    4,
    FactKind.AWARD,
    "(荣获|获评|荣立|获得|…)(distinction)",
    "他荣获⟦全省先进工作者⟧。",
    "他获得丰收。",
)
RULE_NAMED = Rule(
    "award.named",
    6,
    FactKind.AWARD,
    "被(…)(评为|授予|表彰为)(distinction)",
    "她被评为⟦厂劳动模范⟧。",
    "被评为不合格。",
)
RULES = (RULE_WON, RULE_NAMED)

_WON = (
    "荣获|跻身|(?<!所)得(?=奖[旗状章杯])|荣膺|荣立|喜获|获得(?!者)|捧回|捧得|摘得|摘取|斩获|拿下|拿到|评上(?=了?“)|评(?=了“)|当选为?(?=“)|获批(?=“)|成为(?=“)|登上(?=“)|夺得(?=“)|推选为(?=“)|颁发(?=了?“)|拿(?=了[金银铜特一二三]等?奖)|得(?=[过了][^，。；！？“”]{2,14}[金银铜一二三]等?奖)|获评|获颁|获授|"
    "(?<![分收查])获(?![奖悉救取批得])|入选"
)
_NAMED = (
    "被列为|被列入|列为(?=“)|评选为|评定为|评为|认定为(?=“)|授予|表彰为|命名为|追授|追认为|奖给|授给|颁给|颁发给|记"
)
_VERB = Sought(rf"(?P<won>{_WON})|(?P<named>{_NAMED})", opening=openings_of(f"{_WON}|{_NAMED}"))
_HONOUR = (
    r"(?:奖[章状旗杯]|称号|荣誉|典型案例|名录|百强[县镇村市企业]{0,2}|重点[村镇县](?![民长])|(?<![颁受获领发])奖(?![励金补学惩牌章状旗杯])|[一二三]等功|先进(?:个人|集体|单位|工作者|(?:基层)?党(?:组织|支部|委)|市州|县市区?|区县|县|村|"
    r"乡|镇|户)?|模范|劳模|标兵|能手|状元|红旗(?:手|单位)?|奖章|勋章|奖牌|锦旗|红旗|"
    r"示范(?:社区|街道|家庭|[县市区村镇校户点社店]|基地|单位|园区)|文明[村镇乡街道单位户县市]+|十佳[一-鿿]{0,6}|楷模|英雄(?=称号)|烈士|功臣|"
    r"名牌产品|优质产品(?:[一二三特]等奖|[金银铜]奖|奖)?|(?:著名|驰名)商标|优秀[一-鿿]{1,8}|杰出[一-鿿]{1,6}|龙头企业|第一名|冠军|亚军|一等奖|二等奖|三等奖|金奖|银奖|铜奖|特等奖|好人|"
    r"年度[一-鿿]{1,6}?[级省市县区州](?:美丽|宜居|最美)(?:乡村|庭院|屋场|村庄|家园)(?=[，。；、）]|$)|传统村落|宜居[一-鿿]{2}(?=”)|美丽(?:乡村|庭院|屋场|村庄)(?=”)|(?:平安|卫生|生态|园林|森林|法治|小康)[县村乡镇市](?=”)|[一-鿿]{2}名[镇村城](?=”)|"
    r"之[乡都](?=”)|之星(?=”)|(?<=[国省市级十大佳])(?:[一-鿿]{0,4})品牌(?=”)|(?:国家|全国|农业部|农产品|中国){1,3}地理标志(?:保护产品|产品|登记|证明商标|商标|认证|称号)?|好青年|好人榜|十强[县镇村市]|最美[一-鿿]{1,6})"
)
_OBJECT = re.compile(
    rf"(?:了|过)?(?P<issuer>[^，。；“”\n、]{{2,16}}?(?:授予|颁发|评选)的)?(?P<what>(?:[^，。；！？,;\n“”]|"
    rf"“[^”\n]{{1,40}}”|、){{0,40}}?"
    rf"(?:“[^”\n]{{1,40}}”(?:国家级?荣誉称号|光荣称号|荣誉称号|称号|荣誉|[特一二三]等奖|[金银铜]奖|奖(?:章|"
    rf"项|牌|状)?|殊荣|红旗|"
    rf"锦旗|奖状|奖章|奖牌)?|{_HONOUR}(?:荣誉称号|称号|荣誉|殊荣)?(?:[（(][^（）()\n]{{1,6}}[）)])?))"
)
_PRAISED = Sought(
    r"(?:受到|获得|得到|荣获|获)了?(?P<what>(?P<issuer>[^，。；！？\n的“”]{0,16}?(?:党中央|国务院|[委府局部厅县市省州]))的?"
    r"(?:通报|隆重|联合|通令)?(?:表彰|嘉奖))(?!奖励|大会|会|名单)",
    opening=("受到", "得到", "荣获", "获"),
    ahead=("表彰", "嘉奖"),
    within=(2, 31),
)
_RATED = Sought(
    r"(?:考核|测评|评估|评比|验收)[^，。；！？\n]{0,14}?为(?:“?优秀?”?|“?好”?|先进|一类|第一)(?![一-鿿])",
    opening=("考核", "测评", "评估", "评比", "验收"),
)
_LEAST_CLAUSE = 2
"""Characters of a clause before 考核 that tell who was assessed."""
_LONGEST_HELD = 30
_BARE = re.compile("先进|优秀")
_OPENING = re.compile("(?:[，并且还也均都在使]|同时)+")
_HOLDER = Sought("获得者|得主|获奖者", opening=("获得", "得主", "获奖"))
_HELD = re.compile(
    r"(?:“[^”\n]{2,20}”(?:[一-鿿]{0,4}称号|奖章|勋章|奖)?|(?:\d{4}年度)?[^，。；：！？、“”《》\s\d的是了年在]{2,12}"
    r"(?:奖章|勋章|称号|奖))$"
)
_CERTIFIED = Sought(
    r"(?P<what>(?:[国省市县州区]家?级)?“[^”\n]{2,20}”)(?=(?:荣誉)?(?:证书|奖章|奖牌|奖状|牌匾|匾额|铜牌|金牌匾))",
    opening="国省市县州区“",
    ahead="“",
    within=(0, 3),
)
_CALLED = Sought(
    "(?:有着?|享有|素有|获得?|赢得|号称)(?P<what>“[^”\n]{2,16}之[乡都]”)(?=[之的]?(?:称|名|美称|美誉|美名|誉|称号))",
    opening=("有", "享有", "素有", "获", "赢得", "号称"),
    ahead="“",
    within=(1, 3),
)
"""有“样样之乡”之称."""
_PLATED = re.compile(
    r"(?:拿到|摘得|摘下|摘|挂上|捧回|领回|挂起)了?(?P<what>[一-鿿]{0,6}“[^”\n]{2,20}”|[一-鿿]{3,14}?)的(?:牌子|奖牌|牌匾|招牌)"
)
"""摘了“样样示范基地”的牌子."""
_HANDS = "送来|送上|赠送|献上|赠予|敬赠"
_BANNER = Sought(rf"(?:{_HANDS})[^，。；\n]{{0,30}}?(?P<what>锦旗)", opening=openings_of(_HANDS))
_GIVEN = re.compile(
    r"(?P<what>“[^”\n]{2,20}”(?:奖|称号)?|(?<![一-鿿])[一-鿿]{2,12}奖)(?:颁给|颁发给|授予|颁授给|奖给|授给)了?"
    r"(?P<subject>[^，。；！？\n“”]{2,20})"
)
"""“…”颁给了(某人)."""
_RANKED_AS = re.compile(r"(?<![被])评选?(?P<subject>[他她]|[一-鿿]{2,8}?)为(?P<what>“[^”\n]{2,20}”(?:称号)?)")
"""样局评他为“…”."""
_GIVEN_IS = re.compile(
    r"(?:颁给|颁发给|授予|颁授给|授给)(?P<subject>[^，。；！？\n“”]{2,20}?)的是(?P<what>“[^”\n]{2,20}”(?:奖|称号)?|[一-鿿]{2,12}奖)"
)
"""颁给(某人)的是“…”."""
_BESTOWING = frozenset({"授予", "追授", "奖给", "授给", "颁给", "颁发给"})
_HELD_BY = re.compile("(?P<subject>[他她]们?|[^“”]{2,20}?)(?=(?:中国|全国|全省|全市|全县|国家|[国省市县]级)[^“”]{2,})")
"""授予(某厂)全国先进集体: who is honoured, before the honour without marks."""
_GIVING = Mentioned(("颁给", "颁发给", "授予", "颁授给", "奖给", "授给"))
_GONE_TO = re.compile(
    r"(?P<what>“[^”\n]{2,20}”奖|(?<![一-鿿])[一-鿿]{2,12}奖)由(?P<subject>[^，。；！？\n“”]{2,30}?)(?:获得|摘得|捧得|捧走|夺得)"
)
_BANNER_TOO = Sought(
    r"(?:荣获|获得|获)[^，。；！？\n“”]{2,20}[和及]、?(?P<what>“[^”\n]{2,20}”)(?=锦旗|奖旗|流动红旗)",
    opening=("荣获", "获"),
)
"""A distinction on a banner, won with another."""
_BY = re.compile(r"(?:被|由|经|受)(?P<issuer>[^，。；！？,;\n“”被由经]{2,24}?)$")
_DONE_FOR = re.compile(r"(?P<issuer>[^，。；！？\n]{2,24}?)(?:为|给)(?P<subject>[^，。；！？\n]{2,20})$")
"""某法院为某法庭(记集体二等功)."""
_TARGET_AT_LENGTH = re.compile(r"(?P<subject>[^，。；！？,;\n“”]{2,30}?)(?=“[^”\n]{2,30}”(?:荣誉|光荣)?称号)")
"""追授因公殉职的某人“…”称号."""
_TARGET = re.compile(r"(?P<subject>[^，。；！？,;\n“”的]{1,12}?)(?=“|\"|「)")


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
    found = [*_plain_awards(text), *_bestowed(text)]
    taken = 0
    for award in sorted(found, key=lambda award: (award.span.start, -award.span.end)):
        if award.span.start >= taken:
            taken = award.span.end
            yield award


def _plain_awards(text: str) -> Iterator[FoundAward]:
    """Praise by a body, marks in an assessment, what a holder is called by, banners."""
    for match in _PRAISED.finditer(text):
        yield FoundAward(Span(*match.span("what")), match.start(), RULE_WON, match["issuer"], None)
    for match in _RATED.finditer(text):
        start = _clause(text, match.start())
        opening = _OPENING.match(text, start)
        start = opening.end() if opening else start
        if match.start() - start >= _LEAST_CLAUSE:
            yield FoundAward(Span(start, match.end()), start, RULE_NAMED, None, None)
    for match in _HOLDER.finditer(text):
        low = max(0, match.start() - _LONGEST_HELD)
        held = _HELD.search(text[low : match.start()])
        if held is not None:
            yield FoundAward(Span(low + held.start(), match.start()), match.start(), RULE_WON, None, None)
    for match in (*_CERTIFIED.finditer(text), *(_PLATED.finditer(text) if "牌" in text else ())):
        if _is_honour(match["what"]):
            yield FoundAward(Span(*match.span("what")), match.start(), RULE_WON, None, None)
    yield from _handed_over(text)
    for match in (*_CALLED.finditer(text), *_BANNER_TOO.finditer(text), *_BANNER.finditer(text)):
        yield FoundAward(Span(*match.span("what")), match.start(), RULE_WON, None, None)


def _handed_over(text: str) -> Iterator[FoundAward]:
    """What is told before its holder or behind: “…”颁给了(某人), 颁给(某人)的是“…”, “…”奖由(某人)获得."""
    for match in _GIVEN.finditer(text) if _GIVING.within(text) else ():
        yield FoundAward(Span(*match.span("what")), match.start(), RULE_NAMED, None, match["subject"])
    for match in _RANKED_AS.finditer(text) if "评" in text else ():
        yield FoundAward(Span(*match.span("what")), match.start(), RULE_NAMED, None, match["subject"])
    for match in _GIVEN_IS.finditer(text) if "的是" in text else ():
        yield FoundAward(Span(*match.span("what")), match.start(), RULE_NAMED, None, match["subject"])
    for match in _GONE_TO.finditer(text) if "奖由" in text or "”由" in text else ():
        yield FoundAward(Span(*match.span("what")), match.start(), RULE_WON, None, match["subject"])


def _bestowed(text: str) -> Iterator[FoundAward]:
    taken = 0
    for match in _VERB.finditer(text):
        if match.start() < taken:
            continue
        named = match["named"]
        if named == "记" and not _MERIT.match(text, match.end()):
            continue
        clause = _clause(text, match.start())
        start, subject = match.end(), None
        if named in _BESTOWING:
            target = _TARGET.match(text, start, start + 40)
            if target is None and not text.endswith("被", clause, match.start()):
                target = _TARGET_AT_LENGTH.match(text, start, start + 70)
            if target is not None:
                start, subject = target.end(), target["subject"]
        found = _OBJECT.match(text, start, start + 90)
        if found is None or _is_none(text, match, found):
            continue
        issuer = _issuer(text[clause : match.start()], named, found)
        done = _DONE_FOR.search(text, clause, match.start()) if named == "记" else None
        if done is not None:
            issuer, subject = done["issuer"], done["subject"]
        taken = found.end("what")
        span = Span(*found.span("what"))
        if named in _BESTOWING and subject is None:
            subject, span = _held(text, span)
        if _BARE.fullmatch(found["what"]) and not _HAN.match(text, taken):
            # 样样工作先后获评先进: the clause tells what for
            opening = _OPENING.match(text, clause)
            span = Span(opening.end() if opening else clause, span.end)
        award = FoundAward(span, match.start(), RULE_NAMED if named else RULE_WON, issuer, subject)
        yield award
        for further in _further(text, taken):
            taken = further.end
            yield replace(award, span=further)


def _issuer(clause: str, named: str | None, found: re.Match[str]) -> str | None:
    """Who bestows, by the clause up to the verb and by what follows it."""
    by = _BY.search(clause)
    issuer: str | None = by["issuer"] if by else found["issuer"]
    if issuer is not None or named not in _BESTOWING or clause.endswith("被"):
        return issuer
    told = clause.lstrip("，")
    decided = _DECIDED.search(told)
    return (decided["issuer"] if decided else told) or None


def _held(text: str, span: Span) -> tuple[str | None, Span]:
    """Who is honoured and the honour, where both stand without marks in one span."""
    held_by = _HELD_BY.match(text, span.start, span.end)
    return (held_by["subject"], Span(held_by.end(), span.end)) if held_by else (None, span)


def _is_none(text: str, verb: re.Match[str], found: re.Match[str]) -> bool:
    """Whether what a verb is followed by is no distinction: a count of medals, a prize in kind, 获得丰收."""
    if _PLAN.search(found["what"]):
        return True  # 列入“十四五”规划
    if verb["named"] in {"被列为", "被列入"} and _PILOT.fullmatch(found["what"]):
        return True
    if _COUNTED.match(found["what"]) or "的是" in found["what"] or text.startswith("的是", found.end("what")):
        return True
    if verb["won"] in _TAKEN and _RANKED.search(found["what"]):
        return True
    if verb["named"] in {"列为", "认定为"} and not _is_honour(found["what"]):
        return True
    if verb["won"] in {"获", "获得", "入选", "跻身", *_TAKEN, *_TOLD_PLAINLY} and not _is_honour(found["what"]):
        return _CUP.fullmatch(found["what"]) is None
    if verb["named"] == "奖给" and _HOLDERS.match(text, found.end("what")):
        return True  # 奖给特等模范六人
    return verb["named"] == "奖给" and "“" not in found["what"] and _PRIZE.match(text, found.end("what")) is not None


def _further(text: str, taken: int) -> Iterator[Span]:
    """The distinctions listed behind one that ends at ``taken``."""
    while text.startswith(("、", "“"), taken):
        further = _OBJECT.match(text, taken + text.startswith("、", taken), taken + 60)
        if further is None:
            return
        if "、" in further["what"].split("“")[0] or not _is_honour(further["what"]):
            return
        taken = further.end("what")
        yield Span(*further.span("what"))


_CUP = re.compile("[一-鿿]{0,8}“[^”\n]{2,16}[杯奖]”")
"""A prize by the name of its cup: “样样风尚杯”."""
_PILOT = re.compile("(?:[一-鿿]{0,4}试点|示范)[县市区村镇校户点]")
"""A place chosen to try something out, without more: 被列为示范县."""
_PLAN = re.compile("“[一二三四五六七八九十]{1,3}五”$")
_DECIDED = re.compile(r"(?:宣读了?|宣布了?|根据|按照)?(?P<issuer>[^：:宣]{2,20}?)(?:的|作出的?|发布的?)?决定[：:]$")
"""Whose decision is read out: 宣读了县委的决定：."""
_MERIT = re.compile("(?:集体|个人)?(?:[一二三特]等功|大功)")
_TAKEN = frozenset({"捧回", "捧得", "摘得", "摘取", "斩获", "拿下", "拿到"})
_TOLD_PLAINLY = frozenset({"评", "当选", "当选为", "获批", "成为", "登上", "夺得", "推选为", "颁发"})
"""Verbs of much else that lead to a distinction where it is one by its words."""
_RANKED = re.compile("冠军|亚军|季军|第[一二三四]名$")
"""Places in a race, which are results."""
_HOLDERS = re.compile(r"[一二两三四五六七八九十百\d]+[人名位户]|[，。每]")
_PRIZE = re.compile(r"[一二两三四五六七八九十百\d]+[面个台只条辆本套块把件]")
_COUNTED = re.compile(r"\d+[枚个项件块面]|冠军|亚军|奖$")
_HAN = re.compile("[一-鿿]")
_STRONG = re.compile(_HONOUR)


def _is_honour(what: str) -> bool:
    return _STRONG.search(what) is not None


def _clause(text: str, at: int) -> int:
    start = at
    while start > 0 and at - start < 40 and text[start - 1] not in "，。；！？,;!?\n":
        start -= 1
    return start
