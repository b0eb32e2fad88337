// All that a query's search knows before it reads texts, and what reading them adds.

import { lazy } from "../store/lazy.js";
import { FACETS } from "../store/reports.js";
import { certain, within } from "./candidates.js";
import { classesOf, FULL, PARTIAL, REPORT, reportsWith, withLoose } from "./classes.js";
import { isDemoted } from "./list.js";
import { covered } from "./plan.js";
import { wordsIn } from "./presence.js";
import { ranker } from "./rank.js";
import { verdictOf } from "./verify.js";

/**
 * @param {import("./lookup.js").LookedUp} looked
 * @param {import("./clauses.js").Clause[]} clauses
 * @param {import("../text/words.js").Cutter} cutter
 * @param {import("../store/reports.js").Reports} reports
 * @param {import("../store/corpus.js").Tools} tools
 * @param {{size: number, byDate: boolean, filters: object, within?: Uint8Array}} options
 * @returns {import("./walk.js").Ranked}
 */
export function stateOf({ plan, found, view }, clauses, cutter, reports, tools, options) {
  const { limits } = tools.facts;
  const wanted = covered(plan.wanted);
  const pieces = wanted.map((piece) => found.get(piece));
  const { dropped, suspects } = exclusions(covered(plan.unwanted), found, view, reports);
  const sure = classesOf(pieces, reports, dropped);
  const passing = allowed(reports.chosen(options.filters), options.within);
  const words = lazy(() => wordsIn(clauses, reports));
  const whole = reportsWith([sure.members(FULL), sure.members(REPORT)], reports);
  const hasPartial = sum(both(whole, passing)) < options.size;
  const isLoose = hasPartial && pieces.length > 0;
  const classes = isLoose ? withLoose(sure, words(), dropped) : sure;
  const isKnown = suspects.size === 0 && plan.wanted.every(isSimple);
  const state = {
    ...options,
    ...{ plan, classes, cutter, hasPartial, isKnown, limits, passing, reports, suspects, tools },
    isWhole: sum(both(whole, passing)) > 0,
    whole,
    isPlain: isKnown && wanted.length === 1,
    members: membersOf(classes, reports, passing),
    ranker: ranker(clauses, tools.facts, reports),
    scores: new Map(),
    stands: new Map(),
    isHeld: new Map(),
    verdicts: new Map(),
    words,
  };
  const headings = () => headingsOf(pieces, state);
  return { ...state, headings, read: (documents) => read(documents, state) };
}

/** The reports that pass and may be found. */
function allowed(passing, within) {
  return within ? both(passing, within) : passing;
}

function both(flags, others) {
  const found = new Uint8Array(flags.length);
  for (let each = 0; each < flags.length; each += 1) found[each] = flags[each] & others[each];
  return found;
}

function sum(flags) {
  let found = 0;
  for (let each = 0; each < flags.length; each += 1) found += flags[each];
  return found;
}

/** Whether the index alone tells which texts hold a piece: every name of it is one key. */
function isSimple({ variants }) {
  const isKey = ({ text, lookups, isCut }) => !isCut && lookups.includes(text);
  return variants.length > 0 && variants.every(isKey);
}

/** The documents of each class whose reports pass, ascending. */
function membersOf({ members }, { owners }, passing) {
  const isAll = passing.every((each) => each === 1);
  const passed = (documents) =>
    isAll ? documents : documents.filter((document) => passing[owners[document]] === 1);
  const lists = [FULL, REPORT, PARTIAL].map((each) => lazy(() => passed(members(each))));
  return (wanted) => lists[wanted - FULL]();
}

/** What is known not to be wanted, and what may turn out to be once it is read. */
function exclusions(unwanted, found, view, { owners, starts }) {
  const dropped = new Set();
  const suspects = new Set();
  const each = (documents, titles, take) => {
    for (const document of documents) take(document);
    for (const report of titles) {
      for (let one = starts[report]; one < starts[report + 1]; one += 1) take(one);
    }
  };
  for (const piece of unwanted) {
    const { own, titles } = certain(piece, view, { owners });
    each(own, titles, (document) => dropped.add(document));
  }
  for (const { own, titles } of unwanted.map((piece) => found.get(piece))) {
    each(own, titles, (document) => {
      if (!dropped.has(document)) suspects.add(document);
    });
  }
  return { dropped: [...dropped], suspects };
}

/** The documents of class 1 that have the keys of all pieces in their headings. */
function headingsOf(pieces, { members }) {
  const lists = pieces.map(({ headings }) => headings);
  return lists.reduce((found, list) => within(found, list, list), members(FULL));
}

/** Reads some documents: what must not stand there drops them. */
async function read(documents, { plan, classes, cutter, limits, tools, verdicts, ...state }) {
  const { reports, stands } = state;
  for (const section of await tools.sections(documents)) {
    const verdict = verdictOf(section.reading, plan, cutter, limits.near);
    verdicts.set(section.document, verdict);
    const report = reports.owners[section.document];
    if (verdict.isExcluded) classes.of[section.document] = 0;
    else stands.set(report, (stands.get(report) ?? 0) | verdict.stands);
  }
}

/** After the reading: what may be excluded and was not read is, and so is what has nothing left. */
export function settle(state) {
  const { classes, suspects, verdicts, words } = state;
  for (const document of suspects) if (!verdicts.has(document)) classes.of[document] = 0;
  for (const [document, { pieces }] of verdicts) {
    if (classes.of[document] === 0 || pieces > 0 || !isDemoted(document, state)) continue;
    if (!words().isLoose(document)) classes.of[document] = 0;
  }
}

/**
 * @param {import("./walk.js").Ranked} state before anything is read
 * @returns {Record<string, [unknown, number][]>} for each facet its values among the reports found,
 *   the other facets' filters applied
 */
export function facetsOf({ classes, reports, filters, whole, within: some }) {
  const base = sum(whole) > 0 ? whole : reportsWith([classes.members(PARTIAL)], reports);
  return Object.fromEntries(
    FACETS.map((facet) => {
      const passing = allowed(reports.chosen(filters, facet), some);
      return [facet, reports.counts(both(base, passing), facet)];
    }),
  );
}
