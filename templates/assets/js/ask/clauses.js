// What lunr is asked for: the words of the pieces that are terms of the index.

import { isCharacter } from "../text/characters.js";

/**
 * @typedef {object} Clause
 * @property {string} term
 * @property {number} boost
 * @property {import("../store/postings.js").Posting} posting
 * @property {boolean} isOwn whether it is a word of a piece itself, not of another name of it
 * @property {boolean} isLoose whether a document may be found for this word alone; not for a word
 *   of a phrase
 *
 * @param {import("./plan.js").Piece[]} pieces
 * @param {import("../store/store.js").View} view
 * @param {import("../text/words.js").Cutter} cutter
 * @param {import("./grammar.js").Grammar} grammar
 * @returns {Clause[]} each term once, with its greatest boost, in the order of the pieces
 */
export function clausesOf(pieces, view, cutter, grammar) {
  const clauses = new Map();
  for (const piece of pieces) {
    for (const variant of piece.variants) {
      for (const term of termsOf(variant.text, view, cutter, grammar)) {
        const made = clauses.get(term) ?? { term, posting: view.posting(term), boost: 0 };
        made.boost = Math.max(made.boost, variant.weight);
        made.isOwn = made.isOwn || variant.weight === 1;
        made.isLoose = made.isLoose || (variant.weight === 1 && !piece.phrase);
        clauses.set(term, made);
      }
    }
  }
  return [...clauses.values()];
}

/** A single character stands in every other text: it is a word only where it is all of the piece. */
function termsOf(text, view, cutter, grammar) {
  const isTerm = (word) => (view.posting(word)?.words ?? 0) > 0;
  if (isCharacter(text)) return isTerm(text) ? [text] : [];
  return cutter
    .words(text)
    .flatMap((word) => meant(word, isTerm, cutter, grammar))
    .filter((term) => !isCharacter(term) && isTerm(term));
}

/** The words that a word of the cut stands for: itself, or failing that its parts. */
function meant(word, isTerm, cutter, grammar) {
  if (!grammar.isHan(word)) return grammar.numberWords(word);
  return isTerm(word) ? [word] : cutter.parts(word);
}
