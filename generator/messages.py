"""All that the clerk reads: errors, hints, findings, summary, help; ``{…}`` are for ``format``.

What citizens read on the pages is in :mod:`generator.texts`.
"""

from __future__ import annotations

# ---- reading ------------------------------------------------------------------------------
EMPTY_FILE = "文件是空的，没有可发布的内容"
EMPTY_FILE_HINT = "请补上正文，或者把这个文件移出报告文件夹。"
BINARY_FILE = "这不是文本文件（含有二进制内容）"
BINARY_FILE_HINT = "请在 Word 里另存为“纯文本（UTF-8）”，再放进报告文件夹。"
HUGE_FILE = "文件太大（{size:.1f} MB），上限是 {limit} MB"
HUGE_FILE_HINT = (
    "请检查是否放错了文件；确实需要时，可在 portal.toml 的 [read] 里调高 max_megabytes。"
)
UNREADABLE_ENCODING = "认不出文字编码：既不是 UTF-8，也不是 GB18030"
UNREADABLE_ENCODING_HINT = "请用记事本打开，选择“另存为”，编码选 UTF-8。"
UNREADABLE_FILE = "无法读取文件：{reason}"
UNREADABLE_FILE_HINT = "请检查文件是否被占用、是否有读取权限。"
LINK_LEAVES = "符号链接指向报告文件夹之外（{target}）"
LINK_LEAVES_HINT = "请把文件本身复制进来，不要放链接。"
LINKED_FOLDER = "文件夹链接不会被读取"
LINKED_FOLDER_HINT = "请把文件夹本身复制进来，不要放链接。"
BROKEN_LINK = "符号链接指向的文件不存在"
NO_CONTENT_FOLDER = "找不到报告文件夹"
NO_CONTENT_FOLDER_HINT = "请用 --content 指明文件夹，例如：shuzhi build --content 报告"
NO_REPORTS = "文件夹里没有报告（.txt 或 .md 文件）"
NO_REPORTS_HINT = "请放入至少一份 .txt 或 .md 报告。"
FRONT_MATTER_SYNTAX = "报告信息写错了：{problem}"
FRONT_MATTER_SYNTAX_HINT = "开头两行 --- 之间每行一项，写成“title: 标题”；不需要时整段删去即可。"
FRONT_MATTER_OPEN = "报告信息以 --- 开头，但没有以 --- 结尾"
FRONT_MATTER_SHAPE = "报告信息应当每行一项，写成“名称: 内容”"
SIDECAR_SYNTAX_HINT = '请按 TOML 的写法改正，例如：title = "标题"'
SIDECAR_ALONE = "有报告信息文件，却没有同名的 .txt 报告"
SIDECAR_ALONE_HINT = "请检查文件名是否一致。"
UNKNOWN_FIELD = "报告信息里没有“{key}”这一项"
FIELD_TYPE = "报告信息“{key}”应当是{expected}，现在是 {value}"
DUPLICATE_SLUG = "网址“{slug}”与另一份报告（{other}）相同"
DUPLICATE_SLUG_HINT = "请改一个文件名，或在报告信息里写 slug: 另一个名字。"
NO_SLUG = "文件名里没有可用于网址的文字"
NO_SLUG_HINT = "请用汉字、字母或数字命名，例如：2023年民政局述职报告.txt"

