import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlain, known, searchOf, stateOf } from "../../templates/assets/js/explorer/address.js";
import { chosen, partsOf } from "../../templates/assets/js/explorer/choose.js";
import { csvOf } from "../../templates/assets/js/explorer/csv.js";
import { grouped } from "../../templates/assets/js/explorer/rows.js";
import { addPart, rowOf, tableOf } from "../../templates/assets/js/explorer/table.js";

const FACTS = {
  page: 2,
  parts: [
    [2023, 4],
    [2022, 2],
  ],
  units: [
    ["人", 3],
    ["%", 2],
    ["", 1],
  ],
  agencies: [
    ["教育局", 2],
    ["民政局", 4],
  ],
  statuses: [
    ["done", "完成"],
    ["plan", "计划"],
    ["past", "此前"],
  ],
  bounds: ["", "超过", "不超过", "约"],
  changes: ["", "上升", "下降"],
  hidden: "已隐去",
  columns: [
    ["slug", "报告"],
    ["year", "年份"],
    ["heading", "章节"],
    ["name", "指标"],
    ["written", "原文数值"],
    ["value", "数值"],
    ["valueTo", "数值上限"],
    ["unit", "计量单位"],
    ["hidden", "已隐去"],
    ["status", "性质"],
    ["confidence", "可信度"],
    ["series", "系列"],
  ],
  confidences: ["可信", "待核"],
  yes: "是",
  no: "否",
  formula: ["=", "+", "-", "@", "＝"],
};

const PARTS = [
  {
    reports: [
      ["reports/m23/index.html", "民政局报告", "m23", 1, 2023, "述职报告", 3],
      ["reports/j23/index.html", "教育局报告", "j23", 0, 2023, "工作报告", 1],
    ],
    names: "低保对象\n=满意率,“好”\nＡＰＰ用户",
    name: [0, 0, 0, 3],
    headings: "一、救助\n二、APP",
    heading: [0, 1, 0, 2],
    series: "\nseries/%E7%94%B2/",
    inSeries: [0, 1, 1, 0],
    unit: [0, 1, 0, 0],
    flags: [0, 0, 1 + 3 * (3 + 4 * (2 + 3)), 0],
    values: "12000\n96.50\n\n-300",
    quotes: "1.2万人\n\n\n",
    anchors: [0, 0, 4, 0],
  },
  {
    reports: [["reports/m22/index.html", "旧报告", "m22", 1, 2022, "述职报告", 2]],
    names: "低保对象\n满意率",
    name: [0, 0],
    headings: "一、救助",
    heading: [0, 1],
    series: "",
    inSeries: [0, 1],
    unit: [2, 1],
    flags: [0, 2],
    values: "7\n95~97",
    quotes: "\n95%至97%",
    anchors: [0, 0],
  },
];

function loaded(...places) {
  const table = tableOf(FACTS);
  for (const place of places.length ? places : [0, 1]) addPart(table, place, PARTS[place]);
  return table;
}

const PLAIN = { words: "", filters: {}, sort: "", page: 1 };
const rows = (state, table = loaded()) => chosen(table, { ...PLAIN, ...state });

test("the address holds the state, and what is as usual is not in it", () => {
  const state = {
    words: "养老 a&b",
    filters: { unit: "%", year: "2023" },
    sort: "-value",
    page: 3,
  };
  assert.deepEqual(stateOf(searchOf(state)), state);
  assert.equal(searchOf(PLAIN), "");
  assert.ok(isPlain(stateOf("?page=2")));
});

test("nothing is believed of an address", () => {
  assert.deepEqual(stateOf("?sort=__proto__&page=-3&x=1"), PLAIN);
  const state = stateOf("?unit=x&agency=某局&year=1999&status=done");
  assert.deepEqual(known(state, FACTS).filters, { status: "done" });
  assert.deepEqual(known(stateOf("?unit=-"), FACTS).filters, { unit: "-" });
});

test("columns become rows again", () => {
  const table = loaded();
  const first = rowOf(table, 0);
  assert.deepEqual(
    [first.name, first.heading, first.written, first.value, first.status, first.href],
    ["低保对象", "一、救助", "1.2万人", "12000", "完成", "reports/m23/index.html#m1"],
  );
  // What follows from value and unit is not said twice.
  assert.equal(rowOf(table, 1).written, "96.50%");
  assert.equal(rowOf(table, 5).valueTo, "97");
  assert.equal(rowOf(table, 2).href, "reports/m23/index.html#m7");
  assert.equal(rowOf(table, 3).href, "reports/j23/index.html#m1");
});

