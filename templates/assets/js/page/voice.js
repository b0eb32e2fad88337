// The browser's voice, piece after piece. It knows no document: what is said and who wants to know
// are given to it.

/**
 * @typedef {{block: number, words: string}} Piece
 * @param {{speak: (words: string, ended: (isWhole: boolean) => void) => void, hush: () => void}}
 *   mouth says words; tells when it ended, and whether they were said
 * @param {(state: "idle" | "speaking" | "paused", piece: Piece | null) => void} tell
 */
export function reciter(mouth, tell) {
  let pieces = [];
  let at = 0;
  let state = "idle";
  // Voices report the end of what was cut off, some late: each turn hears only its own.
  let turn = 0;

  const be = (next) => {
    state = next;
    tell(state, state === "idle" ? null : pieces[at]);
  };
  const quiet = (next) => {
    turn += 1;
    mouth.hush();
    be(next);
  };
  const say = () => {
    turn += 1;
    const mine = turn;
    mouth.hush();
    be("speaking");
    mouth.speak(pieces[at].words, (isWhole) => {
      if (mine !== turn) return;
      if (isWhole && at + 1 < pieces.length) go(at + 1);
      else quiet("idle");
    });
  };
  const go = (place) => {
    at = place;
    if (state === "paused") be("paused");
    else say();
  };
  const placeOf = (block) => pieces.findIndex((piece) => piece.block >= block);
  // To a block or to the next that has words; after the last it is quiet.
  const turnTo = (block) => {
    const place = placeOf(block);
    if (place < 0) quiet("idle");
    else go(place);
  };
  return {
    /** Begins with the first piece of a block or of the next that has any. */
    start(all, block) {
      pieces = all;
      at = Math.max(0, placeOf(block));
      if (pieces.length > 0) say();
    },
    // Pausing a voice in mid word is not to be relied on: it is silenced, and repeats the piece.
    pause: () => quiet("paused"),
    resume: say,
    stop() {
      if (state !== "idle") quiet("idle");
    },
    next: () => turnTo(pieces[at].block + 1),
    turnTo,
    /** To the beginning of the block; from there to the block before. */
    back() {
      const here = placeOf(pieces[at].block);
      go(at > here || here === 0 ? here : placeOf(pieces[here - 1].block));
    },
    state: () => state,
  };
}
