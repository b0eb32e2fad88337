// 打印: what many look for on the page before they look into the browser's menu.

import { button } from "./element.js";
import { REPORT_TEXTS as TEXTS } from "./texts.js";

/** Puts the button where the page keeps its place free; a page without is left alone. */
export function printing(document) {
  const pressed = () => document.defaultView.print();
  const place = document.querySelector(".print");
  place?.append(button(document, "print-report", TEXTS.print, pressed));
}
