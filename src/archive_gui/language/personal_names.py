"""Where a personal name that begins in running text ends, and how much it looks like one."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from archive_gui.base.paths import resources_dir
from archive_gui.language.roles import AFTER_NAME, KIN, OFFICES, PEOPLE
from archive_gui.language.surnames import surname_ranks

_HAN = re.compile("[㐀-鿿𠀀-𲎯]")
_ALL_HAN = re.compile(f"{_HAN.pattern}+")
# Characters that hardly ever stand in a given name: particles, pronouns, prepositions, verbs of speech.
_NEVER = frozenset(
    "的了是在和与及或但不也就都而且则对被把将让给说称讲问等着过吗呢吧啊我他她它你们谁这那哪什么每各此该即很更最没"
    "请还已只些里内外后系至仍仅并所于到地"
)
_BEHIND = (_NEVER - {"地"}) | frozenset("其之以因由从向自曾获夺均再便")
"""Characters that follow names rather than end them."""
_COMMON_GIVEN, _OTHER_GIVEN, _UNKNOWN_GIVEN, _NEVER_GIVEN = 1.0, 0.2, -1.2, -9.0
# Surnames that are far more often a word of their own; a name that begins with one needs to look more like one.
_AMBIGUOUS = frozenset(
    "和从同于年明成东关能行通应经强温安时有向华高方常水连支计毛全平云都海金银党国包玉古易门简满盛过阳乐曾相黄白单宗那干商谷广冷麻解项祝鱼利景由后宝库贵终别甘来资太念操"
)
_AFTER_ONE = frozenset("为带家来去是走有要上下同任当出给看听向跟过时等")
"""What stands behind a name rather than at the end of one with a surname of two."""
_SPEECH = frozenset("说讲道问答喊")
_SPEECH_OF_TWO = frozenset(("表示", "表态"))
"""Verbs of speech that would make a word of the end of a name: 样振华|表示."""
_DEEDS = frozenset("算做看想问找走跑打拿买卖办写谈讲提搞管站坐赶送带说听吃喝种养修盖")
_CARRIED_OUT = re.compile(f"(?![刚没不未已])[一-鿿][完遍]|[{''.join(sorted(_DEEDS))}翻放抓扛接掏拉][起开出下掉]|翻山")
"""A deed and how it came out: 翻|完, 走|遍, 扛|起."""
_OUTCOMES = frozenset("完遍起开出下掉山")
_JUST_NOW = frozenset("刚正才已再连又也都还就便却只先曾总即没不未一常仍边忙急")
_BY_HAND = re.compile("用[手脚嘴肩双]|(?![看帮等陪守跟催问说])[一-鿿]着(?![急手力重])")
"""What somebody does with the hands, or doing something: 样来|用手捧起, 样来|扛着锄头."""
_DIRECTIONS = frozenset("出到进起回上下开掉住完走好")
"""What ends a verb of two whose first character no name has: 追|到."""
_DONE_TO = _DEEDS | frozenset("开出用发报接追劝贴念教递催骂推拉扛背抱捧端摸抓捐挖栽租骑扶搬换补摆牵抢")
"""Verbs of one character that take whom and what they are done to."""
_POSTURES = frozenset("坐站蹲躺捧端摆")
_BEHIND_VERBS = re.compile("着(?![手力实急眼重想装陆火凉迷])|了(?![解如结却断无])")
"""What follows a verb of one character, never a name."""
_OBJECT = re.compile("[他她我你咱俺]|一[句声口把下阵番遍趟]")
"""Whom or how often a verb of one character is done."""
_HALF_DAY = re.compile("上午|下午|早上|连[一-鿿\\d]|路上|口气|天到|大早|辈子")
"""What 一 begins behind a name: 一上午."""
_NOUNS_BESIDE = "|".join(sorted({*AFTER_NAME, *OFFICES, *PEOPLE, *KIN}))
_BESIDE = re.compile(f"(?:{_NOUNS_BESIDE}|[家大中小][一-鿿]|自己|本人|等人|身[上后边]|手[里中上])")
"""Nouns that stand right behind names."""
_COUNTED = re.compile(r"[两二三四五六七八九十几\d][人名位个户]|\d+[人名位]")
_WITH_DEED = re.compile("[两二三四五六七八九十]人(?!家)|[编写唱做办教种养画刻打建说讲][的了过出]")
"""What follows a name that ends in 和, never the word for and."""
_BEGINS_DEED = frozenset(
    (
        "听说",
        "致辞",
        "致词",
        "率队",
        "率团",
        "率领",
        "二话",
        "一道",
        "回赠",
        "滑下",
        "爬上",
        "深有",
        "深感",
        "深知",
        "感慨",
        "感叹",
        "感激",
        "连连",
        "连声",
        "频频",
        "直夸",
        "直言",
        "率先",
        "带头",
        "牵头",
        "亲自",
        "常年",
        "常常",
        "激动",
        "兴奋",
        "欣慰",
        "随即",
        "当即",
        "挨家",
        "逐户",
        "进村",
        "进山",
        "进城",
        "进门",
        "下乡",
        "下村",
        "入户",
        "入村",
        "回村",
        "上山",
        "出门",
    )
)
"""What begins behind a name rather than in it."""
_BYNAME = re.compile("[大二三四五六七八九老满细幺么冬春秋腊][毛苟狗伢崽妹仔娃佬]|老[二三四五六七八九幺]")
"""What children of the country are called by all their lives: 刘细毛, 麻老四."""
_MODAL = frozenset("要想肯")
_TO_BE = frozenset("有作大可志敢善能必当建家思")
"""What 为 follows in given names: 有为."""
_AMBIGUITY = 0.7
_CONJUNCTIONS = frozenset("和从同于应时有家来")
_THREE = 0.9  # nearly nine names in ten have two given characters, see surnames.py
_WORD_INSIDE = 2.0
_WORD_BEHIND = 1.6
_BOUNDARY = 1.2
_RATHER_VERBS = frozenset("同作任以来人时")
"""Third characters of what may be a name of two before a verb, and 人."""


class NameReading(NamedTuple):
    """A reading of what stands at a place as a name: where it ends, and its weight (above 0: rather a name)."""

    end: int
    weight: float


def read_name(text: str, at: int) -> NameReading | None:
    """The best reading of the characters at ``at`` as surname and given name; None where none is possible.

    ``text`` is folded to simplified characters. A blank inside a name of two (贺 勇) belongs to it.
    """
    surname = _surname_length(text, at)
    if not surname:
        return None
    spaced = _spaced_pair(text, at)
    if spaced is not None:
        return spaced
    best: NameReading | None = None
    for given in (2, 1):
        reading = _read(text, at, surname, given)
        if reading is not None and (best is None or reading.weight > best.weight):
            best = reading
    return best


def is_word(text: str, at: int) -> bool:
    """Whether the two characters at ``at`` are an ordinary word."""
    return at >= 0 and text[at : at + 2] in _WORDS


def is_verbal(text: str, at: int) -> bool:
    """Whether the two characters at ``at`` are an ordinary verb or particle."""
    return at >= 0 and text[at : at + 2] in _VERBS


def surname_characters() -> str:
    """Every character that a surname begins with, for a regular expression's class."""
    single, compound = surname_ranks()
    return "".join(sorted({*single, *(name[0] for name in compound)}))


