// The voices that the browser has. Some tell of them late, and of new ones when they come.

/**
 * A voice for Chinese: one that speaks without the network if there is any, of the mainland if
 * there is any.
 * @param {SpeechSynthesisVoice[]} voices
 * @returns {SpeechSynthesisVoice | undefined}
 */
export function chineseVoice(voices) {
  const rank = ({ lang, localService }) =>
    (/^(zh|cmn)[-_](Hans[-_])?CN/i.test(lang) ? 2 : 0) + (localService ? 1 : 0);
  return voices
    .filter(({ lang }) => /^(zh|cmn)\b/i.test(lang.replace("_", "-")))
    .sort((one, other) => rank(other) - rank(one))[0];
}

/**
 * Calls once there is a voice for Chinese: now, later or never.
 * @param {Window} window
 * @param {() => void} act
 */
export function whenVoiced({ speechSynthesis: speech, SpeechSynthesisUtterance: Utterance }, act) {
  if (!speech || !Utterance) return;
  const look = () => {
    if (!chineseVoice(speech.getVoices())) return;
    speech.removeEventListener?.("voiceschanged", look);
    act();
  };
  speech.addEventListener?.("voiceschanged", look);
  look();
}
