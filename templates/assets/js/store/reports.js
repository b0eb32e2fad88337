// The reports of the portal by their numbers: which documents are whose, and what readers choose
// reports by. A document's number grows with the age of its report.

import { numbers } from "./postings.js";

/** What results can be narrowed by, as the script `reports` and the page name them. */
export const FACETS = ["year", "agency", "kind"];
const VALUES = { year: "years", agency: "agencies", kind: "kinds" };

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
  const columns = Object.fromEntries(FACETS.map((facet) => [facet, numbers(value[facet])]));
  const valuesOf = (facet) => value[VALUES[facet]];

  const chosen = (filters, without) => {
    const passing = new Uint8Array(count).fill(1);
    for (const facet of FACETS) {
      const wanted = [filters[facet] ?? []].flat().map(String);
      if (wanted.length === 0 || facet === without) continue;
      const passes = [false, ...valuesOf(facet).map((each) => wanted.includes(String(each)))];
      const column = columns[facet];
      for (let report = 0; report < count; report += 1) {
        if (!passes[column[report]]) passing[report] = 0;
      }
    }
    return passing;
  };

  const counts = (reports, facet) => {
    const values = valuesOf(facet);
    const found = new Uint32Array(values.length + 1);
    const column = columns[facet];
    for (let report = 0; report < count; report += 1) found[column[report]] += reports[report];
    const listed = values.map((each, place) => [each, found[place + 1]]);
    // Sorting keeps the order of the list among equals.
    return listed
      .filter(([, number]) => number > 0)
      .sort((one, other) => (facet === "year" ? other[0] - one[0] : other[1] - one[1]));
  };

  return { count, starts, owners, chosen, counts };
}
