// What a text itself says of a query: whether it holds what was typed as it was typed, whether its
// heading is what was typed, how near to each other the pieces stand.

import { missingOf } from "./lacking.js";
import { covered } from "./plan.js";

/**
 * @typedef {object} Reading a section as verification sees it, all normalised
 * @property {string} own its heading with the marker, and its text, a paragraph a line
 * @property {string} title of its report
 * @property {string[]} headings the characters of its heading without the marker, then with it;
 *   of the document that stands for a report the lines of the title
 * @typedef {object} Verdict
 * @property {number} verbatim 0: all pieces stand there as typed, 1: some by another name, 2: not all
 * @property {number} number 1 where a number asked for only stands inside a longer one, else 0
 * @property {number} heading 0 where the heading is what was typed, 1 but for its marker, else 2
 * @property {number} near 0: the pieces stand side by side, 1: in one paragraph, 2: apart,
 *   or some in the title alone
 * @property {number} pieces how many stand there at all
 * @property {number} stands which of the covered pieces do, as bits
 * @property {string[]} missing what the reader is told is lacking
 * @property {boolean} isExcluded whether something stands there that must not
 *
 * @param {Reading} reading
 * @param {import("./plan.js").Plan} plan
 * @param {import("../text/words.js").Cutter} cutter
 * @param {number} slack how many characters may stand between pieces that are near each other
 * @returns {Verdict}
 */
export function verdictOf(reading, plan, cutter, slack) {
  const found = plan.wanted.map((piece) => standing(piece, reading)).filter(Boolean);
  const isWhole = found.length === plan.wanted.length;
  const isNumber = found.every(
    ({ text }) => isFree(text, reading.own) || isFree(text, reading.title),
  );
  return {
    verbatim: isWhole ? Number(found.some((each) => !each.isTyped)) : 2,
    number: Number(!isNumber),
    heading: likeness(reading.headings, plan),
    near: nearness(found, plan.wanted.length - found.length, reading.own, slack),
    pieces: found.length,
    stands: covered(plan.wanted).reduce(
      (bits, piece, place) => (standing(piece, reading) ? bits | (1 << place) : bits),
      0,
    ),
    missing: isWhole ? [] : missingOf(reading, plan.wanted, cutter),
    isExcluded: plan.unwanted.some((piece) => standing(piece, reading) !== null),
  };
}

function likeness(headings, { whole, rest }) {
  if (whole !== "" && headings.includes(whole)) return 0;
  return rest !== "" && headings[0] === rest ? 1 : 2;
}

/** Under which name a piece stands in a text or its title: the typed one before any other. */
function standing(piece, { own, title }) {
  const names = [piece.text, ...piece.variants.slice(1).map((variant) => variant.text)];
  const text = names.find((name) => own.includes(name) || title.includes(name));
  return text === undefined ? null : { text, isTyped: text === piece.text };
}

/** Whether a number stands free of other digits somewhere; any other text does. */
function isFree(text, whole) {
  const [starts, ends] = [/^[0-9]/.test(text), /[0-9]$/.test(text)];
  if (!starts && !ends) return true;
  return places(text, whole).some((place) => {
    const before = whole.slice(Math.max(0, place - 2), place);
    const after = whole.slice(place + text.length, place + text.length + 2);
    return !(starts && /(?:[0-9]|[0-9]\.)$/.test(before)) && !(ends && /^\.?[0-9]/.test(after));
  });
}

function places(text, whole) {
  const found = [];
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) found.push(at);
  return found;
}

function nearness(found, absent, own, slack) {
  if (found.length + absent < 2) return 0;
  if (absent > 0) return 2;
  const inside = found.map(({ text }) => text).filter((text) => own.includes(text));
  if (inside.length < found.length) return 2;
  const length = inside.reduce((sum, text) => sum + text.length, 0);
  if (shortest(inside, own) <= length + slack) return 0;
  const isTogether = (line) => inside.every((text) => line.includes(text));
  return own.split("\n").some(isTogether) ? 1 : 2;
}

/** The length of the shortest stretch that holds all of some texts, each of which stands there. */
function shortest(texts, whole) {
  const occurrences = texts.flatMap((text, which) =>
    places(text, whole).map((start) => ({ which, start, end: start + text.length })),
  );
  occurrences.sort((one, other) => one.start - other.start);
  const last = new Map();
  let best = Infinity;
  for (const occurrence of occurrences) {
    last.set(occurrence.which, occurrence);
    if (last.size < texts.length) continue;
    let start = Infinity;
    let end = 0;
    for (const each of last.values()) {
      start = Math.min(start, each.start);
      end = Math.max(end, each.end);
    }
    best = Math.min(best, end - start);
  }
  return best;
}
