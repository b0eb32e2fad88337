import assert from "node:assert/strict";
import { test } from "node:test";
import { reciter } from "../../templates/assets/js/page/voice.js";
import { chineseVoice } from "../../templates/assets/js/page/voices.js";

const PIECES = [
  { block: 0, words: "甲一" },
  { block: 0, words: "甲二" },
  { block: 2, words: "丙" },
  { block: 3, words: "丁" },
];

/** A reciter, the words it said, the states it told, and the ends of what it is saying. */
function reciting() {
  const heard = { words: [], states: [], ends: [] };
  const mouth = {
    speak(words, ended) {
      heard.words.push(words);
      heard.ends.push(ended);
    },
    hush() {},
  };
  const voice = reciter(mouth, (state, piece) => heard.states.push([state, piece?.words]));
  const end = (isWhole = true) => heard.ends[heard.ends.length - 1](isWhole);
  return { heard, voice, end };
}

test("one piece is said after the other, and then it is quiet", () => {
  const { heard, voice, end } = reciting();
  voice.start(PIECES, 0);
  for (const _ of PIECES) end();
  assert.deepEqual(heard.words, ["甲一", "甲二", "丙", "丁"]);
  assert.deepEqual(heard.states.at(-1), ["idle", undefined]);
});

test("it begins at a block, or at the next that has words", () => {
  const { heard, voice } = reciting();
  voice.start(PIECES, 1);
  assert.deepEqual(heard.words, ["丙"]);
});

test("without words it stays quiet", () => {
  const { heard, voice } = reciting();
  voice.start([], 0);
  voice.stop();
  assert.deepEqual(heard.states, []);
});

test("after a pause the piece is said again from its beginning", () => {
  const { heard, voice, end } = reciting();
  voice.start(PIECES, 0);
  end();
  voice.pause();
  assert.equal(voice.state(), "paused");
  voice.resume();
  assert.deepEqual(heard.words, ["甲一", "甲二", "甲二"]);
});

test("the late end of what was cut off is not heard", () => {
  const { heard, voice } = reciting();
  voice.start(PIECES, 0);
  const [late] = heard.ends;
  voice.next();
  late(true);
  assert.deepEqual(heard.words, ["甲一", "丙"]);
});

test("on and back go by paragraphs, first to the beginning of the present one", () => {
  const { heard, voice, end } = reciting();
  voice.start(PIECES, 0);
  end();
  voice.back();
  voice.next();
  voice.back();
  assert.deepEqual(heard.words, ["甲一", "甲二", "甲一", "丙", "甲一"]);
});

test("before the first paragraph there is none, after the last it is quiet", () => {
  const { heard, voice } = reciting();
  voice.start(PIECES, 3);
  voice.next();
  assert.equal(voice.state(), "idle");
  voice.start(PIECES, 0);
  voice.back();
  assert.deepEqual(heard.words, ["丁", "甲一", "甲一"]);
});

test("paragraphs are passed in silence while it is paused", () => {
  const { heard, voice } = reciting();
  voice.start(PIECES, 0);
  voice.pause();
  voice.next();
  assert.deepEqual(heard.words, ["甲一"]);
  assert.deepEqual(heard.states.at(-1), ["paused", "丙"]);
  voice.resume();
  assert.deepEqual(heard.words, ["甲一", "丙"]);
});

test("a voice that fails ends the reading", () => {
  const { voice, end } = reciting();
  voice.start(PIECES, 0);
  end(false);
  assert.equal(voice.state(), "idle");
});

test("a voice of this machine and of the mainland is preferred", () => {
  const far = { lang: "zh-CN", localService: false };
  const near = { lang: "zh_CN", localService: true };
  const other = { lang: "zh-HK", localService: true };
  assert.equal(chineseVoice([other, far, near]), near);
  assert.equal(chineseVoice([other, far]), far);
  assert.equal(chineseVoice([{ lang: "en-US", localService: true }]), undefined);
  assert.equal(chineseVoice([]), undefined);
});
