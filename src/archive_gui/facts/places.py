"""Places: names of the register of divisions, told apart by what stands around them and by the article's home."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.found_places import MOST_ALTERNATIVES, FoundPlace, first_of_each
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.facts.people_patterns import ROLE_WORDS
from archive_gui.facts.place_matches import division_matches
from archive_gui.language.former_places import former_by_code
from archive_gui.language.gazetteer import Gazetteer, Match, Place
from archive_gui.language.personal_names import is_verbal, is_word
from archive_gui.language.surnames import is_common_surname

RULE_FULL = Rule(
    "place.full_name",
    2,
    FactKind.PLACE,
    "(gazetteer: full name)",
    "现场在⟦隆回县⟧。",
    "示范县名单",
)
RULE_SHORT = Rule(
    "place.short_name",
    2,
    FactKind.PLACE,
    "(gazetteer: short name, not part of a longer one)",
    "货车从⟦长沙⟧开出。",
    "加强合作",
)
RULE_ZONE = Rule(
    "place.zone",
    1,
    FactKind.PLACE,
    "(division)(经济技术开发区|高新区|新区|…)",
    "厂房在⟦长沙高新区⟧。",
    "开发区管委会",
)

# A name runs on into a body's name up to one of these endings.
_BODY = re.compile(
    r"^(?!(?:[省市县区州镇乡村]?(?:的|在|有|和|与|等|到|从|将|已|是|对|向)))"
    r"(?:(?![一两三四五六七八九十几\d多这那某][所家个座])"
    r"[^，。；、！？：:;,!?\s\0“”《》（）()的在和与及等到从将已对向被把让为是了由以]){0,14}?"
    r"(?:日报|晚报|早报|时报|晨报|商报|都市报|法制报|电视台|电台|卫视|通讯社|出版社|杂志社|报社|大学|学院|中学|"
    r"小学|幼儿园|学校|一中|二中|三中|师范|医院|卫生院|公司|集团|银行|信用社|"
    r"商行|合作社|供销社|法院|检察院|公安局|[一-鿿]{1,8}局|[一-鿿]{1,6}厅|[一-鿿]{1,8}委员会|"
    r"[省市县区州]委(?!员|书记|、)|总队|支队|大队|研究院|研究所|研究会|协会|学会|红十字会|"
    r"联合会|基金会|"
    r"商会|俱乐部|足球队|男篮|女排|代表队|博物馆|图书馆|纪念馆|体育馆|体育场|大剧院|机场|火车站|车站|(?<!山)海关|"
    r"铁路局|酒店|宾馆|饭店|医学院|科学院|解放军|军区|支行|分行|人民政府办公厅)"
)
_SHORT_BODY = re.compile(
    r"^(?:蓝(?=[制工器])|大(?!部分|桥|堤|坝|坡|片|多|范围)|籍|话|菜|化|队|报|梦|裔|语|式|派|剧|羊|号|舰|杯|港(?!口)|"
    r"[^，。；、！？：:,;!?\s\0\1“”《》（）()的至到和与及在从往向对]{0,3}?(?:特色|年味|共产党|原则|队(?![伍员])|样本|"
    r"经验|黄牛|黑牛|"
    r"方言|会议精神|路|街(?!道)|大道|大桥|站|高铁|高速|(?:铁路|公路)(?!口岸)|舰|"
    r"党(?![委员政代组建校纪史群支总风内外])|战役|会战|精神|法(?![院官])|"
    r"条约|共识|宣言|进程|模式))"
)
# Characters before which no longer word or name runs on into a short name.
_PREPOSITIONS = (
    "在到从往赴于自向由来去离抵进回驻和与及、，。；（(“：: \n对给把将被让为是即如像至经途过返达等"
    "各全省市县区州镇乡旗盟国《·"
)
_IDEALS = ("新", "美丽", "数字", "健康", "平安", "法治", "一个")
"""Words that make a slogan of a country's name: 美丽中国, 一个中国."""

_VERBS = frozenset(
    words(
        "振兴 复兴 合作 资源 通道 解放 前进 新建 延长 会同 互助 惠民 富裕 富民 爱民 同心 公安 和政 港口 南部 "
        "友好 友谊 和平 "
        "惠农 崇文 崇礼 兴国 兴业 乐业 光明 宏伟 方正 大方 运河"
    )
)
"""Names of divisions that stay verbs and common nouns even after a province: 四川南部, 辽宁振兴."""

