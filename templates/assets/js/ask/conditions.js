// Conditions on figures in what the reader typed: 办结率>95%, 养老 >1000人, 床位 不少于 500张. The twin of
// generator/search/ask/conditions.py, which says what a condition is; one table tests both.

const LONGEST = 400;

// What relates a name to a number: relation, signs, words. Longer ones are tried first.
const RELATIONS = [
  [">=", ">= => ≥ ≧", "不低于 不少于 不小于 不下于 大于等于 大于或等于 至少 最少 达到"],
  ["<=", "<= =< ≤ ≦", "不超过 不高于 不多于 不大于 小于等于 小于或等于 至多 最多"],
  [">", ">", "大于 高于 多于 超过 超出 突破 超"],
  ["<", "<", "小于 低于 少于 不足 不到 不满"],
  ["=", "== =", "等于"],
];
const BETWEEN = "between";
const SHOWN = { ">=": "≥", "<=": "≤" };
const POWERS = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

// Longer texts, and longer names before a word of relation, are somebody's sentences.
const LONGEST_SENTENCE = 40;
const LONGEST_NAME = 24;
const LONGEST_UNIT = 8;

const SIGNS = table(([relation, signs]) => [relation, signs]);
const WORDS = table(([relation, , words]) => [relation, words]);

const NUMBER = "[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?";
// 百 and 千 belong to some units: 百分点, 千瓦.
const TIMES = "(?:[十万亿]|百(?!分)|千(?![瓦米克升伏]))*";
const CONDITION = new RegExp(
  `(?<blank>\\s*)(?:(?<sign>${choice([...SIGNS.keys()])})|(?<word>${choice([...WORDS.keys()])})` +
    `|(?<within>介于|处于|在))?\\s*(?<amount>(?<minus>[-−]?)(?:(?<low>${NUMBER})` +
    `(?<lowTimes>${TIMES})[^\\s0-9<>=~—–\\-]{0,4}?\\s*` +
    `(?:[-~—–]+|[至到]|[和与](?=[^\\s]*之间))\\s*)?(?<high>${NUMBER})(?<highTimes>${TIMES}))`,
  "gu",
);
const PUNCTUATION = "!-\\/:-@\\[-`\\{-~、。《》【】“”‘’「」『』…—–≥≤≧≦−";
// A point inside a number is part of a name: PM2.5.
const NAME = new RegExp(`(?<name>(?:[^\\s${PUNCTUATION}]|(?<=[0-9])\\.(?=[0-9]))+)$`, "u");
const QUOTED_NAME = /["“「『](?<name>[^"”」』]*)["”」』]\s*$/u;
const NAME_BEFORE = /(?<!\S)(?<name>[^\s\-−]\S*)\s+$/u;
const UNIT = new RegExp(`[^\\s${PUNCTUATION}0-9]{1,${LONGEST_UNIT}}|[%‰]`, "uy");
const AFTER = /(?:以上|以下|以内|左右)?(?:之间)?/uy;
const NO_UNIT = /以上|以下|以内|左右|之间|的/uy;
const OUTSIDE_NUMBERS = new RegExp(`[^0-9\\s${PUNCTUATION}]`, "u");

/**
 * @typedef {object} Condition
 * @property {string} name what the figure is called
 * @property {">" | ">=" | "<" | "<=" | "=" | "between"} relation
 * @property {string} low a decimal number, multipliers applied; "" where there is no such end
 * @property {string} high
 * @property {string} unit "" where none was typed
 * @property {string} label for the reader
 *
 * @param {string} text as typed
 * @param {{rows?: {units: string}}} [facts] the manifest
 * @returns {{conditions: Condition[], rest: string, literal: boolean}} the conditions and what else
 *   is to be searched for; `literal` where they could be mere text: then `rest` is the whole of it
 */
export function conditionsOf(text, facts = {}) {
  const spelt = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("").normalize("NFKC");
  const found = allOf(spelt, unitsOf(facts));
  const explicit = found.filter((each) => each.explicit);
  if (explicit.length === 0) {
    const conditions = found.map(({ condition }) => condition);
    return { conditions, rest: text, literal: found.length > 0 };
  }
  let after = 0;
  const kept = explicit.map(({ start, end }) => {
    const before = spelt.slice(after, start);
    after = end;
    return before;
  });
  const rest = [...kept, spelt.slice(after)].join(" ").replace(/\s+/gu, " ").trim();
  return { conditions: explicit.map(({ condition }) => condition), rest, literal: false };
}

function table(row) {
  const pairs = ([relation, words]) => words.split(" ").map((word) => [word, relation]);
  return new Map(RELATIONS.map(row).flatMap(pairs));
}

function choice(words) {
  return [...words].sort((one, other) => other.length - one.length).join("|");
}

/** Known units as they are compared, longest first, each with its own spelling. */
function unitsOf(facts) {
  const units = (facts.rows?.units ?? "").split(" ").filter(Boolean);
  return units
    .map((unit) => [unit.normalize("NFKC").toLowerCase(), unit])
    .sort(([one], [other]) => [...other].length - [...one].length);
}

function allOf(text, units) {
  const found = [];
  let after = 0;
  let nameBefore = "";
  for (const match of text.matchAll(CONDITION)) {
    const { groups, index } = match;
    if (index < after || !isCondition(groups)) continue;
    const { unit, known, end } = unitAt(text, index + match[0].length, units);
    const explicit = Boolean(groups.sign || ((groups.word || groups.within) && groups.blank));
    let { name, start } = nameOf(text.slice(after, index), groups.blank);
    if (explicit && name === "") [name, start] = [nameBefore, index - after];
    if (name === "" || !(explicit || isApart(text, name, end, groups, known))) continue;
    const condition = conditionOf(groups, name, unit);
    found.push({ condition, start: after + start, end, explicit });
    after = end;
    nameBefore = name;
  }
  return found;
}

/** Whether a number has a relation, or is a range; only a sign bears a number below zero. */
function isCondition({ minus, sign, word, low }) {
  return !(minus && !sign) && Boolean(sign || word || low);
}

/** Whether what could be mere text reads as a condition: short, at the end of its word. */
function isApart(text, name, end, { word }, known) {
  const isEnded = end >= text.length || " \t\n".includes(text[end]);
  const isShort = [...text].length <= LONGEST_SENTENCE && [...name].length <= LONGEST_NAME;
  return isEnded && isShort && (known || word !== undefined);
}

/** The name that `before` ends with, and where it starts; empty where there is none. */
function nameOf(before, blank) {
  const match =
    before.match(QUOTED_NAME) ?? (blank ? (before + blank).match(NAME_BEFORE) : before.match(NAME));
  if (!match || !OUTSIDE_NUMBERS.test(match.groups.name)) return { name: "", start: before.length };
  return { name: match.groups.name, start: match.index };
}

/** The unit at `end`, whether it is known, and where the condition ends. */
function unitAt(text, end, units) {
  const start = end + (text[end] === " " ? 1 : 0);
  const following = text.slice(start, start + 2 * LONGEST_UNIT).toLowerCase();
  for (const [folded, unit] of units) {
    if (!following.startsWith(folded) || runsOn(folded, following)) continue;
    const stop = start + folded.length;
    if (start === end || stop >= text.length || text[stop] === " ") {
      return { unit, known: true, end: afterUnit(text, stop) };
    }
  }
  const match = matchAt(UNIT, text, end);
  if (!match || matchAt(NO_UNIT, text, end)) {
    return { unit: "", known: false, end: afterUnit(text, end) };
  }
  return { unit: match, known: false, end: end + match.length };
}

/** Whether a unit of Latin letters is the beginning of another word. */
function runsOn(unit, following) {
  return /[a-z]$/.test(unit) && /^[a-z]/.test(following.slice(unit.length));
}

function afterUnit(text, end) {
  return end + matchAt(AFTER, text, end).length;
}

function matchAt(pattern, text, place) {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0] ?? "";
}

