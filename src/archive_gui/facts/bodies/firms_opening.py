"""Firms that stand under a brand and their trade alone and act as firms do: 样绿农业落户, 样味食品是一家企业."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.places.divisions import Divisions
from archive_gui.facts.places.villages_told import LAND
from archive_gui.facts.sought import Sought, longest_words
from archive_gui.language.personal_names import is_verbal, is_word

_TRADES = words(
    "果业 农业 林业 茶业 牧业 药业 乳业 酒业 鞋业 渔业 油业 米业 粮业 菌业 竹业 木业 糖业 蛋业 禽业 蚕业 花业 蜂业 "
    "种业 食品 园艺 服饰 制衣 电子 电器 农牧 农科 科技 生物 商贸 置业 文旅 粮油 果蔬 果品 水产 药材 光电 家具 "
    "纺织 竹木 苗木"
)
_TRADE = alternatives(_TRADES)
_OPENING = Sought(
    rf"(?:(?<![一-鿿])|(?<=引进)|(?<=引进了)|(?<=引来)|(?<=引来了)|(?<=牵手)|(?<=携手)|(?<=入驻)|(?<=成立))(?P<name>(?P<brand>[一-鿿]{{2,3}})(?:{_TRADE}))"
    "(?!公司|集团|有限|股份|开发|发展|合作社|专业|基地|园|协会|局|部门|厂|技术|产业|企业|生产|农民|种植|养殖|保险|机械|安全|加工|大[省市县国户]|强[省市县国])",
    ahead=_TRADES,
    within=(2, 3),
)
_FRAMED = Sought(
    rf"(?:(?<![一-鿿])|(?<=[由与和在到给为被请向把了进]))(?P<name>(?P<brand>[一-鿿]{{2,4}})(?:{_TRADE}))"
    "(?=(?:公司)?(?:包种|包销|包收|收购|上班|做工|务工|打工|就业|签约|签订|投资|租下|租用|流转|落户|入驻|建厂|派人|派来|送来|(?:[、和与][一-鿿]{4,6}){0,3}[两三四五六七八九十\\d]+家企业|"
    "的(?:收购|车间|厂房|老板|工人|订单|货车|技术员|生产线|流水线)|今年[要还又]?在|去年[又还]?在))",
    ahead=_TRADES,
    within=(2, 4),
)
"""样禾药业包种包收, 在样达服饰上班: what is done by a firm or in it tells one by itself."""
_HEADED = re.compile("的?(?:董事长|总经理|副?总裁|经理|老板|负责人|创始人|法人|法定代表人|当家人)")
_IS_FIRM = re.compile("是[一-鿿0-9]{0,16}(?:企业|公司)|落户|入驻")
_ACTS = re.compile(
    "(?:去年|今年|前年|目前|现在|如今|\\d{4}年)?(?:收购|流转|投资|付给|每年|按|与|租|招|聘|雇|用工|带动|安置|产值|厂房|占地|纳税|出口|还|又|也|将|已|给|向|负责|承诺|签|统一|在|把|从|有|建|种|养|卖|派|捐)"
)
_NO_BRAND = re.compile(
    "[的了与及等在有是各个家种类型化本省市县区镇乡村外内产这那其从把由对发展做强靠]|^(?:和|同|跟|现代|传统|生态|观光|休闲|智慧|数字|有机|循环|立体|设施|订单|富硒|清洁|冷链|"
    "跨境|林下|定制|特色|高效|绿色|精品|山地|都市|城郊|精致|规模|基础|家庭|品牌|节水|旱作|优势|主导|健康|安全|放心|方便|速冻|保健|婴幼|进口|消费|高新|农业|工业|我国|全国|中国|名优|道地|"
    "民族|扶贫|乡村|农村|地方|当地|热带|粤港|外贸|国际|[大小新老好]$)"
)
_BODY = re.compile("(?:公司|厂|合作社|农场|超市|集团)$")
_BRAND, _LONGEST_BRAND = 2, 4
_DOES = re.compile(f"{_ACTS.pattern}|{_HEADED.pattern}")
_LEAST = 2
_MOST = 50
"""How many such firms are sought in one article; none names more."""


def find_firms_opening(text: str, divisions: Divisions) -> Iterator[tuple[int, int]]:
    """Where a folded text names firms by brand and trade: where it tells them to be firms, and again elsewhere."""
    told: dict[str, None] = {}
    for match in _OPENING.finditer(text):
        start, end = match.span("name")
        name, brand = match["name"], match["brand"]
        if _NO_BRAND.search(brand):
            continue
        if _HEADED.match(text, end) or _IS_FIRM.match(text, end):
            told.setdefault(name)
            continue
        if any(is_verbal(text, at) for at in range(start, match.end("brand") - 1)):
            continue
        worded = any(is_word(text, at) for at in range(start, match.end("brand")))
        placed = divisions.last_in(start, match.end("brand")) is not None
        if not worded and not placed and text.count(name) >= _LEAST and _acts(text, name):
            told.setdefault(name)
    for match in _FRAMED.finditer(text):
        begins = _brand(text, match, divisions)
        if begins is not None:
            told.setdefault(text[begins : match.end("name")])
    for start, end in longest_words(text, list(told)[:_MOST]) if told else ():
        if not text.startswith(("公司", "集团", "有限", "股份"), end):
            yield start, end


def _brand(text: str, match: re.Match[str], divisions: Divisions) -> int | None:
    """Where a firm's name begins whose brand is no word: with the place before it; None where it is no brand."""
    start, end = match.span("brand")
    place = divisions.covering(start)
    if place is not None and place.start == start and place.end <= end - _BRAND:
        core = place.end
    elif place is None and divisions.last_in(start, end) is None:
        core = start
    else:
        return None
    if _NO_BRAND.search(text[core:end]) or end - core > _LONGEST_BRAND - 1:
        return None
    inner = range(core, end - 1)
    return None if any(is_verbal(text, at) or is_word(text, at) for at in inner) else start


def find_brands(text: str, firms: Iterable[str], divisions: Divisions) -> Iterator[tuple[int, int]]:
    """Where the brand that a firm's name begins with opens a clause and does what firms do: 样发 of 样发竹制品厂."""
    told: dict[str, None] = {}
    for name in firms:
        ending = _BODY.search(name)
        at = text.find(name)
        if ending is None or ending.start() < _LONGEST_BRAND or at < 0:
            continue
        place = divisions.covering(at)
        core = name[place.end - at : ending.start()] if place is not None and place.start == at else name
        brand = core[:_BRAND]
        if len(core) >= _LONGEST_BRAND and brand[-1] not in LAND and not is_word(core, 0) and not is_word(core, 1):
            told.setdefault(brand)
    for brand in list(told)[:_MOST]:
        for match in re.finditer(f"(?<![一-鿿]){brand}", text):
            if _DOES.match(text, match.end()) and divisions.covering(match.start()) is None:
                yield match.span()


def _acts(text: str, name: str) -> bool:
    """Whether a firm of that name does somewhere what firms do."""
    at = text.find(name)
    while at >= 0:
        if _ACTS.match(text, at + len(name)):
            return True
        at = text.find(name, at + len(name))
    return False
