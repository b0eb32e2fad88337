import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../templates/assets/js/query.js";

const shown = (text) => {
  const { wanted, unwanted } = parse(text);
  const piece = ({ text: words, phrase }) => (phrase ? `[${words}]` : words);
  return [wanted.map(piece).join(" "), unwanted.map(piece).join(" ")];
};

for (const [typed, wanted, unwanted] of [
  ["养老 补贴", "养老 补贴", ""],
  ["　养老　补贴　", "养老 补贴", ""],
  ["养老 -补贴", "养老", "补贴"],
  ["养老 －补贴", "养老", "补贴"],
  ["-补贴", "", "补贴"],
  ["covid-19", "covid-19", ""],
  ['"居家养老" 补贴', "[居家养老] 补贴", ""],
  ["“居家养老”补贴", "[居家养老] 补贴", ""],
  ["＂居家 养老＂", "[居家 养老]", ""],
  ["「居家养老」", "[居家养老]", ""],
  ["养老 -“居家 养老”", "养老", "[居家 养老]"],
  ['"没有收尾', "没有收尾", ""],
  ['""', "", ""],
  ["", "", ""],
  [":~^*", ":~^*", ""],
]) {
  test(`“${typed}” wants “${wanted}”${unwanted && ` without “${unwanted}”`}`, () => {
    assert.deepEqual(shown(typed), [wanted, unwanted]);
  });
}

test("a pasted page is cut short", () => {
  assert.ok(parse("养老 ".repeat(10000)).wanted.length <= 100);
});
