"""The words and shapes around people's names, as expressions that read a text once."""

from __future__ import annotations

import re

from archive_gui.facts.grammar import alternatives, words
from archive_gui.facts.masks import BLANK
from archive_gui.facts.sought import Mentioned, Sought, each_pair
from archive_gui.language.openings import openings_of
from archive_gui.language.personal_names import WITHOUT_SURNAME, common_given, surname_characters
from archive_gui.language.roles import AFTER_NAME, KIN, OFFICES, PEOPLE
from archive_gui.language.surnames import surname_ranks

ROLE_WORDS = alternatives((*OFFICES, *PEOPLE))
OFFICE_WORDS = frozenset(OFFICES)
_GROUPS = ("妇女", "骨干", "成员")
"""What people are told as who are many, mostly; before a name one of them is told."""
ROLE = Sought(
    rf"(?:{alternatives((*OFFICES, *PEOPLE, *_GROUPS))})(?<!委员(?=会))"
    rf"(?=(?:——|[（:： \u3000])?(?:女）)?[{surname_characters()}])",
    opening=(*OFFICES, *PEOPLE, *_GROUPS),
)
# 样州的章华妹: who belongs to a place; 机修车间的韩铁柱, 三队的吕秋菊: to a unit.
OF_PLACE = re.compile(rf"的(?=[{surname_characters()}])")
OF_UNIT = re.compile(
    rf"的(?=[{surname_characters()}])(?:(?<=[县市镇乡村厂局]的)|(?<=支行的|分行的|银行的|海关的|税务的|生院的|出所的|妇联的|团委的|工会的|车间的|班组的|小组的|工段的|大队的|公社的|学校的|"
    r"中学的|小学的|大学的|医院的|公司的|[一二三四五六七八九十\d][班组队连排营]的))"
)
# 6组陶样发家: who lives in a numbered group, and goes on.
OF_GROUP = Sought(
    rf"[0-9一二三四五六七八九十](?:村民小)?组(?=[{surname_characters()}][一-鿿]{{2}}(?:家|[的在把正，]|老人))",
    opening=each_pair("0123456789一二三四五六七八九十", "村组"),
)
# 隔壁样样样在家: who lives near by or goes to school, a name of three.
_NEAR = "隔壁|对门|对面|邻家|女生|男生"
OF_NEAR = Sought(rf"(?:{_NEAR})的?(?=[{surname_characters()}][一-鿿]{{2}})", opening=openings_of(_NEAR))
# Who does or has something: 射手, 保管员, 建档户; the words of the list aside.
ROLE_LIKE = re.compile(
    rf"[员户手者师匠兵长队农](?<=(?![和与及对为把被给向由从在到了将])[一-鿿].)(?<![小大双左右牵携援伸]手)(?=[{surname_characters()}])"
)
# What trades, kin and stations end in where no list has them: 织娘, 猪倌, 伤兵, 患儿.
HEADED = re.compile(
    rf"[员户手者师匠兵长队农工徒童娘嫂婆倌郎儿客将友贩侨属人女妹民生家商星母](?<=[一-鿿].)(?<![小大双左右牵携援伸]手)"
    rf"(?<![和与及对为把被给向由从在到了将][农户者])(?=[{surname_characters()}])"
)
GAP = re.compile("(?:（女）)?(?:[:：]|——)?[ \u3000]?")
# 她男人样样样, 他崽样样: words that are kin only with whose they are.
OF_KIN = Sought(
    rf"(?:{alternatives(KIN)}|爸爸|妈妈|堂侄|(?<=[他她我，。；！？”：])[妈娘爸爹]|(?<=[他她嫂家的])(?:男人|女人|崽|妹崽|伢崽))(?=[{surname_characters()}])",
    opening=(*KIN, "爸", "妈", "娘", "爹", "堂侄", "男人", "女人", "崽", "妹崽", "伢崽"),
)
SPEECH = (
    "笑着说|接着说|接话|插嘴|搭腔|接茬|应道|答道|问道|喊道|笑道|叹道|告诉|介绍|表示|认为|指出|强调|回忆|透露|坦言|感慨|感叹|解释|补充|回答|呼吁|建议|提出|"
    "要求|宣布|致辞|讲话|讲述|说道|说起|说|称(?!为|作|号|赞)|讲(?!究|堂|座|台)|道(?=：|:)|"
    "作了题为|作了?主旨|作了?说明|作了?关于|作.{0,2}报告|参加上述|参加会见|参加了?会|主持|出席|会见|率|带领|走访|"
    "调研|考察|担任|意识到|坚持|决定|思考|站在|坐在|住在|拿着|指着|握着|捧着|"
    "望着|看着|抹着|擦着|正在|正忙|出生|逝世|去世|接过|当选|夺得|获得|摘得|荣获|毕业|参军|入伍|入党|"
    "分别|先后|告别|回到|来到|走进|走出|一家|家里|家的|家境|家住|的妻子|的丈夫|的儿子|的女儿|的父亲|的母亲|"
    "的哥哥|的爱人|的孩子|这样|也|就|又|却|便|从小|今年|已经|"
    "[种养](?=[\\d一二三四五六七八九十百千几近])|流转|承包|种植|养殖|种了|养了|种的|攻克|发明|创办|摆脱|"
    "脱贫|搬进|住进|插话|搭话|接过|抢着|开口|跳下|跳进|深有感触|深有体会|激动|动情|欣喜|满怀|满脸|一脸|眼含|热泪|连忙|急忙|一边|每天|天天|逢人|笑|哭|想|掰|(?<!总)算|打算|准备|从没|没休|没有|只"
)
SPEAKER = Sought(
    rf"(?P<name>[{surname_characters()}][ \u3000]?[一-鿿㐀-䶿]{{1,3}}?)(?={SPEECH})",
    opening=surname_characters(),
    ahead=openings_of(SPEECH),
    within=(2, 5),
)
STRONG_SPEECH = re.compile(
    "笑着|接着说|插话|搭话|接话|插嘴|搭腔|接茬|应道|答道|问道|喊道|笑道|叹道|告诉|介绍|表示|认为|指出|强调|回忆|透露|坦言|感慨|感叹|解释|补充说|回答|致辞|说|讲|会见|"
    "逝世|出生|意识到"
)
_NAMED = rf"(?P<name>[{surname_characters()}][ \u3000]?[一-鿿㐀-䶿]{{1,3}}?)"
_TELLS = (
    r"任[^，。；：\n]{2,14}(?:书记|主任|主席|县长|市长|局长|厂长|校长|院长|委员)[，；。、（]|"
    r"\d{1,3}岁(?![以之的])|[一二三四五六七八九十]{1,4}岁(?![以之的])|"
    r"(?:[（(][^（）()\n]{1,8}[）)])?为[^。；，\n]{2,24}(?:长|主任|书记|委员|主席|员)[；。，]|"
    r"[，, \u3000]{1,2}[男女](?=[，,])|"
    r"[，,](?:[他她](?![们国人乡山处日])|\d{2}岁|今年\d{2}岁|1[89]\d\d年\d{0,2}月?[出生]|"
    r"[一-鿿]{1,3}族)|[（(](?:[男女]|\d{2}岁)|等\d+[人名]|副?委员长(?!会)|委员(?=发言|说|表示|认为|介绍|建议)|不再担任|\d{2}岁(?!以)|"
    r"(?:夫妇|夫妻|老?两口子?|父子|母子|父女|母女|兄弟俩|姐妹俩|一行[，。到来\d一二三四五六七八九十]|一家[三四五六七八]?[口人]?|家境|同志|先生|女士|老人|烈士|师傅|们家|自家)|和(?:同事|队友|战友|工友|搭档|伙伴|同伴|老伴|邻居|乡亲)|的(?:带动|带领|帮助|支持|指导|影响|鼓励|陪同|劝说|引导|家里|家中|名字|事迹|带头)"
)
TOLD = Sought(
    rf"{_NAMED}(?={_TELLS})",
    opening=surname_characters(),
    ahead=(
        *("任", "岁", "为", "族", "副", "等", "委员", "不再", *each_pair("（(", "男女")),
        *each_pair("，, \u3000", "男女，, \u3000他她1"),
        *(
            "夫妇",
            "夫妻",
            "老两",
            "两口",
            "父子",
            "母子",
            "父女",
            "母女",
            "兄弟",
            "姐妹",
            "一行",
            "一家",
            "家境",
            "同志",
        ),
        *(
            "先生",
            "女士",
            "老人",
            "烈士",
            "师傅",
            "们家",
            "自家",
            *each_pair("和", "同队战工搭伙老邻乡"),
            *each_pair("的", "带帮支指影鼓陪劝引家名事"),
        ),
    ),
    within=(2, 15),
)
RELIEVED = re.compile(rf"{_NAMED}(?={_TELLS}|(?:[（(][^（）()\n]{{1,8}}[）)])?的[^。；，\n]{{2,24}}职务)")
"""The same for texts that tell of 职务."""
LIST_MARK = re.compile("[、，,和与及]|以及|（女）、")
FOREIGN = re.compile(
    "[阿埃艾安奥巴贝本比彼别伯博布查达戴德迪蒂杜多尔厄恩法菲费弗夫福盖冈戈格古哈海汉赫霍基吉加贾"
    "杰金卡凯坎康考科克肯库昆拉莱兰朗劳勒雷里丽利列林鲁伦罗洛马玛迈曼"
    "梅门蒙米莫穆纳娜南内尼涅诺欧帕庞培佩彭皮泼普齐奇乔切琼丘让热日瑞若萨塞桑森沙山舍什圣施史斯苏索塔泰坦汤唐特提图"
    "托瓦万旺威维韦翁沃乌武西希夏谢欣休许雅亚延扬耶叶伊因尤于约泽詹珍扎朱祖仁依买古丽热扎提吐逊江木力努合麦孜克拜明"
    "甫翰冯舒娃京捷呷嫫惹]+"
)
CREDITS = Mentioned(("摄", "制图", "供图", "绘图", "文/", "文／", "图/", "图／", "——", "作者", "撰文"))
"""Without one of these no credit or signature stands in a text."""
SIGNED = re.compile(
    r"(?:^|"
    rf"[（(\n ，、/／])(?P<name>[{surname_characters()}][ \u3000]?[一-鿿]{{1,2}})(?=[ \u3000]?(?:/)?(?:摄影|"
    r"摄(?!氏)|制图|供图|绘图|文/图)(?![一-鿿]))"
    r"|(?:(?:文|图|摄影|制图|供图|作者|撰文)(?:[/／:：][ \u3000]?|[ \u3000])|"
    rf"——)(?P<signed>[{surname_characters()}][ \u3000]?[一-鿿]{{1,2}})(?![一-鿿\0])"
)
# 任命郭振华为, 授予王大山, 免去张一山的: who is put into an office, honoured, mourned.
_APPOINTS = "任命|授予|追授|免去|推举|选举|补选|推选|提名|罢免|接受|决定由|撤销|选出"
APPOINTED = Sought(
    rf"(?:{_APPOINTS})(?P<name>[{surname_characters()}][一-鿿]{{1,2}}?)(?=(?:同志)?(?:（[^（）\n]{{1,8}}）)?(?:[为“、的任当等兼]|辞去))|"
    rf"[由让请派](?P<led>[{surname_characters()}][一-鿿]{{1,2}}?)(?=领办|创办|带头|牵头|负责|主持|担任|接任|率领|领衔|"
    r"执教|发起|出资|承包|承办|主讲|主刀|掌勺|代理|兼任|领唱|带队|[说讲]几句)"
    rf"|以(?P<head>[{surname_characters()}][一-鿿]{{1,2}}?)(?=为(?:首|核心|代表|法人|[正副]?(?:[组队团班站院校]长|书记|主任|主席)))",
    opening=(*openings_of(_APPOINTS), *"由让请派以"),
)
# 图为戴大民在, 七十岁的罗小满, 名叫潘玉珍的: who is pictured, how old, what called.
INTRODUCED = re.compile(
    rf"[为是叫的名郎娘](?=[{surname_characters()}])"
    r"(?:(?<=图为|[左右中][为是]|[她他我人子哥妹弟姐员]叫|个叫|名叫|[本全原化大]名|真名|新郎|新娘)|"
    r"(?<=图中为|[办系责]人是|[左右中][一二三四][为是]|[\d一二三四五六七八九十]岁的|出生的|[大小]的叫|老[大二三四五幺]叫|[儿孙]子叫|[女孙][儿女]叫))"
)
# 十一岁女孩波阿妹把: a name without a surname where nothing else can stand.
AGED = Sought(
    "(?<=[\\d一二三四五六七八九十]岁)的?(?:女孩|男孩|少年|女生|男生|小学生|学生|姑娘|小伙|牧民|老人|村民)(?P<name>[一-鿿]{2,3}?)"
    "(?=[把在正，和]|一边|每天)",
    after="岁",
)
# 看望杨桂样，: whom someone meets or helps.
_MEETS = "跟着|跟随|陪着|随同|帮扶|看望|慰问|走访|结对|探望|搀扶|扶起|救起|遇到|遇见|见到|找到|访问|找来|叫来"
MET = Sought(
    rf"(?:{_MEETS})了?"
    rf"(?=[{surname_characters()}][一-鿿]{{2}}(?:[，。、时家和与的学做干打]|一家|师傅))|(?:跟着|师从)(?=[{surname_characters()}][一-鿿]{{2}})",
    opening=openings_of(f"{_MEETS}|师从"),
)
# 走进李满仓家，: whose home it is.
HOME = Sought(
    "(?:走进|来到|走访|住在|住进|帮|在|到|去)"
    rf"(?=[{surname_characters()}][一-鿿]{{1,2}}家[，。、；里中的采院门看])",
    ahead=each_pair("家", "，。、；里中的采院门看"),
    within=(3, 5),
)
# 小丽（化名）: who is called by another name.
ALIAS = re.compile("(?<![一-鿿])(?P<name>[一-鿿]{2,3})(?=[（(][^（）()\n]{0,3}化名[）)])")
KIN_BEHIND = re.compile(alternatives(KIN))
# 孙女小雨每天: kin by a pet name.
NICKNAMED_KIN = Sought(
    rf"(?:{alternatives(KIN)})(?P<name>小[一-鿿])(?=每|说|的|，|在|今年|告诉|从|把|正|也|就|都)", opening=KIN
)
NICKNAME = re.compile(rf"小(?:(?<![一-鿿].)|(?<=[的像给让把跟带帮助].))(?![寒暑满雪])[{common_given()}](?=[一-鿿])")
# 12岁的小雅: a child by its pet name, or somebody of a village.
NICKNAMED = re.compile(rf"小[{common_given()}](?<=[岁村乡镇组班]的..)(?=[一-鿿，])")
# 刘某, 王某某, 陈某甲; not 某 before what it tells of itself (某部, 某些).
ANONYMOUS = Sought(
    rf"[{surname_characters()}]某(?:某|[甲乙丙丁](?!方)|"
    rf"[一-鿿](?=[（(]))?(?:(?=一[案审])|(?![部团旅师连营基地支舰县市镇乡村人种些个位家项一]))",
    ahead="某",
    within=(1, 1),
)
HAN = re.compile("[一-鿿㐀-䶿]")
CLAUSE_START = frozenset("，。；！？：:,;!?\n“”‘’「」（）()—…、 \u3000" + BLANK)
NO_NAMES = frozenset(
    words(
        "习主席 习总书记 马克思 毛泽东思想 邓小平理论 高中生 高年级 明年初 任何人 全体人 谷物 安全 平安 "
        "包保 包联 包抓 包案 包挂 "
        "安排 平均 平台 方案 方向 时候 时间 任务 关系 关键 关注 程度 成本 成果 成立 成员 成功 强调 "
        "强化 强度 房屋 项目 解决 单位 支持 支部 应该 应急 经济 经过 经营 连续 连接 何况 马上 石油 "
        "水平 水库 钱款 党员 党委 毛巾 白天 金融 严格 温度 麻烦 于今 计划 常委 常务 易地 包括 贝类 "
        "江堤 江水 江边 华侨 华人 华夏 巴士 乐园 和平 祖国 国家 家庭 曾经 相关 黄金 黄河 黄土 白云 "
        "海外 商家 商业 商户 祝愿 甘愿 方才 方便 王国 王朝 农民 农业 农村 年轻人 年纪 双方 双边 冷静 "
        "冬季 谈判 简单 满意 满足 盛大 云集 万众 古老 古代 阳光 全国 全市 全县 全村 全面 全部 全程 罗汉果 "
        "严正 关怀 乌军 俄军 敌军 洪水 秋粮 南水 从今 从此 秋收 鱼水 双手 通关 全长 贺信 冬奥 亚运 世博 "
        "金银花 金银 黄花菜 敬老院 山洪 夏令营 冬令营 逢人 山林证 养老钱 养老金 养殖场 "
        "黄桃 黄精 黄连 黄柏 黄茶 黄牛 黄豆 白茶 乌鸡 石斛 石榴 金桔 胡柚 由村组 周转房 周转金 "
        "高铁 户均 人均 占地 占比 占四分 卫星 江山 陆军 高水平 高质量 高标准 高增长 高成长 "
        "高潜力 哈达时 占六成 占七成 占八成 占九成 占五成 占四成 占三成 郁金香 爱国 农会 宁可 宁愿 水安全 "
        "程师 提供 代笔 杨梅 苗族 纪念堂 纪念馆 纪念碑 纪念塔 纪念日 纪念册 盖起 盖好 盖上 盖了 "
        "羊肚菌 巴旦木 马铃薯 金针菇 白灵菇 罗非鱼 罗氏虾 黄颡鱼 黄辣丁 石斑鱼 车厘子 车前草 万寿菊 万年青 常春藤 "
        "牛油果 "
        "智慧 广博 卓越 卓越成 逢盛世 苏锡常 苏锡 法和新 法和 栗子树 利雅得 车梁木 杜仲 元宝枫 法修正 法草案 陈列展 "
        "查苗情 查墒情 查病虫 查隐患 查漏洞 查问题 余甘子 余甘果 包心菜 山河 "
        "田野上 云端上 杨柳青 家风宣 母语国 弘扬爱 扶上马 任务重 贺电 贺电中"
    )
)


