// A query against the index: reports with their sections, those that have all that is asked for
// first. Nothing typed is an error; what cannot be loaded is.

import { clausesOf } from "./clauses.js";
import { conditioned } from "./conditioned.js";
import { groupsOf, totalOf } from "./groups.js";
import { marksOf } from "./lacking.js";
import { correctionsOf, lookUp, namesOf } from "./lookup.js";
import { covered } from "./plan.js";
import { parse } from "./query.js";
import { facetsOf, settle, stateOf } from "./state.js";
import { verify } from "./walk.js";

/**
 * @typedef {object} Hit a section
 * @property {number} document
 * @property {string} anchor
 * @property {string} marker
 * @property {string} heading without its marker
 * @property {string} body
 * @property {number} score lunr's, to four decimals
 * @property {number} class 1: has all, 2: its report has all, 3: some
 * @property {string[]} missing
 * @property {boolean} verbatim whether all that was typed stands there as it was typed
 * @typedef {object} Group
 * @property {object} report number, slug, name, url, year, agency, kind
 * @property {Hit[]} hits the first few
 * @property {number} sections how many there are
 * @property {() => Promise<Hit[]>} more the others
 * @typedef {object} Options
 * @property {number} [size] how many reports
 * @property {"" | "date"} [sort]
 * @property {Record<string, string | string[]>} [filters]
 * @property {Uint8Array} [within] 1 for each report that may be found
 *
 * @param {string} text what the reader typed
 * @param {import("../store/corpus.js").Tools} tools
 * @param {Options} [options]
 */
export async function search(text, tools, { size, sort = "", filters = {}, within } = {}) {
  const simplified = await tools.simplify(text);
  const query = parse(simplified, tools.normaliser.normalise, tools.grammar);
  const reports = await tools.reports();
  const looked = await lookUp(query, tools, reports);
  const cutter = tools.cutter(looked.view);
  const clauses = clausesOf(covered(looked.plan.wanted), looked.view, cutter, tools.grammar);
  const options = { size: size ?? tools.facts.results, byDate: sort === "date", filters, within };
  const state = stateOf(looked, clauses, cutter, reports, tools, options);
  const facets = facetsOf(state);
  await verify(state);
  settle(state);
  return {
    groups: await groupsOf(state),
    total: totalOf(state),
    facets,
    ...marksOf(looked.plan, clauses),
    asked: looked.plan.wanted.length > 0,
    notes: {
      ...namesOf(looked),
      simplified: simplified === text ? "" : simplified,
      corrections: state.isWhole ? [] : await correctionsOf(looked, tools, reports),
    },
    rows: [],
  };
}

/** The same for what readers type: conditions on figures among the words. */
export const find = conditioned(search);
