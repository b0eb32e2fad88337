// A text box with a list of suggestions: the combobox pattern of WAI-ARIA 1.2 with a list that is
// completed by hand (aria-autocomplete="list", the focus stays in the box). The arrow keys walk
// through the list, Enter takes, Escape closes and only then clears, as does leaving the box.

import { element } from "./element.js";
import { isComposing } from "./typing.js";

/**
 * @typedef {{text: string, label: Node | string, note: string}} Option
 * @param {HTMLInputElement} input
 * @param {string} name what the list is called
 * @param {{suggest: (text: string) => Promise<Option[]>, choose: (text: string) => void}} give
 * @returns {{refresh: () => Promise<void>, close: () => void}} `refresh` asks for suggestions for
 *   what stands in the box; a late answer is dropped
 */
export function combobox(input, name, { suggest, choose }) {
  const document = input.ownerDocument;
  const list = element(document, "ul", { id: `${input.id}-list`, role: "listbox", hidden: "" });
  list.className = "suggestions";
  list.setAttribute("aria-label", name);
  input.after(list);
  prepare(input, list);
  const box = { document, input, list, options: [], active: -1, turn: 0 };

  const refresh = async () => {
    box.turn += 1;
    const turn = box.turn;
    const text = input.value.trim();
    const found = text ? await suggest(text) : [];
    if (turn !== box.turn) return;
    open(box, document.activeElement === input ? found : []);
  };
  const close = () => {
    box.turn += 1;
    open(box, []);
  };
  const take = (place) => {
    const { text } = box.options[place];
    close();
    choose(text);
  };
  input.addEventListener("keydown", (event) => {
    if (!isComposing(event)) pressed(box, event, { refresh, close, take });
  });
  input.addEventListener("blur", close);
  // The focus stays in the box while the list is touched.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = [...list.children].indexOf(event.target.closest("[role=option]"));
    if (place >= 0) take(place);
  });
  return { refresh, close };
}

function prepare(input, list) {
  const attributes = {
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  };
  for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value);
}

function pressed(box, event, { refresh, close, take }) {
  const isOpen = box.options.length > 0;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    if (isOpen && !event.altKey) move(box, steps[event.key]);
    else if (isOpen) close();
    else refresh();
  } else if (event.key === "Enter" && box.active >= 0) {
    event.preventDefault();
    take(box.active);
  } else if (event.key === "Escape" && isOpen) {
    event.preventDefault();
    close();
  } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
    activate(box, -1);
  }
}

/** From the box down through the list and back into the box, and the other way round. */
function move(box, step) {
  const places = box.options.length + 1;
  activate(box, ((box.active + 1 + step + places) % places) - 1);
}

function activate(box, place) {
  box.list.children[box.active]?.setAttribute("aria-selected", "false");
  box.active = place;
  const option = box.list.children[place];
  if (option) {
    option.setAttribute("aria-selected", "true");
    box.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    box.input.removeAttribute("aria-activedescendant");
  }
}

function open(box, options) {
  const { document, input, list } = box;
  box.options = options;
  list.replaceChildren(
    ...options.map(({ label, note }, place) => {
      const id = `${list.id}-${place}`;
      const words = element(document, "span", { class: "suggestion" }, label);
      const made = element(document, "li", { id, role: "option", "aria-selected": "false" }, words);
      if (note) made.append(element(document, "span", { class: "count" }, note));
      return made;
    }),
  );
  activate(box, -1);
  list.hidden = options.length === 0;
  input.setAttribute("aria-expanded", String(options.length > 0));
}
