"""The grammar of figures: numbers, bound words, units."""

from __future__ import annotations

from archive_gui.domain.facts import FactKind
from archive_gui.facts.figures.guards import GUARDS
from archive_gui.facts.figures.set_phrases import SET_PHRASES
from archive_gui.facts.figures.symbols import CHINESE, NUMBER, SIGNED, SYMBOLS
from archive_gui.facts.grammar import Grammar, Lexicon, Rule, openings
from archive_gui.language.units import UNITS, Unit


def _barred(unit: Unit) -> str:
    """A Latin unit ends where its letters end: 5 km, but not 5 kmol."""
    is_latin = unit.name[-1].isascii() and unit.name[-1].isalpha()
    return "[A-Za-z]" if is_latin else unit.not_before


LEXICONS = {
    "unit": Lexicon((unit.name, _barred(unit)) for unit in UNITS),
    "set_phrase": Lexicon((phrase, "折") for phrase in SET_PHRASES),
}
"""Symbols that stand for lists of words."""

_FIGURE = FactKind.FIGURE

RULES = (
    Rule(
        "figure.currency_sign",
        1,
        _FIGURE,
        r"(?P<unit>[￥¥$€£])\x20?(?P<quantity><mixed>)(?:<after>)?",
        "定价⟦￥45.00⟧，",
        "单价$号",
        "￥¥$€£",
    ),
    Rule(
        "figure.percent_adjacent",
        1,
        _FIGURE,
        r"(?P<base>[百千万]分之)(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<scale>十(?![一二三四五六七八九点]))?"
        r"(?![十百点])(?:<after:after>)?",
        "⟦百分之七八十⟧的秧苗返青",
        "百分之七十八",
        "百千万",
        needs="分之",
    ),
    Rule(
        "figure.percent_words",
        2,
        _FIGURE,
        r"(?P<base>[百千万]分之)(?P<low><mixed>|<chinese>)(?P<more>[多余几](?!一?点"
        r"|一些))?(?:<through>(?:[百千万]分之)"
        r"?(?P<high><mixed>|"
        r"<chinese>))?(?:<after:after>)?",
        "产量增长⟦百分之二十三⟧。",
        "满分之差",
        "百千万",
        needs="分之",
    ),
    Rule(
        "figure.mixed_fraction",
        1,
        _FIGURE,
        r"(?P<whole>\d{1,4}|<chinese>)又(?P<below>\d{1,4}|<chinese>)分之(?P<above>\d{1,4}|<chinese>)<unit:unit>?",
        "装了⟦三又二分之一吨⟧，",
        "他三又说了一遍",
        NUMBER,
        needs="分之",
    ),
    Rule(
        "figure.fraction",
        1,
        _FIGURE,
        r"(?:(?P<below>\d{1,4}|<chinese>)分之(?P<above>\d{1,4}|<chinese>)|<clear>(?P<over>\d{1,2})"
        r"/(?P<under>\d{1,3})(?![\d/]|决赛|场|版))(?P<more>多|强)?"
        r"(?:<after:after>)?",
        "⟦三分之二⟧的耕地受旱",
        "部分之间",
        NUMBER,
        needs="分之 /",
    ),
    Rule(
        "figure.discount",
        2,
        _FIGURE,
        r"(?P<half>(?:(?<=打)|(?<=打了)|(?<=打个)|(?<=打了个))对折)"
        r"|<not_numeral>(?P<tenths>[一二三四五六七八九]{2})(?P<unit>折)(?![叠算射返扣旧断磨合腾桂线弯])",
        "打⟦八五折⟧出售",
        "对折以后再撕开",
        "对一二三四五六七八九",
        needs="折",
    ),
    Rule(
        "figure.formal",
        2,
        _FIGURE,
        r"(?P<quantity>(?:<not_numeral>[一二两三四五六七八九十百千]{1,6}[万亿])?(?:[壹贰叁肆伍陆柒捌玖拾佰仟](?=[壹贰叁肆伍陆柒捌玖拾佰仟零万亿元圆])"
        r"|[壹贰叁肆柒捌玖](?=[十百千])|拾(?=[一二三四五六七八九][万亿元圆])|(?<=币)[壹贰叁肆伍陆柒捌玖])"
        r"[壹贰叁肆伍陆柒捌玖拾佰仟零〇一二两三四五六七八九十百千万亿]{0,20}(?:点[壹贰叁肆伍陆柒捌玖零]{1,4})?)<unit:unit>",
        "今收到定金⟦贰万伍仟元⟧，",
        "陆家的房子",
        "壹贰叁肆伍陆柒捌玖拾佰仟一二两三四五六七八九十百千",
        needs="壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟",
    ),
    Rule(
        "figure.half",
        2,
        _FIGURE,
        r"(?P<half>(?<=[近超约达到占])一半|(?<=约有)一半|一半(?=以上|以下|左右)"
        r"|(?:(?<![^，。；：、\n])|(?<=其中))一半(?=[用给是为归由靠交留修建买卖分拿送投存种养来出做进])(?!一半是因)"
        r"|(?<=[减增降缩砍省][少加低短掉去])一半|(?<=[减增降缩砍省][少加低短掉去]了)一半|(?<=[关毁塌倒死走卖用花少掉去退]了)一半(?=[，。；、！])|(?<=[近超过])半数|"
        r"半数(?=以上))(?:<after:after>)?",
        "⟦近一半⟧的坡地退耕",
        "活干了一半就走",
        "一半",
        needs="一半 半数",
    ),
    Rule(
        "figure.compound_money",
        3,
        _FIGURE,
        r"(?P<whole><mixed>|<chinese>)(?P<unit>元|块)零?(?P<tenths>\d|[一二两三四五六七八九])"
        r"[角毛](?:(?P<hundredths>\d|[一二三四五六七八九])分)?",
        "每斤⟦二元五角⟧",
        "三角形",
        NUMBER,
        needs="角 毛",
    ),
    Rule(
        "figure.compound_tenths",
        2,
        _FIGURE,
        r"(?P<whole><mixed>|<chinese>)(?P<unit>亩(?=[^亩]分)|斤(?=[^斤]两)|丈(?=[^丈]尺)|尺(?=[^尺]寸)"
        r"|石(?=[^石]斗)|斗(?=[^斗]升)"
        r"|分(?=[^分]厘)|寸(?=[^寸]分)|两(?=[^两]钱))(?P<tenths>\d"
        r"|[一二两三四五六七八九])(?:分(?!之)(?!(?<=一亩三分)地)|两(?!地)|[尺寸斗升厘钱])"
        r"(?:(?<=[分尺斗寸])(?P<hundredths>\d|[一二两三四五六七八九])[厘寸升分])?",
        "自留地⟦二亩三分⟧，",
        "两三分地",
        NUMBER,
    ),
    Rule(
        "figure.small_money",
        6,
        _FIGURE,
        r"(?P<whole>\d{1,2}|<not_numeral>[一二两三四五六七八九](?=[角毛][\d一二三四五六七八九]分?|"
        r"[角毛](?:[，。；、）的到至降涨增减升提以左钱]|$)))(?P<unit>[角毛])"
        r"(?![度落色形膜质衣巾发笔线皮利病孩细绒竹豆])(?:(?P<tenths>\d|[一二三四五六七八九])(?:分"
        r"|(?=[，。；、）的购卖收买付涨跌升降增减加提到至]|$)))?",
        "每斤只卖⟦八角三分⟧。",
        "三角形",
        NUMBER,
        needs="角 毛",
    ),
    Rule(
        "figure.work_points",
        1,
        _FIGURE,
        r"(?<=[记挣评计])(?P<whole><mixed>|<chinese>)分(?P<half>半)?(?=工(?![作人业厂程会资友序期艺种整]))",
        "一天记⟦六分⟧工",
        "十分工整",
        NUMBER,
        needs="分工 半工",
    ),
    Rule(
        "figure.interest",
        1,
        _FIGURE,
        r"(?:(?<=[年月日利]息)|(?<=[年月日利]息[为是按收付只仅])|(?<=利率为))(?P<whole><clear>\d{1,2}"
        r"|[一二两三四五六七八九])(?P<unit>分|厘)(?:(?P<tenths>[一二三四五六七八九])(?:厘|(?=[，。、；）的]|$)))?",
        "月息⟦三厘⟧，",
        "三厘米",
        "0-9一二两三四五六七八九",
        needs="年息 月息 日息 利息 利率",
    ),
    Rule(
        "figure.cents",
        1,
        _FIGURE,
        r"(?P<whole><clear>\d{1,2}(?=分钱)|<not_numeral>[一二两三四五六七八九])(?P<unit>分)(?=[，。；、）钱]|$)",
        "每斤收购价⟦八分⟧。",
        "稻田只占八分。",
        "0-9一二两三四五六七八九",
    ),
    Rule(
        "figure.compound_share",
        3,
        _FIGURE,
        r"(?P<whole>\d"
        r"|[一二两三四五六七八九])(?P<unit>成)(?P<tenths>[一二三四五六七八九])(?=[，。、；：！）的以左上多增减升降飙跌涨受归是在靠被没也都已]|\n|$)(?:<after:after>)?",
        "上交⟦七成五⟧，",
        "九成三口之家",
        NUMBER,
        needs="成一 成二 成三 成四 成五 成六 成七 成八 成九",
    ),
    Rule(
        "figure.compound_decimals",
        5,
        _FIGURE,
        r"(?P<whole><mixed>|<chinese>)(?P<unit>公尺|米|块|元|方)(?P<tenths>\d{1,2}(?![\d.,万千百亿个%米年月日:吨])|"
        r"[一二三四五六七八九]{1,2}(?=[，。、；的增升提降减]|左右|以上|一(?:公?斤|个|只|亩)|$))<!unit>",
        "他跳过了⟦1米86⟧，",
        "1米高",
        NUMBER,
    ),
    Rule(
        "figure.range",
        4,
        _FIGURE,
        r"(?=[^，。；\n]{1,40}?[—–至到~-])<quantity:low><unit:low_unit>?(?:<through>)<upper:high>(?:<size>)?<unit:unit>(?:<per:per>)?(?:<after:after>)?",
        "每村安排⟦3至5名⟧队员",
        "5到场",
        SIGNED,
    ),
    Rule(
        "figure.between",
        1,
        _FIGURE,
        r"(?=[^，。；\n]{1,16}?[和与])<quantity:low><unit:low_unit>?[和与]<upper:high>(?:<size>)?<unit:unit>(?:<per:per>)?(?=之间)",
        "每株相距⟦2米与3米⟧之间",
        "在样本村与5个村之间修路",
        SIGNED,
        needs="之间",
    ),
    Rule(
        "figure.adjacent",
        3,
        _FIGURE,
        r"<not_numeral>(?P<tens>(?:[一二两三四五六七八九][万千百]){0,3}[一二三四五六七八九]?十|(?:[一二两三四五六七八九][万千百]){1,3})?"
        r"(?P<low>[一二两三四五六七八])"
        r"(?P<high>[二三四五六七八九]|(?<=一)两)"
        r"(?P<scale><tens>)?<unit:unit>(?:<per:per>)?(?:<after:after>)?",
        "来了⟦三四十人⟧",
        "统一四个标准",
        "一二两三四五六七八九十百",
    ),
    Rule(
        "figure.ratio",
        1,
        _FIGURE,
        r"<clear>(?P<left>\d{1,5}(?:\.\d{1,3})?)(?:[:]|比)(?P<right>\d{1,5}(?:\.\d{1,3})?(?::\d{1,5}(?:\.\d{1,3})?)"
        r"?)(?![\d:%])<!unit>",
        "师生比为⟦1:15⟧，",
        "环比5%",
        "0-9",
    ),
    Rule(
        "figure.and_a_half",
        2,
        _FIGURE,
        r"(?=[^，。；\n]{2,32}?半)(?P<whole><mixed>|<chinese>)<unit:unit>半(?!年|月|天|小时|个|数|价|截|成品|路|夜|山"
        r"|工)(?:<after:after>)?",
        "挑了⟦两吨半⟧肥料",
        "半个村子",
        NUMBER,
        needs="半",
    ),
    Rule(
        "figure.half_a_unit",
        1,
        _FIGURE,
        r"半(?P<unit>公里|里(?!面)|亩|斤|吨|米|尺|公斤|个百分点|成(?!品|熟))",
        "只收了⟦半吨⟧谷子",
        "半成品加工",
        "半",
    ),
    Rule(
        "figure.few",
        2,
        _FIGURE,
        r"(?P<few><few>)(?P<tens><tens>)(?P<more>[多余])?<unit:unit>(?:<per:per>)?(?:<after:after>)?",
        "⟦几十名⟧民工",
        "几乎十个",
        "好几数",
    ),
    Rule(
        "figure.hundred_millions",
        1,
        _FIGURE,
        r"(?P<whole><mixed>|<chinese>)(?P<more>多)?个亿(?!万)",
        "投入⟦两个亿⟧修堤",
        "两个亿万富翁",
        NUMBER,
        needs="个亿",
    ),
    Rule(
        "figure.measured",
        8,
        _FIGURE,
        r"<quantity:quantity>\x20{0,4}(?:[（(]含[）)])?(?:<size>)?<unit:unit>(?P<also>[（(][套件只处户人台辆架艘批个家间次名头支册具组项座条片张块份盒袋箱瓶][）)])?(?:<per:per>)?(?:<after:after>)?",
        "修渠⟦3400余米⟧，",
        "三楼会议室",
        SIGNED,
    ),
    Rule(
        "figure.listed",
        1,
        _FIGURE,
        r"(?P<quantity><mixed>)<.>(?:[、和及与](?:<mixed>)){1,5}<unit:unit>(?:<per:per>)?",
        "三项分别上升⟦1.5⟧和2.5个百分点",
        "1.5和煦的风",
        "0-9",
    ),
    Rule(
        "figure.bare_range",
        1,
        _FIGURE,
        r"(?=[^，。；\n]{1,12}?[—–至到~-])<quantity:low>(?:<through>)<upper:high>(?<=[万亿])<!unit>(?:<after:after>)?(?=[，。；、）的]|不等|之间|\n|$|<head:head>)",
        "每户年收入⟦3-5万⟧，",
        "3-5号",
        SIGNED,
        needs="万 亿",
    ),
    Rule(
        "figure.medals",
        1,
        _FIGURE,
        r"(?P<quantity><arabic>|[一二两三四五六七八九十])(?P<unit>[金银铜])"
        r"(?=[\d一二两三四五六七八九十，。、；的牌]|$)",
        "代表队夺得⟦6金⟧。",
        "6金属件",
        "0-9一二两三四五六七八九十",
    ),
    Rule(
        "figure.implied_persons",
        2,
        _FIGURE,
        r"(?:<few:few><tens:tens>|<quantity:quantity>)(?=<head:head>)",
        "安置⟦12万⟧移民",
        "12月移民",
        "好几数" + SIGNED,
    ),
    Rule(
        "figure.implied_households",
        1,
        _FIGURE,
        r"(?:<few:few><tens:tens>|<quantity:quantity>)(?=<household_head:head>)",
        "惠及⟦3万⟧农户",
        "3月农户",
        "好几数" + SIGNED,
    ),
    Rule(
        "figure.implied_things",
        1,
        _FIGURE,
        r"(?P<quantity><mixed>[多余]?|<not_numeral>[三四五六七八九十]{1,2}(?=部门))(?=(?P<head>(?:家)?(?:部门|"
        r"方面|国家|地区|城市|企业|单位|学校|高校|医院|"
        r"村庄|项目|国(?=[，。、领的元总参共青])|"
        r"省(?=[份、，。的])|地(?=[、，。的共同联启])|镇村|乡村学校)))",
        "省里⟦9⟧部门联合发文，",
        "九地联合",
        "0-9三四五六七八九十",
    ),
    Rule(
        "figure.bare",
        4,
        _FIGURE,
        r"<quantity:quantity>(?:<after:after>)?(?=(?P<follow>[一-鿿]{0,6}))",
        "投资⟦突破20亿⟧。",
        "编号20",
        SIGNED,
    ),
)

