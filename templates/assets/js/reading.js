// The script of the reading bar, on every page: how the page is seen, and the report read aloud.
//
// It is deferred as every script is, so that nothing waits for it: a page is painted as soon as its
// style sheet is there. What the reader chose before is applied as its first act. That a page may be
// seen as it is by default for the blink of an eye, by those who chose otherwise and have the script
// not yet in their cache, is the price; a script before the first paint would be paid by all.

import { aloud } from "./page/aloud.js";
import { readingBar } from "./page/reading.js";

const bar = readingBar(document);
aloud(document, bar);
