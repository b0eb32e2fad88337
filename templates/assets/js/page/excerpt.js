// The part of a section's text that shows most of the words, where they stand closest together.

import { stretches } from "./mark.js";

// Where an excerpt prefers to begin: after the end of a sentence or clause.
const PAUSE = /[。！？；，、：\n]/u;

/**
 * @typedef {{text: string, marked: boolean}} Run
 * @param {string} text
 * @param {string[]} words normalised
 * @param {object} normaliser
 * @param {number} length in characters, about; a long run that was asked for gets twice as much
 * @returns {Run[]} runs that make up the excerpt in order, cut ends shown by …
 */
export function excerpt(text, words, normaliser, length) {
  const found = stretches(text, words, normaliser, true);
  const best = densest(found, length);
  const start = openingOf(text, best, length);
  const wanted = Math.max(start + length, Math.min(best.end, start + 2 * length));
  const end = whole(text, Math.min(text.length, wanted));
  const runs = runsOf(text, found, start, end);
  if (start > 0) runs.unshift({ text: "…", marked: false });
  if (end < text.length) runs.push({ text: "…", marked: false });
  return runs;
}

/** The whole of a short text, a heading for instance, as runs. */
export function marked(text, words, normaliser) {
  return runsOf(text, stretches(text, words, normaliser), 0, text.length);
}

/**
 * The stretch that holds the most of what was asked for and is the shortest that does; of several,
 * the first. Words weigh by their length, so that a whole run outweighs its parts.
 */
function densest(found, length) {
  let best = { start: 0, end: 0, weight: 0 };
  for (const [place, { start }] of found.entries()) {
    const words = new Set();
    let weight = 0;
    for (let next = place; next < found.length; next += 1) {
      const { end } = found[next];
      if (next > place && end > start + length) break;
      const before = weight;
      for (const word of found[next].words) {
        if (!words.has(word)) weight += word.length;
        words.add(word);
      }
      const isShorter = weight === best.weight && end - start < best.end - best.start;
      if (weight > before && (weight > best.weight || isShorter)) best = { start, end, weight };
    }
  }
  return best;
}

/** A little earlier than the first mark, at a pause if one is near; the last mark is still shown. */
function openingOf(text, { start, end }, length) {
  const before = Math.max(start - Math.floor(length / 6), Math.min(start, end - length));
  const early = Math.max(0, Math.min(before, text.length - length));
  if (early === 0) return 0;
  for (let at = early; at < start; at += 1) {
    if (PAUSE.test(text[at]) && !/\s/u.test(text[at + 1])) return at + 1;
  }
  return whole(text, early);
}

/** An offset that does not part a surrogate pair. */
function whole(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function runsOf(text, found, start, end) {
  const runs = [];
  let after = start;
  for (const stretch of found) {
    const from = Math.max(stretch.start, after);
    const to = Math.min(stretch.end, end);
    if (from >= to) continue;
    if (from > after) runs.push({ text: text.slice(after, from), marked: false });
    runs.push({ text: text.slice(from, to), marked: true });
    after = to;
  }
  if (after < end) runs.push({ text: text.slice(after, end), marked: false });
  return runs;
}
