// Elements are made here and nowhere else. What is put into one goes in as text, never as HTML.

/**
 * A new element.
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children strings become text
 */
export function element(document, name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that submits nothing. */
export function button(document, className, text, pressed) {
  const made = element(document, "button", { type: "button", class: className }, text);
  made.addEventListener("click", pressed);
  return made;
}

/**
 * A link within the search page: it has an address of its own, so it can be kept or opened beside;
 * a plain click stays on the page.
 * @param {Document} document
 * @param {Record<string, string>} attributes
 * @param {() => void} followed
 */
export function pageLink(document, attributes, followed, ...children) {
  const made = element(document, "a", attributes, ...children);
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    followed();
  });
  return made;
}

/** Texts with the marked runs of excerpt.js as nodes. */
export function nodesOf(document, runs) {
  return runs.map(({ text, marked }) => (marked ? element(document, "mark", {}, text) : text));
}
