// Figures that fulfil conditions: rows of the reports' tables, found by the keys of their names. The
// twin is generator/search/ask/rows.py; generator/search/figures/indicators.py says what the scripts hold.

import { lastNotAfter, listed } from "../store/starts.js";
import { entriesOf, fulfils, intersection, keysOf } from "./entries.js";

// Keys of a name that are looked up, and shards of keys so common that they are parted.
const KEYS = 4;
const PARTS = 12;
// Rows of one report, and how often others are taken for those whose names were not the one.
const OF_A_REPORT = 6;
const ROUNDS = 4;

/**
 * @typedef {object} Row
 * @property {number} report
 * @property {number} document
 * @property {string} anchor the section's, "" for the report itself
 * @property {string} figure the anchor of the figure in the report's text
 * @property {string} name
 * @property {string} text the figure as written
 * @property {number} value in `unit`, multipliers applied
 * @property {number | null} to the end of a range
 * @property {string} unit
 * @property {"" | "plan" | "past"} status
 * @property {number} condition the place of the (first) condition of its name
 * @property {boolean} exact whether its name is the one asked for, not one that holds it
 *
 * @typedef {import("./entries.js").Entry & {wish: object, exact: boolean}} Candidate a row as far as
 *   the shards know it
 *
 * @param {import("./conditions.js").Condition[]} conditions those of one name are for one row, those
 *   of several names for rows of one report, where there is such a report
 * @param {import("../store/corpus.js").Tools} tools
 * @param {{size?: number, allows?: (document: number) => boolean}} [options] how many reports, and
 *   which documents
 * @returns {Promise<Row[]>} the best first: equal names before others, then recent reports
 */
export async function rowsFor(conditions, tools, { size = 10, allows = () => true } = {}) {
  const found = await candidatesFor(conditions, tools, { size, allows });
  return rowsOf(
    found.filter(({ document }) => allows(document)),
    tools,
    size,
  );
}

/**
 * All rows that fulfil conditions, as far as they are known; of very common names only as many as
 * it takes to have `size` reports that are allowed.
 * @returns {Promise<Candidate[]>} the best first, allowed or not
 */
export async function candidatesFor(conditions, tools, { size, allows }) {
  const wishes = await wishesOf(conditions, tools);
  if (wishes.length === 0) return [];
  const [directory, reports] = await Promise.all([tools.load("rows"), tools.reports()]);
  const seen = { tools, directory, reports, size, allows };
  const found = await Promise.all(wishes.map((wish) => candidates(wish, seen)));
  return inOrder(found, reports);
}

/** The conditions of each name, and the place of the first. */
async function wishesOf(conditions, { normaliser, simplify, grammar }) {
  const wishes = new Map();
  for (const [place, condition] of conditions.entries()) {
    const name = grammar.bare(await simplify(normaliser.normalise(condition.name)));
    if (name === "") continue;
    if (!wishes.has(name)) wishes.set(name, { name, place, conditions: [] });
    wishes.get(name).conditions.push(condition);
  }
  return [...wishes.values()];
}

/** The rows whose names and figures fit, as far as the shards can tell. */
async function candidates(wish, seen) {
  const { directory, tools } = seen;
  const offsets = new Map();
  for (const [offset, key] of keysOf(wish.name).entries()) {
    if (!offsets.has(key)) offsets.set(key, offset);
  }
  const keys = [...offsets.keys()];
  const single = keys.filter((key) => !Object.hasOwn(directory.parts, key)).slice(0, KEYS);
  if (single.length === 0) return walked(wish, keys, offsets, seen);
  const starts = listed(directory.starts);
  const lists = await Promise.all(
    single.map((key) => entriesIn([lastNotAfter(starts, key)], key, directory, tools)),
  );
  return chosen(wish, single, offsets, lists, seen);
}

/**
 * The same for a name all of whose keys are parted: part by part of the rarest one, beside it those
 * of the next that hold the same documents, until as many reports are found as are shown.
 */
