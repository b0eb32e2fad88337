// Rows of the table of all indicators as templates/metrics.html.jinja has them.

import { element } from "../page/element.js";
import { rowOf } from "./table.js";

/** A number as it is read: 12000 is 12,000; both ends of a range. */
export function grouped(value, valueTo = "") {
  const ends = [value, valueTo].filter((end) => end !== "");
  return ends
    .map((end) => {
      const [whole, part] = end.split(".");
      const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
      return part === undefined ? commas : `${commas}.${part}`;
    })
    .join("–");
}

/** The table row of a row number. */
export function rowElement(document, table, number, root) {
  const row = rowOf(table, number);
  const { facts } = table;
  const cell = (name, ...children) => element(document, "td", { class: name }, ...children);
  const head = element(document, "th", { scope: "row", class: "indicator" });
  head.append(row.name || facts.unnamed);
  if (row.doubtful) head.append(element(document, "span", { class: "doubt" }, facts.doubtful));
  if (row.series) {
    const link = { class: "over-years", href: `${root}${row.series}index.html` };
    head.append(element(document, "a", link, facts.overTheYears));
  }
  if (row.heading) {
    head.append(element(document, "span", { class: "section-name" }, row.heading));
  }
  return element(
    document,
    "tr",
    { class: "figure-row" },
    head,
    cell("quote", element(document, "a", { href: root + row.href }, row.written)),
    cell("value", grouped(row.value, row.valueTo)),
    cell("unit", row.unit),
    cell("status", [row.status, row.bound, row.change].filter(Boolean).join(" ")),
    cell("year", row.year),
    cell("agency", row.agency),
  );
}
