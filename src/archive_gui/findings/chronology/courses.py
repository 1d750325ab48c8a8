"""Courses of things and of lives: what can only follow what, told by the words of reports, a line a stage."""

from __future__ import annotations

import re

from archive_gui.language.openings import Alternations

_NOT_YET = r"(?<![将未没拟待])"


COURSES = (
    # A work: found needed, begun, its structure up, done, accepted or in use.
    (
        "鉴定[^，。]{0,6}(?:危房|[CD]级)|立项|勘测|勘察|选址|规划设计|图纸",
        (
            "动工|开工|破土|奠基|开建|始建|启动建设|开始(?:修建|建设|施工|清淤|清理)|第一(?:[根锹铲镐钻方块炮]|斗|台挖)[一-鿿]{0,3}|打桩|开挖|"
            "打下[^，。]{0,4}桩|打地基|开钻|进洞|动了工|进场|施工队进|拆旧建新|下了第一"
        ),
        "合龙|封顶|主体完工|双向贯通|铺完|浇筑完毕|浇完|安装完|铺设完|收尾",
        "建成|竣工(?!验收)|落成|完工|修通|全线贯通|全线打通|隧道[^，。；]{0,4}[贯打]通|修好|盖好|建好|见了?水",
        (
            "验收|剪彩|通车|(?:路|桥|隧道|水|电|网)[^，。；]{0,4}通了|通水|交付|投入使用|投用|启用|投产|并网|发电|入住|住进|搬[进入迁家]|乔迁|交了?钥匙|领到[^，。]{0,4}钥匙|迎来[首第]|首批|"
            "[从在]这[里座][^，。]{0,6}(?:运|领|干|上班)|第一笔工资|运营|开园|开业|开馆|开门|(?:流|水)进了?[^，。；]{0,4}[田地村家屋]"
        ),
    ),
    # A disaster and its repair.
    (
        "(?:发生|突发|引发)[^，。]{0,8}(?:塌方|滑坡|泥石流|山洪|火灾|山火|事故|险情)|冲[毁断开垮走]|塌方|滑坡|垮塌|决口|溃口|中断|受灾|淹没|震[塌垮]|特大暴雨|洪峰",
        "进场抢修|开始(?:清理|抢修|抢通)|开进[^，。]{0,4}塌方|驻[^，。]{0,6}抢修",
        "抢通|修复|恢复(?:供|通|交通|通行|通车|正常)|填平|打通|抢修完|堵住|扑灭|排除",
    ),
    # Away and back.
    (
        "(?:外出|进城|南下|北上)(?:打工|务工|闯荡)?|第一次(?:出远门|离家|出门|离开)|离[家乡](?!不)|去了?(?:广东|深圳|东莞|浙江|福建|上海|外地)|闯广东|背井离乡|出门打工",
        "(?:返|回|还)(?:到了?)?(?:家)?(?:乡|村|老家|寨)|辞[掉去了]|回来|返程|归来",
    ),
    ("启程|出发|动身|开赴", "抵达|到达|返回|返程|凯旋|归来"),
    # The body.
    (
        "发病|确诊|查出|突发(?:脑|心)|病倒|中风|摔伤|烧伤|受伤",
        "住进?(?:了)?(?:县|省|市|人民)?[^，。]{0,4}医院|入院|住院|手术",
        "出院|康复|痊愈",
    ),
    ("第一[剂针]|首[剂针]", "第二[剂针]", "第三[剂针]|加强针"),
    # A life.
    (
        "出生|生于|诞生|降生",
        "上小学|入学|念书|读书|上学",
        "毕业|出校门",
        "参加工作|参加革命|从教|任教|入伍|参军|当了?兵",
        "退伍|退役|复员|转业",
        "退休|离休",
        "去世|病逝|逝世|离世|病故|牺牲|殉职|安葬|葬在",
    ),
    # Whoever leads the party in a village is of it.
    (
        "递交入党申请|入党积极分子",
        "入党(?!申请|积极)|入了党|加入(?:中国共产党|党组织)|党旗下|预备党员",
        "(?:当选|任|当上|选为|推为|担任)[^，。]{0,10}(?:支书|(?:党[总支委组]+|支部)[^，。]{0,4}(?:书记|委员))",
    ),
    # Teaching, contests and meetings.
    (
        "报名(?:开始|启动)|开始报名|启动报名",
        "报名截止|报名结束|截止报名",
        "开赛|开考|开班|开课|面试|初赛",
        "半决赛|复赛",
        "决赛|颁奖|结业|结课|毕业",
    ),
    ("开幕|启幕|开赛|开锣", "闭幕|落幕|闭展|收官"),
    ("开课|开班|开训", "结业|结课|结训|毕业|上岗"),
    # Papers and money.
    (
        "申[请报]|递交|提交|受理|上门调查|评议",
        "公示|授信",
        "批复|获批|核准|批准|审批通过|签合同",
        "拨付|到账|到位|发放|领到|放款|放[了]?出去|打[到进]了?[^，。]{0,6}[卡账]",
        "用(?:这|那)?[笔些]",
    ),
    # What is brought and then used.
    (
        "运[进到来抵]|送[到达进来]|到货|拉[进来回]了?|调[来进]|购进|买[来进回]|领[来回]",
        "[打用发种栽分装吃卖撒]完|用上|打上|栽下|种下|分到户|发到",
    ),
    ("签约|签订|签下|签署|牵手", "投产|下线|首批产品|第一批产品|试生产"),
    ("贷到|贷了|贷下|借到|借来|领到|拿到|到账|筹到", r"用[着上了]?(?:这|那)(?:笔|些)"),
    ("立案", "宣判|结案|判决|一审"),
    (
        "启动(?![^，。]{0,4}(?:完成|结束))|创建启动|部署|动员|铺开",
        "全面完成|全部完成|圆满|结束|收官|通过[^，。]{0,10}验收|创建成功|获评|命名",
    ),
    # Crops and stock.
    (
        "整地|翻耕|犁[田地]|炼山|挖[穴坑]",
        "播种|下种|育苗|育秧|栽下|栽种|移栽|定植|种下|插秧|投苗|接种菌|进棚|引进",
        "开花|挂果|出菇|抽穗",
        "采摘|采收|收割|开镰|上市|收获|出栏|起捕|第一[茬批]|头[茬潮]|卖到|卖出",
    ),
    ("开镰|开摘|开采|开秤|开捕|开挖", "[收摘割采挖捕]完|颗粒归仓|入库|归仓|收割完|全部(?:收|采|摘)"),
    # Somebody's post: come, at work, gone.
    (
        "进驻|驻进|到任|报到|上任|到岗|调来|派到|派驻|进了?村",
        "筹[资措集]|修[通建了起]|牵头",
        "离任|期满|卸任|调离|撤[离出]|轮换|离开",
    ),
    ("成立|组建|创办|办起|注册|创立", "注销|解散|撤销|并入|扩建|改制|更名"),
    ("相识|认识|处对象|订婚", "结婚|成家|成婚|完婚", "生下|添了?|儿子出生|女儿出生|当了?[爸爹妈]"),
    ("接到|收到|拉响|发[出布]预警|发出预警", "转移完|全部转移|撤离完"),
)
"""Every course with its stages in order: a stage told with an earlier time than one before it cannot be."""

