// The table that tests/search/test_search_variants.py reads too: both sides simplify alike.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { simplifier, simplify } from "../../templates/assets/js/text/variants.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../search/${name}`, import.meta.url)));
const { normalisation } = read("facts.json");

function toolsOf(characters, table) {
  const loaded = [];
  const load = async (name) => {
    loaded.push(name);
    return table;
  };
  return { tools: { facts: { characters, normalisation }, load }, loaded };
}

test("a traditional query is simplified by the table, loaded once it is needed", async () => {
  const { tools, loaded } = toolsOf("养老服务", { from: "務養", to: "务养" });
  assert.equal(await simplify("養老服務app", tools), "养老服务app");
  assert.deepEqual(loaded, ["variants"]);
});

test("nothing is loaded for what the index knows, nor for digits and letters", async () => {
  const { tools, loaded } = toolsOf("养老服务", { from: "", to: "" });
  assert.equal(await simplify("养老90%app", tools), "养老90%app");
  assert.deepEqual(loaded, []);
});

test("a character of the higher planes passes whole", () => {
  assert.equal(simplifier({ from: "養", to: "养" })("𠮷養𠮷"), "𠮷养𠮷");
});

test("a text keeps its length, and an empty table changes nothing", () => {
  const text = "養老「服務」90%";
  assert.equal(simplifier({ from: "務養", to: "务养" })(text).length, text.length);
  assert.equal(simplifier({ from: "", to: "" })(text), text);
});
