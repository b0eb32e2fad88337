// The page of all indicators: what it listens to, its address, its states. It finds table#explorer,
// whose first rows are there already, and div#explorer-controls, p#explorer-found and
// div#explorer-more; the table's data-state is first, loading, done or error, its data-query the
// address that it shows.

import { button, element, pageLink } from "../page/element.js";
import { EXPLORER as TEXTS } from "../page/texts.js";
import { loader, MANIFEST } from "../store/load.js";
import { isPlain, known, searchOf, stateOf } from "./address.js";
import { chosen, partsOf } from "./choose.js";
import { controls } from "./controls.js";
import { csvOf } from "./csv.js";
import { rowElement } from "./rows.js";
import { addPart, tableOf } from "./table.js";

/** Brings the page to life; a page without its elements is left alone. */
export function explorer(document) {
  const shown = document.querySelector("#explorer");
  if (!shown) return;
  const root = document.documentElement.dataset.root ?? "../";
  const view = {
    document,
    root,
    shown,
    body: shown.tBodies[0],
    status: document.querySelector("#explorer-found"),
    more: document.querySelector("#explorer-more"),
    load: loader(document, root, shown.dataset.manifest),
    state: stateOf(document.location.search),
    table: null,
    rows: [],
    asked: 0,
    settled: true,
  };
  shown.dataset.state = "first";
  view.controls = controls(document, {
    words: (text, settles) => typed(view, text, settles),
    chosen: () => go(view, { ...view.state, ...changed(view), page: 1 }, true),
    cleared: () => go(view, { words: "", filters: {}, sort: "", page: 1 }, true),
  });
  document.querySelector("#explorer-controls").append(view.controls.form);
  headings(view);
  document.defaultView.addEventListener("popstate", () => {
    view.settled = true;
    arrive(view, stateOf(document.location.search));
  });
  start(view);
}

/** Loads the manifest; where the address asks for nothing, the first rows stay as they are. */
async function start(view) {
  try {
    const facts = await view.load(MANIFEST);
    view.table = tableOf(facts);
    view.controls.fill(facts);
    const typedBefore = view.controls.words();
    const state = known(view.state, facts);
    if (typedBefore && !state.words) go(view, { ...state, words: typedBefore }, false);
    else if (isPlain(state) && state.page === 1) foot(view, state, view.table.total);
    else arrive(view, state);
  } catch (error) {
    failed(view, error);
  }
}

function changed({ controls: chosenBy }) {
  return { filters: chosenBy.filters(), sort: chosenBy.sort(), words: chosenBy.words() };
}

/**
 * Words. While they are being typed they have one entry in the history, so that the way back leads
 * to what was asked before and not through its letters; submitting settles them.
 */
function typed(view, words, settles) {
  if (words !== view.state.words) go(view, { ...view.state, words, page: 1 }, view.settled);
  view.settled = settles;
}

/** A new state: into the address, as a new entry or in place of the present one, and shown. */
function go(view, state, isEntry) {
  const { history, location } = view.document.defaultView;
  const address = searchOf(state) || location.pathname;
  if (isEntry) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
  arrive(view, state);
}

function arrive(view, state) {
  view.state = view.table ? known(state, view.table.facts) : state;
  view.controls.show(view.state);
  show(view);
}

/** Shows the state, again whenever one of the parts that it needs has come. */
async function show(view) {
  const { state, table } = view;
  if (!table) return;
  view.asked += 1;
  const { asked } = view;
  const missing = partsOf(table.facts, state).filter((place) => !table.loaded[place]);
  let waiting = missing.length;
  render(view, waiting);
  const arrived = async (place) => {
    addPart(table, place, await view.load(`part-${place}`));
    waiting -= 1;
    if (asked === view.asked) render(view, waiting);
  };
  try {
    await Promise.all(missing.map(arrived));
  } catch (error) {
    if (asked === view.asked) failed(view, error);
  }
}