test("a hidden figure has a word and no number", () => {
  const hidden = rowOf(loaded(), 2);
  assert.deepEqual([hidden.hidden, hidden.written, hidden.value], [true, "已隐去", ""]);
  assert.deepEqual(
    [hidden.status, hidden.bound, hidden.change, hidden.doubtful],
    ["计划", "约", "下降", true],
  );
});

test("a part that comes before the one ahead of it finds its place", () => {
  const table = loaded(1, 0);
  assert.equal(rowOf(table, 4).slug, "m22");
  assert.equal(rowOf(table, 0).slug, "m23");
  assert.equal(rowOf(table, 4).name, rowOf(table, 0).name);
});

test("all words are looked for in name and heading, whatever their width and case", () => {
  assert.deepEqual(rows({ words: "app" }), [2]);
  assert.deepEqual(rows({ words: "ＡＰＰ　用户" }), [2]);
  assert.deepEqual(rows({ words: "救助 对象" }), [0, 3, 4]);
  assert.deepEqual(rows({ words: "没有" }), []);
});

test("filters narrow each other", () => {
  assert.deepEqual(rows({ filters: { unit: "人" } }), [0, 2, 3]);
  assert.deepEqual(rows({ filters: { unit: "-" } }), [4]);
  assert.deepEqual(rows({ filters: { agency: "教育局" } }), [3]);
  assert.deepEqual(rows({ filters: { status: "plan" } }), [2]);
  assert.deepEqual(rows({ filters: { status: "hidden" } }), [2]);
  assert.deepEqual(rows({ words: "低保", filters: { year: "2023", unit: "人" } }), [0, 3]);
});

test("numbers are sorted within their unit; hidden ones come last both ways", () => {
  assert.deepEqual(rows({ sort: "value" }), [3, 0, 2, 5, 1, 4]);
  assert.deepEqual(rows({ sort: "-value" }), [0, 3, 2, 1, 5, 4]);
});

test("rows that are equal stay as they come", () => {
  assert.deepEqual(rows({ sort: "year" }), [4, 5, 0, 1, 2, 3]);
  assert.deepEqual(rows({ sort: "-agency" }), [0, 1, 2, 4, 5, 3]);
  assert.deepEqual(rows({ sort: "status" }), [0, 1, 3, 4, 2, 5]);
});

test("names are sorted as a Chinese dictionary has them", () => {
  const names = rows({ sort: "name" }).map((row) => rowOf(loaded(), row).name);
  assert.ok(names.indexOf("低保对象") < names.indexOf("满意率"));
});

test("only what is needed is loaded", () => {
  const parts = (state) => partsOf(FACTS, { ...PLAIN, ...state });
  assert.deepEqual(parts({}), [0]);
  assert.deepEqual(parts({ page: 2 }), [0]);
  assert.deepEqual(parts({ page: 3 }), [0, 1]);
  assert.deepEqual(parts({ filters: { year: "2022" }, words: "x" }), [1]);
  assert.deepEqual(parts({ words: "x" }), [0, 1]);
});

test("while a part is missing the others answer", () => {
  assert.deepEqual(rows({ words: "低保" }, loaded(1)), [4]);
});

test("the table to take away is one that Excel reads, and no cell is a formula", () => {
  const lines = csvOf(loaded(), [1, 2, 3, 5]).split("\r\n");
  assert.equal(lines.pop(), "");
  assert.equal(
    lines[0],
    "\uFEFF报告,年份,章节,指标,原文数值,数值,数值上限,计量单位,已隐去,性质,可信度,系列",
  );
  assert.deepEqual(lines.slice(1), [
    `m23,2023,一、救助,"'=满意率,“好”",96.50%,96.5,,%,否,完成,可信,`,
    "m23,2023,二、APP,ＡＰＰ用户,已隐去,,,人,是,计划,待核,",
    "j23,2023,一、救助,低保对象,'-300人,-300,,人,否,完成,可信,甲",
    "m22,2022,一、救助,满意率,95%至97%,95,97,%,否,此前,可信,",
  ]);
});

test("a quotation mark is doubled", () => {
  const part = { ...PARTS[1], names: 'a"b\n满意率' };
  const table = tableOf(FACTS);
  addPart(table, 1, part);
  assert.match(csvOf(table, [4]), /,"a""b",/);
});

test("numbers are read in threes", () => {
  assert.equal(grouped("1234567.50"), "1,234,567.50");
  assert.equal(grouped("10", "1500"), "10–1,500");
  assert.equal(grouped("-3.8"), "-3.8");
  assert.equal(grouped("123"), "123");
  assert.equal(grouped(""), "");
});