def common_given() -> str:
    """Every common character of given names, for a regular expression's class."""
    return "".join(sorted(_COMMON))


def _surname_length(text: str, at: int) -> int:
    single, compound = surname_ranks()
    if text[at : at + 2] in compound:
        return 2
    return 1 if text[at : at + 1] in single else 0


def _spaced_pair(text: str, at: int) -> NameReading | None:
    """贺 勇: a name of two set as wide as one of three."""
    if text[at + 1 : at + 2] not in {" ", "\u3000"} or not _HAN.match(text[at + 2 : at + 3] or " "):
        return None
    behind = text[at + 3 : at + 4]
    if behind and _HAN.match(behind) and not text.startswith(("摄", "文", "图", "报"), at + 3):
        return None
    return NameReading(at + 3, 1.0 + _given(text[at + 2]))


def _read(text: str, at: int, surname: int, given: int) -> NameReading | None:
    start, end = at + surname, at + surname + given
    if end > len(text) or _ALL_HAN.fullmatch(text, start, end) is None:
        return None
    weight = _surname_weight(text[at:start]) + _given_weight(text, start, end)
    if surname == 2 and given == 2 and text[end - 1] in _AFTER_ONE:
        weight -= 2 * _WORD_INSIDE  # 欧阳柏|为
    # A name that runs into the next word, or begins as a word does, is rather no name.
    if surname == 1 and is_word(text, at):
        weight -= 1.3 * _WORD_INSIDE if given == 1 else _WORD_INSIDE * (0.6 if _is_common(text[start + 1]) else 1.0)
    if given == 2 and text[end - 1] in _DEEDS and text[end : end + 1] in {"过", "了", "着"}:
        weight -= _WORD_INSIDE  # 鲜于平|算过
    if _BEHIND_VERBS.match(text, end) or (given == 2 and _begins_deed(text, end - 1)):
        weight -= 2 * _WORD_INSIDE  # 王样帮|着: the last character is what someone does
    if given == 2 and text[at:end] in _THREES:
        weight -= 2 * _WORD_INSIDE
    return NameReading(end, weight + _boundary_weight(text, end))


