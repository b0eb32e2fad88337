// Normalised text → words, as generator/search/words.py cuts it: jieba's graph of dictionary words
// and its dynamic programme, over the words that occur in the index. A Segmenter of the browser's
// own cuts elsewhere and would lose results.

/**
 * @typedef {{word: string, terms: string[]}} Unit a word of the cut, and the index words it
 *   stands for: its parts, then itself
 * @param {{token: string, suffix: string, han: string}} facts the manifest's `normalisation`
 * @param {Map<string, number>} dictionary word → frequency
 * @param {number} total the sum of all frequencies of the full dictionary
 * @returns {{units: (text: string) => Unit[], words: (text: string) => string[]}}
 */
export function cutter(facts, dictionary, total) {
  const token = new RegExp(facts.token, "gu");
  const suffix = new RegExp(`(?:${facts.suffix})$`, "u");
  const han = new RegExp(`^[${facts.han}]`, "u");
  const prefixes = prefixesOf(dictionary);

  const units = (text) =>
    [...text.matchAll(token)].flatMap(([run]) =>
      han.test(run)
        ? cut([...run], dictionary, prefixes, total).map((word) => hanUnit(word, dictionary))
        : [numberUnit(run, suffix)],
    );
  return { units, words: (text) => units(text).flatMap((unit) => unit.terms) };
}

function prefixesOf(dictionary) {
  const prefixes = new Set();
  for (const word of dictionary.keys()) {
    let prefix = "";
    for (const character of word) {
      prefix += character;
      prefixes.add(prefix);
    }
  }
  return prefixes;
}

/** The most probable cut of a run of characters; of two equally probable ones, the longer word. */
function cut(characters, dictionary, prefixes, total) {
  const length = characters.length;
  const logTotal = Math.log(total);
  const scores = new Array(length + 1).fill(0);
  const ends = new Array(length + 1).fill(length);
  for (let start = length - 1; start >= 0; start -= 1) {
    scores[start] = -Infinity;
    for (const [end, word] of wordsFrom(start, characters, dictionary, prefixes)) {
      const score = Math.log(dictionary.get(word) || 1) - logTotal + scores[end];
      if (score >= scores[start]) {
        scores[start] = score;
        ends[start] = end;
      }
    }
  }
  const words = [];
  for (let start = 0; start < length; start = ends[start]) {
    words.push(characters.slice(start, ends[start]).join(""));
  }
  return words;
}

/** The dictionary words that begin at a place, shorter first; the character itself if none does. */
function wordsFrom(start, characters, dictionary, prefixes) {
  const found = [];
  let fragment = "";
  for (let end = start; end < characters.length; end += 1) {
    fragment += characters[end];
    if (!prefixes.has(fragment)) break;
    if (dictionary.has(fragment)) found.push([end + 1, fragment]);
  }
  return found.length > 0 ? found : [[start + 1, characters[start]]];
}

function hanUnit(word, dictionary) {
  const characters = [...word];
  const terms = [];
  for (const size of [2, 3]) {
    for (let start = 0; characters.length > size && start + size <= characters.length; start += 1) {
      const gram = characters.slice(start, start + size).join("");
      if (dictionary.has(gram)) terms.push(gram);
    }
  }
  return { word, terms: [...terms, word] };
}

function numberUnit(token, suffix) {
  const bare = token.replace(suffix, "");
  return { word: token, terms: bare === token ? [token] : [bare, token] };
}
