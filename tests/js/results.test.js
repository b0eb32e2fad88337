import assert from "node:assert/strict";
import { test } from "node:test";
import { address, byReport, searchOf, stateOf } from "../../templates/assets/js/results.js";

test("reports stand in the order of their best sections", () => {
  const [one, two] = [{ slug: "one" }, { slug: "two" }];
  const section = (document) => ({ report: document < 10 ? one : two });
  const groups = byReport([{ document: 12 }, { document: 3 }, { document: 11 }], section);
  assert.deepEqual(
    groups.map(({ report, hits }) => [report.slug, hits.map((hit) => hit.document)]),
    [
      ["two", [12, 11]],
      ["one", [3]],
    ],
  );
});

test("a result links to its section and hands over the words to mark", () => {
  const report = { url: "reports/r0/index.html" };
  assert.equal(
    address("../", { report, anchor: "s1-2" }, ["养老", "90%"]),
    "../reports/r0/index.html?h=%E5%85%BB%E8%80%81+90%25#s1-2",
  );
  assert.equal(address("./", { report, anchor: "" }, ["a"]), "./reports/r0/index.html?h=a");
});

test("the address holds the state and nothing is believed of it", () => {
  assert.deepEqual(stateOf("?q=%E5%85%BB%E8%80%81&size=20"), { query: "养老", size: 20 });
  assert.deepEqual(stateOf("?q=+a+"), { query: "a", size: null });
  for (const size of ["-1", "0", "x", ""]) assert.equal(stateOf(`?size=${size}`).size, null);
  const state = { query: "a&b=c #1%", size: 30 };
  assert.deepEqual(stateOf(searchOf(state)), state);
});
