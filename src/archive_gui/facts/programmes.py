"""Programmes: policies, mechanisms, campaigns, projects, platforms and slogans in quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archive_gui.domain.facts import FactKind
from archive_gui.domain.spans import Span
from archive_gui.facts.grammar import Rule, words
from archive_gui.facts.programmes_none import is_none, is_told_of_things
from archive_gui.facts.programmes_plain import JOINED, is_brought, is_led, is_mocked
from archive_gui.facts.quotes import Quoted

RULE_FOLLOWED = Rule(
    "programme.followed",
    10,
    FactKind.PROGRAMME,
    "“…”(活动|行动|计划|机制|原则|工程|…)",
    "开展⟦“样样上墙”活动⟧。",
    "“断头路”通了。",
)
RULE_LED = Rule(
    "programme.led",
    8,
    FactKind.PROGRAMME,
    "(开展|实施|推行|落实|按照|…)“…”",
    "全县推行⟦“一村一样”⟧。",
    "喝上“放心水”。",
)
RULE_SHAPED = Rule(
    "programme.shaped",
    7,
    FactKind.PROGRAMME,
    "“(numbered or enumerated name)”",
    "人人心里有⟦“四个不忘”⟧。",
    "他是村里的“样样通”。",
)
RULE_AGAIN = Rule(
    "programme.again",
    1,
    FactKind.PROGRAMME,
    "“(a programme named elsewhere in the article)”",
    "全县推行“样样净”活动，人人都说⟦“样样净”⟧。",
    "人人都说“样样净”。",
)
RULES = (RULE_FOLLOWED, RULE_LED, RULE_SHAPED, RULE_AGAIN)

_KINDS = (
    (
        "campaign",
        (
            "专项行动|行动|活动|运动|竞赛|比赛|大赛|评选|创建|攻坚战|会战|月|周|日|年|"
            "节|颁奖典礼|大决战|大会战|大讨论|主题教育|教育实践|讲堂|大讲堂|宣讲|服务|大走访|展演|巡演|攻坚|"
            "文艺汇演|汇演|文艺演出|文艺晚会|晚会|联欢会|音乐会|国际会议|研讨会|分论坛|高峰论坛|圆桌会议|博览会|交易会|主题展|成就展|专项整治|"
            "整治行动|执法检查|专项执法|专项斗争|专场演出|电影周|文化周|"
            "对话会|文化活动年|宣传月|夏令营|冬令营|培训班|[一-鿿]{0,4}订单班|[一-鿿]{0,4}定向班|[一-鿿]{0,4}特训班|[一-鿿]{0,4}研修班|课堂|夜校|讲座|论坛|[一-鿿]{0,4}分享会|[一-鿿]{0,4}报告会|故事会|宣讲会|"
            "争霸赛|擂台赛|邀请赛|挑战赛|锦标赛|技能赛|征文|采风|摄影展|对接会|结对帮扶|结对(?=[，。；、])|招聘会|专场招聘会|现场招聘会|网络招聘会|大型招聘会|推介会|展销会"
        ),
    ),
    (
        "mechanism",
        (
            "机制|制度|负责制|责任制|工作制|模式|体系|体制|格局|工作法|规矩|做法|办法|方法|"
            "方式|办学模式|流程管理|闭环管理|网格管理|网格化管理|精细化管理|目标管理|动态管理|管理|平台经济|链条|改革|试点|联动|服务圈|"
            "工作体系|责任体系|"
            "监督岗|示范岗|先锋岗|责任区|示范点|示范片|示范项目|试验区"
        ),
    ),
    (
        "policy",
        (
            "板块|议题|原则|政策|方针|战略|规划|标准|要求|规定|目标|总目标|总要求|思路|任务|方案|"
            "(?:[作做]出(?:明确|具体|专门|系统|全面)?)?部署|倡议|计划生育|基本原则|底线|红线|纲要|定位|布局|工作要求"
        ),
    ),
    (
        "project",
        "工程|计划|项目|项目建设|数据库项目|示范项目|建设工程|专项|基地建设|创业园|奖学金|助学金",
    ),
    (
        "platform",
        "平台|系统|(?<=[通贷宝债卡易保]”)业务|航线|客运航线|货运航线|班列|系列|主题|小程序|公众号|热线|客户端|APP|网站|专栏|直播间|专区|专柜",
    ),
    (
        "slogan",
        "口号|号召|理念|精神|誓言|目的|四字文章|文章|路径|路子|答卷|经验|样本|品牌",
    ),
)
_AFTER = re.compile(
    "(?:相?(?:工作|长效|联动|帮扶|运行|结对|结亲|关爱|助学|志愿|慰问|[一二三四五]年)?|(?:十[大佳])?(?!开展|实施|参加|组织|推进|列入|纳入|启动|这一|这个|一系)[一-鿿]{2}(?=机制|制度|评选)|(?:(?!开展|实施|参加|组织|推进|列入|纳入|启动|这一|这个|一系|以及|采取|付诸|立即|带头|主动|积极|带来|成为|作为|联合|军事|国际|儿童|妇女|劳动|[一二三四五六七八九十几多]项|等|的|和|与|在|是|为)[一-鿿]{2}){1,2}(?=行动(?![者家力]))|(?:(?!开展|实施|参加|组织|推进|列入|纳入|启动|这一|这个|一系|以及|采取|付诸|立即|带头|主动|积极|带来|成为|作为|联合|军事|国际|儿童|妇女|劳动|[一二三四五六七八九十几多]项|等|的|和|与|在|是|为)[一-鿿]{2}){1,2}(?=节(?![目日省约能奏点]))|采风|摄影|征文|研学|纪念|庆祝|阅读|捐赠|义诊|募捐|(?:人文|学术|文化|体育|青年|民间)?交流|全国(?:乡村|群众)?文化|全球)(?:"
    + "|".join(f"(?P<{name}>{'|'.join(sorted(nouns.split('|'), key=len, reverse=True))})" for name, nouns in _KINDS)
    + ")"
)
# These belong to the name: what is done or run. The rest, as 政策 and 制度, only tells that it is one.
_BELONGING = re.compile(
    "(?:(?:十[大佳])?(?!开展|实施|参加|组织|推进|列入|纳入|启动|这一|这个|一系)[一-鿿]{2}(?=机制|评选)|(?:(?!开展|实施|参加|组织|推进|列入|纳入|启动|这一|这个|一系|以及|采取|付诸|立即|带头|主动|积极|带来|成为|作为|联合|军事|国际|儿童|妇女|劳动|[一二三四五六七八九十几多]项|等|的|和|与|在|是|为)[一-鿿]{2}){1,2}(?=行动(?![者家力]))|(?:(?!开展|实施|参加|组织|推进|列入|纳入|启动|这一|这个|一系|以及|采取|付诸|立即|带头|主动|积极|带来|成为|作为|联合|军事|国际|儿童|妇女|劳动|[一二三四五六七八九十几多]项|等|的|和|与|在|是|为)[一-鿿]{2}){1,2}(?=节(?![目日省约能奏点]))|采风|摄影|征文|研学|纪念|庆祝|阅读|捐赠|义诊|募捐|工作|长效|联动|帮扶|运行|管理|[一二三四五]年|专项|主题|系列|创建|评选|数据库|结对|结亲|关爱|助学|志愿|慰问|教育|战略|示范|提升|整治|惠民|试点|建设)?(?:监督岗|示范岗|行动计划|行动|活动|节(?![目日省约能奏点])|计划|"
    "机制|原则|工程|运动|"
    "颁奖典礼|夏令营|冬令营|大决战|大会战|数据库项目|示范项目|评选|结对(?=[，。；、])|四字文章|征文|(?:争霸|擂台|邀请|挑战|锦标|技能)赛|大赛|竞赛|攻坚战|讲座)(?![者家员])"
)
_LEAD = re.compile(
    r"(?:开展|开展了|试行|试行了|办起|办起了|定下|试出|试出了|实施|实施了|推行|推行了|推进|推广|落实|落实了|贯彻|构建|创建|建立|建立了|建立健全|坚持|"
    r"坚持了|按照|按|遵循|围绕|紧扣|聚焦|践行|弘扬|启动|启动了|发起|响应|提出|提出了|喊出|喊响|"
    r"叫响|启用|研拟|拟定|推动|开通|建成|捐建|新建|建起|改建|兴建|援建|投建|联建|建有|设有|设立了|建成了|挂着|挂起|挂上|倡导|深化|完善|健全|执行|实行|施行|创办|开办|开设|开设了|(?<=[村镇乡县队社里上着])搞|搞起|[要就先]抓|[要都]评|(?<=[，、：；])[办创]|设立|成立|探索|创新|创新推出|"
    r"推出|推出了|打造|打响|"
    r"组织|举办|参与|参加|加入|深入|严格落实|全面落实|全面推行|做好|做到|实现|实现了|(?:推进|开展|实施|启动|推出|发起|推行|谋划|筹划|倡导|举办|[省市县区镇乡州]委?[里上]?提出)的|增强|坚定|抓好|打好|统筹推进|"
    r"扎实推进|持续推进|深入推进|全面推进|探索出|形成|形成了|总结出|"
    r"制定|出台|制定了|出台了|执行了|确立|确立了|确定|确定了|依托|通过|聚力|着力|力争|争创|完成|助力|服务|"
    r"共建|高举|发扬|传承|恪守|走|走出|破解|开启|践诺|信奉|争取|评出|捐建第?[一二三两]?[间座所个处]|(?<=[，、；。就])[评推设]|开了|办法是|(?<=[，。；、定力极始快])发展|正在建设中的|建设中的|主题[是为]?[：:]?|口号[是为]?[：:]?|秉[持承]|倡[议行]|概括为|"
    r"名为|取名|起名|定名为?|命名为|引入|搭建|搭起|上线|首创|独创|立了|立起|立下|谋划建|规划建|筹建|简称|(?:规矩|制度|办法|法子|做法|活动|机制|平台|队伍)[，,]?就?叫做?)(?:[一-鿿]{0,6}(?:[一两二三四五六七八九十\d]{1,2}[次场届轮期]|一[支批个条项]|脱贫攻坚|精准扶贫|乡村振兴|[健产教消社金]?[康业育费会融]?扶贫|质量|领域|系列|全县|"
    r"全市|首个|首批|首家))?$"
)
# 四个不忘, 三会一课, 十四五, 1+3+N; not 一线口岸, 千里马: a numeral alone makes no programme.
_NUMBERED = re.compile(
    r"^[二两三四五六七八九十\d]{1,2}[条道张本套类关环步级种支][一-鿿]{2,5}$"
    r"|^[一二两三四五六七八九十百千万\d]{1,4}[个大不有在比项][一-鿿]{1,6}(?:[一二两三四五六七八九十\d]{1,2}[个不]?["
    r"一-鿿]{1,4}){0,4}$"
    r"|^[一二两三四五六七八九十百千万]{1,2}[一-鿿]{1,4}(?:[、，,]?[一二两三四五六七八九十\d]{1,2}[个不]?[一-鿿]{1,4}){1,5}$"
    r"|^[一二三四五六七八九十][一-鿿]{2,3}(?<!口岸)(?<!平台)(?<!位一体)$|^[一二三四五六七八九十]{2,4}五$|"
    r"^[一-鿿][一二三四五六七八九十][一-鿿][一二三四五六七八九十]$|^双[一-鿿][共双联互同][一-鿿]$|"
    r"^\d+(?:[+＋][\dA-Za-zX一-鿿]+)+$|^[一-鿿]{1,8}[+＋][一-鿿]{1,8}$|[+＋—].*[+＋—]"
)
_PEOPLE_COUNTED = re.compile("^[一二两三四五六七八九十\\d]{1,2}(?:[个位名]?人[组帮行团]|(?:兄弟|姐妹|金花|剑客)$)")
"""What several people are called by together: 五人组."""
_THING_COUNTED = re.compile("^[一二两三四五六七八九十百千][座本把条只块笔颗股碗杯扇双][一-鿿]$")
"""A thing with its measure word, a figure of speech without more: 三本账."""
_HOW_MANY = re.compile(r"\d[\d.]*[多余]?[家户间栋头只]|[一二两三四五六七八九十百]+[多余]?[家户间栋]")
"""How many of a sort there are, which is none by itself: 办起“样家乐”14家."""
_MADE = re.compile("(?:办|做|开|搞|建|打造)[成到进]")
"""What is made of something that is run: 把“样里夜话”办成了样样."""
_OF_CHILD = re.compile(
    "(?:[店茶米酒果油蜜货]|[产商]品|品牌|商标|账号)[^，。；“”\n]{0,3}[取起命]名[叫为]?$|(?:(?:孙[子女儿]?|儿子?|女儿?|娃|孩子|崽)[^，。；“”\n]{0,3}|[给为替][他她我][^，。；“”\n]{0,2})[取起]名[叫为]?$"
)
"""Before the name that a child or somebody is given."""
_COUNCIL = re.compile("(?:理事|议事|监督|评议)会")
_NUMERALS = "一二两三四五六七八九十百千万"
_MOST_NUMERALS = 12
_SET_NAMES = frozenset(
    words(
        "回头看 普九 两基 三变 一站式 先诊疗后付费 两免一补 放管服 最多跑一次 户户通 村村通 村村响 河长制 林长制 "
        "三北 西煤东运 西电东送 西气东输 南水北调 北水南调 东数西算 "
        "联乡包村 结对帮扶 万企帮万村 千企帮千村 万企兴万村 互联网+ 绿水青山就是金山银山 厕所革命 一拆二改三清四化 "
        "四好农村路 一村一品 一事一议 一户一策 四议两公开 三支一扶 三下乡 五个一批 六个精准 门前三包 四个不摘 千万工程 "
        "清朗 净网 护苗 剑网 断卡 猎狐 村超 村BA "
        "两不愁三保障 两不愁、三保障 我为群众办实事 医共体 医联体 班班通 控辍保学 一村一辅警 一户一档 双减 六稳 六保"
    )
)
"""Policies and campaigns that everybody calls so, whatever stands around their marks."""
_LACKS = re.compile("[一二两三四五六七八九十]个没有")
"""What is wanting, by number: 三个没有."""
_TRIED = re.compile(r"(?:试行|办起|首个|首家|首批)了?$")
_LEAST_TRIED = 4
_ENUMERATED = re.compile(r"^[^、，,]{2,12}(?:[、，,][^、，,]{2,12}){1,7}$")
_ACCOUNTS = re.compile("(?:[建算管记用抓理]好|算清|列出|列好|列|实行|建立|晒出|亮出|盯紧|提出)[了的]?$")
_ACCOUNT = re.compile(
    "^[二两三四五六七八九十][本张份][一-鿿]{1,2}$|^[一-鿿]{2,6}[二两三四五六七八九十][本张份][一-鿿]{1,2}$|^[一-鿿]{2,4}清单$"
)
"""Accounts and lists that are kept as a way of work: 建好“三本账”, 列“权责清单”."""
_OF_HEADLINE = re.compile("^[二两三四五六七八九十](?:[个大]|[本张套])[一-鿿]{1,3}$")
_OWNERS = frozenset("县镇乡市村区州")
_DONE_WITH = re.compile(
    "抓[实好牢]|[管守护]好|推[进动]|助力|打造|筑牢|激活|破解|护航|夯实|赋能|做[实优]|促|提升|织[密牢]|聚力|发力"
)
"""样县“四个样样”抓实驻村帮扶: what a place does something by, as headlines tell."""
_PRODUCT = re.compile(r"^[一-鿿]{2,4}[贷保险]$|^[一-鿿]{1,3}[eE][贷保]$")
"""A loan or an insurance by its brand: 惠农样贷."""
_ENDS_NUMBERED = re.compile("^(?:[一-鿿]{2,3}[一二两三][个]?[一-鿿][、，,]){1,3}[一-鿿]{2,3}[一二两三][个]?[一-鿿]$")
"""样教一人、就业一个、脱贫一家."""
_NUMERAL_SHORT = re.compile("^[一二两三四五六七八九十双][一-鿿]$")
_LEAST_OF_TEAM = 3
_TEAM = re.compile("队伍|(?:志愿)?服务队")
_SET_UP = re.compile("(?:成立|组建|建起|组成|拉起|建立|选派)了?(?:一支)?$")
_CREW = re.compile("^[一-鿿]{2,8}(?:[班队团组]|铁军)$")
"""A team by what it is called: 样刀班. Its other mentions are told by the one where it is set up."""
_IN_PLACE = re.compile("(?:建|派|设|选|组建)(?:在|到|进)")
_COURSES = frozenset(("培训班", "课堂", "夜校"))
_MANNER = re.compile(
    r"^(?![两全委协学工商董理监常大小机社开聚集省市县区村])[一-鿿]{2,4}(?<![员事商工协学大])会$"
    r"|^先[一-鿿]{1,3}后[一-鿿]{1,3}$|式(?:结算|服务|帮扶|办公|管理|推进|培训|办理|救助)$|^云[一-鿿]{2,3}$|^重[一-鿿]{1,3}、?轻[一-鿿]{1,3}$|^以[一-鿿]代[一-鿿]$|^[一-鿿]{3,5}日$|^一[乡村镇县户][一-鿿]{2}、[一-鿿]{4}$|^前[一-鿿]后[一-鿿]$"
    r"|^[一-鿿]{1,2}长制$|^[一-鿿]{1,5}(?<![细情环关季时礼气枝末音章调使脱一两三几])节$"
)
"""A way of doing things by its name: 先样后样, 重样轻样, 样站式结算, 云样会."""
_ENDED = frozenset("。！？!?…")
_PARTED = re.compile("[、，,+＋]")
_SPELLED = re.compile(r"^[一-鿿](?:、[一-鿿]){2,}$")
_ENDS_AS_NAME = re.compile(
    r"(?:行动|工程|计划|计画|系统|平台|热线|联盟|专线|模式|样本|机制|制度|会|攻坚|提升|创建|监督|战略|倡议|铁军|"
    r"月|年|周|十条|条例|方案|"
    r"改革|革命|建设|经验|精神|原则|评议|双评|课|工作法|(?:责任|负责|长|公示|承诺|积分|代办|例会|考核|导师|"
    r"包保)制|夜校|课堂|讲堂|学堂|驿站|书屋|书吧|超市|商城|饭堂|饭桌|奖学金|助学金|循环金|小院|议事厅|专班|云|码|网|通|[据因源]库)$"
)
_RUN = frozenset(("平台", "系统", "小程序", "公众号", "客户端", "APP"))
"""What is run under a name, however short: “样博”平台."""
_TROUBLE = re.compile(
    "[变转]成|变为|地带|商标|的?(?:[一-鿿]{2})?(?:业绩|佳绩)|的?(?:现象|问题|难题|困境|困局|怪圈|尴尬|局面|状态|感觉|印象|美誉|之称|"
    "之名|业绩|佳绩|说法|称呼|传说)"
)
_SAYING = re.compile("，?(?:这?是|成了?)[^，。；！？\n]{2,24}(?:的话|口头禅|常说|心里话|心声)")
"""“…”，是某某常挂在嘴边的话."""
_NICKNAMED = re.compile("(?:网名|外号|绰号|人称|昵称|笔名)[叫为是]?$")
"""Before what somebody is called."""
_OPENED = re.compile("(?:在[^，。；！？“”\n]{2,14}?)?(?:创办|开幕|启幕|闭幕|举行|举办|启动|开班|开营)")
_HELD = ("节", "会", "赛", "展")
"""What ends the names of meetings and fairs that are held."""
_POLISHED = re.compile("[这那](?:块|张|个)(?:金字)?(?:招牌|牌子|名片|品牌)(?:[做打叫擦唱][响亮大强]|越[擦打做叫])")
"""What is done with a brand as one does with a scheme: 把“样地优选”这块牌子擦亮."""
_FESTIVALS = ("节", "展", "博览会", "讲堂", "夜校", "训练营", "大会")
_HELPING = re.compile("结?对?帮[扶带]")
"""Behind a way of helping, which is one whatever its words: “一对一”帮扶."""
_PRINTED = re.compile("[\0报刊台视网社][也又都均曾先后分别]{0,3}以$")
"""Before a headline: 《样报》也以“…”为题."""
_SAID_OF_THINGS = frozenset(
    words(
        "二维码 一卡通 三轮车 三脚架 一辈子 二把手 一家亲 二传手 三明治 一锤子 "
        "一对一 四梁八柱 一张图 一张网 一本账 一把手 一刀切 一阵风 一窝蜂 一锅端 三件套 四合院 五角星 九宫格 "
        "一条龙 三字经 百宝箱 千里眼 万金油 一言堂 半边天 两张皮 第一书记 第一课 零距离 零容忍 零接触 零排放 "
        "一体化 三岔口 最后一公里 最先一公里 一盘棋 等靠要 等、靠、要 一条心 一股绳 一头热 一肩挑 两头跑 三门干部 "
        "一亩三分地 四不像 五保户 一锤定音 一揽子 一本经 一家人 一面旗 一团火 十年九旱 四大家 三座山 五大员 土特产"
    )
)
"""Said of things and ways of doing; numbered, yet nobody's programme."""
_ORDERED = re.compile("(?:按照?|实行|推行)$")
"""What makes even such words a way of doing things: 按“一卡通”打到户头."""
_PLAN = re.compile("[一二三四五六七八九十]{1,3}五")
_OF_PLAN = re.compile("(?!期间|时期|以来)[一-鿿]{0,6}?(?:规划|计划|纲要|蓝图)")
"""A plan period is none but where the plan itself is meant: “十四五”规划."""
_MEDALS = ("勋章", "奖章")
"""Distinctions, no programmes."""
_PLANNED = re.compile("规划(?!纲要)|计划")
_LONGEST = 72
"""Characters of the longest name; a principle of several clauses is one."""
_AS_THEME = re.compile(
    "(?P<slogan>为抓手|为载体|为契机|为引领|为统领|为主线|为主题|为题|为口号|为(?:工作)?目标|为宗旨|的主题)|"
    "的(?:[一-鿿]{2,4}?)?(?P<policy>底线|责任制|制度|机制|做法|办法|模式|体制|思想|理念|原则|方针|总?要求|"
    "总?思路|战略|目标|点子|法子|主意|规矩|旗号|(?:新|好)?路子)|的(?P<project>(?:[一-鿿]{2})?试点(?:项目|工程)?)"
)
_THINGS = re.compile(
    r"(?:两会|两委|两弹|三农|双十一|五一|十一|六一|三八|七一|八一|两院|一把手|二把手|三轮|八股|土|洋|老|小|大)$"
)
# Figures of speech end as things and people do: 断头路, 摇钱树, 领头雁, 主心骨, 绣花功.
_FIGURATIVE = re.compile(
    r"(?:路|桥|树|雁|骨|功|牌|帽|碗|钱|宝|鼻子|虎|石|根|穷|病|梗阻|钥匙|法宝|引擎|名片|饭|田|果|瓜|叶|花|"
    r"草|菜|粮|米|水|车|船|员|兵|手|人|户|家|王|星|妈|爸|哥|姐|叔|娃|贼|客|门|窗|墙|灯|火|药|方|脉|血|心|"
    r"气|神|劲|"
    r"胃|味|翅|翼|蛋糕|盘|棋|篮子|箱|袋|账|单|卷|题|考|关|坎|坡|山|海|池|井|库|床|座|梯|绳|网红|快|慢|难|"
    r"易|热|冷|红|绿|灰|黑|白|好|坏|弱|强|乱|冬|春|(?<!旅)游|玩|看|听|跑|跳)$"
)