function conditionOf(groups, name, unit) {
  const { sign, word, low, minus, amount, high, highTimes } = groups;
  const shown = amount.replace(/\s+/gu, "") + unit;
  const number = numberOf(high, highTimes, low === undefined ? minus : "");
  if (low !== undefined) {
    const ends = { low: lowOf(groups, number), high: number };
    return { name, relation: BETWEEN, ...ends, unit, label: `${name}=${shown}` };
  }
  const relation = SIGNS.get(sign) ?? WORDS.get(word);
  return {
    name,
    relation,
    low: relation.startsWith("<") ? "" : number,
    high: relation.startsWith(">") ? "" : number,
    unit,
    label: name + (SHOWN[relation] ?? relation) + shown,
  };
}

/** The lower end of a range; 10-20万 shares its multiplier, 5000-1万 does not. */
function lowOf({ low, lowTimes, highTimes, minus }, high) {
  const own = numberOf(low, lowTimes, minus);
  if (lowTimes) return own;
  const shared = numberOf(low, highTimes, minus);
  return Number(shared) <= Number(high) ? shared : own;
}

/** A number's digits with the multipliers applied: 3.5 and 亿 are 350000000. */
function numberOf(digits, times, minus) {
  const [whole, given = ""] = digits.replaceAll(",", "").split(".");
  const power = [...times].reduce((sum, character) => sum + POWERS[character], 0);
  const part = given.padEnd(power, "0");
  const left = (whole + part.slice(0, power)).replace(/^0+/, "") || "0";
  const right = part.slice(power).replace(/0+$/, "");
  return (minus ? "-" : "") + left + (right && `.${right}`);
}
