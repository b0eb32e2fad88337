import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { excerpt, marked } from "../../templates/assets/js/page/excerpt.js";
import { stretches } from "../../templates/assets/js/page/mark.js";
import { normaliser } from "../../templates/assets/js/text/normalise.js";

const facts = JSON.parse(readFileSync(new URL("../search/facts.json", import.meta.url)));
const folding = normaliser(facts.normalisation);
const filler = "全区上下凝心聚力，各项工作稳步推进。".repeat(20);

const shown = (runs) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
const marksIn = (text, ...words) => shown(marked(text, words, folding));

test("words are marked as the text writes them", () => {
  assert.equal(marksIn("增长１２％，养老补贴", "12%", "补贴"), "增长[１２％]，养老[补贴]");
  assert.equal(marksIn("政 府 工 作 报 告", "工作报告"), "政 府 [工 作 报 告]");
  assert.equal(marksIn("ＡＰＰ与App", "app"), "[ＡＰＰ]与[App]");
});

test("overlapping words are one mark, neighbours are two", () => {
  assert.equal(marksIn("服务体系", "服务", "服务体系"), "[服务体系]");
  assert.equal(marksIn("养老补贴", "养老", "补贴"), "[养老][补贴]");
});

test("a number is not marked inside a longer one, nor letters inside a word", () => {
  assert.equal(marksIn("2025年5月", "5"), "2025年[5]月");
  assert.equal(marksIn("apple app", "app"), "apple [app]");
});

test("a stretch knows which words it holds", () => {
  const [stretch] = stretches("服务体系", ["服务", "服务体系"], folding);
  assert.deepEqual([...stretch.words], ["服务体系", "服务"]);
});

test("an excerpt is the part with most different words", () => {
  const text = `养老${filler}发放养老补贴${filler}`;
  const runs = excerpt(text, ["养老", "补贴"], folding, 60);
  assert.match(shown(runs), /^….*\[养老\]\[补贴\].*…$/);
  assert.ok(shown(runs).length < 70);
});

test("of several parts with the words the closest together is shown", () => {
  const text = `养老${"，各项工作稳步推进".repeat(6)}补贴。${filler}养老补贴。${filler}`;
  assert.match(shown(excerpt(text, ["养老", "补贴"], folding, 90)), /\[养老\]\[补贴\]/);
});

test("a whole run outweighs its parts, however many", () => {
  const text = `养老，服务，养老，服务，养老。${filler}完善养老服务体系${filler}`;
  const words = ["养老服务体系", "养老", "服务"];
  assert.match(shown(excerpt(text, words, folding, 40)), /\[养老服务体系\]/);
});

test("the last word of the best part is not cut off", () => {
  const text = `${filler}养老${"甲".repeat(80)}补贴${filler}`;
  assert.match(shown(excerpt(text, ["养老", "补贴"], folding, 90)), /\[养老\].*\[补贴\]/);
});

test("a long sentence that was asked for is shown at length", () => {
  const sentence = "甲乙丙丁戊己庚辛".repeat(20);
  const [, mark] = excerpt(`${filler}。${sentence}。${filler}`, [sentence], folding, 90);
  assert.equal(mark.marked, true);
  assert.ok(mark.text.length > 150);
});

test("in an excerpt a number that stands only in longer ones is marked there", () => {
  assert.equal(shown(excerpt("2025年", ["20"], folding, 90)), "[20]25年");
  assert.equal(shown(excerpt("2025年20人", ["20"], folding, 90)), "2025年[20]人");
});

test("a short text is its own excerpt, a text without the words shows its beginning", () => {
  assert.equal(shown(excerpt("养老服务", ["养老"], folding, 90)), "[养老]服务");
  assert.equal(shown(excerpt(filler, ["补贴"], folding, 10)), `${filler.slice(0, 10)}…`);
  assert.deepEqual(excerpt("", ["养老"], folding, 90), []);
});

test("the runs of an excerpt put together are a piece of the text", () => {
  for (const length of [1, 5, 30, 90, 5000]) {
    const text = `${filler}𠮷野养老${filler}`;
    const runs = excerpt(text, ["养老"], folding, length);
    const whole = runs.map((run) => run.text).join("");
    assert.ok(text.includes(whole.replace(/^…/, "").replace(/…$/, "")));
    assert.ok(whole.isWellFormed());
  }
});
