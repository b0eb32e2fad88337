import assert from "node:assert/strict";
import { test } from "node:test";
import { CHOICES, isOn, keep, kept, turned } from "../../templates/assets/js/page/choices.js";

const [TEXT, CONTRAST, THEME] = CHOICES;
const yes = () => true;
const no = () => false;

/** A storage as browsers have it. */
function storage(text = null) {
  let held = text;
  return () => ({
    getItem: () => held,
    setItem: (_, value) => {
      held = value;
    },
  });
}

test("what was chosen is found again", () => {
  const place = storage();
  keep(place, { text: "large", theme: "dark" });
  assert.deepEqual(kept(place), { text: "large", theme: "dark" });
});

test("where storage is blocked nothing is kept and nothing is thrown", () => {
  const blocked = () => {
    throw new Error("denied");
  };
  keep(blocked, { text: "large" });
  assert.deepEqual(kept(blocked), {});
});

test("what others wrote there is left aside", () => {
  for (const text of ["{", "null", "7", '{"text":"huge","size":1,"theme":null}']) {
    assert.deepEqual(kept(storage(text)), {}, text);
  }
});

test("without a choice the reader's system is asked", () => {
  assert.equal(isOn(THEME, {}, yes), true);
  assert.equal(isOn(THEME, {}, no), false);
  assert.equal(isOn(TEXT, {}, yes), false);
});

test("a choice outweighs the system, both ways", () => {
  assert.deepEqual(turned(CONTRAST, {}, yes), { contrast: "no-preference" });
  assert.equal(isOn(CONTRAST, { contrast: "no-preference" }, yes), false);
  assert.deepEqual(turned(CONTRAST, {}, no), { contrast: "more" });
});

test("larger text is on or not said at all", () => {
  assert.deepEqual(turned(TEXT, { theme: "dark" }, no), { theme: "dark", text: "large" });
  assert.deepEqual(turned(TEXT, { theme: "dark", text: "large" }, no), { theme: "dark" });
});
