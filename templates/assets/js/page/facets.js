// What results can be narrowed by and how they are sorted: links, each with the address of the page
// that it leads to. A chosen one leads back.

import { FACETS } from "../store/reports.js";
import { searchOf, toggled } from "./address.js";
import { button, element, pageLink } from "./element.js";
import { CHOICES, choicesOf } from "./results.js";
import { TEXTS } from "./texts.js";

/**
 * Shows the facets of an answer in their place, folded or not as they were. A link that had the
 * focus keeps it.
 * @param {HTMLDetailsElement} place
 * @param {import("./address.js").State} state
 * @param {Record<string, [string | number, number][]>} counts
 * @param {(state: import("./address.js").State) => void} go
 */
export function showFacets(place, state, counts, go) {
  const chosen = Object.keys(state.filters).length;
  const facets = FACETS.map((facet) => facetOf(place, state, facet, counts[facet] ?? [], go));
  const focused = place.ownerDocument.activeElement?.dataset.choice;
  const body = place.querySelector(".facet-list");
  place.querySelector("summary").textContent =
    chosen > 0 ? TEXTS.filtersChosen(chosen) : TEXTS.filters;
  body.replaceChildren(...facets.filter(Boolean));
  place.hidden = body.childElementCount === 0;
  if (focused) linkOf(body, focused)?.focus();
}

function linkOf(body, choice) {
  return [...body.querySelectorAll("a")].find((link) => link.dataset.choice === choice);
}

function facetOf(place, state, facet, counts, go) {
  const document = place.ownerDocument;
  const choices = choicesOf(facet, counts, state.filters[facet] ?? "");
  if (choices.length === 0) return null;
  const list = element(document, "ul", { class: "choices" });
  const items = choices.map((choice) => choiceItem(document, state, facet, choice, go));
  list.append(...items.slice(0, CHOICES));
  const heading = element(document, "h2", {}, TEXTS.facets[facet]);
  const section = element(document, "section", { class: "facet" }, heading, list);
  if (items.length > CHOICES) {
    const more = button(document, "facet-more", TEXTS.allChoices(items.length), () => {
      list.append(...items.slice(CHOICES));
      more.remove();
      items[CHOICES].querySelector("a").focus();
    });
    section.append(more);
  }
  return section;
}

function choiceItem(document, state, facet, { value, count, isChosen }, go) {
  const next = toggled(state, facet, value);
  const attributes = { href: searchOf(next), "data-choice": `${facet} ${value}` };
  if (isChosen) attributes["aria-current"] = "true";
  const link = pageLink(document, attributes, () => go(next), TEXTS.facetValue(facet, value));
  const number = element(document, "span", { class: "count" }, TEXTS.count(count));
  return element(document, "li", {}, link, " ", number);
}

/**
 * What was chosen, above the results: each a link that takes the choice back.
 * @returns {Node[]} none where nothing was chosen
 */
export function chosenFilters(document, state, go) {
  const filters = FACETS.filter((facet) => state.filters[facet]);
  if (filters.length === 0) return [];
  const links = filters.map((facet) => {
    const next = toggled(state, facet, state.filters[facet]);
    const value = TEXTS.facetValue(facet, state.filters[facet]);
    const label = { "aria-label": TEXTS.remove(value), class: "chosen" };
    return pageLink(document, { ...label, href: searchOf(next) }, () => go(next), `${value} ×`);
  });
  const none = withoutFilters(state);
  if (links.length > 1) {
    links.push(pageLink(document, { href: searchOf(none) }, () => go(none), TEXTS.clearFilters));
  }
  return [element(document, "p", { class: "chosen-filters" }, TEXTS.chosen, ...links)];
}

/** The state that asks the same of all reports. */
export function withoutFilters(state) {
  return { ...state, size: null, filters: {} };
}

/** The ways of sorting, the present one marked. */
export function sorting(document, state, go) {
  const links = Object.entries(TEXTS.sorts).map(([sort, text]) => {
    const next = { ...state, sort, size: null };
    const attributes = { href: searchOf(next), "data-sort": sort };
    if (sort === state.sort) attributes["aria-current"] = "true";
    return pageLink(document, attributes, () => go(next), text);
  });
  const label = { class: "sorting", role: "group", "aria-label": TEXTS.sort };
  return element(document, "div", label, `${TEXTS.sort}：`, ...links);
}