def _begins_deed(text: str, at: int) -> bool:
    """Whether the third character of a name rather begins what somebody does: 修|电线, 劝|他, 为|样样, 一|上午."""
    first, behind = text[at], at + 1
    if first == "一":
        return _HALF_DAY.match(text, behind) is not None
    if text[at : at + 2] in _BEGINS_DEED or (text[behind : behind + 1] == "人" and first in "两三四五六七八九十"):
        return True  # 样勤|听说, 样菊|三人
    if text[at : at + 2] in AFTER_NAME or (first in _MODAL and is_verbal(text, behind)):
        return True  # 样明|师傅, 样锐|要辍学
    if first == "为":
        return text[at - 1] not in _TO_BE and _HAN.match(text[behind : behind + 1] or "，") is not None
    if first not in _DONE_TO:
        return False
    if _OBJECT.match(text, behind) or (text[behind : behind + 1] in _DIRECTIONS and not _is_common(first)):
        return True
    noun = is_word(text, behind) and not is_verbal(text, behind) and text[behind] not in _BEHIND
    return noun and _BESIDE.match(text, behind) is None


@cache
def _surname_weight(surname: str) -> float:
    if len(surname) == 2:
        return 0.8
    rank = surname_ranks()[0][surname]
    weight = 0.6 - 0.004 * rank
    if surname in _AMBIGUOUS:
        weight -= _AMBIGUITY if rank < 100 else 2 * _AMBIGUITY
    return weight - 3 * _AMBIGUITY if surname in _CONJUNCTIONS else weight


_ENDS_OF_WORDS = frozenset("国方家时党")
"""Surnames that before 和 rather end another word: 成员国和东道国."""