GUARD_IDS = frozenset(rule.id for rule in GUARDS)

# A Chinese numeral opens nothing unless a character follows that can continue a number, a unit or a set phrase.
_AFTER_NUMERAL = "".join(
    sorted({name[0] for name in (unit.name for unit in UNITS)} | {phrase[1] for phrase in SET_PHRASES})
)

GRAMMAR = Grammar(
    SYMBOLS,
    (*GUARDS, *RULES),
    openings=rf"(?<!\d)\d|[万亿￥¥$€£〔-]|[{CHINESE}](?=[\x200-9{CHINESE}几多余来点又大小整半金银铜出挂有开中至到角毛把~—–{_AFTER_NUMERAL}-])"
    r"|[壹贰叁肆伍陆柒捌玖拾佰仟](?=[壹贰叁肆伍陆柒捌玖拾佰仟零一二三四五六七八九十百千万亿元圆])|对(?=折)"
    rf"|第(?=[\x200-9{CHINESE}])|[好几数](?=[几数十百千万亿])|半(?=[公里亩斤吨米尺个成数])|负(?=[0-9{CHINESE}])"
    rf"|[A-Za-z](?=[A-Za-z]{{0,11}}[-—]?[0-9])|h(?=ttps?://)|w(?=ww\.)|{openings(SET_PHRASES)}",
    first=f"0-9{CHINESE}￥¥$€£〔壹贰叁肆伍陆柒捌玖拾佰仟对第好几数半负-",
    phrases=(*SET_PHRASES, "http", "www"),
    near=("A-Za-z", "0-9", 13),  # WGS-84, GB18030
    lexicons=LEXICONS,
)
