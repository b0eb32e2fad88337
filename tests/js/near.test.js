// The table of pieces and their alternatives is in tests/search/test_search_suggestions.py, which
// asks both sides; here is what only the browser has to keep: what it loads, and what is a slip.

import assert from "node:assert/strict";
import { test } from "node:test";
import { alternatives, isOneSlip } from "../../templates/assets/js/lookups/near.js";
import { reader } from "../../templates/assets/js/lookups/pinyin.js";
import { scriptsOf } from "./scripts.js";

const PINYIN = { syllables: "hang lao xing yang zheng", characters: "行 劳老 行 养 政" };

test("letters load no table of characters, Han text no sounds that it does not have", async () => {
  const sounds = { yanglao: [["养老", 9]] };
  const letters = scriptsOf({ sounds }, { pinyin: PINYIN });
  assert.deepEqual(await alternatives("yanglao", letters), { pinyin: ["养老"], corrections: [] });
  assert.deepEqual(letters.loaded, ["lookups", "sounds-0"]);
  const han = scriptsOf({ sounds }, { pinyin: PINYIN });
  assert.deepEqual(await alternatives("养劳", han), { pinyin: [], corrections: ["养老"] });
  assert.deepEqual(han.loaded, ["pinyin", "lookups", "sounds-0"]);
});

test("numbers and single characters load nothing", async () => {
  const { load, loaded } = scriptsOf({});
  for (const text of ["90%", "1.2", "养", "", "y"]) {
    assert.deepEqual(await alternatives(text, { load }), { pinyin: [], corrections: [] });
  }
  assert.deepEqual(loaded, []);
});

test("a character with several readings is read in every way", () => {
  const sounds = reader(PINYIN);
  assert.deepEqual(sounds("行政"), ["hangzheng", "xingzheng"]);
  assert.deepEqual(sounds("5行"), ["5hang", "5xing"]);
  assert.equal(sounds("行".repeat(20)).length, 32);
});

for (const [one, other, expected] of [
  ["养老服各", "养老服务", true],
  ["养服务", "养老服务", true],
  ["养老老服务", "养老服务", true],
  ["老养服务", "养老服务", true],
  ["氏政局", "民政局", true],
  ["养老服务", "养老服务", false],
  ["养老", "养劳", false],
  ["服务养老", "养老服务", false],
  ["养老服务中", "养老服", false],
  ["养xy务", "养老服务", false],
]) {
  test(`${one} is ${expected ? "" : "not "}a slip away from ${other}`, () => {
    assert.equal(isOneSlip([...one], [...other]), expected);
    assert.equal(isOneSlip([...other], [...one]), expected);
  });
}
