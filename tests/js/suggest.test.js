import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestions } from "../../templates/assets/js/lookups/suggest.js";
import { scriptsOf } from "./scripts.js";

const FAMILIES = {
  suggest: {
    养: [
      ["养老", 9],
      ["养老服务", 7],
      ["养老服务体系", 7],
      ["社会养老", 5],
    ],
    服: [
      ["服务", 20],
      ["养老服务", 7],
    ],
    a: [["app", 3]],
  },
  sounds: {
    appu: [["阿普", 1]],
    yanglao: [["养老", 9]],
    yanglaofuwu: [["养老服务", 7]],
    yl: [
      ["养老", 9],
      ["医疗", 8],
    ],
    ylfw: [["养老服务", 7]],
  },
};

const normaliser = { normalise: (text) => text.normalize("NFKC").toLowerCase() };

async function suggested(text, families = FAMILIES) {
  const { load, loaded } = scriptsOf(families);
  const found = await suggestions(text, { load, normaliser });
  return { texts: found.map((entry) => entry.text), found, loaded };
}

test("what begins as the word does comes before what holds it, frequent before rare", async () => {
  const { texts, found } = await suggested("养");
  assert.deepEqual(texts, ["养老", "养老服务", "养老服务体系", "社会养老"]);
  assert.deepEqual(found[0], { text: "养老", kind: "word", count: 9 });
});

test("the word inside a longer text is completed as well", async () => {
  assert.deepEqual((await suggested("服")).texts, ["服务", "养老服务"]);
  assert.deepEqual((await suggested("服务")).texts, ["养老服务"]);
});

test("the last of several words is completed, the others stay as they were typed", async () => {
  assert.deepEqual((await suggested("ＡＰＰ 服")).texts, ["ＡＰＰ 服务", "ＡＰＰ 养老服务"]);
  assert.deepEqual((await suggested("补贴 -养老服")).texts, [
    "补贴 -养老服务",
    "补贴 -养老服务体系",
  ]);
  assert.deepEqual((await suggested("“养老服")).texts, ["“养老服务", "“养老服务体系"]);
});

test("letters complete Latin words, and words that sound so", async () => {
  assert.deepEqual((await suggested("ＡＰ")).texts, ["app", "阿普"]);
  assert.deepEqual((await suggested("yl")).texts, ["养老", "医疗", "养老服务"]);
  assert.deepEqual((await suggested("yanglao")).texts, ["养老", "养老服务"]);
});

test("one letter asks for no sounds", async () => {
  const { texts, loaded } = await suggested("a");
  assert.deepEqual(texts, ["app"]);
  assert.deepEqual(loaded, ["lookups", "suggest-0"]);
});

test("eight at most, each once", async () => {
  const many = Array.from({ length: 20 }, (_, place) => [`养${place}`, place]);
  const { texts } = await suggested("养", { suggest: { 养: [...many, ["养19", 19]] } });
  assert.equal(texts.length, 8);
  assert.equal(new Set(texts).size, 8);
  assert.equal(texts[0], "养19");
});

for (const text of ["", " ", "养老 ", "“", "-", "养老服务 “”", "鹜", "<script>", "𠮷"]) {
  test(`“${text}” has nothing to complete`, async () => {
    assert.deepEqual((await suggested(text)).texts, []);
  });
}

test("a portal without entries suggests nothing", async () => {
  assert.deepEqual((await suggested("养", {})).texts, []);
  assert.deepEqual((await suggested("yl", {})).texts, []);
});
