// Scores by lunr: the postings of a query's terms, put together again as a serialised lunr index.
// lunr's score is the sum over the query's terms, so an index of those terms alone ranks as the
// whole index does. `index.search(text)` is never used: it throws on ":" and "~".

import lunr from "lunr";

/**
 * @typedef {{term: string, boost?: number}} Clause
 * @param {{fields: string[], scale: number}} facts the manifest's
 * @param {(term: string) => [number, number][][]} posting see store.js
 * @param {Clause[]} clauses each term once
 * @returns {{document: number, score: number}[]} best first; equals in the documents' order
 */
export function rank(facts, posting, clauses) {
  if (clauses.length === 0) return [];
  const index = lunr.Index.load(serialised(facts, posting, clauses));
  const results = index.query((query) => {
    for (const { term, boost } of clauses) query.term(term, { boost: boost ?? 1 });
  });
  return results
    .map(({ ref, score }) => ({ document: Number(ref), score }))
    .sort((one, other) => other.score - one.score || one.document - other.document);
}

function serialised(facts, posting, clauses) {
  const vectors = new Map();
  const inverted = clauses.map(({ term }, place) => {
    const entry = { _index: place };
    const columns = posting(term);
    for (const [column, field] of facts.fields.entries()) {
      entry[field] = {};
      for (const [document, score] of columns[column] ?? []) {
        entry[field][document] = {};
        const reference = `${field}/${document}`;
        if (!vectors.has(reference)) vectors.set(reference, []);
        vectors.get(reference).push(place, score / facts.scale);
      }
    }
    return [term, entry];
  });
  return {
    version: lunr.version,
    fields: facts.fields,
    fieldVectors: [...vectors],
    // lunr builds its set of terms from sorted ones.
    invertedIndex: inverted.sort(([one], [other]) => (one < other ? -1 : 1)),
    pipeline: [],
  };
}
