// Every document's class: 1 has all pieces, 2 has some in a report that has all, 3 has some, or only
// some words. Pieces are bits of numbers in typed arrays, one for each document and each report; all
// is decided in two passes over them.

export const FULL = 1;
export const REPORT = 2;
export const PARTIAL = 3;

/**
 * @typedef {object} Classes
 * @property {Uint8Array} of each document its class; one that is set to 0 is found no more
 * @property {(wanted: number) => Uint32Array} members of a class as it was made, ascending
 * @property {(document: number) => number} mask the pieces that it has, its title's included
 * @property {(document: number) => boolean} isOwn whether it has all pieces without its title
 *
 * @param {import("./candidates.js").Candidates[]} pieces of the wanted pieces
 * @param {import("./reports.js").Reports} reports
 * @param {number[]} dropped the documents that must not be found
 * @returns {Classes}
 */
export function classesOf(pieces, { starts, owners, count }, dropped) {
  const own = new Uint32Array(owners.length);
  const titles = new Uint32Array(count);
  for (let place = 0; place < pieces.length; place += 1) {
    addBit(own, pieces[place].own, 1 << place);
    addBit(titles, pieces[place].titles, 1 << place);
  }
  for (let each = 0; each < dropped.length; each += 1) own[dropped[each]] = 0;
  const of = new Uint8Array(owners.length);
  const all = 2 ** pieces.length - 1;
  for (let report = 0; report < count; report += 1) {
    const first = starts[report];
    const end = starts[report + 1];
    const title = titles[report];
    let union = title;
    for (let document = first; document < end; document += 1) union |= own[document];
    if (union === 0) continue;
    const lesser = union === all ? REPORT : PARTIAL;
    // A title has a say for all sections of its report, but makes a hit of the first alone.
    if (title !== 0) of[first] = (own[first] | title) === all ? FULL : lesser;
    for (let document = first; document < end; document += 1) {
      if (own[document] !== 0) of[document] = (own[document] | title) === all ? FULL : lesser;
    }
  }
  for (let each = 0; each < dropped.length; each += 1) of[dropped[each]] = 0;
  const lists = new Map();
  return {
    of,
    members: (wanted) => {
      if (!lists.has(wanted)) lists.set(wanted, membersOf(of, wanted));
      return lists.get(wanted);
    },
    mask: (document) => own[document] | titles[owners[document]],
    isOwn: (document) => own[document] === all,
  };
}

function addBit(masks, places, bit) {
  for (let each = 0; each < places.length; each += 1) masks[places[each]] |= bit;
}

function membersOf(of, wanted) {
  const found = new Uint32Array(of.length);
  let size = 0;
  for (let document = 0; document < of.length; document += 1) {
    if (of[document] !== wanted) continue;
    found[size] = document;
    size += 1;
  }
  return found.slice(0, size);
}

/** Documents without a class that have some word become partial ones; before members are asked for. */
export function addLoose({ of }, words, dropped) {
  const isDropped = new Set(dropped);
  for (let document = 0; document < of.length; document += 1) {
    if (of[document] === 0 && words.isLoose(document) && !isDropped.has(document)) {
      of[document] = PARTIAL;
    }
  }
}

/** @returns {Uint8Array} 1 for each report that has one of some documents, and passes */
export function reportsWith(lists, { owners }, passing) {
  const found = new Uint8Array(passing.length);
  for (const documents of lists) {
    for (let each = 0; each < documents.length; each += 1) found[owners[documents[each]]] = 1;
  }
  for (let report = 0; report < found.length; report += 1) found[report] &= passing[report];
  return found;
}

/** @returns {number} how many bits of a number are set */
export function bitCount(number) {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
