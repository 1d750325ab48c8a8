"""Whether a place name is only part of a longer name: a body's, a paper's, an award's."""

from __future__ import annotations

import re

from archive_gui.language.personal_names import is_verbal

# A name runs on into a body's name up to one of these endings.
_BODY = re.compile(
    r"^(?![读念教](?:[小中大]学|高中))(?!(?:[省市县区州镇乡村]?(?:的|在|有|和|与|等|到|从|将|已|是|对|向)))"
    r"(?:(?![一两三四五六七八九十几\d多这那某][所家个座])"
    r"[^，。；、！？：:;,!?\s\0“”《》（）()的在和与及等到从将已对向被把让为是了由以]){0,14}?"
    r"(?:日报|晚报|早报|时报|晨报|商报|都市报|法制报|电视台|电台|卫视|通讯社|出版社|杂志社|报社|大学|学院|中学|"
    r"小学|幼儿园|学校|一中|二中|三中|师范|医院|卫生院|公司|集团|银行|信用社|"
    r"商行|合作社|供销社|法院|检察院|公安局|[一-鿿]{1,8}局|[一-鿿]{1,6}厅|[一-鿿]{1,8}委员会|"
    r"[省市县区州]委(?!员|书记|、)|总队|支队|大队|研究院|研究所|研究会|协会|学会(?![了如用])|红十字会|"
    r"联合会|基金会|"
    r"商会|俱乐部|足球队|男篮|女排|代表队|博物馆|军校|图书馆|纪念馆|体育馆|体育场|大剧院|机场|火车站|车站|(?<!山)海关|"
    r"铁路局|酒店|宾馆|饭店|医学院|科学院|解放军|军区|支行|分行|人民政府办公厅)"
)
_SHORT_BODY = re.compile(
    r"^(?![大菜化队话梦派][一-鿿]{1,2}(?:村(?![民庄里])|镇|乡(?![村土亲])))"
    r"(?:拔(?=\d|[一二三四五六七八九近约在高低较])|蓝(?=[制工器])|窑(?![洞厂湾])|茶(?=[价叶饼砖汤香，。、；的和])|大(?=地(?!震|区))|大(?=屠杀)|籍|组(?![织建成团合])|话|菜|化(?![解验肥妆石疗])|队|报(?![告送名警])|梦|裔|语|式|派(?![出驻遣员发])|剧(?![增烈])|羊|号|舰|杯|港(?!口)|"
    r"[^，。；、！？：:,;!?\s\0\1“”《》（）()的至到和与及在从往向对等]{0,3}?(?:特色|年味|丰收节|共产党|原则|队(?![伍员])|样本|"
    r"经验|黄牛|黑牛|"
    r"方言|会议精神|(?<![铁公修筑铺])路|街(?!道)|大道|大桥|(?<!地铁)站|高铁|高速|(?:铁路|公路)(?!口岸)|舰|"
    r"(?<![电水路铁管海河渠干联互局])网(?=[讯记报刊发，。、》”）\n]|客户端)|"
    r"党(?![委员政代组建校纪史群支总风内外])|战役|会战|精神|法(?![院官])|"
    r"条约|共识|宣言|进程|模式))"
)
_TITLE = re.compile(
    r"[^，。；“”\"\n]{2,14}?(?:奖|奖章|奖杯|称号|模范|先进[个集][人体]|单位|好人|人物|标兵|能手|卫士|工匠|之[乡都城村]|"
    r"之星|十佳|品牌|网|号|杯)[”\"’]"
)
"""The rest of a title in quotation marks."""

_LINE_OPENS = frozenset("\n\u3000【")
_COLUMN = re.compile(r"[一-鿿][评谈话谭笔潮坛弹言语议论谚记声](?=[】\u3000\x20]*(?:\n|$))")
"""The rest of a line that holds no more than a newspaper's column."""
_PEOPLES_HILLS = re.compile("[苗瑶侗彝畲黎][岭山](?:深处|儿女|人家|大地|[来飞唱走换有][了来出新])")

_BRAND = re.compile("(?![人的在是有要不也都])[一-鿿]{2,5}[”’]")
"""The rest of a name in quotation marks that begins with a place's."""
_PRODUCE = re.compile(
    "红薯|地瓜|土豆|茶[叶油]?(?![园山厂场])|[大香贡]?米(?!的)|粉丝|面条|辣椒|生姜|大蒜|豆腐|腊肉|[蜜脐]?[柑橘橙柚桃梨李杏枣](?![园林树])|葡萄(?!园)|西瓜|"
    "猕猴桃|草莓|板栗|核桃|花生|[黑土香]猪|[黄黑]牛|山羊|土?鸡(?!场)|麻鸭|蜂蜜|金银花|百合|莲子|竹[笋编]|剪纸|刺绣|米酒"
)
_VILLAGE_BEHIND = re.compile(
    "社区|居委会|[咀嘴坪坡冲沟湾坳岭溪塘坝洞岩井泉屯铺垭垅坑坨垸畈塬峪岗潭墩]?村(?![民镇里委落级上])"
)
_LONGER_VILLAGE = re.compile(
    "(?![农乡山新老旧小大古渔各全某该本这那每此个一两几多为有在是与和及到驻联包城])[一-鿿]村(?![民镇级里落BA超晚])"
)
_OF_CITY = re.compile("顾客|客[商户人]|游客|市民|市场|老板|商[人家]|师傅|那边|一家|工地|打工|务工|超市|街头|的")


def is_of_produce(after: str) -> bool:
    """Whether what stands behind a village's name is a crop or ware that bears the name: 样家坪|红薯."""
    return _PRODUCE.match(after) is not None


def is_called_village(after: str) -> bool:
    """Whether what stands behind a name makes a village or community of it: 样耶镇|长春|社区."""
    return _VILLAGE_BEHIND.match(after) is not None


def begins_village(after: str) -> bool:
    """Whether a county's short name only begins a village's, one character longer: 竹山|脚村, not 竹山|各村."""
    return _LONGER_VILLAGE.match(after) is not None


def tells_of_city(after: str) -> bool:
    """Whether people of a city or what one does there stand behind its short name: 一条哈尔滨|顾客的留言."""
    return _OF_CITY.match(after) is not None


def opens_brand(text: str, start: int, end: int) -> bool:
    """Whether a name opens the quoted name of a ware, a group or a paper that is called by it: “样江|薄片”."""
    if text[start - 1 : start] not in {"“", "‘"}:
        return False
    return _BRAND.match(text, end) is not None and not is_verbal(text, end)


def runs_into_body(after: str) -> bool:
    """Whether what stands behind a name makes it part of a body's or a thing's name: 日报, 大学, 男篮, 精神."""
    return _SHORT_BODY.match(after) is not None or _BODY.match(after) is not None


def is_in_title(text: str, start: int, end: int) -> bool:
    """Whether a name opens the quoted name of an award or a paper: “样省青年五四奖章”, 《样省日报》."""
    mark = text[start - 1 : start]
    if mark == "《":
        return "》" in text[end : end + 16]
    return mark in {"“", '"', "‘"} and _TITLE.match(text, end) is not None


def is_of_headline(text: str, start: int, end: int) -> bool:
    """Whether a line is a column's name, 样江|时评, or a headline that opens with a people's hills: 苗岭深处."""
    if start and text[start - 1] not in _LINE_OPENS:
        return False
    return _COLUMN.match(text, end) is not None or _PEOPLES_HILLS.match(text, start) is not None
