import assert from "node:assert/strict";
import { test } from "node:test";
import {
  folded,
  following,
  isWanted,
  keysOf,
  numberIn,
  ordered,
} from "../../templates/assets/js/page/order.js";

const sorted = (column, texts, direction = "ascending") =>
  ordered(keysOf(column, texts), direction).map((place) => texts[place]);

test("a cell is worth its first number", () => {
  const worth = { "12,000人": 12000, "-3.8%": -3.8, "10–15个": 10, "２８，０４９户": 28049 };
  for (const [text, value] of Object.entries(worth)) assert.equal(numberIn(text), value);
  assert.equal(numberIn("已隐去"), null);
  assert.equal(numberIn(""), null);
});

test("numbers stand by what they are worth, not by how they are spelt", () => {
  const texts = ["9个", "12,000人", "100%", "1.5亩"];
  assert.deepEqual(sorted("value", texts), ["1.5亩", "9个", "100%", "12,000人"]);
  assert.deepEqual(sorted("value", texts, "descending"), ["12,000人", "100%", "9个", "1.5亩"]);
});

test("what has no number comes last, whichever way", () => {
  assert.deepEqual(sorted("quote", ["已隐去", "3户", "1户"]), ["1户", "3户", "已隐去"]);
  assert.deepEqual(sorted("quote", ["已隐去", "3户", "1户"], "descending"), [
    "3户",
    "1户",
    "已隐去",
  ]);
});

test("names stand as in a Chinese dictionary", () => {
  const names = ["养老床位", "低保对象", "社工站", ""];
  assert.deepEqual(sorted("indicator", names), ["低保对象", "社工站", "养老床位", ""]);
});

test("sections stand as in the report, one and two before three", () => {
  const places = ["", "一、救助", "二、养老", "三、治理", "二、养老"];
  assert.deepEqual(sorted("place", [...places]), [
    "一、救助",
    "二、养老",
    "二、养老",
    "三、治理",
    "",
  ]);
});

test("equals stay in the order of the report, whichever way", () => {
  const keys = keysOf("value", ["5个", "1个", "5人", "1人"]);
  assert.deepEqual(ordered(keys, "ascending"), [1, 3, 0, 2]);
  assert.deepEqual(ordered(keys, "descending"), [0, 2, 1, 3]);
});

test("a row is wanted if it has all the words, whatever their width and case", () => {
  const row = folded("养老床位 1,200张 计划 GDP增速");
  assert.ok(isWanted(row, ""));
  assert.ok(isWanted(row, " 计划　养老 "));
  assert.ok(isWanted(row, "gdp"));
  assert.ok(isWanted(row, "ＧＤＰ"));
  assert.ok(!isWanted(row, "养老 完成"));
});

test("a heading pressed goes up, down, and back to the order of the report", () => {
  assert.equal(following(null), "ascending");
  assert.equal(following("ascending"), "descending");
  assert.equal(following("descending"), "");
});
