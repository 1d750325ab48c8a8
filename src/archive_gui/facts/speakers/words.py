"""The words by which texts tell who speaks: verbs of speech, words for people, and names that no list of people has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives
from archive_gui.facts.people.introduced import OF_PLACES
from archive_gui.facts.sought import Sought
from archive_gui.language.personal_names import is_word, read_name, surname_characters
from archive_gui.language.roles import AFTER_NAME, KIN, OFFICES, PEOPLE
from archive_gui.language.surnames import is_common_surname

SAY = (
    r"(?:说道|说|讲道|讲|问道|问|答道|回答|喊道|喊|叫道|笑道|叹道|感叹|感慨|介绍|表示|告诉|强调|指出|认为|"
    r"坦言|回忆|提出|提醒|解释|补充|透露|唱起|称|直言|呼吁|评价|写道|道|念叨|嘱咐|叮嘱|宣布|唱|"
    r"形容(?!词)|发来(?:短信|微信|信息|消息|语音)|应声|接话|插话|反问|追问|埋怨|抱怨|嘀咕|打趣|吩咐|赞叹|嗔怪|数落|附和|责怪|揶揄|自嘲|嘟囔|嘟哝)"
)
"""Verbs that lead to someone's words."""
SAYS_OF = re.compile(rf"(?P<verb>(?:评价|调研|点评)?(?:{SAY}|直夸|称赞))[，,：:]?[^。！？；，,：:“”\n]{{2,16}}$")
"""What leads to the words in which someone sums something up: 认为样村的做法“…”。"""
TOLD_TO = re.compile("[对向跟给](?:本报)?记者|告诉(?:本报)?记者")
"""Whom words are told to, who speaks none of them."""
SPEAKS_OF = re.compile("(?:[说谈提讲聊问]起|[说谈提讲聊]到)")
"""What begins a sentence about something: whoever is named next is spoken of, and another speaks."""
SOMEONE = re.compile(
    "有(?:的|些)?人|有的|不知谁|喊成一片|(?:颁奖词|碑文|评语|歌词|布告|告示|公告|通知|社论|广播)[里中上]?[^，。]{0,6}$"
)
"""Someone the text does not name, or something written that speaks."""
SOME_THERE = re.compile(
    "(?:起初|当时|后来|一开始|刚开始|[但可也还就都又便却])*(?P<who>(?:[村寨镇乡县厂校院队班组街][里上]|当地)?也?有(?:的|些)?人)"
)
"""Someone the text does not name, with where they are: 村里有人."""
PRONOUN = re.compile("(?<![替给对跟为把向着和与让叫请被的教])[他她](?![们的，。、；！？])")
"""He or she who acts, not the one it is done to."""
GROUP = re.compile(
    "大家|他们|她们|(?:姐妹|兄弟|工友|队员|学员|社员|乘客|游客|孩子|老人|邻居|伙伴|街坊|组员|党员|干部|志愿者)们|许多人|好多人|很多人|不少人|众人|乡亲们|村民们?|群众|老乡们?|网友们?|老百姓|人们|家长们?|同学们|战士们|工人们|记者|当地人|"
    "一位[一-鿿]{2,6}|[一-鿿]{0,4}[站店厂村乡镇县局所校院]里?的人|负责人"
)
"""People who are told of by no name."""
_NOUN = (
    rf"(?:{alternatives((*OFFICES, *PEOPLE, *KIN))}|[一-鿿](?:{alternatives(AFTER_NAME)})|"
    r"老人家|孩子|大伙儿?|老[一-鿿](?:[友伴乡汉人板师爷娘太伯])?|阿[妈爸公爹奶])(?:们)?"
)
WHO = re.compile(rf"(?:(?![的对向跟给从在是了让使])[一-鿿]){{0,10}}?{_NOUN}")
"""A word for one person, with what describes them."""
ACTS_IN_CLAUSE = re.compile(
    rf"(?:这时|当时|那天|于是|可是|可|但|而)?(?P<described>(?:(?![着对向跟给把被拉让从是了的])[一-鿿]){{0,4}}?)"
    rf"(?P<who>{_NOUN})(?![的和与、])[^的]{{0,8}}$"
)
"""A clause whose subject is a word for a person: 过秤员说, 妻子抹着泪说."""
CRIES_OUT = re.compile(
    r"(?P<who>(?:乡亲|村民|群众|老乡|百姓|孩子|娃娃|学生|同学|战士|官兵|工人|职工|社员|民工|队员|观众|游客|家长|船工|渔民|牧民|老人|"
    r"许多人|不少人|很多人|众人|[一-鿿]{2,12}(?:队|组|站|局|公司|社))们?)"
    r"(?:(?![的，。])[一-鿿]){0,8}?(?:喊|叫|笑|跳|哭|欢呼|鼓掌|拍手|唱|应声|齐声|点赞|嘀咕|议论|看在眼里|急在心里|下了?决心|心里没[底谱数]|犯嘀咕|奔走相告|追[着出]|挥着?手|拥[上到向]|涌[上到向]|不敢相信|惊呼|感叹|直?摇头|半信半疑|你一言我一语|七嘴八舌)"
)
"""People without names whose voices the words may be: 126个孩子又蹦又跳."""
SAME_AGAIN = re.compile(
    "这[位个名].+|(?:老人家?|老[汉太伯]太?|老[大][爷娘妈]|[大老][爷娘妈伯嫂姐]|小伙子?|姑娘|汉子|后生)$"
)
"""A word that takes up someone named before."""
GROUP_IN_CLAUSE = re.compile(
    "(?P<who>大家伙?|大伙儿?|乡亲们|村民们|老乡们|邻居们?|旁人|外人|[全本同外]?村的?人|村里人|寨里人|山里人|围观的人|工友们|同学们)(?![的和与、])[^的]{0,8}$"
)
"""A clause whose subject is people without names: 村里人都笑他."""
BODY_IN_CLAUSE = re.compile(
    "(?P<who>(?![在从到对向由经据按])[一-鿿]{1,14}?(?:[局台站部委办厅院校厂社所会队行]|公司|政府|中心|法庭))"
    "(?:(?:[对向就在也则均还]|随[后即]|日前|近日|当[天即])[一-鿿]{0,6})?的?(?:答复|回复|回答|宣布|通知|通报|公告|解释|表示|说|称|承诺|呼吁|提醒|认为|指出|回应)[^的，。；]{0,4}$"
)
"""A clause in which a body speaks: 样县气象台答复."""
IS_TOLD_LATER = re.compile(
    "[^“”\n]{0,40}?(?:[说讲喊问答唱]这?[话句]?的(?:人|这位)?[^，。“”\n]{0,8}?(?:是|叫)|[他她]叫|老[人汉]叫|名叫|名字叫)"
)
"""What leads to the name of who spoke the words before: “…”小伙子笑了。他叫样样."""
IS_BY = re.compile(
    "是(?P<who>[^，。；：“”\n]{1,16}?)(?:亲手|亲笔|自己)?(?:题|写|编|作|留)(?:[在给][^，。；：“”\n]{1,8})?的"
    "(?:[，,][^，。；“”\n]{2,8}字)?[：:]?$"
)
"""Who wrote words that can be read: 对联是样样写的：“…”."""
WROTE_THEM = re.compile("\\s*(?:[这那]就?是)?写(?:下)?[^，。；“”\n]{0,8}的(?:人|这个人)?(?:名?叫|是)")
"""What leads to who wrote the words before: “…”写日记的人叫样样."""
OWNS_SAYING = re.compile(
    r"(?:^|[，,。；！？\n”\u3000 ])(?:[一-鿿]{1,3}[前时]|过去|如今)?"
    r"(?P<who>[一-鿿]{0,4}?(?:当地人|本地人|外村人|村里人|山里人|村民|乡亲|老乡|群众|百姓|社员|农民|工人|职工|渔民|牧民|民工|船工|"
    r"乘客|顾客|老人|战士|家长|学生|干部))们?[中里间]?[都常总也]?"
    r"(?:有(?:一?句|个说法)|[常爱总都]?[说讲]|流传|编|戏言|自嘲|笑称)[^，。；“”]{0,10}[：:，,]?$"
)
"""Whose saying it is: 当地人有句老话."""
OWN_WORDS = re.compile(
    rf"(?:^|[，。；！？：、\n”也念说讲记住了着起到得])(?P<who>[我咱他她你]?(?:[爹娘妈爸]|{_NOUN}))(?:[常爱总]?[说讲]?过?)的(?:(?:那|这)?[一两]?句(?:老|心里|实在)?话?|(?:那|这)?(?:番|席)?话|叮嘱|嘱咐|嘱托)(?:就|总)?是?[：:，,]?$"
)
"""Whose words they are: 我娘的一句, 父亲的话."""
WORDING_OF = re.compile(
    r"(?:^|(?<=[，。；！？\n”也而]))(?P<who>[一-鿿]{0,4}?(?:[村寨镇乡县厂校]里人|[当本]地人|村民|乡亲|老乡|群众|百姓|农户|社员|"
    r"工人|职工|学生|家长|老人|干部|网友|游客|同事|邻居)们?)的(?:说法|回答|解释|评价|比喻|总结|体会|理由|话)"
    r"(?:[更很最也却倒][^，。；：“”\n的]{1,6}|[就只]?是)?[：:]$"
)
"""How people without names put it: 村里人的说法更直白：."""
ARE_WORDS_OF = re.compile(
    r"[，,]?(?:这)?(?:就|正|便|也)?是(?P<whose>[^，。；！？“”\n]{1,20}?)的?(?:口头禅|(?:[常总老爱]|一直|时常)?挂在嘴边的(?:一?句)?(?:老|口头)?话|[常总老爱]说的(?:一?句)?话|一句话|一句老话|心里话|心声|座右铭|名言|原话|回答|体会|心愿|信条)"
)
"""Whose words those before are: “…”，是她上任那天的一句话."""
BYWORD_OF = re.compile("(?:成|成为|变成)了?(?P<whose>[^，。；！？“”\n]{1,12}?)的(?:口头禅|口头语|顺口溜|心里话|老话)")
"""Whose byword the words before have become: “…”成了居民的口头禅."""
MADE_UP_BY = re.compile(
    "这(?:[句段首]话?)?(?:就|正|便|也)?是(?P<who>[^，。；“”\n]{2,16}?)(?:们)?(?:自己|自个儿|亲口)?[自所]?(?:编|说|喊|唱|写|总结|创作)(?:出来|出)?的"
)
"""Whose words those before are: “…。”这是搬迁户自己编的顺口溜."""
SUMS_UP = re.compile(
    r"(?:^|[，,。；！？\n”])(?P<who>[^，。；：“”\n]{2,20}?)的(?:经验|体会|想法|心愿|愿望|诀窍|秘诀|信条|打算|心得|理由)"
    r"(?:[只就也很更最却倒都]?(?:有一?句(?:老|实在)?话|一句话|是|[^，。；：“”\n的]{1,4}))?[：:]$"
)
"""Who puts something in a word: 理事长样样的经验只有一句话：."""
VOWS = re.compile(
    "[^。！？\n“”]{0,30}?(?P<who>[^，。；“”\n]{2,12}?)(?:当场|当众|向[^，。；“”\n]{1,8})?(?:立下|签下|写下)(?:了)?(?:军令状|誓言|保证)"
)
"""Who makes a vow of the words before: “…。”在大会上，县委书记立下军令状."""
RECALLS = re.compile("[，,](?P<who>[^，。；“”\n]{1,8}?)(?:一?(?:提起|说起|想起|讲起)|每每[提说想]起)")
"""Who remembers the words before: “…”，老人一提起旧事就抹泪."""
PUTS_IT_SO = re.compile(
    "[，,](?P<who>[^，。；“”\n]{2,16}?)(?:[都也常总还]|一直)?(?:这样|这么|如此)(?:来)?(?![一的个些])[一-鿿]"
)
"""Who puts it in the words before: “…”，老支书样样这样形容从前的日子."""
REFUSED_BY = re.compile(
    "(?:[趟回次遍]|[到找进](?!到))(?P<who>[一-鿿]{2,8}?(?:社|局|所|站|厂|公司|银行|办|院|校|部))[，,][^，。“”\n]{0,8}"
    "被[^，。“”\n]{0,4}一句话?[：:，,]?$"
)
"""Who turns someone away with the words: 跑了四趟信用社，都被一句."""
WRITTEN_BY = re.compile(
    r"(?:是|有|收到|发来|传来|看到|读到|翻出|弹出|跳出)了?(?:[一这那][条则封句段张份个])?"
    r"(?P<who>(?![的了])[一-鿿]{2,12}?)的?(?:留言|短信|微信|来信|信息|消息|评论|回复|点评|批注|弹幕)[：:，,]?$"
)
"""Whose written words they are: 是一条样样顾客的留言."""
READS_OUT = re.compile(
    rf"(?P<who>(?:(?![的了])[一-鿿]){{0,4}}?{_NOUN})[^，。；的]{{0,6}}(?:念|宣读|朗读|朗诵|读)[出道了]?"
)
"""Who reads out what another wrote: 主持人念出颁奖词."""
PUTS_UP = re.compile(rf"(?P<who>(?:(?![的了])[一-鿿]){{0,4}}?{_NOUN})(?:在|给|用|把|拉|举|打|挂|贴)")
"""People without names who put words up: 队员们在岸上拉起横幅."""
_SIGNS = "[布牌匾碑旗钟板鼓灯墙巾门石]"
MADE_SIGN = re.compile(
    rf"(?P<who>(?:(?![的了])[一-鿿]){{0,12}}?(?:{_NOUN}|[员工徒友]们))[^。；！？\n“”]{{0,24}}?[扯做捏绣刻制织立竖打送拉举挂抬捧献赠][^。；！？“”\n]{{0,16}}?"
    rf"(?P<thing>{_SIGNS})[^。；！？“”\n]{{0,16}}[。，](?:(?P=thing)?上面?|(?P=thing)[面里])[^，。；“”\n]{{0,3}}[写刻绣印题][着了有下][^，。；“”\n]{{0,8}}[：:，,]?$"
)
"""Those who make or bring the thing on which words stand: 村民们扯来一幅红布，上面写着."""
GROUP_WRITES = re.compile(
    "(?P<who>[^，。；：“”\n了着]{2,14}?(?:们|专家|教师|学生|干部|记者|画家|书法家|游客|队员|师生|老师))[^，。；“”\n]{0,6}[，,][他她]们[^，。；“”\n]{0,4}[给为在用把]"
)
"""A group whom the clause goes on to call 他们 and who write: 样院的专家也来了，他们给老榨坊题了八个字."""
IS_HEARD = re.compile(
    r"[^。！？\n“”]{0,40}?(?:歌声|山歌|喊声|话音|吆喝声?|号子声?|笑声|读书声|声音|这番话|一番话|这句话)[^。！？\n“”]{0,30}[。！？]"
)
"""A sentence that lets the words before be heard, before it is told whose they are."""
KIN_ACTS = re.compile(rf"(?:^|(?<=[，,；。！？]))(?P<who>{alternatives(KIN)})(?![的们和与、是])")
"""Kin without a name who begin a clause: 婆婆看清了她."""
PRONOUN_ACTS = re.compile("(?:^|(?<=[，,；。！？\n]))(?P<who>[他她])(?![们的])")
"""He or she who begins a clause."""
SHOWS = re.compile(
    "(?:的?(?:眼圈|眼睛|眼眶|眼里|眼泪|脸上?|嗓门|声音|话里|嘴角))?[^，。；！？“”\n]{0,10}?(?:[说讲喊嚷笑]|红了|湿了|抹|叹|松了?口|点[了点]?头|摇头|摆手|竖起|感慨|激动|高兴|乐[了开得]"
    "|咧嘴|搓着?手|掰着|念叨|合不拢|连连|不肯放)"
)
"""What someone does who has just spoken: …的眼圈红了, …松了口."""
SETTING = re.compile("(?![^，,]*(?:[年月日天时后前季晚早]|说|道))[^，,。；！？“”\n他她]{2,12}[，,]")
"""A clause ahead of whoever is named next, that tells no time: 领到钥匙，."""
HAVING_SAID = re.compile("(?:说完|说罢|说着|说到这里)[，,]?(?=[他她])")
"""What begins the sentence behind words, about who spoke them: “…。”说完她笑了."""
SPOKE_THEM = re.compile(
    "(?:[^“”\n]{0,40}?[。！？，]|\\s*)(?:[说喊问唱答]这?番?话|打(?:来)?电话|打来|敲门|叫门|喊门|开口|搭话|接话|插话|提问|发问|留言|求[助救]|"
    "发(?:出|来)?(?:这[条段句])?(?:语音|微信|短信|信息|消息|求助))的人?就?(?:是|叫)"
)
"""What leads to who spoke the words before: “…”众人回头。喊话的是样样."""
WORDS_OF = re.compile("(?P<who>[^，。；：“”\n这那此他她的]{2,12}?)的(?:这番|一番|这句|一席|一句)?话(?![题剧语筒])")
"""Whose words moved someone: “…”群众的话点醒了支书."""
ON_PAPER = re.compile(
    "(?:纸|信|背面|卡片?|贺卡|明信片|[便字纸]条|日记本?|本子|作文|日志|附言|留言簿?|(?:申请|请战|决心|保证|承诺|倡议|遗)书?)"
    "(?:[里中上]|[，,]?[上里]面)?[^，。；：“”\n]{0,8}"
    "(?:写[着了道]|有[^，。；：“”\n]{0,4}(?:字|句话?))[：:，,]?$"
)
"""What leads to words that someone wrote for someone, not to be read by all."""
LABEL = re.compile(
    "(?:【[^】\n]{1,12}】|[▲■◆●◇★☆※]+|[（(][一二三四五六七八九十\\d]{1,2}[）)]|图[①-⑳一二三四五六七八九\\d]{1,2}[：:]?|"
    "(?:本报|新华社)[^。，“”\n]{0,12}[电讯日])[ \u3000]*"
)
"""What may stand at the head of a paragraph ahead of its first words."""
KIN_OF = re.compile(rf"(?:{alternatives(AFTER_NAME)})?(?P<kin>的(?:{alternatives(KIN)}))")
"""Whose kin speaks, where the kin have no name: 样样的妻子."""
SAYS_ON = re.compile(
    r"(?:^|[。！？；\n])(?P<who>[他她])(?:[^，。；：“”\n他她]{0,6})?(?:说|介绍|表示|告诉记者|指出|强调)[，,：:]"
)
"""What opens a report of someone's words: 他说，今年……."""
SAYS_OFTEN = re.compile(
    r"(?:[常爱总老]说|[常爱总]讲|曾说|戏言|口头禅|嘴边|座右铭|名言)[^，。；！？“”\n]{0,10}[，,：:]?\s*$"
)
"""Someone's own saying, where the sentence names someone."""
WROTE = re.compile(
    r"(?:(?:题|写|撰|书|赠|贴|挂|拉|举|打|抄|编|留)(?:下|了|写了|写|赠|出|起|回|好)[^。；！？“”\n]{0,16}|"
    r"[批题写添留][了下]?[一两三四五六七八九十几]个字)[：:，,]?\s*$"
)
"""Someone puts words down; 写着 tells where they stand."""
_SHE = re.compile(
    "(?:妻子|女儿|母亲|婆婆|奶奶|姐姐|妹妹|姐|妹|媳妇|老伴|嫂子|孙女|外婆|姥姥|夫人|女[工士]|大[娘妈嫂姐]|阿妈)$"
)
_HE = re.compile("(?:丈夫|儿子|父亲|公公|爷爷|哥哥|弟弟|女婿|孙子|外公|姥爷|大[爷伯哥]|老汉|阿爸|小伙)$")
_OF_SOMEONE = re.compile(rf"(?:{alternatives(KIN)})$")

