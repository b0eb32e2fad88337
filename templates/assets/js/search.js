// The script of the search page: /search/index.html?q=…&size=N.

import { searchPage } from "./page.js";

searchPage(document);
