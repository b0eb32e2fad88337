// The order of a table's rows and the words that choose among them: what a cell is worth, which row
// stands before which. Pure; tables.js lays hands on the page.

/** @typedef {number | string | null} Key null where a cell is empty, which always comes last */

// Columns by their heading's class; all others are ordered as words are in a dictionary.
const BY_NUMBER = new Set(["quote", "value"]);
const BY_PLACE = "place";

/** The text as it is compared: widths and cases told apart no longer. */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}

/**
 * The first number in a text; of a range that is where it begins.
 * @param {string} text such as "12,000人", "-3.8%", "10–15个"
 * @returns {number | null}
 */
export function numberIn(text) {
  const found = folded(text)
    .replaceAll(",", "")
    .match(/-?\d+(?:\.\d+)?/);
  return found ? Number(found[0]) : null;
}

/**
 * What the rows of a column are ordered by.
 * @param {string} column its heading's class
 * @param {string[]} texts of its cells, in the order of the report; for a column of numbers what
 *   the figure comes to where that is said, else what is written
 * @returns {Key[]}
 */
export function keysOf(column, texts) {
  if (BY_NUMBER.has(column)) return texts.map(numberIn);
  if (column !== BY_PLACE) return texts.map((text) => text || null);
  // Sections stand in the report's order, not in that of their names.
  const places = new Map();
  for (const text of texts) if (!places.has(text)) places.set(text, places.size);
  return texts.map((text) => (text ? places.get(text) : null));
}

/**
 * The places of the keys in their order; equals stay as they are.
 * @param {Key[]} keys
 * @param {"ascending" | "descending"} direction
 * @returns {number[]}
 */
export function ordered(keys, direction) {
  const sign = direction === "descending" ? -1 : 1;
  const words = new Intl.Collator("zh-Hans-CN", { numeric: true });
  const compare = (one, other) =>
    typeof one === "number" ? one - other : words.compare(one, other);
  return [...keys.keys()].sort((one, other) => {
    const [left, right] = [keys[one], keys[other]];
    if (left === null || right === null) return (left === null) - (right === null) || one - other;
    return sign * compare(left, right) || one - other;
  });
}

/**
 * Whether a row is wanted.
 * @param {string} row its text, folded
 * @param {string} typed words parted by spaces: all must stand in the row
 */
export function isWanted(row, typed) {
  return folded(typed)
    .split(/\s+/)
    .every((word) => row.includes(word));
}

/** The direction that follows when a heading is pressed: up, down, and as in the report again. */
export function following(direction) {
  return { ascending: "descending", descending: "" }[direction] ?? "ascending";
}
