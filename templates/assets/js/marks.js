// The script that a report's page asks for when its address has words to mark: ?h=….

import { highlight } from "./page/highlight.js";

highlight(document);
