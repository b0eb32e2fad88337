// The shards of the index: which one holds a key, each loaded once, and what those that a query
// names say of terms and of the dictionary. A shard is read no further than a query asks.

import { isCharacter, keyOf } from "../text/characters.js";
import { numbers, postingOf } from "./postings.js";
import { lastNotAfter, listed } from "./starts.js";

/**
 * @typedef {{word: string, size: number, frequency: number}} Entry a dictionary word, its size in
 *   characters
 * @typedef {object} View what a query sees: only the shards that it names, whatever questions
 *   before it have loaded
 * @property {(term: string) => import("./postings.js").Posting | null} posting of a term, or null
 * @property {(key: string) => Entry[]} words the dictionary words that begin with two characters,
 *   in code-point order
 * @property {(character: string) => number} frequency of a character as a word, 0 for an unknown
 * @typedef {object} Store
 * @property {(lookups: Iterable<string>) => Promise<View>} open loads what holds keys, characters
 *   or longer terms, all in one round
 *
 * @param {{shards: {terms: string, characters: string}, characters: string, frequencies: string}}
 *   facts the manifest
 * @param {import("./load.js").Load} load
 * @returns {Store}
 */
export function store(facts, load) {
  const terms = family("terms", facts, load);
  const characters = family("characters", facts, load);
  const familyOf = (term) => (isCharacter(term) ? characters : terms);
  const rates = numbers(facts.frequencies);
  const frequencies = new Map(
    [...facts.characters].map((character, place) => [character, rates[place]]),
  );
  const frequency = (character) => frequencies.get(character) ?? 0;
  const open = async (lookups) => {
    const names = new Set([...lookups].map((lookup) => familyOf(lookup).nameOf(lookup)));
    names.delete(null);
    const shards = new Map();
    await Promise.all(
      [...names].map(async (name) => {
        shards.set(name, await (name[0] === "t" ? terms : characters).shard(name));
      }),
    );
    return {
      posting: (term) => shards.get(familyOf(term).nameOf(term))?.posting(term) ?? null,
      words: (key) => shards.get(terms.nameOf(key))?.words(key) ?? [],
      frequency,
    };
  };
  return { open };
}

function family(name, facts, load) {
  const starts = listed(facts.shards[name]);
  const loaded = new Map();
  return {
    nameOf: (term) => {
      const place = lastNotAfter(starts, keyOf(term));
      return place < 0 ? null : `${name}-${place}`;
    },
    shard: async (script) => {
      const value = await load(script);
      if (!loaded.has(script)) loaded.set(script, shard(value));
      return loaded.get(script);
    },
  };
}

/** A shard as it came: `{words, frequencies, terms, postings}`, lists joined by spaces. */
function shard(value) {
  const places = new Map(listed(value.terms).map((term, place) => [term, place]));
  const postings = new Map();
  let entries = null;
  return {
    posting: (term) => {
      if (!postings.has(term)) {
        const place = places.get(term);
        postings.set(term, place === undefined ? null : postingOf(value.postings[place]));
      }
      return postings.get(term);
    },
    words: (key) => {
      entries ??= entriesOf(listed(value.words ?? ""), numbers(value.frequencies ?? ""));
      return entries.get(key) ?? [];
    },
  };
}

function entriesOf(words, frequencies) {
  const entries = new Map();
  for (const [place, word] of words.entries()) {
    const key = keyOf(word);
    if (!entries.has(key)) entries.set(key, []);
    entries.get(key).push({ word, size: [...word].length, frequency: frequencies[place] });
  }
  return entries;
}
