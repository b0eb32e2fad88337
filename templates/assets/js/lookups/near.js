// 您是不是要找: texts of the portal that sound as the typed one does, or are one slip away from it.

import { byCount, entriesOf } from "./lookups.js";
import { byPinyin, kept, reader } from "./pinyin.js";

// So many corrections a reader wants to choose from.
const MOST = 3;
// Nobody types more than this with a single slip in mind.
const LONGEST = 24;
// A text of two characters is one slip away from everything.
const SHORTEST_SLIP = 3;
// Characters whose entries are looked through, and sizes of the part that may be wrong.
const MOST_CHARACTERS = 4;
const LONGEST_PART = 6;
const SHORTEST_PART = 2;

/**
 * @param {string} text a normalised piece of a query that finds nothing
 * @param {{load: import("./lookups.js").Load, occurs?: import("./pinyin.js").Occurs}} tools; without
 *   `occurs` only texts are given that are known to occur
 * @returns {Promise<{pinyin: string[], corrections: string[]}>} words typed by their sound, and
 *   texts that may be meant, the best first; every one stands in some report
 */
export async function alternatives(text, tools) {
  return { pinyin: await byPinyin(text, tools), corrections: await corrections(text, tools) };
}

async function corrections(text, { load, occurs }) {
  const characters = [...text];
  const size = characters.length;
  if (size < 2 || size > LONGEST || !/\p{Script=Han}/u.test(text)) return [];
  const sounds = reader(await load("pinyin"));
  const sounding = await soundingAs(text, sounds, load);
  const slips = size < SHORTEST_SLIP ? [] : await oneSlipAway(characters, load);
  const found = [...sounding, ...slips];
  const wholes = [...new Set(found.map((entry) => entry.text))];
  if (wholes.length > 0 || !occurs) return wholes.slice(0, MOST);
  return (await withAPartCorrected(characters, sounds, load, occurs)).slice(0, MOST);
}

/** The entries that sound as the text does, and are as long: initials are another matter. */
async function soundingAs(text, sounds, load) {
  const size = [...text].length;
  const groups = await Promise.all(sounds(text).map((sound) => entriesOf("sounds", sound, load)));
  return groups
    .flat()
    .filter((entry) => entry.text !== text && [...entry.text].length === size)
    .sort(byCount);
}

/** The entries that one character wrong, missing, too much or two changed about make of the text. */
async function oneSlipAway(characters, load) {
  const ends = [characters[0], characters.at(-1), ...characters];
  const wanted = [...new Set(ends)].slice(0, MOST_CHARACTERS);
  const groups = await Promise.all(wanted.map((one) => entriesOf("suggest", one, load)));
  return groups
    .flat()
    .filter((entry) => isOneSlip(characters, [...entry.text]))
    .sort(byCount);
}

/** Whether two texts of three characters at least are a slip apart. */
export function isOneSlip(one, other) {
  const shortest = Math.min(one.length, other.length);
  if (shortest < SHORTEST_SLIP || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const wrong = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (wrong.length < 2 && right.length < 2) return wrong.length + right.length > 0;
  const isSwapped = wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
  return isSwapped && right.length === 2;
}

/**
 * The text with one part replaced by an entry that sounds like it, where a text holds the whole.
 * The part touches every pair of neighbours that no text has; longer parts come first.
 */
async function withAPartCorrected(characters, sounds, load, occurs) {
  const missing = await missingPairs(characters, occurs);
  const last = Math.min(LONGEST_PART, characters.length - 1);
  for (let size = last; size >= SHORTEST_PART; size -= 1) {
    const found = [];
    for (let start = 0; start + size <= characters.length; start += 1) {
      const end = start + size;
      if (!missing.every((pair) => pair + 1 >= start && pair < end)) continue;
      const part = characters.slice(start, end).join("");
      for (const entry of await soundingAs(part, sounds, load)) {
        const [before, after] = [characters.slice(0, start), characters.slice(end)];
        found.push({ ...entry, text: [...before, entry.text, ...after].join("") });
      }
    }
    const candidates = [...new Set(found.sort(byCount).map((entry) => entry.text))];
    const held = await kept(candidates, occurs);
    if (held.length > 0) return held;
  }
  return [];
}

/** The places of the pairs of neighbouring characters that no text holds. */
async function missingPairs(characters, occurs) {
  const places = characters.slice(1).map((_, place) => place);
  const pair = (place) => characters[place] + characters[place + 1];
  return kept(places, async (place) => !(await occurs(pair(place))));
}
