// The list of hits: which part of it a document stands in, and what comes before what.

import { bitCount, FULL, PARTIAL, REPORT } from "./classes.js";

// The parts of the list, one after the other.
const VERIFIED = 0;
const UNREAD = 1;
const REPORT_VERIFIED = 2;
const REPORT_UNREAD = 3;
const REST = 4;

/** @returns {number} in which part of the list a document stands */
export function partOf(document, found) {
  const { classes, verdicts, isPlain, isKnown } = found;
  const verdict = verdicts.get(document);
  if (classes.of[document] === FULL) {
    if (isPlain) return verdict?.heading < 2 && verdict.verbatim < 2 ? VERIFIED : UNREAD;
    if (!verdict) return UNREAD;
    return verdict.verbatim < 2 ? VERIFIED : REST;
  }
  if (classes.of[document] !== REPORT) return REST;
  if (verdict && (classes.mask(document) & ~verdict.stands) !== 0) return REST;
  const held = isKnown || found.isHeld.get(found.reports.owners[document]);
  if (held === undefined) return REPORT_UNREAD;
  return held ? REPORT_VERIFIED : REST;
}

/** Whether the texts have shown that a document of the first classes belongs to the rest. */
export function isDemoted(document, found) {
  return found.classes.of[document] !== PARTIAL && partOf(document, found) === REST;
}

/** Compares two documents whose scores are known, for the order of the list. */
export function comparison(found) {
  const keys = new Map();
  const keysOf = (document) => {
    if (!keys.has(document)) keys.set(document, keysIn(document, found));
    return keys.get(document);
  };
  return (one, other) => {
    const [left, right] = [keysOf(one), keysOf(other)];
    for (let place = 0; place < left.length; place += 1) {
      if (left[place] !== right[place]) return left[place] - right[place];
    }
    return one - other;
  };
}

function keysIn(document, found) {
  const part = partOf(document, found);
  if (found.byDate) return [part];
  const last = -(found.scores.get(document) ?? 0);
  if (part === REST)
    return [part, -piecesOf(document, found), -found.words().count(document), last];
  const verdict = part === VERIFIED ? found.verdicts.get(document) : null;
  if (!verdict) return [part, last];
  return [part, verdict.verbatim, verdict.number, verdict.heading, verdict.near, last];
}

function piecesOf(document, { verdicts, classes }) {
  return verdicts.get(document)?.pieces ?? bitCount(classes.mask(document));
}

/**
 * All documents, the first of the list first. Those that lunr is asked for come as they are needed.
 * @param {import("./walk.js").Ranked} found
 * @param {boolean} hasPartial whether those of class 3 belong to the list
 * @returns {Generator<number>}
 */
export function* listed(found, hasPartial) {
  const { classes, members, verdicts } = found;
  const is = (part) => (document) => partOf(document, found) === part;
  const read = [...verdicts.keys()].filter((document) => classes.of[document] !== 0);
  yield* sorted(read.filter(is(VERIFIED)), found);
  yield* filtered(sequence(members(FULL), found), is(UNREAD));
  for (const part of [REPORT_VERIFIED, REPORT_UNREAD]) {
    yield* filtered(sequence(members(REPORT), found), is(part));
  }
  const unread = [...members(REPORT)].filter((document) => !verdicts.has(document));
  const demoted = [...read, ...unread].filter((document) => isDemoted(document, found));
  const partial = hasPartial ? members(PARTIAL) : new Uint32Array(0);
  const foremost = found.byDate ? [...partial] : fullest(partial, found);
  yield* sorted([...demoted, ...foremost], found);
  if (foremost.length === partial.length) return;
  const seen = new Set(foremost);
  const others = [...partial].filter((document) => !seen.has(document));
  yield* sorted(others, found);
}

function sorted(documents, found) {
  if (!found.byDate) score(documents, found);
  return documents.sort(comparison(found));
}

/** The documents of a class: the best by lunr, then the others by the sums of their scores. */
function* sequence(documents, found) {
  if (found.byDate) {
    yield* documents;
    return;
  }
  const first = ranked(documents, found);
  yield* first;
  if (first.length === documents.length) return;
  const seen = new Set(first);
  yield* filtered(found.ranker.best(documents, documents.length), (each) => !seen.has(each));
}

function* filtered(documents, isWanted) {
  for (const document of documents) if (isWanted(document)) yield document;
}

/** The documents with most pieces, then most words, as many as lunr may be asked for. */
function fullest(documents, found) {
  const { limits, ranker } = found;
  const words = documents.length > 0 ? found.words() : null;
  const groups = new Uint16Array(documents.length);
  const sizes = new Uint32Array(32 * 64);
  for (let place = 0; place < documents.length; place += 1) {
    const group = piecesOf(documents[place], found) * 64 + words.count(documents[place]);
    groups[place] = group;
    sizes[group] += 1;
  }
  const chosen = [];
  for (let group = sizes.length - 1; group >= 0 && chosen.length < limits.ranked; group -= 1) {
    if (sizes[group] === 0) continue;
    const members = documents.filter((_, place) => groups[place] === group);
    chosen.push(...ranker.best(members, limits.ranked - chosen.length));
  }
  return chosen;
}

/** The best documents of a class by lunr's scores; those that cannot matter stay out. */
export function ranked(documents, found) {
  const best = found.ranker.best(documents, found.limits.ranked);
  return inOrder(best, found);
}

function inOrder(documents, found) {
  score(documents, found);
  return [...documents].sort(
    (one, other) => found.scores.get(other) - found.scores.get(one) || one - other,
  );
}

/** Asks lunr for the scores of those documents that it was not asked for before. */
export function score(documents, { scores, ranker }) {
  const asked = [...documents].filter((document) => !scores.has(document));
  if (asked.length === 0) return;
  const given = ranker.scores(asked);
  for (const document of asked) scores.set(document, given.get(document) ?? 0);
}
