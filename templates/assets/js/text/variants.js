// Traditional → simplified, character by character: generator/search/text/variants.py's table. What the
// portal's own texts need is in the manifest; the whole table is loaded for the query that needs it.

const NAME = "variants";

/**
 * @param {{from: string, to: string}} pairs characters that correspond by their places; each takes
 *   one UTF-16 unit, so a text keeps its offsets
 * @returns {(text: string) => string}
 */
export function simplifier({ from, to }) {
  if (from === "") return (text) => text;
  const table = new Map([...from].map((character, place) => [character, to[place]]));
  const some = new RegExp(`[${from}]`, "gu");
  return (text) => text.replace(some, (character) => table.get(character));
}

/**
 * @param {string} text a normalised text
 * @param {{facts: object, load: (name: string) => Promise<any>}} tools the manifest, and what loads
 *   the script of a name
 * @returns {Promise<string>} `text` in simplified characters; nothing is loaded for a text whose Han
 *   characters the index knows
 */
export async function simplify(text, { facts, load }) {
  return isKnown(text, facts) ? text : simplifier(await load(NAME))(text);
}

function isKnown(text, facts) {
  const han = new RegExp(`[${facts.normalisation.han}]`, "gu");
  return (text.match(han) ?? []).every((character) => facts.characters.includes(character));
}
