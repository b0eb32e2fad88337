// The table that tests/search/test_search_words.py reads too: both sides spell and cut alike.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { grammar } from "../../templates/assets/js/ask/grammar.js";
import { normaliser } from "../../templates/assets/js/text/normalise.js";
import { cutter } from "../../templates/assets/js/text/words.js";
import { everyWord } from "./made.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../search/${name}`, import.meta.url)));
const facts = read("facts.json");
const { mapped, normalise } = normaliser(facts.normalisation);
const { words, parts, indexed } = cutter(grammar(facts.normalisation), everyWord, facts.total);

for (const row of read("words.json")) {
  test(`“${row.text}” is spelt and cut as the table says`, () => {
    assert.equal(normalise(row.text), row.normalised);
    assert.equal(mapped(row.text).text, row.normalised);
    assert.equal(indexed(row.normalised).join(" "), row.words);
  });
}

test("each normalised character knows where it came from", () => {
  const text = "政 府１．２万元 ㎡ｶﾞ";
  const { text: spelt, starts, ends } = mapped(text);
  assert.equal(spelt, "政府1.2万元m2ガ");
  assert.equal(starts.length, spelt.length);
  const source = (character) =>
    text.slice(starts[spelt.indexOf(character)], ends[spelt.indexOf(character)]);
  assert.equal(source("府"), "府");
  assert.equal(source("1"), "１");
  assert.equal(source("m"), "㎡");
  assert.equal(source("ガ"), "ｶﾞ");
});

test("a word of the cut knows the words inside it", () => {
  assert.deepEqual(words("服务体系1.2万"), ["服务体系", "1.2万"]);
  assert.deepEqual(parts("服务体系"), ["服务", "体系"]);
  assert.deepEqual(parts("养老"), []);
  assert.deepEqual(indexed("1.2万"), ["1.2", "1.2万"]);
});
