"""What page furniture looks like: page numbers, source lines, edition lines, navigation, counters, footers.

A line is looked at only when it holds one of the words below, so that long texts cost next to nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.colophons import is_colophon, is_papers_own
from archive_gui.repair.menus import SPLIT_AT_BARS, is_link_bar, is_row_of_links, menu_words


class Furniture(StrEnum):
    """The sorts of furniture; each is the name of the rule that sets it aside."""

    PAGE_NUMBER = "page_number"
    SOURCE_LINE = "source_line"
    EDITION_LINE = "edition_line"
    NAVIGATION = "navigation"
    COUNTER = "counter"
    FOOTER = "footer"
    RUNNING_HEAD = "running_head"
    RULER = "ruler"
    JUMP_LINE = "jump_line"


LONGEST = 120
"""Furniture is short; longer lines are somebody's sentences."""

WORDS = (
    "来源", "稿源", "出处", "时间", "日期", "责编", "编辑", "原标题", "浏览", "点击", "阅读", "访问", "来访",
    "光临", "人气", "备案", "ICP", "icp", "网安备", "版权", "Copyright", "COPYRIGHT", "copyright", "©",
    "Reserved", "reserved", "RESERVED", "主办", "承办", "协办", "技术支持", "网站标识", "许可证", "举报",
    "联系我们", "关于我们", "网站地图", "免责", "转载", "首页", "位置", "返回", "上一", "下一", "打印", "关闭",
    "收藏", "分享", "字体", "字号", "原文", "全文", "更多", "扫", "相关", "推荐", "评论", "登录", "注册",
    "搜索", "导航", "版", "页", "星期", "校对", "美编", "邮编", "邮箱", "传真", "法律顾问", "您是", "客户端下载",
    "纠错", "客服", "报料", "热线", "大 中 小", "-", "=", "*", "_", "—", "年", "/", "Page", "PAGE", "下载",
    "·", "•", "【", "审", "关注", "在看", "END", "点赞", "长按", "放大", "原创", "出版物", "责任", "数据库",
    "刊号", "定价", "总第", "电话", "网址", "主编", "图片", "声明", "侵权", "不代表", "仅代表", "仅供", "投稿",
    "即时发布", "新闻稿",
    "摘自", "转自", "原载", "选自", "载于", "刊于", "查看", "轻触", "滑动", "标签", "知道了", "小程序", "登陆",
    "回帖", "Powered", "GMT",
    "建议使用", "地址", "#", "APP", "App", "组版", "往期", "目录", "数字报", "电子报", "电子版", "月刊", "季刊",
    "旬刊", "ISSN", "广告", "赞助", "正文", "跟贴", "跟帖", "顶一下", "踩一下", "▼", "▲", "▽", "△", "◆", "●", "■",
    "★", "▎",
    "❤", "↓", "↑", "─", "━", "～", "※", "◇", "○", "☆", "□", "✦", "❖",
    "倍速", "设为", "RSS", "排行", "今天是", "请输入", ">", "»", "›", "T大",
    "用户名", "密码", "验证码", "昵称", "匿名", "换一张", "表态", "最新", "最近", "www.", "http", "发表", "提交",
    "打印", "浏览", "馆藏", "藏书", "历", "命中", "音频", "时长", "│", "┊", "合作：", "合作:",
    "微信号", "功能介绍", "视频号", "代号", "缩微", "全宗", "号 ", "号：", "无效", "仅限", "播放",
    "参与", "摘要", "号:", "热线", "完", "共印", "天气", "请寄", "says", "osted", "喜欢",
    "反馈", "发消息", "展开", "加好友", "私信", "海报", "播报", "听",
    "收录于", "评报", "推荐使用", "网站支持", "﹀", "︾", "热评", "赞同",
    "零售", "每份", "印刷", "承印", "印务", "印制", "信箱", "邮件", "@", "ail:", "ail：", "QQ", "微信",
    "微博", "许可", "公众号", "印数", "开印", "总编室", "编辑部", "广告部", "发行部", "邮政编码", "－", "﹣", "~",
)  # fmt: skip

SENTENCE_WORDS = (
    "ICP", "icp", "备案", "网安备", "版权", "著作权", "opyright", "COPYRIGHT", "©", "eserved", "RESERVED", "许可证",
    "标识码", "举报",
    "法律顾问", "未经", "访问", "光临", "来到", "浏览", "您是", "代表", "信息存储", "侵权", "仅供", "请联系",
    "上接", "下转", "紧接", "转载",
    "主办", "承办", "技术支持", "联系电话", "热线", "邮编", "邮箱", "传真", "地址", "投稿",
    "报：", "送：", "报:", "送:",
)  # fmt: skip
"""The same for lines that stop like sentences, as only footers, counters and disclaimers do among furniture."""

CLAUSE_WORDS = (
    *SENTENCE_WORDS, "来源", "稿源", "出处", "时间", "日期", "责编", "编辑", "原标题", "点击", "阅读", "校对",
    "美编", "主编", "审",
    "版", "页", "【", "关注", "长按", "功能介绍", "扫", "登录", "客户端", "声明", "Page",
    "http",
)  # fmt: skip
"""The same for lines with a comma, most of which stand inside a column's sentences."""

