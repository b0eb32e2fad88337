// The script of the page of all indicators:
// /metrics/index.html?q=…&unit=…&agency=…&year=…&status=…&sort=…&page=N.

import { explorer } from "./explorer/page.js";
import { shortcuts } from "./page/shortcuts.js";

explorer(document);
shortcuts(document);
