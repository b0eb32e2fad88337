// What a reader does in a search box, told apart: typing, the letters of an input method (which are
// nobody's query yet), and asking.

// Typing is answered once it pauses for so many milliseconds: shorter than one notices, longer than
// the pause between two keystrokes of a quick hand.
const PAUSE = 50;

/**
 * Whether a key belongs to an input method, which is being told which of its candidates to take;
 * Safari tells it by 229 alone.
 * @param {KeyboardEvent} event
 */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** Enter that chooses a candidate of the input method never submits. */
export function guardComposition(input) {
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {{typed: (text: string) => void, submitted: (text: string) => void}} tell what to do with
 *   the trimmed text when typing pauses, and when it is sent
 * @param {number} [pause] in milliseconds
 * @returns {() => void} forgets what was typed and not yet told
 */
export function typing(form, input, tell, pause = PAUSE) {
  let timer = 0;
  let composing = false;
  const forget = () => clearTimeout(timer);
  const typed = () => {
    forget();
    timer = setTimeout(() => tell.typed(input.value.trim()), pause);
  };
  guardComposition(input);
  input.addEventListener("compositionstart", () => {
    composing = true;
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.addEventListener("input", (event) => {
    if (!composing && !event.isComposing) typed();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forget();
    if (!composing) tell.submitted(input.value.trim());
  });
  return forget;
}
