// Normalised text → words, as generator/search/text/words.py cuts it: jieba's graph of dictionary words
// and its dynamic programme, over the words in the loaded shards. All words that begin with two
// neighbouring characters are in one shard, so the shards of a query's keys hold every word that its
// cut could use. A Segmenter of the browser's own cuts elsewhere and would lose results.

/**
 * @typedef {object} Cutter
 * @property {(text: string) => string[]} words of the cut, numbers as they stand
 * @property {(word: string) => string[]} parts the dictionary words of two and three characters in
 *   a longer word, as jieba lists them
 * @property {(text: string) => string[]} indexed the words that the index would hold of a text
 *
 * @param {import("../ask/grammar.js").Grammar} grammar
 * @param {import("../store/store.js").View} store
 * @param {number} total the sum of all frequencies of the full dictionary
 * @returns {Cutter}
 */
export function cutter(grammar, store, total) {
  const logTotal = Math.log(total);
  const words = (text) =>
    grammar
      .tokens(text)
      .flatMap((token) => (grammar.isHan(token) ? cut(token, store, logTotal) : [token]));
  const parts = (word) => partsOf(word, store);
  const indexed = (text) =>
    words(text).flatMap((word) =>
      grammar.isHan(word) ? [...parts(word), word] : grammar.numberWords(word),
    );
  return { words, parts, indexed };
}

/** The most probable cut of a run of characters; of two equally probable ones, the longer word. */
function cut(run, store, logTotal) {
  const characters = [...run];
  const length = characters.length;
  const scores = new Float64Array(length + 1);
  const ends = new Uint32Array(length + 1);
  let offset = run.length;
  for (let start = length - 1; start >= 0; start -= 1) {
    offset -= characters[start].length;
    scores[start] = -Infinity;
    for (const [size, frequency] of wordsAt(run, offset, characters, start, store)) {
      const score = Math.log(frequency) - logTotal + scores[start + size];
      if (score >= scores[start]) {
        scores[start] = score;
        ends[start] = start + size;
      }
    }
  }
  const words = [];
  for (let start = 0; start < length; start = ends[start]) {
    words.push(characters.slice(start, ends[start]).join(""));
  }
  return words;
}

/** Sizes and frequencies of the words that begin at a place, shorter first; a character at least. */
function wordsAt(run, offset, characters, start, store) {
  const found = [];
  const frequency = store.frequency(characters[start]);
  if (frequency > 0) found.push([1, frequency]);
  if (start + 1 < characters.length) {
    for (const entry of store.words(characters[start] + characters[start + 1])) {
      if (entry.frequency > 0 && run.startsWith(entry.word, offset)) {
        found.push([entry.size, entry.frequency]);
      }
    }
  }
  return found.length > 0 ? found : [[1, 1]];
}

function partsOf(word, store) {
  const characters = [...word];
  const found = [];
  for (const size of [2, 3]) {
    for (let start = 0; characters.length > size && start + size <= characters.length; start += 1) {
      const part = characters.slice(start, start + size).join("");
      const known = store.words(characters[start] + characters[start + 1]);
      if (known.some((entry) => entry.word === part && entry.frequency > 0)) found.push(part);
    }
  }
  return found;
}
