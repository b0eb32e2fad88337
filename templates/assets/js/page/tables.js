// Tables of figures that can be ordered by a column and, all figures together, searched for words.
// The controls are made here, for without a script they would do nothing; the style keeps their
// place free, so nothing moves when they come. A section's table gets them when it is unfolded.

import { button, element } from "./element.js";
import { folded, following, isWanted, keysOf, ordered } from "./order.js";
import { REPORT_TEXTS as TEXTS } from "./texts.js";

const SECTION_TABLES = "aside.figures details";

/** Makes the tables of a report's page orderable, the one of all figures searchable. */
export function tables(document) {
  for (const folds of document.querySelectorAll(SECTION_TABLES)) {
    const table = folds.querySelector("table");
    if (folds.open) orderable(table, () => {});
    else folds.addEventListener("toggle", () => orderable(table, () => {}), { once: true });
  }
  const whole = document.querySelector(".all-figures table");
  if (whole) searchable(whole, document.querySelector(".figure-tools"));
}

/**
 * @param {HTMLTableElement} table
 * @param {(name: string, direction: string) => void} told of the order chosen; "" is the report's
 */
function orderable(table, told) {
  const document = table.ownerDocument;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  for (const [column, head] of heads.entries()) {
    const name = head.textContent;
    const pressed = () => {
      const direction = following(head.getAttribute("aria-sort"));
      for (const each of heads) each.removeAttribute("aria-sort");
      if (direction) head.setAttribute("aria-sort", direction);
      body.append(...arranged(rows, column, head.className, direction));
      told(name, direction);
    };
    head.textContent = "";
    head.append(button(document, "order", name, pressed));
  }
}

function arranged(rows, column, kind, direction) {
  if (!direction) return rows;
  const texts = rows.map(({ cells }) =>
    kind === "quote" || kind === "value"
      ? cells[2].textContent || cells[1].textContent
      : // The first thing in a cell; what else stands there is said of it.
        (cells[column].firstChild?.textContent ?? ""),
  );
  return ordered(keysOf(kind, texts), direction).map((place) => rows[place]);
}

function searchable(table, tools) {
  const { document, input, status } = searchBox(tools);
  const rows = [...table.tBodies[0].rows];
  let texts = null;
  let order = "";
  const tell = () => {
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = TEXTS.figuresShown(shown, rows.length) + order;
  };
  const choose = () => {
    texts ??= rows.map((row) => folded(row.textContent));
    for (const [place, row] of rows.entries()) row.hidden = !isWanted(texts[place], input.value);
    tell();
  };
  input.addEventListener("input", (event) => {
    // Letters on their way to becoming a character are no word yet.
    if (!event.isComposing) choose();
  });
  input.addEventListener("compositionend", choose);
  document.defaultView.addEventListener("hashchange", () => {
    // Who follows a link to a row must find it.
    if (!table.querySelector("tr:target")?.hidden) return;
    input.value = "";
    choose();
  });
  orderable(table, (name, direction) => {
    order = direction ? TEXTS.sorted(name, direction) : "";
    tell();
  });
  tell();
}

function searchBox(tools) {
  const document = tools.ownerDocument;
  const input = element(document, "input", {
    type: "search",
    placeholder: TEXTS.filterHint,
    autocomplete: "off",
  });
  const status = element(document, "p", { role: "status" });
  tools.append(element(document, "label", {}, `${TEXTS.filterFigures} `, input), status);
  return { document, input, status };
}
