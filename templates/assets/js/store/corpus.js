// What is loaded for searching, put together: the tools that `find` takes. Nothing here knows of
// elements; a `load` may come from a page or from a test.

import { grammar } from "../ask/grammar.js";
import { alternatives } from "../lookups/near.js";
import { normaliser } from "../text/normalise.js";
import { simplify } from "../text/variants.js";
import { cutter } from "../text/words.js";
import { lasting } from "./lazy.js";
import { MANIFEST } from "./load.js";
import { reportsOf } from "./reports.js";
import { store } from "./store.js";

/**
 * @typedef {object} Section a document as it is shown
 * @property {number} document
 * @property {object} report number, slug, name, url, year, agency, kind
 * @property {string} anchor
 * @property {string} marker
 * @property {string} heading without its marker
 * @property {string} body a paragraph a line
 * @property {import("../ask/verify.js").Reading} reading
 *
 * @typedef {object} Tools
 * @property {object} facts the manifest
 * @property {import("./load.js").Load} load
 * @property {ReturnType<normaliser>} normaliser
 * @property {import("../ask/grammar.js").Grammar} grammar
 * @property {import("./store.js").Store} store
 * @property {(view: import("./store.js").View) => import("../text/words.js").Cutter} cutter
 * @property {() => Promise<import("./reports.js").Reports>} reports
 * @property {(documents: Iterable<number>) => Promise<Section[]>} sections of documents, in their
 *   order
 * @property {(text: string) => Promise<string>} simplify traditional characters
 * @property {(text: string, occurs: (text: string) => Promise<boolean>) =>
 *   Promise<{pinyin: string[], corrections: string[]}>} [alternatives] of a piece that nothing has
 *
 * @param {import("./load.js").Load} load
 * @returns {Promise<{facts: object, tools: Tools}>}
 */
export async function corpus(load) {
  const facts = await load(MANIFEST);
  const spelling = normaliser(facts.normalisation);
  const rules = grammar(facts.normalisation);
  const tools = {
    facts,
    load,
    normaliser: spelling,
    grammar: rules,
    store: store(facts, load),
    cutter: (view) => cutter(rules, view, facts.total),
    reports: lasting(async () => reportsOf(await load("reports"))),
    sections: sectionsOf(facts, load, (text) => spelling.normalise(text), rules),
    simplify: (text) => simplify(text, { facts, load }),
    alternatives: (text, occurs) => alternatives(text, { facts, load, occurs }),
  };
  return { facts, tools };
}

/** Sections by their numbers; each is normalised once. */
function sectionsOf(facts, load, normalise, rules) {
  const known = new Map();
  const section = async (document) => {
    const piece = await load(`texts-${Math.floor(document / facts.piece)}`);
    if (!known.has(document)) {
      known.set(document, sectionOf(document, piece, facts.piece, normalise, rules));
    }
    return known.get(document);
  };
  return (documents) => Promise.all([...documents].map(section));
}

function sectionOf(document, piece, size, normalise, rules) {
  const [number, anchor, marker, heading, body] = piece.sections[document % size];
  const report = { number, ...piece.reports[number] };
  const headings = anchor === "" ? report.title.split("\n") : [heading, marker + heading];
  return {
    document,
    report,
    anchor,
    marker,
    heading,
    body,
    reading: {
      own: `${normalise(marker + heading)}\n${normalise(body)}`,
      title: normalise(report.title),
      headings: headings.map((each) => rules.bare(normalise(each))),
    },
  };
}
