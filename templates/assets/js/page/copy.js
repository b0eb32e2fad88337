// Puts a text on the clipboard, and says to eye and ear what came of it.

import { element } from "./element.js";

const SHOWN_FOR = 5000; // milliseconds

/**
 * @param {Document} document
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copy(document, text) {
  try {
    await document.defaultView.navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Intranets without https have the old way only.
    return copyBySelection(document, text);
  }
}

function copyBySelection(document, text) {
  const focused = document.activeElement;
  const field = element(document, "textarea", { class: "visually-hidden", readonly: "" }, text);
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    focused?.focus({ preventScroll: true });
  }
}

/** A line at the window's foot that says a word for some seconds. */
export function speaker(document) {
  const line = element(document, "p", { class: "said", role: "status" });
  document.body.append(line);
  let timer = 0;
  return (words) => {
    clearTimeout(timer);
    line.textContent = words;
    timer = setTimeout(() => {
      line.textContent = "";
    }, SHOWN_FOR);
  };
}
