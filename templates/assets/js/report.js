// The script of a report's page: marks the words of ?h=…, says where in the contents one is, and
// knows the way to the search box.

import { contents } from "./page/contents.js";
import { highlight } from "./page/highlight.js";
import { shortcuts } from "./page/shortcuts.js";
import { terms } from "./page/terms.js";

highlight(document);
contents(document);
shortcuts(document);
terms(document);
