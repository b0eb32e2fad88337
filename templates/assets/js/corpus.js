// What is loaded for searching, put together: tools for `find`, and documents by their numbers.

import { MANIFEST } from "./load.js";
import { normaliser } from "./normalise.js";
import { store } from "./store.js";
import { cutter } from "./words.js";

/**
 * @typedef {{anchor: string, heading: string, report: object}} Section
 * @param {(script: object) => Promise<any>} load see load.js
 * @returns {Promise<object>} `tools` as `find` takes them, `section` of a document's number,
 *   `bodies` of several (a promise), and the manifest as `facts`
 */
export async function corpus(load) {
  const facts = await load(MANIFEST);
  const [reports, ...shards] = await Promise.all([facts.documents, ...facts.shards].map(load));
  const sections = sectionsOf(reports.reports);
  const loaded = store(shards);
  const bodies = (documents) =>
    Promise.all(documents.map((document) => bodyOf(document, facts.texts, load)));
  const texts = async (documents) => {
    const found = await bodies(documents);
    return documents.map((document, place) => {
      const { report, heading } = sections[document];
      return { title: report.name, own: `${heading}\n${found[place]}` };
    });
  };
  const tools = {
    facts,
    store: loaded,
    normaliser: normaliser(facts.normalisation),
    cutter: cutter(facts.normalisation, loaded.dictionary, facts.total),
    texts,
    isReport: (document) => sections[document].anchor === "",
  };
  return { facts, tools, bodies, section: (document) => sections[document] };
}

function sectionsOf(reports) {
  return reports.flatMap((report) =>
    report.sections.map(([anchor, heading]) => ({ anchor, heading, report })),
  );
}

async function bodyOf(document, pieces, load) {
  const piece = pieces.filter(({ first }) => first <= document).pop();
  return (await load(piece))[document - piece.first];
}
