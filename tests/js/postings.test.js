import assert from "node:assert/strict";
import { test } from "node:test";
import { numbers, postingOf } from "../../templates/assets/js/store/postings.js";
import { letters } from "./made.js";

const columnOf = ({ documents, levels }) => [[...documents], [...levels]];

test("numbers come back from their letters", () => {
  const some = [0, 1, 31, 32, 33, 1023, 1024, 60_101_967, 2 ** 31 - 1];
  assert.deepEqual([...numbers(letters(some))], some);
  assert.deepEqual([...numbers("")], []);
});

test("a posting has body, heading and title, each with the levels of its words", () => {
  const posting = postingOf("AAC.AB_|gB|B.B");
  assert.deepEqual(columnOf(posting.body), [
    [0, 1, 4],
    [0, 1, 63],
  ]);
  assert.deepEqual(columnOf(posting.heading), [[32], [0]]);
  assert.deepEqual(columnOf(posting.title), [[1], [1]]);
  assert.equal(posting.words, 3);
});

test("fields at the end are left out where they are empty", () => {
  const posting = postingOf("|A");
  assert.deepEqual(columnOf(posting.body), [[], []]);
  assert.deepEqual(columnOf(posting.heading), [[0], [0]]);
  assert.deepEqual(columnOf(posting.title), [[], []]);
  assert.equal(posting.words, 0);
});
