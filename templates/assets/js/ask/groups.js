// What is handed over: the first reports of the list with their sections, and how many there are.

import { FULL, PARTIAL, REPORT } from "./classes.js";
import { comparison, isDemoted, listed, score } from "./list.js";
import { verdictOf } from "./verify.js";

// Sections of a report whose texts are loaded at once, if they are as good as its best; the others
// wait until they are asked for.
const SECTIONS = 3;

/**
 * @param {import("./walk.js").Ranked} state
 * @returns {Promise<import("./find.js").Group[]>} as many as are wanted, in order of their best hits
 */
export async function groupsOf(state) {
  const chosen = new Set();
  for (const document of listed(state, state.hasPartial)) {
    chosen.add(state.reports.owners[document]);
    if (chosen.size >= state.size) break;
  }
  const groups = [...chosen].map((report) => documentsOf(report, state));
  score(groups.flat(), state);
  const compare = comparison(state);
  return Promise.all(groups.map((documents) => groupOf(documents.sort(compare), state)));
}

async function groupOf(documents, state) {
  const best = classOf(documents[0], state);
  const isGood = (document) => classOf(document, state) === best;
  const shown = documents.slice(0, SECTIONS).filter(isGood);
  const hits = await hitsOf(shown, state);
  const { report } = hits[0];
  return {
    report,
    hits: hits.map((each) => each.hit),
    sections: documents.length,
    more: async () => {
      const others = await hitsOf(documents.slice(shown.length), state);
      return others.map((each) => each.hit);
    },
  };
}

async function hitsOf(documents, state) {
  const sections = await state.tools.sections(documents);
  return sections.map((section) => ({ report: section.report, hit: hitOf(section, state) }));
}

function hitOf({ document, anchor, marker, heading, body, reading }, state) {
  const { verdicts, plan, cutter, limits, scores } = state;
  const verdict = verdicts.get(document) ?? verdictOf(reading, plan, cutter, limits.near);
  return {
    ...{ document, anchor, marker, heading, body },
    score: scores.get(document),
    class: classOf(document, state),
    missing: verdict.missing,
    verbatim: verdict.verbatim < 2,
  };
}

function classOf(document, state) {
  return isDemoted(document, state) ? PARTIAL : state.classes.of[document];
}

/** The documents of a report that belong to the list. */
function documentsOf(report, { reports, classes, hasPartial }) {
  const found = [];
  const last = hasPartial ? PARTIAL : REPORT;
  for (let each = reports.starts[report]; each < reports.starts[report + 1]; each += 1) {
    if (classes.of[each] > 0 && classes.of[each] <= last) found.push(each);
  }
  return found;
}

/**
 * @param {import("./walk.js").Ranked} state
 * @returns {{reports: number, sections: number, complete: number}} what is found; `complete` are
 *   the reports that have all that is asked for
 */
export function totalOf(state) {
  const { reports, members, hasPartial } = state;
  const any = new Uint8Array(reports.count);
  const complete = new Uint8Array(reports.count);
  let sections = 0;
  for (const each of [FULL, REPORT]) sections += addReports(members(each), state, complete);
  any.set(complete);
  if (hasPartial) sections += addReports(members(PARTIAL), state, any);
  for (const report of lackingReports(state)) complete[report] = 0;
  return { reports: count(any), sections, complete: count(complete) };
}

/** Marks the reports of the documents that are still found, and counts those documents. */
function addReports(documents, { classes: { of }, reports: { owners } }, marked) {
  let sections = 0;
  for (let each = 0; each < documents.length; each += 1) {
    const document = documents[each];
    if (of[document] === 0) continue;
    sections += 1;
    marked[owners[document]] = 1;
  }
  return sections;
}

/** The reports all of whose documents of the first classes turned out to lack something. */
function lackingReports(state) {
  const { verdicts, classes, reports } = state;
  const lacks = (document) =>
    isDemoted(document, state) && verdicts.get(document)?.missing.length !== 0;
  const touched = [...verdicts.keys()].filter(lacks).map((document) => reports.owners[document]);
  return [...new Set(touched)].filter((report) =>
    documentsOf(report, state).every((each) => classes.of[each] === PARTIAL || lacks(each)),
  );
}

function count(flags) {
  let found = 0;
  for (let each = 0; each < flags.length; each += 1) found += flags[each];
  return found;
}
