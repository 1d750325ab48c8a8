"""Places: names of the register of divisions, told apart by what stands around them and by the article's home."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind, PlaceLevel
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, alternatives, words
from archive_gui.language.gazetteer import Gazetteer, Match, Place

RULE_FULL = Rule(
    "place.full_name",
    1,
    FactKind.PLACE,
    "(gazetteer: full name)",
    "现场在⟦隆回县⟧。",
    "示范县名单",
)
RULE_SHORT = Rule(
    "place.short_name",
    1,
    FactKind.PLACE,
    "(gazetteer: short name, not part of a longer one)",
    "货车从⟦长沙⟧开出。",
    "加强合作",
)
RULE_REGION = Rule("place.region", 1, FactKind.PLACE, "(list of regions and waters)", "⟦长三角⟧一带", "西部片导演")
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
    r"商会|俱乐部|足球队|男篮|女排|代表队|博物馆|图书馆|纪念馆|体育馆|体育场|大剧院|机场|火车站|车站|海关|"
    r"铁路局|酒店|宾馆|饭店|医学院|科学院|解放军|军区|支行|分行|人民政府办公厅)"
)
_SHORT_BODY = re.compile(
    r"^[^，。；、！？：:;,!?\s\0“”《》（）()的]{0,3}?(?:特色|梦|年味|共产党|原则|队|报|样本|经验|黄牛|黑牛|羊|"
    r"大|籍|话|菜|"
    r"方言|裔|语|式|派|剧|会议精神|路|街|大道|大桥|站|"
    r"港(?!口)|高铁|高速|铁路|公路|号|舰|党(?![委员政代组建校纪史群支总风内外])|杯|战役|会战|精神|法|条约|共识|宣言|"
    r"进程|模式)"
)
# Characters before which no longer word or name runs on into a short name.
_PREPOSITIONS = "在到从往赴于自向由来去离抵进回驻和与及、，。；（(“：: "
"\n对给把将被让为是即如像至经途过返达等各全省市县区州镇乡旗盟国“《·"
_IDEALS = ("新", "美丽", "数字", "健康", "平安", "法治", "一个")
"""Words that make a slogan of a country's name: 美丽中国, 一个中国."""

_VERBS = frozenset(
    words(
        "振兴 复兴 合作 资源 通道 解放 前进 新建 延长 会同 互助 惠民 富裕 富民 爱民 同心 公安 和政 港口 南部 "
        "友好 友谊 和平 "
        "兴国 兴业 乐业 光明 宏伟 方正 大方 运河"
    )
)
"""Names of divisions that stay verbs and common nouns even after a province: 四川南部, 辽宁振兴."""

_ZONES = (
    "经济技术开发区|高新技术产业开发区|高新技术开发区|经济开发区|高新区|经开区|开发区|新区|工业园区|工业园|"
    "产业园区|保税区|保税港区|自贸区|自贸试验区|度假区|风景区|园区|自由贸易港"
)
_ZONE = re.compile(rf"^(?:[一-鿿]{{0,4}}?(?<!一)(?:{_ZONES}))")

