// Asked by the tests of generator/search/ask: node seam.mjs SITE < questions > answers, both JSON.
// For each of `texts` its words, for each of `ranked` lunr's scores of all sections, for each of
// `queries` what the page would show of it.

import { readFileSync } from "node:fs";
import { clausesOf } from "../../templates/assets/js/ask/clauses.js";
import { find } from "../../templates/assets/js/ask/find.js";
import { lookUp } from "../../templates/assets/js/ask/lookup.js";
import { covered, openings, readingOf } from "../../templates/assets/js/ask/plan.js";
import { parse } from "../../templates/assets/js/ask/query.js";
import { ranker } from "../../templates/assets/js/ask/rank.js";
import { corpus } from "../../templates/assets/js/store/corpus.js";
import { loaderOf } from "./site.js";

const { texts = [], ranked = [], queries = [], options = {} } = JSON.parse(readFileSync(0, "utf8"));
const { load, loaded } = loaderOf(process.argv[2]);
const { tools } = await corpus(load);

/** The words that the client cuts a text to, with the shards that the text names. */
async function wordsOf(text) {
  const spelt = tools.normaliser.normalise(await tools.simplify(text));
  if (tools.grammar.bare(spelt) === "") return [];
  const plan = { wanted: [readingOf(spelt, tools.grammar)], unwanted: [] };
  return tools.cutter(await tools.store.open(openings(plan, tools.grammar))).indexed(spelt);
}

/** All sections that lunr gives a score, best first. */
async function scoresOf(text) {
  const reports = await tools.reports();
  const typed = await tools.simplify(text);
  const query = parse(typed, tools.normaliser.normalise, tools.grammar);
  const { plan, view } = await lookUp(query, tools, reports);
  const clauses = clausesOf(covered(plan.wanted), view, tools.cutter(view), tools.grammar);
  const all = [...reports.owners.keys()];
  const scores = [...ranker(clauses, tools.facts, reports).scores(all)];
  return scores.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
}

async function found(query) {
  const before = loaded.length;
  const { text, ...own } = typeof query === "string" ? { text: query } : query;
  const { groups, rows, ...answer } = await find(text, tools, { ...options, ...own });
  const hits = groups.flatMap(({ report, hits: shown }) =>
    shown.map((hit) => [report.slug, hit.anchor, hit.score, hit.class, hit.missing, hit.verbatim]),
  );
  return {
    ...answer,
    hits,
    groups: groups.map(({ report, sections }) => [report.slug, sections]),
    rows: rows.map((row) => [row.document, row.figure]),
    loaded: loaded.slice(before),
  };
}

const answers = { words: [], ranked: [], found: [] };
for (const text of texts) answers.words.push(await wordsOf(text));
for (const text of ranked) answers.ranked.push(await scoresOf(text));
for (const query of queries) answers.found.push(await found(query));
process.stdout.write(JSON.stringify(answers));
