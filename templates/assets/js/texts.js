// All that the reader sees of the scripts' own words, in one catalogue.

export const TEXTS = {
  idle: "输入要找的词，多个词用空格隔开。",
  loading: "正在搜索……",
  error: "搜索没有完成：数据没有取到。请检查网络后再试一次。",
  nothingWanted: "请至少输入一个要找的词。",
  none: (query) => `没有找到与“${query}”有关的内容。`,
  advice: ["换一个更短或更常用的说法", "去掉一个词再试", "用空格把几个词分开，例如：养老 补贴"],
  adviceTitle: "可以这样试试：",
  found: (reports, sections) => `找到 ${reports} 份报告，共 ${sections} 处。`,
  foundPartly: (reports, sections, complete) =>
    complete === 0
      ? `没有哪一处同时含有全部的词；有 ${reports} 份报告、${sections} 处含有其中一部分。`
      : `找到 ${reports} 份报告，共 ${sections} 处，其中 ${complete} 处含有全部的词。`,
  missing: (words) => `缺少：${words.join("、")}`,
  moreSections: (count) => `这份报告里还有 ${count} 处`,
  moreReports: "显示更多报告",
  documentTitle: (query, title) => `${query} - ${title}`,
  wholeReport: "报告开头",
  clearMarks: "清除标记",
  marked: (count) => `已标出 ${count} 处`,
};
