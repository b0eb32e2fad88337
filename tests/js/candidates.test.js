import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates, certain, reached, within } from "../../templates/assets/js/ask/candidates.js";
import { heaviest } from "../../templates/assets/js/ask/select.js";

// A fixed row of numbers that looks like chance.
function* chance(seed) {
  for (let value = seed; ; ) {
    value = (value * 1103515245 + 12345) % 2147483648;
    yield value / 2147483648;
  }
}

function ascending(numbers, share, limit) {
  const all = Array.from({ length: limit }, (_, place) => place);
  return Uint32Array.from(all.filter(() => numbers.next().value < share));
}

test("narrowing down is what a filter would do, whatever the sizes", () => {
  const numbers = chance(1);
  for (const [share, other, third] of [
    [0.5, 0.5, 0.5],
    [0.01, 0.9, 0],
    [0.9, 0.01, 0.02],
    [0, 0.5, 0.5],
  ]) {
    const lists = [share, other, third].map((each) => ascending(numbers, each, 500));
    const sets = lists.map((list) => new Set(list));
    const expected = [...lists[0]].filter((each) => sets[1].has(each) || sets[2].has(each));
    assert.deepEqual([...within(...lists)], expected);
  }
});

test("a place is reached in a list from any start", () => {
  const list = Uint32Array.of(2, 3, 5, 7, 11, 13, 17, 19, 23);
  for (let start = 0; start <= list.length; start += 1) {
    for (let number = 0; number < 25; number += 1) {
      const found = list.findIndex((each, place) => place >= start && each >= number);
      assert.equal(reached(list, start, number), found < 0 ? list.length : found);
    }
  }
});

test("the heaviest are those that sorting would bring to the front", () => {
  const numbers = chance(2);
  for (const greatest of [0, 1, 50, 2 ** 30]) {
    const documents = ascending(numbers, 0.4, 3000);
    const weights = Int32Array.from(documents, () =>
      Math.floor(numbers.next().value * (greatest + 1)),
    );
    const places = [...documents.keys()].sort((one, other) => weights[other] - weights[one]);
    const expected = places.map((place) => documents[place]);
    for (const count of [0, 1, 10, 500, 5000]) {
      assert.deepEqual([...heaviest(documents, weights, count)], expected.slice(0, count));
    }
  }
});

const column = (...documents) => ({
  documents: Uint32Array.from(documents, Math.abs),
  levels: Uint8Array.from(documents, (document) => (document < 0 ? 0 : 1)),
});
const NOTHING = column();
// Documents with a minus have the characters, not the word.
const POSTINGS = {
  养老: { body: column(1, 2, 5), heading: column(3), title: column(0) },
  老服: { body: column(-1, -5), heading: column(-3), title: NOTHING },
  服务: { body: column(1, 4, 5), heading: column(3), title: column(0) },
  养老服务: { body: column(5), heading: NOTHING, title: NOTHING },
  低保: { body: column(7), heading: NOTHING, title: NOTHING },
};
const VIEW = { posting: (term) => POSTINGS[term] ?? null };
const REPORTS = { owners: Uint32Array.of(0, 0, 0, 0, 1, 1, 1, 1) };
const variant = (text, lookups, isCut = false) => ({ text, lookups, isCut, weight: 1 });
const plainly = (found) =>
  Object.fromEntries(Object.entries(found).map(([name, list]) => [name, [...list]]));

test("a document has a piece if heading and text together have all of its keys", () => {
  const piece = { variants: [variant("养老服务", ["养老", "老服", "服务"])] };
  const found = plainly(candidates(piece, VIEW, REPORTS));
  assert.deepEqual(found, { own: [1, 3, 5], headings: [3], titles: [] });
});

test("another name of a piece is as good", () => {
  const piece = { variants: [variant("养老", ["养老"]), variant("低保", ["低保"])] };
  const found = plainly(candidates(piece, VIEW, REPORTS));
  assert.deepEqual(found, { own: [1, 2, 3, 5, 7], headings: [3], titles: [0] });
});

test("a key that the index does not have leaves nothing of its name", () => {
  const piece = { variants: [variant("养老猫", ["养老", "老猫"]), variant("低保", ["低保"])] };
  const found = plainly(candidates(piece, VIEW, REPORTS));
  assert.deepEqual(found, { own: [7], headings: [], titles: [] });
});

test("it is certain where the piece is a key, or a word", () => {
  const sure = (...variants) => plainly(certain({ variants }, VIEW, REPORTS));
  assert.deepEqual(sure(variant("老服", ["老服"])), { own: [1, 3, 5], titles: [] });
  assert.deepEqual(sure(variant("养老服务", ["养老", "老服", "服务"])), { own: [5], titles: [] });
  assert.deepEqual(sure(variant("养老", ["养老"], true)), { own: [], titles: [] });
});
