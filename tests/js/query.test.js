import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { grammar } from "../../templates/assets/js/ask/grammar.js";
import { parse } from "../../templates/assets/js/ask/query.js";
import { normaliser } from "../../templates/assets/js/text/normalise.js";

const facts = JSON.parse(readFileSync(new URL("../search/facts.json", import.meta.url)));
const { normalise } = normaliser(facts.normalisation);
const rules = grammar(facts.normalisation);
const parsed = (text) => parse(text, normalise, rules);

const shown = (text) => {
  const { wanted, unwanted } = parsed(text);
  const piece = ({ text: words, phrase }) => (phrase ? `[${words}]` : words);
  return [wanted.map(piece).join(" "), unwanted.map(piece).join(" ")];
};

for (const [typed, wanted, unwanted] of [
  ["养老 补贴", "养老 补贴", ""],
  ["　养老　补贴　", "养老 补贴", ""],
  ["养老、补贴，服务。", "养老 补贴 服务", ""],
  ["养老 养老", "养老", ""],
  ["养老 -补贴", "养老", "补贴"],
  ["养老 －补贴", "养老", "补贴"],
  ["-补贴", "", "补贴"],
  ["covid-19", "covid 19", ""],
  ['"居家养老" 补贴', "[居家养老] 补贴", ""],
  ["“居家养老”补贴", "[居家养老] 补贴", ""],
  ["＂居家 养老＂", "[居家养老]", ""],
  ["「居家养老」『补贴』", "[居家养老] [补贴]", ""],
  ["“养老，补贴”", "[养老,补贴]", ""],
  ["养老 -“居家 养老”", "养老", "[居家养老]"],
  ['"没有收尾', "没有收尾", ""],
  ['"" “，”', "", ""],
  ["", "", ""],
  [":~^*", "", ""],
  ["+养老* ~补贴^2", "养老 补贴 2", ""],
  ["１．２万元 90%以上 ５‰", "1.2万元 90%以上 5‰", ""],
  ["ＡＰＰ Pm2.5", "app pm2.5", ""],
  ["28,049张", "28049张", ""],
  ["%养老 .5", "养老 5", ""],
  ["一、养老服务", "养老服务", ""],
  ["（一）养老服务", "养老服务", ""],
  ["3．养老服务", "养老服务", ""],
  ["第二章 养老服务", "养老服务", ""],
  ["1.2万人", "1.2万人", ""],
  ["一、", "一", ""],
]) {
  test(`“${typed}” wants “${wanted}”${unwanted && ` without “${unwanted}”`}`, () => {
    assert.deepEqual(shown(typed), [wanted, unwanted]);
  });
}

test("what is typed whole is known without what stands between, and without its marker", () => {
  const { whole, rest } = parsed("（一）养老服务，补贴 -短缺");
  assert.equal(whole, "一养老服务补贴");
  assert.equal(rest, "养老服务补贴");
});

test("a long word is several pieces, a pasted page is cut short", () => {
  const sizes = parsed("养".repeat(60)).wanted.map(({ text }) => text.length);
  assert.deepEqual(sizes, [24, 12]);
  const page = Array.from({ length: 3000 }, (_, place) => `第${place}名`).join(" ");
  assert.equal(parsed(page).wanted.length, 24);
  assert.ok(parsed("𠮷野".repeat(3000)).whole.isWellFormed());
});
