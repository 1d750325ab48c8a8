"""Signs by which a line or block shows what it is: marks of captions and lists, names of makers, credits, labels."""

from __future__ import annotations

import re

from archive_gui.language.characters import HAN
from archive_gui.language.surnames import looks_like_name, split_names
from archive_gui.repair.characters import ends_sentence, has_clause

CAPTION_MARK = re.compile(
    r"[◀▲▼▶◄►▽△◁▷↑↓←→⬆⬇⬅➡◤◥◢◣☞☜☝☟]+|(?:上|下|左|右|本|大|小|题)?图(?:为|[①-⑳\d一二三四五]+\s*[:：])|[①-⑳](?=.{4,60}摄)"
)
LIST_MARK = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|\d{1,2}(?:[、．)）]|\.(?!\d))|[①-⑳❶-❿⒈-⒛]|[•●■□◆◇★☆※]"
    r"|第[一二三四五六七八九十百]{1,4}[章节条]|[-–—*]\s"
)
NUMBERED = re.compile(
    r"(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|[1-9]\d?(?:[、．]|\.(?!\d)|\s+(?=\D))|第[一二三四五六七八九十]{1,3}[章节])"
)
DASHES = re.compile(r"[—―─-]{2,}|—")

_NAME = rf"(?:[{HAN}]{{2,4}}|[{HAN}]\s+[{HAN}](?![{HAN}])|[{HAN}]{{1,6}}·[{HAN}]{{1,6}})"
_NAMES = rf"{_NAME}(?:[\s、，,/]+{_NAME}){{0,7}}"
_ROLE = (
    r"(?:首席|见习|实习|特约|特派|驻[\u4e00-\u9fff]{2,6}|全媒体|融媒体?|融媒体中心)*"
    r"(?:记者|記者|通讯员|通訊員|实习生|评论员|特约撰稿人|撰稿人?|撰文|作者|通讯员单位"
    r"|(?:编译|策划|执笔|统筹|整理|采写)(?=[\s:：/／丨|｜]|$))"
)
_ROLE_ALONE = r"记者|記者|通讯员|通訊員|实习生|撰稿人?|作者"
_LEAST_TURNS = 3
"""Words: a role with its name, and another role or name."""
_BYLINE = re.compile(
    rf"[□■◎●◆▲\s]*(?:[（(【]\s*)?(?:[\u4e00-\u9fffA-Za-z·\-—\d]{{0,24}}?\s*)?{_ROLE}\s*[:：/／丨|｜]?\s*[{HAN}·\s、，,/:：／丨|｜A-Za-z]{{2,60}}[)）】]?"
    rf"|(?:文|图文|文/图|图/文|文字|摄影报道|撰文)\s*[/／:：]\s*[{HAN}·\s、]{{2,40}}"
    rf"|(?:本报|本刊|本台|本网)(?:评论员|编辑部|记者|特约评论员)(?:\s*{_NAMES})?"
    rf"|[□■◎●◆]\s*{_NAMES}"
    rf"|[（(]?[{HAN}·]{{2,20}}供稿[)）]?"
    rf"|{_NAMES}\s*[/／]?\s*(?:文\s*[/／]\s*图|图\s*[/／]\s*文|文并图|图文|文|撰文|报道)"
)
_BROADCAST = re.compile(
    rf"[（(](?=.*(?:播音|播讲|主播|主持|配音))(?:(?:编辑|责编|记者|作者|撰稿|编导|播音|播讲|主播|主持|配音)\s*[:：]\s*{_NAMES}[\s，,、;；]*){{1,4}}[)）]"
)
"""The makers of a broadcast, named in brackets under what was read out."""

