// Asked by tests/search/test_search_seam.py: node seam.mjs SITE < questions > answers, both JSON.
// For each text its words, for each query lunr's ranking of its words and the client's hits.

import { readFileSync } from "node:fs";
import { corpus } from "../../templates/assets/js/corpus.js";
import { find } from "../../templates/assets/js/find.js";
import { rank } from "../../templates/assets/js/rank.js";
import { loaderOf } from "./site.js";

const { texts, queries } = JSON.parse(readFileSync(0, "utf8"));
const { load, loaded } = loaderOf(process.argv[2]);
const { facts, tools } = await corpus(load);
const wordsOf = (text) => tools.cutter.words(tools.normaliser.normalise(text));

const ranked = (query) => {
  const terms = [...new Set(wordsOf(query))].filter(tools.store.has);
  return rank(
    facts,
    tools.store.posting,
    terms.map((term) => ({ term })),
  ).map(({ document, score }) => [document, score]);
};

const found = async (query) => {
  const before = loaded.length;
  const { hits, complete, marks } = await find(query, tools);
  return { hits, complete, marks, loaded: loaded.slice(before) };
};

const answers = {
  words: texts.map(wordsOf),
  ranked: queries.map(ranked),
  found: [],
};
for (const query of queries) answers.found.push(await found(query));
process.stdout.write(JSON.stringify(answers));
