// The search page: what it listens to, its address, its states. It finds form#search-form, its
// field q, div#search-status and ol#results; the list's data-query is the query it answers and its
// data-state is loading, done or error.

import { find } from "../ask/find.js";
import { suggestions } from "../lookups/suggest.js";
import { corpus } from "../store/corpus.js";
import { loader } from "../store/load.js";
import { searchOf, stateOf } from "./address.js";
import { combobox } from "./combobox.js";
import { button } from "./element.js";
import { chosenFilters, showFacets, sorting } from "./facets.js";
import { reportItem } from "./items.js";
import { advice, noteLines, summary } from "./notes.js";
import { rowsOf } from "./results.js";
import { TEXTS } from "./texts.js";
import { typing } from "./typing.js";

// An answer that takes so many milliseconds is worth saying that it is being looked for.
const SLOW = 300;

/** Brings a search page to life; a page without its elements is left alone. */
export function searchPage(document) {
  const form = document.querySelector("#search-form");
  const list = document.querySelector("#results");
  if (!form || !list) return;
  const root = document.documentElement.dataset.root ?? "../";
  // What a page does not have is shown nowhere.
  const part = (selector) => document.querySelector(selector) ?? document.createElement("div");
  const view = {
    document,
    root,
    list,
    input: form.querySelector("[name=q]"),
    status: part("#search-status"),
    tools: part("#search-tools"),
    notes: part("#search-notes"),
    facets: document.querySelector("#facets"),
    title: document.title,
    more: null,
    corpus: lasting(loader(document, root)),
    state: stateOf(document.location.search),
    asked: 0,
    settled: true,
  };
  listen(form, view);
  // What was typed before the script came is kept where the address names nothing.
  if (view.state.query) view.input.value = view.state.query;
  show(view, { ...view.state, query: view.input.value.trim() });
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
  const box = combobox(input, TEXTS.suggestions, {
    suggest: (text) => suggested(view, text),
    choose: (text) => {
      input.value = text;
      ask(view, text, true);
    },
  });
  const forget = typing(form, input, {
    typed: (text) => {
      ask(view, text, false);
      box.refresh();
    },
    submitted: (text) => {
      box.close();
      ask(view, text, true);
    },
  });
  input.addEventListener("focus", () => view.corpus().catch(() => {}), { once: true });
  if (view.facets) view.facets.open = window.matchMedia("(min-width: 60rem)").matches;
  window.addEventListener("popstate", () => {
    forget();
    box.close();
    const state = stateOf(document.location.search);
    input.value = state.query;
    view.settled = true;
    show(view, state);
  });
}

/** Suggestions are an extra: without them one searches all the same. */
async function suggested(view, text) {
  try {
    const { tools } = await view.corpus();
    const found = await suggestions(text, tools);
    return found
      .filter((suggestion) => suggestion.text !== text)
      .map(({ text: words, kind }) => ({
        text: words,
        label: words,
        note: TEXTS.suggestionKinds[kind] ?? "",
      }));
  } catch (error) {
    console.warn(error);
    return [];
  }
}

/**
 * A new question. While it is being typed it has one entry in the history, so that the way back
 * leads to the question before and not through its letters; submitting settles it.
 */
function ask(view, query, settles) {
  const before = view.state;
  const isAnswered = view.list.dataset.query === query && view.list.dataset.state !== "error";
  if (query !== before.query) {
    go(view, { ...before, query, size: null }, view.settled && before.query !== "");
  } else if (!isAnswered) {
    show(view, before);
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
  return show(view, state);
}

/** Answers a state; an answer that a later question has overtaken is dropped. */
async function show(view, state) {
  view.state = state;
  view.asked += 1;
  const turn = view.asked;
  view.list.dataset.query = state.query;
  if (state.query === "") {
    finish(view, TEXTS.idle);
    return;
  }
  view.list.dataset.state = "loading";
  const slow = setTimeout(() => say(view, TEXTS.loading), SLOW);
  try {
    const { facts, tools } = await view.corpus();
    const { query, sort, filters } = state;
    const size = state.size ?? facts.results;
    const found = turn === view.asked ? await find(query, tools, { size, sort, filters }) : null;
    clearTimeout(slow);
    if (turn === view.asked) render(view, state, found, { facts, tools, size });
  } catch (error) {
    clearTimeout(slow);
    if (turn !== view.asked) return;
    finish(view, TEXTS.error);
    view.list.dataset.state = "error";
    console.error(error);
  }
}

function render(view, state, found, { facts, tools, size }) {
  const { document, root } = view;
  const follow = (next) => {
    view.input.value = next.query;
    view.settled = true;
    go(view, next, true);
  };
  const page = {
    document,
    root,
    normaliser: tools.normaliser,
    length: facts.excerpt,
    found,
    rows: rowsOf(found.rows ?? []),
  };
  const items = found.groups.map((group) => reportItem(page, group));
  const isEmpty = found.asked && items.length === 0;
  finish(view, summary(state, found), isEmpty ? [advice(document, state, follow)] : items);
  const isSortable = found.total.reports > 1;
  view.tools.replaceChildren(
    ...chosenFilters(document, state, follow),
    ...(isSortable ? [sorting(document, state, follow)] : []),
  );
  view.notes.replaceChildren(...noteLines(document, state, found.notes, follow));
  if (view.facets) showFacets(view.facets, state, found.facets ?? {}, follow);
  if (items.length < found.total.reports) offerMore(view, state, size);
}

/** Ends a turn: the status is said, the results stand, and what belonged to others is gone. */
function finish(view, message, items = []) {
  const { query } = view.state;
  view.more?.remove();
  view.tools.replaceChildren();
  view.notes.replaceChildren();
  if (view.facets && items.length === 0) view.facets.hidden = true;
  view.list.replaceChildren(...items);
  view.list.dataset.state = "done";
  view.list.dataset.answered = "true";
  view.document.title = query ? TEXTS.documentTitle(query, view.title) : view.title;
  say(view, message);
}

function say(view, message) {
  if (view.status.textContent !== message) view.status.textContent = message;
}

/** The button for more reports; the focus goes to the first of those that it brought. */
function offerMore(view, state, size) {
  const shown = view.list.childElementCount;
  view.more = button(view.document, "results-more", TEXTS.moreReports, async () => {
    await go(view, { ...state, size: size * 2 }, false);
    view.list.children[shown]?.querySelector("a").focus();
  });
  view.list.after(view.more);
}
