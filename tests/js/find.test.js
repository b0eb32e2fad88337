import assert from "node:assert/strict";
import { test } from "node:test";
import { find } from "../../templates/assets/js/ask/find.js";
import { corpus } from "../../templates/assets/js/store/corpus.js";
import { indexOf } from "./made.js";

// Newest first. Texts are of words that tests/search/facts.json knows, and of characters that it
// does not put together.
const REPORTS = [
  {
    name: "云溪区民政局2024年工作报告",
    year: 2024,
    agency: "云溪区民政局",
    kind: "工作报告",
    topics: ["养老服务", "基层治理"],
    sections: [
      ["", "", "现将工作报告如下。"],
      ["一、", "养老服务", "发放养老补贴1.2万元，社区居家养老服务体系建设加快。"],
      ["二、", "社区建设", "老人服务满意度达95%。新增床位２８，０４９张。"],
      ["四是", "完成建设", "助餐点建成。"],
    ],
  },
  {
    name: "云溪区教育局2024年工作报告",
    year: 2024,
    agency: "云溪区教育局",
    kind: "工作报告",
    sections: [
      ["", "", "教育支出增长12%。"],
      ["一、", "教育服务", "服务社区。\n补贴另行发放。"],
      ["二、", "养老", `助学${"，全区建设".repeat(40)}，补贴发放。`],
    ],
  },
  {
    name: "云溪区民政局2023年述职报告",
    year: 2023,
    agency: "云溪区民政局",
    kind: "述职报告",
    topics: ["养老服务"],
    sections: [
      ["", "", "2023年，办结率达90%以上。"],
      ["一、", "养老服务", "养老服务与补贴政策。低保对象增加。"],
      ["二、", "下一步打算", "最低生活保障提标，APP上线，2020-2023年项目共15.5亿元。"],
    ],
  },
];
// Nothing is read as pinyin and nothing corrected where a test does not say so.
const NO_OTHERS = { alternatives: async () => ({ pinyin: [], corrections: [] }) };
const SYNONYMS = [["低保", "最低生活保障"]];

async function asked(text, options = {}, facts = {}) {
  const { load, loaded } = indexOf(REPORTS, { synonyms: SYNONYMS, ...facts });
  const { tools } = await corpus(load);
  const answer = await find(text, { ...tools, ...NO_OTHERS, ...facts.tools }, options);
  const hits = answer.groups.flatMap(({ report, hits: shown }) =>
    shown.map((hit) => ({ ...hit, name: `${report.slug} ${hit.anchor}`.trim() })),
  );
  return { ...answer, hits, names: hits.map(({ name }) => name), loaded };
}

const hitOf = ({ hits }, name) => hits.find((hit) => hit.name === name);

test("sections that have all come first, then partial ones that say what is missing", async () => {
  const answer = await asked("养老 满意度");
  assert.deepEqual(answer.total.complete, 1);
  assert.equal(answer.groups[0].report.slug, "r0");
  assert.deepEqual(hitOf(answer, "r0 s1").missing, ["满意度"]);
  assert.deepEqual(hitOf(answer, "r0 s2").missing, ["养老"]);
  assert.equal(hitOf(answer, "r0 s1").class, 2);
  assert.deepEqual(hitOf(answer, "r2 s1").missing, ["满意度"]);
  assert.equal(hitOf(answer, "r2 s1").class, 3);
});

test("any run of characters is found, whatever the words are", async () => {
  for (const [run, ...names] of [
    ["老服", "r0 s1", "r2 s1"],
    ["人服务满", "r0 s2"],
    ["助餐", "r0 s3"],
    ["助", "r0 s3", "r1 s2"],
    ["四是完成", "r0 s3"],
    ["15.5", "r2 s2"],
    ["5亿", "r2 s2"],
    ["28049", "r0 s2"],
  ]) {
    const { hits, names: found } = await asked(run);
    const verbatim = found.filter((_, place) => hits[place].verbatim);
    assert.deepEqual(verbatim.sort(), names, run);
  }
});

test("what is typed stands first where it stands as it was typed", async () => {
  const answer = await asked("养老服务与补贴");
  assert.equal(answer.names[0], "r2 s1");
  assert.equal(answer.hits[0].verbatim, true);
  const apart = await asked("养老补贴");
  assert.equal(apart.names[0], "r0 s1");
  assert.equal(apart.hits.filter(({ verbatim }) => verbatim).length, 1);
});

test("a heading typed whole brings its section, with and without its marker", async () => {
  assert.equal((await asked("社区建设")).names[0], "r0 s2");
  assert.equal((await asked("二、养老")).names[0], "r1 s2");
  assert.equal((await asked("养老")).names[0], "r1 s2");
  assert.equal((await asked("四是完成建设")).names[0], "r0 s3");
});

test("a report is found by its name, and its name helps its sections", async () => {
  const named = await asked("云溪区民政局2023年述职报告");
  assert.deepEqual(named.names.slice(0, 1), ["r2"]);
  assert.equal(named.hits[0].verbatim, true);
  const helped = await asked("教育局 养老");
  assert.equal(helped.names[0], "r1 s2");
  assert.deepEqual(helped.hits[0].missing, []);
});

test("words that stand near each other come before words that stand apart", async () => {
  const { names } = await asked("养老 补贴");
  assert.deepEqual(names.slice(0, 3).sort(), ["r0 s1", "r1 s2", "r2 s1"]);
  assert.equal(names[2], "r1 s2");
});

test("a number prefers to stand by itself", async () => {
  const { names } = await asked("5");
  assert.deepEqual(names.slice().sort(), ["r0 s2", "r2 s2"]);
  assert.equal((await asked("2023年")).names[0], "r2");
});

