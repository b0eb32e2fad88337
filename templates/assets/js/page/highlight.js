// Marks the words of ?h=… in a report's article, and offers to walk through the marks and to clear
// them. Text nodes are split, never rewritten: the article's text stays as it is, character for
// character.

import { loader, MANIFEST } from "../store/load.js";
import { normaliser } from "../text/normalise.js";
import { wordsOf } from "./address.js";
import { textBlocks, unwrap, wrap } from "./blocks.js";
import { button, element } from "./element.js";
import { stretches } from "./mark.js";
import { MARK_TEXTS as TEXTS } from "./texts.js";

/** Marks the words that the address names; without any nothing is loaded. */
export async function highlight(document) {
  const words = wordsOf(document.location.search);
  const article = document.querySelector("article");
  if (words.length === 0 || !article) return;
  const load = loader(document, document.documentElement.dataset.root ?? "../../");
  try {
    const facts = await load(MANIFEST);
    const folding = normaliser(facts.normalisation);
    // A number that stands nowhere by itself was found inside longer ones.
    const count = markAll(article, words, folding, false) || markAll(article, words, folding, true);
    // Before the article, not in it: its text is the report's and nothing else.
    const place = article.closest(".reading") ?? article;
    if (count > 0) place.before(bar(document, article, count));
  } catch (error) {
    // The report reads as well without marks.
    console.error(error);
  }
}

function markAll(article, words, folding, alsoInside) {
  let count = 0;
  // Words are looked for across the inline elements of a block, never across blocks.
  for (const nodes of textBlocks(article).values()) {
    const text = nodes.map((node) => node.data).join("");
    const found = stretches(text, words, folding, alsoInside);
    count += found.length;
    // From the end, so that offsets before stay true while nodes are split.
    for (const { start, end } of found.reverse()) wrap(nodes, start, end, "hit");
  }
  return count;
}

/** How many marks there are, the ways to the one before and the one after, and out of it. */
function bar(document, article, count) {
  const walk = (step) => () => reveal(article, step);
  const { pathname, hash } = document.location;
  const link = element(document, "a", { href: pathname + hash }, TEXTS.clearMarks);
  const line = element(document, "p", { class: "hits" }, element(document, "span"), link);
  line.firstChild.append(TEXTS.marked(count));
  if (count > 1) {
    link.before(
      button(document, "hits-step", TEXTS.previousMark, walk(-1)),
      button(document, "hits-step", TEXTS.nextMark, walk(1)),
    );
  }
  link.addEventListener("click", (event) => {
    event.preventDefault();
    unwrap(article.querySelectorAll("mark.hit"));
    line.remove();
    try {
      document.defaultView.history.replaceState(null, "", link.href);
    } catch {
      // A page opened from a folder may not change its address.
    }
  });
  return line;
}

/** Brings the next mark, or the one before, into sight; the first time, the first one in sight. */
function reveal(article, step) {
  const marks = [...article.querySelectorAll("mark.hit")];
  const current = marks.findIndex((mark) => mark.hasAttribute("aria-current"));
  const above = marks.filter((mark) => mark.getBoundingClientRect().top <= 0).length;
  const start = current >= 0 ? current + step : above - (step < 0 ? 1 : 0);
  marks[current]?.removeAttribute("aria-current");
  const next = marks[(start + marks.length) % marks.length];
  next.setAttribute("aria-current", "true");
  next.scrollIntoView({ block: "center" });
}