def _given_weight(text: str, start: int, end: int) -> float:
    characters = text[start:end]
    if len(characters) == 1:
        # 中方, 越方: a side in talks
        return 1.5 * _given(characters) - (2 * _WORD_INSIDE if characters == "方" else 0)
    if characters[0] == "和" and text[start - 1] not in _ENDS_OF_WORDS:
        characters = "合" + characters[1]  # 刘和清: nobody is called by the surname alone before 和
    elif characters[1] == "和" and (
        is_verbal(text, end)
        or text[end : end + 1] in {"的", "为"}
        or _WITH_DEED.match(text, end)
        or text[end : end + 1] in _SPEECH
        or not _HAN.match(text[end : end + 1] or "，")
    ):
        characters = characters[0] + "合"  # 盛家和听说: a name, not 盛家 and someone else
    weight = 0.75 * (_given(characters[0]) + _given(characters[1])) + _THREE
    if _BYNAME.fullmatch(characters):
        weight = max(weight, 0.75 * 2 * _COMMON_GIVEN + _THREE)
    if characters[1] in _RATHER_VERBS:
        weight += _of_verb(text, end, characters)
    if is_word(text, start) and not (_is_common(characters[0]) and _is_common(characters[1])):
        weight -= 0.8
    return weight


def _of_verb(text: str, end: int, characters: str) -> float:
    """What speaks against a name of three whose last character rather is a verb, 时 or 人."""
    behind = text[end : end + 1]
    if characters[1] == "人":
        return 0.0 if characters[0] in "树立正志达" else -1.0
    if characters[1] == "时":
        return -_WORD_INSIDE if behind in {"，", ","} else 0.0  # 见到李样时，
    if characters[1] == "以":
        return 0.0 if _HAN.match(behind or "，") else -_WORD_INSIDE
    if characters[1] == "来":
        coming = _HAN.match(behind or "，") and behind not in _BEHIND | _SPEECH | _POSTURES
        return -_WORD_INSIDE if coming and not _BY_HAND.match(text, end) else 0.0  # 李明|来村里
    return -_WORD_INSIDE  # 李强同…会谈, 刘奇作的报告


_IN_THE_ACT = frozenset("带在给为忙和跟向用拿把从对拉背提弯坐站蹲领")
"""What stands behind a name and 正, where somebody is just doing something."""


def _boundary_weight(text: str, end: int) -> float:
    """What stands behind a name: 说, a mark, a word of its own; or a word that the name would cut."""
    behind, word = text[end : end + 1], text[end : end + 2]
    weight = 0.0
    if text[end - 1] == "和" and _WITH_DEED.match(text, end):
        return _BOUNDARY
    if behind in _SPEECH or word in _SPEECH_OF_TWO:
        weight += _BOUNDARY
    elif behind == "等" and _COUNTED.match(text, end + 1):
        return weight + _BOUNDARY  # 样国平|等四名
    elif behind == "正" and text[end + 1 : end + 2] in _IN_THE_ACT:
        return weight + _BOUNDARY * 0.7  # 样秀举|正带着
    elif behind in _DEEDS and text[end + 1 : end + 2] in {"了", "过"}:
        return weight + _BOUNDARY * 0.7  # 样良|种了: no word runs over them
    elif text[end - 1 : end + 1] in _WORDS:
        weight -= _WORD_BEHIND
    elif text[end + 1 : end + 2] in _OUTCOMES and text[end - 1] not in _JUST_NOW and _CARRIED_OUT.match(text, end):
        return weight + _BOUNDARY * 0.7  # 样立群|翻完本子
    if not behind or behind in _BEHIND or not _HAN.match(behind):
        return weight + _BOUNDARY
    return weight + _BOUNDARY * 0.7 if word in _WORDS else weight


def _given(character: str) -> float:
    return _GIVEN.get(character, _UNKNOWN_GIVEN)


def is_given_character(character: str) -> bool:
    """Whether a character stands in given names, often or now and then."""
    return character in _COMMON or character in _OTHER


def _is_common(character: str) -> bool:
    return character in _COMMON


