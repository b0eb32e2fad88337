// Scripts of data, loaded by script elements: works from a folder and under a strict CSP, where
// `fetch` does not. Each calls `shuzhi.receive(name, value)` when it runs. The manifest has a stable
// address and names the folder of all others, which changes with their content.

/** The one script whose address is known beforehand: generator/urls.py's SEARCH_MANIFEST. */
export const MANIFEST = "manifest";
const OF_SEARCH = "search/manifest.js";

/**
 * @param {string} name
 * @param {{folder: string}} [facts] the manifest, once it is known
 * @param {string} [manifest] where the manifest is
 * @returns {string} the address of a script, relative to the site's root
 */
export function pathOf(name, facts, manifest = OF_SEARCH) {
  return name === MANIFEST ? manifest : `${facts.folder}${name}.js`;
}

/**
 * @typedef {(name: string) => Promise<any>} Load loads a script once, by its name; one that failed
 *   may be asked for again. All but the manifest wait for the manifest.
 * @param {Document} document
 * @param {string} root the relative address of the site's root, with a slash at its end
 * @param {string} [manifest] the address of other data's manifest; a page has one loader
 * @returns {Load}
 */
export function loader(document, root, manifest = OF_SEARCH) {
  const received = new Map();
  const asked = new Map();
  document.defaultView.shuzhi = { receive: (name, value) => received.set(name, value) };

  const insert = (name, path) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const settle = () => {
        script.remove();
        if (received.has(name)) resolve(received.get(name));
        else reject(new Error(`cannot load ${path}`));
      };
      script.src = root + path;
      script.addEventListener("load", settle);
      script.addEventListener("error", settle);
      document.head.append(script);
    });

  const request = async (name) => {
    const facts = name === MANIFEST ? undefined : await load(MANIFEST);
    return insert(name, pathOf(name, facts, manifest));
  };

  const load = (name) => {
    if (!asked.has(name)) {
      const answer = request(name);
      asked.set(name, answer);
      answer.catch(() => asked.delete(name));
    }
    return asked.get(name);
  };
  return load;
}
