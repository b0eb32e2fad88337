// For tests: a small index made by hand, in the form that generator/search writes, and what loads it.
// Words are cut by the client's own cutter: tests here ask what is found, the words themselves are
// compared with Python's elsewhere.

import { readFileSync } from "node:fs";
import { grammar } from "../../templates/assets/js/ask/grammar.js";
import { isBefore, keyOf } from "../../templates/assets/js/text/characters.js";
import { normaliser } from "../../templates/assets/js/text/normalise.js";
import { cutter } from "../../templates/assets/js/text/words.js";

const { alphabet, dictionary, normalisation, total } = JSON.parse(
  readFileSync(new URL("../search/facts.json", import.meta.url)),
);
const rules = grammar(normalisation);
const { normalise } = normaliser(normalisation);
const WORDS = Object.keys(dictionary).filter((word) => dictionary[word] > 0);
// Terms of so many beginnings are put together into a shard: few, so that queries need several.
const SHARD = 3;
const PIECE = 2;

/** All dictionary words of the table that Python shares, as an open index would give them. */
export const everyWord = {
  words: (key) =>
    WORDS.filter((word) => keyOf(word) === key && word !== key[0])
      .sort((one, other) => (isBefore(one, other) ? -1 : 1))
      .map((word) => ({ word, size: [...word].length, frequency: dictionary[word] })),
  frequency: (character) => dictionary[character] ?? 0,
};

/** @param {number[]} values @returns {string} their letters */
export function letters(values) {
  return values.map(number).join("");
}

function number(value) {
  return value < 32
    ? alphabet[value]
    : alphabet[32 + (value % 32)] + number(Math.floor(value / 32));
}

/**
 * @param {{name: string, year?: number, agency?: string, kind?: string,
 *   sections: [string, string, string][]}[]} reports newest first; a section is marker, heading,
 *   body, the first stands for the report
 * @param {object} [facts] more for the manifest
 * @returns {{load: (name: string) => Promise<object>, loaded: string[]}} a loader and its log
 */
export function indexOf(reports, facts = {}) {
  const documents = reports.flatMap(({ sections, ...report }, place) =>
    sections.map(([marker, heading, body], section) => {
      const slug = `r${place}`;
      const anchor = section === 0 ? "" : `s${section}`;
      const title = section === 0 ? report.name : "";
      return { ...report, slug, place, anchor, title, marker, heading, body };
    }),
  );
  const scripts = {
    reports: reportsScript(reports),
    variants: { from: "", to: "" },
    ...textsScripts(documents),
    ...facts.scripts,
  };
  const terms = postingsOf(documents);
  const starts = { terms: [], characters: [] };
  for (const [family, group] of shardsOf(terms)) {
    scripts[`${family}-${starts[family].length}`] = shardScript(family, group);
    starts[family].push(keyOf(group[0][0]));
  }
  const characters = [...terms.keys()].filter(
    (term) => [...term].length === 1 && rules.isHan(term),
  );
  scripts.manifest = {
    ...{ normalisation, total, levels: 63, k1: 1.2, b: 0.75, results: 10, piece: PIECE },
    fields: ["title", "heading", "body"],
    boosts: [2, 4, 1],
    size: { reports: reports.length, documents: documents.length },
    shards: { terms: starts.terms.join(" "), characters: starts.characters.join(" ") },
    characters: characters.join(""),
    frequencies: letters(characters.map((character) => dictionary[character] ?? 0)),
    limits: { keys: 32, verified: 160, ranked: 200, near: 40 },
    synonyms: [],
    ...facts,
  };
  const loaded = [];
  const load = async (name) => {
    if (!(name in scripts)) throw new Error(`no script ${name}`);
    loaded.push(name);
    return scripts[name];
  };
  return { load, loaded };
}

function reportsScript(reports) {
  const script = { sections: letters(reports.map(({ sections }) => sections.length)) };
  for (const [facet, list] of [
    ["year", "years"],
    ["agency", "agencies"],
    ["kind", "kinds"],
  ]) {
    script[list] = [...new Set(reports.map((each) => each[facet]).filter(Boolean))].sort();
    script[facet] = letters(reports.map((each) => script[list].indexOf(each[facet]) + 1));
  }
  script.topics = [...new Set(reports.flatMap(({ topics = [] }) => topics))].sort();
  const places = ({ topics = [] }) => topics.map((each) => script.topics.indexOf(each) + 1);
  script.topic = letters(reports.flatMap((each) => [...places(each), 0]));
  return script;
}

function textsScripts(documents) {
  const scripts = {};
  for (const [document, each] of documents.entries()) {
    const { place, slug, name, year = null, agency = null, kind = null } = each;
    const url = `reports/${slug}/index.html`;
    const script = `texts-${Math.floor(document / PIECE)}`;
    scripts[script] ??= { reports: {}, sections: [] };
    scripts[script].reports[place] = { slug, name, url, year, agency, kind, title: name };
    scripts[script].sections.push([place, each.anchor, each.marker, each.heading, each.body]);
  }
  return scripts;
}

/** Term → field → document → level. */
function postingsOf(documents) {
  const cut = cutter(rules, everyWord, total);
  const terms = new Map();
  const put = (term, field, document, level) => {
    if (!terms.has(term))
      terms.set(term, { body: new Map(), heading: new Map(), title: new Map() });
    const found = terms.get(term)[field];
    found.set(document, Math.max(level, found.get(document) ?? 0));
  };
  for (const [document, each] of documents.entries()) {
    for (const field of ["title", "heading", "body"]) {
      const text = normalise(each[field]);
      const whole = field === "heading" ? normalise(each.marker + each.heading) : text;
      for (const key of rules.keys(whole)) put(key, field, document, 0);
      for (const character of rules.bare(text)) put(character, field, document, 0);
      const words = cut.indexed(text);
      for (const word of words) put(word, field, document, levelOf(word, words));
    }
  }
  const order = [...terms].sort(([one], [other]) => (isBefore(one, other) ? -1 : 1));
  return new Map(order);
}

function levelOf(word, words) {
  const frequency = words.filter((each) => each === word).length;
  return Math.max(1, Math.floor((frequency / (1.2 + frequency)) * 63 + 0.5));
}

function* shardsOf(terms) {
  for (const family of ["characters", "terms"]) {
    let group = [];
    const keys = new Set();
    for (const [term, fields] of terms) {
      if (([...term].length === 1) !== (family === "characters")) continue;
      if (keys.size === SHARD && !keys.has(keyOf(term))) {
        yield [family, group];
        group = [];
        keys.clear();
      }
      keys.add(keyOf(term));
      group.push([term, fields]);
    }
    if (group.length > 0) yield [family, group];
  }
}

function shardScript(family, group) {
  const keys = new Set(group.map(([term]) => keyOf(term)));
  const words = family === "terms" ? [...keys].flatMap((key) => everyWord.words(key)) : [];
  return {
    words: words.map(({ word }) => word).join(" "),
    frequencies: letters(words.map(({ frequency }) => frequency)),
    terms: group.map(([term]) => term).join(" "),
    postings: group.map(([, { body, heading, title }]) =>
      [body, heading, title].map(column).join("|").replace(/\|+$/, ""),
    ),
  };
}

function column(levels) {
  const documents = [...levels.keys()].sort((one, other) => one - other);
  const gaps = documents.map((document, place) => document - (documents[place - 1] ?? -1) - 1);
  const isWord = documents.some((document) => levels.get(document) > 0);
  const ranks = documents.map((document) => alphabet[levels.get(document)]).join("");
  return letters(gaps) + (isWord ? `.${ranks}` : "");
}
