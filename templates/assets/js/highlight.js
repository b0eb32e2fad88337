// Marks the words of ?h=… in a report's article and offers to clear the marks. Text nodes are
// split, never rewritten: the article's text stays as it is, character for character.

import { loader, MANIFEST } from "./load.js";
import { stretches } from "./mark.js";
import { normaliser } from "./normalise.js";
import { TEXTS } from "./texts.js";

// Words are looked for across the inline elements of a block, never across blocks.
const BLOCKS =
  "p, li, h1, h2, h3, h4, h5, h6, td, th, caption, blockquote, dd, dt, pre, div, section, aside";
const SKIPPED = "script, style, nav, button, form, aside.figures";

/** Marks the words that the address names; without any nothing is loaded. */
export async function highlight(document) {
  const words = wordsOf(document.location.search);
  const article = document.querySelector("article");
  if (words.length === 0 || !article) return;
  const load = loader(document, document.documentElement.dataset.root ?? "../../");
  try {
    const facts = await load(MANIFEST);
    const count = markAll(article, words, normaliser(facts.normalisation));
    // Before the article, not in it: its text is the report's and nothing else.
    const place = article.closest(".reading") ?? article;
    if (count > 0) place.before(clearing(document, article, count));
  } catch (error) {
    // The report reads as well without marks.
    console.error(error);
  }
}

/** @param {string} search the address's part from "?" */
export function wordsOf(search) {
  const words = new URLSearchParams(search).get("h") ?? "";
  return words.split(" ").filter(Boolean).slice(0, 50);
}

function markAll(article, words, folding) {
  let count = 0;
  for (const nodes of blocksOf(article)) {
    const text = nodes.map((node) => node.data).join("");
    const found = stretches(text, words, folding);
    count += found.length;
    // From the end, so that offsets before stay true while nodes are split.
    for (const stretch of found.reverse()) markStretch(nodes, stretch);
  }
  return count;
}

/** The text nodes of the article, those of one block together. */
function blocksOf(article) {
  const walker = article.ownerDocument.createTreeWalker(article, 4 /* NodeFilter.SHOW_TEXT */);
  const blocks = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(SKIPPED)) continue;
    const block = node.parentElement.closest(BLOCKS) ?? article;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  return blocks.values();
}

function markStretch(nodes, { start, end }) {
  let from = 0;
  for (const node of [...nodes]) {
    const to = from + node.length;
    const first = Math.max(start, from) - from;
    const last = Math.min(end, to) - from;
    if (first < last) wrap(node, first, last);
    from = to;
  }
}

/** Wraps part of a text node; what stands before the part stays the node itself. */
function wrap(node, first, last) {
  if (last < node.length) node.splitText(last);
  const part = first > 0 ? node.splitText(first) : node;
  const mark = node.ownerDocument.createElement("mark");
  mark.className = "hit";
  part.replaceWith(mark);
  mark.append(part);
}

function clearing(document, article, count) {
  const line = document.createElement("p");
  line.className = "hits";
  line.append(`${TEXTS.marked(count)} `);
  const link = document.createElement("a");
  link.href = document.location.pathname + document.location.hash;
  link.textContent = TEXTS.clearMarks;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    clear(article);
    line.remove();
    try {
      document.defaultView.history.replaceState(null, "", link.href);
    } catch {
      // A page opened from a folder may not change its address.
    }
  });
  line.append(link);
  return line;
}

function clear(article) {
  for (const mark of article.querySelectorAll("mark.hit")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}
