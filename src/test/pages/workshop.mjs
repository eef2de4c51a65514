// Walks through the workshop as people do, from the start of a draft to a template of the library,
// and on to two people who edit one draft. Ends with 1 when anything is not as it must be.
import { mkdir } from "node:fs/promises";
import { looking } from "./looking.mjs";

const [server, room] = process.argv.slice(2);
const ANSWERS = ["fix slow queries", "-", "-", "-", "-", "no change of public interfaces"];
const { browser, watched, judge, expect, wrong } = await looking(server);
await mkdir(`${room}/workshop`, { recursive: true });
await mkdir(`${room}/docs`, { recursive: true });

const api = async (path) => (await fetch(server + path)).json();
const text = (page) => page.evaluate(() => document.querySelector("#content").value);
const saved = (page) => page.waitForFunction(() => document.querySelector("[data-saved]").textContent === "Saved");
const draftOf = (page) => new URL(page.url()).pathname.split("/").at(-1);

/** Types into the editor at the end of its text. */
async function type(page, words) {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

/** Puts it all in the place of the text. */
async function write(page, words) {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(words);
}

async function say(page, words) {
  await page.fill("#say", words);
  await page.click("form[data-chat] button.main");
  await page.waitForFunction(() => document.querySelector("form[data-chat]").dataset.busy === "false");
}

const tab = (page, name) => page.click(`#tab-${name}`);

async function look(page, what, name) {
  await judge(page, `${what} ${name}`);
  await page.screenshot({ path: `${room}/workshop/${name}-${what.replace(" ", "-")}.png` });
}

/** The whole way of one draft. @returns its name in the library */
async function walk(width, colorScheme) {
  const what = `${width} ${colorScheme}`;
  const narrow = width < 1000;
  const page = await watched({ viewport: { width, height: 900 }, colorScheme }, what, ["status of 422"]);
  const assistant = () => (narrow ? tab(page, "assistant") : undefined);
  await page.goto(`${server}/workshop`);
  await look(page, what, "1-start");
  await page.fill("[name=name]", "Slow queries");
  await page.click("form[data-start] button.main");
  await page.waitForURL(/\/workshop\/wd-/);
  await page.waitForSelector(".cm-content");
  await look(page, what, "2-draft");
  const id = draftOf(page);
  await assistant();
  for (const answer of ANSWERS) await say(page, answer);
  await look(page, what, "3-conversation");
  expect((await page.locator("[data-extract]").count()) === 1, `${what}: the guide proposes no draft`);
  await page.click("[data-extract]");
  await page.waitForFunction(() => document.querySelector("#content").value.includes("fix slow queries"));
  await saved(page);
  const extracted = (await api(`/api/workshop/drafts/${id}`)).content;
  expect(extracted === (await text(page)), `${what}: what was extracted is not saved by itself`);

  await type(page, "\nSay how much faster it is.");
  await page.keyboard.press("Control+S");
  await saved(page);
  const kept = await api(`/api/workshop/drafts/${id}`);
  expect(kept.content.endsWith("faster it is."), `${what}: Ctrl+S does not save`);
  await page.click("[data-save]");
  await page.waitForTimeout(2_500);
  const again = await api(`/api/workshop/drafts/${id}`);
  expect(again.revision === kept.revision, `${what}: the same text is written again`);
  await look(page, what, "4-edited");

  await page.selectOption("[data-field=status]", "testing");
  await page.waitForFunction(() => document.querySelector("[data-state]").textContent === "testing");
  await tab(page, "test");
  await page.fill("[name=query]", "Make the slowest query faster");
  await page.check("[name=keepResponse]");
  await page.click("form[data-test] button.main");
  await page.waitForSelector("#latest .test-card");
  await look(page, what, "5-tested");
  await page.check("#latest [data-rate][value='4']", { force: true });
  await page.fill("#latest [data-notes]", "Says what to measure");
  await page.locator("#latest [data-notes]").blur();
  await page.waitForFunction(() => document.querySelector("[data-said]").textContent === "Kept");
  await tab(page, "history");
  expect((await page.textContent("#count-tests")) === "1", `${what}: the tests are not counted`);
  await page.click("#history summary");
  expect(await page.isChecked("#history [data-rate][value='4']"), `${what}: the history has other stars`);
  await look(page, what, "6-history");
  await page.waitForFunction(async (path) => {
    const tests = await (await fetch(path)).json();
    return tests[0].rating === 4 && tests[0].notes === "Says what to measure";
  }, `/api/workshop/drafts/${id}/tests`);

  await discuss(page, what);
  await restore(page, what);
  if (!narrow) await picture(page, "workshop");
  const name = `slow_queries_${width}`;
  await commit(page, what, id, name);
  await page.context().close();
  return name;
}

/** One for the documentation. */
async function picture(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => {
    scrollTo(0, 0);
    for (const field of document.querySelectorAll("dialog[open] textarea")) field.scrollTop = field.scrollHeight;
  });
  await page.screenshot({ path: `${room}/docs/${name}.png` });
  await page.setViewportSize(size);
}

