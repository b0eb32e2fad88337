// Scripts of data, loaded by script elements: works from a folder and under a strict CSP, where
// `fetch` does not. Each calls `shuzhi.receive(name, value)` when it runs.

/**
 * @param {Document} document
 * @param {string} root the relative address of the site's root, with a slash at its end
 * @returns {(script: {name: string, path: string}) => Promise<unknown>} loads a script once; one
 *   that failed may be asked for again
 */
export function loader(document, root) {
  const received = new Map();
  const asked = new Map();
  document.defaultView.shuzhi = { receive: (name, value) => received.set(name, value) };

  const insert = ({ name, path }) =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => {
        asked.delete(name);
        reject(new Error(`cannot load ${path}`));
      };
      script.src = root + path;
      script.addEventListener("load", () =>
        received.has(name) ? resolve(received.get(name)) : fail(),
      );
      script.addEventListener("error", fail);
      document.head.append(script);
      script.addEventListener("load", () => script.remove());
    });

  return (script) => {
    if (!asked.has(script.name)) asked.set(script.name, insert(script));
    return asked.get(script.name);
  };
}

/** The one script whose name is known beforehand: generator/urls.py's SEARCH_MANIFEST. */
export const MANIFEST = { name: "manifest", path: "search/manifest.js" };