_DATE = r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?"
_COMPACT_DATE = r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
_TIME = r"\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?"
_HAN_DATE = r"[〇○零一二三四五六七八九]{4}年[元一二三四五六七八九十]{1,2}月[初一二三四五六七八九十廿]{1,3}日"
_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_COLON = r"\s*[:：丨|｜]"
_LABEL = (
    r"(?:文章|稿件|新闻|信息|内容|本文)?(?:来源于?|稿源|出处|发布时间|发布日期|更新时间戳?|时间戳|发表时间|录入时间|(?:打印|下载|导出|检索|入库|归档|剪[贴报]|收录|采集|扫描|著录|登记|建档|接收|存档)(?:时间|日期)|时间|日期|发布者|"
    r"发布人|作者|编辑|责任编辑|责编|原标题|浏览次数|浏览量|浏览|点击数|点击率|点击|阅读量|阅读|人气|字体|字号)"
)
_PAPER = r"[《]?[\u4e00-\u9fff·]{2,12}(?:报|刊|周刊|晨报|网|客户端)[》]?"
_SOMEBODY = r"[\u4e00-\u9fff·]{2,6}(?:[\s、][\u4e00-\u9fff·]{2,4}){0,2}?"
_EDITION = r"(?:第?\s?[A-Z]?\d{1,3}\s?[-—]?\s?\d{0,3}\s?版|[A-Z]\d{2}|第[一二三四五六七八九十]{1,3}版|头版)"

