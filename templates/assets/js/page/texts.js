// All that the reader sees of the scripts' own words, in one catalogue.

const number = (count) => count.toLocaleString("zh-CN");

export const TEXTS = {
  idle: "输入要找的词，多个词用空格隔开。",
  loading: "正在搜索……",
  error: "搜索没有完成：数据没有取到。请检查网络后再试一次。",
  nothingWanted: "请至少输入一个要找的词。",
  none: (query) => `没有找到与“${query}”有关的内容。`,
  noneFiltered: (query) => `在所选范围内，没有找到与“${query}”有关的内容。`,
  found: (reports, sections) => `找到 ${number(reports)} 份报告，共 ${number(sections)} 处。`,
  foundPartly: (reports, sections, complete) =>
    complete === 0
      ? `没有报告同时含有全部的词；有 ${number(reports)} 份报告、${number(sections)} 处含有其中一部分。`
      : `找到 ${number(reports)} 份报告，共 ${number(sections)} 处，其中 ${number(complete)} 份报告含有全部的词。`,
  adviceTitle: "可以这样试试：",
  advice: [
    "换一个更短或更常用的说法",
    "去掉一个词，或去掉引号、减号再试",
    "用空格把几个词分开，例如：养老 补贴",
    "在下面按年份、单位、文种浏览",
  ],
  everywhere: "在全部报告里找",
  searchOnly: (word) => `只找“${word}”`,
  alsoSearched: (words) => `也找了：${words.join("、")}`,
  alsoSearchedFor: (typed, words) => `“${typed}”也找了：${words.join("、")}`,
  byPinyin: (words) => `按拼音找了：${words.join("、")}`,
  inSimplified: (text) => `按简体字找了：${text}`,
  didYouMean: "您是不是要找：",
  missing: (words) => `缺少：${words.join("、")}`,
  missingHere: (words) => `本节没有，报告别处有：${words.join("、")}`,
  moreSections: (count) => `这份报告里还有 ${count} 处`,
  moreReports: "显示更多报告",
  documentTitle: (query, title) => `${query} - ${title}`,
  wholeReport: "报告开头",
  rows: "符合条件的指标",
  unnamed: "（未命名）",
  statuses: { plan: "（计划）", past: "（此前）" },
  sort: "排序",
  sorts: { "": "相关度", date: "日期" },
  filters: "筛选",
  filtersChosen: (count) => `筛选（已选 ${count} 项）`,
  chosen: "已选：",
  remove: (value) => `去掉筛选：${value}`,
  clearFilters: "全部去掉",
  count: number,
  allChoices: (count) => `全部 ${count} 项`,
  facets: { year: "年份", agency: "单位", kind: "文种", topic: "主题" },
  facetValue: (facet, value) => (facet === "year" ? `${value} 年` : value),
  suggestions: "搜索建议",
  suggestionKinds: { heading: "标题", agency: "单位", indicator: "指标", term: "词条" },
};

// Those of a report's page and of its marks, apart, so that it is not sent more than it says.
export const MARK_TEXTS = {
  clearMarks: "清除标记",
  marked: (count) => `已标出 ${count} 处`,
  previousMark: "上一处",
  nextMark: "下一处",
};

export const REPORT_TEXTS = {
  filterFigures: "筛选指标",
  filterHint: "例如：养老 计划",
  figuresShown: (shown, all) => (shown === all ? `共 ${all} 项` : `${all} 项中有 ${shown} 项`),
  sorted: (name, direction) =>
    `，按“${name}”${direction === "ascending" ? "从小到大" : "从大到小"}排列`,
  figureMeans: (indicator, worth) => `${indicator}：${worth}`,
  link: "链接",
  copyLink: (words) => `复制这一段的链接：${words}`,
  linkCopied: "这一段的链接已复制",
  linkInAddress: "没能复制；链接已在地址栏里，请从那里复制",
  print: "打印",
  copyCitation: "复制引文",
  citationCopied: "引文已复制",
  citationSelected: "没能复制；引文已选中，请用复制键或菜单复制",
};

// Of the reading bar alone, so that its script carries no more than these.
export const READING = {
  bar: "阅读方式",
  text: "大字",
  contrast: "高对比",
  theme: "夜间",
  aloud: "朗读",
  player: "朗读控制",
  pause: "暂停",
  resume: "继续",
  back: "上一段",
  next: "下一段",
  here: "从此处读",
  stop: "停止",
  states: { speaking: "正在朗读", paused: "朗读已暂停", idle: "朗读已结束" },
  hidden: "某",
};

// The page of all indicators; apart, so that only its script carries it.
export const EXPLORER = {
  label: "筛选和排序",
  words: "指标名称或章节里含有",
  filters: { unit: "计量单位", agency: "发文机关", year: "年份", status: "性质" },
  all: "全部",
  noUnit: "（没有单位）",
  option: (name, count) => `${name}（${number(count)}）`,
  year: (year) => `${year} 年`,
  sort: "排序",
  sorts: {
    "": "从新到旧",
    name: "按指标名称",
    value: "按数值，从小到大",
    "-value": "按数值，从大到小",
    unit: "按计量单位",
    status: "按性质",
    year: "按年份，从旧到新",
    "-year": "按年份，从新到旧",
    agency: "按发文机关",
  },
  sortedWithinUnits: "单位不同的数不能比大小，所以先按计量单位分开，再排数值。",
  loading: "正在取数据……",
  loadingMore: (count) => `已找到 ${number(count)} 项，还在取数据……`,
  error: "数据没有取到，只能看到最新的几项。请检查网络后刷新再试。",
  none: "没有符合条件的指标。可以少选一个条件，或换一个说法。",
  found: (count, from, to) =>
    count === to - from + 1
      ? `共 ${number(count)} 项。`
      : `共 ${number(count)} 项，这里是第 ${number(from)}—${number(to)} 项。`,
  clear: "清除条件",
  previous: "上一页",
  next: "下一页",
  pages: (page, pages) => `第 ${number(page)} 页，共 ${number(pages)} 页`,
  download: (count) => `下载这 ${number(count)} 项（CSV）`,
  file: "指标.csv",
};