_REGIONS = words(
    "长三角 长江三角洲 珠三角 珠江三角洲 京津冀 环渤海 粤港澳大湾区 成渝 东北三省 华北 华东 华南 华中 西北 西南 "
    "东北 湘西 湘中 湘南 湘北 湘东 苏北 苏南 皖北 皖南 鲁西 鲁南 胶东 "
    "豫西 豫东 豫南 豫北 粤东 粤西 粤北 桂北 桂西 闽南 闽西 闽东 闽北 赣南 赣北 川东 川西 川南 川北 陕北 陕南 "
    "关中 晋北 晋南 冀中 冀东 冀南 鄂西 鄂东 浙东 浙西 浙南 黔东 黔西 滇西 滇南 "
    "辽西 辽东 辽南 河西走廊 江汉平原 华北平原 松嫩平原 三江平原 洞庭湖区 大别山区 武陵山区 秦巴山区 沂蒙山区 "
    "太行山区 大凉山 中原 江南 江淮 塞北 岭南 欧洲 亚洲 非洲 美洲 拉丁美洲 拉美 "
    "中东 东南亚 南亚 中亚 西欧 东欧 北欧 北美洲 南美洲 北美 南美 大洋洲 加沙 加沙地带 约旦河西岸 巴勒斯坦"
)
_WATERS = words(
    "长江 黄河 淮河 珠江 海河 辽河 松花江 黑龙江流域 嘉陵江 汉江 湘江 资江 沅江 澧水 赣江 钱塘江 闽江 "
    "雅鲁藏布江 澜沧江 怒江 金沙江 岷江 大渡河 乌江 渭河 汾河 洛河 塔里木河 鸭绿江 图们江 "
    "洞庭湖 鄱阳湖 太湖 洪泽湖 巢湖 青海湖 微山湖 白洋淀 滇池 洱海 渤海 黄海 东海 南海 太平洋 印度洋 大西洋 "
    "北冰洋 红海 地中海 泰山 华山 衡山 恒山 嵩山 庐山 黄山 峨眉山 长白山 大兴安岭 小兴安岭 "
    "秦岭 太行山 大别山 武陵山 祁连山 天山 昆仑山 喜马拉雅山 珠穆朗玛峰 青藏高原 黄土高原 云贵高原 内蒙古高原 "
    "三峡 武夷山 五台山 武当山 井冈山 雁荡山 九华山 普陀山 青城山 沂蒙山 六盘山 贺兰山 燕山 吕梁山 大巴山 雪峰山 "
    "乌蒙山 横断山 唐古拉山 阿尔泰山 漓江 韩江 瓯江 富春江 新安江 沱江 涪江 永定河 滹沱河 沂河 沭河 颍河 涡河 牡丹江 "
    "乌苏里江 湟水 洮河 无定河 泾河 伊犁河 额尔齐斯河 呼伦湖 纳木错 高邮湖 骆马湖 东平湖 千岛湖 抚仙湖 九寨沟 "
    "塔克拉玛干沙漠 毛乌素沙地 腾格里沙漠"
)
_FIRST = "".join(sorted({name[0] for name in (*_REGIONS, *_WATERS)}))
_NAMED = re.compile(
    rf"(?=[{_FIRST}])(?:(?P<region>{alternatives(_REGIONS)})(?![东西南北])|(?P<water>{alternatives(_WATERS)})"
    r"(?P<basin>流域|中下游|上游|中游|下游|沿线|三角洲)?)"
)
# Region names that are cut from other words or are directions unless an area word or a boundary follows.
_DIRECTION = frozenset(words("西北 西南 东北 中原 江南 中东 东海 南海 太湖 黄山 天山 泰山 华山"))
_AFTER_DIRECTION = re.compile(r"^(?:地区|三省|各省|部|大地|一带|边陲|[，。、；]|诸省|局势|国家|问题)")


_CITY_DISTRICTS = frozenset(("市中区", "市南区", "市北区"))
_DIRECTIONS = frozenset(("城区", "郊区", "矿区", "东区", "西区"))
"""Districts that are called by a common noun: never told from it but behind their city."""

_PEOPLE = re.compile("人(?![民口员士群])")