_MAKER_WORDS = re.compile(rf"{_ROLE}|融媒体中心|报道组|报道$|供稿")
_ROLE_WORD = re.compile(_ROLE)
_SECOND_MAKER = re.compile(r"[\s、/／]+(?:摄影|摄|供图|制图|图片|图|文)\s*[/／:：丨｜|]")
_BETWEEN_MAKERS = re.compile(r"[\s:：/／丨|｜、，,（）()【】□■◎●○◆▲]+")
_WRITES = re.compile(rf"[{HAN}]{{0,8}}(?:{_ROLE_ALONE})|文|图文|文字|撰文|文图")
_PICTURES = frozenset(
    {"图", "摄", "摄影", "图片", "制图", "绘图", "供图", "视频", "编辑", "责编", "校对", "美编", "报道", "摄影报道"}
)
"""What else makers of a page are called, in a line that names who wrote as well."""

_OF_PAPER = re.compile(
    r"(?:本报|本刊|本台|本网)(?:评论员|编辑部|记者|特约评论员)"
    rf"|[{HAN}]{{2,8}}(?:报|网|台|社)记者\s+(?:[{HAN}]{{2,3}}|[{HAN}]{{1,6}}·[{HAN}]{{1,6}})(?:[\s、]+[{HAN}]{{2,3}}){{0,3}}$"
)
"""Reporters of a paper that is named, whose names may be those of any people."""

_OWN_REPORTERS = re.compile(rf"本[报刊台网](?:{_ROLE_ALONE})\s+(?P<first>[{HAN}]{{2,3}})(?:\s+[{HAN}]{{2,5}}){{1,4}}")
"""Of several reporters some can have names of other peoples, which hold characters that no list of names has (的)."""
_RUNNING_WORD = re.compile(r"[的了着过把被这那吗呢吧是在我你他她们到从说来去将让]|向(?=[^，]{3})")
"""Characters of running text that no list of names and bodies holds (向 is a surname too)."""

_COLUMN_WORD = re.compile(
    r"观察|手记|调查|见闻|走基层|在线|来信|视点|札记|连线|专访|感言|之窗|日记|笔记|眼中|目击|体验|探访|问答|点评"
)
"""What stands behind 记者 in the name of a column (记者观察), where a name would stand in a byline."""

_NUMERALS = re.compile(r"[一二三四五六七八九十百千]{2}")
_SPACED_NAME = re.compile(rf"[{HAN}]\s[{HAN}]\s[{HAN}]|[{HAN}]\s+[{HAN}]{{2}}")
_BRACKETED_NAMES = re.compile(rf"[（(]\s?{_NAMES}\s?[)）]")
_ABOUT_MAKER = re.compile(
    r"[（(](?:本文|文章)?(?:作者|笔者|撰稿人)(?:系|为|是|单位|现任|均[系为]|分别[系为]|[:：])[^（）()]{2,50}[)）]"
)
"""What a paper says of its author behind his text."""

_MAKERS_TOGETHER = re.compile(
    r"[（(](?=[^（）()]*(?:记者|通讯员))(?![^（）()]*(?:编辑|责编|审核|校对|，|。))[^（）()]{2,24}?"
    r"(?:图片|照片|图|摄影|视频)(?:来源|来自|由|提供)?\s?[:：]?[^（）()]{2,20}[)）]"
)
"""Who wrote, and whence the pictures are, in brackets."""

_NO_NAME = re.compile(
    r"[（(](?:[上中下一二三四五六七八九十\s]+|.*(?:完|续|略|节选|所加|资料|图|照片|版|附|注|同上)\S*)[)）]"
)
_SIGNED_REPORT = re.compile(rf"(?P<names>{_NAMES})\s*(?:报道|撰文|文)")
_NAME_LIST = re.compile(rf"{_NAMES}")
_ORGANISATION = re.compile(
    rf"[{HAN}“”]{{2,24}}(?:委|政府|局|办|办公室|领导小组|工作[组队]|部|厅|院|会|社|中心|公司|集团|大学|学校|协会|联合会|课题组|编辑部|研究所|组委会|党组|支部)"
)
_DOES = re.compile(
    r"举行|召开|举办|要求|强调|出席|审议|发布|慰问|启动|开幕|闭幕|会见|参加|主持|走进|获评|成立|印发|建成"
    r"|今年|我国|将|格局$|结局$"
)
"""What bodies do; a line that says so is a headline."""

