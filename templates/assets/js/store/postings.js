// Numbers and postings out of the letters that shards are written in: generator/search/index/encoding.py
// and postings.py again. A posting is decoded once, into typed arrays, and kept.

// Digits of base 32, the least significant first; a digit that another follows is a letter of the
// upper half.
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (const [value, letter] of [...ALPHABET].entries()) VALUES[letter.charCodeAt(0)] = value;

/**
 * @typedef {object} Column a field's part of a posting
 * @property {Uint32Array} documents ascending
 * @property {Uint8Array} levels one for each document; 0 where the characters are no word
 * @typedef {object} Posting
 * @property {Column} body
 * @property {Column} heading
 * @property {Column} title documents are those that stand for their reports
 * @property {number} words in how many documents, once for each field, the term stands as a word
 */

/**
 * @param {string} letters
 * @returns {Uint32Array} the numbers that they stand for
 */
export function numbers(letters) {
  return decoded(letters, 0, letters.length, (value) => value);
}

/** Ascending numbers from their gaps, each the distance from the one before, less one. */
function ascending(letters, end) {
  let last = -1;
  return decoded(letters, 0, end, (gap) => {
    last += gap + 1;
    return last;
  });
}

function decoded(letters, start, end, take) {
  const found = new Uint32Array(end - start);
  let size = 0;
  let value = 0;
  let weight = 0;
  for (let place = start; place < end; place += 1) {
    const digit = VALUES[letters.charCodeAt(place)];
    value |= (digit & 31) << weight;
    weight += 5;
    if (digit < 32) {
      found[size] = take(value >>> 0);
      size += 1;
      value = 0;
      weight = 0;
    }
  }
  return found.subarray(0, size);
}

/**
 * @param {string} text `BODY|HEADING|TITLE`, empty fields and bars at the end left out
 * @returns {Posting}
 */
export function postingOf(text) {
  const [body = "", heading = "", title = ""] = text.split("|");
  const columns = { body: column(body), heading: column(heading), title: column(title) };
  const words = Object.values(columns).reduce((sum, { levels }) => sum + positive(levels), 0);
  return { ...columns, words };
}

/** A field is `GAPS` or `GAPS.LEVELS`; without levels the characters are nowhere a word. */
function column(text) {
  const point = text.indexOf(".");
  const documents = ascending(text, point < 0 ? text.length : point);
  const levels = new Uint8Array(documents.length);
  for (let place = 0; point >= 0 && place < levels.length; place += 1) {
    levels[place] = VALUES[text.charCodeAt(point + 1 + place)];
  }
  return { documents, levels };
}

function positive(levels) {
  let count = 0;
  for (let place = 0; place < levels.length; place += 1) if (levels[place] > 0) count += 1;
  return count;
}
