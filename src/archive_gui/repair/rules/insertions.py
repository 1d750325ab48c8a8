"""What a page sets between the paragraphs of its text: players, adverts, hints to swipe, links to more, page marks.

Such lines hold no word of the article, so those that could be headings as well are asked for the text's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive_gui.repair.characters import ends_sentence
from archive_gui.repair.draft import Line
from archive_gui.repair.furniture import LONGEST, Furniture, recognise
from archive_gui.repair.shared_words import word_pairs

_LONGEST = 48
"""Characters of such a line."""

_SHORTEST_PROSE = 20
_MOST_ASKED = 12_000
"""Characters of the text whose words are asked."""

_FEWEST_SHARED, _SHARE = 2, 3
"""Pairs of characters that a heading has in common with its text, and one in how many of its own they are."""

_MOST_LABELLED = 2
"""Lines with a label in brackets; where more stand, they are the article's own sections."""

_FRAME = "—–-_=~<>＜＞‹›«»《》←→↑↓⬆⬇➡⬅▲▼△▽▶►▷◀◄◁◆◇●○■□★☆※·•☞👉👇👆🔗\ufe0f \u3000"
"""Dashes, arrows and signs that are set round such lines."""

_BRACKETS = "【】[]（）()〔〕"

_PLAYER = re.compile(
    r"(?:视频|音频|图片|动图|直播|页面|正文|内容|数据|评论)?(?:正在|努力|拼命)?(?:加载|缓冲|播放|载入|上传)(?:中|失败|完毕|出错|异常)"
    r"[.…。，,！!\s]*(?:请?稍[候后等]|(?:请|点击)?(?:刷新)?重试)?[.…。！!]*(?:\s*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?)?"
    r"|(?:抱歉|对不起)?[，,]?[您你]?的?(?:当前)?(?:浏览器|播放器|设备|手机|系统)[^，。]{0,8}(?:不支持|版本过低|无法播放).{0,20}"
    r"|(?:点击|正在|自动|继续|重新|倍速|全屏)?播放(?:视频|音频|全部|下一个)?|(?:点击|戳)(?:收听|观看|播放|播报|试听|看图|进入)"
    r"|(?:正在|即将|自动)播放\s?[:：\s]\s?.{2,30}|(?:全网|独家|原创)首发"
    r"|(?:此处|该|本)[^，。]{0,10}(?:小程序|视频|链接|图片|内容|附件)[^，。]{0,4}[，,]\s?请?(?:先?到|在|前往|使?用|升级|登[录陆])[^。]{2,20}"
)
_LEFTOVER = re.compile(
    r"(?:加载|查看|显示|保存|下载)(?:图片|原图|大图|附件|全部图片|视频|更多图片)|附件下载|缩略图|GIF|gif|表情|img|image|&?nbsp;?"
    r"|(?:该|此|本)(?:视频|内容|图片|文章|页面|链接)(?:已|暂时?|不)[^，。]{0,8}(?:删除|失效|无法|不存在|下架|显示|播放|查看|访问)[^，。]{0,6}"
    r"|图?\s?\d{1,2}\s?[/／]\s?\d{1,2}|上一页[\d\s]*下一页|(?:开通|成为|购买)(?:会员|VIP)[^，。]{0,12}|付费(?:内容|阅读)"
    r"|(?:点我|立即|马上|点击|一键|我要|去)(?:购买|下单|抢购|领取|咨询|预约)[^，。]{0,3}|领取(?:优惠券|红包)|(?:赞助商)?广告位?(?:招租|招商)?(?:\s*[\d-]{7,})?"
    r"|(?:本文|全文)(?:共|约|总计)\s?\d+\s?余?字[，,]?.{0,20}|(?:视频|音频|素材|封面)来源\s*[:：].{2,20}|[您你](?:还可以看|可能[还也]?(?:喜欢|想看|感兴趣)|或许[还也]).{0,6}"
    r"|(?:[♡♥❤☆★✩⭐👍👁💬🔁↗]\ufe0f?\s?[\d.,]*[万wWkK+]?\s?){2,6}"
)
"""What stands where pictures, buttons and shops stood."""

