// What a reader chose of how pages are seen, kept in the browser's storage and sent to nobody.

const KEY = "shuzhi-reading";

/**
 * One row a choice: its name, which is also that of the attribute at the root of the page, its value
 * when chosen and when not; `asked` is what the reader's system asks for, where it knows the choice.
 */
export const CHOICES = [
  { name: "text", on: "large", off: null, asked: null },
  { name: "contrast", on: "more", off: "no-preference", asked: "(prefers-contrast: more)" },
  { name: "theme", on: "dark", off: "light", asked: "(prefers-color-scheme: dark)" },
];

/**
 * What was kept; nothing where storage is blocked or holds what is not ours.
 * @param {() => Storage} storage may throw, as browsers do where it is blocked
 * @returns {Record<string, string>}
 */
export function kept(storage) {
  try {
    const found = JSON.parse(storage().getItem(KEY)) ?? {};
    const known = CHOICES.filter(
      ({ name, on, off }) => found[name] && [on, off].includes(found[name]),
    );
    return Object.fromEntries(known.map(({ name }) => [name, found[name]]));
  } catch {
    return {};
  }
}

/** Keeps what was chosen; where that is not possible, it holds for this page alone. */
export function keep(storage, chosen) {
  try {
    storage().setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Blocked or full.
  }
}

/** Whether a choice is on: as chosen, else as the reader's system asks. */
export function isOn(choice, chosen, isAsked) {
  const value = chosen[choice.name];
  return value ? value === choice.on : Boolean(choice.asked && isAsked(choice.asked));
}

/** What is chosen after the choice was turned on or off. */
export function turned(choice, chosen, isAsked) {
  const value = isOn(choice, chosen, isAsked) ? choice.off : choice.on;
  const { [choice.name]: _, ...others } = chosen;
  return value ? { ...others, [choice.name]: value } : others;
}
