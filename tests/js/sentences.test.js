import assert from "node:assert/strict";
import { test } from "node:test";
import { sentences } from "../../templates/assets/js/page/sentences.js";

const said = (text) => sentences(text).map(({ start, end }) => text.slice(start, end));

test("a sentence ends with its mark and the quotation mark after it", () => {
  assert.deepEqual(said("办好了。他说：“满意！”还要继续；请监督"), [
    "办好了。",
    "他说：“满意！”",
    "还要继续；",
    "请监督",
  ]);
});

test("white space around a sentence, and pieces without a word, are not said", () => {
  assert.deepEqual(said("　　现报告如下。\n\n —— 。"), ["现报告如下。"]);
  assert.deepEqual(said(""), []);
});

test("a hidden figure is something to say", () => {
  assert.deepEqual(said("**。"), ["**。"]);
});

test("what is too long for a breath is cut at its commas, and loses nothing", () => {
  const clause = "全年共办理各类事项若干件，";
  const long = `${clause.repeat(12)}群众满意。`;
  const found = said(long);
  assert.equal(found.join(""), long);
  assert.ok(found.length > 2);
  for (const piece of found) assert.ok(piece.length <= 60, piece);
});

test("what has no comma stays whole, however long", () => {
  const long = `${"长".repeat(90)}。`;
  assert.deepEqual(said(long), [long]);
});

test("a decimal point ends nothing", () => {
  assert.deepEqual(said("增长6.2%。"), ["增长6.2%。"]);
});
