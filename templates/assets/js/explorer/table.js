// Figures of all reports as columns: what generator/render/explorer/columns.py wrote, read once into
// typed arrays. A row is a number; words are numbers too, of lists in which each stands once.

/** Text as it is compared: one width, one case. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}

/** Words by number; a word keeps the number that it came with first. */
function words() {
  const numbers = new Map();
  const list = [];
  const folds = [];
  const add = (word) => {
    if (!numbers.has(word)) {
      numbers.set(word, list.length);
      list.push(word);
      folds.push(folded(word));
    }
    return numbers.get(word);
  };
  return { list, folds, add };
}

/**
 * @typedef {ReturnType<tableOf>} Table
 * @param {object} facts the manifest
 */
export function tableOf(facts) {
  const starts = [0];
  for (const [, size] of facts.parts) starts.push(starts[starts.length - 1] + size);
  const total = starts[starts.length - 1];
  return {
    facts,
    starts,
    total,
    loaded: facts.parts.map(() => false),
    names: words(),
    headings: words(),
    series: words(),
    reports: [],
    name: new Int32Array(total),
    heading: new Int32Array(total),
    inSeries: new Int32Array(total),
    report: new Int32Array(total),
    ordinal: new Int32Array(total),
    unit: new Uint16Array(total),
    flags: new Uint8Array(total),
    number: new Float64Array(total),
    values: new Array(total),
    quotes: new Array(total),
  };
}

/** Puts a part into the table's rows from its start on. */
export function addPart(table, place, part) {
  if (table.loaded[place]) return;
  const start = table.starts[place];
  coded(table.names, part.names, part.name, table.name, start);
  coded(table.headings, part.headings, part.heading, table.heading, start);
  coded(table.series, part.series, part.inSeries, table.inSeries, start);
  table.unit.set(part.unit, start);
  table.flags.set(part.flags, start);
  const [values, quotes] = [part.values.split("\n"), part.quotes.split("\n")];
  for (let row = 0; row < part.unit.length; row++) {
    table.values[start + row] = values[row];
    table.quotes[start + row] = quotes[row];
    table.number[start + row] = values[row] ? Number.parseFloat(values[row]) : Number.NaN;
  }
  addReports(table, part, start);
  table.loaded[place] = true;
}

/** A column of words: 0 is the part's next word, another number how many words ago it was new. */
function coded(list, joined, codes, column, start) {
  const numbers = joined.split("\n").map(list.add);
  let next = 0;
  for (let row = 0; row < codes.length; row++) {
    column[start + row] = numbers[codes[row] === 0 ? next : next - codes[row]];
    if (codes[row] === 0) next += 1;
  }
}

function addReports(table, part, start) {
  let row = start;
  for (const [url, title, slug, agency, year, kind, size] of part.reports) {
    const number = table.reports.push({ url, title, slug, agency, year, kind }) - 1;
    let ordinal = 1;
    for (const end = row + size; row < end; row++) {
      ordinal += part.anchors[row - start];
      table.report[row] = number;
      table.ordinal[row] = ordinal;
      ordinal += 1;
    }
  }
}

/** Whether a row's number was withheld. */
export function isHidden(table, row) {
  return table.values[row] === "";
}

/** The number of a row's status in the manifest's list. */
export function statusOf(table, row) {
  return table.flags[row] % table.facts.statuses.length;
}

/** A row in words, as the page shows it and a table to take away has it. */
export function rowOf(table, row) {
  const { facts } = table;
  const report = table.reports[table.report[row]];
  const [unit] = facts.units[table.unit[row]];
  const [value = "", valueTo = ""] = table.values[row].split("~");
  const hidden = isHidden(table, row);
  let flags = table.flags[row];
  const take = (count) => {
    const digit = flags % count;
    flags = Math.floor(flags / count);
    return digit;
  };
  return {
    name: table.names.list[table.name[row]],
    heading: table.headings.list[table.heading[row]],
    series: table.series.list[table.inSeries[row]],
    hidden,
    written: hidden ? facts.hidden : table.quotes[row] || value + unit,
    value,
    valueTo,
    unit,
    status: facts.statuses[take(facts.statuses.length)][1],
    bound: facts.bounds[take(facts.bounds.length)],
    change: facts.changes[take(facts.changes.length)],
    doubtful: flags > 0,
    year: report.year ? String(report.year) : "",
    agency: report.agency < 0 ? "" : facts.agencies[report.agency][0],
    kind: report.kind,
    slug: report.slug,
    href: `${report.url}#m${table.ordinal[row]}`,
  };
}
