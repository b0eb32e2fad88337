"""The words that names are made of and cleaned from: ordered tables, one kind of word each.

They are about the language of duty reports in general: verbs that open a result (新建, 发放),
adverbs and times that add nothing to a name (扎实, 今年以来), words that link a name to its number
(达到, 共), and nouns that only make sense with what was counted before (总投资, 办结率).
"""

from __future__ import annotations

import re

#: Verbs that begin a phrase "verb + thing + number"; a list after 、 shares the first one.
VERBS = (
    "新建成 新增加 新增 新建 新开工 新开通 新登记 新签约 新引进 新引入 新成立 新发展 新认定 "
    "新培育 新晋 新开 新改扩建 新（改）建 新改建 改扩建 改造提升 提升改造 新建改造 改造 改建 "
    "扩建 建设完成 建成 建立 建设 修建 兴建 筹建 续建 创建 组建 重建 打造 培育 培养 引进 引入 "
    "招引 签约 落地 开工 竣工 投产 投用 投入 投放 完成 实现 实施 开展 举办 组织开展 组织 召开 "
    "承办 承接 承担 发放 发布 发展 下达 拨付 支付 兑现 落实 筹集 筹措 争取 募集 接收 接受 接待 "
    "受理 办理 办结 处理 处置 处罚 查处取缔 查处 查获 查办 查结 立案 侦破 破获 抓获 排查 整改 "
    "整治 化解 调处 调解 解决 消除 清理 清除 拆除 关停 淘汰 关闭 取消 取缔 撤销 压减 培训 轮训 "
    "选派 派出 选树 选拔 提拔和晋升 提拔 晋升 任用 招聘 招录 录用 引导 动员 发动 吸收 吸纳 吸引 "
    "带动 拉动 撬动 安置 安排 帮助 帮扶 救助 资助 慰问 走访慰问 走访 服务 惠及 覆盖 受益 保障 "
    "补助 补贴 减免 减税 降低 减少 增加 扩大 提高 提供 推介 促成 推进 推动 推出 推广 出台 制定 "
    "制订 修订 印发 编制 编印 起草 申报 申请 获得 获批 获评 荣获 获 入选 入库 入驻 入住 认定 "
    "评选 评定 命名 表彰 登记 注册 备案 管理 检查 督查 检测 监测 抽检 巡查 巡视 审查 审核 审批 "
    "审计 审结 审理 起诉 执行 追缴 追回 挽回 挽损 收缴 征收 征集 收集 收到 收储 收购 收治 盘活 "
    "清查 种植 栽植 播种 造林 绿化 复垦 出栏 存栏 生产 销售 出口 进口 采购 购置 购买 配备 配置 "
    "添置 安装 铺设 架设 更新 更换 维修 维护 修复 修缮 疏浚 治理 开通 开设 开发 开办 设立 设置 "
    "设 成立 悬挂 张贴 摆放 印制 制作 拍摄 播出 刊发 报送 宣讲 讲授 讲 学习 研究 研讨 分析 统筹 "
    "统计 整合 归集 融资 贷款 授信 划定 划拨 转移 转化 转让 流转 交易 成交 交付 交办 移送 移交 "
    "运营 运行 建档 采集 录入 上线 上报 上市 联系 联合 结对 对接 签订 签署 支持 扶持 孵化 撰写 "
    "形成 提出 提交 收回 退还 清退 清欠 偿还 消化 节约 节省 压缩 缩短 核定 核查 核发 换发 颁发 "
    "发出 发送 发现 发生 参加 参与 参训 参保 参展 接种 诊疗 筛查 签发 累计完成 圆满完成 拥有 "
    "覆盖到 分配 供应 供给 储备 投保 承保 理赔 免除 执法 出动 出警 接警 处警 调度 抢修 扑灭 搬迁 "
    "征迁 征地 搬家 回迁 分流 布局 遴选 梳理 恢复 招收 招募"
).split()

