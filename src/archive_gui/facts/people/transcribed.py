"""Names that are written by their sound: with a dot between their parts, or known by what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_gui.facts.people.found import Found
from archive_gui.facts.people.patterns import CLAUSE_START, DEEDS, FOREIGN, ROLE_END, ROLE_FOREIGN, WITHOUT
from archive_gui.facts.people.rules import RULE_TRANSCRIBED
from archive_gui.facts.sought import Mentioned, Sought, each_pair
from archive_gui.language.countries import STATES_IN_SHORT, states
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import is_verbal, is_word

_ACTS = re.compile(
    "[说称]|表示|指出|强调|介绍|还说|当[天日]|会见|访问|出席|参加|总统|总理|国王|王储|首相|先生|女士|近日|此前|"
    "致[电信]|在.{0,12}说"
)
_ACTED = Sought(
    "(?:表示|指出|强调|称(?![为号赞作])|说(?!明)|(?:[0-9]\\d?日|当[天日]|"
    "此前|近日)[^，。]{0,3}[说称]|总统|国王|王储|"
    "首相|亲王|夫人)",
    opening=(
        *("表示", "指出", "强调", "称", "说", "此前", "近日", "总统", "国王", "王储", "首相", "亲王", "夫人"),
        *each_pair("当", "天日"),
        *"0123456789",
    ),
)
_DOTS = "·•‧∙・･．"
_DOT = Sought(f"[{_DOTS}](?<=[一-鿿].)(?=[一-鿿])", opening=_DOTS)
# 新华社译名室《世界人名翻译大辞典》: the characters of its tables, with those used for Uyghur and Kazakh names.
BY_SOUND = frozenset(
    "阿埃艾爱安昂奥澳巴拜班邦保鲍贝本比彼边宾波伯博勃布查察彻茨次达戴丹当道德登邓狄迪蒂丁东都杜敦顿多厄恩尔法凡范方"
    "菲费芬丰冯佛弗夫福"
    "富盖甘冈高戈哥格葛根贡古瓜圭哈海汉杭豪赫黑亨洪胡华怀惠霍基吉季加贾简杰金津京久卡凯坎康考科可克肯库夸奎坤昆拉莱"
    "赖兰朗劳勒雷黎里理"
    "丽利莉连列林琳卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫默姆穆那娜纳乃南内尼涅宁纽农努诺欧帕潘庞培佩彭蓬"
    "皮匹平泼珀普奇齐恰"
    "契钱强乔切钦琴琼丘屈让热仁日荣茹儒若撒萨塞桑瑟森沙莎山尚绍舍申生圣胜施什史士舒斯松苏绥孙索塔泰坦汤唐陶特滕提田"
    "廷通图托瓦万旺威韦"
    "维伟魏温文翁沃乌武伍西希锡夏香肖谢辛欣兴雄休许叙雅亚延扬耶叶伊依因英永尤于约再赞泽扎詹张珍芝朱兹祖佐缅汀丝露妮"
    "萝珊娃妲婕黛蕾薇芙"
    "茜玫梵弥瑙迦茅喀噶逊甫江买翰吾孜牙木力玉朔罕帖鲜帝皇如则热买布威合吐依古丽卜呼洁岱奈妥琪琦迭沁仑蔡楚铁赛亲思冈娅柯缇"
)
_IN_FIRST_NAMES = BY_SOUND | frozenset("路易晗")
"""Characters that only the parts of dotted names are written with: 路易丝·阿伯."""
_WEEKDAY = re.compile("周[一二三四五六日]")
_LONGEST_PART = 8
_HEADS_OF_STATE = (
    "总统|总理|首相|外长|防长|财长|外交部长|国防部长|国王|州长|国务卿|议长|女王|王储|主帅|总干事|大公|王后|王太后|首席执行官|副总理|"
    "国务秘书|干事长|外交大臣|国防大臣|财政大臣|高级代表|特别代表|委员会主席|副秘书长"
)
_HEADED = Sought(f"(?:{_HEADS_OF_STATE})(?=[一-鿿]{{2}})", opening=openings_of(_HEADS_OF_STATE))
_BEHIND = frozenset("和与在说的将对同是及等会访就也称向表")
_THEN = ("日前", "当日", "当天", "当地", "通电")
"""Times whose first characters names are written with as well: 布朗|日前."""
_ENDS = re.compile(
    r"(?:\d|已|此前|不幸|当地时间|通电话|致贺?[电信]|致[函辞]|逝世|举行|出席|率[团领]|当选|\x00|今[天日]|昨[天日]|当[天日]|[上下]午|近日|日前|重申|强调|先生|阁下)"
)


def dotted(text: str) -> Iterator[Found]:
    """Names with a dot between their parts: 约翰·贝克; what stands before them is cut at roles and other words."""
    floor = 0
    for dot in _DOT.finditer(text):
        at = dot.start()
        if at < floor:
            continue
        start = at
        while start > floor and at - start < _LONGEST_PART and text[start - 1] in _IN_FIRST_NAMES:
            start -= 1
        roles = [hit.end() for hit in ROLE_END.finditer(text, max(floor, start - 3), at)]
        start = max([start, *roles])
        if _WEEKDAY.fullmatch(text, start, at):
            continue  # 周三·样市
        end = _end_of_dotted(text, dot.end())
        if at - start >= 1 and end >= dot.end() + 2 - (text[start:at].count("·") > 0):
            floor = end
            yield start, end, RULE_TRANSCRIBED, 0.9


def _end_of_dotted(text: str, at: int) -> int:
    """Where the parts behind the first dot end: at a role, a verb or a character of no transcription."""
    part = end = at
    while end < len(text) and end - part <= _LONGEST_PART:
        if text[end] in _DOTS:
            part = end + 1
        elif text[end] not in _IN_FIRST_NAMES or (
            end - part >= 2
            and not text.startswith("近日", end + 1)
            and (is_verbal(text, end) or text.startswith(_THEN, end) or ROLE_END.match(text, end))
        ):
            break
        end += 1
    return end - 1 if text[end - 1] in _DOTS else end


def headed(text: str) -> Iterator[Found]:
    """Names right behind a role: 总统洛伦索, 枣农帕提古丽; behind a head of state also short ones."""
    for match in _HEADED.finditer(text):
        at = end = match.end()
        while end < len(text) and end - at < _LONGEST_PART and text[end] in BY_SOUND:
            if end - at >= 2 and (is_verbal(text, end) or text.startswith(_THEN, end)):
                break
            end += 1
        if end - at < 2 or is_word(text, at) or ROLE_END.match(text, at):
            continue
        behind = text[end : end + 1]
        bounded = behind in CLAUSE_START or behind in _BEHIND or _ENDS.match(text, end) or is_verbal(text, end)
        again = text.count(text[at:end], max(0, at - 3_000), at + 3_000) > 1
        if bounded and (end - at > 2 or again or _is_of_state(text, match.start(), end)):
            yield at, end, RULE_TRANSCRIBED, 0.75
    for match in ROLE_FOREIGN.finditer(text):
        length = run_length(text, match.end())
        if length:
            yield match.end(), match.end() + length, RULE_TRANSCRIBED, 0.75


_TITLES = (
    "新闻秘书|秘书长|秘书|发言人|总司令|司令|总参谋长|参谋长|主席|主任|市长|省长|总督|大使|总裁|董事长|专员|特使|领袖|王子|公主|亲王|埃米尔|"
    "参议员|众议员|议员|检察长|检察官|法官|宇航员|特别报告员|报告员|官员|领导人|部长|大臣|负责人|主教练|教练|选手|球员|行长|局长|署长|主管|皇后"
)
_TITLED = Sought(f"(?:{_TITLES})(?=[一-鿿]{{2}})", opening=openings_of(_TITLES))
_ABROAD = Mentioned(states())
_STATE = re.compile("|".join(states()))
_NEAR = 300
"""How far, in characters, the state may stand whose people bear titles."""
_LEAST_SURE = 2
"""How many characters of a longer name at least stand in transcriptions alone."""


def titled(text: str) -> Iterator[Found]:
    """Names behind any title where a state abroad is named: 总司令瑟尔斯基, 主席优素福."""
    for match in _TITLED.finditer(text) if _ABROAD.within(text) else ():
        at = end = match.end()
        while end < len(text) and end - at < _LONGEST_PART and text[end] in BY_SOUND:
            if end - at >= 2 and (is_verbal(text, end) or text.startswith(_THEN, end)):
                break
            end += 1
        name = text[at:end]
        if len(name) < 2 or is_word(text, at) or is_word(text, at - 1) or ROLE_END.match(text, at):
            continue
        sure = sum(FOREIGN.fullmatch(character) is not None for character in name)
        if sure < (len(name) if len(name) == 2 else _LEAST_SURE) or is_word(text, end - 1):
            continue
        behind = text[end : end + 1]
        bounded = behind in CLAUSE_START or behind in _BEHIND or _ENDS.match(text, end) or is_verbal(text, end)
        if bounded and _STATE.search(text, max(0, at - _NEAR), at + _NEAR):
            yield at, end, RULE_TRANSCRIBED, 0.75


_OF_PEOPLE = Sought(
    "(?<=族)(?:青年|老人|妇女|姑娘|小伙子?|汉子|村民|牧民|农民|阿妈|阿爸|少年|女孩|男孩|大叔|大姐)(?P<name>[一-鿿]{2,5}?)"
    "(?=会(?![议员])|当上|开了|带着|把|在|说|正|已|家|每|和|，|、|第一|从|给|被)",
    after="族",
)
"""彝族青年阿样木呷当上: somebody of a people, whose name may have no surname."""
_NEVER_NAMED = frozenset("的了们都也就还等有是不人家里上下中")


def of_peoples(text: str) -> Iterator[Found]:
    """Names without a surname behind 彝族青年 and the like, by the words around them."""
    for match in _OF_PEOPLE.finditer(text):
        start, end = match.span("name")
        worded = any(is_word(text, at) or is_verbal(text, at) for at in range(start - 1, end - 1))
        if not worded and not set(match["name"]) & _NEVER_NAMED:
            yield start, end, RULE_TRANSCRIBED, 0.7


def _is_of_state(text: str, role: int, end: int) -> bool:
    """Whether a name of two stands behind the head of a state abroad: 枧克|总理|菲佐."""
    if not text.endswith(states(), 0, role) and text[role - 1 : role] not in STATES_IN_SHORT:
        return False
    return not (is_word(text, end - 1) and not is_verbal(text, end))


def acting(text: str) -> Iterator[Found]:
    """Names before what their bearers say or are: 拉加德此前说, 范德贝伦总统."""
    for act in _ACTED.finditer(text):
        end = start = act.start()
        while start > 0 and end - start < _LONGEST_PART and text[start - 1] in BY_SOUND:
            start -= 1
        roles = [hit.end() for hit in ROLE_END.finditer(text, max(0, start - 4), end)]
        start = max([start, *roles])
        led = start == 0 or text[start - 1] in CLAUSE_START or text[start - 1] in "\1同与和对由应向的长" or bool(roles)
        if not led or not 3 <= end - start < _LONGEST_PART or is_word(text, start) or is_word(text, end - 2):
            continue
        if not any(is_verbal(text, at) for at in range(start, end - 1)):
            yield start, end, RULE_TRANSCRIBED, 0.75


def acts_abroad(text: str, start: int, end: int) -> bool:
    """Whether a stretch is written by its sound and speaks, acts or bears a title: towns abroad do not."""
    name = text[start:end]
    if not 3 <= len(name) <= 20 or not all(character in BY_SOUND or character in _DOTS for character in name):
        return False
    return _ACTS.match(text, end) is not None or ROLE_END.search(text, max(0, start - 4), start) is not None


def run_length(text: str, at: int) -> int:
    """The length of a transcribed name without a dot (洛伦索, 帕提古丽) of three to seven characters; 0 for none."""
    match = FOREIGN.match(text, at, at + 9)
    if match is None:
        return 0
    length = 0
    while length < len(match[0]) and not (
        length >= 2 and (is_verbal(text, at + length) or text.startswith(_THEN, at + length))
    ):
        if is_word(text, at + length) and length < 2:
            return 0
        length += 1
    behind = text[at + length : at + length + 1]
    bounded = behind in CLAUSE_START or behind in "和与在说的将对同是及等" or is_verbal(text, at + length)
    return length if 3 <= length <= 7 and (length >= 4 or bounded) else 0


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a name of three or more is followed by a deed or a word of its own: 依明江|每天."""
    return end - start > 2 and (text[end : end + 1] in DEEDS or is_word(text, end))


def without_surname(text: str) -> Iterator[Found]:
    """Names of Mongols, Tibetans and Uyghurs of the list, between boundaries."""
    for match in WITHOUT.finditer(text):
        start, end = match.span()
        before, behind = text[start - 1 : start] if start else "\n", text[end : end + 1]
        roles = (hit.end() for hit in ROLE_END.finditer(text, max(0, start - 4), start))
        led = before in CLAUSE_START or before in "\1的和与、由对给" or start in roles
        if led and (
            behind in CLAUSE_START
            or behind in "和与的等在说是将对从为以就也分被把拿"
            or is_verbal(text, end)
            or _goes_on(text, start, end)
        ):
            yield start, end, RULE_TRANSCRIBED, 0.75