_ADVERT = re.compile(
    r"[【\[(（<〔](?:广告|推广|赞助|商业推广|公益广告|[Aa][Dd])[】\])）>〕].{0,44}|(?:广告|公益广告|AD)(?:\s*[:：|丨｜·]|\s+)\s*.{2,44}"
    r"|(?:广告|公益广告|推广|赞助商?(?:链接|内容)?|AD|Advertisement)|.{2,44}(?:\s{2,}|\u3000+|\s*[|丨｜]\s*)(?:广告|推广)"
    r"|.{2,44}[【\[(（](?:广告|推广)[】\])）]"
    r"|本(?:栏目|节目|专栏|版|期|频道)由.{2,24}(?:特约|冠名|赞助|独家|协办).{0,6}"
)
_PAGE_MARK = re.compile(
    r"(?:page|nextpage|pagebreak|分页符?|换页|手动分页)|(?:本页)?未完(?:待续)?[，,、\s]{0,2}[^，。]{0,6}(?:点击|下一?页|余下|全文)[^，。]{0,8}",
    re.IGNORECASE,
)
_ASKED_FOR = (
    r"(?:查看|浏览|观看|观赏|收看|收听|试听|阅读|放大|缩小"
    r"|看|了解|进入|直达|跳转|下载|报名|翻页|展开|播放|领取|解锁|参与|关注|获取|保存|识别)"
)
_SHOWN = (
    r"(?:图片?|大图|高清|全文|原文|视频|音频|链接|标题|屏幕|按钮|二维码|专题|下一页"
    r"|更多|全部|组图|详情|直播|小程序|海报|文末|此处|这里|余下|版面)"
)
_GESTURE = re.compile(
    rf"(?:请|可|您可|可以|小伙伴们?|亲们?)?(?:点击|轻触|轻点|戳|长按|按住|双击|横屏|扫描|扫码|扫一扫|向?(?:上下|左右|[上下左右])(?:拉动?|划动?|滑动?)|滑动|拖动)"
    rf"(?!.{{0,20}}(?:就[能可会]|[也才便]能|了(?!解)))[^。；！？]{{0,12}}?(?:{_ASKED_FOR}|{_SHOWN})[^。；！？]{{0,16}}"
    r"|[请可]?向?(?:上下|左右|[上下左右])(?:拉动|划动|滑动?)"
)
_PLATFORM = (
    r"(?=.*(?:公众号|客户端|APP|App|app|小程序|微信|微博|抖音|视频号|服务号|订阅号|官微|我们|本[网报站台栏刊页文]|[“「]|平台|网站|官网|"
    r"二维码|链接|热线|电话|会员|中心|读者群|频道|节目|评论区|朋友圈|好友|\d{5,}))"
)
"""Where readers are sent; headings that speak of the same things (关注, 请, 更多) send nobody anywhere."""

_MORE = re.compile(
    rf"{_PLATFORM}(?:(?:想)?(?:了解|查看|获取|知道|阅读)?更多[^。；！？]{{0,14}}?[，,]?(?:敬?请|可[在到以]|尽在|欢迎|戳|详见|点击|扫码|长按|下载|关注)[^。；？]{{1,26}}"
    r"|(?:敬请|欢迎|请|快来|赶快|记得|不要忘了|别忘了)[您你]?(?:大家|广大\S{2,4})?(?:关注|订阅|下载|扫码|点击|添加|转发|分享|点赞|收藏|收看|收听|登[录陆]|留言|拨打|长按|识别)[^。；？]{1,26}"
    r"|(?:关注|下载|打开|安装|搜索|添加|登[录陆])[“《「]?[^，。；]{1,14}[”》」]?(?:公众号|客户端|APP|App|app|小程序|视频号|抖音号|官微|服务号|订阅号)[^。；？]{0,18})"
)
_RELATED = (
    r"(?:相关(?:阅读|报道|新闻|专题|视频|文章|推荐|稿件)|延伸阅读"
    r"|推荐阅读|更多阅读|扩展阅读|往期(?:回顾|精彩|推荐|阅读)?)"
)
_SIZES = re.compile(
    r"(?:(?:字[号体](?:大小|设置)?|[AT][+-]?|[小中大特]{1,2}字?号?|标准|默认|超大|[+＋－-])[\s:：|/·]*){2,8}"
)
"""The sizes in which a page offers its letters."""

