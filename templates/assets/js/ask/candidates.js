// Which documents and reports have all keys of a piece: sorted arrays of numbers, narrowed down from
// the rarest key. What has all keys of a longer piece may still lack the piece itself, its characters
// standing apart; only a text can tell.

const NONE = new Uint32Array(0);

/**
 * @typedef {object} Candidates all ascending
 * @property {Uint32Array} own documents whose heading and body have all keys of a variant
 * @property {Uint32Array} headings documents whose heading alone has them
 * @property {Uint32Array} titles reports whose title has them
 *
 * @param {import("./plan.js").Piece} piece
 * @param {import("../store/store.js").View} view
 * @param {import("../store/reports.js").Reports} reports
 * @returns {Candidates}
 */
export function candidates(piece, view, { owners }) {
  const all = { own: NONE, headings: NONE, titles: NONE };
  for (const { lookups } of piece.variants) {
    const postings = lookups.map(view.posting);
    if (postings.includes(null)) continue;
    all.own = union(all.own, inAll(postings, ["heading", "body"]));
    all.headings = union(all.headings, inAll(postings, ["heading"]));
    all.titles = union(all.titles, inAll(postings, ["title"]));
  }
  return { ...all, titles: all.titles.map((document) => owners[document]) };
}

/**
 * What is known, unread, to hold a piece: where its text is a key itself, and where it is a word.
 * @returns {{own: Uint32Array, titles: Uint32Array}} documents, and reports by their titles
 */
export function certain(piece, view, { owners }) {
  const all = { own: NONE, titles: NONE };
  for (const { text, lookups, isCut } of piece.variants) {
    const posting = isCut ? null : view.posting(text);
    if (posting === null) continue;
    const standing = lookups.includes(text) ? ({ documents }) => documents : asWord;
    all.own = union(all.own, union(standing(posting.heading), standing(posting.body)));
    all.titles = union(all.titles, standing(posting.title));
  }
  return { ...all, titles: all.titles.map((document) => owners[document]) };
}

/** The documents that have every posting in one of some fields. */
function inAll(postings, fields) {
  const size = (posting) => fields.reduce((sum, name) => sum + posting[name].documents.length, 0);
  const [rarest, ...others] = [...postings].sort((one, other) => size(one) - size(other));
  let found = fields.reduce((all, name) => union(all, rarest[name].documents), NONE);
  for (const posting of others) {
    if (found.length === 0) break;
    found = within(found, posting[fields[0]].documents, posting[fields[1]]?.documents ?? NONE);
  }
  return found;
}

/** @returns {Uint32Array} those of some numbers that are in one of two lists, all ascending */
export function within(numbers, first, second) {
  const found = new Uint32Array(numbers.length);
  let size = 0;
  let left = 0;
  let right = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place];
    left = reached(first, left, number);
    right = reached(second, right, number);
    if (first[left] === number || second[right] === number) {
      found[size] = number;
      size += 1;
    }
  }
  return found.subarray(0, size);
}

/**
 * The first place from `start` on whose number is not below: by growing steps, then by halves, so
 * that lists of any proportion are walked through quickly.
 */
export function reached(list, start, number) {
  if (start >= list.length || list[start] >= number) return start;
  let low = start;
  let step = 1;
  while (low + step < list.length && list[low + step] < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  low += 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns {Uint32Array} the numbers of both lists, ascending, each once */
export function union(one, other) {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const found = new Uint32Array(one.length + other.length);
  let left = 0;
  let right = 0;
  let size = 0;
  while (left < one.length && right < other.length) {
    const first = one[left];
    const second = other[right];
    found[size] = first < second ? first : second;
    size += 1;
    if (first <= second) left += 1;
    if (second <= first) right += 1;
  }
  const rest = left < one.length ? one.subarray(left) : other.subarray(right);
  found.set(rest, size);
  return found.subarray(0, size + rest.length);
}

function asWord({ documents, levels }) {
  const found = new Uint32Array(documents.length);
  let size = 0;
  for (let place = 0; place < documents.length; place += 1) {
    if (levels[place] === 0) continue;
    found[size] = documents[place];
    size += 1;
  }
  return found.subarray(0, size);
}