@dataclass(frozen=True, slots=True)
class FoundProgramme:
    """A programme in a text with its marks and the noun that belongs to it."""

    span: Span
    subkind: str
    rule: Rule
    confidence: float


def programme(text: str, quoted: Quoted) -> FoundProgramme | None:
    """What a quoted stretch names, as far as the words around it and its own shape tell; None for other terms."""
    inside = text[quoted.inside.start : quoted.inside.end].replace("\n", "")
    if not 2 <= len(inside) <= _LONGEST or inside[-1] in "。！？!?…，,；：—" or inside.endswith(_MEDALS):
        return None
    end = quoted.span.end
    if inside in _SET_NAMES and _AFTER.match(text, end) is None:
        return FoundProgramme(quoted.span, _subkind(inside), RULE_SHAPED, 0.8)
    if (
        _TROUBLE.match(text, end)
        or is_mocked(text, quoted.span.start)
        or _SAYING.match(text, end)
        or _NICKNAMED.search(text, max(0, quoted.span.start - 4), quoted.span.start)
        or _OF_CHILD.search(text, max(0, quoted.span.start - 10), quoted.span.start)
        or _HOW_MANY.match(text, end)
        or (
            inside in _SAID_OF_THINGS
            and _behind_list(text, end) != "policy"
            and not _HELPING.match(text, end)
            and not _ORDERED.search(text[max(0, quoted.span.start - 2) : quoted.span.start])
        )
        or (_LACKS.fullmatch(inside) and _AFTER.match(text, end) is None)
        or (_PLAN.fullmatch(inside) and not _OF_PLAN.match(text, end))
        or is_none(text, quoted.span.start, end, inside, named=is_name(inside))
    ):
        return None
    if text.startswith("为题", end) and _PRINTED.search(text, max(0, quoted.span.start - 8), quoted.span.start):
        return None  # a newspaper's headline
    behind = _AFTER.match(text, end) or _AS_THEME.match(text, end)
    listed = _behind_list(text, end)
    belonging = _BELONGING.match(text, end) if _PLAN.fullmatch(inside) is None else _PLANNED.match(text, end)
    plainly = is_led(text, quoted.span.start, inside) or is_brought(text, end, inside)
    led = plainly or _LEAD.search(text[max(0, quoted.span.start - 14) : quoted.span.start]) is not None
    shape = _shape(inside)
    kind = behind.lastgroup if behind is not None else None
    if (told := _done_or_set_up(text, quoted, inside, led=led)) is not None:
        return told
    if behind is not None and (
        len(inside) > 2 or belonging or _NUMERAL_SHORT.match(inside) or behind[0] in _COURSES or behind[0] in _RUN
    ):
        stop = belonging.end() if belonging and not _is_brief_work(inside, belonging[0]) else end
        return FoundProgramme(Span(quoted.span.start, stop), kind or "campaign", RULE_FOLLOWED, 0.9)
    if listed is not None and (shape or len(inside) >= 4):
        return FoundProgramme(quoted.span, listed, RULE_FOLLOWED, 0.8)
    tried = len(inside) >= _LEAST_TRIED and _TRIED.search(text[max(0, quoted.span.start - 4) : quoted.span.start])
    plainly = plainly or JOINED.match(inside) is not None
    if led and (shape or tried or plainly or (len(inside) >= 3 and not _FIGURATIVE.search(inside))):
        stop = belonging.end() if belonging else end
        return FoundProgramme(Span(quoted.span.start, stop), _subkind(inside), RULE_LED, 0.8)
    if inside.endswith(_FESTIVALS) and len(inside) >= _LEAST_TRIED and _OPENED.match(text, end):
        return FoundProgramme(quoted.span, "campaign", RULE_LED, 0.8)
    described = "，" in inside or "," in inside or (text.startswith("的", end) and "、" not in inside)
    if described and not _is_numbered(inside):
        return None  # clauses that describe: “年年修，年年破”
    if (
        shape
        and not _SPELLED.match(inside)
        and (not _FIGURATIVE.search(inside) or _ENUMERATED.match(inside) or _is_numbered(inside))
    ):
        return FoundProgramme(quoted.span, _subkind(inside), RULE_SHAPED, 0.7)
    return None


