// The script of a report's page: marks the words of ?h=…, says where in the contents one is, and
// knows the way to the search box.

import { contents } from "./contents.js";
import { highlight } from "./highlight.js";
import { shortcuts } from "./shortcuts.js";

highlight(document);
contents(document);
shortcuts(document);
