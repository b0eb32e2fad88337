// Where words stand in a shown text.

/**
 * @typedef {{start: number, end: number, words: Set<string>}} Stretch in UTF-16 units
 * @param {string} text as shown
 * @param {string[]} words normalised
 * @param {{mapped: (text: string) => import("../text/normalise.js").Mapped}} normaliser
 * @param {boolean} alsoInside a word that stands nowhere by itself is looked for inside longer
 *   numbers and Latin words
 * @returns {Stretch[]} the stretches to mark, in order; those that overlap are one
 */
export function stretches(text, words, normaliser, alsoInside = false) {
  const mapped = normaliser.mapped(text);
  const found = words.flatMap((word) => occurrences(mapped, word, alsoInside));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const merged = [];
  for (const next of found) {
    const last = merged[merged.length - 1];
    if (last && next.start < last.end) {
      last.end = Math.max(last.end, next.end);
      for (const word of next.words) last.words.add(word);
    } else {
      merged.push(next);
    }
  }
  return merged;
}

function occurrences({ text, starts, ends }, word, alsoInside) {
  const places = [];
  for (let at = word ? text.indexOf(word) : -1; at >= 0; at = text.indexOf(word, at + 1)) {
    places.push(at);
  }
  const whole = places.filter((at) => isWhole(text, at, at + word.length));
  const shown = alsoInside && whole.length === 0 ? places : whole;
  return shown.map((at) => ({
    start: starts[at],
    end: ends[at + word.length - 1],
    words: new Set([word]),
  }));
}

/** Digits and Latin letters are not marked inside a longer number or word: 5 not in 2025. */
function isWhole(text, start, end) {
  return !joins(text.slice(start - 1, start), text[start]) && !joins(text[end - 1], text[end]);
}

function joins(left, right) {
  const kinds = [/[0-9]/, /[a-z]/];
  return Boolean(left && right) && kinds.some((kind) => kind.test(left) && kind.test(right));
}
