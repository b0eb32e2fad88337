// Asked by tests/search/test_search_conditions.py: node rows.mjs SITE < queries > answers, both JSON.
// For each query the rows of its conditions, and what the search as a whole finds.

import { readFileSync } from "node:fs";
import { conditionsOf } from "../../templates/assets/js/ask/conditions.js";
import { find } from "../../templates/assets/js/ask/find.js";
import { rowsFor } from "../../templates/assets/js/ask/rows.js";
import { corpus } from "../../templates/assets/js/store/corpus.js";
import { loaderOf } from "./site.js";

const { facts, tools } = await corpus(loaderOf(process.argv[2]).load);

const sections = ({ report, hits }) => [report.slug, hits.slice(0, 3).map(({ anchor }) => anchor)];

async function found(query, options) {
  const { groups, total, facets, rows } = await find(query, tools, options);
  return {
    groups: groups.map(sections),
    total,
    facets,
    rows: rows.map(({ report, figure }) => [report, figure]),
  };
}

const answers = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  answers.push({
    rows: await rowsFor(conditionsOf(query, facts).conditions, tools),
    found: await found(query, {}),
    dated: await found(query, { sort: "date", filters: { year: "2023" } }),
  });
}
process.stdout.write(JSON.stringify(answers));