# ---- config -------------------------------------------------------------------------------
NO_CONFIG = "找不到配置文件"
NO_CONFIG_HINT = "请检查 --config 后面的路径。"
CONFIG_SYNTAX = "配置文件写错了：{problem}"
CONFIG_SYNTAX_HINT = '请按 TOML 的写法改正，例如：name = "某某区民政局公开报告"'
UNKNOWN_SECTION = "配置里没有 [{key}] 这一节"
UNKNOWN_KEY = "配置 [{section}] 里没有“{key}”这一项"
DID_YOU_MEAN = "您是不是想写“{guess}”？"
KNOWN_KEYS = "可用的有：{keys}"
CONFIG_TYPE = "配置“{key}”应当是{expected}，现在是 {value}"
CONFIG_VALUE = "配置“{key}”{problem}"
BAD_BASE_URL = "应当以 http:// 或 https:// 开头"
BAD_IDENTIFIER = "应当是 10 位数字"
GLOSSARY_SHAPE = "词表要写成一条一条的 [[terms]]"
GLOSSARY_SHAPE_HINT = '每条先写一行 [[terms]]，下面写 term = "低保"，also 和 explanation 可以不写。'
GLOSSARY_LIST_HINT = '例如：also = ["最低生活保障", "最低生活保障金"]'
GLOSSARY_NAMELESS = "这一条没有写 term"
TOPICS_SHAPE = "主题要写成一条一条的 [[topics]]"
TOPICS_SHAPE_HINT = (
    '每条先写一行 [[topics]]，下面写 name = "养老服务" 和 terms = ["养老", "助餐"]。'
)
TOPICS_NAMELESS = "这一条没有写 name"
TOPICS_TWICE = "主题“{name}”写了两次"
TOPICS_TWICE_HINT = "请把两条并成一条。"
TOPICS_SHARED = "“{term}”已经是主题“{topic}”的词"
TOPICS_SHARED_HINT = "一个词只能属于一个主题，请删去一处。"
GLOSSARY_TWICE = "“{name}”已经出现过（第 {line} 行起的那一条）"
GLOSSARY_TWICE_HINT = "请删去一处；意思相同的写进同一条的 also。"
NOT_POSITIVE = "应当大于 0"
NEGATIVE = "不能小于 0"
TYPE_NAMES = {
    "str": "文字",
    "int": "整数",
    "float": "数字",
    "bool": "true 或 false",
    "tuple": "列表",
}

# ---- writing ------------------------------------------------------------------------------
FOREIGN_FILES = "输出文件夹里有 {count} 个不是本程序写的文件，例如 {examples}"
FOREIGN_FILES_HINT = "为免误删，没有写入任何内容。请换一个空文件夹，或先移走这些文件。"
CHANGED_FILES = "输出文件夹里有 {count} 个文件在生成之后被改动过，例如 {examples}"
CHANGED_FILES_HINT = (
    "为免丢失改动，没有写入任何内容。请移走这些文件，或删去整个输出文件夹后重新生成。"
)
OUTPUT_IS_FILE = "输出位置是一个文件，不是文件夹"
OUTPUT_IS_FILE_HINT = "请用 --output 指明另一个文件夹。"
OUTPUT_OVERLAPS = "输出文件夹与报告文件夹互相包含"
OUTPUT_OVERLAPS_HINT = "请把网站生成到报告文件夹之外。"
CANNOT_WRITE = "无法写入：{reason}"
CANNOT_WRITE_HINT = "请检查写入权限和磁盘空间；原有的网站没有改动。"

NO_BUNDLES = "网页脚本还没有打包"
NO_BUNDLES_HINT = "请在源代码文件夹运行 make site，或者安装发行的 wheel。"

