// A search that knows conditions on figures: 民政局 办结率>95% is the words 民政局 in reports that have
// such a row. The twin is generator/search/ask/conditioned.py.

import { FACETS } from "../store/reports.js";
import { FULL } from "./classes.js";
import { conditionsOf } from "./conditions.js";
import { parse } from "./query.js";
import { candidatesFor, rowsOf } from "./rows.js";

const NO_NOTES = { synonyms: [], pinyin: [], simplified: "", corrections: [] };

/**
 * @param {typeof import("./find.js").search} search finds words
 * @returns {typeof import("./find.js").find} finds words and, as `rows`, figures: with words beside
 *   conditions, the reports that have both; with conditions alone, the reports of the rows. What
 *   could be mere text is searched for as text, and as a condition where no report has it all.
 *   Conditions that nothing fulfils are words.
 */
export function conditioned(search) {
  return async (text, tools, options = {}) => {
    const { conditions, rest, literal } = conditionsOf(text, tools.facts);
    if (conditions.length === 0) return search(text, tools, options);
    const { size = tools.facts.results, sort = "", filters = {} } = options;
    const reports = await tools.reports();
    const passing = reports.chosen(filters);
    const allows = (document) => passing[reports.owners[document]] === 1;
    const found = await candidatesFor(conditions, tools, { size, allows });
    const { unwanted } = parse(
      await tools.simplify(rest),
      tools.normaliser.normalise,
      tools.grammar,
    );
    const view = { tools, reports, size, filters, allows, unwanted };
    if (found.length === 0) return search(text, tools, options);
    if (rest !== "") {
      const within = literal ? undefined : flagsOf(found, reports);
      const words = (choice) => search(rest, tools, { ...choice, within });
      const answer = await words(options);
      if (await hasAll(answer, words, options)) return beside(answer, found, view, !literal);
    }
    return alone(sort === "date" ? byDate(found) : found, view);
  };
}

/** Whether words have reports that hold them all, be it other reports than those chosen. */
async function hasAll(answer, words, { filters = {}, ...options }) {
  if (answer.total.complete > 0 || Object.keys(filters).length === 0) {
    return answer.total.complete > 0;
  }
  return (await words(options)).total.complete > 0;
}

function flagsOf(candidates, { count, owners }) {
  const flags = new Uint8Array(count);
  for (const { document } of candidates) flags[owners[document]] = 1;
  return flags;
}

function byDate(candidates) {
  return [...candidates].sort(
    (one, other) => one.document - other.document || one.place - other.place,
  );
}

/** An answer of words with the rows of its reports, whose sections are among the hits. */
async function beside(answer, found, view, rowsFirst) {
  const { tools, reports } = view;
  const shown = new Set(answer.groups.map(({ report }) => report.number));
  const own = found.filter(({ document }) => shown.has(reports.owners[document]));
  const rows = await rowsWithout(own, view);
  const groups = answer.groups.map((group) => withRows(group, rows, tools, rowsFirst));
  return { ...answer, groups: await Promise.all(groups), rows };
}

/** The rows to show, but for those of sections that hold what must not stand there. */
async function rowsWithout(candidates, { tools, size, unwanted }) {
  const rows = await rowsOf(candidates, tools, size);
  if (unwanted.length === 0) return rows;
  const sections = await tools.sections(new Set(rows.map(({ document }) => document)));
  const holds = ({ reading }) =>
    unwanted.some(({ text }) => reading.own.includes(text) || reading.title.includes(text));
  const banned = new Set(sections.filter(holds).map(({ document }) => document));
  return rows.filter(({ document }) => !banned.has(document));
}

async function withRows(group, rows, tools, rowsFirst) {
  const own = rows.filter(({ report }) => report === group.report.number);
  const documents = [...new Set(own.map(({ document }) => document))];
  const known = new Map(group.hits.map((hit) => [hit.document, hit]));
  const added = await hitsOf(
    documents.filter((document) => !known.has(document)),
    tools,
  );
  for (const { hit } of added) known.set(hit.document, hit);
  const order = new Set(rowsFirst ? [...documents, ...known.keys()] : known.keys());
  const hits = [...order].map((document) => known.get(document));
  const more = async () => (await group.more()).filter(({ document }) => !known.has(document));
  return { ...group, hits, sections: Math.max(group.sections, hits.length), more };
}

/** The answer to conditions alone: the reports of the rows, with the sections that have them. */
async function alone(found, view) {
  const { tools, reports, filters, allows } = view;
  const allowed = found.filter(({ document }) => allows(document));
  const rows = await rowsWithout(allowed, view);
  const sections = await hitsOf([...new Set(rows.map(({ document }) => document))], tools);
  const byReport = new Map();
  for (const { report, hit } of sections) {
    if (!byReport.has(report.number)) byReport.set(report.number, { report, hits: [] });
    byReport.get(report.number).hits.push(hit);
  }
  const count = flagsOf(allowed, reports).reduce((sum, flag) => sum + flag, 0);
  const names = [...new Set(found.map(({ wish }) => wish.name))];
  return {
    groups: [...byReport.values()].map((group) => ({
      ...group,
      sections: group.hits.length,
      more: async () => [],
    })),
    total: {
      reports: count,
      sections: new Set(allowed.map(({ document }) => document)).size,
      complete: count,
    },
    facets: facetsOf(flagsOf(found, reports), reports, filters),
    marks: names,
    runs: names,
    asked: true,
    notes: NO_NOTES,
    rows,
  };
}

async function hitsOf(documents, tools) {
  const facts = { score: 0, class: FULL, missing: [], verbatim: true };
  const sections = await tools.sections(documents);
  return sections.map(({ report, document, anchor, marker, heading, body }) => ({
    report,
    hit: { document, anchor, marker, heading, body, ...facts },
  }));
}

function facetsOf(within, reports, filters) {
  const counts = (facet) => {
    const passing = reports.chosen(filters, facet).map((flag, report) => flag & within[report]);
    return reports.counts(passing, facet);
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)]));
}
