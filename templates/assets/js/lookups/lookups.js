// The scripts of generator/search/lookups/lookups.py: texts by the character that begins a word of theirs
// (`suggest`) and by the letters of their sound (`sounds`). Loaded for typing, and for a query that
// finds nothing; what else a search needs is never among them.

import { numbers } from "../store/postings.js";
import { lastNotAfter, listed } from "../store/starts.js";
import { isBefore } from "../text/characters.js";

/**
 * @typedef {{text: string, kind: string, count: number}} Entry a normalised text that the portal's
 *   reports hold, what it is, and how often; generator/search/lookups/lookups.py has the kinds
 * @typedef {{key: string, entries: Entry[]}} Group entries by falling count
 * @typedef {(name: string) => Promise<any>} Load see load.js
 */

// A short beginning may lie in many shards; so many are looked into.
const MOST_SHARDS = 3;

/**
 * @param {"suggest" | "sounds"} family
 * @param {string} key
 * @param {Load} load
 * @returns {Promise<Entry[]>} the entries under a character or a sound, none if there is no such
 */
export async function entriesOf(family, key, load) {
  const groups = await groupsOf(family, (starts) => [lastNotAfter(starts, key)], load);
  return groups.find((group) => group.key === key)?.entries ?? [];
}

/**
 * @param {string} beginning letters
 * @param {Load} load
 * @returns {Promise<Group[]>} the groups of all sounds that begin so, in their order
 */
export async function soundsFrom(beginning, load) {
  const reaches = (starts, place) => starts[place]?.startsWith(beginning) ?? false;
  const places = (starts) => {
    const first = lastNotAfter(starts, beginning);
    const found = [first];
    while (found.length < MOST_SHARDS && reaches(starts, first + found.length)) {
      found.push(first + found.length);
    }
    return found;
  };
  const groups = await groupsOf("sounds", places, load);
  return groups.filter((group) => group.key.startsWith(beginning));
}

async function groupsOf(family, places, load) {
  const lookups = await load("lookups");
  const starts = listed(lookups[family]);
  const wanted = places(starts).filter((place) => place >= 0 && place < starts.length);
  const shards = await Promise.all(wanted.map((place) => load(`${family}-${place}`)));
  return shards.flatMap((shard) => groups(shard, lookups.kinds));
}

// A shard that was read is kept: typing asks for the same one again and again.
const read = new WeakMap();

function groups(shard, kinds) {
  if (!read.has(shard)) read.set(shard, parsed(shard, kinds));
  return read.get(shard);
}

function parsed(shard, kinds) {
  const counts = numbers(shard.counts);
  const letters = numbers(shard.kinds);
  const texts = listed(shard.texts);
  let place = 0;
  return listed(shard.keys).map((key, group) => ({
    key,
    entries: texts[group].split("|").map((text) => {
      const entry = { text, kind: kinds[letters[place]], count: counts[place] };
      place += 1;
      return entry;
    }),
  }));
}

/** More frequent first; of equal ones the shorter, then the first in the order of code points. */
export function byCount(one, other) {
  return (
    other.count - one.count ||
    one.text.length - other.text.length ||
    (one.text === other.text ? 0 : isBefore(one.text, other.text) ? -1 : 1)
  );
}