# ---- findings -----------------------------------------------------------------------------
FINDING_NO_OUTLINE = "没有认出任何小标题"
FINDING_NO_OUTLINE_HINT = "正文较长时，用“一、”“（一）”开头的小标题会生成目录。"
FINDING_SEQUENCE = "小标题编号不连续：“{marker}”前面缺少“{expected}”"
FINDING_SEQUENCE_HINT = "请核对是否漏了一节，或编号写错。"
FINDING_LONG_HEADING = "小标题有 {length} 个字，目录里会很长"
FINDING_LONG_HEADING_HINT = "可在小标题末尾加句号，把标题与正文分开。"
FINDING_SAME_TEXT = "与 {other} 的正文完全相同"
FINDING_SAME_TEXT_HINT = "请检查是否重复放了同一份报告。"
FINDING_NO_YEAR = "没有认出报告的年份"
FINDING_NO_YEAR_HINT = "可在文件名里写年份，或在报告信息里写 year: 2023。"
FINDING_PERIOD = "看不懂所述时段“{period}”，这份报告不与其他年份的报告对照"
FINDING_PERIOD_HINT = "请写成“2023年上半年”“2023年第一季度”或“2023年1月—6月”这样的。"
FINDING_NO_AGENCY = "没有认出报告的单位"
FINDING_NO_AGENCY_HINT = "可在文件名里写单位，或在报告信息里写 agency: 某某区民政局。"
FINDING_NO_IDENTIFIER = "没有填写网站标识码、主办单位或联系方式（{keys}）"
FINDING_NO_IDENTIFIER_HINT = "政府网站页脚需要这些内容，请在 portal.toml 的 [footer] 里填写。"
FINDING_NO_ADDRESS = "没有填写 base_url：不生成站点地图、订阅和浏览器站内搜索"
FINDING_NO_ADDRESS_HINT = "网站有正式网址时，请在 portal.toml 的 [site] 里填写。"
FINDING_IGNORED_FILE = "不是 .txt 或 .md，没有发布"
FINDING_IGNORED_FILE_HINT = "Word 文件请先另存为纯文本（UTF-8）。"
FINDING_PERSONAL_NUMBER = "疑似包含{what}“{shown}”，发布前请核对"
FINDING_PERSONAL_NUMBER_HINT = "个人信息不应公开，请在原文中隐去。"
FINDING_FURNITURE = "正文里夹有网页或页码文字：“{shown}”"
FINDING_FURNITURE_HINT = "不影响阅读；可从原文中删去。"

