// A query → what is looked up for it in the index: keys, which any text that holds a piece has all
// of, and the other names of a piece.

import { isCharacter } from "../text/characters.js";

// What another name of a piece weighs beside the piece itself.
const SYNONYM_WEIGHT = 0.5;

/**
 * @typedef {object} Variant a text that a piece may stand as
 * @property {string} text normalised
 * @property {number} weight of its words in the score
 * @property {string[]} lookups the keys, or terms, that its texts all have
 * @property {boolean} isCut whether some of them are left out, so that it is never known exactly
 * @typedef {object} Piece
 * @property {string} text normalised
 * @property {boolean} phrase
 * @property {string} label what the reader is told is missing
 * @property {Variant[]} variants its own text first; none for a piece that comes too late: such a
 *   one is only looked for in texts that are read anyway
 * @typedef {{wanted: Piece[], unwanted: Piece[], whole: string, rest: string}} Plan
 *
 * @param {import("./query.js").Query} query
 * @param {object} facts the manifest
 * @param {import("./grammar.js").Grammar} grammar
 * @returns {Plan}
 */
export function planOf(query, facts, grammar) {
  const take = taking(facts.limits.keys);
  const planned = (piece) => {
    const variant = variantOf(piece.text, 1, take(lookupsOf(piece.text, grammar)));
    return { ...piece, label: labelOf(piece), variants: variant ? [variant] : [] };
  };
  const wanted = query.wanted.map(planned);
  const unwanted = query.unwanted.map(planned);
  const takeMore = taking(facts.limits.keys);
  for (const piece of wanted) {
    piece.variants.push(...synonymsOf(piece, facts.synonyms ?? [], takeMore, grammar));
  }
  return { ...query, wanted, unwanted };
}

/** The pieces that the index is asked for. */
export function covered(pieces) {
  return pieces.filter((piece) => piece.variants.length > 0);
}

/** A plan with further readings of some pieces, of full weight: `[piece, texts]` each. */
export function withReadings(plan, readings, grammar) {
  const texts = new Map(readings);
  const wanted = plan.wanted.map((piece) => {
    const others = (texts.get(piece) ?? []).map((text) => readingOf(text, grammar));
    return { ...piece, variants: [...piece.variants, ...others.flatMap((each) => each.variants)] };
  });
  return { ...plan, wanted };
}

/** A piece that is looked up whole, whatever else is. */
export function readingOf(text, grammar) {
  const variant = { text, weight: 1, lookups: lookupsOf(text, grammar), isCut: false };
  return { text, phrase: false, label: text, variants: [variant] };
}

/**
 * All that must be open before a plan can be answered: keys, and the beginnings of numbers, whose
 * point is no part of a key.
 * @returns {Set<string>}
 */
export function openings(plan, grammar) {
  const found = new Set();
  for (const variant of [...plan.wanted, ...plan.unwanted].flatMap((piece) => piece.variants)) {
    for (const lookup of variant.lookups) found.add(lookup);
    for (const token of grammar.tokens(variant.text).filter((word) => !grammar.isHan(word))) {
      for (const word of grammar.numberWords(token)) if (!isCharacter(word)) found.add(word);
    }
  }
  return found;
}

/** Keys; of a text without any, the character that it is, or its numbers as they stand. */
function lookupsOf(text, grammar) {
  const keys = grammar.keys(text);
  if (keys.length > 0) return keys;
  return isCharacter(text) ? [text] : [...new Set(grammar.tokens(text))];
}

/** Takes lookups until so many different ones are taken; says which of the given ones are in. */
function taking(limit) {
  const taken = new Set();
  return (lookups, isWhole = false) => {
    const added = lookups.filter((lookup) => !taken.has(lookup));
    if (isWhole && taken.size + added.length > limit) return { kept: [], isCut: true };
    for (const lookup of added.slice(0, limit - taken.size)) taken.add(lookup);
    const kept = lookups.filter((lookup) => taken.has(lookup));
    return { kept, isCut: kept.length < lookups.length };
  };
}

function variantOf(text, weight, { kept, isCut }) {
  return kept.length > 0 ? { text, weight, lookups: kept, isCut } : null;
}

/** The other names of a word, each with all of its keys or not at all; a phrase means itself. */
function synonymsOf(piece, groups, take, grammar) {
  if (piece.phrase || piece.variants.length === 0) return [];
  const names = groups.filter((group) => group.includes(piece.text)).flat();
  return [...new Set(names)]
    .filter((name) => name !== piece.text)
    .map((name) => variantOf(name, SYNONYM_WEIGHT, take(lookupsOf(name, grammar), true)))
    .filter(Boolean);
}

function labelOf({ text, phrase }) {
  return phrase ? `“${text}”` : text;
}
