"""The noun phrase that a figure is said of, in the words before it; and words that only tell how it moves."""

from __future__ import annotations

import re

from archive_gui.facts.indicators.edges import within_words
from archive_gui.language.personal_names import is_word

CLAUSE_END = "，。；！？,;!?\n：:…"
_COPULA = re.compile(
    r"(?:约?(?<![侵抢霸强独])占|累计|总共|共计|一共|共有|共|合计|总计|已经|已|达到|达|均为|(?<![人户亩日月年])均|为|是|有|约|仅|只有|只|就有|就|还有|将近|"
    r"将|可达|可|高达|多达|长达|超过|突破|不足|不到|了|(?:保持|稳定|维持|控制|下降|上升|提高|提升|增加|减少|扩大|降低|增长)"
    r"(?:在|到|至|为)|[降增升减跌涨]至|(?<![应实签])到|至|则|也|都|过|在|"
    r"有望|可望|预计|力争|"
    r"分别|平均每[年月日天]|哪怕|甚至|即使|还|局地|"
    r"每[年月日天人户]|又|近|大约|即|之|各|整|(?<![统预])计|等)$"
)
_LONGEST_COPULA = 5
_LEADING = re.compile(
    r"^(?:中有|里有|奖给|赠给|发给|其中|并且|并|同时|此外|而且|然而|甚至|哪怕|而|且|但|使|让|以及|及|和|与|还|先后|已|也|又|又有|至今|来(?!回)|的|目前|全年|"
    r"当前|累计|共计|共|一共|(?:全|我|该|本)[省市县区州镇乡村校](?:的)?|现有|"
    r"共有|拥有|设有|完成|实现|达到|学校|有)+"
)
_SEPARATOR = re.compile(r"[、“”《》（）()\0]|的|等(?!级)|以及|其中")
_EMPTY_WORDS = (
    "然而 但是 可是 于是 因此 他说 她说 新修订 其中 据了解 据统计 据介绍 预计 今年 由于 因为 这里 记者 我们 当时 当年 "
    "另外 此外 余下 剩下 部分地区 局部地区 部分地方 一些地方 个别地方 "
    "起初 最初 原先 全年 半年 最多 最少 最远 其余 剩余 刚好 正好 恰好 起码 至今 一年下来 一天下来 到目前为止 截至目前"
)
EMPTY = frozenset(_EMPTY_WORDS.split())
"""What may stand before a figure without being counted."""

# 同比增长, 比上年下降: what moves stands with the figure before.
_MOVEMENT = re.compile(
    r"(?:比|较|与|同比|环比|同期|相比|分别|实际|名义|累计|年均|日均|月均|平均|再|又|也|都|均|将|预计|继续|大幅|小幅|共)*"
    r"(?:增长|增加|增幅|增速|新增|增|上升|上涨|涨幅|涨|提高|提升|下降|减少|降低|下跌|降幅|跌幅|下滑|跌|降|减|回升|回落|扩大|"
    r"收窄|上调|下调|翻了?|跌去|降去|省下|节省|节约|缩短|缩小|加快|提前|高出|高了|低了|多了|少了)(?:率|约|近|超)?"
)
# 比整顿前低了, 比常年同期少: what the figure before counts, compared; 最高的: the same, at its end.
_COMPARED = re.compile(
    "[比较][^，。；！？\\n]{1,14}?[高低多少省贵贱快慢长短大小早晚重轻涨跌降增减](?:[出了掉下去]|到)*|最[一-鿿]的?|(?:按[^，。；！？\n]{1,10})?折(?:合|算)?[成为]?|"
    r"占[^，。；！？\n]{2,12}?的?|(?:每[一-鿿])+|[人户日亩]均"
)
_RELATIONAL = re.compile(
    "(?:总|平均|年均|人均)?(?:比[重例]|占比|份额|数量|总量|面积|规模|[单价]价|价格|价值|产量|销量|浓度|成本|费用|标准|额度|难度|宽度|长度|高度|深度|"
    "厚度|寿命|间隔|上限|下限)(?:[则却还也都就一直始终逐年又]|逐步|上升|下降|提高|降低|增加|减少|回升|回落)*"
)
_MORE = frozenset("高低多少贵快慢早晚重轻")
_ACTS = frozenset("赚挣花贷借捐罚欠存卖买收交领拿跑走挑背扛运打产涨跌宽长高深重厚缴赔掏")
"""Verbs and measures of one character, which say all that is told of an amount: 赚了3000元, 宽5米."""
LONGEST = 20
SHORTEST_TAIL = 4
_SHORT_NOUN = 12
_HEADLESS = re.compile("的(?:只|仅|还)?剩下?$")
WITHIN = "里内间来中之上"
"""What follows a time within which something moves: 三天里."""
_SHORTEST_ITEM, _LONGEST_ITEM = 2, 6
_LAST_WORDS = 10
"""How much is kept of a long clause that no verb cuts."""
_CUT = re.compile(r"\x01+|[在将把使让给从向由为以用]|推动|带动|实现|完成|建设|公布|显示|记者|预计")


