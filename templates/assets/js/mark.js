// Where words stand in a shown text.

/**
 * @param {string} text as shown
 * @param {string[]} words normalised
 * @param {{mapped: (text: string) => import("./normalise.js").Mapped}} normaliser
 * @returns {{start: number, end: number, words: Set<string>}[]} the stretches to mark in UTF-16
 *   units, in order; those that overlap are one
 */
export function stretches(text, words, normaliser) {
  const mapped = normaliser.mapped(text);
  const found = words.flatMap((word) => occurrences(mapped, word));
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

function occurrences(mapped, word) {
  const found = [];
  if (word === "") return found;
  let at = mapped.text.indexOf(word);
  while (at >= 0) {
    const end = at + word.length;
    if (isWhole(mapped.text, at, end)) {
      found.push({
        start: mapped.starts[at],
        end: mapped.ends[end - 1],
        words: new Set([word]),
      });
    }
    at = mapped.text.indexOf(word, at + 1);
  }
  return found;
}

/** Digits and Latin letters are not marked inside a longer number or word: 5 not in 2025. */
function isWhole(text, start, end) {
  return !joins(text.slice(start - 1, start), text[start]) && !joins(text[end - 1], text[end]);
}

function joins(left, right) {
  const kinds = [/[0-9]/, /[a-z]/];
  return Boolean(left && right) && kinds.some((kind) => kind.test(left) && kind.test(right));
}
