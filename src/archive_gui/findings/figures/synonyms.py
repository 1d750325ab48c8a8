"""Words that reporters put for one another: 帮扶责任人 and 结对干部, 娃娃 and 学生, 看诊 and 诊疗."""

from __future__ import annotations

import re

_LINES = """
贫困: 建档立卡贫困 建档立卡 困难
女: 妇女 女性 女子
网上: 电商平台 电商平 电商 线上 网络 互联网 网店
公路: 水泥路 柏油路 油路 马路
收入: 入到账 进到账 入账 进账 到账 收益 挣到 挣 赚到 赚
增收: 多收入 多收 多挣 多赚 多进账 增加收入
群众: 乡亲们 乡亲 老乡 老百姓 百姓 村民 居民 父老 灾民 山民
帮扶: 结对帮扶 结对
帮扶干部: 结对帮扶责任人 结对帮扶干部 结对帮扶人 帮扶责任人 结对干部 结对责任人 帮扶人 包户干部
学生: 孩子 娃娃 学童 学子 孩童
老人: 老年人 老者 五保户
工人: 职工 员工 工友 民工 务工者 务工人员 打工者 做工的
劳动力: 劳力
户: 家庭 人家
房: 房屋 住房 住宅 屋子 楼房 新居 新房 安置房 房子
种植: 栽种 栽植 补植 补种 种下 栽下 移栽 套种
养殖: 饲养 存栏
销售: 卖出 售出 卖到 卖了
接种: 打疫苗
疫苗接种: 打了疫苗 疫苗
排查: 摸底 摸排 走访 核查 筛查
补助: 补贴 奖补 救助
贷款: 信贷 借款 放贷 放款
游客: 游人 看客 观众
诊疗: 看诊 看病 接诊 就诊 坐诊 义诊 诊治
医生: 大夫 医师 医务人员 医护人员 医护
教师: 老师
投入: 投资 花费 花了 耗资 斥资 筹集 筹措
违建: 违章建筑 违法建筑
搬迁: 搬出 搬进 搬到 迁入 入住 安置
办结: 审结 结案
商贩: 摊贩 摆摊人 小贩
渔民: 打鱼人 船民
隧道: 隧洞 洞子
培训: 轮训 授课 讲课 学技术 技能课
图书: 书本 书籍
转移: 撤离 撤出 接出 救出
修: 修建 修好 修通 修成 修筑 新修 改造 新建 建成 建起 建好 建设 兴建 盖起 落成
全长: 总长 长达
水渠: 渠道 新渠 干渠
果园: 果林
冲毁: 冲垮 冲走
企业: 公司 厂家 工厂
粮食: 稻谷 谷子
住校生: 寄宿生
读者: 看书人
帮助: 扶持 资助
"""
"""On each line, behind the word they are read as, the words that are put for it."""

_ONE = {word: line.split(":")[0] for line in _LINES.split("\n") if line for word in line.split(":")[1].split()}
_WORDS = re.compile("|".join(sorted(_ONE, key=len, reverse=True)))


def one_word(text: str) -> str:
    """A text with words for one thing made one."""
    return _WORDS.sub(lambda found: _ONE[found[0]], text)
