// What was typed by its sound: yanglao and ylfw → words; and how typed Han text sounds.

import { byCount, entriesOf, soundsFrom } from "./lookups.js";

// Words that one sound is taken for.
const MOST = 5;
// Fewer letters begin too much, and no word of two characters sounds shorter.
const SHORTEST_BEGINNING = 4;
const SHORTEST_PART = 2;
// Readings of a text, where several characters have several.
const MOST_READINGS = 32;

/**
 * @typedef {(text: string) => Promise<boolean>} Occurs whether some section holds a text as it is
 * @param {string} text a normalised piece of a query
 * @param {{load: import("./lookups.js").Load, occurs?: Occurs}} tools
 * @returns {Promise<string[]>} words that are typed so, in full or by initials, the most frequent
 *   first; else two words that stand together; else words that begin to sound so
 */
export async function byPinyin(text, { load, occurs }) {
  const sound = lettersOf(text);
  if (!/^[a-z]{2,}$/u.test(sound)) return [];
  const exactly = texts(await entriesOf("sounds", sound, load));
  if (exactly.length > 0) return exactly;
  const together = occurs ? await twoWords(sound, load, occurs) : [];
  if (together.length > 0 || sound.length < SHORTEST_BEGINNING) return together;
  const begun = await soundsFrom(sound, load);
  return texts(begun.flatMap((group) => group.entries).sort(byCount));
}

/** Letters as they are typed: ü is v, tones and apostrophes are left out. */
function lettersOf(text) {
  return text
    .normalize("NFD")
    .replace(/u\u0304?\u0308[\u0300\u0301\u0304\u030c]?/gu, "v")
    .replace(/[\u0300\u0301\u0304\u030c'’]/gu, "");
}

function texts(entries) {
  return [...new Set(entries.map((entry) => entry.text))].slice(0, MOST);
}

/** Two words whose sounds, one after the other, are the sound, and that stand so in a text. */
async function twoWords(sound, load, occurs) {
  for (let end = sound.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
    const before = texts(await entriesOf("sounds", sound.slice(0, end), load));
    if (before.length === 0) continue;
    const after = texts(await entriesOf("sounds", sound.slice(end), load));
    const pairs = before.flatMap((one) => after.map((other) => one + other));
    const found = await kept(pairs, occurs);
    if (found.length > 0) return found.slice(0, MOST);
  }
  return [];
}

/** The values for which an asynchronous question is answered with yes, in their order. */
export async function kept(values, question) {
  const answers = await Promise.all(values.map(question));
  return values.filter((_, place) => answers[place]);
}

/**
 * @param {{syllables: string, characters: string}} table the script `pinyin`
 * @returns {(text: string) => string[]} the sounds of a text, by every reading of its characters
 */
export function reader({ syllables, characters }) {
  const readings = new Map();
  const spoken = syllables.split(" ");
  for (const [place, group] of characters.split(" ").entries()) {
    for (const character of group) {
      readings.set(character, [...(readings.get(character) ?? []), spoken[place]]);
    }
  }
  return (text) =>
    [...text].reduce(
      (sounds, character) =>
        sounds
          .flatMap((sound) => (readings.get(character) ?? [character]).map((next) => sound + next))
          .slice(0, MOST_READINGS),
      [""],
    );
}
