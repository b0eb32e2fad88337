// For tests: a built index on disk, loaded as a page would load it but without a page.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

/** @param {string} folder the site's root; returns a `load` as load.js makes it, with a log */
export function loaderOf(folder) {
  const loaded = [];
  const load = async ({ name, path }) => {
    let value;
    const receive = (given, content) => {
      if (given === name) value = JSON.stringify(content);
    };
    runInNewContext(readFileSync(join(folder, path), "utf8"), { shuzhi: { receive } });
    loaded.push(path);
    return JSON.parse(value);
  };
  return { load, loaded };
}