_SURNAMES = surname_characters()
_LED = (
    *OFFICES,
    *PEOPLE,
    *KIN,
    "游客",
    "村民",
    "残疾人",
    "青工",
    "女工",
    "旅客",
    "顾客",
    "市民",
    "居民",
    "乘客",
    "老汉",
    "老人",
)
_AFTER_ROLE = Sought(
    rf"(?:{alternatives(_LED)})(?=[{_SURNAMES}])",
    opening=_LED,
)
_OF_PLACE = re.compile(rf"(?:[村寨屯组队乡镇县市区旗州厂校社岁]|[大高初研][一二三四])的(?=[{_SURNAMES}])")
_GOES_ON = re.compile(r"[，,\d]|[今去前当][年天]|[说讲道]|告诉|查出|患[有上了]|一家|家里")
"""What behind three characters tells that a name of a rarer surname ended."""
_LEAST_AFTER_ROLE, _LEAST_OF_PLACE, _LEAST_RARE = -0.5, 0.3, 0.5
"""How much what follows must look like a name; see ``read_name``."""
_MOST_UNLISTED = 100
"""How many such names one text may add; beyond, it is a roster."""
_NO_SURNAME = frozenset("向高")
_NOT_IN_NAMES = OF_PLACES | frozenset("农作房费证款")
_NICKNAME = re.compile(r"(?<=岁的)[小阿][一-鿿](?![一-鿿]?(?:子|孩|娃|伙|姑|妹妹|弟弟|学|伴))")
"""A child or youth whom a text calls so: 11岁的小样."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person where the text names them."""

    span: Span
    name: str


