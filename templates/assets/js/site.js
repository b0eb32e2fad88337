// The script of every page that has no other: the way to the search box.

import { shortcuts } from "./page/shortcuts.js";

shortcuts(document);
