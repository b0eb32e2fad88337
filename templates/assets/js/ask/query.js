// What the reader typed → what is wanted and what is not. Nothing typed is an error.

// More than anybody types; a pasted page is cut to it. All sizes are in characters.
const LONGEST = 400;
const LONGEST_WORD = 24;
const MOST_PIECES = 24;

// -排除, "短语" in any of the quotation marks a keyboard gives, or a word. A hyphen inside a word
// (covid-19) is no operator, a quotation mark without its partner no more than punctuation.
const PART =
  /(?<minus>(?<!\S)[-－−])?(?:"(?<a>[^"]*)"|＂(?<b>[^＂]*)＂|“(?<c>[^”]*)”|「(?<d>[^」]*)」|『(?<e>[^』]*)』|(?<word>[^\s"＂“「『]+))/gu;

// The marker of a heading that was typed as a page shows it; headings are found without theirs.
const MARKER =
  /^\s*(?:[(（]?[一二三四五六七八九十百零〇0-9０-９]{1,4}[)）、]|[一二三四五六七八九十0-9０-９]{1,4}[.．](?![0-9０-９])|第[一二三四五六七八九十百零〇0-9０-９]{1,4}[章节条款项部分篇]+)\s*(?=\S)/u;

/**
 * @typedef {{text: string, phrase: boolean}} Piece normalised; a phrase holds its punctuation
 * @typedef {object} Query
 * @property {Piece[]} wanted each text once
 * @property {Piece[]} unwanted
 * @property {string} whole the characters of all that is wanted, nothing between: what a heading
 *   typed whole is recognised by
 * @property {string} rest the same without the marker of a heading
 *
 * @param {string} text as typed
 * @param {(text: string) => string} normalise
 * @param {import("./grammar.js").Grammar} grammar
 * @returns {Query}
 */
export function parse(text, normalise, grammar) {
  const typed = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("");
  const marker = markerOf(typed, normalise, grammar);
  const wanted = [];
  const unwanted = [];
  const contents = [];
  for (const { groups } of typed.slice(marker.length).matchAll(PART)) {
    const quoted = groups.a ?? groups.b ?? groups.c ?? groups.d ?? groups.e;
    const isPhrase = quoted !== undefined;
    const content = normalise(quoted ?? groups.word).trim();
    (groups.minus ? unwanted : wanted).push(...piecesOf(content, isPhrase, grammar));
    if (!groups.minus) contents.push(content);
  }
  const rest = contents.map(grammar.bare).join("");
  return {
    wanted: distinct(wanted),
    unwanted: distinct(unwanted),
    whole: grammar.bare(normalise(marker)) + rest,
    rest,
  };
}

function markerOf(text, normalise, grammar) {
  const marker = text.match(MARKER)?.[0] ?? "";
  return grammar.bare(normalise(text.slice(marker.length))) === "" ? "" : marker;
}

/** A phrase as it stands; a word without its punctuation, a long one in several pieces. */
function piecesOf(content, isPhrase, grammar) {
  const texts = isPhrase ? [content] : grammar.pieces(content).flatMap(shortened);
  return texts
    .filter((piece) => grammar.bare(piece) !== "")
    .map((piece) => ({ text: piece, phrase: isPhrase }));
}

function shortened(piece) {
  const characters = [...piece];
  const pieces = [];
  for (let start = 0; start < characters.length; start += LONGEST_WORD) {
    pieces.push(characters.slice(start, start + LONGEST_WORD).join(""));
  }
  return pieces;
}

function distinct(pieces) {
  const seen = new Map();
  for (const piece of pieces) if (!seen.has(piece.text)) seen.set(piece.text, piece);
  return [...seen.values()].slice(0, MOST_PIECES);
}
