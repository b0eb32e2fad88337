// The script of the search page: /search/index.html?q=…&year=…&agency=…&kind=…&sort=…&size=N.

import { searchPage } from "./page.js";
import { shortcuts } from "./shortcuts.js";

searchPage(document);
shortcuts(document);
