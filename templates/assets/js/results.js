// Hits → what the page of results shows: reports in the order of their best sections.

// Sections of one report that are shown at once; the others wait behind a button.
export const SECTIONS = 3;

/**
 * @typedef {import("./find.js").Hit} Hit
 * @param {Hit[]} hits in rank order
 * @param {(document: number) => {report: object}} section
 * @returns {{report: object, hits: Hit[]}[]}
 */
export function byReport(hits, section) {
  const groups = new Map();
  for (const hit of hits) {
    const { report } = section(hit.document);
    if (!groups.has(report)) groups.set(report, { report, hits: [] });
    groups.get(report).hits.push(hit);
  }
  return [...groups.values()];
}

/**
 * The link from a page to a section, with the words to mark there.
 * @param {string} root the relative address of the site's root
 * @param {{report: {url: string}, anchor: string}} section
 * @param {string[]} marks
 */
export function address(root, { report, anchor }, marks) {
  const words = new URLSearchParams({ h: marks.join(" ") });
  const fragment = anchor ? `#${encodeURIComponent(anchor)}` : "";
  return `${root}${report.url}?${words}${fragment}`;
}

/**
 * The state of the page as its address holds it.
 * @param {string} search the address's part from "?"
 * @returns {{query: string, size: number | null}} null where the address names no good size
 */
export function stateOf(search) {
  const values = new URLSearchParams(search);
  const size = Number.parseInt(values.get("size") ?? "", 10);
  return { query: (values.get("q") ?? "").trim(), size: size > 0 ? Math.min(size, 1000) : null };
}

/** The address's part from "?" for a state; the usual size is left out. */
export function searchOf({ query, size }) {
  const values = new URLSearchParams({ q: query });
  if (size !== null) values.set("size", String(size));
  return `?${values}`;
}
