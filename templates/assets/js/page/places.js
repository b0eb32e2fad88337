// From a row to its figure in the text and back, by pointer and by key: the link under the focus is
// the way back to the very row one came from. A figure says on hover what it was understood to be.

import { REPORT_TEXTS as TEXTS } from "./texts.js";

const FIGURES = "article a.figure";

/** Follows the reader between the figures in the text and the rows of the tables. */
export function places(document) {
  // Hundreds of stops in a text would be a burden: all figures can be reached from their rows.
  for (const figure of document.querySelectorAll(FIGURES)) figure.tabIndex = -1;
  document.addEventListener("click", (event) => remember(event.target));
  document.addEventListener("mouseover", (event) => explain(event.target));
  document.addEventListener("focusin", (event) => explain(event.target));
  const window = document.defaultView;
  window.addEventListener("hashchange", () => arrive(document));
  arrive(document);
  // Until a page is loaded the browser itself looks for the place, and takes the focus there.
  window.addEventListener("load", () => {
    if (document.activeElement === document.body) arrive(document);
  });
}

/** When a row's link is followed, its figure is given the way back to that row. */
function remember(pressed) {
  const link = pressed.closest?.(".figure-table td:nth-child(2) a");
  const figure = link?.ownerDocument.getElementById(link.hash.slice(1));
  if (!figure?.matches(FIGURES)) return;
  const row = link.closest("tr");
  if (!row.id) row.id = `t${figure.id.slice(1)}`;
  figure.hash = row.id;
}

function explain(touched) {
  if (!touched.matches?.(FIGURES) || touched.title) return;
  const cells = touched.ownerDocument.getElementById(`r${touched.id.slice(1)}`)?.cells;
  if (!cells) return;
  const [indicator, written, worth] = [...cells].map((cell) => cell.textContent);
  touched.title = TEXTS.figureMeans(indicator, worth || written);
}

/** Opens what hides the place that the address names, and puts the focus on its link. */
function arrive(document) {
  const name = document.location.hash.slice(1);
  const place = document.getElementById(name) ?? rowOfAll(document, name);
  if (!place) return;
  const folds = place.closest("details:not([open])");
  if (folds) {
    folds.open = true;
    place.scrollIntoView();
  }
  const link = place.matches(".figure-table tr") ? place.querySelector("td a") : place;
  if (!link.matches("a")) return;
  link.tabIndex = 0;
  link.focus({ preventScroll: true });
}

/** A row of all figures, whose name is given to it when it is first needed. */
function rowOfAll(document, name) {
  if (!/^t\d+$/.test(name)) return null;
  const link = document.querySelector(`.all-figures a[href="#m${name.slice(1)}"]`);
  const row = link?.closest("tr");
  if (!row) return null;
  row.id = name;
  row.scrollIntoView();
  return row;
}
