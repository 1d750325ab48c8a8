"""Names of villages that no register has, told by how they begin, what they end in and what is said of them."""

from __future__ import annotations

import re

from archive_gui.facts.grammar import words
from archive_gui.facts.places.marks import STOPS
from archive_gui.language.gazetteer import Gazetteer
from archive_gui.language.personal_names import is_verbal, is_word

LAND = frozenset("寨坪冲湾坳岭山溪河江湖塘洲坝桥口坡沟洞井泉岩垅垄坑庄屯铺营堡塬峪峡岗潭墩渡垭坨圩垸畈埠")
"""What names of villages that no register has mostly end in."""
# Words before 村 that make no name.
COMMON = re.compile(
    r"(?:^哪个?|^[一二两三四五六七八九十百千]{1,3}个$|^(?:[农乡山新老旧小大本该全各邻外灾驻进联包个同名千百十古渔整]|(?:贫困|行政|自然|示范|美丽|"
    r"富裕|移民|安置|搬迁|回迁|扶贫)?[小大新老古渔山])|"
    r"贫困|农|乡|行政|自然|城中|空心|运动员|媒体|以.{1,2}[强兴富美]|[新改扩修]建|改造|维修|整治|奥运|亚运|残运|残奥|冬奥|青运|大运|世运|示范|建制|受灾|重点|帮扶|出列|脱贫|"
    r"边远|偏远|比邻|毗邻|相邻|"
    r"美丽|文明|生态|旅游|中心|试点|先进|后进|软弱涣散|深度|少数民族|民族|地球|和美|幸福|数字|智慧|平安|红色|"
    r"传统|特色|"
    r"空壳|薄弱|富裕|样板|明星|所辖|[两几]个?|(?:^|[众许很更诸])多|多个|城市|居民|街道|城区|智能|网络|虚拟|国际|命运|学习|开源|现代|未来|"
    r"不少|少数|多数|半数|个别|其余|剩余|其[他它]|好些|某些|有些|沿[线路途]|^[差缺漏少多每另隔]一|^[逐挨]|^村[一-鿿]|"
    r"友好|安置|库区|景区|山区|湖区|矿区|林区|牧区|移民|"
    r"搬迁|回迁|周边|相关|部分|一些|合并|高原|革命老区|历史文化)(?:化|型|性|式|级|点|的)?$"
)
_WIDE_LAND = frozenset("山江河湖口")
"""Behind a common noun these make no name: 沿海山村, 旅游口岸村."""
_DESCRIBED = re.compile(
    r"(?:在|位于|地处|坐落|隶属|属于?|[距离])(?=[一-鿿]{2,6}[省市县区州乡镇山河])|[共辖有]\d+[户个人组]|\d+(?:户|名|个(?:[村小]|组)|所)|\d{1,3}岁"
)
"""How a village that is named for the first time is described."""
_WITHIN = ("该镇", "该乡", "该县", "该市", "全镇", "全乡", "本镇", "本乡", "其中")
"""该镇|样坪村214户村民散居: of what was told before, a village in it."""
_DONE_BY_PEOPLE = re.compile(
    "参加|出席|说|表示|会见|主持|介绍|告诉|强调|指出|认为|陪同|致辞|讲话|率|任|当选|回答|[，、]"
)
"""What stands behind somebody who is called so rather than behind a village: 样桑江村参加会谈."""
_GOES_ON = frozenset("在也有是还就因靠从又却则只没早先曾种养由把离距到隔住全今去，：、（")
"""What stands behind a name that opens its clause."""
_BESIDE = tuple(
    words(
        "旁边 附近 邻近 相邻 临近 隔壁 对面 同县 同镇 同乡 隔河 山下 山上 门口 山后 背后 河对岸 那边 "
        "最远 最偏 最高 最穷 偏远"
    )
)
_POINTED = tuple(f"{side}的" for side in _BESIDE)
_WHERE = re.compile(r"[边旁畔侧岸面][的]$|(?:山|坡|岭|岩|崖)[脚腰顶上下]的$|深处的$|尽头的$")
"""Where a village lies, right before its name: 路边的|样寨坪村."""
_PRESENTED = re.compile(r"(?:[有叫](?:一)?[个座])$")
_OF_TOWN = re.compile("[一-鿿]{2,3}[乡镇]的$")
_ADDED = frozenset("老大小上下东西南北前后高长青黄白黑红金银铁石花")
"""Characters that names begin with before another village's name: 老|样城村, 黄|样坪村."""
_POINTS = frozenset("是在到从至往")
"""What stands right before a village's name: 是桶|样坪村, whatever village the register has."""
_NOT_ADDED = frozenset(
    "省市县区州旗乡镇村组里内外过了着的这那该本原老新旧前后邻近各每全几两一二三四五六七八九十百千个位座家离经住进入回出上下大小中东南西北其此某咱我你他她"
    "赴抵达不也都还又就只被由与和及或为以对向把将让给叫来去走跑看管做当有没能要想可会最更很太非"
)
_LONGEST_TOLD = 4
_LED = re.compile("(?:[嫁来去走回][到进]|.的|[说讲]|[^一-鿿])$")
_SHORTEST_ENDED = 3
_SHORTEST_WHOLE = 2


