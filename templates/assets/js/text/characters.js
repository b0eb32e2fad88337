// Characters are code points, as Python counts and sorts them; JavaScript's own count is of UTF-16
// units.

/** Whether a text is one character of any plane. */
export function isCharacter(text) {
  return text.length > 0 && text.length === sizeAt(text, 0);
}

/** The first two characters of a text, by which a term is found; all of a shorter one. */
export function keyOf(text) {
  const second = sizeAt(text, 0);
  return text.slice(0, second + sizeAt(text, second));
}

/** Whether one text stands before another in the order of code points. */
export function isBefore(one, other) {
  const end = Math.min(one.length, other.length);
  for (let place = 0; place < end; place += 1) {
    if (one[place] !== other[place]) return one.codePointAt(place) < other.codePointAt(place);
  }
  return one.length < other.length;
}

/** How many UTF-16 units the character at a place takes. */
function sizeAt(text, place) {
  return text.codePointAt(place) > 0xffff ? 2 : 1;
}
