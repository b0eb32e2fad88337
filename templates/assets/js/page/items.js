// The elements of a list of results: a report, its best sections, their excerpts and figures.

import { FACETS } from "../store/reports.js";
import { linkTo } from "./address.js";
import { button, element, nodesOf } from "./element.js";
import { excerpt, marked } from "./excerpt.js";
import { marksOf, SECTIONS } from "./results.js";
import { TEXTS } from "./texts.js";

/**
 * @typedef {object} Page what is known while results are shown
 * @property {Document} document
 * @property {string} root
 * @property {object} normaliser
 * @property {number} length of an excerpt
 * @property {{marks: string[], runs?: string[]}} found what find() found
 * @property {(report: number, anchor: string) => object[]} rows see results.js
 */

/**
 * A report with its best sections.
 * @param {Page} page
 * @param {{report: object, hits: object[], sections?: number, more?: () => Promise<object[]>}}
 *   group the first hits with their texts, how many there are, and the way to the others
 */
export function reportItem(page, group) {
  const { document, found, normaliser } = page;
  const { report, hits } = group;
  const marks = marksOf(hits[0], found);
  const name = nodesOf(document, marked(report.name, marks, normaliser));
  const href = linkTo(page.root, report.url, "", marks);
  const link = element(document, "a", { class: "result-report", href }, ...name);
  const known = FACETS.filter((facet) => report[facet]);
  const facts = known.map((facet) => TEXTS.facetValue(facet, report[facet])).join(" · ");
  const sections = element(document, "ol", { class: "result-sections" });
  sections.append(...hits.slice(0, SECTIONS).map((hit) => hitItem(page, report, hit)));
  const item = element(document, "li", { class: "result" });
  item.append(element(document, "h2", { class: "result-title" }, link));
  if (facts) item.append(element(document, "p", { class: "result-facts" }, facts));
  item.append(sections);
  const others = (group.sections ?? hits.length) - SECTIONS;
  if (others > 0) item.append(expander(page, group, sections, others));
  return item;
}

function hitItem(page, report, hit) {
  const { document, normaliser } = page;
  const rows = page.rows(report.number, hit.anchor);
  const values = rows.map(({ text }) => normaliser.normalise(text));
  const marks = [...new Set([...marksOf(hit, page.found), ...values])];
  const heading = shownHeading(hit) || TEXTS.wholeReport;
  const item = element(document, "li", { class: "hit" });
  item.dataset.report = report.slug;
  item.dataset.section = hit.anchor;
  const href = linkTo(page.root, report.url, hit.anchor, marks);
  const words = nodesOf(document, marked(heading, marks, normaliser));
  item.append(element(document, "a", { class: "hit-heading", href }, ...words));
  if (rows.length > 0) item.append(rowList(page, report, rows));
  const text = excerpt(hit.body, marks, normaliser, page.length);
  if (text.length > 0) {
    item.append(element(document, "p", { class: "hit-excerpt" }, ...nodesOf(document, text)));
  }
  if (hit.missing.length > 0) {
    // What the section lacks stands elsewhere in a report that has all.
    const text = hit.class === 2 ? TEXTS.missingHere(hit.missing) : TEXTS.missing(hit.missing);
    item.append(element(document, "p", { class: "hit-missing" }, text));
  }
  return item;
}

function shownHeading({ marker = "", heading }) {
  return marker + heading;
}

/** Figures that fulfil the conditions asked for, each a link to where it stands in the text. */
function rowList(page, report, rows) {
  const { document } = page;
  const list = element(document, "ul", { class: "hit-rows", "aria-label": TEXTS.rows });
  for (const { anchor, figure = anchor, name, text, status } of rows) {
    const href = linkTo(page.root, report.url, figure, [page.normaliser.normalise(text)]);
    const value = element(document, "b", {}, text);
    const link = element(document, "a", { href }, `${name || TEXTS.unnamed} `, value);
    list.append(element(document, "li", {}, link, TEXTS.statuses[status] ?? ""));
  }
  return list;
}

/** The button that shows a report's other sections and hands the focus to the first of them. */
function expander(page, group, sections, count) {
  const more = button(page.document, "result-more", TEXTS.moreSections(count), async () => {
    more.disabled = true;
    const others = [...group.hits.slice(SECTIONS), ...((await group.more?.()) ?? [])];
    const items = others.map((hit) => hitItem(page, group.report, hit));
    sections.append(...items);
    more.remove();
    items[0]?.querySelector("a").focus();
  });
  return more;
}