/** The page of rows that is known; while something is missing, as far as it is. */
function render(view, waiting) {
  const { document, table, state } = view;
  const size = table.facts.page;
  view.shown.dataset.state = waiting > 0 ? "loading" : "done";
  sortShown(view);
  const found = chosen(table, state);
  const count = found.length;
  if (waiting > 0 && (count === 0 || isPlain(state))) {
    view.status.textContent = TEXTS.loading;
    return;
  }
  view.rows = found;
  const page = Math.min(state.page, Math.max(1, Math.ceil(count / size)));
  const rows = view.rows.slice((page - 1) * size, page * size);
  view.body.replaceChildren(...rows.map((row) => rowElement(document, table, row, view.root)));
  view.status.textContent = statusText(state, count, (page - 1) * size, rows.length, waiting);
  view.shown.dataset.query = searchOf(state);
  foot(view, { ...state, page }, waiting > 0 ? 0 : count);
}

function statusText(state, count, before, shown, waiting) {
  if (waiting > 0) return TEXTS.loadingMore(count);
  if (count === 0) return TEXTS.none;
  const found = TEXTS.found(count, before + 1, before + shown);
  const mixes = state.sort.endsWith("value") && !state.filters.unit;
  return mixes ? found + TEXTS.sortedWithinUnits : found;
}

function failed(view, error) {
  console.warn(error);
  view.shown.dataset.state = "error";
  view.status.textContent = TEXTS.error;
}

/** Beneath the table: the pages, the rows to take away, and the way back to all of them. */
function foot(view, state, count) {
  const { document } = view;
  const pages = Math.ceil(count / view.table.facts.page);
  const parts = [];
  const turn = (text, page) => {
    const next = { ...state, page };
    const href = searchOf(next) || "index.html";
    const followed = () => {
      go(view, next, true);
      view.status.focus();
    };
    parts.push(pageLink(document, { href }, followed, text));
  };
  if (state.page > 1) turn(TEXTS.previous, state.page - 1);
  if (pages > 1) parts.push(element(document, "span", {}, TEXTS.pages(state.page, pages)));
  if (state.page < pages) turn(TEXTS.next, state.page + 1);
  if (!isPlain(state)) {
    if (count > 0) {
      parts.push(button(document, "download", TEXTS.download(count), () => download(view)));
    }
    parts.push(view.controls.clear);
  }
  view.status.tabIndex = -1;
  view.more.replaceChildren(...parts);
}

/** Gives the reader a file of all rows that fit, not of this page's alone. */
function download({ document, table, rows }) {
  const { URL: addresses, Blob: Contents, setTimeout: later } = document.defaultView;
  const file = new Contents([csvOf(table, rows)], { type: "text/csv;charset=utf-8" });
  const href = addresses.createObjectURL(file);
  element(document, "a", { href, download: TEXTS.file }).click();
  later(() => addresses.revokeObjectURL(href), 10_000);
}

/** Every heading of a column that one can sort by becomes a button. */
function headings(view) {
  for (const [name, head] of columnsOf(view.shown)) {
    const pressed = () => {
      const sort = view.state.sort === name ? `-${name}` : name;
      go(view, { ...view.state, sort, page: 1 }, true);
    };
    head.replaceChildren(button(view.document, "sort", head.textContent, pressed));
  }
}

function sortShown({ shown, state }) {
  for (const [name, head] of columnsOf(shown)) {
    if (state.sort === name) head.setAttribute("aria-sort", "ascending");
    else if (state.sort === `-${name}`) head.setAttribute("aria-sort", "descending");
    else head.removeAttribute("aria-sort");
  }
}

/** The headings by the names of their orders. */
function columnsOf(shown) {
  const names = { indicator: "name", value: "value", unit: "unit", status: "status" };
  return [...shown.tHead.rows[0].cells]
    .map((head) => [names[head.className] ?? head.className, head])
    .filter(([name]) => name !== "quote");
}