_ZONES = (
    "经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新区|经开区|开发区|新区|工业园区|工业园|"
    "产业园区|保税区|保税港区|自贸区|自贸试验区|度假区|风景区|园区|自由贸易港"
)
_ZONE = re.compile(rf"^(?:(?!以及)[^和与及等的在至到是有为]{{0,4}}?(?<![一，。、])(?:{_ZONES}))")

_DIRECTIONS = frozenset(("城区", "郊区", "矿区", "东区", "西区"))
"""Districts that are called by a common noun: never told from it but behind their city."""

_NO_TOWNS = frozenset({"小城镇"})
"""Towns of the register whose names are common nouns everywhere else."""

_LISTED = re.compile("[、，。和]|等[地县市区]|[两三四五六七八九]?[县市区](?![长委级域])")
_OF_COUNTY = re.compile(
    "(?:特大|大)?(?:地震|火灾|泥石流|洪灾|水灾)|赛区|籍|境内|城区|县城|赛场|分会场|老区|农村|山区|老乡|农民|"
    "群众|百姓|乡下|老家|各乡镇"
)
_SURNAMED = re.compile(rf"(?:{ROLE_WORDS})[^于从]$")
_WENT = frozenset("去从至赴往抵离回驻")
"""Before a short name these tell of a journey; 在 and 到 stand before much else."""
_JOURNEYS = (
    "来自",
    "来到",
    "前往",
    "抵达",
    "位于",
    "途经",
    "运往",
    "销往",
    "调往",
    "开往",
    "发往",
    "返回",
    "走进",
    "地处",
    "落户",
)


