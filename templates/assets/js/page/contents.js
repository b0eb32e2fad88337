// "Where am I" in a report's list of contents: the entry of the section being read is marked with
// aria-current, as the reader scrolls. Where the list stands beside the text it is open.

// As in report.css.
const BESIDE = "(min-width: 64rem)";

// One reads about a quarter down the window: a line there, not the whole window, is watched.
const READING_LINE = "-25% 0px -75% 0px";

/** Follows the reader through the sections that the list of contents links to. */
export function contents(document) {
  const window = document.defaultView;
  const linkOf = new Map();
  for (const link of document.querySelectorAll('nav.contents a[href^="#"]')) {
    const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (section) linkOf.set(section, link);
  }
  if (linkOf.size === 0) return;
  unfold(window, document.querySelector("nav.contents details"));
  if (!window.IntersectionObserver) return;
  const crossed = new Set();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) crossed.add(target);
        else crossed.delete(target);
      }
      // Sections lie in each other; of those that the line crosses, the last listed is innermost.
      const current = [...linkOf.keys()].filter((section) => crossed.has(section)).pop();
      if (!current) return;
      mark(linkOf.values(), linkOf.get(current));
      reveal(linkOf.get(current));
    },
    { rootMargin: READING_LINE },
  );
  for (const section of linkOf.keys()) observer.observe(section);
}

/** Beside the text the style shows the list though it be folded; so say that it is open. */
function unfold(window, list) {
  const beside = window.matchMedia(BESIDE);
  const follow = () => {
    list.open = beside.matches;
  };
  follow();
  beside.addEventListener?.("change", follow);
}

function mark(links, current) {
  for (const link of links) {
    if (link === current) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

/** Scrolls the list, and only the list, so far that the entry is seen. */
function reveal(link) {
  const list = link.closest("nav.contents");
  const entry = link.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  if (entry.top < seen.top) list.scrollTop -= seen.top - entry.top;
  else if (entry.bottom > seen.bottom) list.scrollTop += entry.bottom - seen.bottom;
}
