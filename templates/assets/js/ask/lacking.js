// What the reader is told of a hit: what it lacks; and what is marked in it.

import { isCharacter } from "../text/characters.js";

/**
 * @param {import("./verify.js").Reading} reading
 * @param {import("./plan.js").Piece[]} wanted
 * @param {import("../text/words.js").Cutter} cutter
 * @returns {string[]} labels of the pieces that a text lacks; of a piece of which some words stand
 *   there only the others
 */
export function missingOf(reading, wanted, cutter) {
  const has = (text) => reading.own.includes(text) || reading.title.includes(text);
  const missing = wanted.flatMap((piece) => {
    if ([piece.text, ...piece.variants.map((variant) => variant.text)].some(has)) return [];
    const words = piece.phrase ? [] : cutter.words(piece.text);
    if (!words.some((word) => !isCharacter(word) && has(word))) return [piece.label];
    return joined(words, (word) => !has(word));
  });
  return [...new Set(missing)];
}

/** The words that are meant, neighbours as one. */
function joined(words, isMeant) {
  const found = [];
  let isOpen = false;
  for (const word of words) {
    if (isMeant(word)) {
      if (isOpen) found.push(found.pop() + word);
      else found.push(word);
    }
    isOpen = isMeant(word);
  }
  return found;
}

/**
 * @param {import("./plan.js").Plan} plan
 * @param {import("./clauses.js").Clause[]} clauses
 * @returns {{runs: string[], marks: string[]}} what to mark where it stands verbatim, and what to
 *   mark elsewhere: the same, then words
 */
export function marksOf(plan, clauses) {
  const names = plan.wanted.flatMap((piece) => [
    piece.text,
    ...piece.variants.map((variant) => variant.text),
  ]);
  const runs = [...new Set(names)];
  const words = clauses.map(({ term }) => term).filter((term) => !isCharacter(term));
  return { runs, marks: [...new Set([...runs, ...words])] };
}
