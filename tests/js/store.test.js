import assert from "node:assert/strict";
import { test } from "node:test";
import { store } from "../../templates/assets/js/store/store.js";
import { isBefore, isCharacter, keyOf } from "../../templates/assets/js/text/characters.js";
import { letters } from "./made.js";

const shard = (terms, words = []) => ({
  terms: terms.join(" "),
  postings: terms.map((_, place) => letters([place])),
  words: words.map(([word]) => word).join(" "),
  frequencies: letters(words.map(([, frequency]) => frequency)),
});
const SCRIPTS = {
  "characters-0": shard(["养", "老", "﨑"]),
  "characters-1": shard(["𠮷"]),
  "terms-0": shard(["5.5", "养老", "养老金"], [["养老", 651]]),
  "terms-1": shard(["服务", "老服"], [["服务", 24]]),
  "terms-2": shard(["𠮷野"]),
};
const FACTS = {
  shards: { terms: "5. 服务 𠮷野", characters: "养 𠮷" },
  characters: "养老",
  frequencies: letters([3311, 0]),
};

function opened(...lookups) {
  const loaded = [];
  const load = async (name) => {
    loaded.push(name);
    return SCRIPTS[name];
  };
  return store(FACTS, load)
    .open(lookups)
    .then((view) => ({ view, loaded: loaded.sort() }));
}

test("a key names the one shard that may have it", async () => {
  const { loaded } = await opened("养老", "养老金", "服务", "老");
  assert.deepEqual(loaded, ["characters-0", "terms-0", "terms-1"]);
  assert.deepEqual((await opened("", "1.")).loaded, []);
});

test("shards are ordered by code points, not by UTF-16 units", async () => {
  // U+FA11 stands after U+20BB7 in UTF-16 and before it in code points.
  assert.ok(isBefore("﨑", "𠮷") && "﨑" > "𠮷");
  const { view, loaded } = await opened("﨑", "𠮷", "𠮷野");
  assert.deepEqual(loaded, ["characters-0", "characters-1", "terms-2"]);
  for (const term of ["﨑", "𠮷", "𠮷野"]) assert.ok(view.posting(term), term);
});

test("a term that the index does not have has no posting", async () => {
  const { view } = await opened("养老");
  assert.deepEqual([...view.posting("养老").body.documents], [1]);
  assert.equal(view.posting("养殖"), null);
  assert.equal(view.posting("constructor"), null);
});

test("a query sees only the shards that it names, whatever is loaded", async () => {
  const loaded = [];
  const load = async (name) => {
    loaded.push(name);
    return SCRIPTS[name];
  };
  const shards = store(FACTS, load);
  await shards.open(["服务"]);
  const view = await shards.open(["养老"]);
  assert.equal(view.posting("服务"), null);
  assert.deepEqual(view.words("服务"), []);
  assert.deepEqual(view.words("养老"), [{ word: "养老", size: 2, frequency: 651 }]);
  assert.equal(view.frequency("养"), 3311);
  assert.equal(view.frequency("猫"), 0);
});

test("characters are code points", () => {
  assert.deepEqual(["养", "𠮷", "养老", "", "a"].map(isCharacter), [
    true,
    true,
    false,
    false,
    true,
  ]);
  assert.deepEqual(["养老金", "𠮷野家", "5.5", "养"].map(keyOf), ["养老", "𠮷野", "5.", "养"]);
});
