// A term's explanation beside it: on hover, on focus, and at the first tap, where a second follows the
// link to the glossary as every link does without this script. The words are the page's own, from its
// list of terms. What is shown stays until the reader turns away or presses Escape, and can itself be
// pointed at (WCAG 1.4.13).

import { element } from "./element.js";

// Milliseconds: to mean it, and to get from the term to its explanation.
const PAUSE = 250;
const GAP = 6;

/** Shows what the page's terms mean; a page without terms is left alone. */
export function terms(document) {
  const entries = new Map();
  for (const entry of document.querySelectorAll(".terms [id]")) entries.set(`#${entry.id}`, entry);
  if (entries.size === 0) return;
  const window = document.defaultView;
  const note = element(document, "div", { class: "term-note", role: "tooltip", id: "term-note" });
  note.hidden = true;
  document.body.append(note);
  let current = null;
  let timer = 0;
  let tapped = false;

  const hide = () => {
    window.clearTimeout(timer);
    current?.removeAttribute("aria-describedby");
    current = null;
    note.hidden = true;
  };
  const show = (link) => {
    window.clearTimeout(timer);
    if (link === current) return;
    hide();
    current = link;
    const [name, meaning] = entries.get(link.hash).children;
    note.replaceChildren(element(document, "strong", {}, name.textContent), meaning.textContent);
    note.hidden = false;
    link.setAttribute("aria-describedby", note.id);
    place(note, link, window);
  };
  const later = (act) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(act, PAUSE);
  };
  const explained = ({ target }) => {
    const link = target.closest?.("a.term");
    return link && entries.has(link.hash) ? link : null;
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = explained(event);
    if (link) later(() => show(link));
    else if (note.contains(event.target)) window.clearTimeout(timer);
    else if (current && current !== document.activeElement) later(hide);
    else window.clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = explained(event);
    if (link) show(link);
    else hide();
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === current) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    const link = explained(event);
    tapped = event.pointerType === "touch" && link !== current;
    if (!link && !note.contains(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = explained(event);
    if (!link || !tapped) return;
    tapped = false;
    event.preventDefault();
    show(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

/** Beneath the term's first line, or above it where there is no room; never beyond the page. */
function place(note, link, window) {
  const [line] = link.getClientRects();
  const { clientWidth, clientHeight } = window.document.documentElement;
  const left = Math.max(GAP, Math.min(line.left, clientWidth - note.offsetWidth - GAP));
  const below = line.bottom + GAP;
  const above = line.top - GAP - note.offsetHeight;
  const top = below + note.offsetHeight > clientHeight && above > 0 ? above : below;
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${top + window.scrollY}px`;
}
