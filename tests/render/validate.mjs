// Validates the HTML files named on the command line and prints what is wrong with them.
// The package's own command needs a newer Node than its library does.
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";

const config = JSON.parse(readFileSync(new URL("./htmlvalidate.json", import.meta.url)));
const validator = new HtmlValidate(config);
let problems = 0;
for (const path of process.argv.slice(2)) {
  const report = await validator.validateString(readFileSync(path, "utf8"), path);
  for (const { messages } of report.results) {
    for (const { line, column, ruleId, message } of messages) {
      problems += 1;
      console.log(`${path}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
}
process.exit(problems > 0 ? 1 : 0);
