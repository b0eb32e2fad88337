// A text cut into what is said in one breath.

// Some browsers' voices fall silent after fifteen seconds; so many characters take ten or so.
const LONG = 60;

const SENTENCE = /[^。！？!?；;\n]*(?:[。！？!?；;\n]+[”’"」』）)\]】]*|$)/gu;
const CLAUSE = /[^，、：,:]*(?:[，、：,:]+|$)/gu;
const SAID = /[\p{L}\p{N}*]/u;

/**
 * The sentences of a block: all of its characters but the white space around sentences, in order.
 * One that is too long for a breath is cut at its commas.
 * @param {string} text
 * @returns {{start: number, end: number}[]} in UTF-16 units; pieces without a word are left out
 */
export function sentences(text) {
  return cut(text, 0, SENTENCE)
    .flatMap(({ start, end }) => (end - start > LONG ? breaths(text, start, end) : { start, end }))
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(({ start, end }) => SAID.test(text.slice(start, end)));
}

function cut(text, offset, pattern) {
  return [...text.matchAll(pattern)]
    .filter(([found]) => found)
    .map(({ 0: found, index }) => ({ start: offset + index, end: offset + index + found.length }));
}

/** Clauses joined as long as they fit. */
function breaths(text, from, to) {
  const joined = [];
  for (const { start, end } of cut(text.slice(from, to), from, CLAUSE)) {
    const last = joined[joined.length - 1];
    if (last && end - last.start <= LONG) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

function trimmed(text, start, end) {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}
