// What is read before hits are shown. The index says which documents have all keys of a query, lunr
// which of them says most of it; texts are read, some at a time, until enough reports are known to
// hold what was typed as it was typed.

import { FULL, REPORT } from "./classes.js";
import { isDemoted, ranked } from "./list.js";

// Sections, or reports, that are looked into at once: more than there are reports to find.
const AHEAD = 1.5;
const FEWEST = 8;
// Sections that are read only to see whether their heading is what was typed.
const HEADINGS = 24;

/**
 * @typedef {object} Ranked what a query has found so far
 * @property {import("./classes.js").Classes} classes
 * @property {(wanted: number) => Uint32Array} members of a class, of reports that may be found
 * @property {() => import("./presence.js").Words} words
 * @property {import("./rank.js").Ranker} ranker
 * @property {import("../store/reports.js").Reports} reports
 * @property {Map<number, import("./verify.js").Verdict>} verdicts of the documents read
 * @property {Map<number, number>} stands the pieces that were read in the documents of a report
 * @property {Map<number, boolean>} isHeld of the reports of class 2 that were looked into whether
 *   all pieces were
 * @property {Map<number, number>} scores lunr's, of those it was asked for
 * @property {() => Uint32Array} headings the documents that have all pieces in their headings
 * @property {boolean} isKnown whether nothing read can tell more of any piece than the index does
 * @property {boolean} isPlain whether that is so and there is one piece: lunr's order is all there
 *   is, but for headings that are the piece
 * @property {boolean} byDate
 * @property {number} size how many reports are wanted
 * @property {{ranked: number, verified: number}} limits
 * @property {(documents: number[]) => Promise<void>} read fills in verdicts
 *
 * Reads texts of class 1, and of class 2 if class 1 alone will not do.
 * @param {Ranked} found
 */
export async function verify(found) {
  const { members, verdicts, size, limits, byDate } = found;
  const full = members(FULL);
  if (found.isPlain) {
    if (!byDate) await found.read(headingsFirst(found));
    return;
  }
  const isPerfect = (document) => {
    const { verbatim, number, near, isExcluded } = verdicts.get(document);
    const isNear = near === 0 || !found.classes.isOwn(document);
    return !isExcluded && verbatim + number === 0 && isNear;
  };
  const queue = byDate ? full : likeliest(full, found);
  await walk(queue, found, isPerfect, new Set());
  if (found.isKnown || verdicts.size >= limits.verified) return;
  const done = first(full, found);
  if (done.size >= size) return;
  await walkReports(byDate ? members(REPORT) : ranked(members(REPORT), found), found, done);
}

/** The first reports, as many as are wanted, of documents that are still found. */
function first(documents, found) {
  const { classes, reports, size } = found;
  const kept = new Set();
  for (const document of documents) {
    if (kept.size >= size) break;
    if (classes.of[document] === 0 || isDemoted(document, found)) continue;
    kept.add(reports.owners[document]);
  }
  return kept;
}

/** Reads on until so many reports have a document that is as good as can be. */
async function walk(queue, found, isPerfect, done) {
  const { verdicts, reports, size, limits } = found;
  let start = 0;
  while (start < queue.length && done.size < size && verdicts.size < limits.verified) {
    const end = start + Math.min(numberOf(done, size), limits.verified - verdicts.size);
    const batch = [...queue.slice(start, end)];
    await found.read(batch);
    for (const document of batch.filter(isPerfect)) done.add(reports.owners[document]);
    start = end;
  }
}

function numberOf(done, size) {
  return Math.max(FEWEST, Math.ceil(AHEAD * (size - done.size)));
}

/** Reads in reports of class 2 until so many are known to hold all pieces between them. */
async function walkReports(queue, found, done) {
  const { verdicts, reports, size, limits, isHeld } = found;
  const sections = new Map();
  for (const document of queue) {
    const report = reports.owners[document];
    if (!sections.has(report)) sections.set(report, []);
    sections.get(report).push(document);
  }
  const waiting = [...sections.keys()].filter((report) => !done.has(report));
  while (waiting.length > 0 && done.size < size && verdicts.size < limits.verified) {
    const some = waiting.splice(0, numberOf(done, size));
    // The best section for each piece may do; else whatever else could have it is read.
    for (const isEnough of [true, false]) {
      const likely = some.flatMap((each) => witnesses(sections.get(each), each, isEnough, found));
      await found.read(likely.slice(0, limits.verified - verdicts.size));
    }
    for (const report of some) {
      if (lacking(report, found) === 0) {
        done.add(report);
        isHeld.set(report, true);
      } else if (witnesses(sections.get(report), report, true, found).length === 0) {
        isHeld.set(report, false);
      }
    }
  }
}

/** Unread documents that may have what was not read yet: one for each piece, or all of them. */
function witnesses(documents, report, isEnough, found) {
  const { classes, verdicts } = found;
  let missing = lacking(report, found);
  return documents.filter((document) => {
    const bits = classes.mask(document);
    if (verdicts.has(document) || (bits & missing) === 0) return false;
    if (isEnough) missing &= ~bits;
    return true;
  });
}

/** The pieces that were not read in a report. */
function lacking(report, { classes, stands }) {
  return classes.all & ~(stands.get(report) ?? 0);
}

/** A heading that was typed whole has the greatest score that its words can give a heading. */
function headingsFirst({ headings, ranker }) {
  return ranker.bestHeadings(headings()).subarray(0, HEADINGS);
}

/** The order of reading: where the index sees all in the heading, in the section, in the title too. */
function likeliest(documents, found) {
  const { isOwn, hasTitles } = found.classes;
  const inside = hasTitles ? documents.filter(isOwn) : documents;
  const outside = hasTitles ? documents.filter((each) => !isOwn(each)) : new Uint32Array(0);
  const queue = [headingsFirst(found), ranked(inside, found), ranked(outside, found)];
  return [...new Set(queue.flatMap((each) => [...each]))];
}
