// The state of the search page as its address holds it, and the links from a result to a report.
// Nothing in an address is believed: what is no good value is as if it were not there.

import { FACETS } from "../store/reports.js";

const MOST_REPORTS = 1000;

/**
 * @typedef {object} State
 * @property {string} query as typed
 * @property {number | null} size reports shown; null is the site's usual number
 * @property {"" | "date"} sort "" is by relevance
 * @property {Record<string, string>} filters at most one value for each of FACETS
 */

/**
 * @param {string} search the address's part from "?"
 * @returns {State}
 */
export function stateOf(search) {
  const values = new URLSearchParams(search);
  const size = Number.parseInt(values.get("size") ?? "", 10);
  const filters = {};
  for (const facet of FACETS) {
    const value = (values.get(facet) ?? "").trim();
    if (value) filters[facet] = value;
  }
  return {
    query: (values.get("q") ?? "").trim(),
    size: size > 0 ? Math.min(size, MOST_REPORTS) : null,
    sort: values.get("sort") === "date" ? "date" : "",
    filters,
  };
}

/**
 * The address's part from "?" for a state; what is as usual is left out.
 * @param {State} state
 */
export function searchOf({ query, size, sort, filters }) {
  const values = new URLSearchParams({ q: query });
  for (const facet of FACETS) if (filters[facet]) values.set(facet, filters[facet]);
  if (sort) values.set("sort", sort);
  if (size !== null) values.set("size", String(size));
  return `?${values}`;
}

/** The state with a facet's value chosen, or no longer chosen if it was; the first reports again. */
export function toggled(state, facet, value) {
  const filters = { ...state.filters };
  if (filters[facet] === value) delete filters[facet];
  else filters[facet] = value;
  return { ...state, size: null, filters };
}

/**
 * The link from a page to a section, with the words to mark there. Words are parted by spaces; a
 * space inside a word is written as one that does not break.
 * @param {string} root the relative address of the site's root
 * @param {string} url of the report, from the root
 * @param {string} anchor of the section, "" for the report itself
 * @param {string[]} marks
 */
export function linkTo(root, url, anchor, marks) {
  const words = marks.map((mark) => mark.replaceAll(" ", "\u00a0")).join(" ");
  const search = words ? `?${new URLSearchParams({ h: words })}` : "";
  const fragment = anchor ? `#${encodeURIComponent(anchor)}` : "";
  return `${root}${url}${search}${fragment}`;
}

/** @param {string} search the address's part from "?"; returns the words that `linkTo` wrote */
export function wordsOf(search) {
  const words = new URLSearchParams(search).get("h") ?? "";
  const parted = words.split(" ").map((word) => word.replaceAll("\u00a0", " ").trim());
  return parted.filter(Boolean).slice(0, 50);
}