_CREDIT = re.compile(
    rf"(?:图[①-⑳\d]?\s*)?[（(]?(?:[\u4e00-\u9fff·]{{0,14}}(?:记者|通讯员|特约摄影师|摄影师)\s*)?(?P<names>{_NAMES})(?:\s*[/／]\s*|\s+|(?P<touching>))(?:摄影报道|摄影|摄|供图|配图|制图|绘图|绘|图|漫画|制表|视频)[)）]?"
    rf"|[（(]?(?:摄影|制图|供图|绘图|图片|图|漫画|制表|视频|摄|图/文|版式|插图|题图|设计)\s*[/／:：]\s*(?:[\u4e00-\u9fff·]{{0,12}}(?:记者|通讯员)\s*)?[{HAN}·\s、]{{2,40}}[)）]?"
    rf"|[（(]?(?:图源|图片来源)\s*[:：]\s*[{HAN}·\s、“”]{{2,24}}[)）]?"
    rf"|(?:本[版组报]|本文|均为?)(?:图片|照片|图表|配图|摄影).{{0,40}}(?:提供|摄|供图|制作|拍摄)"
    rf"|[（(](?:资料|网络|视频)?(?:图片|照片|图|截图)[)）]|(?:图片|照片)(?:由|来源).{{2,30}}"
)
ALL_PICTURES = re.compile(r"[（(]?(?:本[版组文]|以上)(?:图片|照片|摄影)|(?:本[版组文]|图片|照片).{0,4}均")
"""A credit that speaks of all pictures on the page."""

_PICTURE_WORD = re.compile(r"资料|网络|效果|航拍|视频|现场|示意")
_GRAPHIC = re.compile(r"制图|绘图|制表|漫画|图表|设计|绘$")
_INLINE_CREDIT = re.compile(
    rf"[。”）)\s](?:[\u4e00-\u9fff·]{{0,12}}(?:记者|通讯员)\s*)?{_NAMES}(?:\s*(?:/\s*)?(?:摄|摄影|供图)|\s*[/\s]\s*图)[)）]?$|[（(](?:资料|本报)?(?:图片|照片|资料图)[)）]$"
    r"|[（(](?:资料图片|資料圖片?|資料照片)[)）]$"
)
_FROM_FILES = re.compile(r"(?:^|[。！？”，、）)\s])(?:本报|本報|网络|網絡)?(?:资料|資料)(?:图片?|圖片?|照片)$")
"""A picture from the files, said behind its caption without brackets."""

LEAD_LABEL = re.compile(
    r"[【\[◆■]?\s*(?:导读|导语|编者按|编者的话|编者手记|核心提示|核心阅读|内容提要|内容摘要|提要|摘要|引言|引子|开栏的?话|开栏语|阅读提示|新闻提示|前言|题记)\s*[】\]]?\s*[:：]?"
)
BOX_LABEL = re.compile(
    r"[■□●◆◇★☆▲▶►【\[“]?\s*(?:相关|新闻|知识|背景|延伸)?(?:链接|背景|资料|小资料|小贴士|名词解释|名词|新闻背景|背景资料|相关资料|知识点|小知识|档案|短评|编后|编后语|记者手记|"
    r"微评|点评|专家点评|旁白|旧闻|数据|(?:编辑|部门|官方|社区)(?:回复|回应|答复))\s*[】\]”]?"
)
"""The label of a box beside an article."""

FRESH_START = re.compile(r"\d{1,2}月\d{1,2}日|近日|日前|今天|今日|昨天|昨日|当地时间|记者|——")
"""Words that begin paragraphs more than twice as often as they begin other sentences: in 20,000 paragraphs of news 记者
twenty times as often, 月日 nine times; 目前, 截至, 其中 and 随着 do not."""