def ends_in_copula(words: str) -> bool:
    """Whether words end in what states an amount: 共有, 达到, 约."""
    return _COPULA.search(words, len(words) - _LONGEST_COPULA) is not None


def cut_copula(words: str) -> str:
    """The words without what states an amount at their end."""
    copula = _COPULA.search(words, len(words) - _LONGEST_COPULA)
    return words if copula is None else words[: copula.start()] + words[copula.end() :]


def is_movement(words: str) -> bool:
    """Whether words only say that something moves (同比增长), not what."""
    return _MOVEMENT.fullmatch(words) is not None or _COMPARED.fullmatch(words) is not None


def clause_start(text: str, at: int, floor: int) -> int:
    """Where the clause begins that ``at`` stands in, not before ``floor``."""
    start = at
    low = max(floor, at - 60)
    while start > low and text[start - 1] not in CLAUSE_END:
        start -= 1
    return start


def noun_before(text: str, original: str, start: int, end: int) -> str | None:
    """The noun phrase at the end of ``text[start:end]``, as printed; None where only a name or nothing stands there."""
    phrase = _without_copula(text[start:end], original, start)
    end = start + len(phrase)
    moved = _moved(phrase)
    if moved is not None:
        return moved
    if phrase.endswith("\0"):
        # 新修订的《条例》共13章: the document itself.
        return clean(original[original.rfind("《", start, end) + 1 : end])
    clause = start
    head, _, rest = phrase.rpartition("\0")
    if len(head.strip("\0比较、")) > 1 and len(phrase) <= LONGEST and is_movement(rest.lstrip(WITHIN)):
        return clean(original[clause:end])  # 水位三天里涨了
    headless = phrase.endswith("的") and len(phrase) <= LONGEST  # 销往甲国、乙国的
    for separator in reversed(list(_SEPARATOR.finditer(phrase))):
        if separator[0] == "的" and _RELATIONAL.fullmatch(phrase, separator.end()) and len(phrase) <= LONGEST:
            continue  # 工资的比重: a measure says little without what it is of
        if len(phrase) - separator.end() >= 2 and not headless:
            start += _row_start(phrase, separator.end())
            break
    leading = _LEADING.match(text[start:end])
    if leading is not None and leading.end() < end - start:
        start += leading.end()
    told = text.rfind("\0", start, end) + 1
    if end - max(told, start) == 1 and text[end - 1] in _ACTS:
        # 女工平均每月拿: who, where that is told before the date
        return clean(original[clause:end] if len(text[clause:told].strip("\0")) > 1 else original[end - 1 : end])
    start = _cut_start(text, max(start, told), end)
    if not text[start:end].strip("\1"):
        return None  # 其中甲县5万人: whose it is, not what is counted
    return clean(original[start:end]) if end - start >= 2 else None


def _without_copula(phrase: str, original: str, start: int) -> str:
    while True:
        shorter = _HEADLESS.sub("的", cut_copula(phrase.rstrip("“")))
        if phrase.endswith("\0") and original[start + len(phrase) - 1] != "》":
            shorter = phrase.rstrip("\0")
        if shorter == phrase:
            return phrase
        phrase = shorter


def _cut_start(text: str, start: int, end: int) -> int:
    """Where the last words of a long phrase begin: behind a verb, else a word; its end where figures stand there."""
    if end - start <= LONGEST:
        return start
    cuts = _CUT.finditer(text, start, end - SHORTEST_TAIL)
    cut = next((cut.end() for cut in cuts if end - cut.end() <= LONGEST), None)
    if cut is not None:
        return cut
    start = end - _LAST_WORDS
    return end if any(character.isdigit() for character in text[start:end]) else start + is_word(text, start - 1)


def _row_start(phrase: str, at: int) -> int:
    """Where the row of short nouns begins that goes on at ``at``: 卖出书签、手包."""
    if len(phrase) - at > _LONGEST_ITEM:
        return at
    while at and phrase[at - 1] == "、" and len(phrase) - at <= LONGEST:
        start = max(phrase.rfind(mark, 0, at - 1) for mark in "、的\0“”《》（）") + 1
        if not _SHORTEST_ITEM <= at - 1 - start <= _LONGEST_ITEM:
            break
        at = start
    return at


def _moved(phrase: str) -> str | None:
    """劳动生产率比去年提高: what moves, and how; None where the phrase does not say both."""
    head, _, movement = phrase.rpartition("\0")
    head = head.rstrip("\0")
    if not head.endswith(("比", "较")) or not (movement in _MORE or is_movement(movement)):
        return None
    noun = _SEPARATOR.split(_LEADING.sub("", head[:-1]))[-1]
    return f"{noun}{movement}" if 2 <= len(noun) <= _SHORT_NOUN and not is_movement(noun) else None


def clean(words: str) -> str | None:
    """The words within their edges; None where they count nothing."""
    words = within_words(words.replace("\n", ""))
    return None if words in EMPTY else words or None
