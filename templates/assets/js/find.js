// A query against the store: sections that have all that is asked for, then those that have some.

import { parse } from "./query.js";
import { rank } from "./rank.js";
import { exactly, unitsOf } from "./units.js";

/**
 * @typedef {{document: number, score: number, missing: string[]}} Hit
 * @typedef {object} Tools
 * @property {object} facts the manifest
 * @property {{normalise: (text: string) => string}} normaliser
 * @property {{units: (text: string) => {word: string, terms: string[]}[]}} cutter
 * @property {object} store see store.js
 * @property {(documents: number[]) => Promise<{title: string, own: string}[]>} texts of some
 *   documents, in their order; asked for only where a run of characters must be verified
 * @property {(document: number) => boolean} isReport whether a document stands for its report
 *
 * @param {string} text what the reader typed
 * @param {Tools} tools
 * @returns {Promise<{hits: Hit[], complete: number, marks: string[], asked: boolean}>} the hits,
 *   how many of the first have everything, what to mark, and whether anything was asked for
 */
export async function find(text, tools) {
  const query = parse(text);
  const wanted = await unitsOf(query.wanted, tools);
  const unwanted = await unitsOf(
    query.unwanted.map((piece) => exactly(piece, tools)),
    tools,
  );
  const hits = rank(tools.facts, tools.store.posting, clausesOf(wanted))
    .filter(({ document }) => isHit(document, wanted, tools))
    .filter(({ document }) => !unwanted.some((unit) => unit.documents.has(document)))
    .map((hit) => ({ ...hit, missing: missing(hit.document, wanted) }))
    .sort((one, other) => one.missing.length - other.missing.length);
  return {
    hits,
    complete: hits.filter((hit) => hit.missing.length === 0).length,
    marks: marksOf(wanted),
    asked: wanted.length > 0,
  };
}

/**
 * A section is a hit for what stands in itself; words of the title find the report. A single word
 * of several parts is content with parts (养老服务 with 养老) where the whole is not.
 */
function isHit(document, wanted, { isReport }) {
  if (wanted.length === 1 && !wanted[0].run && !wanted[0].documents.has(document)) return true;
  const has = (unit) => (isReport(document) ? unit.documents : unit.own).has(document);
  return wanted.some(has);
}

function missing(document, units) {
  return units.filter((unit) => !unit.documents.has(document)).map((unit) => unit.label);
}

function clausesOf(units) {
  const boosts = new Map();
  for (const unit of units) {
    for (const [term, boost] of unit.terms) {
      boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
    }
  }
  return [...boosts].map(([term, boost]) => ({ term, boost }));
}

/** What to mark in texts: the words and runs asked for, then the terms they stand for. */
function marksOf(units) {
  const asked = units.map((unit) => unit.run || unit.label);
  const terms = units.flatMap((unit) => (unit.run ? [] : [...unit.terms.keys()]));
  return [...new Set([...asked, ...terms.filter((term) => term.length > 1)])];
}