_NEXT_LINK = re.compile("[一-鿿]{1,6}?[县区市旗]")
_LISTED = re.compile("[、，。]|等[地县市区]|[两三四五六七八九]?[县市区](?![长委级域])")
_ABOVE_COUNTY = (PlaceLevel.PROVINCE, PlaceLevel.CITY)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place name in a text, and the place it stands for as far as that can be told."""

    span: Span
    level: PlaceLevel
    code: str | None
    full_name: str | None
    rule: Rule
    confidence: float
    inferred: bool = False


class PlaceFinder:
    """Finds the divisions named on one page; the page's home decides between places of one name."""

    def __init__(self, gazetteer: Gazetteer, forms: Sequence[str]) -> None:
        self._gazetteer = gazetteer
        self._matches = [self._with_next_links(form, gazetteer.scan(form)) for form in forms]
        self.home = self._find_home()
        self._matches = [self._with_hidden(form, matches) for form, matches in zip(forms, self._matches, strict=True)]
        self._full_codes = self._codes_in_full()

    def _with_next_links(self, text: str, matches: Sequence[Match]) -> list[Match]:
        """The matches, and divisions right behind one whose names are too common to be sought alone (新县, 市中区)."""
        linked: list[Match] = []
        for number, scanned in enumerate(matches):
            match = self._under_former_name(text, scanned)
            split = self._district_of_short_city(text, match)
            if split:
                linked += split
                continue
            linked.append(match)
            limit = matches[number + 1].start if number + 1 < len(matches) else len(text)
            if not match.is_full or match.candidates[0].level not in _ABOVE_COUNTY or limit == match.end:
                continue
            found = _NEXT_LINK.match(text, match.end, limit)
            if found is None:
                continue
            codes = tuple(place.code for place in match.candidates)
            inside = tuple(place for place in self._gazetteer.exact(found[0]) if place.code.startswith(codes))
            if inside:
                linked.append(Match(*found.span(), found[0], inside, is_full=True, is_ordinary_word=False))
        return linked

    def _under_former_name(self, text: str, match: Match) -> Match:
        """监利县, 长治专区: what is called 监利市, 长治市 today, under its former generic part."""
        if not match.is_full and text.startswith("专区", match.end):
            cities = tuple(place for place in match.candidates if place.level is PlaceLevel.CITY)
            if cities:
                end = match.end + 2
                return Match(match.start, end, text[match.start : end], cities, is_full=True, is_ordinary_word=False)
        generic = text[match.end : match.end + 1]
        if match.is_full or generic not in {"县", "市"} or text[match.end + 1 : match.end + 2] in {"城", "区", "场"}:
            return match
        former = self._gazetteer.variants(match.name + generic)
        if not former:
            return match
        return Match(match.start, match.end + 1, match.name + generic, former, is_full=True, is_ordinary_word=False)

    def _district_of_short_city(self, text: str, match: Match) -> list[Match]:
        """内江市中区: 内江 and its 市中区, not 内江市."""
        name = text[match.end - 1 : match.end + 2]
        if not match.is_full or not match.name.endswith("市") or name not in _CITY_DISTRICTS:
            return []
        city, district = self._gazetteer.short(match.name[:-1]), self._gazetteer.exact(name)
        cities = tuple(place for place in city if place.level is PlaceLevel.CITY)
        inside = tuple(place for place in district if place.code.startswith(tuple(place.code for place in cities)))
        if not cities or not inside:
            return []
        return [
            Match(match.start, match.end - 1, match.name[:-1], cities, is_full=True, is_ordinary_word=False),
            Match(match.end - 1, match.end + 2, name, inside, is_full=True, is_ordinary_word=False),
        ]

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
        """The divisions, zones, regions and waters in the text of one article, in order."""
        found = [*self._divisions(index, text), *_regions(text)]
        found.sort(key=lambda place: (place.span.start, -place.span.end))
        kept: list[FoundPlace] = []
        for place in found:
            if not kept or place.span.start >= kept[-1].span.end:
                kept.append(place)
        return kept

    def _divisions(self, index: int, text: str) -> Iterator[FoundPlace]:
        previous: tuple[int, Place] | None = None
        matches = self._matches[index]
        for number, match in enumerate(matches):
            place, sure = self._choose(match, previous)
            if place is not None and match.is_full:
                previous = (match.end, place)
            if "\0" in text[match.start : match.end]:
                continue
            following = matches[number + 1] if number + 1 < len(matches) else None
            limit = following.start if following is not None and following.is_full else len(text)
            chained = previous is not None and previous[0] == match.start
            if chained and previous is not None:
                chained = place is not None and place.code.startswith(previous[1].code)
            found = self._accepted(match, place, text, sure=sure, chained=chained, limit=limit)
            if found is None and place is not None and previous is not None and _is_listed(match, text, previous[0]):
                # 永春、德化等县: named beside a neighbour.
                beside = place.level is previous[1].level and place.parent_code == previous[1].parent_code
                found = self._place(match, place, RULE_SHORT, 0.7) if beside else None
            if found is not None:
                yield found
                if place is not None:
                    previous = (match.end, place)

    def _accepted(
        self, match: Match, place: Place | None, text: str, *, sure: bool, chained: bool, limit: int
    ) -> FoundPlace | None:
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
            full = self._gazetteer.full_name(place.code) + zone[0]
            return FoundPlace(span, PlaceLevel.ZONE, None, full, RULE_ZONE, 0.85)
        if match.is_full and match.candidates[0].level is not PlaceLevel.COUNTRY:
            of_body = match.candidates[0].level is not PlaceLevel.TOWN and _BODY.match(after)
            if (match.is_ordinary_word and not (chained or sure)) or (
                of_body and not after.startswith(("委", "人民政府", "政府"))
            ):
                return None
            return self._place(match, place, RULE_FULL, 0.96 if sure else 0.8)
        if not (
            self._follows_its_province(match, text, after, chained=chained)
            or self._is_safe_short(match, place, text, after)
        ):
            return None
        return self._place(match, place, RULE_SHORT, 0.85 if sure else 0.7)

    @staticmethod
    def _follows_its_province(match: Match, text: str, after: str, *, chained: bool) -> bool:
        """浙江长兴, 四川凉山: right after the division it lies in, even an ordinary word is a place."""
        standing = match.name not in _VERBS and not _BODY.match(after) and not _SHORT_BODY.match(after)
        return (
            chained
            and standing
            and match.candidates[0].level is not PlaceLevel.COUNTRY
            and text[match.start - 1] != "\0"
        )

    def _is_safe_short(self, match: Match, place: Place | None, text: str, after: str) -> bool:
        if match.is_ordinary_word or place is None or _BODY.match(after) or _SHORT_BODY.match(after):
            return False
        if after.startswith("人") and place.level is PlaceLevel.COUNTRY and after[1:2] in "，。、的":
            return False
        if place.level in {PlaceLevel.COUNTRY, PlaceLevel.PROVINCE}:
            return not text.endswith(_IDEALS, 0, match.start)
        if place.code in self._full_codes:
            return True
        before = text[match.start - 1 : match.start] if match.start else "\n"
        if place.level is PlaceLevel.COUNTY:
            # 永春、德化等县 where the page is at home in their city.
            return before in _PREPOSITIONS and _LISTED.match(after) is not None and place.code.startswith(self.home)
        return place.level is PlaceLevel.CITY and (before in _PREPOSITIONS or after[:1] in "市，。、的在")

    def _place(self, match: Match, place: Place | None, rule: Rule, confidence: float) -> FoundPlace:
        span = Span(match.start, match.end)
        if place is None:
            return FoundPlace(span, match.candidates[0].level, None, None, rule, 0.6)
        full = self._gazetteer.full_name(place.code)
        return FoundPlace(span, place.level, place.code, full, rule, confidence, inferred=len(match.candidates) > 1)

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


def _regions(text: str) -> Iterator[FoundPlace]:
    for match in _NAMED.finditer(text):
        name, after = match[0], text[match.end() : match.end() + 16]
        if (name in _DIRECTION and not _AFTER_DIRECTION.match(after)) or _PEOPLE.match(after):
            continue
        if _BODY.match(after) or _SHORT_BODY.match(after):
            continue
        level = PlaceLevel.REGION if match["region"] or match["basin"] else PlaceLevel.NATURAL
        yield FoundPlace(Span(*match.span()), level, None, None, RULE_REGION, 0.8)
