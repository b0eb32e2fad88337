// The script of the reading bar, on every page: how the page is seen. What reads a report aloud is a
// bundle of its own, asked for where there is an article and a voice for it.
//
// It is deferred as every script is, so that nothing waits for it: a page is painted as soon as its
// style sheet is there. What the reader chose before is applied as its first act. That a page may be
// seen as it is by default for the blink of an eye, by those who chose otherwise and have the script
// not yet in their cache, is the price; a script before the first paint would be paid by all.

import { load } from "./page/bundle.js";
import { readingBar } from "./page/reading.js";
import { whenVoiced } from "./page/voices.js";

readingBar(document);
if (document.querySelector("article")) whenVoiced(window, () => load(document, "aloud"));
