// What counts as a character to search for, as a run, a key, a number: the patterns that the index
// was made with, out of the manifest, compiled once.

/**
 * @typedef {object} Grammar all for normalised text
 * @property {(text: string) => string[]} pieces what is searched for in a word typed: runs, with the
 *   point inside numbers and the percent sign behind them
 * @property {(text: string) => string[]} keys pairs of neighbouring characters of each run, once
 * @property {(text: string) => string[]} tokens runs of Han characters, numbers, Latin words
 * @property {(token: string) => boolean} isHan whether a token is cut by the dictionary
 * @property {(token: string) => string[]} numberWords the index words of another token
 * @property {(text: string) => string} bare the characters of all runs, nothing between
 *
 * @param {{letters: string, han: string, token: string, suffix: string}} facts the manifest's
 *   `normalisation`
 * @returns {Grammar}
 */
export function grammar(facts) {
  const run = new RegExp(`[${facts.letters}0-9${facts.han}]+`, "gu");
  const piece = new RegExp(
    `(?:[${facts.letters}0-9${facts.han}]|(?<=[0-9])\\.(?=[0-9])|(?<=[0-9])[%‰])+`,
    "gu",
  );
  const token = new RegExp(facts.token, "gu");
  const suffix = new RegExp(`(?:${facts.suffix})$`, "u");
  const han = new RegExp(`^[${facts.han}]`, "u");
  return {
    pieces: (text) => text.match(piece) ?? [],
    keys: (text) => [...new Set((text.match(run) ?? []).flatMap(pairs))],
    tokens: (text) => text.match(token) ?? [],
    isHan: (text) => han.test(text),
    numberWords: (word) => {
      const number = word.replace(suffix, "");
      return number === word ? [word] : [number, word];
    },
    bare: (text) => (text.match(run) ?? []).join(""),
  };
}

function pairs(run) {
  const characters = [...run];
  return characters.slice(1).map((character, place) => characters[place] + character);
}