# Manner, dropped only where a verb or another adverb follows: 扎实开展 but not 重点项目.
_MANNER = (
    "积极 大力 扎实 深入 有序 有效 有力 全力 全面 认真 切实 着力 努力 持续 不断 进一步 稳步 加快 "
    "加大 加强 强力 严格 精心 精准 科学 统筹 广泛 成功 圆满 顺利 高质量 高标准 高效 高效率 牵头 "
    "带头 率先 主动 规范 及时 同步 重点 集中 分批 定期 常态化 逐步 梯次 稳定 创新 创造性 牢牢 "
    "共同 先行 狠抓 抓好 做好 促进 深化 强化 优化 坚持 鼓励 引导和 单独 因地制宜 真正 直接 间接 "
    "依法 免费 一次性 超额 提前 自行 总体 平均 基本 通过努力"
).split()
# Words of time and degree that never belong to a name, each with what makes it another word.
_ALWAYS = (
    r"共计|总共|合计|累计|先后|陆续|相继|已经|已|共(?![富有享同建青产和])|均(?!衡)|首次|再次|"
    r"[一二三四五六七八九十]?要(?![求素闻点务害件道领地塞职])|还|又|也|仍然?|依然|此次|本次|并且|并|同时|其中|"
    r"另外|此外|目前|现有|现(?![代场役行])|仅有|仅|只有|据统计|预计|高达|多达|正在|正(?!式)|"
    r"将(?!军)|拟|计划|力争|确保|争取到|预期|能够|分别|"
    r"全部|从而|进而|使(?!用)|让|令|由|将其|和(?!谐|美)|与|及(?!时)|、|我们|"
    r"我[局市县区州省委院校办镇乡街]|本[人局市县区]|[①-⑳]|[⑴-⒇]|的|了|是|[”’]|\[[0-9]+\]"
)
_TIMES = (
    r"(?:截至|截止|截止到|到)?(?:目前|今|(?:去年|今年|[0-9*]{1,4}年|"
    r"上?年)?(?:[0-9*一二三四五六七八九十]{1,3}月)?(?:[0-9*]{1,2}日)?"
    r"(?:年?底|月?底|末|上旬|中旬|下旬)(?:前)?)(?:，)?|"
    r"[0-9*]{4}[-—－至][0-9*]{4}年度?|"
    r"[0-9*＊]{1,4}年度?(?:[0-9*一二三四五六七八九十]{1,3}月份?)?(?:[0-9*]{1,2}日)?(?:以来|来|"
    r"至今|起|间|中|内|底|初)?|"
    r"(?:今年|去年|上年|全年|当年|本年度?|年内|本年|年初|年底|年末|近年来?|本届|上半年|下半年|"
    r"[一二三四1-4]季度|前[一二三四五六七八九十0-9]+个?(?:季度|月)|[0-9*一二]{1,3}月份?|"
    r"一年来|两年来|三年来|五年来|[近过][一二三四五0-9*]+年来?|任职(?:以来|期间)|期间|近期|"
    r"近日|日前|春节期间|[新本上](?:雪季|学年|学期|航季))(?:以来|来|内)?"
)

# 服务 is a verb, 服务业 none: these characters make a noun of the verb before them.
_VERB = (
    "新?(?:" + "|".join(re.escape(word) for word in sorted(VERBS, key=len, reverse=True)) + ")"
    "(?![业性率额量者品总])"
)
_ADVERB = "|".join(sorted(map(re.escape, _MANNER), key=len, reverse=True))

#: A verb at the start of a phrase.
VERB_FIRST = re.compile(_VERB)
#: A verb anywhere in it.
VERB_ANYWHERE = re.compile(_VERB)
#: What is dropped from the front of a name, again and again.
LEADING = re.compile(rf"(?:(?:{_TIMES}|{_ALWAYS}|(?:{_ADVERB})地?(?={_ADVERB}|{_VERB}))[，,]?)+")
#: Prepositions in front of a qualifier that itself may stay (为辖区, 对全区).
PREPOSITION = re.compile(
    r"(?:为(?!民|期)|对(?![外口接标])|向|给|与(?!会)|同(?![比期步时])|从(?!业)|由|"
    r"在(?![册建校职岗籍编线库营])|将|把|以(?!工)|按|于|至|到(?![位期账]))"
)
#: A name that measures something itself: nothing that follows is a measure or an act of it.
MEASURE_LAST = re.compile(r"(?:率|时间|时长|时限|周期|占比|比例|比重|增速)\Z")
#: 约 in front of a number, unless it ends a word: 签约, 节约, 村规民约.
ABOUT = r"(?<![签预节契合公条履违邀特制集解盟简])(?<!规民)约"
#: What links a name to its number and is dropped from the name's end.
TRAILING = re.compile(
    r"(?:稳定在|控制在|保持在|维持在|稳定|达到了?|达成|(?<![下传送抵直通])达|发展到|提升到|"
    r"提高到|增加到|扩大到|增长[到至]|上升到|下降到|降低到|降到|降至|增至|升至|提升至|提高至|"
    r"变为|变成|调整为|扩大为|增加至|下降至|降低至|减少至|减少到|压缩至|压缩到|缩短至|缩短到|"
    r"压减至|压减到|缩减至|扩大至|发展至|攀升至|跃升至|突破|超过|高达|多达|"
    r"累计|总计|合计|共计|共有|共|仅有|仅为|仅|只有|首次|均为|均|都|全部|为|是|有|"
    + ABOUT
    + r"为?|近|"
    r"(?<![存现实内外潜])在|至|到|分别|各|了|等|的|已|再|，|,|、|：|“|‘|（|\()\Z"
)
#: The characters such a link ends with, to look for one only there.
TRAILING_ENDS = frozenset("在达到了成至破过超计有为只次都部是约近别各等的已再共仅均全，,、：“‘（( ")
#: Links that make the figure a level reached, not a change.
REACHED = re.compile(r"[至到](?:了)?[，,]?\Z")