WITHOUT_SURNAME = tuple(
    re.findall(
        r"\S+",
        "巴特尔 乌兰 其其格 斯琴高娃 斯琴 苏日娜 娜仁 娜仁花 托娅 托雅 格日勒 乌日娜 萨仁 阿古拉 巴图 "
        "巴雅尔 布和 朝鲁 额尔敦 呼和 那顺 宝音 哈斯 乌云 青格勒 特木尔 孟和 牧仁 敖登 高娃 琪琪格 "
        "其木格 通拉嘎 布仁 苏和 达来 扎西 卓玛 次仁 央金 拉姆 多吉 丹增 平措 旦增 尼玛 达瓦 格桑 "
        "边巴 洛桑 索朗 强巴 白玛 曲珍 卓嘎 德吉 次旦 旺堆 罗布 顿珠 加措 巴桑 阿依古丽 阿依努尔 古丽 "
        "帕提古丽 热依汗 买买提 吐尔逊 艾合买提 艾山 艾力 玉素甫 肉孜 阿不都 克里木 阿迪力 古力娜扎 依明 "
        "热合曼 艾克拜尔 库尔班 沙吾提 努尔 哈力克 木拉提 叶尔兰 别克 "
        "才让 多杰 桑吉 措毛 东珠 仁青 仁增 才仁 旦正 久美 贡布 尕藏 拉毛 公保 华旦 加羊 南木加 周毛 切旦 完么 次成 "
        "益西 泽仁 泽郎 尔金 俄木 扎巴 曲扎 江村 降措 四郎 阿旺 土登 嘎玛 群培 达娃 加央 仓决 贡嘎 晋美 曲尼 曲英 "
        "恩和 孟克 苏布德 乌力吉 吉日嘎拉 格根 萨日娜 乌尼尔 巴音 巴彦 宝力德 布仁巴雅尔 达布 满都拉 满达 那日苏 "
        "娜布其 乌仁 乌兰图雅 图雅 图门 哈达 苏雅 塔娜 其木 莲花其 呼斯楞 毕力格 朝格图 朝克图 额日敦 阿拉坦 "
        "古丽娜尔 古丽巴哈尔 依明江 阿卜杜拉 阿布都 麦麦提 努尔麦麦提 吐尔洪 艾尼瓦尔 艾尼 吾守尔 买合木提 热孜万古丽 "
        "玛依拉 米热古丽 如则 吾买尔 托合提 肉孜买买提 亚森 阿里木 阿不力孜 阿布力米提 尼亚孜 哈丽旦 祖丽 叶尔肯 "
        "哈山 赛力克 巴合提 加娜尔 沙肯 胡安 吾尔肯 "
        "沙马 吉克 阿苦 马海 吉木 曲比 吉木日 阿牛 拉果 日牛 木果 尔古 阿木 木呷 尔布 子布 日古 阿各 伍各 史布 尔哈 "
        "央宗 罗追 坚才 坚赞 班觉 格列 次珍 德庆 赤列 贡桑 普布 米玛 拉巴 曲培 曲宗 白珍 玉珍 泽旺 才旦 拉措 "
        "桑杰 尖措 洛松 嘎松 伍金 罗珠 "
        "木乃 沙玛 拉日 依火 吉布 惹古",
    )
)
"""Names of Mongols, Tibetans and Uyghurs that are written without a surname."""


def _lines(name: str) -> list[str]:
    lines = (resources_dir() / "names" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def _pairs(name: str) -> frozenset[str]:
    """The words of two characters in a file whose lines hold a first character and all that stand behind it."""
    return frozenset(line[0] + second for line in _lines(name) for second in line[1:])


_COMMON, _OTHER = map(frozenset, _lines("given.txt"))
"""The characters that stand in given names often, and now and then."""
_GIVEN = {
    **dict.fromkeys(_OTHER, _OTHER_GIVEN),
    **dict.fromkeys(_COMMON, _COMMON_GIVEN),
    **dict.fromkeys(_NEVER, _NEVER_GIVEN),
}
_WORDS, _VERBS, _THREES = _pairs("words.txt"), _pairs("verbs.txt"), frozenset(_lines("threes.txt"))
