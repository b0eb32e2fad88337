// What the reader asked for, as units that a section has or lacks: words, phrases, and runs of
// characters that are no words of the index.

// Words that say nothing beside others: they neither have to occur nor count as missing.
const ASIDE = new Set(
  "的 了 和 与 及 或 等 在 是 有 为 对 把 被 也 都 就 还 之 吗 呢 啊 吧".split(" "),
);

// A word that the index does not have stands for the terms that begin with it, or hold it: at
// most so many (of those that hold a character: more), and each counts less than a word that was
// really asked for.
const EXPANSIONS = 20;
const CHARACTER_EXPANSIONS = 100;
const EXPANSION_BOOST = 0.5;

/**
 * @typedef {object} Unit
 * @property {string} label what the reader is told is missing
 * @property {string} run a normalised run of characters that must stand in the text; "" for a word
 * @property {boolean} isPhrase a run that the reader put in quotation marks
 * @property {Map<string, number>} terms the index's terms it stands for, with their boosts
 * @property {Set<number>} documents those that have it
 * @property {Set<number>} own those that have it in their own heading or text, not only in the
 *   title that they share with all sections of the report
 */

/**
 * The units of the pieces of a query, each once.
 * @param {import("./query.js").Piece[]} pieces
 * @param {object} tools see find.js
 * @returns {Promise<Unit[]>}
 */
export async function unitsOf(pieces, tools) {
  const units = new Map();
  for (const piece of pieces) {
    const text = tools.normaliser.normalise(piece.text);
    const words = tools.cutter.units(text).map((word) => wordUnit(word, tools));
    const made = piece.phrase ? phrase(text, words) : runsJoined(withoutAside(words), tools);
    for (const unit of made) if (!units.has(unit.label)) units.set(unit.label, unit);
  }
  return Promise.all([...units.values()].map((unit) => verified(unit, tools)));
}

/**
 * What must not occur is taken at its word: as a phrase, unless it is a word of the index.
 * @param {import("./query.js").Piece} piece
 * @returns {import("./query.js").Piece}
 */
export function exactly(piece, tools) {
  const words = tools.cutter.units(tools.normaliser.normalise(piece.text));
  const isTerm = words.length === 1 && tools.store.has(words[0].word);
  return { ...piece, phrase: piece.phrase || !isTerm };
}

function wordUnit({ word, terms }, tools) {
  const { store } = tools;
  return unitOf(word, terms, store.has(word) ? [word] : expansions(word, store), tools);
}

/** A character wherever it stands, also inside longer words. */
function characterUnit({ label }, tools) {
  const holding = tools.store.terms((term) => term.includes(label), CHARACTER_EXPANSIONS);
  return unitOf(label, [label], holding, tools);
}

function unitOf(word, terms, meant, { facts, store }) {
  const boosts = new Map(terms.filter(store.has).map((term) => [term, 1]));
  for (const term of meant) if (!boosts.has(term)) boosts.set(term, EXPANSION_BOOST);
  const fields = meant.flatMap((term) => [...store.posting(term).entries()]);
  const title = facts.fields.indexOf("title");
  return {
    label: word,
    run: "",
    isPhrase: false,
    terms: boosts,
    documents: documentsOf(fields),
    own: documentsOf(fields.filter(([field]) => field !== title)),
  };
}

function expansions(word, store) {
  const starting = store.terms((term) => term.startsWith(word), EXPANSIONS);
  return starting.length > 0 ? starting : store.terms((term) => term.includes(word), EXPANSIONS);
}

function documentsOf(fields) {
  return new Set(fields.flatMap(([, pairs]) => pairs.map(([document]) => document)));
}

function withoutAside(words) {
  const telling = words.filter((unit) => !ASIDE.has(unit.label));
  return telling.length > 0 ? telling : words;
}

function phrase(text, words) {
  if (words.length === 0) return [];
  return [{ ...together(words, text), label: `“${text}”`, isPhrase: true }];
}

/** Single characters side by side are a word that the dictionary does not know: 助 and 餐. */
function runsJoined(words, tools) {
  const joined = [];
  let singles = [];
  const flush = () => {
    if (singles.length === 1) joined.push(singles[0]);
    if (singles.length > 1) {
      const characters = singles.map((unit) => characterUnit(unit, tools));
      joined.push(together(characters, singles.map((unit) => unit.label).join("")));
    }
    singles = [];
  };
  for (const unit of words) {
    if ([...unit.label].length === 1 && !/[0-9a-z]/.test(unit.label)) {
      singles.push(unit);
    } else {
      flush();
      joined.push(unit);
    }
  }
  flush();
  return joined;
}

/** Words that are asked for as one run: where all of them are, it may be. */
function together(words, run) {
  const [first, ...others] = words.map((unit) => unit.documents);
  const documents = [...first].filter((document) => others.every((each) => each.has(document)));
  return {
    label: run,
    run,
    isPhrase: false,
    terms: new Map(words.flatMap((unit) => [...unit.terms])),
    documents: new Set(documents),
    own: new Set(documents),
  };
}

/** A run's documents are those whose text has it; without quotation marks, failing that, its parts. */
async function verified(unit, { texts, normaliser }) {
  if (!unit.run) return unit;
  const candidates = [...unit.documents];
  const found = await texts(candidates);
  const has = (text) => normaliser.normalise(text).includes(unit.run);
  const own = candidates.filter((_, place) => has(found[place].own));
  const documents = candidates.filter((_, place) => has(found[place].title));
  if (own.length + documents.length === 0 && !unit.isPhrase) return unit;
  return { ...unit, own: new Set(own), documents: new Set([...own, ...documents]) };
}
