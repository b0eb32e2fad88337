// `/` and Ctrl+K (Command+K) bring one to the page's search box, on every page.

import { guardComposition } from "./typing.js";

const EDITABLE = "input, textarea, select, [contenteditable]";

/** Listens for the shortcuts; a page without a search box is left alone. */
export function shortcuts(document) {
  const input = document.querySelector("form[role=search] input[name=q], #search-form [name=q]");
  if (!input) return;
  input.setAttribute("aria-keyshortcuts", "/ Control+K");
  guardComposition(input);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || !isShortcut(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isShortcut(event) {
  const { key = "", target } = event;
  if (key.toLowerCase() === "k") {
    return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  }
  // Typed with Shift or AltGr on some keyboards, so only the keys that command are excluded.
  return key === "/" && !event.ctrlKey && !event.metaKey && !target.closest?.(EDITABLE);
}