async function discuss(page, what) {
  await tab(page, "comments");
  await page.fill("form[data-comment] textarea", "Name the measure <b>first</b>");
  await page.fill("form[data-comment] [name=from]", "1");
  await page.click("form[data-comment] button");
  await page.waitForSelector("#resolve-1");
  await page.click("#resolve-1");
  await page.waitForFunction(() => document.querySelector("#resolve-1")?.dataset.resolved === "true");
  expect((await page.evaluate(() => document.activeElement?.id)) === "resolve-1", `${what}: focus is lost`);
  await look(page, what, "7-comments");
}

async function restore(page, what) {
  await tab(page, "draft");
  await type(page, "\nAnd how it was measured.");
  await page.click("[data-save]");
  await saved(page);
  await tab(page, "versions");
  await page.waitForFunction(() => document.querySelector("#count-texts").textContent === "3");
  const now = await text(page);
  await page.locator("[data-compare]").first().click();
  await page.waitForSelector(".diff ins");
  await look(page, what, "8-versions");
  await page.locator("[data-restore]").first().click();
  await page.waitForFunction((was) => document.querySelector("#content").value !== was, now);
  await tab(page, "draft");
  await write(page, now);
  await page.click("[data-save]");
  await saved(page);
}

async function commit(page, what, id, name) {
  expect(await page.isDisabled("[data-commit]"), `${what}: what is not ready can be committed`);
  await page.selectOption("[data-field=status]", "ready");
  await page.waitForFunction(() => !document.querySelector("[data-commit]").disabled);
  await page.click("[data-commit]");
  await page.fill("#commit-dialog [name=name]", "No Good");
  expect(await page.isDisabled("#commit-dialog .main"), `${what}: a wrong name passes`);
  expect((await page.getAttribute("#commit-dialog [name=name]", "aria-invalid")) === "true", `${what}: a wrong name is not told`);
  await page.fill("#commit-dialog [name=name]", name);
  await page.fill("#commit-dialog [name=title]", "Slow queries");
  await look(page, what, "9-commit");
  await page.click("#commit-dialog .main");
  await page.waitForSelector(".state.committed", { timeout: 20_000 }).catch(async () =>
    wrong.push(`${what}: not committed: ${await page.textContent("[data-commit-refused]")}`));
  await look(page, what, "10-committed");
  const listed = await api("/api/templates?limit=50");
  expect(listed.items.some((each) => each.id === `global/${name}`), `${what}: the template is not in the list`);
}

