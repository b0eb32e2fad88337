// A directory: where each shard begins, as one string of sorted keys.

import { isBefore } from "../text/characters.js";

/** The words of a list that travels as one string. */
export function listed(words) {
  return words === "" ? [] : words.split(" ");
}

/** The place of the last start that is not after the key; -1 if all are. */
export function lastNotAfter(starts, key) {
  let low = -1;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isBefore(key, starts[middle])) high = middle;
    else low = middle;
  }
  return low;
}
