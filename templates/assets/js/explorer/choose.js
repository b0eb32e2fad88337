// Which rows a state asks for, in which order, and which parts must be there to say so. Words are
// looked for in each name and heading once, not in each row; so a letter more costs little.

import { HIDDEN, isPlain, NO_UNIT } from "./address.js";
import { folded, isHidden, statusOf } from "./table.js";

/**
 * The parts that a state needs: of one year, its own; of all rows as they come, those up to the
 * page; otherwise all.
 */
export function partsOf(facts, state) {
  const places = facts.parts.map((_, place) => place);
  if (state.filters.year) {
    return places.filter((place) => String(facts.parts[place][0]) === state.filters.year);
  }
  if (!isPlain(state)) return places;
  let rows = 0;
  return places.filter((place) => {
    const isNeeded = rows < state.page * facts.page;
    rows += facts.parts[place][1];
    return isNeeded;
  });
}

/**
 * The rows that are there and fit, in order. Of all rows as they come also those not there yet.
 * @param {import("./table.js").Table} table
 * @param {import("./address.js").State} state
 * @returns {number[]}
 */
export function chosen(table, state) {
  if (isPlain(state)) return Array.from({ length: table.total }, (_, row) => row);
  const fits = test(table, state);
  const rows = [];
  for (const place of partsOf(table.facts, state)) {
    if (!table.loaded[place]) continue;
    for (let row = table.starts[place]; row < table.starts[place + 1]; row++) {
      if (fits(row)) rows.push(row);
    }
  }
  return state.sort ? sorted(table, rows, state.sort) : rows;
}

/** One test of a row, made of those that the state asks for. */
function test(table, { words, filters }) {
  const { facts } = table;
  const tests = folded(words)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => holds(table, word));
  if (filters.unit) {
    const unit = facts.units.findIndex(([name]) => (name || NO_UNIT) === filters.unit);
    tests.push((row) => table.unit[row] === unit);
  }
  if (filters.agency) {
    const agency = facts.agencies.findIndex(([name]) => name === filters.agency);
    tests.push((row) => table.reports[table.report[row]].agency === agency);
  }
  if (filters.status === HIDDEN) {
    tests.push((row) => isHidden(table, row));
  } else if (filters.status) {
    const status = facts.statuses.findIndex(([name]) => name === filters.status);
    tests.push((row) => statusOf(table, row) === status);
  }
  return (row) => tests.every((each) => each(row));
}

/** Whether a row's name or heading has the word. */
function holds(table, word) {
  const inNames = table.names.folds.map((name) => name.includes(word));
  const inHeadings = table.headings.folds.map((heading) => heading.includes(word));
  return (row) => inNames[table.name[row]] || inHeadings[table.heading[row]];
}

/** Rows in another order; equal ones stay as they come. Hidden numbers come last both ways. */
function sorted(table, rows, sort) {
  const column = sort.replace(/^-/, "");
  const sign = sort === column ? 1 : -1;
  if (column === "value") return rows.sort(byValue(table, sign));
  const key = KEYS[column](table);
  return rows.sort((one, other) => sign * (key(one) - key(other)));
}

/** Numbers of one unit beside each other, for others cannot be compared; the commonest unit first. */
function byValue({ unit, number }, sign) {
  return (one, other) => {
    if (unit[one] !== unit[other]) return unit[one] - unit[other];
    const [a, b] = [number[one], number[other]];
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) - Number.isNaN(b);
    return sign * (a - b);
  };
}

const KEYS = {
  name: (table) => {
    const ranks = ranked(table.names.list);
    return (row) => ranks[table.name[row]];
  },
  unit: (table) => {
    const ranks = ranked(table.facts.units.map(([unit]) => unit));
    return (row) => ranks[table.unit[row]];
  },
  status: (table) => (row) => statusOf(table, row),
  year: (table) => (row) => table.reports[table.report[row]].year,
  agency: (table) => (row) => table.reports[table.report[row]].agency,
};

/** The place of each word among them in the order of a Chinese dictionary; kept while none is new. */
function ranked(list) {
  const kept = RANKS.get(list);
  if (kept?.length === list.length) return kept;
  const order = [...list.keys()];
  const compare = new Intl.Collator("zh-CN").compare;
  order.sort((one, other) => compare(list[one], list[other]));
  const ranks = new Int32Array(list.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  RANKS.set(list, ranks);
  return ranks;
}

const RANKS = new WeakMap();
