// A link to any paragraph: one small button that stands in the indent of the paragraph pointed at,
// tapped or focused, and copies its address. It is no child of the article, whose text is the
// report's and nothing else. By key it is one stop before the text; the arrows move it.

import { copy } from "./copy.js";
import { button } from "./element.js";
import { REPORT_TEXTS as TEXTS } from "./texts.js";

// A heading that runs in and its words are one paragraph to the eye; the section is its anchor.
const PARAGRAPHS = ".run-in, :is(p, h2, h3, h4, h5, h6)[id]";
const BEGINNING = 16;

/** @param {(words: string) => void} say */
export function paragraphLinks(document, say) {
  const article = document.querySelector("article.report");
  if (!article) return;
  let current = null;
  const made = button(document, "paragraph-link", TEXTS.link, async () => {
    const { href } = new URL(`#${current.id}`, document.location.href.replace(/[?#].*/, ""));
    const copied = await copy(document, href);
    if (!copied) document.location.hash = current.id;
    say(copied ? TEXTS.linkCopied : TEXTS.linkInAddress);
  });
  const stand = (paragraph) => {
    if (!paragraph) return;
    current = paragraph;
    made.setAttribute("aria-label", TEXTS.copyLink(beginning(paragraph)));
    place(made, paragraph);
  };
  const leave = () => made.classList.remove("placed");
  article.before(made);
  article.addEventListener("mouseover", ({ target }) => stand(paragraphOf(target)));
  article.addEventListener("click", ({ target }) => stand(paragraphOf(target)));
  article.addEventListener("focusin", ({ target }) => stand(paragraphOf(target)));
  article.parentElement.addEventListener("mouseleave", () => {
    if (made !== document.activeElement) leave();
  });
  made.addEventListener("blur", leave);
  made.addEventListener("focus", () => {
    if (made.classList.contains("placed")) return;
    stand(inSight(article));
    // The first paragraph of a report may lie beneath what a small screen shows.
    made.scrollIntoView({ block: "nearest" });
  });
  made.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = paragraphs(article);
    stand(all[all.indexOf(current) + step]);
    made.scrollIntoView({ block: "nearest" });
  });
}

function paragraphOf(element) {
  const found = element.closest(PARAGRAPHS);
  return found && isOwn(found) ? found : null;
}

/** Tables of figures are not the report's text, a title said above is not shown, a cell has no room. */
function isOwn(paragraph) {
  return !paragraph.closest("table, aside.figures, .visually-hidden");
}

function paragraphs(article) {
  const all = [...article.querySelectorAll(PARAGRAPHS)];
  // What lies in the first line of a run-in section has that section for its link.
  return all.filter((each) => isOwn(each) && !isInline(each));
}

function isInline(paragraph) {
  return paragraph.ownerDocument.defaultView.getComputedStyle(paragraph).display === "inline";
}

function inSight(article) {
  const all = paragraphs(article);
  return all.find((each) => each.getBoundingClientRect().top >= 0) ?? all[all.length - 1];
}

function beginning(paragraph) {
  return paragraph.textContent.trim().slice(0, BEGINNING);
}

/** Into the indent of the first line; where there is none, before it. */
function place(made, paragraph) {
  const frame = made.parentElement.getBoundingClientRect();
  const { left, top } = paragraph.getBoundingClientRect();
  const isIndented = Number.parseFloat(
    paragraph.ownerDocument.defaultView.getComputedStyle(paragraph).textIndent,
  );
  made.classList.add("placed");
  const room = isIndented ? 0 : made.offsetWidth;
  made.style.left = `${Math.max(left - room, 0) - frame.left}px`;
  made.style.top = `${top - frame.top}px`;
}
