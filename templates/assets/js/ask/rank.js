// Scores by lunr: the postings of a query's terms, put together again as a serialised lunr index.
// lunr's score is the sum over the query's terms, so an index of those terms alone ranks as the
// whole index does. `index.search(text)` is never used: it throws on ":" and "~".
//
// lunr makes objects of every posting, so it is given no more documents than can matter: the best
// by the plain sum of their scores, which is lunr's score but for the length of the query's vector.

import lunr from "lunr";
import { reached } from "./candidates.js";
import { heaviest } from "./select.js";

// Scores are whole thousandths, boosts 1 or a half: sums are counted in halves of thousandths.
const HALVES = 2;
// In ten-thousandths; sums of thousandths over the root of a whole number are never that close.
const NOISE = 1e-6;

/**
 * @typedef {object} Ranker
 * @property {(documents: Uint32Array, count: number) => Uint32Array} best of ascending documents
 *   those of the greatest sums, best first
 * @property {(documents: Uint32Array) => Uint32Array} bestHeadings those of the greatest score of the
 *   heading alone, ascending
 * @property {(documents: number[]) => Map<number, number>} scores lunr's, to four decimals
 *
 * @param {import("./clauses.js").Clause[]} clauses
 * @param {object} facts the manifest
 * @param {import("../store/reports.js").Reports} reports
 * @returns {Ranker}
 */
export function ranker(clauses, facts, reports) {
  const columns = clauses.flatMap((clause, place) => columnsOf(clause, place, facts));
  const titles = columns.filter(({ field }) => field === "title");
  const headings = columns.filter(({ field }) => field === "heading");
  const own = columns.filter(({ field }) => field !== "title");
  return {
    best: (documents, count) => {
      const weights = summed(documents, own);
      addTitles(weights, documents, titles, reports);
      return heaviest(documents, weights, count);
    },
    bestHeadings: (documents) => {
      const weights = summed(documents, headings);
      const greatest = weights.reduce((best, each) => Math.max(best, each), 0);
      return documents.filter((_, place) => weights[place] === greatest);
    },
    scores: (documents) => lunrScores(documents, clauses, columns, facts, reports),
  };
}

/** The sums of the scores of ascending documents, in halves of thousandths. */
function summed(documents, columns) {
  const sums = new Int32Array(documents.length);
  for (const column of columns) addScores(sums, documents, column);
  return sums;
}

/** The fewer of two ascending lists are looked for in the other. */
function addScores(sums, documents, column) {
  const weights = Int32Array.from(column.scores, (score) => score * column.boost * HALVES);
  const { documents: listed, levels } = column;
  if (listed.length < documents.length) {
    for (let each = 0, place = 0; each < listed.length; each += 1) {
      place = reached(documents, place, listed[each]);
      if (documents[place] === listed[each]) sums[place] += weights[levels[each]];
    }
  } else {
    for (let place = 0, each = 0; place < documents.length; place += 1) {
      each = reached(listed, each, documents[place]);
      if (listed[each] === documents[place]) sums[place] += weights[levels[each]];
    }
  }
}

/** What a title says is said of every section of its report. */
function addTitles(sums, documents, columns, { owners, starts }) {
  if (columns.length === 0) return;
  const firsts = Uint32Array.from(documents, (document) => starts[owners[document]]);
  const distinct = firsts.filter((first, place) => first !== firsts[place - 1]);
  const titles = summed(distinct, columns);
  for (let place = 0, each = 0; place < sums.length; place += 1) {
    if (firsts[place] !== distinct[each]) each += 1;
    sums[place] += titles[each];
  }
}

/** A clause's fields with something in them, and the score of each level in thousandths. */
function columnsOf({ posting, boost }, place, facts) {
  const idf = inverseFrequency(posting.words, facts.size.documents);
  const columns = facts.fields.map((field, column) => ({
    field,
    place,
    boost,
    ...posting[field],
    scores: levelScores(idf, facts.boosts[column], facts),
  }));
  return columns.filter(({ documents }) => documents.length > 0);
}

/** lunr's idf; `count` counts a document once for each field, as lunr does. */
function inverseFrequency(count, documents) {
  return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));
}

function levelScores(idf, boost, { levels, k1 }) {
  const scores = new Float64Array(levels + 1);
  for (let level = 1; level <= levels; level += 1) {
    scores[level] = Math.floor(idf * ((level * (k1 + 1)) / levels) * boost * 1000 + 0.5);
  }
  return scores;
}

function lunrScores(documents, clauses, columns, facts, reports) {
  if (clauses.length === 0 || documents.length === 0) return new Map();
  const index = lunr.Index.load(serialised(documents, clauses, columns, facts, reports));
  const results = index.query((query) => {
    for (const { term, boost } of clauses) query.term(term, { boost });
  });
  return new Map(results.map(({ ref, score }) => [Number(ref), rounded(score)]));
}

/** lunr's own form: a vector for each field of each document, an entry for each term. */
function serialised(chosen, clauses, columns, facts, { owners, starts }) {
  const vectors = new Map();
  const inverted = clauses.map(({ term }, place) => {
    const fields = facts.fields.map((field) => [field, {}]);
    return [term, { _index: place, ...Object.fromEntries(fields) }];
  });
  const ascending = Uint32Array.from(chosen).sort();
  for (const { field, place, documents, levels, scores } of columns) {
    const found = inverted[place][1][field];
    let at = 0;
    for (const document of ascending) {
      const asked = field === "title" ? starts[owners[document]] : document;
      at = reached(documents, at, asked);
      if (documents[at] !== asked || levels[at] === 0) continue;
      const reference = `${field}/${document}`;
      if (!vectors.has(reference)) vectors.set(reference, []);
      vectors.get(reference).push(place, scores[levels[at]] / 1000);
      found[document] = {};
    }
  }
  return {
    version: lunr.version,
    fields: facts.fields,
    fieldVectors: [...vectors],
    // lunr builds its set of terms from sorted ones.
    invertedIndex: inverted.sort(([one], [other]) => (one < other ? -1 : 1)),
    pipeline: [],
  };
}

/**
 * Four decimals are compared and shown: more are noise of the order of addition. Where a sum lies
 * between two of them, which the noise decides, the greater is taken.
 */
function rounded(score) {
  return Math.floor(score * 10000 + 0.5 + NOISE) / 10000;
}