DATELINE = re.compile(
    rf"[（(【]?(?:(?:本报|本報|本刊|本台|本网|据?新[华華]社|中新社|中新网|人民网)[{HAN}\d\s·、/（）()]{{0,24}}?(?:讯|訊|电|電|消息|报道)(?![称说指])"
    rf"|(?!据)[{HAN}·]{{2,12}}(?:报|网|社|台|客户端)[{HAN}\d\s·、/（）()]{{0,24}}?(?:讯|电)(?=[\s（(：:】]))"
)
"""How the first paragraph of a news item begins; what others report (某通讯社24日报道称) is no beginning."""

DATELINE_ALONE = re.compile(rf"(?:{DATELINE.pattern})\s*(?:[（(][^（）()]*[)）]\s*)?(?:题\s*[:：].{{2,40}})?")
"""A dateline in a line of its own, with the agency's title behind 题： or the makers in brackets."""

INTRODUCED = re.compile(
    r"(?:附件[\d一二三四五]?|附|(?:本报|本刊)?(?:记者|記者)|问|問|答|主持人|嘉宾|提问|回答|网友|旁白|同期声|解说)\s*[:：]"
)
"""Who speaks, at the beginning of a question or answer, or that something is attached."""

SPEAKERS = re.compile(
    r"(?:主持|嘉宾|讲述|口述|整理|记录|人物|采访|受访|对话|地点|时间.*地点|点评|朗诵|翻译)\S{0,3}\s?[:：]"
)
"""Who speaks in an article, and where."""

LABELLED = re.compile(rf"[{HAN}\s（）()、]{{2,16}}[:：]\s?[^\s。].{{0,80}}")
"""A label and its value (联系人：某某)."""

SYMBOL = re.compile(r"[●■□◆◇★☆▲►▶]\s*(?=\S)")
"""A sign before a short item's headline."""

TABLE_NAME = re.compile(
    r"(?:续|附)?[图表]表?\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?(?:[\s:：、.]|(?=[\u4e00-\u9fff]))"
)
TABLE_NOTE = re.compile(r"[（(]?(?:(?:计量)?单位|注|注释|备注|说明|数据来源|资料来源|来源|数据截[至止])\s?\d?\s*[:：]")
"""What stands over and under the rows of a table."""

_OFFICE = re.compile(
    rf"[{HAN}“”·]{{0,16}}(?:[县区市州乡镇村校院厅局处科部会董司秘]长|书记|主任|主席|委员|代表|教授|院士|研究员|工程师|经理|总裁|校长|市民|读者|村民|居民|职工|学生|教师|民警|网友)"
    rf"[\s:：]+(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}])"
)

_ALSO_IN_NAMES = frozenset("来去让")
"""Those of them that given names hold as well (再来, 去病, 礼让)."""

_SURE_NAMES = 0.9
"""Confidence from which names that touch one another are believed to be names."""

_LONGEST_SIGNATURE = 24
_DATE_ALONE = re.compile(r"(?:[12]\d{3}|[〇○零一二三四五六七八九]{4})\s?年\s?\S{1,3}\s?月\s?\S{1,3}\s?日")

_PRESS = re.compile("报|新闻|传媒|融媒|新华社|编辑部|出版|电视|广播")
"""What names those who print or send out pages, whose heads and feet bear a date too."""

_CLOSE = re.compile(
    r"(?:此致|敬礼|致礼|谨[呈启上复致]|敬[上启呈祝颂]|顺[颂致祝]\S{0,4}|即颂\S{0,4}|祝[您你好大]\S{0,8}|妥否，?请(?:批示|指示)|当否，?请(?:批示|指示)"
    r"|特此(?:通知|公告|通告|公示|证明|函[复告]|报告|批复|致谢|说明|声明|鸣谢)|(?:[上中下]午)?(?:\d{1,2}[:：时]\d{0,2}分?)?(?:散会|休会|闭会|会议结束))[。！!.]?"
)
_LONGEST_CLOSE = 16