_RELATIVE = (
    "投资额?|金额|资金|总额|面积|产值|产量|总量|产能|余额|保额|交易额|销售额|营业额|收入|"
    "成交额|受众|(?:死亡|受伤|伤亡)?人数|户数|数量|总数|起数|总?销量|总产值|利润|利税|饲养量|出栏|"
    "存栏量?|出栏量?|长度|里程|占比|比重|增幅|降幅|增速|满意度|"
    "(?:办结|满意|完成|合格|回复|覆盖|知晓|参与|整改|达标|结案|执结|调解|成功|见面|答复|化解|"
    "普及|入学|就业|利用|转化|好评|优良)率"
)
#: Nouns that need what was counted before them to be understood: 总投资, 办结率.
RELATIONAL = re.compile(
    rf"(?:(?:其中|总|协议|(?:[一二三四五]年)?计划|实际|完成|平均|年|累计)?(?:{_RELATIVE}){{1,2}}|同比|环比|(?:同比|"
    rf"环比)?净增|占[^，。；、]{{2,16}})"
)
#: Such a noun at the end of a name.
RELATIVE_LAST = re.compile(rf"(?:总|协议|计划|年)?(?:{_RELATIVE})\Z")
#: A preposition that ends the words before a number: its clause's subject does not name the figure.
PREPOSITION_LAST = re.compile(
    r"(?<![作成认因称])(?:为|对|向|给|从|在|将|把|与|同|以|由|让|使|帮助|支持)\Z"
)
#: The middle of a list that names examples: everything up to 等.
AND_SUCH = re.compile(r"[^，]*?[^平高一同]等(?=[^级级次候待同于你我])")
#: An opening that says by which means.
MANNER = re.compile(r"依托|通过|利用|按照|围绕|借助|结合|针对|根据|采取|立足|以(?!上|下|内)|按")
#: Where the predicate of a counted noun begins.
PREDICATE = re.compile(
    r"是|目前|已|均(?!衡)|都(?!市)|全面|全部|圆满|顺利|有效|成功|积极(?![分性])|占(?!地)|正在|"
    r"如期|持续|深受|率先|同步|提前|稳步|得到|得以|中脱|中有|分别|找到|再创|之一|"
    r"接待(?=[^，。]{0,6}(?:游客|旅客))|中?[位排]?居(?=第|全|前|榜)|中居|(?<![公中])共\Z|落实落|落地见效|走在|迈入"
)
#: What a project is qualified by before 的: 投资50亿元的产业园.
ATTRIBUTE = re.compile(
    r"(?:总投资|计划投资|投资|占地|总建筑面积|建筑面积|面积|长|全长|价值|涉及资金|总额)\Z"
)
#: Verbs of spending whose purpose the next clause tells: 投入*万元，购买保险.
SPENDING = re.compile(r"(?:共|累计)?(?:投入|投资|安排|筹集|筹措)(?:资金|经费)?")
#: 并 between two verbs of one subject: only the last is the figure's.
AND_VERB = re.compile(rf".*[并且](?=(?:{_VERB}))")
#: What is dropped from the end of an activity: 筛查活动.
ACTIVITY = re.compile(r"(?:活动|工作|专项行动)\Z")
#: A preposition that opens them: what follows the number is its object and what was done for it.
PREPOSITION_FIRST = re.compile(r"[，]?(?:为|向|给|对|与)")
#: Verbs that say who profits, but not from what.
BENEFIT = re.compile("惠及|受益|覆盖")
#: Verbs that are as often the noun for what they bring: 融资12亿元.
NOUN_TOO = re.compile("融资|贷款|授信|补助|补贴|销售|出口|进口|交易|成交|出栏|存栏|生产")

#: A rank told in passing within a clause: 体量排全省第3位、占比16%.
RANK = re.compile(
    r"(?:位居|位列|名列|排名|稳居|排|居|列)(?:在)?(?:全[省国市区州县球]|世界)?"
    r"第[0-9*一二三四五六七八九十]+(?:位|名)?[、，]?"
)
#: Nouns so general that what stands before them is only their kind: a long list keeps them.
GENERAL_LAST = re.compile(
    r"(?:项目|资金|企业|平台|工程|行动|活动|设施|基地|园区|产品|政策|措施|制度|方案|人才|债券|"
    r"设备|荣誉|称号|试点|任务|事项|场所|机构|线路|道路|岗位)\Z"
)
#: The same at the start of a phrase.
GENERAL_FIRST = re.compile(r"(?:企业|项目|区域|产业|平台|园区|景区|机构|部门|乡镇|县区|学校|医院)")
#: A place given in front of the verb: 在甲、乙等地布局.
PLACE_FIRST = re.compile(
    rf"\A在(?![册建校职岗籍编线库营])[^，。；]{{1,24}}?(?:等地|等)?(?=(?:{_VERB}))"
)
#: What stands between the items of a list.
LISTED = re.compile(r"、|以及|和|与")
#: A rank of things that were counted just before: 其中国家级11家.
RANKED_KIND = re.compile(r"(?:世界|国家|省部?|自治区|市|州|县|区|五星|四星)级(?:以上)?")
