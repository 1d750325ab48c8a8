"""What a text has told of times so far: the state in which the next date expression is read."""

from __future__ import annotations

import re

from archive_gui.facts.dates.chapters import Chapters
from archive_gui.facts.dates.context import NOTHING, Context
from archive_gui.facts.dates.feasts import year_of_both
from archive_gui.facts.dates.points import DateValue
from archive_gui.facts.grammar import Hit
from archive_gui.language import dates
from archive_gui.language.dates import Moment

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_COUNTED_ON = frozenset({"date.part_of_year", "date.duration"})
"""Rules whose dates count from the year that the paragraph tells of: 年底, 十年后."""
_PLANNED = re.compile(r"将|力争|争取|预计|计划|规划|有望|确保|目标|前[，将实完建达]|今年|目前|如今|截至|截止")
_YEARLY_REPORT = re.compile(r"(?:19|20)\d\d年[^。！？]{0,30}(?:公报|年报|年鉴|决算|预算执行|工作报告)")
_HEAD = 120
"""Characters in which a yearly report names itself."""
# 年底起码有百人要回来, 年末将全部完工: of a time still to come.
_TO_COME = re.compile(
    r"[^，。；！？、\n]{0,10}?(?:将(?!军|领|士)|要(?!求|素|点|闻|事|件|道|害|领)|预计|有望|力争|争取|确保|计划)"
)
# 将于3月开工, 定于1月5日召开: of a time still to come.
_PUT_AHEAD = re.compile(
    r"(?:[将拟][于在]|定于|(?<!原)(?:预计[于在到]|计划[于在到]?)|(?:力争|争取|有望|可望)[于在到]?)$"
)
# 赶在9月10日前把水引进了院坝: what was done by then.
_IN_TIME = re.compile(r"[赶抢]在$")
_DONE = re.compile(r"[^，。；！？\n将要]{0,20}?[^为除]了")
# 栽下李树。现在四成挂了果，4月…: the paragraph has come back to the time of writing.
_NOWADAYS = re.compile("(?:如今|现在|眼下|而今|目前)(?![^，。；！？\n]{0,4}[想记]|还记)")
_CLAUSE_BEGINS = frozenset({"", *"，。！？；“\n　"})
# 两天后，老屋将拆除; “四年后我想回来教书”: counted from the day of writing.
_WILL_BE = re.compile(
    "[，,]?[^，。；！？“”\n]{0,16}?(?:将(?!军|领|士)|[就便还又都]要|预计|计划|有望|打算|准备|我[就还也]?[想要会]|[想要会]回来)"
)
# 9时至12时 where opening hours are told, but 截至12时.
_RANGE = re.compile("(?:[—–~-]|(?<!截)至|(?<!直)到)$")
# 是1990年的1.6倍, 1961年有记录以来的最低值, 1955年以来第二: what is told is measured by that time, not of it.
_TIMES = re.compile(r"(?:同期)?的(?:近|约)?[\d.一二两三四五六七八九十百]{1,6}多?(?:倍|%)")
_MEASURE = re.compile(
    rf"{_TIMES.pattern}|(?:有[^，。；\n]{{1,6}})?以来的?[^，。；\n]{{0,6}}?(?:第|最|首|仅|未有|罕见|同期)"
)
# 会议要求，3月底前完成; 责令…5月1日前退还: a day before which something is to be done.
_ORDERED = re.compile(r"(?:要求|责[令成]|限期|决定|确保|力争|务必|必须|打算|承诺|保证|明确)[^。！？\n]{0,30}$")
# 2017年起，该县实施…: from then on; but what is begun, signed or reached then, or lasts so long, is of that time.
_FROM_THEN = re.compile(
    r"起(?:(?:全[面县市村]|在[^，。；！？\n]{1,8})?(?:[推实试]行|推广|坚持|持续|逐[年步]|陆续|每)|[，,])(?![^。；！？\n]{0,24}(?:启动|请来|引[进来]|签[约订署下]|落实到|动工|开工|竣工|成立|设立|百日|连续[\d一二两三四五六七八九十]{1,3}))"
)
# 从今年元旦起试行, 当年起整合: so it has been since; a law in force from a day on tells that day.
_FROM_DAY = re.compile(
    r"起(?![至到止]|[^，。；！？\n]{0,4}(?:施行|实施|生效|执行|启动|动工|开工|成立)|[^。；！？\n]{0,24}连续[\d一二两三四五六七八九十])"
)
_FROM = ("从", "自", "自从")
_THAT_YEAR = frozenset({"当年", "次年", "翌年", "转年"})
_REMEMBERED = re.compile("(?:[说想忆提谈讲聊]起|自己|形容|[说讲]的就?是)$")
_AS_OF = ("截至", "截止", "截止到", "截至到")
_UNTIL = (*_AS_OF, "到")
_ENDS_OF_CHANGE = ("由", "从", "到", "至")
_AHEAD = 24
"""Characters behind an expression in which its sentence may tell that it is planned."""
_QUOTED = 200
"""Characters back in which a quotation opens that a word still stands in."""
_EVENT_DAYS = 7
"""An hour without a day is of the day that the text told of last, where that lies so close before its own."""


