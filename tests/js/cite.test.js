import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../templates/assets/js/page/cite.js";

test("a day is written by the reader's own clock, with two digits each", () => {
  assert.equal(dayOf(new Date(2026, 2, 5, 23, 59)), "2026-03-05");
  assert.equal(dayOf(new Date(2026, 10, 21, 0, 0)), "2026-11-21");
});
