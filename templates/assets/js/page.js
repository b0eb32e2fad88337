// The search page: what it listens to, its address, its states. With items.js it is all of search
// that touches elements: form#search-form, input#q, div#search-status, ol#results; the list's
// data-query is the query it answers and its data-state is loading, done or error.

import { corpus } from "./corpus.js";
import { find } from "./find.js";
import { advice, element, reportItem } from "./items.js";
import { loader } from "./load.js";
import { byReport, searchOf, stateOf } from "./results.js";
import { TEXTS } from "./texts.js";

// Typing is answered once it pauses for so many milliseconds.
const PAUSE = 150;

/** Brings a search page to life; a page without its elements is left alone. */
export function searchPage(document) {
  const form = document.querySelector("#search-form");
  const list = document.querySelector("#results");
  if (!form || !list) return;
  const root = document.documentElement.dataset.root ?? "../";
  const view = {
    document,
    root,
    list,
    input: form.querySelector("[name=q]"),
    status: document.querySelector("#search-status"),
    title: document.title,
    more: null,
    corpus: lasting(loader(document, root)),
    asked: 0,
    settled: true,
  };
  listen(form, view);
  const state = stateOf(document.location.search);
  // What was typed before the script came is kept where the address names nothing.
  if (state.query) view.input.value = state.query;
  show(view, { ...state, query: view.input.value.trim() });
}

/** The corpus, loaded at the first call and kept; after a failure the next call tries again. */
function lasting(load) {
  let kept = null;
  return () => {
    kept ??= corpus(load).catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}

function listen(form, view) {
  const { document, input } = view;
  const window = document.defaultView;
  let timer = 0;
  let composing = false;
  const typed = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => ask(view, input.value.trim(), false), PAUSE);
  };
  input.addEventListener("focus", () => view.corpus().catch(() => {}), { once: true });
  input.addEventListener("compositionstart", () => {
    composing = true;
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.addEventListener("input", (event) => {
    if (!composing && !event.isComposing) typed();
  });
  input.addEventListener("keydown", (event) => {
    // Enter that chooses a candidate of the input method; Safari tells it by 229 alone.
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
      event.preventDefault();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    if (!composing) ask(view, input.value.trim(), true);
  });
  window.addEventListener("popstate", () => {
    window.clearTimeout(timer);
    const state = stateOf(document.location.search);
    input.value = state.query;
    view.settled = true;
    show(view, state);
  });
}

/**
 * A new question. While it is being typed it has one entry in the history, so that the way back
 * leads to the question before and not through its letters; submitting settles it.
 */
function ask(view, query, settles) {
  const before = stateOf(view.document.location.search).query;
  const isAnswered = view.list.dataset.query === query && view.list.dataset.state === "done";
  if (query !== before) {
    go(view, { query, size: null }, view.settled && before !== "");
  } else if (!isAnswered) {
    show(view, { query, size: null });
  }
  view.settled = settles;
}

/** A new state: into the address, as a new entry or in place of the present one, and shown. */
function go(view, state, isEntry) {
  const { history } = view.document.defaultView;
  try {
    if (isEntry) history.pushState(null, "", searchOf(state));
    else history.replaceState(null, "", searchOf(state));
  } catch {
    // A page opened from a folder may not change its address; it searches all the same.
  }
  show(view, state);
}

/** Answers a state; an answer that a later question has overtaken is dropped. */
async function show(view, { query, size }) {
  view.asked += 1;
  const turn = view.asked;
  if (query === "") {
    finish(view, query, TEXTS.idle, []);
    return;
  }
  view.list.dataset.query = query;
  view.list.dataset.state = "loading";
  say(view, TEXTS.loading);
  try {
    const loaded = await view.corpus();
    const found = await find(query, loaded.tools);
    const reports = byReport(found.hits, loaded.section);
    const shown = reports.slice(0, size ?? loaded.facts.results);
    const bodies = await bodiesOf(shown, loaded);
    if (turn !== view.asked) return;
    const page = { ...view, loaded, found, bodies };
    finish(
      view,
      query,
      summary(query, found, reports.length),
      shown.map((group) => reportItem(page, group)),
    );
    if (found.asked && reports.length === 0) view.list.append(advice(view));
    if (shown.length < reports.length) offerMore(view, { query, size: shown.length * 2 });
  } catch (error) {
    if (turn !== view.asked) return;
    finish(view, query, TEXTS.error, []);
    view.list.dataset.state = "error";
    console.error(error);
  }
}

function finish(view, query, message, items) {
  view.more?.remove();
  view.list.replaceChildren(...items);
  view.list.dataset.query = query;
  view.list.dataset.state = "done";
  view.document.title = query ? TEXTS.documentTitle(query, view.title) : view.title;
  say(view, message);
}

function say(view, message) {
  if (view.status && view.status.textContent !== message) view.status.textContent = message;
}

function summary(query, { hits, complete, asked }, reports) {
  if (!asked) return TEXTS.nothingWanted;
  if (hits.length === 0) return TEXTS.none(query);
  if (complete < hits.length) return TEXTS.foundPartly(reports, hits.length, complete);
  return TEXTS.found(reports, hits.length);
}

async function bodiesOf(groups, loaded) {
  const documents = groups.flatMap(({ hits }) => hits.map((hit) => hit.document));
  const bodies = await loaded.bodies(documents);
  return new Map(documents.map((document, place) => [document, bodies[place]]));
}

function offerMore(view, state) {
  view.more = element(view, "button", "results-more", TEXTS.moreReports);
  view.more.type = "button";
  view.more.addEventListener("click", () => go(view, state, false));
  view.list.after(view.more);
}