_COMPOUND = tuple(surname_ranks()[1] - {"东方"})
COMPOUND = Sought(f"(?:{alternatives(_COMPOUND)})(?=[一-鿿]{{2}})", opening=_COMPOUND)
SISTERS = frozenset(("小妹", "大妹", "二妹", "三妹", "满妹", "幺妹"))
"""Kin whom a surname before makes a name."""
SHARE = re.compile(
    "[户人亩年]均|占[百总全比地到人了据有用领本当各同该其县市]|占[一大近多过]?[半多]|占[一二两三四五六七八九][半成]|越.越|管[片栋户区段线]"
)
LAST_ROLES = frozenset((*OFFICES, *PEOPLE))
LONGEST_ROLE = max(map(len, (*OFFICES, *PEOPLE, *KIN)))
NO_GIVEN = frozenset(
    (*OFFICES, *PEOPLE, *KIN, "伢子", "之交", "之间", "之际", "之后", "全国", "全省", "全市", "全县", "全村", "季军")
) | {"方愿", "方将", "方称", "方表"}
"""What stands behind a surname's character without being a given name: 和|季军, 越方|愿."""
ROLE_END = re.compile(f"(?:{ROLE_WORDS}|{alternatives(KIN)})")
LEADERS = (
    "总统|总理|首相|外长|防长|国王|议长|主席|部长|发言人|教练|球员|收藏家|学者|专家|教授|妻子|大儿子|儿子|女儿|"
    "枣农|牧民|村民|农民|选手|运动员|副县长|县长|书记|演员|歌手|作家|导演|的|和"
)
_WHO_LEADS = LEADERS.removesuffix("|的|和")
ROLE_FOREIGN = Sought(f"(?:{_WHO_LEADS})(?=[{FOREIGN.pattern[1:-2]}]{{3}})", opening=openings_of(_WHO_LEADS))
WITHOUT = Sought(f"(?:{alternatives(WITHOUT_SURNAME)}){{1,3}}", opening=WITHOUT_SURNAME)
SHAPE = re.compile(
    rf"[{surname_characters()}](?<![^，。；！？：:,;!?\n“”‘’「」（）()—…、 \u3000\0\1的由对和与向给跟叫让请被为].)"
    rf"[一-鿿]{{2}}|[{surname_characters()}][{common_given()}]{{2}}(?=[，。、；！？：,\n（等和与的说])"
)
DEEDS = frozenset(
    "得患用蹲扛抬捏拉捧听摇送开坐站走跑跳住打放种养接挑背穿戴摸指拍推端掏捐拄抱当领骑赶盯望看想笑哭喊爬搬修办租包卖买做干忙挣赚盖"
    "栽挖找问答揣攥牵搂扶擦抹递翻握收守教学写读睡吃喝倒死伤受获来去回出进上下二一两七八九十"
)
"""What people do in one character, and the beginning of 二话没说, 一拍大腿, 七岁的儿子."""
OF_FIGURES_AND_TRADES = frozenset("率额员款点")
"""What ends the names of figures, trades and spots, never of people: 帮|扶率, 管水员, 苗木款, 边远点."""
SHAPED_WORDS = frozenset(
    "姜椒薯笋菇蜜菜猪鸡鸭鹅鱼虾茶瓜豆稻藕蔗粉糕饼糖酱观橘柚橙柑枣院山湖港区性化型式率量费税款号级类种期段层件物品"
)
"""What words of three end in that begin as surnames do: 高水平 aside, 智慧化, 养老院, 普惠性."""
NOUNS_OF_THREE = frozenset("化性型式率费税款类级期段层件")
"""Those of them that end no name at all, however it looks."""
BEFORE_NAMES = CLAUSE_START | frozenset("\1的由对和与向给跟叫让请被为")
_ADDRESSES = ("叔叔", "姐姐", "哥哥", "阿姨", "大姐", "大哥", "大嫂", "大叔", "大婶", "伯伯")
"""What neighbours are called by behind their names."""
TITLES = Sought(
    f"(?<![上中少大](?=将军))(?:{alternatives((*AFTER_NAME, *_ADDRESSES))})(?![一-鿿]{{0,1}}[长员])",
    opening=(*AFTER_NAME, *_ADDRESSES),
)
ELDERS = frozenset(("老人", "老汉", "大爷", "大娘", "大妈", "奶奶", "同志", "师傅", *_ADDRESSES))
"""Titles that stand behind names far more often than anywhere else."""
MOST_NAMES = 500
"""How many names of one article are sought again everywhere; no article names more people."""
PLANTS, OF_PLANTS = frozenset("桑松柏柳竹茶桃李梅麦豆"), frozenset(("树", "园", "籽"))
"""桑树, 茶园: surnames that are plants, and what names their parts."""
FEATURES = frozenset("河江湖溪岭镇乡县沟渠")
PREPOSITIONAL = frozenset("于应时")
"""Surnames that are prepositions and the like most of the time."""
ACTS_BEHIND = re.compile("在[^，。；]{2,8}[种养喂放干打做忙]|家[的里有住境]|家，|说[，：]|笑着|今年")
"""What somebody with a role does right behind a name that begins as a preposition does: 村民于得样在山下养牛."""
ACROSS = frozenset({"民宿", "员国", "员工", "人工", "民楼", "挥官", "人翁", "手车", "长江", "农家", "伴国"})
"""Words that begin with the end of a role: 山村|民宿."""
STATED = re.compile(r"[为是达超]\d")
"""The end of what a figure is stated with: 师比为20."""
