import assert from "node:assert/strict";
import { test } from "node:test";
import { summary } from "../../templates/assets/js/page/notes.js";
import { choicesOf, marksOf, rowsOf } from "../../templates/assets/js/page/results.js";

test("where all stands as it was typed, that alone is marked", () => {
  const found = { marks: ["养老服务", "养老", "服务"], runs: ["养老服务"] };
  assert.deepEqual(marksOf({ verbatim: true }, found), ["养老服务"]);
  assert.deepEqual(marksOf({ verbatim: false }, found), found.marks);
});

test("figures stand under their section, the first few", () => {
  const row = (report, anchor, value) => ({ report, anchor, value });
  const rows = rowsOf([
    row(1, "s1", 0),
    row(2, "s1", 9),
    ...[1, 2, 3, 4, 5].map((value) => row(1, "s1", value)),
    row(1, "", 7),
  ]);
  assert.deepEqual(
    rows(1, "s1").map(({ value }) => value),
    [0, 1, 2, 3],
  );
  assert.deepEqual(rows(1, ""), [row(1, "", 7)]);
  assert.deepEqual(rows(3, "s1"), []);
});

const shown = (choices) => choices.map(({ value, count }) => `${value} ${count}`);

test("years are offered from the newest, others by how many reports they have", () => {
  const years = [
    [2022, 9],
    [2023, 1],
    [2021, 0],
  ];
  assert.deepEqual(shown(choicesOf("year", years, "")), ["2023 1", "2022 9"]);
  const kinds = [
    ["述职报告", 1],
    ["工作报告", 3],
    ["履职报告", 1],
  ];
  assert.deepEqual(shown(choicesOf("kind", kinds, "")), ["工作报告 3", "述职报告 1", "履职报告 1"]);
});

test("the chosen value is always there to be given up", () => {
  assert.deepEqual(shown(choicesOf("year", [[2023, 2]], "1999")), ["2023 2", "1999 0"]);
  assert.deepEqual(shown(choicesOf("kind", [], "通知")), ["通知 0"]);
  const many = Array.from({ length: 12 }, (_, place) => [`单位${place}`, 20 - place]);
  const choices = choicesOf("agency", many, "单位11");
  assert.equal(choices.length, 12);
  assert.equal(choices[7].isChosen, true);
});

test("how much was found is said in one sentence", () => {
  const said = (reports, sections, complete, filters = {}, asked = true) =>
    summary({ query: "养老", filters }, { total: { reports, sections, complete }, asked });
  assert.equal(said(1200, 3400, 1200), "找到 1,200 份报告，共 3,400 处。");
  assert.match(said(5, 9, 2), /5 份报告.*2 份报告含有全部的词/);
  assert.match(said(5, 9, 0), /没有报告同时含有全部的词/);
  assert.match(said(0, 0, 0), /没有找到与“养老”/);
  assert.match(said(0, 0, 0, { year: "2023" }), /所选范围/);
  assert.match(said(0, 0, 0, {}, false), /至少输入一个/);
});
