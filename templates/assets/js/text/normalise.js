// One spelling for texts that a reader takes for the same: generator/search/text/normalise.py again.
// The patterns come from the manifest, and so do the traditional characters of the portal's texts;
// only the folding is written twice. `mapped` also says where each character came from, so that
// words found in the normalised text are marked in the shown one.

import { simplifier } from "./variants.js";

// Characters that fold to themselves whatever follows; they are most of a text, and are taken many
// at a time.
const STEADY = /[\u3001\u3002\u4e00-\u9fff0-9]/u;
// A run of them, or a character with all that may combine with it: marks, conjoining jamo,
// half-width voicing signs and half-width jamo.
const CLUSTER =
  /[\u3001\u3002\u4e00-\u9fff0-9]+|.[\p{M}\u1160-\u11ff\u3099\u309a\uff9e\uff9f\uffa0-\uffdc]*/gsu;

/**
 * @param {{form: string, removals: string[], variants?: {from: string, to: string}}} facts the
 *   manifest's `normalisation`
 * @returns {{normalise: (text: string) => string, mapped: (text: string) => Mapped}}
 * @typedef {{text: string, starts: number[], ends: number[]}} Mapped a normalised text, and for
 *   each of its UTF-16 units where in the source its character starts and ends
 */
export function normaliser(facts) {
  const removals = facts.removals.map((pattern) => new RegExp(pattern, "gu"));
  const simplified = simplifier(facts.variants ?? { from: "", to: "" });
  return {
    normalise: (text) =>
      removals.reduce(
        (value, pattern) => value.replace(pattern, ""),
        simplified(fold(text, facts.form)),
      ),
    mapped: (text) => {
      const whole = folded(text, facts.form);
      return removals.reduce(removed, { ...whole, text: simplified(whole.text) });
    },
  };
}

/** Compatibility forms and capitals, which the reader takes for the same letters. */
function fold(text, form) {
  return text.normalize(form).toLowerCase().replaceAll("ς", "σ");
}

function folded(text, form) {
  const known = new Map();
  const starts = [];
  const ends = [];
  let whole = "";
  for (const { 0: source, index } of text.matchAll(CLUSTER)) {
    const isSteady = STEADY.test(source[0]);
    if (!isSteady && !known.has(source)) known.set(source, fold(source, form));
    const piece = isSteady ? source : known.get(source);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(isSteady ? index + unit : index);
      ends.push(isSteady ? index + unit + 1 : index + source.length);
    }
    whole += piece;
  }
  return { text: whole, starts, ends };
}

function removed(value, pattern) {
  const kept = { text: "", starts: [], ends: [] };
  const keep = (from, to) => {
    kept.text += value.text.slice(from, to);
    for (let unit = from; unit < to; unit += 1) {
      kept.starts.push(value.starts[unit]);
      kept.ends.push(value.ends[unit]);
    }
  };
  let after = 0;
  for (const match of value.text.matchAll(pattern)) {
    keep(after, match.index);
    after = match.index + match[0].length;
  }
  if (after === 0) return value;
  keep(after, value.text.length);
  return kept;
}
