// What shards of rows say of figures: the twin of generator/search/ask/entries.py, the other side of
// generator/search/figures/entries.py, where the letters are explained.

/**
 * @typedef {object} Entry a row under a key
 * @property {number} document
 * @property {number} place of the row in its document
 * @property {number} position of the key in the row's name
 * @property {number} size of the name in characters
 * @property {number} unit its place in the directory's list
 * @property {number} low the figure, in its unit
 * @property {number | null} high the other end of a range
 */

/** The keys of a name by their places in it; a name of one character is its own key. */
export function keysOf(name) {
  const characters = [...name];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, place) => characters[place] + character);
}

/**
 * @param {{keys: string, rows: string[]}} shard
 * @param {string} key
 * @param {{alphabet: string, exponent: number}} facts
 * @returns {Entry[]} the entries of a key, by document
 */
export function entriesOf(shard, key, { alphabet, exponent }) {
  const place = shard.keys.split(" ").indexOf(key);
  if (place < 0) return [];
  return shard.rows[place].split(".").flatMap((segment) => {
    const next = reader(segment, alphabet);
    const value = () => {
      const power = next.number() - exponent;
      const amount = next.number();
      return Number(`${amount % 2 ? "-" : ""}${Math.floor(amount / 2)}e${power}`);
    };
    const found = [];
    let document = 0;
    while (!next.isDone()) {
      document += next.number();
      const [position, row, size, mixed] = [
        next.number(),
        next.number(),
        next.number(),
        next.number(),
      ];
      const low = value();
      const high = mixed % 2 ? value() : null;
      found.push({ document, place: row, position, size, unit: mixed >> 1, low, high });
    }
    return found;
  });
}

/** Numbers one by one, larger ones than bit operations bear. */
function reader(letters, alphabet) {
  const values = new Map([...alphabet].map((letter, value) => [letter, value]));
  let place = 0;
  return {
    isDone: () => place >= letters.length,
    number: () => {
      let value = 0;
      let weight = 1;
      for (;;) {
        const digit = values.get(letters[place]) ?? 0;
        place += 1;
        value += (digit % 32) * weight;
        weight *= 32;
        if (digit < 32) return value;
      }
    },
  };
}

/**
 * The rows whose names have all keys, each where the name asked for has it.
 * @param {Entry[][]} lists of each key its entries
 * @param {number[]} offsets of each key its place in the name asked for
 * @returns {(Entry & {start: number})[]} each row once, `start` where in its name the other begins
 */
export function intersection(lists, offsets) {
  const [first, ...others] = lists.map((list, at) => {
    const rows = new Map();
    for (const entry of list) {
      const start = entry.position - offsets[at];
      if (start >= 0) rows.set(`${entry.document} ${entry.place} ${start}`, { ...entry, start });
    }
    return rows;
  });
  const rows = new Map();
  for (const [id, entry] of first) {
    const row = `${entry.document} ${entry.place}`;
    if (!rows.has(row) && others.every((list) => list.has(id))) rows.set(row, entry);
  }
  return [...rows.values()];
}

/**
 * Whether a row is what a condition asks for. Units of one measure are reckoned in its own (万人 in
 * 人, 公里 in 米), units of two never meet; without a unit the figure counts as it is.
 * @param {Entry} entry
 * @param {import("./conditions.js").Condition} condition
 * @param {{units: string[], measures: Record<string, [string, string]>}} directory
 */
export function fulfils(entry, { relation, low, high, unit }, { units, measures }) {
  const measure = (name) => (Object.hasOwn(measures, name) ? measures[name] : [name, "1"]);
  const [base, factor] = measure(units[entry.unit]);
  const [wantedBase, wantedFactor] = measure(unit);
  if (unit !== "" && base !== wantedBase) return false;
  const isSame = unit === "" || factor === wantedFactor;
  const reckoned = (value, by) => (isSame ? value : Number((value * Number(by)).toPrecision(15)));
  const least = reckoned(entry.low, factor);
  const most = reckoned(entry.high ?? entry.low, factor);
  const from = low === "" ? Number.NEGATIVE_INFINITY : reckoned(Number(low), wantedFactor);
  const to = high === "" ? Number.POSITIVE_INFINITY : reckoned(Number(high), wantedFactor);
  if (relation === ">") return least > from;
  if (relation === "<") return most < to;
  return least >= from && most <= to;
}