_PAGE_NUMBER = re.compile(
    r"\d{1,3}|[-－﹣—–~～·•\s]+\d{1,4}[-－﹣—–~～·•\s]+|(?:第\s*)?\d{1,4}\s*页(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页)?"
    r"|\d{1,3}\s*[/／]\s*\d{1,3}|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?",
    re.IGNORECASE,
)
_PLAIN_PAGE_NUMBER = re.compile(
    r"[-－﹣—–~～·•]\s*\d{1,4}\s*[-－﹣—–~～·•]|第\s*\d{1,4}\s*页.{0,10}|Page\s+\d{1,4}.{0,10}", re.IGNORECASE
)
_TRAIL = re.compile(
    r"(?:[您你]?(?:现在|当前)?的?(?:所在的?)?位置|当前位置|当前所在)\s*[:：是].*|(?:首页|Home)\s*(?:[>›»→/|》]|-+>).*|[^，。；！？]{1,30}[>›»]\s*(?:正文|详情|列表)"
    r"|[^，。；！？>›»]{1,24}(?:\s*[>›»]+\s*[^\s，。；！？>›»]{1,12}){2,6}"
    r"|[^\s，。；！？《》]{1,12}(?:\s+》\s+[^\s，。；！？《》]{1,12}){2,6}"
    r"|[>›»＞]\s?[^，。；！？>›»＞]{1,14}(?:\s*[>›»＞]\s?[^，。；！？>›»＞]{1,14}){1,6}",
    re.DOTALL,
)
_SOURCE = re.compile(
    rf"[\[【（(]?\s*{_LABEL}{_COLON}.*|[【\[](?:{_LABEL}|版次|版面|版名|栏目|报纸|报刊|期号|关键词)[】\]].*"
    rf"|{_DATE}(?:\s*{_WEEKDAY})?(?:\s*{_TIME})?(?:[\s|·]+.*)?"
    rf"|\d{{1,2}}\s?[-/月]\s?\d{{1,2}}日?\s+{_TIME}"
    r"|[（(【]?(?:转自|摘自|原载|选自|转载自|据|载于|刊于)\s?[《].{2,24}》.{0,10}\d.{0,16}[)）】]?"
    rf"|(?:{_PAPER}\s*){_DATE}\s*{_TIME}.*|[^，。；！？：]{{0,30}}{_DATE}\s*{_TIME}[^，。；！？]{{0,12}}"
    rf"|[^，。；！？：]{{0,40}}{_DATE}\s*{_TIME}[^，。；！？【]{{0,24}}(?:【[^，。；！？】]{{1,12}}】\s*){{1,6}}"
)
_SOURCE_WORD = re.compile(
    rf"(?:来源于?|稿源|出处|时间|时间戳|日期|浏览|点击|阅读|人气|原标题|编辑|责编|责任编辑)[^:：丨|｜]{{0,3}}[:：丨|｜]|^[【\[]|{_DATE}|^\d{{1,2}}\s?[-/月]|^.?(?:转自|摘自|原载|选自|转载自|据|载于|刊于)"
)
_AUTHOR_ONLY = re.compile(r"[【\[]?(?:作者|编辑)[】\]]?\s*[:：丨|｜]?\s*\S{2,12}|[【\[]作者.*")
_EDITION_LINE = re.compile(
    rf"{_EDITION}(?:\s*[:：·|]?\s*[\u4e00-\u9fff]{{2,8}})?|{_WEEKDAY}|(?:农|阴)历\s?(?:[\u4e00-\u9fff]{{2,4}}年)?[正腊闰一二三四五六七八九十冬]{{1,3}}月[初一二三四五六七八九十廿]{{2,3}}"
    rf"|(?:{_PAPER}[\s/|]*)?(?:{_DATE}|{_HAN_DATE}|{_COMPACT_DATE})[\s/|]*(?:{_WEEKDAY})?[\s/|]*(?:农历\S{{2,10}})?[\s/|]*(?:{_EDITION})?(?:[\s:：·|]+[\u4e00-\u9fff]{{2,6}})?"
    rf"|{_PAPER}[\s/|]*{_EDITION}(?:\s*[:：·|]?\s*[\u4e00-\u9fff]{{2,6}})?"
    rf"|(?:(?:本版|本期|责任|值班|执行)?(?:编辑|责编|美编|组版|版式|校对|主编|制版|排版|审读|检校|责校)[\s:：]+{_SOMEBODY}[\s,，、;；]*){{2,6}}"
    rf"|[（(](?:本版|本期|责任)?(?:编辑|责编|校对|审核)[\s:：]+{_SOMEBODY}[)）]"
    r"|(?:今[日天]|明[日天]|今明两天|本[市县区])?天气(?:预报)?\s*[:：].{2,60}"
    r"|(?:本版|本期)(?:编辑|责编)[\s:：]+[\u4e00-\u9fff·]{2,6}"
    r"|(?:主管|主办|承办|出版|编辑出版)(?:单位)?[:：\s]\s?\S{2,20}(?:[\s]+(?:主管|主办|承办|协办|出版|编辑|编辑出版)(?:单位)?[:：\s]\s?\S{2,20})+"
    r"|国内统一(?:连续出版物号|刊号)\s*[:：].{4,60}|(?:国际标准(?:连续出版物|刊)号|ISSN)\s*[:：]?\s*[\dX-]{4,12}.{0,40}"
    r"|(?:本版)?(?:责任编辑|责编|编辑|主编|值班编委|美编|美术编辑|版式|校对|组版|视觉|电话|E-?mail|[一二三]审|[初复终]审|审核|审签|签发|校审|监制|出品"
    r"|值班(?:主任|总编|编辑))\s*[:：/／丨|｜].{1,80}",
    re.IGNORECASE,
)
_EDITION_SPLIT = re.compile(r"[\s/|｜，,（）()《》〔〕]+|(?<=版)[·:：]")
_EDITION_TOKEN = re.compile(
    rf"(?P<strong>第?[A-Z]?\d{{1,3}}(?:[-—]\d{{1,3}})?版|[A-Z]\d{{1,2}}(?![\d.])|{_DATE}|{_HAN_DATE}|(?:19|20)\d{{2}}年第\d{{1,3}}期|总第\d{{1,5}}期|定价[:：]?\S{{2,8}}|(?:今[日天]|本[期日周报刊]|共)[\d一二三四五六七八九十]{{1,3}}版"
    rf"|国内统一(?:连续出版物|刊)号[:：]?(?:CN)?\S{{0,10}}|CN\d\S{{3,8}}|邮发代号\S{{0,12}})"
    rf"|(?P<day>{_WEEKDAY}|(?:本版|责任|值班|执行)?(?:编辑|责编|主编|美编|版式|校对|组版|制版|检校)[:：]?[\u4e00-\u9fff]{{2,4}}|(?:农|藏|阴|彝|傣|回)历\S{{2,12}}|双?[月周旬季]刊|半月刊)"
    rf"|(?P<weak>\d{{1,3}}|总?第?\d{{1,6}}期|[\u4e00-\u9fff·]{{2,6}}|[\u4e00-\u9fff·]{{2,10}}[报刊网])"
)
_BLANK_IN_TOKEN = re.compile(
    r"(?<=[A-Z\d第])\s+(?=版|期)|(?<=[年月])\s+(?=\d)|(?<=\d)\s+(?=[年月日])|(?<=CN)\s+(?=\d)|(?<=第)\s+(?=\d)"
    r"|(?<=编辑|责编|主编|美编|版式|校对|组版|制版|检校)\s+(?=[\u4e00-\u9fff]{2,4}(?:\s|$))"
)
_MOST_WEAK = 3
MASTHEAD = re.compile(
    r"(?:[\u4e00-\u9fff] ){2,8}[报刊]|[^，。；：]{2,20}机关报"
    r"|《?[\u4e00-\u9fff·]{2,8}(?:[报刊]|杂志)》?|[A-Z]\d{1,2}版?"
    r"|(?:要闻|综合|专版|专题|副刊|特刊|时政|综合新闻|要闻综合|专题报道|县区新闻|地方新闻|本地新闻)"
    r"|[A-Z][A-Z ·'’-]{4,40}|[^，。；：]{2,20}(?:主管|主办|出版)"
    r"|(?:网址|邮箱)\s*[:：]?\s*[!-~]{6,60}"
    rf"|[^，。；：]{{2,24}}(?: {{2,}}|\u3000+){_DATE}|(?:[\u4e00-\u9fff]{{2,4}})?(?:简报|快报|专报|参阅)"
)
"""What stands beside a newspaper's or bulletin's date line at the top of its page: its name (in Latin letters too), its
publisher, who issues it."""

