// Bundles that a page asks for only when there is work for them.

import { element } from "./element.js";

/**
 * Loads a bundle beside those of the page.
 * @param {Document} document
 * @param {string} name such as "marks"
 */
export function load(document, name) {
  const { root } = document.documentElement.dataset;
  document.head.append(element(document, "script", { src: `${root}assets/js/${name}.js` }));
}
