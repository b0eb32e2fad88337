"""The words of the page of help, a key a chapter; ``[texts]`` may replace them as all others.

The first line of a chapter is its heading. A line with ``｜`` is a thing and what is said of it,
any other line a paragraph; an empty chapter is not shown. The ways to search and the data's
licence are put in by the page, from where they are written already.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HelpTexts:
    """The chapters of the page of help, in their order."""

    help_browse: str = """找报告
想好了要找什么，就在搜索框里写两三个词；只想随便看看，可以按年份、单位、文种、主题浏览。
主题｜程序按报告的标题和正文归类；主题页里列出相关章节，点一下就到那一节
上一年、下一年｜报告末尾有同一单位、同一文种前后年度的报告"""
    help_search: str = """搜索
点下面的例子可以试一试。搜索的词和筛选都写在网址里，收藏或转发网址，别人打开就是同样的结果。"""
    help_figures: str = """读懂指标表
每一节正文下面有本节的指标表，文末有全文的指标表。表由程序从原文里摘出来；点数值，\
跳到原文那一句；原文里带点线的数值，点一下就到表里那一行。
数值（原文）｜原文怎么写，这里就怎么写，例如“1.2万人”
规范值｜换算成同一写法的数，例如“12000 人”，便于比较
限定｜“超过”是原文写了余、以上、突破；“不超过”是以内、以下；“约”是近、约、左右
计划｜还没有做到、打算做到的数
此前｜用来对比的旧数，例如“由74.5%提高到76.5%”里的74.5%
升降｜这个数说的是变化，上升或下降了多少
待核｜名称由程序推断，把握不大，请点数值核对原文
表里可能有遗漏或偏差，一切以报告原文为准。"""
    help_hidden: str = """隐去的数值
原文里用星号（*）代替的数字和名称，是发布单位按规定隐去的，网页照原样显示。\
这样的数值在表里写“已隐去”，不当成 0，也不参加计算；报告开头写明隐去了几处。"""
    help_series: str = """历年对比和图表
同一单位有几年的报告时，同名、同单位的指标会连成一列，可以看出逐年的变化。图旁边都有数据表，\
看不到图也能读。
前后两年的说法、范围可能不同，比较之前请看一看原文。"""
    help_terms: str = """不懂的词
正文里带虚线的词有解释：鼠标移上去、用 Tab 键移到那里，或者用手指点一下，就会显示；\
按 Esc 键关闭。全部词语见“词语解释”一页。"""
    help_keys: str = """键盘
/｜跳到搜索框（Ctrl+K 也可以）
Tab｜到下一个链接或按钮；Shift+Tab 退回上一个
Enter｜打开链接；在搜索框里开始搜索
Esc｜关闭搜索建议或词语解释"""
    help_reading: str = """看得清、听得见
字小｜用浏览器的放大功能（Ctrl 和加号，手机上两指张开），版面会跟着排好
夜间和高对比度｜跟随您的手机或电脑的设置
读屏软件｜每页都有标题层次、地标和“跳到正文”链接，表格有表头
打印｜报告按公文的版式打印，导航和表格不会印出来
网页不用脚本也能看；搜索、排序、词语弹出解释需要浏览器运行脚本。"""
    help_errors: str = """发现错误怎么办
网页由程序按报告原文生成。原文有错，请与发布单位联系；目录、表格或页面有错，\
请用页脚的“找错”或联系方式告诉我们，并附上网址。"""
    help_data: str = """下载和使用数据
每份报告的开头可以下载纯文本、指标表（CSV，用 Excel 打开）和数据（JSON）；\
首页的“开放数据”是全站的汇总。下载不用登录，本网站不记录您看过什么。"""