SITE_NAME = re.compile(r"[\u4e00-\u9fff]{2,10}(?:网|在线|网站|客户端|门户|频道)")
"""What stands beside the navigation at the top of a web page."""

_JUMP = (
    r"(?:紧接|上接|下转|接|转)\s?(?:第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版|[^，。（）()]{1,8}版)"
    r"[^，。（）()]{0,12}"
)
JUMP = re.compile(
    rf"[（(【]\s?{_JUMP}\s?[)）】]|[▶►▷→◀]*\s?(?:上接|下转)第?\s?[A-Z]?[\d一二三四五六七八九十]{{1,3}}\s?版\s?[▶►▷→]*"
    r"|[（(【▶►]?\s?(?:相关|详细|更多|有关)(?:新闻|报道|内容|文章|图片|评论)\S{0,4}?(?:刊|见|详见|载|请看|转)[于在]?\s?(?:第|今日)?\s?[A-Z]?\d{1,2}\s?版[)）】]?"
)
"""A pointer to where an article came from or goes on."""

COMMENTS = re.compile(
    r"[【\[]?(?:网友|最新|热门|全部|精彩|精选)(?:评论|跟帖|留言)(?:区)?\s*(?:[(（]?\d*\s?条?[)）]?)\s*[】\]]?\s*[:：]?"
)
"""A label under which readers' comments follow."""

_NAMED_EDITION = re.compile(
    rf"[^，。；！？]{{2,24}}[\s/|]+{_EDITION}[\s/|]+{_DATE}.{{0,12}}"
    rf"|[^，。；！？]{{2,24}}[\s/|]+{_DATE}[\s/|]+.{{0,12}}{_EDITION}.{{0,8}}"
)
_COUNTER = re.compile(
    r"您是(?:本站)?第.{0,14}(?:访|浏览|客).{0,6}"
    r"|(?:(?:尊敬的\S{2,6}[，,：:]?\s?)?[您你]好[，,！!：:\s]*)?(?:热烈)?欢迎(?:您|你)?(?:的)?(?:访问|光临|来到|浏览).{1,30}"
    r"|(?:(?:本[文页站]|今日|昨日|累计|网站|页面)*总?(?:访问|浏览|点击|阅读|访客|播放)(?:总)?(?:量|次数|数|人数|率)?\s*[:：]?\s*\d[\d,.]*(?:\s*(?:次|人次|人)|[wWkK万]?\+?)[\s|，,]*){1,4}"
)
_FOOTER = re.compile(
    r".*(?:ICP\s*[备证]|公网安备|版权所有|Copyright|©|All\s+Rights\s+Reserved|网站标识码|(?:信息)?(?:服务|传播)许可证|经营许可证\s*[:：]|"
    r"违法和不良信息举报(?:电话|邮箱|中心|专区|平台|入口|热线|[:：])|举报(?:电话|邮箱)|法律顾问\s*[:：]|未经(?:书面)?(?:授权|许可|同意|允许).{0,20}(?:转载|复制|使用|镜像)).*"
    r"|(?:来信|来稿|投稿)请寄\s*[:：].*|(?:[\u4e00-\u9fff·]{2,10}[报刊社]\s+)?(?:主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|技术支持|运营(?:单位)?|网站维护|联系电话|新闻热线|报料热线|广告热线|客服热线|"
    r"(?:爆料|报料|投诉|监督|咨询|服务|编辑|采编|发行|订阅|读者|商务|广告|业务|新闻)(?:热线|电话|合作|邮箱|信箱|QQ)|邮编|邮箱|传真|(?:本[报刊社]|编辑部|报社|通[讯信])?(?:地址|社址)|编辑部(?:电话|邮箱)|投稿(?:邮箱|信箱|地址)|网址)\s*[:：].*"
    r"|(?:[\u4e00-\u9fff]{0,4}(?:热线|电话)|[（(]?(?:\d{4}[）)])?邮[局发]代号)\s*[:：]?\s*[\d—–-]{4,20}"
    r"|(?:关于我们|联系我们|网站地图|网站声明|免责声明|版权声明|法律声明|广告服务|隐私政策|加入收藏|设为首页)(?:[\s|｜·-].*)?",
    re.IGNORECASE,
)
_LONGEST_DISCLAIMER = 320
_NOTICED = (
    r"(?:\d[、.．]\s?|[①-⑳]\s?)?凡.{0,8}(?:注明|标注|标明|署名|转载自?).{0,3}"
    r"[“\"「『]?(?:稿件)?(?:来源|作者|本[网站报刊])"
)
DISCLAIMER_LABEL = re.compile(
    rf"{_NOTICED}|[（(【\[]?(?:(?:免责|版权|特别|郑重|重要|平台)(?:声明|申明|提示)|声明|Notice|NOTICE)\s*[】\]]?\s*[:：]"
)
"""How a disclaimer begins that may be longer than other furniture: with its label, or with whose texts are whose."""

