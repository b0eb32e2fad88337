// Scores by lunr: the postings of a query's terms, put together again as a serialised lunr index.
// lunr's score is the sum over the query's terms, so an index of those terms alone ranks as the
// whole index does. `index.search(text)` is never used: it throws on ":" and "~".
//
// lunr makes objects of every posting, so it is given no more documents than can matter: the best
// by the plain sum of their scores, which is lunr's score but for the length of the query's vector.

import lunr from "lunr";
import { reached } from "./candidates.js";
import { lazy } from "./lazy.js";
import { heaviest } from "./select.js";

// Scores are whole thousandths, boosts 1 or a half: sums are counted in halves of thousandths.
const HALVES = 2;
// In ten-thousandths; sums of thousandths over the root of a whole number are never that close.
const NOISE = 1e-6;

/**
 * @typedef {object} Ranker
 * @property {(documents: Uint32Array, count: number) => Uint32Array} best of ascending documents
 *   those of the greatest sums, best first
 * @property {(documents: Uint32Array, count: number) => Uint32Array} bestHeadings the same by the
 *   scores of their headings alone
 * @property {(documents: number[]) => Map<number, number>} scores lunr's, to four decimals
 *
 * @param {import("./clauses.js").Clause[]} clauses
 * @param {object} facts the manifest
 * @param {import("./reports.js").Reports} reports
 * @returns {Ranker}
 */
export function ranker(clauses, facts, reports) {
  const columns = clauses.flatMap((clause, place) => columnsOf(clause, place, facts));
  const size = reports.owners.length;
  const sums = (isMeant) => sumsOf(columns.filter(isMeant), size);
  const own = lazy(() => sums(({ field }) => field !== "title"));
  const titles = lazy(() => sums(({ field }) => field === "title"));
  const headings = lazy(() => sums(({ field }) => field === "heading"));
  return {
    best: (documents, count) => {
      const weights = weighed(documents, own(), titles(), reports);
      return heaviest(documents, weights, count);
    },
    bestHeadings: (documents, count) => {
      const all = headings();
      return heaviest(
        documents,
        new Int32Array(documents).map((each) => all[each]),
        count,
      );
    },
    scores: (documents) => lunrScores(documents, clauses, columns, facts, reports),
  };
}

/** The sum of all scores of each document, in halves of thousandths. */
function sumsOf(columns, size) {
  const sums = new Int32Array(size);
  for (const { documents, levels, scores, boost } of columns) {
    const weights = Int32Array.from(scores, (score) => score * boost * HALVES);
    for (let each = 0; each < documents.length; each += 1) {
      sums[documents[each]] += weights[levels[each]];
    }
  }
  return sums;
}

/** What the title says is said of every section of its report. */
function weighed(documents, own, titles, { owners, starts }) {
  const weights = new Int32Array(documents.length);
  for (let place = 0; place < documents.length; place += 1) {
    const document = documents[place];
    weights[place] = own[document] + titles[starts[owners[document]]];
  }
  return weights;
}

/** A clause's fields with something in them, and the score of each level in thousandths. */
function columnsOf({ posting, boost }, place, facts) {
  const idf = inverseFrequency(posting.words, facts.size.documents);
  return facts.fields.map((field, column) => ({
    field,
    place,
    boost,
    ...posting[field],
    scores: levelScores(idf, facts.boosts[column], facts),
  }));
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