class PlaceFinder:
    """Finds the divisions named on one page; the page's home decides between places of one name."""

    def __init__(self, gazetteer: Gazetteer, forms: Sequence[str], years: Sequence[int | None] = ()) -> None:
        """Read the folded texts of a page; ``years``, in which they were written, tell former divisions apart."""
        self._gazetteer = gazetteer
        self._matches = [
            division_matches(form, year, gazetteer) for form, year in zip_longest(forms, years[: len(forms)])
        ]
        self.home = self._find_home()
        self._matches = [self._with_hidden(form, matches) for form, matches in zip(forms, self._matches, strict=True)]
        self._full_codes = self._codes_in_full()

    def _with_hidden(self, text: str, matches: Sequence[Match]) -> list[Match]:
        """The matches, and the home city's counties of common names (新县, 城东区) where they stand alone."""
        city = next((code for code in self.home if len(code) == 4), "")
        hidden = {place.name: place for place in self._gazetteer.hidden_counties(city)} if city else {}
        names = [name for name in hidden if name not in _DIRECTIONS]
        if not any(name in text for name in names):
            return list(matches)
        taken = [Span(match.start, match.end) for match in matches]
        found = [
            Match(*hit.span(), hit[0], (hidden[hit[0]],), is_full=True, is_ordinary_word=False)
            for hit in re.finditer(rf"(?<![^{_PREPOSITIONS}])(?:{alternatives(names)})(?![城长委级域区市里内外])", text)
            if not any(span.overlaps(Span(*hit.span())) for span in taken)
        ]
        return sorted([*matches, *found], key=lambda match: match.start)

    def matches(self, index: int) -> Sequence[Match]:
        """Every name of a division that stands in one article, accepted as a place or not."""
        return self._matches[index]

    def find(self, index: int, text: str) -> list[FoundPlace]:
        """The divisions and zones in the text of one article, in order."""
        return first_of_each(self._divisions(index, text))

    def _divisions(self, index: int, text: str) -> Iterator[FoundPlace]:
        previous: tuple[int, Place] | None = None
        matches = self._matches[index]
        for number, match in enumerate(matches):
            place, sure = self._choose(match, previous)
            before = previous
            if place is not None and match.is_full:
                previous = (match.end, place)
            if "\0" in text[match.start : match.end]:
                continue
            following = matches[number + 1] if number + 1 < len(matches) else None
            limit = following.start if following is not None and following.is_full else len(text)
            chained = before is not None and before[0] == match.start
            if chained and before is not None:
                chained = place is not None and place.code.startswith(before[1].code)
            found = self._accepted(match, place, text, sure=sure, chained=chained, limit=limit)
            if found is None and place is not None and previous is not None and _is_listed(match, text, previous[0]):
                # 永春、德化等县: named beside a neighbour.
                beside = place.level is previous[1].level and place.parent_code == previous[1].parent_code
                if beside or not (match.is_ordinary_word or _crosses_word(text, match)):
                    found = self._place(match, place, RULE_SHORT, 0.7)
            if found is not None:
                yield found
                if place is not None:
                    previous = (match.end, place)

    def _accepted(
        self, match: Match, place: Place | None, text: str, *, sure: bool, chained: bool, limit: int
    ) -> FoundPlace | None:
        if match.name in _NO_TOWNS:
            return None
        after = text[match.end : match.end + 24]
        zone = _ZONE.match(text[match.end : min(limit, match.end + 24)])
        if (
            zone is not None
            and place is not None
            and place.level is not PlaceLevel.COUNTRY
            and (match.is_full or not match.is_ordinary_word)
            and not match.name.endswith("新区")
        ):
            span = Span(match.start, match.end + zone.end())
            full = self._full_name(place) + zone[0]
            return FoundPlace(span, PlaceLevel.ZONE, None, full, RULE_ZONE, 0.85)
        if match.is_full and match.candidates[0].level is not PlaceLevel.COUNTRY:
            if match.is_ordinary_word and not (chained or sure):
                return None
            if not chained and self._is_chance(match, text):
                return None
            return self._place(match, place, RULE_FULL, 0.96 if sure else 0.8, chained=chained)
        if not (
            self._follows_its_province(match, text, after, chained=chained)
            or self._is_safe_short(match, place, text, after)
        ):
            return None
        return self._place(match, place, RULE_SHORT, 0.85 if sure else 0.7, chained=chained)

    def _is_chance(self, match: Match, text: str) -> bool:
        """Whether characters only meet to make a name: 高|于城镇 far from 于城镇, 各村和|县城."""
        if match.end - match.start == 2 and text[match.end : match.end + 1] in {"城", "级", "域"}:
            return not _stands_alone(text, match)
        near = self.home[:2]
        if match.candidates[0].level is not PlaceLevel.TOWN or any(
            place.code.startswith(near) for place in match.candidates if near
        ):
            return False
        if match.name.endswith(("园", "园区")):
            return True
        again = text.find(match.name, match.end, match.end + 3_000) >= 0
        return match.end - match.start <= 4 and not again and not _stands_alone(text, match)

    @staticmethod
    def _follows_its_province(match: Match, text: str, after: str, *, chained: bool) -> bool:
        """浙江长兴, 四川凉山: right after the division it lies in, even an ordinary word is a place."""
        standing = match.name not in _VERBS and not runs_into_body(after)
        return (
            chained
            and standing
            and match.candidates[0].level is not PlaceLevel.COUNTRY
            and text[match.start - 1] != "\0"
        )

    def _is_safe_short(self, match: Match, place: Place | None, text: str, after: str) -> bool:
        if match.is_ordinary_word or match.name in _VERBS or place is None or runs_into_body(after):
            return False
        if (
            len(match.name) == 2
            and is_common_surname(text[match.start - 1 : match.start])
            and _SURNAMED.search(text, max(0, match.start - 5), match.start)
        ):
            return False  # 民警吴|大庆
        if after.startswith("人") and place.level is PlaceLevel.COUNTRY and after[1:2] in "，。、的":
            return False
        if place.level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE}:
            developing = after.startswith("家") and text.endswith("发展", 0, match.start)
            return not developing and not text.endswith(_IDEALS, 0, match.start)
        if place.code in self._full_codes:
            return True
        before = text[match.start - 1 : match.start] if match.start else "\n"
        if place.level is PlaceLevel.COUNTY:
            # 永春、德化等县 where the page is at home in their city.
            if before in _PREPOSITIONS and _LISTED.match(after) and place.code.startswith(self.home):
                return True
            # 涿州 where it stands by itself more than once
            alone = before in _PREPOSITIONS and len(match.candidates) == 1 and not _crosses_word(text, match)
            if len(match.candidates) == 1 and len(match.name) > 2 and not _crosses_word(text, match):
                return True
            sole = len(match.candidates) == 1 and not _crosses_word(text, match)
            if sole and is_verbal(text, match.start - 2) and after[:1] in "，。、；":
                return True  # 支援耒阳，
            if alone and before in {"在", "到"} and (is_verbal(text, match.end) or after[:1] in "，。、；"):
                return True
            if alone and (
                before in _WENT
                or _OF_COUNTY.match(after)
                or text.startswith(_JOURNEYS, match.start - 2)
                or _LISTED.match(after)
            ):
                return True
            return alone and text.count(match.name, max(0, match.start - 2_000), match.start + 2_000) > 1
        return place.level is PlaceLevel.CITY and (
            before in _PREPOSITIONS or after[:1] in "市，。、的在" or _is_set_off(text, match)
        )

    def _place(
        self, match: Match, place: Place | None, rule: Rule, confidence: float, *, chained: bool = False
    ) -> FoundPlace:
        span = Span(match.start, match.end)
        if place is None:
            level = match.candidates[0].level
            others = tuple(other.code for other in match.candidates if other.level is level)
            return FoundPlace(span, level, None, None, rule, 0.6, alternatives=others[:MOST_ALTERNATIVES])
        others = tuple(other.code for other in match.candidates if other.level is place.level and other is not place)
        return FoundPlace(
            span,
            place.level,
            place.code,
            self._full_name(place),
            rule,
            confidence,
            inferred=len(match.candidates) > 1,
            alternatives=() if chained else others[:MOST_ALTERNATIVES],
        )

    def _full_name(self, place: Place) -> str:
        former = None if self._gazetteer.by_code(place.code) is not None else former_by_code(place.code)
        return self._gazetteer.full_name(place.code) if former is None else former.full_name

    def _choose(self, match: Match, previous: tuple[int, Place] | None) -> tuple[Place | None, bool]:
        """The place meant, and whether the choice is sure: by the chain it stands in, the only one, or the home's."""
        candidates = match.candidates
        if previous is not None and match.start - previous[0] <= 1:
            inside = [place for place in candidates if place.code.startswith(previous[1].code)]
            if inside:
                return inside[0], True
        if len(candidates) == 1:
            return candidates[0], True
        if candidates[0].level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE} and not match.is_full:
            return candidates[0], True
        for prefix in self.home:
            inside = [place for place in candidates if place.code.startswith(prefix)]
            if inside:
                return inside[0], True
        if candidates[0].level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE, PlaceLevel.CITY}:
            return candidates[0], candidates[0].level is not candidates[1].level
        return None, False

    def _find_home(self) -> tuple[str, ...]:
        """The codes of the county, city and province that most sure names lie in, the narrowest first."""
        counts: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
        for matches in self._matches:
            for match in matches:
                if len(match.candidates) != 1 or match.is_ordinary_word:
                    continue
                place = match.candidates[0]
                if place.level is PlaceLevel.COUNTRY:
                    continue
                weight = 2 if match.is_full else 1
                for count, digits in zip(counts, (6, 4, 2), strict=True):
                    if len(place.code) >= digits:
                        count[place.code[:digits]] += weight
        home: list[str] = []
        for count in counts:
            ranked = count.most_common(2)
            if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
                home.append(ranked[0][0])
        return tuple(home)

    def _codes_in_full(self) -> frozenset[str]:
        """Codes of the places some article of the page names in full: their short names are safe there."""
        return frozenset(
            place.code for matches in self._matches for match in matches if match.is_full for place in match.candidates
        )