LIVES = frozenset(place for place, stages in enumerate(COURSES) if "入党" in stages[1] or "出生" in stages[0])
"""The courses of which somebody goes through each stage once, as places in ``COURSES``."""

_NUMERALS = "首一二三四五六七八九十"
_IN_TURN = re.compile(
    f"(?P<number>首|第[{_NUMERALS[1:]}](?![{_NUMERALS[1:]}]))(?P<of>[趟批期车轮针剂茬])(?P<what>[^，。,|]{{0,12}})"
)
"""首趟专列, 第二趟: one follows another."""

_OPENS = re.compile("(?:开始|着手|动手)(?P<deed>[一-鿿]{1,2})")
_CLOSES = re.compile("(?P<deed>[一-鿿])(?:完(?!善)|[好通毕齐](?=了|[，。,|]|$))")
"""开始架线 and 架通: a deed begun, and the same one done."""

_STAGES = [(course, stage) for course, stages in enumerate(COURSES) for stage in range(len(stages))]
_WORDS = Alternations((words for stages in COURSES for words in stages), _NOT_YET)


def stages_in(told: str) -> dict[int | str, tuple[int, int]]:
    """The first and the last stage of each course that a clause tells; what is done is a course of its own."""
    found: dict[int | str, tuple[int, int]] = {}
    for opens in _OPENS.finditer(told):
        found.update(dict.fromkeys(opens["deed"], (0, 0)))
    for closes in _CLOSES.finditer(told):
        found.setdefault(closes["deed"], (1, 1))
    for course, stage in (_STAGES[place] for place in _WORDS.found_in(told)):
        first, _ = found.get(course, (stage, stage))
        found[course] = (first, stage)
    return found


def turns_in(told: str) -> dict[str, tuple[int, str]]:
    """The numbers of what comes in turn that a clause tells, by the word they are counted in, each with what it is."""
    return {one["of"]: (max(1, _NUMERALS.index(one["number"][-1])), one["what"]) for one in _IN_TURN.finditer(told)}