async function walked(wish, keys, offsets, seen) {
  const { directory, tools, reports, size, allows } = seen;
  const { parts } = directory;
  const pair = keys.sort((one, other) => parts[one].length - parts[other].length).slice(0, 2);
  const starts = listed(directory.starts);
  const [firsts] = pair.map((key) => parts[key]);
  const found = [];
  let loaded = 0;
  for (let part = 0; part < firsts.length; part += 1) {
    const shards = pair.map((key, at) => {
      const places = at === 0 ? [part] : meeting(parts[key], firsts[part], firsts[part + 1]);
      return places.map((place) => starts.indexOf(key) + place);
    });
    loaded += shards.flat().length;
    if (part > 0 && loaded > PARTS) break;
    const lists = await Promise.all(
      pair.map((key, at) => entriesIn(shards[at], key, directory, tools)),
    );
    found.push(...chosen(wish, pair, offsets, lists, seen));
    const allowed = found.filter(({ document }) => allows(document));
    if (new Set(allowed.map(({ document }) => reports.owners[document])).size >= size) break;
  }
  return found;
}

/** The places of the parts that hold documents from `first` to `last`, which may lie in two. */
function meeting(firsts, first, last = Number.POSITIVE_INFINITY) {
  const places = firsts.map((_, place) => place);
  const endOf = (place) => firsts[place + 1] ?? Number.POSITIVE_INFINITY;
  return places.filter((place) => firsts[place] <= last && endOf(place) >= first);
}

async function entriesIn(shards, key, directory, { load, facts }) {
  const coding = { alphabet: facts.alphabet, exponent: directory.exponent };
  const known = shards.filter((shard) => shard >= 0);
  const loaded = await Promise.all(known.map((shard) => load(`rows-${shard}`)));
  return loaded.flatMap((shard) => entriesOf(shard, key, coding));
}

function chosen(wish, keys, offsets, lists, { directory }) {
  const size = [...wish.name].length;
  const places = keys.map((key) => offsets.get(key));
  return intersection(lists, places)
    .filter((entry) => wish.conditions.every((each) => fulfils(entry, each, directory)))
    .map((entry) => ({ ...entry, wish, exact: entry.start === 0 && entry.size === size }));
}

/** All candidates, the best first; of several names those in reports that have them all. */
function inOrder(found, reports) {
  const reportsOf = (list) => new Set(list.map(({ document }) => reports.owners[document]));
  const [first, ...others] = found.map(reportsOf);
  const common = [...first].filter((report) => others.every((each) => each.has(report)));
  const all = new Set(common);
  return found
    .flat()
    .filter(({ document }) => all.size === 0 || all.has(reports.owners[document]))
    .sort(
      (one, other) =>
        other.exact - one.exact || one.document - other.document || one.place - other.place,
    );
}

/**
 * @param {Candidate[]} candidates
 * @param {import("../store/corpus.js").Tools} tools
 * @param {number} size
 * @returns {Promise<Row[]>} those of `size` reports, in their order; their words are loaded, and those
 *   whose names are not the one after all are left out
 */
export async function rowsOf(candidates, tools, size) {
  if (candidates.length === 0) return [];
  const [directory, reports] = await Promise.all([tools.load("rows"), tools.reports()]);
  const rows = [];
  let left = candidates;
  for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
    const counts = new Map();
    for (const { report } of rows) counts.set(report, (counts.get(report) ?? 0) + 1);
    if (counts.size >= size && round > 0) break;
    const taken = new Set(
      left.filter(({ document }) => fitsIn(counts, reports.owners[document], size)),
    );
    const made = await Promise.all([...taken].map((each) => rowOf(each, tools, directory)));
    rows.push(...made.filter(Boolean));
    if (made.every(Boolean)) break;
    left = left.filter((entry) => !taken.has(entry));
  }
  return rows;
}

/** Whether another row of a report is shown; counts it. */
function fitsIn(counts, report, size) {
  const count = counts.get(report) ?? 0;
  if (count >= OF_A_REPORT || (count === 0 && counts.size >= size)) return false;
  counts.set(report, count + 1);
  return true;
}

async function rowOf({ document, place, unit, low, high, wish, exact }, tools, directory) {
  const figures = await tools.load(`figures-${Math.floor(document / directory.piece)}`);
  const [report, anchor, rows] = figures[document];
  const [name, text, figure, status = ""] = rows[place];
  const spelt = tools.grammar.bare(tools.normaliser.normalise(name));
  if (!spelt.includes(wish.name)) return null;
  const value = { value: low, to: high, unit: directory.units[unit] };
  return {
    report,
    document,
    anchor,
    figure,
    name,
    text,
    ...value,
    status,
    condition: wish.place,
    exact,
  };
}
