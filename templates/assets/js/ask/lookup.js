// A parsed query looked up in the index: its plan, what is open of the index for it, and which
// documents have the keys of each piece. Where the index does not know a piece, other readings.

import { candidates } from "./candidates.js";
import { covered, openings, planOf, readingOf, withReadings } from "./plan.js";

const LATIN = /^[a-z]+$/;
// Other queries that are offered where nothing is found.
const CORRECTIONS = 3;

/**
 * @typedef {object} LookedUp
 * @property {import("./plan.js").Plan} plan
 * @property {import("../store/store.js").View} view
 * @property {Map<import("./plan.js").Piece, import("./candidates.js").Candidates>} found
 *
 * @param {import("./query.js").Query} query
 * @param {import("../store/corpus.js").Tools} tools
 * @param {import("../store/reports.js").Reports} reports
 * @returns {Promise<LookedUp>}
 */
export async function lookUp(query, tools, reports) {
  const looked = await opened(planOf(query, tools.facts, tools.grammar), tools, reports);
  const readings = await readingsOf(looked, tools, reports);
  if (readings.length === 0) return looked;
  return opened(withReadings(looked.plan, readings, tools.grammar), tools, reports);
}

async function opened(plan, tools, reports) {
  const view = await tools.store.open(openings(plan, tools.grammar));
  const pieces = [...plan.wanted, ...plan.unwanted];
  const found = new Map(pieces.map((piece) => [piece, candidates(piece, view, reports)]));
  return { plan, view, found };
}

/** Latin letters that the index does not know may be pinyin: `[piece, texts]` for those that are. */
async function readingsOf({ plan, found }, tools, reports) {
  const unknown = covered(plan.wanted).filter(
    (piece) => LATIN.test(piece.text) && isAbsent(found.get(piece)),
  );
  const readings = await Promise.all(
    unknown.map(async (piece) => [piece, (await alternatives(piece, tools, reports)).pinyin]),
  );
  return readings.filter(([, texts]) => texts.length > 0);
}

/**
 * @param {LookedUp} looked
 * @param {import("../store/corpus.js").Tools} tools
 * @param {import("../store/reports.js").Reports} reports
 * @returns {Promise<string[]>} whole queries that differ in a piece that the index does not know
 */
export async function correctionsOf({ plan, found }, tools, reports) {
  const unknown = covered(plan.wanted).filter(
    (piece) => !piece.phrase && isAbsent(found.get(piece)),
  );
  const queries = await Promise.all(
    unknown.map(async (piece) => {
      const { corrections } = await alternatives(piece, tools, reports);
      return corrections.map((text) => queryWith(plan, piece, text));
    }),
  );
  return [...new Set(queries.flat())].slice(0, CORRECTIONS);
}

function queryWith(plan, corrected, text) {
  const wanted = plan.wanted.map((piece) => (piece === corrected ? text : piece.label));
  return [...wanted, ...plan.unwanted.map((piece) => `-${piece.label}`)].join(" ");
}

/**
 * @param {LookedUp} looked
 * @returns {{synonyms: string[][], pinyin: string[][]}} for each piece that was found under other
 *   names too: itself, then those names
 */
export function namesOf({ plan, found }) {
  const pieces = plan.wanted.filter((piece) => piece.variants.length > 1);
  const named = (isMeant) =>
    pieces
      .filter((piece) => !isAbsent(found.get(piece)))
      .map(({ text, variants }) => [text, ...variants.slice(1).filter(isMeant)])
      .filter(([, ...others]) => others.length > 0)
      .map(([text, ...others]) => [text, ...others.map((variant) => variant.text)]);
  return {
    synonyms: named(({ weight }) => weight < 1),
    pinyin: named(({ weight }) => weight === 1),
  };
}

async function alternatives(piece, tools, reports) {
  const occurs = async (text) => {
    const view = await tools.store.open(openings(planWith(text, tools), tools.grammar));
    return !isAbsent(candidates(readingOf(text, tools.grammar), view, reports));
  };
  const given = await tools.alternatives?.(piece.text, occurs);
  return { pinyin: given?.pinyin ?? [], corrections: given?.corrections ?? [] };
}

function planWith(text, tools) {
  return { wanted: [readingOf(text, tools.grammar)], unwanted: [] };
}

function isAbsent({ own, titles }) {
  return own.length + titles.length === 0;
}