_DISCLAIMS = re.compile(r"(?i:notice)|转载|本[站网报刊台].*未经|代表|信息存储|侵权|仅供|归.{0,12}所有|请联系")
_DISCLAIMER = re.compile(
    rf"{_NOTICED}.*|"
    r"[（(【\[]?(?:(?:免责|版权|特别|郑重|重要|平台)?(?:声明|提示|说明|申明)\s*[:：])?.{0,60}(?:仅代表(?:作者|该机构|发布者|上传者|原作者|嘉宾)|不代表(?:本|[^，。]{2,14}(?:观点|立场|意见))|仅提供信息存储|信息存储空间|(?:如有?|若有?|涉嫌?及?)侵权.{0,20}(?:删|联系)|侵权必究|侵权即删"
    r"|(?:Notice|NOTICE)\s*[:：].{10,240}|(?:免责|特别|版权)声明\s*[:：].{0,140}(?:信息存储|仅代表|侵权|删除|转载).{0,90}"
    r"|(?:本[文网站])?.{0,24}(?:原创|首发|独家|转载).{0,8}[，,].{0,8}转载.{0,6}(?:注明|附上|标注|说明|保留|联系).{0,24}|(?:如需|若要|未经授权)?.{0,2}转载(?:请|须|时请|务必).{0,6}(?:注明|附上|标注|联系)"
    r"|本[站网报刊台](?:原创)?(?:稿件|作品|内容|文章|图文|新闻)[，,]?未经.{0,8}(?:许可|授权|同意|允许).{0,30}|(?:版权|著作权)归.{0,12}所有|仅供(?:\S{0,4}(?:参考|学习|交流|查阅|研究|使用))|如有侵权|请联系(?:我们|本站|小编|后台)).{0,60}"
)
"""What a site says to be on the safe side; sentences, but none of the article's."""

_DISTRIBUTED = frozenset("主抄报送分印发呈（(共")
_DISTRIBUTION = re.compile(r"(?:[主抄呈]?报|[主抄分发]?送|[主抄印分]?发)\s*[:：].{2,90}|[（(]?共印\s?\d+\s?份[)）]?")
"""Who gets an office's bulletin, and how many copies were printed: the last lines of official papers (GB/T 9704)."""

_TAIL_ONLY = re.compile(
    r"(?:主办|承办|协办|联系电话|新闻热线|报料热线|广告热线|客服热线|邮编|邮箱|传真|地址|运营|.*未经)"
)
_RIGHTS = re.compile(r"(?:©|Copyright).*reserved\s?[.。]?", re.IGNORECASE)
"""A footer that may end in a stop."""

_REGISTRY = re.compile(
    r"(?:Copyright|©|版权所有).*ICP\s?[备证]\S{0,10}\d{5}|ICP\s?[备证]\S{0,10}\d{5}.*(?:许可证|公网安备|ICP|©|版权所有)",
    re.IGNORECASE,
)
_LONGEST_REGISTRY = 300
"""A site's foot in one line: its rights and the numbers under which it is registered."""

