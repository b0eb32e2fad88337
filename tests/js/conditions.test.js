// The table that tests/search/test_search_conditions.py reads too: both sides understand alike.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { conditionsOf } from "../../templates/assets/js/ask/conditions.js";

const table = JSON.parse(readFileSync(new URL("../search/conditions.json", import.meta.url)));
const facts = { rows: { units: table.units } };
const FIELDS = ["name", "relation", "low", "high", "unit", "label"];

for (const { text, ...expected } of table.cases) {
  test(`“${text}” asks for ${expected.conditions.join("; ") || "no figure"}`, () => {
    const { conditions, rest, literal } = conditionsOf(text, facts);
    const shown = conditions.map((each) => FIELDS.map((field) => each[field]).join(" | "));
    assert.deepEqual({ conditions: shown, rest, literal }, expected);
  });
}

test("nothing typed is an error, whether or not units are known", () => {
  for (const text of ["", "\ud83d", ">".repeat(400), `养${" ".repeat(399)}>`, "9".repeat(400)]) {
    for (const known of [facts, {}, undefined]) assert.equal(conditionsOf(text, known).rest, text);
  }
});
