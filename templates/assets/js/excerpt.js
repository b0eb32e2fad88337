// The part of a section's text that shows most of the words.

import { stretches } from "./mark.js";

// Where an excerpt prefers to begin: after the end of a sentence or clause.
const PAUSE = /[。！？；，、：\n]/u;

/**
 * @typedef {{text: string, marked: boolean}} Run
 * @param {string} text
 * @param {string[]} words normalised
 * @param {object} normaliser
 * @param {number} length in characters, about
 * @returns {Run[]} runs that make up the excerpt in order, cut ends shown by …
 */
export function excerpt(text, words, normaliser, length) {
  const found = stretches(text, words, normaliser);
  const start = openingOf(text, bestStart(found, length), length);
  const end = whole(text, Math.min(text.length, start + length));
  const runs = runsOf(text, found, start, end);
  if (start > 0) runs.unshift({ text: "…", marked: false });
  if (end < text.length) runs.push({ text: "…", marked: false });
  return runs;
}

/** The whole of a short text, a heading for instance, as runs. */
export function marked(text, words, normaliser) {
  return runsOf(text, stretches(text, words, normaliser), 0, text.length);
}

/** The start of the window that holds most different words, then most marks, then the first. */
function bestStart(found, length) {
  let best = { start: 0, different: 0, marks: 0 };
  for (const [place, { start }] of found.entries()) {
    const inside = found.slice(place).filter((stretch) => stretch.end <= start + length);
    const different = new Set(inside.flatMap((stretch) => [...stretch.words])).size;
    if (
      different > best.different ||
      (different === best.different && inside.length > best.marks)
    ) {
      best = { start, different, marks: inside.length };
    }
  }
  return best.start;
}

/** A little earlier than the first mark, at a pause if one is near. */
function openingOf(text, start, length) {
  const early = Math.max(0, Math.min(start - Math.floor(length / 6), text.length - length));
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
