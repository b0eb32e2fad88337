// What is said about an answer besides its results: how much was found, what was looked for as
// well, what may have been meant, and what to try where nothing was found.

import { searchOf } from "./address.js";
import { element, pageLink } from "./element.js";
import { withoutFilters } from "./facets.js";
import { TEXTS } from "./texts.js";

/** @returns {string} how much was found, for the line above the results */
export function summary(state, { total, asked }) {
  if (!asked) return TEXTS.nothingWanted;
  if (total.reports === 0) {
    return isNarrowed(state) ? TEXTS.noneFiltered(state.query) : TEXTS.none(state.query);
  }
  return total.complete < total.reports
    ? TEXTS.foundPartly(total.reports, total.sections, total.complete)
    : TEXTS.found(total.reports, total.sections);
}

function isNarrowed({ filters }) {
  return Object.keys(filters).length > 0;
}

/**
 * The lines about synonyms, pinyin, traditional characters and corrections.
 * @param {Document} document
 * @param {import("./address.js").State} state
 * @param {{synonyms: string[][], pinyin: string[][], simplified: string,
 *   corrections: string[]}} notes synonyms and pinyin: what was typed, then what it stands for
 * @param {(state: import("./address.js").State) => void} go
 * @returns {HTMLElement[]} none where there is nothing to say
 */
export function noteLines(document, state, notes, go) {
  const { synonyms = [], pinyin = [], simplified = "", corrections = [] } = notes ?? {};
  const texts = synonyms.map(([typed, ...also]) =>
    synonyms.length > 1 ? TEXTS.alsoSearchedFor(typed, also) : TEXTS.alsoSearched(also),
  );
  texts.push(...pinyin.map(([, ...words]) => TEXTS.byPinyin(words)));
  if (simplified) texts.push(TEXTS.inSimplified(simplified));
  const lines = texts.map((text) => element(document, "p", { class: "note" }, text));
  if (corrections.length > 0) {
    const links = corrections.map((query) => queryLink(document, state, query, query, go));
    lines.push(element(document, "p", { class: "corrections" }, TEXTS.didYouMean, ...links));
  }
  return lines;
}

/** What to try when nothing was found. */
export function advice(document, state, go) {
  const list = element(document, "ul");
  const offer = (link) => list.append(element(document, "li", {}, link));
  if (isNarrowed(state)) {
    const next = withoutFilters(state);
    offer(pageLink(document, { href: searchOf(next) }, () => go(next), TEXTS.everywhere));
  }
  const words = state.query.split(/\s+/u).filter((word) => !/^[-－−]/u.test(word));
  for (const word of words.length > 1 ? words.slice(0, 4) : []) {
    offer(queryLink(document, state, word, TEXTS.searchOnly(word), go));
  }
  list.append(...TEXTS.advice.map((text) => element(document, "li", {}, text)));
  return element(document, "li", { class: "results-advice" }, TEXTS.adviceTitle, list);
}

function queryLink(document, state, query, text, go) {
  const next = { ...state, query, size: null };
  return pageLink(document, { href: searchOf(next) }, () => go(next), text);
}
