"""Units and measure words: what each one counts, and how it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class UnitClass(StrEnum):
    """What a unit counts; two figures are compared only within one class."""

    PERSON = "person"
    HOUSEHOLD = "household"
    OCCURRENCE = "occurrence"
    THING = "thing"
    DIVISION = "division"
    MONEY = "money"
    LENGTH = "length"
    AREA = "area"
    WEIGHT = "weight"
    VOLUME = "volume"
    ENERGY = "energy"
    DATA = "data"
    TEMPERATURE = "temperature"
    INDEX = "index"
    GRADE = "grade"
    AGE = "age"
    TIME = "time"
    RATIO = "ratio"
    RATE = "rate"
    NONE = "none"


AMOUNTS = frozenset({UnitClass.MONEY, UnitClass.LENGTH, UnitClass.AREA, UnitClass.WEIGHT, UnitClass.VOLUME})
"""What is measured rather than counted."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as printed.

    ``factor`` turns a value into ``base`` (公里 into 米, the one conversion facts make). ``not_before`` is a pattern
    of what may not follow: after ``人`` no ``口``. ``measure`` units name an amount even after 一 (一倍, 一亿元);
    the others are measure words, which make 一 an article. ``ordinal`` units (级, 期, 楼) number things when a single
    Chinese numeral stands before them.
    """

    name: str
    kind: UnitClass
    factor: int = 1
    base: str = ""
    not_before: str = ""
    measure: bool = False
    ordinal: bool = False


# Measures after GB 3100–3102 and the units in daily use beside them.
_MEASURES: tuple[tuple[UnitClass, str], ...] = (
    (
        UnitClass.LENGTH,
        (
            "米 厘米 毫米 分米 微米 纳米 公尺 公寸 公分 海里 海浬 英里 英尺 英寸 光年 华里 里|[程面应氏斯约昂拉奥根] "
            "丈|夫 尺|寸 寸 "
            "车道 呎 吋 浬 km KM Km cm CM mm MM nm m"
        ),
    ),
    (
        UnitClass.AREA,
        (
            "平方公里 平方千米 平方米 平方厘米 平方毫米 平方英里 平方英尺 平方尺 平方|[公千米厘英尺毫] 平米 公顷 "
            "公亩 英亩 市亩 "
            "亩 垧 顷|刻 坪 m² ㎡ km²"
        ),
    ),
    (
        UnitClass.WEIGHT,
        (
            "载重吨 总吨 吨级 吨公里 吨标准煤 吨标煤 吨 公吨 公斤 千克 毫克 微克 克|[服隆制扣里兰勤] 市斤 斤 "
            "担|[任保负当心] "
            "石|[油头化家材窟景榴英灰墨狮] 盎司 磅 克拉 kg KG Kg g t mg 两|[个名位岸地国拨]"
        ),
    ),
    (
        UnitClass.VOLUME,
        (
            "立方米/秒 土石方 公方 土方 石方 市石 "
            "方|[面向法便式针正圆阵程位言案才米公形略志块] 立方千米 立方公里 立方米 立方厘米 "
            "立方英尺 立方|[米公千厘英] "
            "毫升 公升 斗|[争志笠篷车殴士胆争转室门气拱柜柄口山形量] 升|[级至到高值学起温为旗国] "
            "桶|装 加仑 蒲式耳 标准立方米 标方 m³ ml ML L"
        ),
    ),
    (
        UnitClass.ENERGY,
        (
            "瓩时 瓩 "
            "千瓦时 千瓦小时 兆瓦时 吉瓦时 度电 千瓦 兆瓦 吉瓦 瓦|[斯解特房] 马力 千伏安 千伏 伏特 伏|[羲牛] 安培 "
            "千焦 焦耳 毫米汞柱 "
            "千卡 大卡 卡路里 兆帕 百帕 帕 转/分 马赫 牛顿 毫安时 安时 流明 西弗 毫西弗 贝克 高斯 kWh kW MW GW kV"
        ),
    ),
    (
        UnitClass.DATA,
        (
            "兆|[^，。、；的/每] 兆赫 兆赫兹 千赫 赫兹 兆比特 兆字节 字节 比特 千兆 万像素 像素 帧 GB MB TB PB KB EB "
            "Mbps Gbps MHz GHz"
        ),
    ),
    (UnitClass.TIME, "微秒 毫秒 纳秒"),
    (UnitClass.TEMPERATURE, "摄氏度 华氏度 ℃ °C 分贝"),
    (UnitClass.INDEX, "点|多|钟|半|左右|[到意建要希整开出以前后至起名赞燃击评上]"),
    (
        UnitClass.MONEY,
        (
            "元人民币 人民币元 人民币 美元 欧元 英镑 日元 日圆 港元 港币 台币 澳元 加元 韩元 卢布 卢比 法郎 马克|思 "
            "里拉 比索 "
            "泰铢 瑞郎 瑞士法郎 瑞典克朗 挪威克朗 丹麦克朗 克朗|[代] 越南盾 印尼盾 "
            "缅币 先令 林吉特 令吉 新西兰元 新元 新加坡元 美金 雷亚尔 兰特 里亚尔 第纳尔 澳门元 新台币 "
            "元|[旦宵件月帅勋宇朝谋凶]|素(?!食)|首(?!付|期|次)|代(?!金|理|缴|扣|表|收|购) 圆|[满明形] "
        ),
    ),
    (
        UnitClass.RATIO,
        (
            "个百分点 百分点 个千分点 千分点 个基点 基点 % ‰ 倍 番|[茄薯外邦禺号话] 折|[叠算射返扣旧断磨合腾桂线弯戏] "
            "成|[立功为果绩熟就效型套品份龙吉因语群全章形千百了田败列武渝昆绵]|"
            "员(?!工)|本(?!地)|长(?!江)|交(?!给)|都(?![没不有是能还要用拿来给上])|分(?!给)|人(?![家口不没数是在会都要能])|"
            "年(?!轻)|名(?!额)|家(?![庭住里])"
        ),
    ),
    (UnitClass.AGE, "周岁 岁|[月末尾] 虚岁"),
)

# Measure words (吕叔湘《现代汉语八百词》, appendix), with what makes another word of them.
_MEASURE_WORDS: tuple[tuple[UnitClass, str], ...] = (
    (
        UnitClass.OCCURRENCE,
        (
            "人次 户次 车次 班次 架次 艘次 台次 辆次 例次 批次 场次 卷次 件次 课次 篇次 频次 家次 村次 头次 项次 "
            "剂次 起次 站次 航次 "
            "台套 台件 人份 人日 工日 工分 次|[序要贷]|日(?!常)|数(?!字|据)"
        ),
    ),
    (
        UnitClass.PERSON,
        (
            "人|[口员士类们物]|民币|才(?![能是会有可被])|均(?![为是已被有在获系])|家(?![庭里中属长])|大(?=代表|常委|会"
            "议)|社(?=[局部厅])|武部|像 号人 "
            "名|[称誉]|义(?![工务诊])|录(?![取用])|单(?![身位])|列(?!车)|字|牌(?!手) "
            "位|[于置次]|居(?![民委住])|列|数(?![学据])|移(?![民动]) 员|[工额村] "
            "口|[岸号径粮腔罩味碑头语感吻服子音]|水(?![井窖]) 死|[亡者伤刑难] 伤|[亡者害员病势心残情口]"
        ),
    ),
    (UnitClass.HOUSEHOLD, "户|[籍型]|外(?![来出迁地])|主(?!要|动|体)|口(?!头)|均(?![已为是被有])|县"),
    (
        UnitClass.THING,
        (
            "个|人均|人所得|多?月|半月|小时|钟头|星期|礼拜|季度|世纪|年头 家|[庭属]|"
            "乡(?!镇|村(?=[卫医旅教企民学]))|长(?!途) 项|目(?![标的前]) "
            "行|[业政长为动人李驶程列家情百双] 条|[约款令纹]|件(?!数)|例 "
            "件|套|次 支|[持付撑柱流书委线架票]|出(?!口)|援(?!建|助)|教(?![师练育])|农(?![民业村技])|部(?!队) "
            "台|[湾阶州资胞词盟次套县山]|风(?![机电力扇])|北(?!斗)|海|账 辆|次 艘|次 架|[构势次子] "
            "座|[谈椅落右次]|位(?!于)|机(?![场库组])|标(?![志准]) 栋 幢 间|[隔接断谍] 套|[路餐利种] "
            "所|[有以得谓致见]|在(?!建)|长(?!期) 处|[于理置罚境女暑决]|分(?![布散别店])|长(?![城江期约达])|在(?!建) "
            "爿 坛|[子场主庙兵城里] 垄|[断上沟] 钵 茬 幕|[后僚府布墙式] "
            "扇|[子形面区] 圈|[子养内外里粮地层椅套定点阅舍占] "
            "卷|[入烟发宗心铺土轴帘曲扬起尺子次本] 篮|[球板下里] 筒|[子仓] "
            "沓 绺 屉 笼|[子罩统络头] 垛|[口] 出戏 发子弹 发炮弹 "
            "篓 筐|[里中内] 箩 挑|[战选起剔衅食] 捆 眼|[睛前下中科看里光界红镜部神泪角通含直无昏发] 锭 犋 畦 "
            "片|[区面段子] 块|[儿状] 张|家[界口]|掖|店区|力|罪 本|[报市县省地人科土领金身来质级能色轮线行届月年周] "
            "册 "
            "部|[门分队委署位落级属族]|长(?![篇片卷]) 篇|[章幅] 份|[额量子] 封|[闭锁面山建杀堵存] 幅|[度员射] "
            "把|[握关控脉守这他我它]|手 盏 只|[有是能要需好见为会剩身用不] 头|[部脑条顶衔晕痛疼次] 匹|[配夫敌] "
            "尾|[部气随声水矿巴] "
            "羽|[毛绒翼] 株|[洲连式距] 棵 颗|粒 粒 根|[据本源基除] 朵 枝 束|[缚手] "
            "包|[括含装裹容干村户片保围车头] 袋|装 棒|[球子打喝槌法约] "
            "箱|[包式] 瓶|[颈装] 杯|赛 碗 盒|[装饭] 罐|[头车] 车|[辆间祸主站次道队流厢轮型] 船|[只舶员队长型] "
            "班|[级子长次主底] "
            "批|[评准发次判复示改处捕为注驳] 队|[员伍长友] 组|[织成建长员团装件委阁稿]|合(?!作) "
            "对|[于口接外他她其此该这每全待应立比照手象策话我党症标方各所违存涉部] "
            "双|[方边重语拥向减创十休赢眼学赛核碳色河鸭] "
            "副|[主省市县书局厅部院校总会教产食处队组站研] 排|[名放查除水在列练挤污行球位到序] 层|[面次级出之层] "
            "步|[伐行骤入道枪兵调态履走梯] 枚 尊|[重敬严贵] 顶|[层部端尖级住着] 桌 席|[位卷] 盆|[地栽景] 缸 缕 滴 "
            "堆|[积放] "
            "种|植(?![物株被])|子(?!女)|[群族源姓业] 类|[型别似] 款|[项式待额物] 例|[如会]|外(?![地来籍]) "
            "宗|[旨族师庆亲]|教(?!育) "
            "起|[来到步草义点源飞伏跑码床初哄锚]|诉(?!讼)|火(?![灾情警])|重(?![大点要特])|征(?![地收])|价(?!格) 桩 "
            "打|[^，。、；的] "
            "笔|[者试译触]|记(?!录) 单|[位元日个项独纯打价一面产身车向方亲品边程机循双套] "
            "轮|[船流换训椅胎岗廓值番班休] 拨|[款付打给穷出乱通] "
            "趟 遍|[布及地历] 顿|[时号足悟挫巴] 窝|[点藏棚囊头] "
            "群|[众体岛星落英] 炉|[灶火子渣] 锅|[炉巴底] 窑|[洞址厂] 挺|[好起多立拔] "
            "峰|[会值回顶] 孔|[子雀夫明] 壶 丸 拳|[头击王法] 回合 "
            "回|[来家国到归应复落收顾去升乡族民暖忆馈报购访见良流答避老旋赎扣迁京调合] "
            "场|[所馆景均合次边站域]|面(?![对向试])|地(?!方)|内|外 首|[先次届都个批家府相席要脑尔任秀钢]|创 句 "
            "段|[落位时子] 帖 服|务 "
            "堂|[会屋兄弟姐妹叔哥客主倌正号食口鼓吃皇] 任|[务职期命何意性由教免凭用聘所选劳重满内上城丘县家庄] "
            "剂|量 味 门|[槛口票店诊户卫前下类市窗路球将生徒道禁牌源] 课|[堂程题本后外时文间] 课时 学时 学分 标准箱 "
            "标箱 TEU 箱次 集装箱 "
            "床|[位单上铺前] 节车厢 节课 节|[能目约点日省假前后奏水俭气庆制选期令间育电] "
            "面|[积临向貌料世试部条孔谈板包上目授子色议签镜巾团壁膜容] "
            "道|[路德理县口岸歉贺观别尔指琼达光] 手|[机续段术册工里法艺表足上枪指握记势头写稿臂脚] 杆|[菌塔] "
            "挂|[零钩牌职] 基|[地金础本准层建站督因调] 页 "
            "章|[程丘节] 针|[对织灸] "
            "栏|[目杆] 列|[入为出举席宁队支强岛] 具|[有体备象] 票|[据房价务选证款友子箱仓面] 档|[案次期] "
            "响|[应起亮声彻] "
            "股|[份东市权民骨长价级指室所息金] 摞 串|联"
        ),
    ),
    (
        UnitClass.DIVISION,
        (
            "省区市 省份 省市 县市区 县市 区县 县区 市州 市县 乡镇 镇街 "
            "国|[家际内有人务民企防籍会外道庆画王营君军力资旗歌债徽足税产货标] "
            "省|[委级政长内外会道直属区城电力时钱工发教水公人厅际纪交农财] "
            "市|[委级政长内外场民属直值价区域辖里面斤亩尺公人农教工] "
            "县|[委级政长内外域属直城人公农教财处道志] 镇|[党政长江上里静定域痛压平雄] "
            "乡|[党政长上里人亲土下愁试音情间贤风城] "
            "村|[民支委庄里上口组级干道长小党内落集医办规部务名容史企头寨屯] "
            "校|[长园区内外方友企舍车服规训门庆正对本]"
        ),
    ),
)

# Words that count after digits, and number things after a single Chinese numeral: 31期 but 三期工程, 八级 but 三级医院.
_ORDINAL_WORDS: tuple[tuple[UnitClass, str], ...] = (
    (
        UnitClass.GRADE,
        (
            "级地震 级台风 级大风 级以上大风 级阵风 级|[别领高联干机党政财职配教医公单部人行组驻学甲河] "
            "度|[假过量数日夏汛春角身] "
            "分|之[0-9零一二两三四五六七八九十百千几]|[别钟布析类工配公行局院校店会子为成管赴批段期级层区支队组解散开离享明站"
            "厂歧泌红流量馆列头外辨秒] "
            "环|[境节保路球岛形绕比卫评城湖太翠县市] 字|[样体母典幕形里路头号画迹节面] "
            "星|[级期辰座球光体空系火巴河钻条岛探系]|红旗|火 期|[间末望待货刊限盼满中内刻颐权初市前后房约冀] "
            "届|中(?!国)|[时满毕人全政二三一四五六常委理会党国世奥冬亚] 楼|[上下房市层道宇盘梯顶台阁主栋板] "
            "代|[表理码价替办号言沟谢际购工步管课练耕市] 层楼"
        ),
    ),
)


def _units(table: tuple[tuple[UnitClass, str], ...], *, measure: bool = False, ordinal: bool = False) -> Iterator[Unit]:
    """Units of a table: names separated by blanks, each with the patterns that may not follow it behind bars."""
    for kind, names in table:
        for entry in names.split():
            name, *barred = entry.split("|")
            yield Unit(name, kind, not_before="|".join(barred), measure=measure, ordinal=ordinal)


UNITS: tuple[Unit, ...] = (
    Unit("公里", UnitClass.LENGTH, factor=1000, base="米", measure=True),
    Unit("千米", UnitClass.LENGTH, factor=1000, base="米", measure=True),
    *_units(_MEASURES, measure=True),
    *_units(_MEASURE_WORDS),
    *_units(_ORDINAL_WORDS, ordinal=True),
)

# A unit with the noun it counts, as people ask for it: 五块钱, 六口人.
_WITH_NOUN = {
    **dict.fromkeys(("元钱", "块钱", "块多钱", "角钱", "分钱", "毛钱"), UnitClass.MONEY),
    "口人": UnitClass.PERSON,
}
_BY_NAME = {unit.name: unit for unit in UNITS}
_PER = ("/", "每")
_TIME_UNITS = frozenset(
    ("年", "月", "周", "星期", "天", "日", "小时", "时", "分钟", "分", "秒", "季度", "季", "世纪", "昼夜", "次", "人年")
)


def find_unit(name: str) -> Unit | None:
    """The unit of this name, None where there is none; ``％`` and the like in their plain forms."""
    return _BY_NAME.get(name)


@lru_cache(maxsize=1024)
def unit_class(name: str) -> UnitClass:
    """What a unit as printed counts; ``元/斤`` is a rate, an unknown or empty unit counts nothing."""
    if any(mark in name for mark in _PER):
        return UnitClass.RATE
    if name.startswith(":") or name == "分之":
        return UnitClass.RATIO
    if name in _TIME_UNITS:
        return UnitClass.TIME
    if name in _WITH_NOUN:
        return _WITH_NOUN[name]
    # 件（套） counts what 件 counts.
    unit = _BY_NAME.get(name.partition("（")[0].partition("(")[0])
    return unit.kind if unit else UnitClass.NONE