_RULER = re.compile(r"([-=*_—~·.#])(?:\s?\1){2,}|[▼▲▽△◆◇●○■□★☆▎❤↓↑✦✿﹀︾]{1,5}|[\s·•.*※◆◇●○■□★☆✦❖─━—–=_~～－-]{3,}")
_ORDINAL = re.compile(r"(?:0[1-9]|P(?:art|ART)\s?[.·]?\s?\d{1,2}|N[oO]\.\s?\d{1,2})")
_CONTROL = re.compile(
    r"[\[【(（]?(?>点赞|点个|点|喜欢|推荐|热度|人气|立即|马上|请先|请|我要|取消|一键|登[录陆]|注册|分享|收藏|点赞|赞|在看|评论|打开|下载|扫码|关注|返回|展开|收起|查看|余下|剩余|\d{1,2}%|"
    r"阅读|加载|打印|关闭|纠错|反馈|举报|复制|链接|发送|发|写|加|好友|纸条|留言|消息|私信|订阅|手机|字[体号]|放大|缩小|大小|语音|播报|朗读|收听|听|"
    r"正常|默认|标准|还原|复位|[:：]|本页|窗口|网页|全文|更多|微博|微信|朋友圈|QQ空间|QQ|到|至|二维码|海报|保存|转发|转载|回复|此文|本文|新闻|文章|页面|文字|客户端|首页|顶部|列表|评分|投诉"
    r"|本[稿文]|T(?![A-Za-z])|A[+-]|[┊│|｜/、\s】\]【\[]|[(（]\d+[)）]|▼){2,40}[\]】)）]?"
)
"""Nothing but what a page lets its readers do."""
_LONGEST_CONTROL = 60
_SCANNED = (
    r"(?!.*(?:就[能可会]|[也才便]能|了(?!解)))(?=.*(?:扫一?扫$|扫码$|扫描$|二维码|手机|微信|关注|查看|阅读|分享|下载|访问|打开|群|本页|观看|收听|页面|更多|报名))"
    r".{0,8}扫(?:码|一扫|描|一?扫).{0,30}"
)
_NAVIGATION = re.compile(
    r"(?:[您你]?(?:现在|当前)?的?(?:所在的?)?位置|当前位置)\s*[:：是].*|首页\s*[>›»→/|－-].*"
    r"|(?:查看|浏览|点击|阅读|回复|人气)\s*[:：]\s*[\d,]+(?:\s*[|｜]\s*(?:查看|浏览|点击|阅读|回复|人气)\s*[:：]\s*[\d,]+)+"
    r"|(?:微信号|功能介绍|视频号|微博号|抖音号)\s?[:：]?\s?.{2,60}|[<＜«‹]\s?返回.{0,10}|摘要\s?[:：]\s?(?:暂?无)?"
    r"|(?:\d[\d,.]*\s?[万wW]?\+?\s?(?:人|条|次|个)?(?:参与|赞同(?:了[该此](?:文章|回答))?|评论|跟[贴帖]|回复|点赞|阅读|浏览|转发|收藏|粉丝|关注)[\s·|,，]*){1,4}"
    r"|(?:缩微|胶[片卷]|档|案?卷|全宗|馆藏|索取|索书)号\s*[:：]?\s*[A-Z]?[\d·./—–-]{2,20}"
    r"|[\u4e00-\u9fff]{1,4}(?:编?号|编码)\s*[:：]\s*[A-Z]{0,4}[\d·./—–-]{3,24}"
    r"|.{1,40}(?:says|wrote)\s*[:：]|Posted (?:in|on|by)\b.{2,80}|\d+ (?:thoughts?|comments?|repl(?:y|ies)) on\b.{2,80}"
    r"|(?:命中|(?:检索|查询|搜索)结果|共检索到|检索到|共找到)\s?[:：]?\s?\d[\d/／,]*\s?(?:条|篇|个|项).{0,40}|(?:音频|视频|时长|语音|收?听(?:新闻|全文|报道|本文)?)\s*[:：]?\s*(?:\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?|\d{1,2}分\d{1,2}秒)"
    r"|[\u4e00-\u9fff]{2,14}(?:图书馆|档案馆|资料室|阅览室|博物馆)(?:馆?藏[\u4e00-\u9fff]{0,3})|(?:复制|翻印|涂改|转让)无效|仅限[\u4e00-\u9fff]{2,8}"
    r"|\[?(?:图片|视频|动图|动图封面|加载中|Image|image)[.…]*\]?(?:\s*\d{1,2}(?:[/／]\d{1,2})?)?|(?:以下)?(?:本)?文章?(?:转载|来源|来自)(?:于|自).{2,40}"
    r"|(?:打开|下载|安装)\s?.{0,12}(?:APP|App|app|客户端).{0,16}|[\u4e00-\u9fff]{2,10}\s?(?:APP|App)"
    r"|(?:本文|原文|文章|网页)(?:链接|地址|网址)\s*[:：].*|(?:点击|语音)(?:播报|朗读|收听|听)(?:本文|全文|新闻)?.{0,8}"
    r"|(?:日期|往期|日历|版面|标题|高级|报纸)检索|预览时标签不可点|微信扫一扫|轻触阅读原文|(?:向[上下左右]|左右|上下|左|右)滑动?.{0,8}查看.{0,6}|向[上下左右]滑动.{0,8}|继续滑动.{0,8}|关注该公众号|知道了|使用小程序|.{0,20}轻点两下取消.{0,40}"
    r"|(?:文章|本文|全文)字数\s*[:：]\s*\d+|[\u4e00-\u9fff]{2,8}请点击\s*[:：]?"
    r"|[^。]{0,24}(?:注明|附上|保留)(?:本文|原文)?(?:链接|出处|来源|地址)\s?[:：]\s?(?:https?://|www\.)\S+"
    r"|返回[^\s，。；！？]{2,8}[，,]\s?查看更多|(?:相关|更多)[\u4e00-\u9fff]{2,6}[,，]?\s?(?:敬?请|欢迎)(?:关注|访问|登[录陆]|点击|收看|下载)\s?[:：]?\s?\S{2,24}"
    r"|我要(?:评报|评论|留言|纠错|报料|爆料|投稿|分享)(?:\s+\S{2,8}){0,3}"
    r"|喜欢作者|微信扫一扫赞赏作者|人划线|写留言|查看(?:全部|更多|所有)?\s?\d*\s?条?(?:评论|留言|回复)|点击查看.{0,8}|举报[/／]反馈"
    r"|(?:您)?(?:需要|必须|请先)登[录陆]后?才?可以.{0,10}(?:\s*登[录陆].{0,12})?"
    r"|.{0,20}Powered by.{0,60}|GMT[+-]\d.{0,80}"
    r"|广告(?:\s*[×xX✕]?\s*关闭)?|赞助内容|[^，。；！？]{1,16}[>›»]\s*(?:正文|详情|列表)|原创\s+\S{2,10}\s+\S{2,14}"
    r"|[顶踩]一下\s?[(（]?\d*[)）]?|\d*\s?条(?:评论|跟[贴帖])|" + _SCANNED + r"|(?:设为|返回).{0,6}首页"
    r"|倍速(?:[\s\d.:/xX×]*)|\d{1,2}:\d{2}\s?/\s?\d{1,2}:\d{2}"
    r"|(?:用户名|密码|验证码|昵称)\s*[:：].{0,40}|(?:提交|发表|发布)(?:评论|留言)|匿名(?:发表|评论)|换一张|.{0,20}已有\s?\d+\s?人(?:表态|参与|评论|点赞|赞赏)|[Tt]大\s*[Tt]小"
    r"|(?:共\s?\d+\s?页\s*[:：]?\s*)(?:(?:上一页|下一页|首页|尾页|末页|\[?\d+\]?)\s*){2,}|(?:最新|最近)(?:更新|发布|报道)"
    r"|(?:https?://|www\.)[!-~]{4,80}(?:\s.{0,60})?|.{0,12}(?:评论|留言)(?:仅供|仅代表|不代表).{4,60}"
    r"|今天是\s*[:：]?\s*(?:公元)?(?:\d{4}\s?年|星期|农历).{0,40}|请输入(?:关键[词字]|内容).{0,12}|收录于(?:合集|话题).{0,40}|(?:推荐|建议)使用.{0,60}(?:分辨率|浏览器|以上).{0,30}|本网站支持.{2,10}"
    r"|建议使用.{0,30}(?:分辨率|浏览器).{0,12}|相关附件|在小说阅读器(?:读本章|中沉浸阅读)|去阅读|[\u4e00-\u9fff]{2,8}\s?(?:数字报(?:刊)?(?:平台)?|电子版|电子报)|(?:新闻通?稿\s*[/｜|]?\s*)?(?:供?即时发布)|新闻通?稿"
    r"|[<«‹◀◄◁←]?\s*上一[篇页版期]\s*[|/]?\s*下一[篇页版期]\s*[>»›▶►▷→]?"
    r"|[\[【<«‹◀◄◁←]*\s*(?:返回(?:首页|顶部|列表|上页|目录|上一页)?|上一[篇页条版期章节](?:\s*[:：].*)?|下一[篇页条版期章节](?:\s*[:：].*)?|目录|"
    r"打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页|本站)?|分享(?:到|至).{0,40}|分享|字[体号]\s*[:：].{0,20}|(?:查看|阅读)原文|原文(?:地址|链接|网址)|阅读全文|展开全文|"
    r"查看更多|加载更多|点击加载.{0,8}|更多(?:新闻|内容|资讯)?\s*[>»]*|我要评论|发表评论|网友评论|"
    r"(?:网友)?评论\s*[(（]?\d*[)）]?|登录后.{0,8}|[\u4e00-\u9fff]{2,12}(?:图文|报刊|全文)数据库|文明上网.{0,24}|回复|举报|点赞|放大\s?\+?|缩小\s?-?|默认\s?[oO○]?|全文复制|默认|朗读|(?:下载)?PDF(?:下载|版)?|"
    r".{0,8}点击.{0,12}(?:关注|订阅).{0,12}|长按.{0,24}|关注我们|点(?:(?:个|击|亮)\s?[“\"]?|[“\"])(?:在看|赞)[”\"]?.{0,20}|[-—·\s]*(?:THE\s|The\s)?(?:END|End)[-—·\s]*|[（(]\s?(?:全文)?完\s?[)）]|"
    r"(?:阅读|赞|在看|分享|收藏|留言|喜欢)\s?[\d.万+]+(?:\s+(?:阅读|赞|在看|分享|收藏|留言|喜欢)\s?[\d.万+]+)*|登录|注册|登录\s*[|/]\s*注册|搜索|(?:我要)?纠错|客户端下载|下载.{0,12}客户端|大\s*中\s*小)\s*[\]】>»›▶►▷→]*"
)
_POINTER = re.compile(r"(?:此前|早前|之前|相关|前情|延伸)(?:报道|阅读|新闻|回顾|链接)\s?[:：]\s?\S.{4,50}")
"""The headline of another page behind the text, which the site links to."""

