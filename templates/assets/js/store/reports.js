// The reports of the portal by their numbers: which documents are whose, and what readers choose
// reports by. A document's number grows with the age of its report.

import { numbers } from "./postings.js";

/** What results can be narrowed by, as the script `reports` and the page name them. */
export const FACETS = ["year", "agency", "kind", "topic"];
const VALUES = { year: "years", agency: "agencies", kind: "kinds", topic: "topics" };

/**
 * @typedef {object} Reports
 * @property {number} count
 * @property {Uint32Array} starts the first document of each report, and the end of the last
 * @property {Uint32Array} owners the report of each document
 * @property {(filters: Record<string, string | string[]>, without?: string) => Uint8Array} chosen 1
 *   for each report that passes all filters, but for the one of a facet
 * @property {(reports: Uint8Array, facet: string) => [unknown, number][]} counts the values of a
 *   facet among some reports: years newest first, others by how many reports have them
 *
 * @param {object} value the script `reports`
 * @returns {Reports}
 */
export function reportsOf(value) {
  const sections = numbers(value.sections);
  const count = sections.length;
  const starts = new Uint32Array(count + 1);
  for (let report = 0; report < count; report += 1) {
    starts[report + 1] = starts[report] + sections[report];
  }
  const owners = new Uint32Array(starts[count]);
  for (let report = 0; report < count; report += 1) {
    owners.fill(report, starts[report], starts[report + 1]);
  }
  const columns = Object.fromEntries(
    FACETS.map((facet) => [facet, columnOf(numbers(value[facet]), facet === "topic")]),
  );
  const valuesOf = (facet) => value[VALUES[facet]];

  const chosen = (filters, without) => {
    const passing = new Uint8Array(count).fill(1);
    for (const facet of FACETS) {
      const wanted = [filters[facet] ?? []].flat().map(String);
      if (wanted.length === 0 || facet === without) continue;
      const passes = [false, ...valuesOf(facet).map((one) => wanted.includes(String(one)))];
      const passed = new Uint8Array(count);
      each(columns[facet], (report, place) => {
        if (passes[place]) passed[report] = 1;
      });
      for (let report = 0; report < count; report += 1) passing[report] &= passed[report];
    }
    return passing;
  };

  const counts = (reports, facet) => {
    const values = valuesOf(facet);
    const found = new Uint32Array(values.length + 1);
    each(columns[facet], (report, place) => {
      found[place] += reports[report];
    });
    const listed = values.map((value, place) => [value, found[place + 1]]);
    // Sorting keeps the order of the list among equals.
    return listed
      .filter(([, number]) => number > 0)
      .sort((one, other) => (facet === "year" ? other[0] - one[0] : other[1] - one[1]));
  };

  return { count, starts, owners, chosen, counts };
}

/**
 * The values of a facet: of each report one place in their list, 0 where it is not known; or, where it
 * may have several, those that there are, ended by a 0.
 */
function columnOf(places, isListed) {
  const owners = new Uint32Array(places.length);
  let report = 0;
  for (let at = 0; at < places.length; at += 1) {
    owners[at] = report;
    if (!isListed || places[at] === 0) report += 1;
  }
  return { places, owners };
}

function each({ places, owners }, take) {
  for (let at = 0; at < places.length; at += 1) take(owners[at], places[at]);
}
