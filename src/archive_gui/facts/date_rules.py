"""The grammar of dates, periods, durations and frequencies."""

from __future__ import annotations

from archive_gui.domain.facts import FactKind
from archive_gui.facts.date_symbols import SYMBOLS
from archive_gui.facts.grammar import Grammar, Rule, firsts, openings, words
from archive_gui.language import dates

_DATE = FactKind.DATE
_NUMERAL = "〇一二两三四五六七八九十"

RULES = (
    Rule(
        "date.iso",
        1,
        _DATE,
        r"(?<![\d./-])(?<!\d:)(?P<iso>(?:1[89]|20)\d\d(?:-[01]?\d-[0-3]?\d|/[01]?\d/[0-3]?\d|"
        r"\.[01]?\d\.[0-3]?\d))(?![\d/-])"
        r"(?:[T\x20]?(?P<clock>(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?))?",
        "发布时间：⟦2016-05-04 09:30⟧ 来源：样报",
        "电话 010-2016-5504",
        "12",
    ),
    Rule(
        "date.iso_interval",
        1,
        _DATE,
        r"(?<![\d./-])(?P<first>(?:1[89]|20)\d\d(?P<mark>[-/.])[01]?\d(?P=mark)[0-3]?\d)\x20?(?:[—–~至到]{1,2}|-{1,2})\x20?"
        r"(?P<last>(?:1[89]|20)\d\d(?P=mark)[01]?\d(?P=mark)[0-3]?\d)(?![\d/.-])",
        "展期⟦2016/5/4-2016/6/10⟧，",
        "编号2016/5/4-27",
        "12",
    ),
    Rule(
        "date.era",
        2,
        _DATE,
        r"(?:[清明][朝代]?)?<era:era>(?:(?P<count>元|\d{1,2}|[一二三四五六七八九十]{1,3})"
        r"年(?:(?P<month>(?:[正一二三四五六七八九十]{1,2}|\d{1,2}))月)?|(?:年间|初年|末年|时期))",
        "县志载，⟦光绪二十三年⟧大水",
        "老康熙爷的故事",
        "清明" + "".join({era[0] for era in dates.ERAS}),
    ),
    Rule(
        "date.dynasty",
        1,
        _DATE,
        r"(?<![\d一二两三四五六七八九十百千万亿])(?:(?:西汉|东汉|北宋|南宋|[秦汉隋唐宋元明清])(?:朝|代)(?![表理码价替办沟谢])"
        r"(?:初年?|末年?|中叶|[前中晚后]期|年间|时期)?|(?:春秋|战国|三国|南北朝|魏晋|五代|先秦|明清|唐宋|宋元|隋唐|清末|明末|"
        r"清初|民初|元末|明初)(?:时期|年间)|晚清(?:时期)?|明末清初|清末民初|明清两代)",
        "这座古桥始建于⟦明代中期⟧",
        "收取3元代办费",
        "西东北南秦汉隋唐宋元明清春战三魏五先民晚",
    ),
    Rule(
        "date.day_pair",
        1,
        _DATE,
        r"(?P<first>[昨今明])(?P<last>[今明后])(?:两|2)(?P<unit>[天日])|(?P<first_year>[去今明])(?P<last_year>[今明后])(?:两|2)年",
        "⟦今明两天⟧有小雪",
        "今后两天",
        "昨今明去",
    ),
    Rule(
        "date.years",
        1,
        _DATE,
        r"(?<![\d.—–/-])(?P<first>(?:19|20)\d\d)<through>(?P<last>(?:19|20)\d\d)(?![\d.:年月日—–/-])"
        r"(?!\x20?[多余]?[元人户万亿亩吨米号%斤公平只头株个名台级分学财])",
        "工程分两期（⟦1998—2003⟧）",
        "产量在1998—2003吨之间",
        "12",
    ),
    Rule(
        "date.before_christ",
        1,
        _DATE,
        r"公元(?P<before>前)?(?P<year>\d{1,4})年",
        "遗址建于⟦公元前221年⟧",
        "公元纪年法",
        "公",
    ),
    Rule(
        "date.decade",
        1,
        _DATE,
        r"(?:(?P<century>(?:上个?|本)世纪|(?:\d{1,2}|[一二]?十[一二三四五六七八九]?)世纪)(?:的)?)?"
        r"(?P<decade>(?<!\d)(?:1[5-9]|20)?[1-9]0|[一二三四五六七八九]十)年代(?P<part>初期|中期|末期|后期|以来|"
        r"初|中(?!国)|末)?",
        "⟦上世纪80年代末⟧，村里通了电",
        "手机更新换代很快",
        "0-9上本" + _NUMERAL,
    ),
    Rule(
        "date.century",
        1,
        _DATE,
        r"(?P<century>(?<!\d)\d{1,2}|(?<![一二三四五六七八九十])(?:二?十[一二三四五六七八九]?)|上个?|本)"
        r"世纪(?P<part>初|中叶|末|以来|上半叶|下半叶)?",
        "这座桥建于⟦19世纪末⟧",
        "跨越三个世纪",
        "0-9上本" + _NUMERAL,
    ),
    Rule(
        "date.plan",
        2,
        _DATE,
        r"[“「]?(?P<plan>[十]?[一二三四五六七八九十]五)[”」]?(?:(?:五年)?(?:计划|规划))?(?P<part>期间|时期|以来|末|初)",
        "⟦“十三五”期间⟧建成三座水库",
        "编制“十三五”规划",
        "“「" + _NUMERAL,
    ),
    Rule(
        "date.frequency",
        2,
        _DATE,
        r"(?<![米里升吨克焦瓦度转元斤方])每隔?(?:(?P<head>年|月(?!月)|周(?!岁|年)|星期|礼拜)(?:(?<=年)(?:<month_after>(?:<day_after>|<month_part>)?"
        r"(?:<through>(?:<month_after>)?(?:<day_after>)?)?|春节(?:前后|期间)?|的?[春夏秋冬](?:季|天)?|"
        r"[上下]半年|[底初])"
        r"|(?<=月)(?:(?:\d{1,2}[日号]?[、和至到-]){0,5}(?:<day_number>)[日号]|[初底末]|[上中下]旬)"
        r"|(?<=[周期拜])[一二三四五六日天末](?:[、和至到]周?[一二三四五六日天]){0,3})?"
        r"|(?P<count><number>|半)?(?P<every>个月|个季度|季度|年|天|日|晚|周|个星期|星期)"
        r"|(?P<times><number>|半)个?(?P<short>小时|分钟|秒))"
        r"(?:<daypart_full>(?:<clock>|<clock_cn>)?(?:<through>(?:<daypart_full>)?(?:<clock>|<clock_cn>))?|"
        r"<clock>(?:<through><clock>)?)?(?!度|人|户|亩|间)",
        "技术员⟦每周三⟧下乡，",
        "每人分得两份",
        "每",
    ),
    Rule(
        "date.interval",
        2,
        _DATE,
        r"<point:first>(?P<first_hour>(?:[01]?\d|2[0-4])(?=[—–-]))?(?:<since_word>)?<through><point:last>",
        "⟦2011年至2014年⟧修路四条",
        "在3至5处设点",
    ),
    Rule(
        "date.interval_of_numbers",
        2,
        _DATE,
        r"(?=[^，。；\n]{1,20}?[—–至到~-])(?P<first_year><year>)?(?P<first_number>(?<![\d.、])(?:(?:1[0-9]|20)\d\d|\d{1,2})(?:年)?"
        r"|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,2}(?=[—–~至到-]{1,2}[一二三四五六七八九十]{1,2}月))(?:<since_word>)?"
        r"<through><point:last>",
        "⟦2016—2020年⟧开荒",
        "2016—2020号",
        "0-9今去前明后当同是该次翌转本上头来大一二三四五六七八九十",
    ),
    Rule(
        "date.interval_of_hours",
        2,
        _DATE,
        r"<point:first>(?P<first_hour>(?:[01]?\d|2[0-4])(?=[—–-]))?<through>(?P<last_number><clock_digits>|"
        r"(?:[01]?\d|2[0-4])[时点](?!代|候|期|间))",
        "⟦5月2日9:00—11:00⟧停水",
        "5月2日比分3:2",
    ),
    Rule(
        "date.lunar",
        2,
        _DATE,
        r"(?:<year>)?(?:农历|阴历|旧历)(?:<year>|[一-鿿]{2}年)?(?:(?:[正一二三四五六七八九十冬腊]{1,2}|\d{1,2})月)"
        r"?(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|"
        r"廿[一二三四五六七八九])?"
        r"|(?<![一二三四五六七八九十])(?:[二三四五六七八九]|十[一二]?)月初[一二三四五六七八九十]"
        r"|(?:正|腊|冬)月(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|(?=[里间，、的底初]))|"
        r"(?:正|大)年(?:初[一二三四五六七八九十]|三十)",
        "⟦农历八月十五⟧前后",
        "农业技术推广",
        "0-9一二三四五六七八九十两〇零今去明前农阴旧正腊冬大",
    ),
    Rule(
        "date.calendar",
        3,
        _DATE,
        r"<point:point>(?P<tail>以来|至今|(?<=年)来(?=[，,、]|全|共|该|我[省市县们国]|各|已|有|先后|累计|新)|期间|"
        r"前后|左右|许|度|到(?:现在|如今|今天)|迄今|<edge>)?",
        "⟦1998年6月5日清晨⟧，大堤合龙",
        "三年级学生",
    ),
    Rule(
        "date.weekday",
        2,
        _DATE,
        r"<weekday:weekday>(?:<time>)?",
        "培训班定于⟦下周三上午⟧开课",
        "本周一共三场",
        "上下本这周星礼",
    ),
    Rule(
        "date.week",
        2,
        _DATE,
        r"(?P<week>(?:上{1,2}|下{1,2}|本|这)(?:个)?(?:周|星期|礼拜))(?P<weekend>末)?(?![一二三四五六日天刊报期])",
        "⟦上周⟧下了两场雨",
        "本周刊讯",
        "上下本这",
    ),
    Rule(
        "date.part_of_year",
        2,
        _DATE,
        r"(?P<part>上半年|下半年|(?<![一二三四第])第?[一二三四1-4]季度(?!假)|(?<!提)[前头][三3两2一](?:个)?季度|"
        r"(?<!提)[前头](?:\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
        r"|年底|年末|岁末|年初|月底|月初|月末|本年度|上年度)(?P<tail>前|以前|之前)?(?!报告)",
        "⟦前三季度⟧用电量上升",
        "四季度假村",
        "上下第前头年岁月本一二三四1-4",
    ),
    Rule(
        "date.listed_year",
        1,
        _DATE,
        r"<not_digit>(?P<year>(?:19|20)\d\d)(?=(?:、(?:19|20)\d\d){0,4}[、和](?:19|20)\d\d年)",
        "⟦2018⟧、2019年连年丰收",
        "2018、2019号",
        "12",
    ),
    Rule(
        "date.holiday",
        2,
        _DATE,
        r"除夕(?:夜|当[天晚]|之夜)?|(?:春节|元旦|元宵节?|清明节?|端午节?|中秋节?|国庆节?|重阳节|劳动节|儿童节|教师节|[“]?(?:五一|十一)"
        r"[”]?|暑假|寒假)"
        r"(?:小?长假|假期|黄金周|期间|前后|前夕|当[天晚]|这天|那天|之夜)",
        "⟦国庆节期间⟧游人如织",
        "国庆献礼",
        "春元清端中国重劳儿教暑寒除“五十",
    ),
    Rule(
        "date.clock_interval",
        2,
        _DATE,
        r"<daypart_full:first_daypart>?(?P<first><clock>|<clock_cn>)<through><daypart_full:last_daypart>?"
        r"(?P<last><clock>|<clock_cn>)",
        "⟦上午8时至下午5时⟧停电",
        "8至5分",
    ),
    Rule(
        "date.time",
        2,
        _DATE,
        r"(?:<daypart_full:daypart>(?:<clock:at>|<clock_cn:at_cn>)|<clock:only>|<midnight:midnight>"
        r"|(?<=[，。；\n])(?P<part_of_day>上午|中午|下午|傍晚|晚上|当晚|凌晨|清晨)(?=，))",
        "⟦晚上八点⟧收工",
        "三点建议",
    ),
    Rule(
        "date.duration",
        2,
        _DATE,
        r"(?:<about:about>)?(?:(?P<count>(?P<single>(?<=[期为满])一|(?<=历时)一)|<number>|半)(?:(?P<more>[多余来几])|"
        r"(?P<low_unit>个?<calendar_unit>)?<through>(?P<until><number>))?"
        r"(?P<unit><span_unit>)(?P<half>半)?|(?P<few>(?:一二|一两|两三|二三|三四|三五|四五|五六|六七|七八|八九)"
        r"十?|十几|几十|数十|十多|十余|百余|几|数|上百|上千)"
        r"(?P<few_unit><span_unit>))"
        r"(?:(?P<extra>零?<number>)(?P<extra_unit>个月|天|分钟|分|秒)|(?<=秒)(?P<hundredths>\d{1,2}))"
        r"?(?P<end><span_end>)?",
        "工期⟦3个月⟧",
        "五天津港船",
        "近约大将超逾不至长未今过最一半几数上百十0-9" + _NUMERAL,
    ),
    Rule(
        "date.race_time",
        1,
        _DATE,
        r"(?<![\d.])(?:(?P<hours>\d{1,2})(?:小时|"
        r"时))?(?P<minutes>\d{1,2})分(?P<seconds>\d{1,2})秒(?P<hundredths>\d{1,3})?",
        "成绩是⟦31分08秒4⟧",
        "31分",
        "0-9",
    ),
)

