"""Documents: who issued them, told before the title, behind it or in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_gui.domain.facts import DocumentFact, Fact
from archive_gui.domain.reading import PartKind

Find = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("为了恢复生产，市政府印发《样例通知》，", "市政府"),
        ("厂党委书记宣读了《样例决定》。", "厂党委"),
        ("样溪县成立领导小组，下设6个行业指挥部，先后印发《样溪县三年行动方案》等文件9个。", "样溪县"),
        ("《茶业三年行动样例方案》日前由县政府办公室印发。", "县政府办公室"),
        ("县供销社已于8月7日作出《样例处理决定》。", "县供销社"),
        ("日前，水利部发布新修订的《样例条例》，", "水利部"),
        ("教育部《样例意见》要求，", "教育部"),
        ("《样例县志》由县志办编纂出版。", "县志办"),
        ("《国务院关于样例的通知》下达。", "国务院"),
        ("国务院今年发过《关于样例的紧急通知》，", "国务院"),
        ("市乡镇工业局把她的经验编进了《样例汇编》。", "市乡镇工业局"),
        ("县财政局局长王大山所作的《样例报告》，", "县财政局"),
        ("县农业农村局局长王大山介绍，去年出台了《样例方案》。", "县农业农村局"),
        ("组长李小河拿出市政府印发的《样例规定》，", "市政府"),
        ("镇党委提出“户户建厂”，出台《样例决定》。", "镇党委"),
        ("县委宣传部部长李小河宣读了《样例决定》。", "县委宣传部"),
        ("隆回县开会。主任翻开厚厚的《隆回县样例管理办法》。", "隆回县"),
        ("区政府去年出台《开福区样例暂行办法》，开福区的学徒受益。", "开福区政府"),
        ("按《甘肃省样例实施方案》，", "甘肃省"),
        ("翻开《隆回县样例管理办法》。", None),
        ("翻开《农村集市样例管理办法》。", None),
        ("样例灯会已经列入《样例名录》。", None),
        ("隆回县成立由县长任组长的领导小组，出台《样例行动方案》。", "隆回县"),
        ("隆回县财政局开会。该局制定《样例办法》。", "隆回县财政局"),
        ("财政部把隆回县列为样例，县委又定下《样例方案》。", "县委"),
        ("学习《样例纲要》，修好水渠。", None),
        ("这本规矩叫《样例办法》，2016年8月由样溪县政府颁布。", "样溪县政府"),
        ("县财政局局长王大山在《样例报告》里提出三条建议。", "县财政局"),
        ("县财政局把它写在《样例报告》里，提出三条建议。", None),
        ("社区干部没有硬劝，镇里出台《石桥镇山林代管办法》。石桥镇有茶山。", "石桥镇"),
        ("根据《样例法》的规定，", None),
        ("农艺师李桂香走遍全乡。她把问题记满三本，编成《样例图解》。", "李桂香"),
        ("教授王大山领着学生，用两年拿出了《样例规范》。", "王大山"),
        ("农艺师李桂香走遍全乡，县农业局编写了《样例图解》。", "县农业局"),
        ("县里开会。《样例办法》开始实施。", None),
    ],
)
def test_issuer_of_a_document(find: Find, text: str, issuer: str | None) -> None:
    assert [fact.detail for fact in find(text) if isinstance(fact.detail, DocumentFact)] == [DocumentFact(issuer)]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("村两委制定了《样溪公约》。", "村两委"),
        ("做法收进了市政府的《样例发展意见》。", "市政府"),
        ("按照县委、县政府《关于加快发展的意见》，每亩补二百元。", "县委、县政府"),
        ("样州州委办公室编发《样州简报》，介绍做法。", "样州州委办公室"),
        ("县委、县政府印发《样溪县奖励办法》，样溪县的教师受益。", "样溪县委、县政府"),
        ("省乡村振兴局发的《驻村样例手册》我翻得快烂了。", "省乡村振兴局"),
        ("县妇联出的《家风样例集》摆在书屋。", "县妇联"),
        ("样溪县出台《关于促进样业发展的措施》，安排资金2000万元。", "样溪县"),
        ("全县出台《关于促进样业发展的措施》。", None),
        ("教育部、财政部联合印发《样例奖励办法》。", "教育部、财政部"),
        ("样溪县纪委监委通报了《三起样例》。", "样溪县纪委监委"),
        ("县扶贫办在《关于样例工作的通报》中点名表扬了他。", "县扶贫办"),
        ("县委组织部把他的做法整理成《样例工作法》，印发全县。", "县委组织部"),
        ("“林子是存折。”王桂兰说。四年间，她编的《样例口诀》印了一万册。", "王桂兰"),
        ("翻开县扶贫办编印的《样溪故事集》，第一篇就是他。", "县扶贫办"),
        ("样溪县2019年摘帽。县里出台《样溪县扶持办法》。", "样溪县"),
    ],
)
def test_who_issues_may_be_told_as_people_call_it(find: Find, text: str, issuer: str | None) -> None:
    told = [fact.detail.issuer for fact in find(text) if isinstance(fact.detail, DocumentFact)]
    assert told == [issuer]


@pytest.mark.parametrize(
    "text",
    ["《样州日报》以《一条样路》为题报道了他。", "《样州日报》刊发了通讯《一条样路》。"],
)
def test_a_paper_in_title_marks_issues_what_it_prints(find: Find, text: str) -> None:
    told = [fact.detail.issuer for fact in find(text) if isinstance(fact.detail, DocumentFact)]
    assert told == [None, "样州日报"]


def test_papers_in_a_row_issue_nothing(find: Find) -> None:
    told = [
        fact.detail.issuer for fact in find("他订了《样州日报》和《样刊》。") if isinstance(fact.detail, DocumentFact)
    ]
    assert told == [None, None]


def test_the_paper_that_a_line_of_authors_tells_is_a_document(find: Find) -> None:
    facts = find("（作者单位：样例县样例局，原载2021年6月24日《样例报》第3版）", kind=PartKind.BYLINE)
    assert {fact.quote for fact in facts if fact.kind in {"document", "date"}} == {"2021年6月24日", "《样例报》"}


def test_other_titles_in_a_line_of_authors_are_none(find: Find) -> None:
    facts = find("（作者系《样例报》评论员，2021年6月24日改定）", kind=PartKind.BYLINE)
    assert not [fact for fact in facts if fact.kind in {"document", "date"}]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("《样溪日报》8月2日以《山里来了新人》为题作了报道。", "样溪日报"),
        ("《样地农业》杂志以《小样大产业》为题推介了该镇。", "样地农业"),
        ("新化县与二十个乡镇签了《饮水责任状》。", "新化县"),
        ("10月，这个做法被省农业农村厅收入《样例选编》。", "省农业农村厅"),
        ("李秀英当上了县人大代表，她提的《样例建议》被采纳。", "李秀英"),
        ("按照中央《关于选派工作队的意见》，新队进了村。", "中央"),
        ("炎陵县出台《炎陵县样例方案》《集中安置区样例治理措施》。", "炎陵县"),
    ],
)
def test_who_prints_signs_or_gathers_it_is_its_issuer(find: Find, text: str, issuer: str) -> None:
    documents = [fact.detail for fact in find(text) if isinstance(fact.detail, DocumentFact)]
    assert documents[-1].issuer == issuer


@pytest.mark.parametrize(
    "text", ["经验材料被编入《样例案例集》。", "话筒从李秀英手里传开，会上学了《样例办法》。", "她翻开《样例手册》。"]
)
def test_where_nobody_is_told_to_issue_it_there_is_none(find: Find, text: str) -> None:
    documents = [fact.detail for fact in find(text) if isinstance(fact.detail, DocumentFact)]
    assert documents[-1].issuer is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("县司法局局长王大山说，隆回县将出台《隆回县调解办法》。", "隆回县"),
        ("县司法局局长王大山说，县里将出台《隆回县调解办法》。隆回县有茶山。", "隆回县"),
        ("县司法局局长王大山说，隆回县已把这条经验写进《隆回县养老服务方案》。", "隆回县"),
        ("市农科院正帮助隆回县编制《样业发展规划》。", "隆回县"),
        ("排名末位的乡镇，由县委督查室发《样例提示函》。", "县委督查室"),
        ("县林业局派出十名技术员。该局向农户发放《样例栽培手册》三百册。", "县林业局"),
        ("村民代表大会表决通过《样溪村分配办法》。", "村民代表大会"),
        ("工作队请县农科所的技术员讲课，和村里人一道编出了《样例口诀》。", "工作队"),
        ("工作队和村里的老人一道编成《样例口诀》。", "工作队"),
        ("根据省里出台的《样例条例》，镇里配了路长。", "省里"),
        ("镇党委研究后，决定给每户发一张《样例明白卡》。", "镇党委"),
        ("县教育局联合县妇联向家长发出《样例的一封信》。", "县教育局联合县妇联"),
        ("村民手里有一本《样例手册》，是县扶贫办统一印制的。", "县扶贫办"),
        ("会上，隆回县县长王大山与19个乡镇签订《样例责任书》。", "隆回县"),
        ("队员王大山的《驻村日记》记了六本。", "王大山"),
        ("一百多名村民在《挽留样书》上按下手印。", "村民"),
        ("隆回县通了路。各乡镇对照《隆回县2022年养护清单》销号。", "隆回县"),
        ("城步苗族自治县有茶山。全县落实《城步茶业提升方案》。", "城步苗族自治县"),
        ("由国家发展改革委会同有关部门新修订的《样例方案》公布。", "国家发展改革委"),
        ("由国家药监局指导编发的《样例蓝皮书》发布。", "国家药监局"),
        ("老师发了一本《样例课本》。", None),
        ("队员王大山的《样例户口簿》丢了。", None),
        ("村民在《样例周刊》上读到了这件事。", None),
        ("县里人多，会上学了《样例手册》。", None),
    ],
)
def test_who_acts_is_found_apart_from_the_title(find: Find, text: str, issuer: str | None) -> None:
    assert [fact.detail for fact in find(text) if isinstance(fact.detail, DocumentFact)] == [DocumentFact(issuer)]


def test_who_begins_the_sentence_issues_all_titles_of_a_row(find: Find) -> None:
    text = (
        "县委、县政府把用水摆在第一位，开会十一次，先后筹集各类资金两亿三千万元，"
        "相继出台《隆回县农村集中供水工程建设管理三年实施意见》《隆回县农村水费收缴管理办法》。隆回县缺水。"
    )
    documents = [fact.detail for fact in find(text) if isinstance(fact.detail, DocumentFact)]
    assert {document.issuer for document in documents} == {"隆回县委、县政府"}
