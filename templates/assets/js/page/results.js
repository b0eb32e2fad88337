// What find() found → what the page of results shows of it: which words are marked where, which
// figures stand under which section, which values a facet offers.

// Sections of one report that are shown at once; the others wait behind a button.
export const SECTIONS = 3;

// Figures shown under one section, and values of a facet shown at once.
const ROWS = 4;
export const CHOICES = 8;

/**
 * What to mark in a hit: where all that was typed stands as it was typed, that alone, and not every
 * 服务 beside the 养老服务 that was asked for; elsewhere the words as well.
 * @param {{verbatim?: boolean}} hit
 * @param {{marks: string[], runs?: string[]}} found
 */
export function marksOf({ verbatim }, { marks, runs = marks }) {
  return verbatim ? runs : marks;
}

/**
 * The figures of a query's numeric conditions, by report and section, the first few of each.
 * @param {{report: number, anchor: string}[]} rows
 * @returns {(report: number, anchor: string) => object[]}
 */
export function rowsOf(rows) {
  const bySection = new Map();
  for (const row of rows) {
    const key = `${row.report} ${row.anchor}`;
    if (!bySection.has(key)) bySection.set(key, []);
    if (bySection.get(key).length < ROWS) bySection.get(key).push(row);
  }
  return (report, anchor) => bySection.get(`${report} ${anchor}`) ?? [];
}

/**
 * The values of a facet as they are offered: years from the newest, others by their count; the
 * chosen one is always among those shown first, even if it fits nothing any more.
 * @param {string} facet
 * @param {[string | number, number][]} counts
 * @param {string} chosen "" for none
 * @returns {{value: string, count: number, isChosen: boolean}[]}
 */
export function choicesOf(facet, counts, chosen) {
  const choices = counts
    .filter(([value, count]) => value !== "" && (count > 0 || String(value) === chosen))
    .map(([value, count]) => ({ value: String(value), count, isChosen: String(value) === chosen }));
  if (chosen && !choices.some(({ isChosen }) => isChosen)) {
    choices.push({ value: chosen, count: 0, isChosen: true });
  }
  const byYear = (one, other) => Number(other.value) - Number(one.value);
  const byCount = (one, other) => other.count - one.count;
  // Sorting is stable: equals stay in find's order.
  choices.sort(facet === "year" ? byYear : byCount);
  const place = choices.findIndex(({ isChosen }) => isChosen);
  if (place >= CHOICES) choices.splice(CHOICES - 1, 0, ...choices.splice(place, 1));
  return choices;
}