def unlisted_names(text: str, people: Sequence[Mention]) -> Iterator[Mention]:
    """Names of three behind a role or a place that no rule for people took: 样村的龙样样患病, 游客样若谷买了."""
    taken = {at for person in people for at in range(person.span.start, person.span.end)}
    found: set[str] = set()
    for match in _NICKNAME.finditer(text):
        if match.start() not in taken and match[0] not in found and not is_word(text, match.start()):
            found.add(match[0])
            yield from _mentions(text, match[0])
    for pattern, least in ((_AFTER_ROLE, _LEAST_AFTER_ROLE), (_OF_PLACE, _LEAST_OF_PLACE)):
        for match in pattern.finditer(text):
            at = match.end()
            if at in taken or text[at] in _NO_SURNAME or is_word(text, at) or is_word(text, at + 2):
                continue
            rare = not is_common_surname(text[at]) or is_word(text, at + 1)
            if rare and (pattern is not _AFTER_ROLE or not _GOES_ON.match(text, at + 3)):
                continue
            reading = read_name(text, at)
            if reading is None or reading.end - at != 3 or reading.weight < (_LEAST_RARE if rare else least):
                continue
            name = text[at : reading.end]
            if set(name) & _NOT_IN_NAMES or name[1:] in AFTER_NAME or name in found:
                continue
            if len(found) == _MOST_UNLISTED:
                return
            found.add(name)
            yield from _mentions(text, name)


def _mentions(text: str, name: str) -> Iterator[Mention]:
    at = text.find(name)
    while at >= 0:
        yield Mention(Span(at, at + len(name)), name)
        at = text.find(name, at + len(name))


def agreement(before: str, pronoun: str) -> int:
    """1 where the word before a name is a woman's as 她 says, -1 where it is a woman's or a man's and 他 or 她 differs.

    A man's word says nothing for 他, which is written of whoever the text is about.
    """
    if pronoun == "她":
        return 1 if _SHE.search(before) is not None else -1 if _HE.search(before) is not None else 0
    return -1 if pronoun == "他" and _SHE.search(before) is not None else 0


def is_of_someone(before: str) -> bool:
    """Whether a name led by ``before`` is told as another's kin."""
    return _OF_SOMEONE.search(before) is not None