def _is_brief_work(inside: str, noun: str) -> bool:
    """Whether a work is called by two characters, which stand for a longer name by themselves: “改样”工程."""
    return noun == "工程" and len(inside) == len("改样")


def _done_or_set_up(text: str, quoted: Quoted, inside: str, *, led: bool) -> FoundProgramme | None:
    """What is named by the work done or by the team set up for it: 做好“六稳”工作, 成立“楼栋样样”队伍."""
    start, end = quoted.span.start, quoted.span.end
    if led and _NUMERAL_SHORT.match(inside) and not _THINGS.search(inside) and text.startswith("工作", end):
        return FoundProgramme(quoted.span, "policy", RULE_FOLLOWED, 0.8)
    if (
        len(inside) >= _LEAST_TRIED
        and text[start - 1 : start] == "把"
        and not inside.endswith("大学")
        and _MADE.match(text, end)
    ):
        return FoundProgramme(quoted.span, "mechanism", RULE_LED, 0.7)
    if len(inside) >= _LEAST_OF_TEAM and _POLISHED.match(text, end):
        return FoundProgramme(quoted.span, "slogan", RULE_LED, 0.7)
    if inside.endswith(_HELD) and len(inside) >= _LEAST_OF_TEAM and text[start - 2 : start] in {"办好", "开好"}:
        return FoundProgramme(quoted.span, "campaign", RULE_LED, 0.7)
    if _OF_HEADLINE.match(inside) and text[start - 1 : start] in _OWNERS and _DONE_WITH.match(text, end):
        return FoundProgramme(quoted.span, "mechanism", RULE_LED, 0.75)
    if _ACCOUNT.match(inside) and _ACCOUNTS.search(text, max(0, start - 4), start):
        return FoundProgramme(quoted.span, "mechanism", RULE_LED, 0.75)
    if len(inside) >= _LEAST_OF_TEAM and _COUNCIL.match(text, end) and _is_numbered(inside):
        return FoundProgramme(quoted.span, "mechanism", RULE_FOLLOWED, 0.7)
    if len(inside) >= _LEAST_OF_TEAM and _TEAM.match(text, end) and _SET_UP.search(text, max(0, start - 5), start):
        return FoundProgramme(quoted.span, "mechanism", RULE_FOLLOWED, 0.7)
    if _CREW.match(inside) and not _PEOPLE_COUNTED.match(inside):
        set_up = _SET_UP.search(text, max(0, start - 5), start)
        if set_up or (text[start - 1 : start] == "把" and _IN_PLACE.match(text, end)):
            return FoundProgramme(quoted.span, "mechanism", RULE_LED, 0.7)
    return None


