// 引用本报告: the blanks of the reference are filled in with what only the reader's browser knows,
// the day and the address; and a button copies it.

import { copy } from "./copy.js";
import { button } from "./element.js";
import { REPORT_TEXTS as TEXTS } from "./texts.js";

/** A day as GB/T 7714 writes it: 2026-03-05, by the reader's clock. */
export function dayOf(date) {
  const two = (part) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param {(words: string) => void} say */
export function citation(document, say) {
  const words = document.querySelector(".citation");
  if (!words) return;
  const blank = words.querySelector(".address.blank");
  words.querySelector(".accessed").textContent = dayOf(new Date());
  // A page opened from a folder has no address that others could use.
  if (blank && document.location.protocol.startsWith("http")) {
    blank.textContent = document.location.href.replace(/[?#].*/, "");
  }
  const pressed = async () => {
    const copied = await copy(document, words.textContent);
    if (!copied) document.defaultView.getSelection().selectAllChildren(words);
    say(copied ? TEXTS.citationCopied : TEXTS.citationSelected);
  };
  words.after(button(document, "copy-citation", TEXTS.copyCitation, pressed));
}
