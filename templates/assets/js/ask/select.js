// The best of many documents, without sorting them all: a histogram of the weights says which can be
// among the best, and only those are sorted. A weight and a place make one number that a double holds
// exactly, so that a typed array is sorted without calls.

const BUCKETS = 4096;
const PLACES = 2 ** 22;

/**
 * @param {Uint32Array} documents ascending
 * @param {Int32Array} weights of the documents, not negative
 * @param {number} count
 * @returns {Uint32Array} the `count` heaviest, the heaviest first; equals in the documents' order
 */
export function heaviest(documents, weights, count) {
  if (documents.length > PLACES) throw new RangeError("more documents than a key has room for");
  const least = documents.length > count ? threshold(weights, count) : 0;
  const keys = new Float64Array(documents.length);
  let size = 0;
  for (let place = 0; place < documents.length; place += 1) {
    if (weights[place] < least) continue;
    keys[size] = weights[place] * PLACES + (PLACES - 1 - place);
    size += 1;
  }
  const best = keys.subarray(0, size).sort().reverse().subarray(0, count);
  return Uint32Array.from(best, (key) => documents[PLACES - 1 - (key % PLACES)]);
}

/** A weight that at least `count` reach, and not many more. */
function threshold(weights, count) {
  let greatest = 0;
  for (let place = 0; place < weights.length; place += 1) {
    if (weights[place] > greatest) greatest = weights[place];
  }
  let shift = 0;
  while (greatest >> shift >= BUCKETS) shift += 1;
  const numbers = new Uint32Array(BUCKETS);
  for (let place = 0; place < weights.length; place += 1) numbers[weights[place] >> shift] += 1;
  let bucket = BUCKETS - 1;
  for (let sum = numbers[bucket]; sum < count && bucket > 0; sum += numbers[bucket]) bucket -= 1;
  return bucket << shift;
}
