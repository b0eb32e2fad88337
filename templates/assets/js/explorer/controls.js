// What one chooses by: a field for words, a list for each filter, and the order. The elements are made
// at once and their lists filled when the manifest is there, so that nothing on the page moves.

import { button, element } from "../page/element.js";
import { EXPLORER as TEXTS } from "../page/texts.js";
import { typing } from "../page/typing.js";
import { FILTERS, HIDDEN, NO_UNIT } from "./address.js";

// An answer costs little, so one waits only for letters that come together, in milliseconds.
const PAUSE = 15;

/**
 * @param {Document} document
 * @param {{words: (text: string, isSettled: boolean) => void, chosen: () => void,
 *   cleared: () => void}} tell
 */
export function controls(document, tell) {
  const form = element(document, "form", { class: "explorer-form" });
  const input = element(document, "input", { id: "explorer-q", type: "search", name: "q" });
  form.append(labelled(document, TEXTS.words, input, "wanted"));
  const lists = {};
  for (const name of FILTERS) {
    lists[name] = list(document, name, [["", TEXTS.all]]);
    form.append(labelled(document, TEXTS.filters[name], lists[name]));
  }
  lists.sort = list(document, "sort", Object.entries(TEXTS.sorts));
  form.append(labelled(document, TEXTS.sort, lists.sort));
  form.setAttribute("aria-label", TEXTS.label);
  for (const each of Object.values(lists)) each.addEventListener("change", tell.chosen);
  const told = {
    typed: (text) => tell.words(text, false),
    submitted: (text) => tell.words(text, true),
  };
  const forget = typing(form, input, told, PAUSE);
  const clear = button(document, "clear", TEXTS.clear, tell.cleared);
  return {
    form,
    clear,
    /** The lists get the portal's values. */
    fill: (facts) => {
      for (const [name, options] of Object.entries(optionsOf(facts))) {
        lists[name].append(...options.map((each) => option(document, each)));
      }
    },
    /** What is chosen, as a state has it. */
    filters: () => {
      const pairs = FILTERS.map((name) => [name, lists[name].value]);
      return Object.fromEntries(pairs.filter(([, value]) => value));
    },
    sort: () => lists.sort.value,
    words: () => input.value.trim(),
    /** Shows a state that came from elsewhere; words that are being typed stay as they are. */
    show: (state) => {
      forget();
      if (input.value.trim() !== state.words) input.value = state.words;
      for (const name of FILTERS) lists[name].value = state.filters[name] ?? "";
      sortShown(document, lists.sort, state.sort);
    },
  };
}

/** An order that only a column's heading gives is in the list while it lasts. */
function sortShown(document, sorts, sort) {
  for (const each of [...sorts.options]) if (each.dataset.extra) each.remove();
  if (![...sorts.options].some(({ value }) => value === sort)) {
    const column = sort.replace(/^-/, "");
    const extra = option(document, [sort, `${TEXTS.sorts[column]} ↓`]);
    extra.dataset.extra = "true";
    sorts.append(extra);
  }
  sorts.value = sort;
}

function labelled(document, text, control, className = "") {
  const label = element(document, "label", { for: control.id }, text);
  return element(document, "div", className ? { class: className } : {}, label, control);
}

function list(document, name, options) {
  const made = element(document, "select", { id: `explorer-${name}`, name });
  made.append(...options.map((each) => option(document, each)));
  return made;
}

function option(document, [value, text]) {
  return element(document, "option", { value }, text);
}

/** The values of each filter: years from the newest, units by how many figures bear them. */
function optionsOf({ units, agencies, parts, statuses, hidden }) {
  const years = new Map();
  for (const [year, size] of parts) if (year) years.set(year, (years.get(year) ?? 0) + size);
  const counted = (value, name, count) => [value, TEXTS.option(name, count)];
  return {
    unit: units.map(([unit, count]) => counted(unit || NO_UNIT, unit || TEXTS.noUnit, count)),
    agency: agencies.map(([agency, count]) => counted(agency, agency, count)),
    year: [...years].map(([year, count]) => counted(String(year), TEXTS.year(year), count)),
    status: [...statuses, [HIDDEN, hidden]],
  };
}
