// Every document's class: 1 has all pieces, 2 has some in a report that has all, 3 has some, or only
// some words. Pieces are bits of numbers in typed arrays, one for each document and each report; only
// the documents that have one are looked at.

import { lazy } from "../store/lazy.js";
import { union } from "./candidates.js";

export const FULL = 1;
export const REPORT = 2;
export const PARTIAL = 3;

/**
 * @typedef {object} Classes
 * @property {Uint8Array} of each document its class; one that is set to 0 is found no more
 * @property {number} all the pieces that there are to have
 * @property {(wanted: number) => Uint32Array} members of a class as it was made, ascending
 * @property {(document: number) => number} mask the pieces that it has, its title's included
 * @property {(document: number) => boolean} isOwn whether it has all pieces without its title
 * @property {boolean} hasTitles whether any title has a piece
 *
 * @param {import("./candidates.js").Candidates[]} pieces of the wanted pieces
 * @param {import("../store/reports.js").Reports} reports
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
  const all = 2 ** pieces.length - 1;
  const touched = touchedBy(pieces, starts);
  const of = new Uint8Array(owners.length);
  for (let place = 0; place < touched.length; ) {
    const report = owners[touched[place]];
    const title = titles[report];
    const end = starts[report + 1];
    let union = title;
    for (let each = place; each < touched.length && touched[each] < end; each += 1) {
      union |= own[touched[each]];
    }
    const lesser = union === all ? REPORT : PARTIAL;
    for (; place < touched.length && touched[place] < end; place += 1) {
      const bits = own[touched[place]];
      // A title has a say for all sections of its report, but makes a hit of the first alone.
      if (bits === 0 && (title === 0 || touched[place] > starts[report])) continue;
      of[touched[place]] = (bits | title) === all ? FULL : lesser;
    }
  }
  for (let each = 0; each < dropped.length; each += 1) of[dropped[each]] = 0;
  const lists = [FULL, REPORT, PARTIAL].map((each) => lazy(() => membersOf(of, touched, each)));
  return {
    of,
    all,
    members: (wanted) => lists[wanted - FULL](),
    mask: (document) => own[document] | titles[owners[document]],
    isOwn: (document) => own[document] === all,
    hasTitles: pieces.some((piece) => piece.titles.length > 0),
  };
}

/** The documents that may have a class: those with a piece, and the first of those by title. */
function touchedBy(pieces, starts) {
  const lists = pieces.flatMap(({ own, titles }) => [own, titles.map((report) => starts[report])]);
  return lists.reduce(union, new Uint32Array(0));
}

function addBit(masks, places, bit) {
  for (let each = 0; each < places.length; each += 1) masks[places[each]] |= bit;
}

function membersOf(of, documents, wanted) {
  const found = new Uint32Array(documents.length);
  let size = 0;
  for (let place = 0; place < documents.length; place += 1) {
    if (of[documents[place]] !== wanted) continue;
    found[size] = documents[place];
    size += 1;
  }
  return found.subarray(0, size);
}

/**
 * Documents without a class that have some word become partial ones.
 * @returns {Classes}
 */
export function withLoose(classes, words, dropped) {
  const { of } = classes;
  const isDropped = new Set(dropped);
  const partial = [];
  for (let document = 0; document < of.length; document += 1) {
    if (of[document] === 0 && words.isLoose(document) && !isDropped.has(document)) {
      of[document] = PARTIAL;
    }
    if (of[document] === PARTIAL) partial.push(document);
  }
  const members = Uint32Array.from(partial);
  return {
    ...classes,
    members: (wanted) => (wanted === PARTIAL ? members : classes.members(wanted)),
  };
}

/** @returns {Uint8Array} 1 for each report that has one of some documents */
export function reportsWith(lists, { owners, count }) {
  const found = new Uint8Array(count);
  for (const documents of lists) {
    for (let each = 0; each < documents.length; each += 1) found[owners[documents[each]]] = 1;
  }
  return found;
}

/** @returns {number} how many bits of a number are set */
export function bitCount(number) {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
