// The state of the page of all indicators as its address holds it. Nothing in an address is
// believed: what is no good value is as if it were not there.

/** What one chooses by, each by at most one value. */
export const FILTERS = ["unit", "agency", "year", "status"];
/** The columns that rows are sorted by; "-" before one turns its order round. */
export const COLUMNS = ["name", "value", "unit", "status", "year", "agency"];
/** A unit in an address that stands for figures without one. */
export const NO_UNIT = "-";
/** A status beside those of the figures: the hidden ones. */
export const HIDDEN = "hidden";

/**
 * @typedef {object} State
 * @property {string} words as typed
 * @property {Record<string, string>} filters at most one value for each of FILTERS
 * @property {string} sort "", a column, or a column after "-"
 * @property {number} page from 1
 */

/**
 * @param {string} search the address's part from "?"
 * @returns {State}
 */
export function stateOf(search) {
  const values = new URLSearchParams(search);
  const filters = {};
  for (const name of FILTERS) {
    const value = (values.get(name) ?? "").trim();
    if (value) filters[name] = value;
  }
  const sort = values.get("sort") ?? "";
  const page = Number.parseInt(values.get("page") ?? "", 10);
  return {
    words: (values.get("q") ?? "").trim(),
    filters,
    sort: COLUMNS.includes(sort.replace(/^-/, "")) ? sort : "",
    page: page > 0 ? page : 1,
  };
}

/** The address's part from "?" for a state; what is as usual is left out, "" where all is. */
export function searchOf({ words, filters, sort, page }) {
  const values = new URLSearchParams();
  if (words) values.set("q", words);
  for (const name of FILTERS) if (filters[name]) values.set(name, filters[name]);
  if (sort) values.set("sort", sort);
  if (page > 1) values.set("page", String(page));
  const written = String(values);
  return written ? `?${written}` : "";
}

/** The state without the values that the portal does not have. */
export function known(state, facts) {
  const has = {
    unit: (value) => facts.units.some(([unit]) => (unit || NO_UNIT) === value),
    agency: (value) => facts.agencies.some(([agency]) => agency === value),
    year: (value) => facts.parts.some(([year]) => String(year) === value && year > 0),
    status: (value) => value === HIDDEN || facts.statuses.some(([status]) => status === value),
  };
  const filters = {};
  for (const name of FILTERS) {
    if (state.filters[name] && has[name](state.filters[name])) filters[name] = state.filters[name];
  }
  return { ...state, filters };
}

/** Whether nothing is chosen: all rows, as they come. */
export function isPlain({ words, filters, sort }) {
  return !words && !sort && FILTERS.every((name) => !filters[name]);
}
