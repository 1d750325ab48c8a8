"""Nouns that begin a clause and so are what it is said of, though they are no names: 学校, 大队医疗站, 初中生."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.sought import Sought

_HEAD_WORDS = (
    "公司 集团 工厂 厂 车间 作坊 合作社 联社 供销社 信用社 基金会 公社 大队 生产队 "
    "小队 学校 小学 中学 完小 大学 学院 幼儿园 教学点 医院 卫生院 卫生室 卫生所 诊所 医疗站 "
    "服务站 工作站 文化站 水文站 电站 泵站 车站 银行 农商行 支行 农场 林场 牧场 渔场 "
    "茶场 煤矿 铁矿 矿山 油田 产业园 工业园 开发区 商店 商场 超市 剧团 乐团 报社 "
    "出版社 敬老院 养老院 福利院 孤儿院 图书馆 博物馆 纪念馆 文化馆 展览馆 体育馆 水库 "
    "水渠 干渠 灌渠 运河 大坝 大堤 堤防 大桥 铁桥 桥 隧道 公路 铁路 高速公路 干线 "
    "港口 码头 机场 协会 学会 法院 检察院 工程 项目 联圩 圩区 观测站 气象站 派出所 "
    "供电所 邮电所 银行网点 联营公司 展馆 中心 小区 大厦 酒店 影院 食堂 灯塔 古镇 "
    "古城 古村 古寨 新村 寺 庙 站 运动会 博览会 交易会 洽谈会 展销会 庙会 "
    "组 班 队 列车 客轮 货轮 船队 晚会 典礼 夜校 灯会 赛会 水窖 机井 渡槽 倒虹吸 安置点 示范区 试验田 苗圃 果园 茶园 "
    "交易市场 批发市场 农贸市场 养鸡场 养猪场 养牛场 养羊场 兔场 鸡场 猪场 牛场 羊场 道班 幸福院 "
    "安置区 基地 景区 小镇 工坊 民宿 冷库 山庄 "
    "风电场 养殖场 高速 专列 剧院 会堂 园区 商会 党支部 村委会 理事会 指挥部 社区 研究院 研究所 联合会 "
    "小店 饭店 餐馆 面馆 粉店 茶馆 直播间 培训班 生产线 分选线 驿站 书屋"
)
_GROUP_WORDS = (
    "学生 小学生 初中生 高中生 中学生 大学生 毕业生 寄宿生 新生 官兵 战士 指战员 民兵 "
    "民工 社员 牧民 渔民 农民 村民 居民 市民 灾民 移民 职工 员工 工人 女工 矿工 "
    "教师 老师 教职工 医生 护士 干部 党员 群众 农户 贫困户 脱贫户 牧户 住户 用户 "
    "企业 村集体 集体 个人 家庭 老人 妇女 儿童 孩子 青年 运动员 人口 劳动力 消费者 "
    "旅客 游客 乘客 患者 病人 商户 单位"
)
_TOLD_WORDS = (
    "公司 集团 工厂 车间 合作社 供销社 信用社 公社 大队 生产队 学校 医院 卫生院 卫生室 水库 大桥 大坝 "
    "安置区 安置点 教学点 社区 商会 园区 新村 景区 小镇 小店 直播间 培训班 分选线"
)
_HEADS, _GROUPS, _TOLD_ALONE = (frozenset(words.split()) for words in (_HEAD_WORDS, _GROUP_WORDS, _TOLD_WORDS))
"""Last words of what is built or founded, of groups of people, and those of the first that tell of one thing alone."""
# “样山大嫂”家政班: the sort of what bears a name in marks.
_NAMED_AHEAD = re.compile("[^，。；！？：,;!?\n”]”$")
# 全家站在门口, 一站, 一班: no station, no crew.
_SHORT = frozenset("站组班队")
# 坐班, 排队, 离桥: what is done, no crew and no queue.
_DOING = {"班": "坐值加上下开当跟换倒", "队": "排站入归插带离", "组": "分编", "站": "到进出", "桥": "过离修架造搭"}
_SHORTEST = 3
# 村里成立样茶合作社, 山洪冲断公路, 紧挨安置区的小学: what is founded, hit or neighboured.
_DONE_TO = re.compile(
    "(?:[开办](?=培训班)|成立|请[来到]|引[来进]|创办|开办|牵头|建[起成好]|办[起好]|租[下给]|[冲压打][断毁垮坏]|新[栽种添购]|接待|规定|收入占|紧[挨邻靠]|毗邻|[通直]达|"
    "(?:改造|新建|新修|补助|收购|承包|带动|对接)(?!工程|项目|中心))(?=.)"
)
# What may stand between a clause's start and its subject; dates are blanked (NUL).
_LEAD = (
    r"(?:[^\S\n]|\0)*(?:(?:今年|去年|当年|当时|目前|如今|现在|眼下|眼前|近年来|其中|同时|此外|随后|后来|但是?|而|而且|并且|据统计|截至|"
    r"到|从|起|年?底|年?初|末|以来|期间|止|这[座家个条所]|那[座家个条所]|该|[他她](?:所在)?的|"
    r"(?!在|一旁)[一-鿿]{0,6}(?:楼下|门口|村口|附近|对面|隔壁|身后)的)(?:[^\S\n]|\0)*)*"
)
# No character of a noun that stands alone at a clause's head: function words and the commonest verbs.
_WORD = (
    "(?![的了着过在把被从到和与及是有将对向为由让使给就又也还都已正不没其这那每各比据按以因于而但并或说去等我你他她它们该全同]|组织|要求|开展|建立|紧急|转移|提供|提出|派出|举行)"
    "[一-鿿]"
)
# Verbs whose object would be read as the head of the clause: 建成水库, 走进车间.
_VERB = (
    r"(?!新[建办增开修添挖栽辟]|架设?(?!桥)|嫁接|冲[毁垮走]|损毁|倒塌|占|完善|修复|改造|提升|硬化|配套|援建|捐[建赠资]|资助|摘得|"
    r"租[下用]|借|赴|责令|驳回|考上|踩|问|靠|看|办(?![公事])|要|准备|平时|户户|逐|争取|复垦|流转|建[一两几]|"
    r"建[起设成立造好有]|建(?=水|大|桥|学|电|工|厂)|修[建起成筑了]|扩建|改建|新改建|修(?=[一-鿿]?[桥路渠])|办[起了好成]|愿意|兴[建办修]|开[办设发展辟]|举办|创办|主办|承办|联办|牵头|"
    r"成立|组[织成建]|引[进入导领]|投[资入建产]|发展|参[加观与]|走[进访]|来|[进住加入]入?|购[买置]|买|卖|送|带[动领]|帮[助扶]|支[持付]|领[导取]|"
    r"推[动进广]|实[施现行]|完成|启动|落[实户]|加[快强]|保[障护证]|搬|支援|援助|负责|担任|作为|成为|通过|根据|围绕|按照|依托|利用|结合|"
    r"针对|随着|经过|面对|除|如|若|因|由|关|跨|沿|离|距|用|做|打|抓|挖|种[植下](?!基地|专业|合作社|户|公司)|养殖(?!场|基地|专业|合作社|户|公司)|运(?![输动营])|出(?!版)|应|死守|鼓励|吸[引纳]|培[训育养](?!班|中心|基地|学校)|"
    r"祖祖辈辈|祖辈|世世代代|历来|一直|后来|首次|拿[到出下]|整治|促进|提倡|形成|能进|回村|锁[好上]|确保|帮(?=农户|村民|贫困|脱贫|群众)|当[起上]|搬下|"
    r"动员|发[动放给]|经|(?:农村|城镇|城乡|农业|主体|基础|全省|全国|重点|主要|省|市|区|县)(?=[^，。]{0,8}(?:公路|工程|项目|学校|学生|贫困|居民|职工|人口))|号召|慰问|看望|安[置排](?![区点房])|解决|涉及|惠及|覆盖|受益|共[有计]|约|近|超|达|仅|多|组织|"
    r"预计|计划|加开|开行|先后|陆续|相继|逐步|全部|占|替|跑|离|家离|赶到|赔|给|修通|打通|贯通|接通|撤并|合并|新上|添置|拿出|腾出|付|赊|请|邀|让|令|"
    r"[一二三四五六七八九十百千万两几数\d]{1,6}[多余]?[个家座条名所位项只户支间级类批次年月日岁元吨亩]|\d|第)"
)
_KINDS = alternatives((*_HEADS, *_GROUPS))
_ENDS = "，。；！？,;!?\n：:“”"
# 大队|合作医疗站: the head of a longer noun.
_LONGER = f"(?:(?:{_VERB}(?:{_WORD}){{1,4}}?|(?:领办|创办|兴办)的(?:{_WORD}){{0,4}}?)(?:{alternatives(_HEADS)}))?"
_FRONT = Sought(
    rf"(?:^|(?<=[{_ENDS}])|(?<=[\d%万亿元户人个名]、)){_LEAD}{_VERB}(?P<noun>(?:{_WORD}){{0,14}}?(?P<head>{_KINDS}){_LONGER})"
    rf"(?!的?[（(]|(?:{_KINDS})(?!经理|负责)|[师员宿长]|(?<=村民)(?:大会|代表|小组|自治|会议|委员)|(?<=组)[织成建合装团]|(?<=班)[子级额车次组会房列]|(?<=园)区|(?<=队)伍|(?<=桥)[梁墩面头]|(?<=厂)[房区址]|(?<=[路铁])(?:局|管理)|(?<=[桥庙寺站厂队场])[村镇乡县堡寨沟坪])",
    after=f"{_ENDS}、",
    ahead=(*_HEADS, *_GROUPS),
)

_AT = re.compile(
    rf"(?!新(?:{alternatives(_HEADS)}))"
    rf"(?P<noun>(?:{_WORD}){{1,8}}?(?:{alternatives(_HEADS - {*_SHORT, '寺', '庙', '工程', '项目'})}))"
    r"(?=[里内上，,。\0已于将正]|动工|开工|竣工|通车|建成|投产|落成)"
)
_OPENS = ("动工", "开工", "竣工", "通车", "投产", "落成", "启用", "完工")
_BARE_AT = re.compile(
    rf"(?P<noun>{alternatives(_HEADS - {*_SHORT, '寺', '庙', '工程', '项目'})})"
    r"(?=[里内上，,。\0已于将正]|动工|开工|竣工|通车|建成|投产|落成)"
)
# Several of a sort have no name: 投资900万元的两条生产线投产.
_OPENED = Sought(
    r"(?<=的)(?![两二三四五六七八九十][座条家个栋间台处])"
    rf"(?P<noun>(?:{_WORD}){{1,8}}?(?:{alternatives(_HEADS - {*_SHORT, '寺', '庙', '工程', '项目'})}))"
    rf"(?=(?:正式|全面|全线|建成|如期|顺利)?(?:{'|'.join(_OPENS)}))",
    after="的",
    ahead=_OPENS,
    within=(2, 34),
)
# 甲村至乙镇的公路: a way by its two ends.
_WAYS = alternatives(words("公路 铁路 高速 隧道 水渠 渠道 产业路 机耕道 通村路 旅游路 乡道 县道 村道 山路"))
_WAY = re.compile(
    rf"(?:^|(?<=[，。；！？,;!?\n“　\0]))从?(?P<noun>[一-鿿]{{2,6}}[至到](?!了)[一-鿿]{{2,6}}的?(?:{_WAYS}))"
    r"(?=[^，。；！？\n]{0,10}(?:通车|贯通|动工|开工|全长|长|\d|\0|[，,]))"
)
# 样河水位上涨4米: waters by what is measured of them.
_WATERS = Sought(
    r"(?:^|(?<=[，。；！？,;!?\n　\0]))(?P<noun>[一-鿿]{1,4}(?:河|江|湖|水库|溪|河段))(?:最高|平均|洪峰)?"
    "(?=水位|流量|洪峰|蓄水量?|水面)",
    ahead=("水位", "流量", "洪峰", "蓄水", "水面"),
    within=(2, 9),
    after="，。；！？,;!?\n　\0",
)
_TO_END = re.compile(rf"[至到](?!了)[一-鿿]{{2,6}}的?(?:{_WAYS})")
# 合作社发展到186家: the same, of things that are counted in their own measure.
_GROWN = re.compile(
    r"(?:已?发展|已?增加|增长|扩大|减少)[到至]了?[约近超]?[\d.一二两三四五六七八九十百千万]+[余多几]?[家个座条处所支]"
)
_STANDS = re.compile("[在着起立到出稳队满]")
# 扶贫车间4个, 扶贫车间有4个。: what is counted, not what the number is said of; 教学点有3个年级 tells of the 教学点.
_NUMBER = r"[\d.一二两三四五六七八九十百千万亿]+[余多几]?万?[名人户个家座条项处所位支台只间]"
_COUNTED = re.compile(rf"(?:共|约|近|超过?|已?达)?{_NUMBER}|有{_NUMBER}(?![一-鿿])")


_FACILITIES = words(
    "基地 景区 工厂 加工厂 厂 合作社 车间 产业园 工业园 园区 服务中心 物流中心 小镇 民宿 冷库 工坊 山庄 养殖场 养猪场 "
    "养鸡场 农场 林场 茶场 果园 学校 小学 幼儿园 卫生室 卫生院 医院 敬老院 博物馆 纪念馆 水电站 光伏电站 "
    "批发市场 交易市场 夜校 传习所"
)
_OWNED = re.compile(
    rf"的(?P<noun>(?:{_WORD}){{0,8}}?(?:{alternatives(_FACILITIES)}))(?<!宅基地)"
    "(?![的、和与及之等旁]|[厂场社校院站馆]?长|主任|书记|负责|经理|理事|老板|员工|[女职]?工|[学医教]?[生师]|建设|大?门|附近|"
    "[，,](?!收藏|占地|拥有|现有|有|年|去年|今年|总?投资|培训|接待|存栏|共|已)|[。！？；\n]|[里内中前外上])"
)


_MADE = Sought(
    rf"(?:组建|创办|成立|开办|兴办|领办|援建|捐建|投建|经营)的(?P<noun>(?:{_WORD}){{0,8}}?(?:{alternatives(_FACILITIES)}|公司))"
    "(?=[，,]?(?:拥有|现有|有|年|去年|今年|占地|总投资|共|已))",
    opening=("组建", "创办", "成立", "开办", "兴办", "领办", "援建", "捐建", "投建", "经营"),
)
# 这里是县里办的第一家样样工坊，: what one stands before is what is told of next.
_HERE = Sought(
    "(?:这里|这儿)(?:就|便|正)?是[^，。；！？,;!?\n]{0,24}?(?:的|[家个所座处间是])"
    f"(?P<noun>[^，。；！？,;!?\n的第家个所座处间]{{2,8}}(?:{alternatives(_FACILITIES)}))(?=[，。,\n])",
    opening="这",
    after="，。；！？,;!?\n“　",
)


@dataclass(frozen=True, slots=True)
class FrontNoun:
    """A noun at the head of a clause: a thing or body by its ``head`` (厂, 大桥), or a group of people (初中生)."""

    span: Span
    head: str
    is_group: bool

    @property
    def is_bare(self) -> bool:
        """Whether the noun is nothing but its head, which then points at a longer name: 公司, 学校."""
        return not self.is_group and self.span.length == len(self.head)

    @property
    def is_told(self) -> bool:
        """Whether the noun by itself tells of one thing: 学校 and 公社 do, 小学 and 公路 do not."""
        return self.head in _TOLD_ALONE

    @property
    def is_works(self) -> bool:
        """Whether it is works or a project, which are spoken of in passing unless they are named."""
        return self.head in {"工程", "项目"}


def _stands(text: str, noun: FrontNoun) -> bool:
    """Whether a short head is a verb: 全家站在, 全村组成; 营销队在甲村 is a team."""
    return noun.head != "队" and _STANDS.match(text, noun.span.end) is not None


def opened_works(text: str) -> Iterator[Span]:
    """The works that are said to be begun, opened or made by somebody, where an attribute stands before them; ways.

    So is what the text says it stands before: 这里是样样工坊.
    """
    for match in (*_WAY.finditer(text), *_WATERS.finditer(text)):
        yield Span(*match.span("noun"))
    for match in (*_OPENED.finditer(text), *_MADE.finditer(text), *_HERE.finditer(text)):
        yield Span(*match.span("noun"))


def begins_way(text: str, end: int) -> bool:
    """Whether a place that ends at ``end`` is where a way begins: 甲村至乙镇的公路."""
    return _TO_END.match(text, end) is not None


def noun_at(text: str, at: int) -> Span | None:
    """The thing or body that the words at ``at`` name at once, before its verb: 公路 in 公路动工."""
    match = _AT.match(text, at)
    return None if match is None else Span(*match.span("noun"))


def owned_noun_at(text: str, at: int) -> Span | None:
    """The facility that a place is told to have, of which something is said: 样村|的加工厂年产50吨."""
    match = _OWNED.match(text, at)
    return None if match is None else Span(*match.span("noun"))


def bare_noun_at(text: str, at: int) -> str | None:
    """The sort of thing or body that the words at ``at`` name without its own name: 水库 in 这座库容2亿方的水库，."""
    match = _BARE_AT.match(text, at)
    return None if match is None else match["noun"]


def front_nouns(text: str) -> Iterator[FrontNoun]:
    """The nouns at the heads of clauses of a folded text in order; dates are blanked in it."""
    for match in _FRONT.finditer(text):
        noun = FrontNoun(Span(*match.span("noun")), match["head"], is_group=match["head"] in _GROUPS)
        if text[max(0, noun.span.end - len(noun.head) - 1)] in _DOING.get(noun.head, ()):
            continue
        if _DONE_TO.search(text, *noun.span) or _NAMED_AHEAD.search(text, max(0, noun.span.start - 3), noun.span.start):
            continue
        if text.endswith("宅基地", 0, noun.span.end):
            continue
        stands = noun.head in _SHORT and (noun.span.length < _SHORTEST or _stands(text, noun))
        grown = not noun.is_group and _GROWN.match(text, noun.span.end)
        if not stands and not grown and not _COUNTED.match(text, noun.span.end):
            yield noun
