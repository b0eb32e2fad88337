// The elements of a list of results. They are made here, put into the page by page.js; text goes in
// as text, never as HTML.

import { excerpt, marked } from "./excerpt.js";
import { address, SECTIONS } from "./results.js";
import { TEXTS } from "./texts.js";

/**
 * A report with its best sections.
 * @param {object} page what is known while results are shown: document, root, loaded, found, bodies
 * @param {{report: object, hits: import("./find.js").Hit[]}} group
 */
export function reportItem(page, { report, hits }) {
  const item = element(page, "li", "result");
  const link = element(page, "a", "result-report");
  link.href = address(page.root, { report, anchor: "" }, page.found.marks);
  link.append(...runs(page, marked(report.name, page.found.marks, page.loaded.tools.normaliser)));
  const heading = element(page, "h2", "result-title");
  heading.append(link);
  const facts = [report.year, report.agency, report.kind].filter(Boolean).join(" · ");
  const sections = element(page, "ol", "result-sections");
  sections.append(...hits.slice(0, SECTIONS).map((hit) => hitItem(page, hit)));
  item.append(heading);
  if (facts) item.append(element(page, "p", "result-facts", facts));
  item.append(sections);
  const others = hits.slice(SECTIONS);
  if (others.length > 0) item.append(expander(page, sections, others));
  return item;
}

function hitItem(page, hit) {
  const { found, loaded, root } = page;
  const section = loaded.section(hit.document);
  const item = element(page, "li", "hit");
  item.dataset.report = section.report.slug;
  item.dataset.section = section.anchor;
  const link = element(page, "a", "hit-heading");
  link.href = address(root, section, found.marks);
  const heading = section.heading || TEXTS.wholeReport;
  link.append(...runs(page, marked(heading, found.marks, loaded.tools.normaliser)));
  item.append(link);
  const body = page.bodies.get(hit.document);
  const text = excerpt(body, found.marks, loaded.tools.normaliser, loaded.facts.excerpt);
  if (text.length > 0) {
    const shown = element(page, "p", "hit-excerpt");
    shown.append(...runs(page, text));
    item.append(shown);
  }
  if (hit.missing.length > 0) {
    item.append(element(page, "p", "hit-missing", TEXTS.missing(hit.missing)));
  }
  return item;
}

/** The button that shows a report's other sections and hands the focus to the first of them. */
function expander(page, sections, hits) {
  const button = element(page, "button", "result-more", TEXTS.moreSections(hits.length));
  button.type = "button";
  button.addEventListener("click", () => {
    const items = hits.map((hit) => hitItem(page, hit));
    sections.append(...items);
    button.remove();
    items[0].querySelector("a").focus();
  });
  return button;
}

/** What to try when nothing was found. */
export function advice(view) {
  const item = element(view, "li", "results-advice", TEXTS.adviceTitle);
  const list = element(view, "ul", "");
  list.append(...TEXTS.advice.map((text) => element(view, "li", "", text)));
  item.append(list);
  return item;
}

function runs(view, found) {
  return found.map(({ text, marked: isMarked }) =>
    isMarked ? element(view, "mark", "", text) : view.document.createTextNode(text),
  );
}

/** A new element with its class and its text; nothing becomes HTML. */
export function element(view, name, className, text = "") {
  const made = view.document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
