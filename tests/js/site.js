// For tests: a built index on disk, loaded as a page would load it but without a page.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { MANIFEST, pathOf } from "../../templates/assets/js/store/load.js";

/** @param {string} folder the site's root; returns a `load` as load.js makes it, with a log */
export function loaderOf(folder) {
  const loaded = [];
  const values = new Map();
  const read = (name) => {
    const path = pathOf(name, values.get(MANIFEST));
    let value;
    const receive = (given, content) => {
      if (given === name) value = JSON.stringify(content);
    };
    runInNewContext(readFileSync(join(folder, path), "utf8"), { shuzhi: { receive } });
    loaded.push(path);
    return JSON.parse(value);
  };
  const load = async (name) => {
    if (!values.has(name)) values.set(name, read(name));
    return values.get(name);
  };
  return { load, loaded };
}
