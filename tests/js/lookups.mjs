// Asked by tests/search/test_search_suggestions.py: node lookups.mjs < question > answers, both
// JSON. The question has all scripts by name, the texts of the portal, and pieces of queries.

import { readFileSync } from "node:fs";
import { alternatives } from "../../templates/assets/js/lookups/near.js";

const { scripts, said, pieces } = JSON.parse(readFileSync(0, "utf8"));
const tools = {
  load: async (name) => {
    if (!(name in scripts)) throw new Error(`no script ${name}`);
    return scripts[name];
  },
  occurs: async (text) => said.includes(text),
};
const answers = [];
for (const piece of pieces) answers.push(await alternatives(piece, tools));
process.stdout.write(JSON.stringify(answers));