_SHARES = r"(?:点赞|分享|转发|在看|收藏|评论|留言)"
_SHARING = re.compile(
    rf"(?!.*说[：，])(?:[^。]{{0,18}}?(?:一键三连|{_SHARES}[、，/和及与＋+·\s]{{0,2}}{_SHARES})[^。”]{{0,18}}"
    r"|(?=.*(?:喜欢|觉得|文章|本文|小编|在看))[^。]{0,18}?点(?:个[“\"「]?|[“\"「])(?:赞|在看)[”\"」]?[^。”]{0,18})"
)
_LINK = re.compile(rf"(?:{_RELATED}|专题(?:链接|页面)|阅读更多|点击进入|点此进入)\s*[:：|丨｜]\s*\S.{{1,42}}")
_LABELLED_LINK = re.compile(
    rf"[【\[〔](?:{_RELATED}|专题|专栏|视频|图集|组图|图解|直播|H5|海报|动图|音频|推荐)[】\]〕]\s*\S.{{1,40}}"
)
_ARROWED = re.compile(r"[>›»＞]{2,}\s*[^>›»＞]{2,42}|[^>›»＞]{2,42}[>›»＞]{2,}")
_OPENING = re.compile(
    r"(?:立即|马上|免费|点击)?(?:打开|下载|安装|体验|使用)(?:APP|App|app|客户端|看看|小程序)?|去看看|去下载|立即前往|APP内打开|App内打开"
)
_BAR = re.compile(r"[|｜丨]")
_FEWEST_LINKS, _LONGEST_MENU_WORD = 3, 8
_MENU_WORD = re.compile(
    r".{0,6}(?:首页|主页|检索|导航|概览|目录|登[录陆]|注册|投稿|订阅|搜索|频道|客户端|公众号|微博|专题|概况|公开|互动|服务|地图|邮箱|论坛|留言|下载|English)"
)
_ISSUER = re.compile(
    r"[^，。；：！？]{2,20}(?:社|局|委|部|会|府|办|室|中心|院|厅|集团)\s?(?:(?:主管|主办|承办|协办|出版|编印|编辑)[\s、]*){1,3}"
)
"""Whose paper it is, over its page."""

_AGE = re.compile(
    r"(?:今天|昨天|前天|刚刚|\d{1,2}\s?(?:分钟|小时|天|周|个?月)前|(?:\d{1,2}[-/月])\d{1,2}日?)\s*(?:\d{1,2}:\d{2})?(?:\s*[·•|｜]\s*|\s+)"
    r"(?:[\u4e00-\u9fff]{2,6}\s*[·•|｜]\s*){0,2}[\d.,]+\s?[万wWkK]?\+?\s?[次人个]?(?:阅读|浏览|播放|评论|观看|点赞|回复|热度)量?(?:\s*[·•|｜]?\s*[\d.,万]+\s?(?:评论|点赞|回复))?"
)
"""How old a page is and how many have read it."""

