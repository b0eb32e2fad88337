// The text of an article as its reader meets it: block after block. Stretches of a block are marked
// by splitting text nodes, never by rewriting them: the text stays as it is, character for character.

import { element } from "./element.js";

const BLOCKS =
  "p, li, h1, h2, h3, h4, h5, h6, td, th, caption, blockquote, dd, dt, pre, div, section, aside";
const SKIPPED = "script, style, nav, button, form, aside.figures";

/**
 * The text nodes of the article, those of one block together.
 * @param {Element} article
 * @returns {Map<Element, Text[]>} in the order of the page
 */
export function textBlocks(article) {
  const walker = article.ownerDocument.createTreeWalker(article, 4 /* NodeFilter.SHOW_TEXT */);
  const blocks = new Map();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(SKIPPED)) continue;
    const block = node.parentElement.closest(BLOCKS) ?? article;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  return blocks;
}

/**
 * Wraps what lies between two offsets of a block in marks, one a text node.
 * @param {Text[]} nodes those of the block
 * @param {string} className of the marks
 */
export function wrap(nodes, start, end, className) {
  for (const { node, first, last } of [...pieces(nodes, start, end)]) {
    if (last < node.length) node.splitText(last);
    // What stands before the part stays the node itself.
    const part = first > 0 ? node.splitText(first) : node;
    const mark = element(node.ownerDocument, "mark", { class: className });
    part.replaceWith(mark);
    mark.append(part);
  }
}

/** Takes marks away again; their text nodes become one with their neighbours. */
export function unwrap(marks) {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}

/** What lies between two offsets of a block, as a range of the document. */
export function rangeOf(nodes, start, end) {
  const found = [...pieces(nodes, start, end)];
  const range = nodes[0].ownerDocument.createRange();
  range.setStart(found[0].node, found[0].first);
  range.setEnd(found[found.length - 1].node, found[found.length - 1].last);
  return range;
}

/** The part of each text node that lies between two offsets of their block. */
function* pieces(nodes, start, end) {
  let from = 0;
  for (const node of nodes) {
    const to = from + node.length;
    const first = Math.max(start, from) - from;
    const last = Math.min(end, to) - from;
    if (first < last) yield { node, first, last };
    from = to;
  }
}