def _is_numbered(inside: str) -> bool:
    """Whether words are a name by their numbers; a row of numerals alone is none, and would take long to tell."""
    return sum(map(inside.count, _NUMERALS)) <= _MOST_NUMERALS and _NUMBERED.search(inside) is not None


def is_name(inside: str) -> bool:
    """Whether the words in marks are a name by their numbers or by a manner: no answer, no inscription."""
    return _is_numbered(inside) or _MANNER.search(inside) is not None


def is_slogan(inside: str) -> bool:
    """Whether words in marks are clauses of one length side by side, which name nobody: “支部管样、党员管样”."""
    if inside[-1:] in _ENDED:
        return False
    parts = _PARTED.split(inside)
    lengths = [len(part) for part in parts]
    return len(parts) > 1 and min(lengths) > 2 and 3 < max(lengths) < 9 and max(lengths) - min(lengths) < 3


def _shape(inside: str) -> bool:
    if len(inside) < 3 or _THINGS.search(inside) or _PEOPLE_COUNTED.match(inside) or _THING_COUNTED.match(inside):
        return False
    return bool(
        _PRODUCT.match(inside)
        or _is_numbered(inside)
        or _SPELLED.match(inside)
        or _MANNER.search(inside)
        or _ENDS_NUMBERED.match(inside)
        or (_ENUMERATED.match(inside) and len(inside) >= 6 and not is_told_of_things(inside))
        or (len(inside) >= 4 and _ENDS_AS_NAME.search(inside))
    )