/** A clone that two people edit: neither text is lost. */
async function together(template, width, colorScheme) {
  const what = `${width} ${colorScheme}`;
  const options = { viewport: { width, height: 900 }, colorScheme };
  const one = await watched(options, what, ["status of 409"]);
  const two = await watched(options, what, ["status of 409"]);
  await one.goto(`${server}/workshop?clone=global/${template}`);
  await one.waitForURL(/\/workshop\/wd-/);
  await one.waitForSelector(".cm-content");
  await two.goto(one.url());
  await two.waitForSelector(".cm-content");
  await type(one, "\nThe first person was here.");
  await one.keyboard.press("Control+S");
  await saved(one);
  await type(two, "\nThe second person was here.");
  await two.waitForSelector("#conflict-dialog[open]");
  expect((await two.inputValue("[data-yours]")).endsWith("second person was here."), `${what}: your text is not shown`);
  expect((await two.inputValue("[data-theirs]")).endsWith("first person was here."), `${what}: their text is not shown`);
  await look(two, what, "11-conflict");
  if (width > 1000) await picture(two, "workshop-conflict");
  await two.click("[data-keep=theirs]");
  await two.waitForSelector("[data-aside]:not([hidden])");
  expect((await text(two)).endsWith("first person was here."), `${what}: the saved text is not taken`);
  await two.getByRole("button", { name: "Put it into the editor" }).click();
  expect((await text(two)).endsWith("second person was here."), `${what}: the other text is lost`);
  await saved(two);
  await type(one, "\nAnd again.");
  await one.waitForSelector("#conflict-dialog[open]");
  await one.click("[data-keep=yours]");
  await saved(one);
  const draft = await api(`/api/workshop/drafts/${draftOf(one)}`);
  expect(draft.content.endsWith("And again."), `${what}: the chosen text is not saved`);
  await two.context().close();
  await remove(one, what);
  await one.context().close();
}

async function remove(page, what) {
  const id = draftOf(page);
  await page.click("details.owner summary");
  await page.fill("form[data-share] [name=with]", "grace");
  await page.click("form[data-share] button");
  await page.waitForSelector("[data-with=grace]");
  await look(page, what, "12-shared");
  await page.click("[data-delete]");
  await page.click("dialog[open] button.main");
  await page.waitForURL(`${server}/workshop`);
  const answer = await fetch(`${server}/api/workshop/drafts/${id}`);
  expect(answer.status === 404, `${what}: the draft is not deleted`);
}

/** What is not saved outlives the window. */
async function outlives() {
  const page = await watched({}, "kept", ["ERR_FAILED"]);
  await page.goto(`${server}/workshop`);
  await page.click("[data-clone]");
  await page.waitForURL(/\/workshop\/wd-/);
  await page.waitForSelector(".cm-content");
  await page.route("**/api/workshop/drafts/*", (route) => route.abort());
  page.on("dialog", (dialog) => dialog.accept());
  await type(page, "\nNever sent.");
  await page.waitForFunction(() => document.querySelector("[data-saved]").classList.contains("bad"));
  await page.unroute("**/api/workshop/drafts/*");
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#content").value.endsWith("Never sent."));
  await saved(page);
  await page.context().close();
}

/** The keyboard alone goes through the tabs. */
async function keyboard(id) {
  const page = await watched({ viewport: { width: 1280, height: 900 } }, "keyboard");
  await page.goto(`${server}/workshop/${id}`);
  await page.focus("#tab-draft");
  await page.keyboard.press("ArrowRight");
  expect(await page.isVisible("#panel-test"), "an arrow does not open the next tab");
  await page.keyboard.press("End");
  expect(await page.isVisible("#panel-versions"), "End does not open the last tab");
  await page.keyboard.press("ArrowRight");
  expect((await page.evaluate(() => document.activeElement?.id)) === "tab-draft", "the tabs are no circle");
  await page.context().close();
}

async function withoutScripts(id) {
  const page = await watched({ javaScriptEnabled: false }, "no script");
  await page.goto(`${server}/workshop/${id}`);
  expect(await page.isVisible("#content"), "without scripts there is no text");
  expect(await page.isVisible("#history"), "without scripts there is no history");
  await page.context().close();
}

async function all() {
  for (const [width, colorScheme] of [[1600, "light"], [360, "dark"]]) {
    const template = await walk(width, colorScheme);
    await together(template, width, colorScheme);
  }
  await outlives();
  const drafts = await api("/api/workshop/drafts");
  await keyboard(drafts.items[0].id);
  await withoutScripts(drafts.items[0].id);
}

await all().catch((error) => wrong.push(String(error.stack)));
await browser.close();
wrong.forEach((each) => console.error(`workshop: ${each}`));
console.log(`workshop: ${wrong.length} problems`);
process.exit(wrong.length === 0 ? 0 : 1);