class Told:
    """What a text has told so far of times, read from date to date; each stretch between them is looked at once."""

    def __init__(self, text: str, written: Moment) -> None:
        self._text = text
        self._read_to = 0
        self._spoken = NOTHING
        self._same_sentence = False
        self._period: str | None = None
        self._printed: int | None = None
        self._printed_here = False
        self._bulletin = False
        self._is_report = _YEARLY_REPORT.search(text, 0, _HEAD) is not None
        self._event: Moment | None = None
        self._day_here: Moment | None = None
        self._compared = False
        self._told_here: Moment | None = None
        self._yearly = False
        self._present_here = False
        self._begun: int | None = None
        self._first_here: int | None = None
        self._that_year: int | None = None
        self._lasting: str | None = None
        self._days: dict[tuple[int, int], int] = {}
        self._chapters = Chapters(text, written)

    def context(self, hit: Hit, written: Moment) -> Context:
        """What the words of a hit count from."""
        text = self._text
        whole_year = text.rfind("全年", self._read_to, hit.start)
        if _SENTENCE_END.search(text, self._read_to, hit.start):
            self._same_sentence, self._period = False, None
            self._printed_here = self._printed_here and text.find("\n", self._read_to, hit.start) < 0
            if text.find("\n", self._read_to, hit.start) >= 0:
                self._day_here = self._told_here = self._lasting = None
                self._yearly = self._present_here = False
                self._begun = self._first_here = self._that_year = None
        if self._told_here is not None and _NOWADAYS.search(text, self._read_to, hit.start):
            self._told_here = None
        self._yearly = self._yearly or whole_year >= 0 > text.find("\n", max(0, whole_year), hit.start)
        self._read_to = max(self._read_to, hit.start)
        self._compared = self._is_compared(hit)
        bulletin = written.year - 1 if self._bulletin and written.year is not None else None
        narrated = (
            (self._printed_here or self._that_year is not None)
            and hit.rule.id in _COUNTED_ON
            and text[hit.end - 1] != "前"
        )
        return Context(
            written,
            self._spoken,
            same_sentence=self._same_sentence,
            compared=self._compared,
            printed=bulletin or self._printed,
            told=(self._that_year or self._printed) if narrated and not self._is_planned(hit) else None,
            period=self._period or self._lasting,
            reported=bulletin if self._is_report else None,
            year_before=self._year_before(hit, written),
            event=None if _RANGE.search(text, max(0, hit.start - 2), hit.start) else self._day_here or self._event,
            planned=_TO_COME.match(text, hit.end) is not None,
            ahead=self._is_ahead(hit),
            due=text[hit.end - 1] == "前" and not self._was_in_time(hit),
            yearly=self._yearly,
            story=self._story(written),
            here=self._told_here,
            from_day=self._is_from(hit),
            as_of=text.endswith(_AS_OF, 0, hit.start),
            present=self._present_here,
            begun=self._begun,
            scene=self._scene(hit, written),
            days=self._days,
            chapter=self._chapters.at(hit.start),
            said=self._is_said(hit),
            from_then=_FROM_THEN.match(text, hit.end) is not None,
            remembered=_REMEMBERED.search(text, max(0, hit.start - 4), hit.start) is not None,
            that_year=self._that_year,
            of_today=text.startswith(("的今天", "的今日"), hit.end),
            opens=self._begins_clause(hit),
            counted_from=self._counted_from(hit, written) if self._begins_clause(hit) else None,
            measured=_TIMES.match(text, hit.end) is not None,
            years=self._years_here(),
            told_twice=year_of_both(text, hit, written),
        )

    def _counted_from(self, hit: Hit, written: Moment) -> Moment | None:
        """What 三天后 counts on from: what the paragraph told last, else the news where it tells of what will be."""
        if self._told_here is not None or _WILL_BE.match(self._text, hit.end) is None:
            return self._told_here
        return written

    def _begins_clause(self, hit: Hit) -> bool:
        """Whether a hit stands at the head of a clause and is told of it, not of a noun (十年后的今天)."""
        text = self._text
        return text[max(0, hit.start - 1) : hit.start] in _CLAUSE_BEGINS and text[hit.end : hit.end + 1] != "的"

    def _is_ahead(self, hit: Hit) -> bool:
        """Whether the words around a hit put it ahead: 将于, 定于, 要求…前."""
        text = self._text
        if _PUT_AHEAD.search(text, max(0, hit.start - 5), hit.start):
            return True
        return text[hit.end - 1] == "前" and _ORDERED.search(text, max(0, hit.start - 40), hit.start) is not None

    def _story(self, written: Moment) -> Moment | None:
        """What the paragraph told of last, where that is of an earlier year than that of writing."""
        told = self._told_here
        if told is None or told.year is None or written.year is None or told.year >= written.year:
            return None
        # A year told amid what the paragraph reports of the present is looked back to in passing.
        return None if told.month is None and self._present_here else told

    def _scene(self, hit: Hit, written: Moment) -> Moment | None:
        """The day of which 今天 is said: a diary's entry's, in a quotation the last one told, where it is news."""
        chapter = self._chapters.at(hit.start)
        if chapter is not None and chapter.day is not None:
            return chapter  # 今早 in the entry of a diary
        day = self._day_here or self._event
        if day is None or not 0 < dates.days_between(day, written) <= dates.NEWS_DAYS:
            return None
        return day if self._is_said(hit) else None

    def _is_said(self, hit: Hit) -> bool:
        """Whether a hit stands within a quotation."""
        back = max(0, hit.start - _QUOTED)
        opened = self._text.rfind("“", back, hit.start)
        return opened >= 0 and self._text.rfind("”", back, hit.start) < opened

    def _year_before(self, hit: Hit, written: Moment) -> bool:
        """Whether the text has told of the year before its own last, and of no plan here."""
        if written.year is None or self._spoken.year != written.year - 1:
            return False
        if self._told_here is None and self._text.startswith("起", hit.end):
            return False  # 7月1日起实行新运行图, at the head of a paragraph: what is about to begin
        return not self._is_planned(hit)

    def _is_planned(self, hit: Hit) -> bool:
        """Whether the sentence tells around a hit of what is to come, or of the present."""
        stop = _SENTENCE_END.search(self._text, hit.end, hit.end + _AHEAD)
        end = stop.start() if stop is not None else hit.end + _AHEAD
        return _PLANNED.search(self._text, max(0, hit.start - 8), end) is not None

    def _is_from(self, hit: Hit) -> bool:
        """Whether what a hit begins goes on: 从今年元旦起试行, 当年起整合."""
        text = self._text
        from_then = text.endswith(_FROM, 0, hit.start) or text[hit.start : hit.end] in _THAT_YEAR
        return from_then and _FROM_DAY.match(text, hit.end) is not None

    def _was_in_time(self, hit: Hit) -> bool:
        """Whether something is told to have been done before a hit: 赶在9月10日前…了."""
        text = self._text
        return _IN_TIME.search(text, max(0, hit.start - 2), hit.start) is not None and (
            _DONE.match(text, hit.end) is not None
        )

    def _years_here(self) -> tuple[int, int] | None:
        """The first and the last year that the paragraph has told of."""
        last = self._told_here
        if self._first_here is None or last is None or last.year is None:
            return None
        return self._first_here, last.year

    def take(self, hit: Hit, value: DateValue, written: Moment) -> None:
        """Note what a hit has told."""
        if self._measures(hit) or _MEASURE.match(self._text, hit.end - 2):
            return
        self._take_day(hit, value, written)
        if value.value and ".." in value.value:
            self._period = self._lasting = value.value
        if value.moment is None or value.moment.year is None:
            return
        if not value.inferred:
            self._take_year(value.moment.year, written)
        elif value.moment.year == written.year and self._printed != written.year:
            self._printed_here = False  # the paragraph has come back to the year of writing
        if not self._compared:
            self._told_here = value.moment
            self._that_year = value.moment.year if self._is_that_year(hit, value.moment.year, written) else None
            if self._first_here is None:
                self._first_here = value.moment.year
            if self._text[hit.start] not in "第次翌转再" and hit.rule.id != "date.duration":
                self._begun = value.moment.year
            self._present_here = self._present_here or value.moment.year == written.year
        if not self._compared and not self._text.startswith("上年", hit.start):
            self._spoken, self._same_sentence = value.moment, True
            self._read_to = hit.end

    def _is_that_year(self, hit: Hit, year: int, written: Moment) -> bool:
        """Whether a hit points back at an earlier year, of which the paragraph then tells: 当年，…。年底，…."""
        earlier = written.year is not None and year < written.year
        return earlier and self._text[hit.start : hit.end] in _THAT_YEAR

    def _take_day(self, hit: Hit, value: DateValue, written: Moment) -> None:
        """Note the day that a hit tells: of the paragraph, of the event, or up to which figures are counted."""
        text, day = self._text, value.moment
        if day is None or day.month is None or day.year is None:
            return
        if text.endswith(_UNTIL, 0, hit.start) and day.year == written.year:
            self._lasting = Moment(day.year, day.month).iso()
        if day.day is None:
            return
        day = self._day_here = day if day.hour is None else Moment(day.year, day.month, day.day)
        if written.day is not None and (day == written or 0 < dates.days_between(day, written) <= _EVENT_DAYS):
            self._event = day
        if "年" in text[hit.start : hit.end] and day.month and day.day and day.year and day != written:
            self._days[day.month, day.day] = day.year

    def _take_year(self, year: int, written: Moment) -> None:
        """Note a year given in figures."""
        if self._compared and written.year is not None and year < written.year - 1:
            return
        self._printed, self._printed_here = year, True
        # A bulletin compares with years further back, but stays one of the year before.
        if written.year is not None and year >= written.year - 1:
            self._bulletin = year == written.year - 1 or (self._bulletin and self._is_report)

    def _is_compared(self, hit: Hit) -> bool:
        text = self._text
        return (
            text.endswith(("比", "较"), 0, hit.start)
            or text.startswith("相比", hit.end)
            or (_TIMES.match(text, hit.end) is not None and self._measures(hit))
        )

    def _measures(self, hit: Hit) -> bool:
        """Whether what is told is measured by the time of a hit; of 由2014年的41%降到2018年的1% it is told."""
        if self._text.endswith(_ENDS_OF_CHANGE, 0, hit.start):
            return False
        return _MEASURE.match(self._text, hit.end) is not None