_DAY = r"(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
_STAMP = re.compile(
    rf"[^，。；！？]{{0,16}}\s+{_DAY}\s*[【\[(（]?(?:打印|字[号体]|关闭|收藏|分享|纠错|大\s|来自|IP属地)[^，。]{{0,14}}"
    r"|[^，。；！？\s]{2,12}\s*[·•|｜\s]\s*(?:刚刚|\d{1,2}\s?(?:分钟|小时|天|周|个?月)前)"
)
_SITE_TOP = re.compile(
    r"(?:站内|全站|本站|高级|全文|快速|综合)(?:搜索|检索)\s*[:：]?(?:\s+(?:高级|全文|站内)?(?:搜索|检索))*|(?:热搜|热词|热门搜索|搜索热词|大家都在搜)\s*[:：].{2,40}"
    r"|.{0,10}(?:您好|欢迎您?)[，,！!]?\s*(?:游客|用户|请).{0,10}登[录陆].{0,10}|切换(?:城市|站点|地区)|(?:(?:简体|繁[体體]|英文|English|EN|中文|旧版)版?(?:\s?Version)?[\s|/]*){2,4}"
    r"|(?:今[日天]|明[日天]|本[市县])?天气\s+.{2,24}"
)
_PAPER_TOP = re.compile(
    r"[A-Z]叠(?:\s*[\u4e00-\u9fff]{2,4})?|今日\s?\d{1,3}\s?版|(?:[（(]?总?第\s?\d{1,6}\s?期[)）]?\s*){1,2}|.{0,12}准印证?[号字]?[号证]?\s?[:：（(].{2,24}"
    r"|内部(?:资料|刊物|发行|交流)[\s，,·]*(?:免费交流|注意保存|请勿外传|不得外传|仅供参考|严禁翻印)|扫码(?:订阅|关注|下载)\S{0,8}"
)
"""What stands over a site's or a paper's page."""

_ACCOUNT = re.compile(
    r"[^，。；！？]{2,16}官方(?:[账帐]号|微博|微信)|(?:优质)?[^，。；！？]{2,10}领域(?:优质)?(?:创作者|作者|爱好者|达人)|优质\S{0,8}(?:创作者|作者)"
)
_PATH = re.compile(
    r"[\u4e00-\u9fff]{2,6}\s?[:：]\s?[^，。；！？/＞>]{1,16}(?:\s*[/＞>]\s*[^，。；！？/＞>]{1,16}){2,6}"
)
"""Where in a database a page lies."""

_WIDE = re.compile(r"\s{2,}|\u3000+|\t")
_FIELDS = re.compile(r"\s{2,}|\u3000+|\t|\s*[|｜]\s*")
_FIELD = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,6})\s?[:：]\s?[^，。；！？]{0,40}")
_FIELD_LABEL = re.compile(
    r"(?:信息)?(?:索引号|索取号|文号|发文字号|有效性|时效性|公开方式|公开范围|公开日期|公开时间|公开主体|主题分类|信息分类|信息类别|体裁分类|组配分类)"
    r"|(?:发布|发文|公开|成文|生成|录入|更新|印发|登记|入库|采集|上传)(?:机构|机关|单位|部门|日期|时间|人|者)"
    r"|(?:信息|文章|稿件|内容)?来源|(?:浏览|点击|阅读|访问)(?:次数|量|数)?|字[号体]|责任?编辑?|责编"
)


def insertions(lines: list[Line], known: Mapping[int, Furniture]) -> Iterator[tuple[int, Furniture]]:
    """The lines that their form tells to be set into the text of a page which has other furniture (``known``)."""
    told = set(known)
    labelled: list[int] = []
    words: set[str] | None = None
    begun = False
    for at, line in enumerate(lines):
        text = line.text
        if len(text) > _LONGEST and not (len(text) <= LONGEST and at not in told and _is_fields(text)):
            begun = True
            continue
        if at in told or line.level or line.mark not in {"", "strong"} or (begun and not _begins(lines, told, at)):
            begun = begun or (len(text) > _SHORTEST_PROSE and ends_sentence(text))
            continue
        sort = _sort(text, begun=begun)
        if sort is not None:
            told.add(at)
            yield at, sort
        elif begun and _LABELLED_LINK.fullmatch(text) and not ends_sentence(text):
            labelled.append(at)
        elif _is_said_to_readers(text):
            words = _words(lines, known) if words is None else words
            if not _speaks(text, words):
                told.add(at)
                yield at, Furniture.NAVIGATION
        begun = begun or (len(text) > _SHORTEST_PROSE and ends_sentence(text))
    if len(labelled) <= _MOST_LABELLED:
        yield from ((at, Furniture.NAVIGATION) for at in labelled)