test("a phrase is taken at its word", async () => {
  assert.deepEqual((await asked("“居家养老”")).names, ["r0 s1"]);
  const none = await asked("“养老补贴政策”");
  assert.deepEqual(none.names, []);
  assert.equal(none.total.sections, 0);
  const beside = await asked("养老 “没有的话”");
  assert.ok(beside.names.length > 0);
  assert.deepEqual(hitOf(beside, "r0 s1").missing, ["“没有的话”"]);
});

test("what is excluded is not found", async () => {
  const { names } = await asked("养老 -补贴");
  assert.deepEqual(names, []);
  assert.deepEqual((await asked("服务 -居家养老")).names.sort(), ["r0 s2", "r1 s1", "r2 s1"]);
  const reports = await asked("养老 -教育局");
  assert.ok(!reports.groups.some(({ report }) => report.slug === "r1"));
});

test("another name counts, less than what was typed, and is owned to", async () => {
  const answer = await asked("低保");
  assert.deepEqual(answer.names, ["r2 s1", "r2 s2"]);
  assert.deepEqual(answer.notes.synonyms, [["低保", "最低生活保障"]]);
  assert.deepEqual(answer.runs, ["低保", "最低生活保障"]);
  assert.deepEqual((await asked("“低保”")).names, ["r2 s1"]);
});

test("a near miss is found in part, and other queries are offered", async () => {
  const tools = { alternatives: async () => ({ pinyin: [], corrections: ["养老服务"] }) };
  const answer = await asked("养老服物 -补贴", {}, { tools });
  assert.deepEqual(answer.notes.corrections, ["养老服务 -补贴"]);
  assert.equal(answer.total.complete, 0);
  const partial = await asked("养老服物", {}, { tools });
  assert.ok(partial.names.includes("r2 s1"));
  assert.deepEqual(hitOf(partial, "r2 s1").missing, ["物"]);
});

test("letters that no text has are read as pinyin", async () => {
  const readings = { fwtx: ["服务体系"], app: ["没有"] };
  const tools = {
    alternatives: async (text) => ({ pinyin: readings[text] ?? [], corrections: [] }),
  };
  const answer = await asked("fwtx", {}, { tools });
  assert.deepEqual(answer.names, ["r0 s1"]);
  assert.deepEqual(answer.notes.pinyin, [["fwtx", "服务体系"]]);
  assert.deepEqual((await asked("ＡＰＰ", {}, { tools })).names, ["r2 s2"]);
});

test("a report of several topics is counted in each, and found by any of them", async () => {
  const all = await asked("养老");
  assert.deepEqual(all.facets.topic, [
    ["养老服务", 2],
    ["基层治理", 1],
  ]);
  const some = await asked("养老", { filters: { topic: "基层治理" } });
  assert.deepEqual(
    some.names,
    all.names.filter((name) => name.startsWith("r0")),
  );
  assert.deepEqual(some.facets.topic, all.facets.topic);
  assert.deepEqual(some.facets.year, [[2024, 1]]);
  const both = await asked("养老", { filters: { topic: "基层治理", year: "2023" } });
  assert.deepEqual(both.groups, []);
});

test("filters narrow, facets count what the others leave", async () => {
  const all = await asked("养老");
  assert.deepEqual(all.facets.year, [
    [2024, 2],
    [2023, 1],
  ]);
  assert.deepEqual(all.facets.agency, [
    ["云溪区民政局", 2],
    ["云溪区教育局", 1],
  ]);
  const some = await asked("养老", { filters: { year: "2024" } });
  assert.equal(some.total.reports, 2);
  assert.deepEqual(some.facets.year, all.facets.year);
  assert.deepEqual(some.facets.kind, [["工作报告", 2]]);
  const none = await asked("养老", { filters: { agency: "没有这个单位" } });
  assert.deepEqual(none.groups, []);
});

test("by date the newest report is first", async () => {
  const { groups } = await asked("养老服务", { sort: "date" });
  assert.deepEqual(groups.map(({ report }) => report.slug).slice(0, 2), ["r0", "r2"]);
});

test("only so many reports are shown, all are counted, and sections can be asked for", async () => {
  const { groups, total } = await asked("云溪区 的 养老 服务 建设 补贴", { size: 1 });
  assert.equal(groups.length, 1);
  assert.ok(total.reports > 1);
  const [group] = groups;
  assert.equal(group.hits.length, Math.min(3, group.sections));
  assert.equal((await group.more()).length, group.sections - group.hits.length);
});

test("a query loads what its characters name and the texts that it shows, no more", async () => {
  const { loaded } = await asked("养老");
  const terms = loaded.filter((name) => name.startsWith("terms"));
  assert.equal(new Set(terms).size, 1);
  assert.ok(!loaded.some((name) => name.startsWith("characters")));
});

test("nothing typed is an error", async () => {
  for (const text of [
    "",
    " ",
    ":",
    "~1",
    "*",
    '"',
    "“",
    "-",
    "-养老",
    "[(",
    "\\",
    "\ud83d",
    "𠮷",
  ]) {
    const { names } = await asked(text);
    assert.deepEqual(names, text === "~1" ? names : [], text);
  }
  for (const text of ["constructor", "__proto__", "养".repeat(800), "养老 ".repeat(500)]) {
    await asked(text);
  }
  assert.equal((await asked("-养老")).asked, false);
});

test("an empty portal has nothing to find", async () => {
  const { load } = indexOf([]);
  const { tools } = await corpus(load);
  const { groups, total } = await find("养老 5 5.5", { ...tools, ...NO_OTHERS });
  assert.deepEqual([groups, total], [[], { reports: 0, sections: 0, complete: 0 }]);
});
