// For tests: the scripts of generator/search/lookups/lookups.py made by hand, a group a shard.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
const KINDS = ["term", "word"];

/**
 * @param {Record<string, Record<string, [string, number][]>>} families of groups: the texts under a
 *   key with their counts, below 32
 * @param {object} others scripts that are given as they are
 * @returns {{load: (name: string) => Promise<object>, loaded: string[]}} a loader and its log
 */
export function scriptsOf({ suggest = {}, sounds = {} }, others = {}) {
  const scripts = { ...others, lookups: { kinds: KINDS } };
  for (const [family, groups] of Object.entries({ suggest, sounds })) {
    const keys = Object.keys(groups).sort();
    scripts.lookups[family] = keys.join(" ");
    for (const [place, key] of keys.entries()) scripts[`${family}-${place}`] = shard(key, groups);
  }
  const loaded = [];
  const load = async (name) => {
    if (!(name in scripts)) throw new Error(`no script ${name}`);
    loaded.push(name);
    return scripts[name];
  };
  return { load, loaded };
}

function shard(key, groups) {
  return {
    keys: key,
    texts: groups[key].map(([text]) => text).join("|"),
    kinds: "B".repeat(groups[key].length),
    counts: groups[key].map(([, count]) => ALPHABET[count]).join(""),
  };
}
