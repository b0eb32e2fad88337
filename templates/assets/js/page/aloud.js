// A report read aloud by the browser's own voice, with the sentence that is being read marked. Where
// the browser has no Chinese voice this is not loaded, and there is no button for it.

import { rangeOf, textBlocks, unwrap, wrap } from "./blocks.js";
import { button, element } from "./element.js";
import { sentences } from "./sentences.js";
import { READING } from "./texts.js";
import { reciter } from "./voice.js";
import { chineseVoice } from "./voices.js";

// What stands in an article and is not read: page numbers and what else came with a copied page, and
// a title that repeats the page's.
const UNSAID = ".furniture, .visually-hidden";
const MARK = "aloud";

/** Adds reading aloud to the bar of a page with an article, in a browser that has a voice. */
export function aloud(document, bar) {
  const { speechSynthesis: speech, SpeechSynthesisUtterance: Utterance } = document.defaultView;
  const voice = chineseVoice(speech.getVoices());
  if (voice)
    player(document, bar, document.querySelector("article"), mouthOf(speech, Utterance, voice));
}

function mouthOf(speech, Utterance, voice) {
  // Kept, or it may be collected before it has told of its end.
  let saying = null;
  return {
    speak(words, ended) {
      saying = new Utterance(words);
      saying.voice = voice;
      saying.lang = voice.lang;
      saying.onend = () => ended(true);
      saying.onerror = () => ended(false);
      speech.speak(saying);
    },
    hush: () => speech.cancel(),
  };
}

function player(document, bar, article, mouth) {
  const mark = markerOf(document);
  const press = (name, act) => button(document, "player-step", READING[name], act);
  const toggle = press("pause", () =>
    voice.state() === "paused" ? voice.resume() : voice.pause(),
  );
  const status = element(document, "span", { class: "visually-hidden", role: "status" });
  const controls = element(document, "section", { class: "player", "aria-label": READING.player });
  const opener = button(document, "reading-choice", READING.aloud, () => {
    if (voice.state() === "idle") {
      blocks = spoken(document, article);
      voice.start(pieces(blocks), 0);
      toggle.focus();
    } else {
      voice.stop();
    }
  });
  let blocks = [];
  const voice = reciter(mouth, (state, piece) => {
    const isFocused = controls.contains(document.activeElement);
    controls.hidden = state === "idle";
    if (state === "idle" && isFocused) opener.focus();
    opener.setAttribute("aria-pressed", String(state !== "idle"));
    toggle.textContent = READING[state === "paused" ? "resume" : "pause"];
    say(status, READING.states[state]);
    mark(piece && blocks[piece.block], piece);
  });
  controls.append(
    toggle,
    press("back", () => voice.back()),
    press("next", () => voice.next()),
    press("here", () => voice.turnTo(inSight(document, blocks))),
    press("stop", () => voice.stop()),
  );
  controls.hidden = true;
  controls.addEventListener("keydown", (event) => {
    if (event.key === "Escape") voice.stop();
  });
  opener.setAttribute("aria-pressed", "false");
  bar.prepend(opener);
  // The status outlives the controls, or their end would not be told.
  bar.after(controls, status);
  document.defaultView.addEventListener("pagehide", () => voice.stop());
}

function say(status, words) {
  if (status.textContent !== words) status.textContent = words;
}

/** What is read: the page's title, and the blocks of its article that have words of their own. */
function spoken(document, article) {
  const worded = [...textBlocks(article)].filter(([, nodes]) =>
    nodes.some(({ data }) => data.trim()),
  );
  return [document.querySelector("h1"), ...worded.map(([block]) => block)].filter(
    (block) => block && !block.closest(UNSAID),
  );
}

function pieces(blocks) {
  return blocks.flatMap((element, block) => {
    const text = nodesOf(element)
      .map((node) => node.data)
      .join("");
    return sentences(text).map(({ start, end }) => ({
      block,
      start,
      end,
      words: text.slice(start, end).replace(/\*/g, READING.hidden),
    }));
  });
}

/** The text nodes of one block as they are now: other scripts may have split them. */
function nodesOf(block) {
  return textBlocks(block).get(block) ?? [];
}

/** The first block that reaches below the upper quarter of the window, where one reads. */
function inSight(document, blocks) {
  const line = document.defaultView.innerHeight / 4;
  return Math.max(
    0,
    blocks.findIndex((block) => block.getBoundingClientRect().bottom > line),
  );
}

/** Marks one piece at a time, by a highlight where the browser has them, else by marks. */
function markerOf(document) {
  const window = document.defaultView;
  const highlights = window.CSS?.highlights;
  let last = null;
  return (block, piece) => {
    const isFollowed = !last || isSeen(window, last);
    highlights?.delete(MARK);
    unwrap(document.querySelectorAll(`mark.${MARK}`));
    last = null;
    if (!piece) return;
    const nodes = nodesOf(block);
    last = rangeOf(nodes, piece.start, piece.end);
    // Who has scrolled away to look at something else is left there.
    if (isFollowed) follow(window, last);
    if (highlights) {
      highlights.set(MARK, new window.Highlight(last));
      return;
    }
    wrap(nodes, piece.start, piece.end, MARK);
    // Nodes that moved into marks left the range behind.
    last = rangeOf(nodesOf(block), piece.start, piece.end);
  };
}

function isSeen(window, range) {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Scrolls so far that what is read stands in the upper half, if it is not wholly in sight. */
function follow(window, range) {
  const { top, bottom } = range.getBoundingClientRect();
  const height = window.innerHeight;
  if (top < 0 || bottom > height * 0.85) window.scrollBy(0, top - height / 4);
}