_FULLY_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”")

LONGEST_HEADLINE = 42
"""Characters; 标题 of newspapers hardly pass two lines of twenty."""


def is_broadcast_makers(text: str) -> bool:
    """Whether a line names in brackets who wrote and who read out a broadcast."""
    return len(text) <= 80 and text.startswith(("（", "(")) and _BROADCAST.fullmatch(text) is not None


def is_byline(text: str) -> bool:
    """Whether a block names makers with a role (记者, 通讯员, 文/…), and is nothing else."""
    if is_broadcast_makers(text) or _are_makers_in_turn(text):
        return True
    if len(text) > 80 or ends_sentence(text) or _BYLINE.fullmatch(text) is None or BOX_LABEL.fullmatch(text):
        return False
    signed = None if _ROLE_WORD.search(text) else _SIGNED_REPORT.fullmatch(text)
    if signed is not None and not all(map(looks_like_name, names_in(signed["names"]))):
        return False
    rest = _MAKER_WORDS.sub(" ", text)
    running = set(_RUNNING_WORD.findall(rest))
    named = _names_stand_apart(text) or (running <= _ALSO_IN_NAMES and _names_touch(text))
    if (running and not named) or _COLUMN_WORD.fullmatch(rest.strip()):
        return False
    behind = [_SECOND_MAKER.split(names)[0] for names in _ROLE_WORD.split(text)[1:]]
    return (
        not behind
        or _OF_PAPER.match(text) is not None
        or any(split_names(names.strip("）)】/／:：丨｜| ")) for names in behind)
    )


def _are_makers_in_turn(text: str) -> bool:
    """Whether a line is roles of makers with their names, and nothing else (文/某某 图/某某; 记者 某某 摄影 某某)."""
    words = [word for word in _BETWEEN_MAKERS.split(text) if word] if len(text) <= 80 else []
    if not words or _WRITES.fullmatch(words[0]) is None or len(words) < _LEAST_TURNS:
        return False
    roles = [word in _PICTURES or _WRITES.fullmatch(word) is not None for word in words]
    named = all(role or looks_like_name(word) for role, word in zip(roles, words, strict=True))
    return named and not all(roles)


def _names_stand_apart(text: str) -> bool:
    """Whether a paper's own reporters are named one by one, the first of whom has a name as most people have."""
    found = _OWN_REPORTERS.fullmatch(text)
    return found is not None and looks_like_name(found["first"])


def _names_touch(text: str) -> bool:
    """Whether a role stands right before two names or more that take up the rest of the line (通讯员某某某某某某)."""
    role = _ROLE_WORD.match(text)
    split = split_names(text[role.end() :]) if role is not None else []
    return bool(split) and len(split[0].names) > 1 and split[0].confidence >= _SURE_NAMES


def is_bracketed_maker(text: str) -> bool:
    """Whether a line is names in brackets, as news in brief is signed, or tells in brackets who the author is."""
    if text[0] in "（(" and (_ABOUT_MAKER.fullmatch(text) or _MAKERS_TOGETHER.fullmatch(text)):
        return True
    return len(text) <= 16 and _BRACKETED_NAMES.fullmatch(text) is not None and _NO_NAME.fullmatch(text) is None


def is_signature(text: str) -> bool:
    """Whether a line is somebody's office and name (县长 某某; 读者 某某), as speeches and letters are signed."""
    found = _OFFICE.fullmatch(text) if len(text) <= 30 else None
    return found is not None and looks_like_name(re.sub(r"\s", "", found["name"]))


def is_name_list(text: str) -> bool:
    """Whether a block is nothing but personal names with blanks or 、 between them (肖 林; 曾书雁 邓星照)."""
    if len(text) > 60:
        return False
    if _NAME_LIST.fullmatch(text) is None:
        return _SPACED_NAME.fullmatch(text) is not None and looks_like_name(re.sub(r"\s", "", text))
    return all(looks_like_name(name) and not _NUMERALS.search(name) for name in names_in(text))