def _is_listed(match: Match, text: str, previous_end: int) -> bool:
    listed = text[match.start - 1] == "、" and previous_end == match.start - 1
    return listed and _LISTED.match(text, match.end) is not None


def runs_into_body(after: str) -> bool:
    """Whether what stands behind a name makes it part of a body's or a thing's name: 日报, 大学, 男篮, 精神."""
    return _SHORT_BODY.match(after) is not None or _BODY.match(after) is not None


def _is_set_off(text: str, match: Match) -> bool:
    """Whether ordinary words stand on both sides of a name: 聚焦|乌鲁木齐|国际陆路港, not 曲靖|波."""
    if _crosses_word(text, match):
        return False
    led = is_verbal(text, match.start - 2) or is_word(text, match.start - 2)
    return led and (is_verbal(text, match.end) or is_word(text, match.end))


def _crosses_word(text: str, match: Match) -> bool:
    """Whether an ordinary word runs over an edge of the name."""
    return (match.start > 0 and is_word(text, match.start - 1)) or is_word(text, match.end - 1)


def _stands_alone(text: str, match: Match) -> bool:
    """Whether a name begins where something ends: a mark, a preposition, a verb, an ordinary word."""
    start = match.start
    return start == 0 or text[start - 1] in _PREPOSITIONS or is_verbal(text, start - 2) or is_word(text, start - 2)
