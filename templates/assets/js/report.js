// The script of a report's page: marks the words of ?h=…, and says where in the contents one is.

import { contents } from "./contents.js";
import { highlight } from "./highlight.js";

highlight(document);
contents(document);
