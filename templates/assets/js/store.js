// The loaded shards: terms with their postings, and the dictionary. Postings stay as they came
// until a query asks for them.

/**
 * @typedef {{lexicon: string, frequencies: number[], terms: string, postings: number[][][]}} Shard
 * @param {Shard[]} shards
 */
export function store(shards) {
  const dictionary = new Map();
  const postings = new Map();
  for (const shard of shards) {
    for (const [place, word] of listed(shard.lexicon).entries()) {
      dictionary.set(word, shard.frequencies[place]);
    }
    for (const [place, term] of listed(shard.terms).entries()) {
      postings.set(term, shard.postings[place]);
    }
  }
  return {
    dictionary,
    has: (term) => postings.has(term),
    /** For each field, pairs of document and score (scaled, an integer). */
    posting: (term) => (postings.get(term) ?? []).map(pairs),
    /** The terms that `matches` accepts, those of most documents first, `limit` at most. */
    terms: (matches, limit) => mostFrequent(postings, matches, limit),
  };
}

function listed(words) {
  return words === "" ? [] : words.split(" ");
}

function pairs(flat) {
  const found = [];
  let document = 0;
  for (let place = 0; place < flat.length; place += 2) {
    document += flat[place];
    found.push([document, flat[place + 1]]);
  }
  return found;
}

function mostFrequent(postings, matches, limit) {
  const size = (term) => postings.get(term).reduce((sum, field) => sum + field.length, 0);
  return [...postings.keys()]
    .filter(matches)
    .sort((one, other) => size(other) - size(one) || (one < other ? -1 : 1))
    .slice(0, limit);
}