_AND_MORE = r"等(?:一系列|[多几]?[场项个]|近?(?:[\d一二两三四五六七八九十百]{1,3}|多)[余多]?[大个场项类])?"
_LIST = re.compile(
    rf"[一-鿿]{{0,4}}(?:(?:[、，]|和|与|及|以及)?[“「][^”」\n]{{1,30}}[”」](?:[一-鿿]{{2,4}}(?=[、，和“等]))?){{1,8}}(?:{_AND_MORE}|一系列)?"
    rf"|{_AND_MORE}"
)


def _behind_list(text: str, end: int) -> str | None:
    """The kind told behind the last of several: “甲”“乙”等专项行动."""
    listed = _LIST.match(text, end, end + 200)
    if listed is None:
        return None
    behind = _AFTER.match(text, listed.end())
    return behind.lastgroup if behind else None


def _subkind(inside: str) -> str:
    """What a name tells of itself."""
    if _is_numbered(inside):
        return "mechanism" if any(mark in inside for mark in "+＋—") else "policy"
    if re.search(r"(?:行动|活动|攻坚|月|提升|回头看)$", inside):
        return "campaign"
    if re.search(r"(?:工程|计划)$", inside):
        return "project"
    if re.search(r"(?:会|制|监督|机制|模式)$", inside):
        return "mechanism"
    return "slogan"
