// The script that a page with an article asks for when the browser has a Chinese voice.

import { aloud } from "./page/aloud.js";

aloud(document, document.querySelector(".reading-bar"));
