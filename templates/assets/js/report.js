// The script of a report's page: marks the words of ?h=…, says where in the contents one is, orders
// and searches the tables, knows the ways between text and tables, copies links and the citation,
// and knows the way to the search box.

import { citation } from "./page/cite.js";
import { contents } from "./page/contents.js";
import { speaker } from "./page/copy.js";
import { highlight } from "./page/highlight.js";
import { paragraphLinks } from "./page/paragraphs.js";
import { places } from "./page/places.js";
import { shortcuts } from "./page/shortcuts.js";
import { tables } from "./page/tables.js";

const say = speaker(document);
highlight(document);
contents(document);
tables(document);
places(document);
paragraphLinks(document, say);
citation(document, say);
shortcuts(document);