# ---- command ------------------------------------------------------------------------------
HELP_MAIN = "述职：把一个文件夹的政府报告变成可阅读、可检索的公开网站。"
HELP_BUILD = "读取报告文件夹，生成网站。"
HELP_SEARCH = "在已经生成的网站里搜索，显示与网页搜索相同的结果。"
HELP_CONTENT = "报告所在的文件夹"
HELP_OUTPUT = "生成的网站放在哪个文件夹"
HELP_CONFIG = "配置文件；不写时依次找报告文件夹和当前文件夹里的 portal.toml"
HELP_BASE_URL = "网站正式地址，用于站点地图和规范链接"
HELP_STRICT = "有需要处理的提醒也算失败（退出码 1），不写入网站"
HELP_KEEP_GOING = "跳过有错误的报告，照常发布其余报告（退出码仍为 1）"
HELP_JOBS = "同时使用几个处理器"
HELP_SITE = "已经生成的网站所在的文件夹"
HELP_SIZE = "显示几份报告；不写时与网页相同"
HELP_QUIET = "只显示错误"
HELP_VERSION = "显示版本"
HELP_HELP = "显示帮助"
NO_SITE = "这个文件夹里没有可以搜索的网站"
NO_SITE_HINT = "请先运行 shuzhi build，或用 --site 指明网站所在的文件夹。"
OTHER_INDEX = "这个网站的检索索引是另一个版本的程序生成的"
OTHER_INDEX_HINT = "请用现在的版本重新运行 shuzhi build。"
SEARCH_FOUND = "找到 {reports} 份报告，共 {sections} 处。"
SEARCH_FOUND_PARTLY = (
    "找到 {reports} 份报告，共 {sections} 处，其中 {complete} 份报告含有全部的词。"
)
SEARCH_FOUND_PARTS_ONLY = (
    "没有报告同时含有全部的词；有 {reports} 份报告、{sections} 处含有其中一部分。"
)
SEARCH_NONE = "没有找到与“{query}”有关的内容。"
SEARCH_NOTHING_WANTED = "请至少输入一个要找的词。"
SEARCH_ALSO = "“{typed}”也找了：{words}"
SEARCH_BY_PINYIN = "“{typed}”按拼音找了：{words}"
SEARCH_DID_YOU_MEAN = "您是不是要找：{queries}"
SEARCH_SIMPLIFIED = "按简体字找了：{text}"
SEARCH_UNNAMED = "（未命名）"
SEARCH_STATUSES = {"plan": "（计划）", "past": "（此前）"}
SEARCH_WHOLE_REPORT = "报告开头"
SEARCH_MISSING = "缺少：{words}"
SEARCH_LIST = "、"
SEARCH_MORE_SECTIONS = "这份报告里还有 {count} 处"
SEARCH_MORE_REPORTS = "还有 {count} 份报告没有显示，可用 --size 多显示几份。"
PROGRESS = "正在处理"
ERRORS_TITLE = "有 {count} 处错误，网站没有改动："
ERRORS_SKIPPED_TITLE = "有 {count} 处错误，相关报告没有发布："
STRICT_TITLE = "按 --strict 的要求，下列提醒处理之前不发布，网站没有改动（共 {count} 条）："
FINDING_PLACES = "{places} 等 {count} 处"
FINDINGS_TITLE = "有 {count} 条提醒或提示："
SEVERITY_NAMES = {"warning": "提醒", "note": "提示"}
CONFIG_ERRORS_TITLE = "配置有 {count} 处错误："
SUMMARY_REPORTS = (
    "读取 {reports} 份报告{encodings}：{sections} 个章节，{metrics} 项指标，其中 {hidden} 处已隐去"
)
SUMMARY_ENCODING = "{encoding} {count} 份"
SUMMARY_INFERRED = "以下信息由程序推断，请核对；不对的可写进报告信息："
SUMMARY_INFERENCE = "{field}“{value}”（{origin}）"
SUMMARY_WRITTEN = (
    "写入 {output}：{files} 个文件，共 {size}，其中检索索引 {index}"
    "（更新 {changed} 个，未变 {unchanged} 个，删除 {removed} 个）"
)
SUMMARY_TIME = "用时 {seconds:.1f} 秒"
SUMMARY_LOOK = (
    "查看网站：双击 {output}/index.html，或运行 python -m http.server --directory {output}"
)
FIELD_NAMES = {
    "title": "标题",
    "salutation": "称呼",
    "year": "年份",
    "period": "时段",
    "agency": "单位",
    "kind": "文种",
    "written": "成文日期",
}
TABLE_COLUMNS = (
    *"报告 文件 单位 年份 文种 章节 指标 原文数值 数值 数值上限 计量单位".split(),
    *"限定 已隐去 性质 升降 可信度 原句 系列".split(),
)
COMPARISON_COLUMNS = (
    *"对照 章节 指标 前一份年份 前一份名称 前一份原文 前一份数值 前一份单位 前一份限定".split(),
    *"后一份年份 后一份原文 后一份数值 后一份单位 后一份限定 相差 相差单位 增减百分比".split(),
    *"按约数计算 说明 前一份原句 后一份原句".split(),
)
SAME_INDICATOR, PLAN_AND_RESULT = "同名指标", "可能对应的计划与结果"
CONFIDENCE_NAMES = {"sure": "可信", "doubtful": "待核"}
YES, NO = "是", "否"
ORIGIN_NAMES = {"text": "正文", "file name": "文件名", "config": "配置", "front matter": "报告信息"}
INTERRUPTED = "已中断，网站没有改动"
USAGE_ANY_OPTIONS = "[选项]"
USAGE_ANY_COMMAND = "命令 [选项]"
A_FOLDER = "文件夹"
A_FILE = "文件"
AN_ADDRESS = "网址"
A_NUMBER = "数量"
SOME_WORDS = "词语…"
USAGE_PREFIX = "用法："
USAGE_OPTIONS = "选项"
USAGE_COMMANDS = "命令"
USAGE_NO_OPTION = "没有 {option} 这个选项"
USAGE_OPTION = "选项 {option} 后面缺少内容，或写法不对"
USAGE_VALUE = "选项 {option} 的内容不对"
USAGE_NO_COMMAND = "没有 {command} 这个命令"
USAGE_EXTRA = "不认识“{words}”，选项要以 -- 开头"
USAGE_SEE_HELP = "请运行 shuzhi --help 查看用法。"