def is_lengthened(text: str, left: int, at: int, ending: int, end: int) -> bool:
    """Whether one more character before a village's name belongs to it: 嫁到黄|样坪村, not 到大样坪村 near 样坪村."""
    if at - 1 < left or ending - at < _SHORTEST_WHOLE:
        return False
    if _is_always_longer(text, at, ending) and not is_word(text, at - 2):
        return True
    pointed = text[at - 2 : at - 1] in _POINTS and text[at - 1] not in _NOT_ADDED and ending - at < _LONGEST_TOLD
    if text[at - 1] not in _ADDED and not pointed:
        return False
    if is_word(text, at - 1) or is_word(text, at - 2) or is_word(text, at):
        return False  # 老旧|社区, 下|城市社区
    if not pointed and at - 1 > 0 and _LED.search(text, max(0, at - 3), at - 1) is None:
        return False
    return text.count(text[at:end]) == text.count(text[at - 1 : end])


def _is_always_longer(text: str, at: int, ending: int) -> bool:
    """Whether the text has the name more than once, and each time with the same character before: 茶样岭小学."""
    longer = text.count(text[at - 1 : ending])
    return longer > 1 and "一" <= text[at - 1] <= "鿿" and text.count(text[at:ending]) == longer


def is_always_whole(text: str, left: int, at: int, end: int) -> bool:
    """Whether all of what opens a clause before another village's name is always of the name: 样地|花园社区."""
    opens = left == 0 or text[left - 1] in STOPS
    longer = text.count(text[left:end])
    return opens and at - left == _SHORTEST_WHOLE and longer > 1 and text.count(text[at:end]) == longer


def is_whole(text: str, left: int, ending: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether two characters that fill a clause's head are a name, though words end in one of them: 太和村, 高多村."""
    if ending - left != _SHORTEST_WHOLE or is_word(text, left) or is_verbal(text, left):
        return False
    return gazetteer.is_name(text[left:end])


def is_told(text: str, at: int, ending: int, end: int) -> bool:
    """Whether a village opens its clause or is pointed to, and what is said behind tells that it is one.

    Args:
        text: the folded text.
        at: where the name begins.
        ending: where its generic part 村 begins.
        end: where it ends.
    """
    if text[ending:end] != "村" or end == len(text):
        return False
    inner = any(is_word(text, one) for one in range(at + 1, ending)) or is_word(text, ending - 1)
    if inner or any(is_verbal(text, one) for one in range(at - 1, ending)):
        return False
    opens = at == 0 or text[at - 1] in STOPS or text.endswith(_WITHIN, 0, at)
    ended = ending - at >= _SHORTEST_ENDED and text[ending - 1] in LAND
    if not ended and is_word(text, at):
        return False
    if opens and _DESCRIBED.match(text, end) is not None:
        return True
    goes_on = text[end] in _GOES_ON or is_verbal(text, end) or is_word(text, end)
    if opens:
        someone = text[ending - 1] == "江" and _DONE_BY_PEOPLE.match(text, end) is not None
        return ended and goes_on and not someone and not (is_word(text, at) and text[ending - 1] in _WIDE_LAND)
    if _WHERE.search(text, max(0, at - 3), at) is not None:
        return ended
    return ended and (text.endswith(_POINTED, 0, at) or _OF_TOWN.search(text, max(0, at - 5), at) is not None)


def is_presented(text: str, at: int, ending: int, end: int) -> bool:
    """Whether a text tells that there is a village of the name: 样桥镇有个|双样村, not 有个养猪村.

    Args:
        text: the folded text.
        at: where the name begins.
        ending: where its generic part 村 begins.
        end: where it ends.
    """
    if text[ending:end] != "村" or _PRESENTED.search(text, max(0, at - 3), at) is None:
        return False
    if any(is_verbal(text, one) for one in range(at, ending)) or is_word(text, ending - 1):
        return False
    if ending - at == _SHORTEST_WHOLE and text[ending - 1] in _WIDE_LAND:
        return False  # 有个穷山村
    worded = any(is_word(text, one) for one in range(at, ending))
    return not worded or (ending - at >= _SHORTEST_ENDED and text[ending - 1] in LAND - _WIDE_LAND)
