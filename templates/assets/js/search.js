// The script of the search page: /search/index.html?q=…&year=…&agency=…&kind=…&topic=…&sort=…
// &size=N.

import { searchPage } from "./page/page.js";
import { shortcuts } from "./page/shortcuts.js";

searchPage(document);
shortcuts(document);