RELATED = re.compile(
    r"[【\[]?(?:相关(?:新闻|阅读|链接|推荐|文章|报道|内容|视频|图集|图片|资讯)|热门(?:推荐|新闻|文章|排行|视频|话题)|(?:热点|点击|阅读|新闻|一周|今日|本周)(?:排行榜?|热榜|热点)|(?:频道|编辑|今日|为[你您]|本站)推荐|相关(?:专题|稿件)|最新(?:文章|资讯|专题)|推荐阅读|延伸阅读|猜你喜欢|往期(?:推荐|回顾|精彩|精选)|更多(?:推荐|精彩))"
    r"[】\]]?\s*[:：]?"
)
"""A label after which only links to other pages follow."""


def recognise(text: str, *, in_tail: bool) -> Furniture | None:
    """What sort of furniture a whole line is; None for a line of text. ``in_tail``: no running prose follows it."""
    if (in_tail and is_link_bar(text)) or ((in_tail or _disclaims_much(text)) and is_disclaimer(text)):
        return Furniture.FOOTER
    if len(text) > LONGEST:
        return Furniture.FOOTER if len(text) <= _LONGEST_REGISTRY and _REGISTRY.search(text) else None
    if JUMP.fullmatch(text):
        return Furniture.JUMP_LINE
    if _PAGE_NUMBER.fullmatch(text):
        return Furniture.PAGE_NUMBER
    if _RULER.fullmatch(text):
        return Furniture.RULER
    if _COUNTER.fullmatch(text):
        return Furniture.COUNTER
    if is_papers_own(text) or (_FOOTER.fullmatch(text) and (in_tail or _RIGHTS.fullmatch(text) or not _is_text(text))):
        return Furniture.FOOTER
    if ends_sentence(text):
        return None
    if _EDITION_LINE.fullmatch(text) or _NAMED_EDITION.fullmatch(text) or _is_edition(text):
        return Furniture.EDITION_LINE
    if _is_source(text):
        return Furniture.SOURCE_LINE
    if _is_navigation(text) or (in_tail and is_pointer(text)):
        return Furniture.NAVIGATION
    return Furniture.FOOTER if in_tail and is_colophon(text) else None


