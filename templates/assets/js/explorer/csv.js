// Rows as a table that spreadsheet programs open: generator/export/as_csv.py's rules. The byte order
// mark says to Excel that it is Chinese; what would be taken for a formula gets an apostrophe.

import { rowOf } from "./table.js";

const NUMBERS = ["year", "value", "valueTo"];

/**
 * @param {import("./table.js").Table} table
 * @param {number[]} rows
 * @returns {string} the whole file
 */
export function csvOf(table, rows) {
  const { columns } = table.facts;
  const lines = [columns.map(([, heading]) => quoted(heading)).join(",")];
  for (const row of rows) {
    const cells = cellsOf(rowOf(table, row), table.facts);
    lines.push(columns.map(([key]) => cell(key, cells[key], table.facts)).join(","));
  }
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function cellsOf(row, { confidences, yes, no }) {
  return {
    ...row,
    value: bare(row.value),
    valueTo: bare(row.valueTo),
    hidden: row.hidden ? yes : no,
    confidence: confidences[row.doubtful ? 1 : 0],
    series: decodeURIComponent(row.series).split("/")[1] ?? "",
  };
}

/** A number without zeros that say nothing. */
function bare(value) {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

function cell(key, value, { formula }) {
  const isFormula = !NUMBERS.includes(key) && formula.some((sign) => value.startsWith(sign));
  return quoted(isFormula ? `'${value}` : value);
}

function quoted(value) {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
