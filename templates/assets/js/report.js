// The script of a report's page: says where in the contents one is, orders and searches the tables,
// knows the ways between text and tables, copies links and the citation, prints, and knows the way to the
// search box. Who comes from the search page has words to mark; a script of its own does that.

import { wordsOf } from "./page/address.js";
import { load } from "./page/bundle.js";
import { citation } from "./page/cite.js";
import { contents } from "./page/contents.js";
import { speaker } from "./page/copy.js";
import { paragraphLinks } from "./page/paragraphs.js";
import { places } from "./page/places.js";
import { printing } from "./page/printing.js";
import { shortcuts } from "./page/shortcuts.js";
import { tables } from "./page/tables.js";
import { terms } from "./page/terms.js";

const say = speaker(document);
if (wordsOf(document.location.search).length > 0) load(document, "marks");
contents(document);
tables(document);
places(document);
paragraphLinks(document, say);
citation(document, say);
printing(document);
shortcuts(document);
terms(document);
