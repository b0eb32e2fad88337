// What the reader may be about to type: the last word completed, from what the reports hold.

import { byCount, entriesOf, soundsFrom } from "./lookups.js";

// More than a reader looks through while typing.
const MOST = 8;
// One letter begins everything.
const SHORTEST_SOUND = 2;
// Everything before the last word: words and blanks, a minus, an opening quotation mark.
const LAST_WORD = /^(?<before>(?:.*[\s"＂“”「」『』])?[-－−]?)(?<last>[^\s"＂“”「」『』]+)$/su;

/**
 * @typedef {import("./lookups.js").Entry} Suggestion `text` is the whole of what was typed, with
 *   its last word completed
 * @param {string} text what stands in the box
 * @param {{load: import("./lookups.js").Load, normaliser: {normalise: (text: string) => string}}}
 *   tools
 * @returns {Promise<Suggestion[]>} the best first: what begins as the word does, then what holds it
 */
export async function suggestions(text, { load, normaliser }) {
  const { before, last } = LAST_WORD.exec(text)?.groups ?? {};
  const word = last ? normaliser.normalise(last) : "";
  if (word === "") return [];
  const [beginning, holding] = await found(word, load);
  const ordered = [...beginning.sort(byCount), ...holding.sort(byCount)];
  const different = new Map(ordered.map((entry) => [entry.text, entry]).reverse());
  return [...different.values()]
    .reverse()
    .filter((entry) => entry.text !== word)
    .slice(0, MOST)
    .map((entry) => ({ ...entry, text: before + entry.text }));
}

/** The entries that begin as the word does, or sound so, and those that only hold it. */
async function found(word, load) {
  const written = await entriesOf("suggest", [...word][0], load);
  const beginning = written.filter((entry) => entry.text.startsWith(word));
  const holding = written.filter((entry) => entry.text.indexOf(word) > 0);
  if (!/^[a-z]+$/u.test(word) || word.length < SHORTEST_SOUND) return [beginning, holding];
  const sounding = await soundsFrom(word, load);
  const exactly = sounding.filter((group) => group.key === word);
  const onward = sounding.filter((group) => group.key !== word);
  const entries = (groups) => groups.flatMap((group) => group.entries);
  return [
    [...beginning, ...entries(exactly)],
    [...holding, ...entries(onward)],
  ];
}
