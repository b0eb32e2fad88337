// The reading bar: larger text, more contrast, dark paper. Its buttons are made here, since they do
// nothing without a script; the place for them is in the page, so that nothing moves.

import { CHOICES, isOn, keep, kept, turned } from "./choices.js";
import { button } from "./element.js";
import { READING } from "./texts.js";

/**
 * Applies what the reader chose and fills the page's bar.
 * @param {Document} document
 */
export function readingBar(document) {
  const window = document.defaultView;
  const storage = () => window.localStorage;
  const isAsked = (query) => window.matchMedia(query).matches;
  let chosen = kept(storage);
  const buttons = CHOICES.map((choice) =>
    button(document, "reading-choice", READING[choice.name], () => {
      chosen = turned(choice, chosen, isAsked);
      keep(storage, chosen);
      show();
    }),
  );
  const show = () => {
    CHOICES.forEach((choice, place) => {
      const { dataset } = document.documentElement;
      if (chosen[choice.name]) dataset[choice.name] = chosen[choice.name];
      else delete dataset[choice.name];
      buttons[place].setAttribute("aria-pressed", String(isOn(choice, chosen, isAsked)));
      buttons[place].dataset.choice = choice.name;
    });
  };
  show();
  for (const { asked } of CHOICES) {
    if (asked) window.matchMedia(asked).addEventListener?.("change", show);
  }
  // The way back may lead to a page that was kept as it was before the choice.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    chosen = kept(storage);
    show();
  });
  const bar = document.querySelector(".reading-bar");
  if (!bar) return;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", READING.bar);
  bar.append(...buttons);
}