def _is_navigation(text: str) -> bool:
    found = _NAVIGATION.fullmatch(text) is not None or _TRAIL.fullmatch(text) is not None
    return found or _is_menu(text) or is_control(text)


def _is_source(text: str) -> bool:
    if "地点" in text or _SOURCE.fullmatch(text) is None:
        return False
    return _SOURCE_WORD.search(text) is not None and _AUTHOR_ONLY.fullmatch(text) is None


def _is_text(text: str) -> bool:
    """Whether a line that reads like a footer stops like a sentence, or is one only where no text follows."""
    return ends_sentence(text) or _TAIL_ONLY.match(text) is not None


def is_disclaimer(text: str) -> bool:
    """Whether a line is a site's own word on whose opinion and property the text is, or tells who gets a bulletin."""
    if text[0] in _DISTRIBUTED and _DISTRIBUTION.fullmatch(text):
        return True
    if len(text) > (_LONGEST_DISCLAIMER if DISCLAIMER_LABEL.match(text) else LONGEST):
        return False
    return _DISCLAIMS.search(text) is not None and _DISCLAIMER.fullmatch(text) is not None


def _disclaims_much(text: str) -> bool:
    """Whether a line speaks of opinion, property or liability more than once, as no sentence of an article does."""
    return len(_DISCLAIMS.findall(text)) > 1


def is_pointer(text: str) -> bool:
    """Whether a line is a word for another page and its headline (此前报道：…)."""
    return _POINTER.fullmatch(text) is not None and not ends_sentence(text)


def is_control(text: str) -> bool:
    """Whether a line is two or more words of buttons and nothing else (点赞 收藏 分享, 查看更多评论)."""
    found = _CONTROL.fullmatch(text) if 3 <= len(text) <= _LONGEST_CONTROL else None
    return found is not None


def _is_menu(text: str) -> bool:
    links = SPLIT_AT_BARS.split(text)
    if len(links) >= 2 and all(_NAVIGATION.fullmatch(link) for link in links if link):
        return True
    return is_row_of_links(text)


def _is_edition(text: str) -> bool:
    """Whether a line is nothing but what a page's head is made of: paper, section, page, date, weekday, issue."""
    tokens = [token for token in _EDITION_SPLIT.split(_BLANK_IN_TOKEN.sub("", text)) if token]
    found = [_EDITION_TOKEN.fullmatch(token) for token in tokens]
    strong = sum(one is not None and one["strong"] is not None for one in found)
    return (
        strong > 0
        and len(tokens) > 1
        and all(found)
        and sum(one is not None and one["weak"] is not None for one in found) <= _MOST_WEAK
    )


def is_menu(text: str) -> bool:
    """Whether a line is the trail of links that leads to a page, or a menu of several."""
    if len(text) > LONGEST or ends_sentence(text):
        return False
    return _TRAIL.fullmatch(text) is not None or (_is_menu(text) and len(menu_words(text)) > 3)


def is_ordinal(text: str) -> bool:
    """Whether a line is a bare number as pages of public accounts set it over a heading (01, PART 2)."""
    return _ORDINAL.fullmatch(text) is not None


def is_plain_page_number(text: str) -> bool:
    """Whether a line can be nothing but a page's number, blank lines round it or not: dashes on both sides, 第几页."""
    return _PLAIN_PAGE_NUMBER.fullmatch(text) is not None