def _begins(lines: list[Line], told: set[int], at: int) -> bool:
    """Whether a line begins something: it is no part of what stands right above it."""
    return not at or lines[at].gap > 0 or at - 1 in told or ends_sentence(lines[at - 1].text)


def _sort(text: str, *, begun: bool) -> Furniture | None:
    """What a line is whose form alone tells it."""
    bare = text.strip(_FRAME + _BRACKETS)
    if _is_fields(text):
        return Furniture.SOURCE_LINE
    if any(form.fullmatch(bare) for form in (_PLAYER, _LEFTOVER, _PAGE_MARK, _SIZES)) or _ADVERT.fullmatch(
        text.strip(_FRAME)
    ):
        return Furniture.NAVIGATION
    if any(_OPENING.fullmatch(one) for one in _WIDE.split(text)[1:]):
        return Furniture.NAVIGATION
    if not begun:
        if _ISSUER.fullmatch(text) or _PAPER_TOP.fullmatch(text):
            return Furniture.EDITION_LINE
        if _AGE.fullmatch(text) or _STAMP.fullmatch(text):
            return Furniture.SOURCE_LINE
        of_site = any(form.fullmatch(text) for form in (_ACCOUNT, _PATH, _SITE_TOP)) or _is_menu(text)
        return Furniture.NAVIGATION if of_site else None
    if not ends_sentence(text) and (_LINK.fullmatch(bare) or _ARROWED.fullmatch(text)):
        return Furniture.NAVIGATION
    is_framed = 1 < len(bare) < len(text) and recognise(bare, in_tail=False) is Furniture.NAVIGATION
    return Furniture.NAVIGATION if is_framed else None


def _is_menu(text: str) -> bool:
    """Whether a line is short links with bars between them, one of them such as only sites have."""
    links = [link.strip() for link in _BAR.split(text)]
    if len(links) < _FEWEST_LINKS or any(len(link) > _LONGEST_MENU_WORD for link in links):
        return False
    return any(_MENU_WORD.fullmatch(link) for link in links)


def _is_fields(text: str) -> bool:
    """Whether a line is two labels or more with what they say, one of them such as only pages have."""
    fields = [_FIELD.fullmatch(one) for one in _FIELDS.split(text) if one]
    if len(fields) < 2 or not all(fields):
        return False
    return any(one is not None and _FIELD_LABEL.fullmatch(one["label"]) for one in fields)


def _is_said_to_readers(text: str) -> bool:
    """Whether a line bids its readers do what only readers of a screen can; a paper's heading may sound alike."""
    bare = text.strip(_FRAME + _BRACKETS)
    return any(form.fullmatch(bare) for form in (_GESTURE, _MORE, _SHARING))


def _words(lines: list[Line], known: Mapping[int, Furniture]) -> set[str]:
    text = "\n".join(line.text for at, line in enumerate(lines) if at not in known and len(line.text) > _LONGEST)
    return word_pairs(text[:_MOST_ASKED])


def _speaks(text: str, words: set[str]) -> bool:
    """Whether a line takes up the text's own words, as headings do."""
    own = word_pairs(text)
    shared = len(own & words)
    return shared >= _FEWEST_SHARED and shared * _SHARE >= len(own)
