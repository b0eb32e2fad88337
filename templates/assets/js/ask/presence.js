// Which of the words asked for stand in which document: what the partial hits are ordered by.

import { bitCount } from "./classes.js";

// Words whose presence is remembered, document by document, in the bits of a number.
const REMEMBERED = 32;

/**
 * @typedef {object} Words
 * @property {(document: number) => number} count of the words in a document or its report's title
 * @property {(document: number) => boolean} isLoose whether a document may be found for its words
 *   alone; those of the title count for the report's first document
 *
 * @param {import("./clauses.js").Clause[]} clauses
 * @param {import("../store/reports.js").Reports} reports
 * @returns {Words}
 */
export function wordsIn(clauses, { owners, starts, count }) {
  const own = new Uint32Array(owners.length);
  const titles = new Uint32Array(count);
  const words = clauses.filter((clause) => clause.isOwn).slice(0, REMEMBERED);
  let loose = 0;
  for (const [place, { posting, isLoose }] of words.entries()) {
    if (isLoose) loose |= 1 << place;
    for (const { documents, levels } of [posting.heading, posting.body]) {
      for (let each = 0; each < documents.length; each += 1) {
        if (levels[each] > 0) own[documents[each]] |= 1 << place;
      }
    }
    const { documents, levels } = posting.title;
    for (let each = 0; each < documents.length; each += 1) {
      if (levels[each] > 0) titles[owners[documents[each]]] |= 1 << place;
    }
  }
  return {
    count: (document) => bitCount(own[document] | titles[owners[document]]),
    isLoose: (document) => {
      const report = owners[document];
      const title = starts[report] === document ? titles[report] : 0;
      return ((own[document] | title) & loose) !== 0;
    },
  };
}
