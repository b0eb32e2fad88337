// One spelling for texts that a reader takes for the same: generator/search/normalise.py again.
// The patterns come from the manifest; only the folding is written twice. `mapped` also says where
// each character came from, so that words found in the normalised text are marked in the shown one.

// A character that folds by itself, or one with all that may combine with it: marks, conjoining
// jamo, half-width voicing signs and half-width jamo.
const CLUSTER = /[\u4e00-\u9fff]|.[\p{M}\u1160-\u11ff\u3099\u309a\uff9e\uff9f\uffa0-\uffdc]*/gsu;

/**
 * @param {{form: string, removals: string[]}} facts the manifest's `normalisation`
 * @returns {{normalise: (text: string) => string, mapped: (text: string) => Mapped}}
 * @typedef {{text: string, starts: number[], ends: number[]}} Mapped a normalised text, and for
 *   each of its UTF-16 units where in the source its character starts and ends
 */
export function normaliser(facts) {
  const removals = facts.removals.map((pattern) => new RegExp(pattern, "gu"));
  return {
    normalise: (text) =>
      removals.reduce((value, pattern) => value.replace(pattern, ""), fold(text, facts.form)),
    mapped: (text) =>
      removals.reduce((value, pattern) => removed(value, pattern), folded(text, facts.form)),
  };
}

function fold(text, form) {
  return text.normalize(form).toLowerCase().replaceAll("ς", "σ");
}

function folded(text, form) {
  const pieces = [];
  const starts = [];
  const ends = [];
  for (const match of text.matchAll(CLUSTER)) {
    const piece = fold(match[0], form);
    const end = match.index + match[0].length;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(match.index);
      ends.push(end);
    }
    pieces.push(piece);
  }
  return { text: pieces.join(""), starts, ends };
}

function removed(value, pattern) {
  const kept = [];
  let after = 0;
  for (const match of value.text.matchAll(pattern)) {
    kept.push([after, match.index]);
    after = match.index + match[0].length;
  }
  if (after === 0) return value;
  kept.push([after, value.text.length]);
  return {
    text: kept.map(([start, end]) => value.text.slice(start, end)).join(""),
    starts: kept.flatMap(([start, end]) => value.starts.slice(start, end)),
    ends: kept.flatMap(([start, end]) => value.ends.slice(start, end)),
  };
}
