"""The words of the page of help, a key a chapter; ``[texts]`` may replace them as all others.

The first line of a chapter is its heading. A line with ``｜`` is a thing and what is said of it,
any other line a paragraph; an empty chapter is not shown. ``{plan}`` stands for the word that the
pages use, by its key in :mod:`generator.texts`, so that help speaks of what readers see. The ways
to search and the data's licence are put in by the page, from where they are written already.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpTexts:
    """The chapters of the page of help, in their order."""

    help_browse: str = """找报告
想好了要找什么，就在搜索框里写两三个词；只想随便看看，可以按年份、单位、文种、主题浏览。
{topics}｜程序按报告的标题和正文归类；主题页里列出说得较多的章节，点一下就到那一节
{previous_report}、{next_report}｜报告开头和末尾有同一单位前后年度的报告；文种相同的在先，\
中间隔了几年的，写明是哪一年
{contents}｜报告旁边（手机上在正文前）列出各节标题，并标出读到了哪里"""
    help_search: str = """搜索
点下面的例子可以试一试。结果可以按年份、单位、文种、主题筛选。搜的词和筛选都写在网址里，\
收藏或转发网址，别人打开就是同样的结果。"""
    help_figures: str = """读懂指标表
每一节正文下面有本节的指标表，文末有全文的指标表。表由程序从原文里摘出来：点表里的数值，\
跳到原文那一句；点原文里带点线的数值，跳到表里那一行。
表里可能有遗漏或偏差，一切以报告原文为准。
{as_written}｜原文怎么写，这里就怎么写，例如“1.2万人”
{normalised}｜换算成同一写法的数，例如“12,000人”，便于比较；报告里与原文相同的不再写
{above}、{below}、{near}｜“余”“以上”是{above}，“以内”“以下”是{below}，“近”“左右”是{near}
{plan}｜还没有做到、打算做到的数
{past}｜用来对比的旧数，例如“由74.5%提高到76.5%”里的74.5%
{increase}、{decrease}｜这个数说的是变化：多了多少，或者少了多少
{doubtful}｜名称由程序推断，把握不大，请点数值核对原文"""
    help_hidden: str = """隐去的数值
原文里用星号（*）代替的数字和名称，是发布单位隐去的，网页照原样显示。这样的数值在表里写\
“{hidden}”，不当成 0，也不参加计算；报告开头写明隐去了几处。"""
    help_series: str = """比较和图表
{metrics}｜全部报告的每一个数，可以按名称、单位、年份挑选和排列，下载成表格
历年指标｜同一单位、同一项指标几年的数排成一列，配一张图；图旁有数据表，看不到图也能读；\
上一年报告定过计划的，计划数也列在旁边
两年对照｜同一单位两年报告里的同名指标，一行一项，写明相差多少；不宜比较的不作计算
各年的说法和范围可能不同，下结论之前请看一看原文。"""
    help_terms: str = """不懂的词
正文里带虚线的词有解释：鼠标移上去、用 Tab 键移到那里，或者用手指点一下，就会显示；\
再点一下，到“{glossary}”一页；按 Esc 键关闭。报告末尾也列出了本报告用到的词语。"""
    help_keys: str = """键盘
/｜跳到搜索框（Ctrl+K 也可以）
Tab｜到下一个链接或按钮；Shift+Tab 退回上一个
↑ ↓｜在搜索建议里挑选
Enter｜打开链接；在搜索框里开始搜索
Esc｜关闭搜索建议或词语解释"""
    help_reading: str = """看得清、听得见
大字、高对比、夜间｜用页面上的阅读按钮切换；不选时跟随您的手机或电脑的设置
朗读｜用您的设备自带的声音读报告
放大｜用浏览器的放大功能（Ctrl 和加号，手机上两指张开），版面会跟着排好
读屏软件｜每页都有标题层次、地标和“{skip}”链接，表格有表头
打印｜报告按公文的版式打印，导航和指标表不会印出来；点报告开头的“打印”，或用浏览器的打印
网页不用脚本也能看；搜索、排序、朗读和弹出的解释要浏览器运行脚本才有。"""
    help_errors: str = """发现错误怎么办
网页由程序按报告原文生成。原文有错，请与发布单位联系；目录、表格或页面有错，请用页脚的\
“{report_error}”或联系方式告诉我们，并附上网址。"""
    help_data: str = """下载和使用数据
每份报告可以下载纯文本、指标表（CSV，用 Excel 打开）和数据（JSON）；首页的“{open_data}”\
是全站的汇总。下载不用登录，网页不设 Cookie，也不向别的网站要任何东西。"""
