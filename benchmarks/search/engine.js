// Our search without our page: asks the index and puts ten titles with excerpts into an empty
// list, the very same work that Pagefind is given.

import { find } from "../../templates/assets/js/ask/find.js";
import { linkTo } from "../../templates/assets/js/page/address.js";
import { excerpt } from "../../templates/assets/js/page/excerpt.js";
import { marksOf } from "../../templates/assets/js/page/results.js";
import { corpus } from "../../templates/assets/js/store/corpus.js";
import { loader } from "../../templates/assets/js/store/load.js";

const ROOT = "./";
const loaded = corpus(loader(document, ROOT));

window.answer = async (question) => {
  const { facts, tools } = await loaded;
  const found = await find(question, tools, { size: 10 });
  const items = found.groups.map(({ report, hits: [hit] }) => {
    const marks = marksOf(hit, found);
    const runs = excerpt(hit.body, marks, tools.normaliser, facts.excerpt);
    const shown = runs.map(({ text, marked }) => (marked ? `<mark>${text}</mark>` : text)).join("");
    const href = linkTo(ROOT, report.url, hit.anchor, marks);
    return `<li><a href="${href}">${report.name}</a><p>${shown}</p></li>`;
  });
  document.querySelector("#results").innerHTML = items.join("");
};
