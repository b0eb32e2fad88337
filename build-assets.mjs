// Bundles the scripts and the style sheet of a site: sources in templates/assets/{js,css}, bundles in
// templates/assets/built. Run by `npm run build`, by hand or by the wheel's build hook.
//
// Pages are opened from folders too, where browsers refuse ES modules; so every entry becomes one
// classic script. The bundles depend on the sources and the locked packages alone: no paths, no
// dates.

import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = dirname(fileURLToPath(import.meta.url));
const ASSETS = "templates/assets";
const SCRIPTS = ["reading", "aloud", "search", "report", "marks", "metrics", "site"];
const STYLES = ["main", "report", "compare", "metrics"];

const shared = { absWorkingDir: ROOT, bundle: true, minify: true, charset: "utf8" };

rmSync(join(ROOT, ASSETS, "built"), { recursive: true, force: true });

await build({
  ...shared,
  entryPoints: SCRIPTS.map((name) => `${ASSETS}/js/${name}.js`),
  outdir: `${ASSETS}/built/js`,
  format: "iife",
  target: "es2019",
  // The licences of what is bundled stay with it.
  legalComments: "eof",
});

const styles = STYLES.map((name) => `${ASSETS}/css/${name}.css`);
const present = styles.filter((path) => existsSync(join(ROOT, path)));
if (present.length > 0) {
  await build({ ...shared, entryPoints: present, outdir: `${ASSETS}/built/css` });
}