def names_in(text: str) -> list[str]:
    """The names of a list with separators; blanks inside a name of two or three characters are taken out."""
    if _SPACED_NAME.fullmatch(text):
        return [re.sub(r"\s", "", text)]
    joined = re.sub(rf"(?<![{HAN}])([{HAN}])\s+([{HAN}])(?![{HAN}])", r"\1\2", text)
    return [token for token in re.split(r"[\s、，,/]+", joined) if token]


def is_signed(text: str) -> bool:
    """Whether a line is made by those who made the article: names, bodies, credits, a date."""
    signed = is_byline(text) or is_credit(text) or is_name_list(text) or is_signature(text) or is_bracketed_maker(text)
    return signed or is_organisation(text) or is_date(text) or is_close(text) or is_signed_on_a_day(text)


def is_close(text: str) -> bool:
    """Whether a line is what letters, notices and minutes close with (此致, 敬礼, 特此公告, 散会)."""
    return len(text) <= _LONGEST_CLOSE and _CLOSE.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a line is a full date and nothing else."""
    return _DATE_ALONE.fullmatch(text) is not None


def is_signed_on_a_day(text: str) -> bool:
    """Whether a line is who issues a notice and the date behind: 样县水利局　2021年4月25日; no paper's own name."""
    body, _, day = text.replace("\u3000", " ").partition(" ")
    return is_date(day.strip()) and is_organisation(body) and _PRESS.search(body) is None


def is_organisation(text: str) -> bool:
    """Whether a block is the name of one or two bodies."""
    return (
        len(text) <= 40 and _DOES.search(text) is None and all(_ORGANISATION.fullmatch(token) for token in text.split())
    )


def may_sign(text: str) -> bool:
    """Whether a line may name those who sign a letter (样村农民 李样等60人): short, and no clause."""
    return len(text) <= _LONGEST_SIGNATURE and not has_clause(text) and not set(text) & set(":：。！？")


def is_credit(text: str) -> bool:
    """Whether a block says who made or gave a picture, and is nothing else."""
    found = _CREDIT.fullmatch(text) if len(text) <= 60 else None
    if found is None or found["names"] is None or found["touching"] is None:
        return found is not None
    return all(_PICTURE_WORD.fullmatch(name) or split_names(name) for name in names_in(found["names"]))


def is_report(text: str) -> bool:
    """Whether a credit is that of reporters who wrote the story too."""
    return text.rstrip("）)").endswith("报道") and _ROLE_WORD.search(text) is not None


def is_graphic_credit(text: str) -> bool:
    """Whether a credit is that of a chart or drawing rather than of a photograph."""
    return is_credit(text) and _GRAPHIC.search(text) is not None


def has_inline_credit(text: str) -> bool:
    """Whether a caption ends with its credit (……的红薯干。刘清锋 摄)."""
    return len(text) <= 160 and (_INLINE_CREDIT.search(text) is not None or is_from_files(text))


def is_from_files(text: str) -> bool:
    """Whether a line ends a caption by saying that its picture is from the files (……的新渠。资料图)."""
    return text[-1] in "图圖片" and _FROM_FILES.search(text) is not None


def is_fully_quoted(text: str) -> bool:
    """Whether one pair of quotation marks holds the whole text."""
    return _FULLY_QUOTED.fullmatch(text) is not None


def is_headline(text: str) -> bool:
    """Whether a block can be a heading of some sort by its shape: short, and no sentence that stops."""
    if not text or len(text) > LONGEST_HEADLINE or text[-1] in "。；，、：:;,.":
        return False
    return "。" not in text and any(character.isalnum() for character in text)


def is_prose(text: str) -> bool:
    """Whether a block reads as running text: it has inner punctuation and ends a sentence, or is long."""
    return len(text) > LONGEST_HEADLINE or (has_clause(text) and ends_sentence(text))
