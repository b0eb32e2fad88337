import assert from "node:assert/strict";
import { test } from "node:test";
import {
  linkTo,
  searchOf,
  stateOf,
  toggled,
  wordsOf,
} from "../../templates/assets/js/page/address.js";

const plain = { query: "养老", size: null, sort: "", filters: {} };

test("the address holds the state", () => {
  assert.deepEqual(stateOf("?q=%E5%85%BB%E8%80%81"), plain);
  assert.deepEqual(stateOf("?q=+a+&size=20&sort=date&year=2023"), {
    query: "a",
    size: 20,
    sort: "date",
    filters: { year: "2023" },
  });
  const state = {
    query: 'a&b=c #1% "<script>',
    size: 30,
    sort: "date",
    filters: { agency: "某局 & 某办", kind: "述职报告", year: "2023" },
  };
  assert.deepEqual(stateOf(searchOf(state)), state);
});

test("nothing is believed of an address", () => {
  for (const size of ["-1", "0", "x", ""]) assert.equal(stateOf(`?size=${size}`).size, null);
  assert.equal(stateOf("?size=99999999").size, 1000);
  assert.equal(stateOf("?sort=__proto__").sort, "");
  assert.deepEqual(stateOf("?year=&agency=+&__proto__=x").filters, {});
});

test("what is as usual is not in the address", () => {
  assert.equal(searchOf({ ...plain, query: "a" }), "?q=a");
});

test("a value is chosen, changed and given up, and the first reports are shown again", () => {
  const one = toggled({ ...plain, size: 40 }, "year", "2023");
  assert.deepEqual(one, { ...plain, filters: { year: "2023" } });
  assert.deepEqual(toggled(one, "year", "2022").filters, { year: "2022" });
  assert.deepEqual(toggled(one, "kind", "述职报告").filters, { year: "2023", kind: "述职报告" });
  assert.deepEqual(toggled(one, "year", "2023"), plain);
});

test("a result links to its section and hands over the words to mark", () => {
  const url = "reports/r0/index.html";
  assert.equal(
    linkTo("../", url, "s1-2", ["养老", "90%"]),
    "../reports/r0/index.html?h=%E5%85%BB%E8%80%81+90%25#s1-2",
  );
  assert.equal(linkTo("./", url, "", []), "./reports/r0/index.html");
});

test("words with blanks in them arrive as they were handed over", () => {
  const words = ["养老", "app store", "90%"];
  const link = new URL(linkTo("./", "r", "s1", words), "https://example.org/");
  assert.deepEqual(wordsOf(link.search), words);
  assert.deepEqual(wordsOf("?h=++"), []);
  assert.deepEqual(wordsOf(""), []);
});
