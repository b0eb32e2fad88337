// What the reader typed → what is wanted and what is not. Nothing typed is an error.

// More than anybody types; a pasted page is cut to it.
const LONGEST = 200;

// -排除, "短语" in any of the quotation marks a keyboard gives, or a word. A hyphen inside a word
// (covid-19) is no operator.
const PIECE =
  /(?<minus>(?<!\S)[-－−])?(?:"(?<a>[^"]*)"|＂(?<b>[^＂]*)＂|“(?<c>[^”]*)”|「(?<d>[^」]*)」|(?<word>[^\s"＂“「]+))/gu;

/**
 * @typedef {{text: string, phrase: boolean}} Piece
 * @param {string} text
 * @returns {{wanted: Piece[], unwanted: Piece[]}} pieces in the order typed, not yet normalised
 */
export function parse(text) {
  const query = { wanted: [], unwanted: [] };
  for (const { groups } of text.slice(0, LONGEST).matchAll(PIECE)) {
    const quoted = groups.a ?? groups.b ?? groups.c ?? groups.d;
    const piece = { text: quoted ?? groups.word, phrase: quoted !== undefined };
    if (piece.text.trim()) (groups.minus ? query.unwanted : query.wanted).push(piece);
  }
  return query;
}