_WORDS = (
    *dates.RELATIVE_YEARS,
    *dates.CONTEXT_YEARS,
    *dates.RELATIVE_MONTHS,
    *dates.CONTEXT_MONTHS,
    *dates.RELATIVE_DAYS,
    *dates.CONTEXT_DAYS,
    *dates.ERAS,
    *(f"{dynasty}{era}" for dynasty in "清明" for era in dates.ERAS),
    *(f"{dynasty}{word}" for dynasty in "秦汉隋唐宋元明清" for word in "朝代"),
    *words(
        "西汉 东汉 北宋 南宋 春秋 战国 三国 南北 魏晋 五代 先秦 明清 唐宋 宋元 隋唐 清末 明末 清初 民初 元末 明初 "
        "一大早 凌晨 清晨 早晨 早上 上午 中午 正午 午后 下午 傍晚 晚 夜间 夜里 深夜 午夜 "
        "半夜 公元 上世 上个 本世 农历 阴历 旧历 腊月 冬月 正月 大年 正年 年底 年末 年初 "
        "岁末 月底 月初 月末 本年 上年 上半 下半 上周 上星 上礼 下个 下周 下星 下礼 本周 "
        "本星 本礼 这周 这个 这星 这礼 星期 礼拜 春节 元旦 元宵 清明 端午 中秋 国庆 重阳 "
        "劳动 儿童 教师 暑假 寒假 除夕 晚清 今明 明后 昨今 去今 今后 过去 最近 未来 上上 下下 零时 零点"
    ),
)
_COUNT = rf"[0-9{_NUMERAL}百半几数]"
_FIRST = f"0-9{_NUMERAL}廿零周每第前头“「近约大将超逾不至长半几数上{firsts(_WORDS)}"
OPENINGS = (
    # A number opens a date only where a calendar's or a clock's word can follow.
    r"(?<!\d)\d(?=\d{3}[./]\d|[\d.]{0,6}[万亿]?[多余]?[年月日号时点:/—–~至到、和多余来几个周星天昼小工交钟分秒世礼季财学-])"
    rf"|[{_NUMERAL}廿零](?=[{_NUMERAL}零○百千几]{{0,8}}[年月日号时点周星天昼小工交钟分秒世礼季个多余来至到—–~、和”」期以初末-])"
    rf"|周(?=[一二三四五六日天])|每(?=[隔年月周星礼个季天日晚小分秒]|{_COUNT})|第(?=[一二三四1-4])|[前头](?={_COUNT})"
    rf"|[“「](?=[{_NUMERAL}])|(?:近|约|大约|将近|超过|超|逾|不到|不足|至少|长达)(?=上|{_COUNT})"
    rf"|半(?=[年个天小])|几(?=[十年个天周星小分秒昼世钟])|数(?=[十年个天周星小分秒昼世钟])|上(?=[百千])|"
    rf"{openings(_WORDS)}"
)

GRAMMAR = Grammar(SYMBOLS | {"since_word": "起?"}, RULES, openings=OPENINGS, first=_FIRST, atomic=("point",))
