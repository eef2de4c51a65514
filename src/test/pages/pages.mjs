// Looks at every page as people do: narrow and wide, in light and dark, with the keyboard alone,
// and without scripts. Ends with 1 when anything is not as it must be.
import { mkdir } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { seed } from "./seed.mjs";
import { seedLibrary } from "./seedlibrary.mjs";

const [server, top, room] = process.argv.slice(2);
const WIDTHS = [360, 768, 1600];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
const wrong = [];
const expect = (fine, what) => void (fine || wrong.push(what));

await mkdir(`${room}/all`, { recursive: true });
await mkdir(`${room}/docs`, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });

/** A page whose console, policy and network are watched. */
async function watched(options, what) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  page.on("console", (line) => {
    const expected = /status of (404|409)/.test(line.text());
    if (line.type() === "error" && !expected) wrong.push(`${what} ${page.url()}: console: ${line.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`${what} ${page.url()}: ${error}`));
  page.on("request", (request) => expect(request.url().startsWith(server), `${what} leaves: ${request.url()}`));
  return page;
}

async function judge(page, name, what) {
  const result = await new AxeBuilder({ page }).analyze();
  for (const each of result.violations) {
    if (["serious", "critical"].includes(each.impact)) {
      wrong.push(`${what} ${name}: ${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
    }
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(!wide, `${what} ${name}: is wider than the window`);
}

async function visit(pages) {
  for (const width of WIDTHS) {
    for (const colorScheme of ["light", "dark"]) {
      const what = `${width} ${colorScheme}`;
      const page = await watched({ viewport: { width, height: 900 }, colorScheme }, what);
      for (const [name, path] of Object.entries(pages)) {
        const answer = await page.goto(server + path);
        expect(answer?.status() === (name === "not-found" ? 404 : 200), `${what} ${name}: ${answer?.status()}`);
        await page.waitForFunction(() => document.querySelector("[data-theme-switch]")?.hidden === false);
        await judge(page, name, what);
        await page.screenshot({ path: `${room}/all/${name}-${width}-${colorScheme}.png` });
      }
      await page.context().close();
    }
  }
}

async function pictures(pages) {
  for (const [name, path, width, colorScheme] of pages) {
    const page = await watched({ viewport: { width, height: 800 }, colorScheme }, "picture");
    await page.goto(server + path);
    await page.waitForFunction(() => document.querySelector("[data-theme-switch]")?.hidden === false);
    await page.screenshot({ path: `${room}/docs/${name}.png` });
    await page.context().close();
  }
}

/** The keyboard reaches everything, first of all the way past the navigation. */
async function keyboard(ids) {
  const page = await watched({ viewport: { width: 1280, height: 900 } }, "keyboard");
  await page.goto(`${server}/scans`);
  await page.keyboard.press("Tab");
  expect((await page.evaluate(() => document.activeElement?.textContent)) === "Skip to the content", "the first stop is not the skip link");
  await page.keyboard.press("Enter");
  expect((await page.evaluate(() => document.activeElement?.id)) === "main", "the skip link does not lead to the content");
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((path) => document.activeElement?.getAttribute("href") === path, `/scans/${ids.scan}`)) break;
  }
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth);
  expect(outline === "3px", `focus is not seen: ${outline}`);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${server}/scans/${ids.scan}`);
  await page.context().close();
}

async function copy(ids) {
  const page = await watched({}, "copy");
  await page.goto(`${server}/prompts/${ids.prompt}`);
  await page.click("[data-copy]");
  await page.waitForFunction(() => document.querySelector("[data-said]")?.textContent === "Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const answer = await fetch(`${server}/api/prompts/${ids.prompt}`, { headers: { Accept: "text/markdown" } });
  expect(copied === (await answer.text()), "what is copied is not the prompt, byte for byte");
  await page.context().close();
}

async function theme() {
  const page = await watched({ colorScheme: "light" }, "theme");
  const dark = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${server}/scans`);
  const before = await dark();
  await page.click("[data-theme-switch]");
  expect((await dark()) !== before, "the switch changes nothing");
  await page.goto(`${server}/metrics`);
  expect((await dark()) !== before, "the choice is forgotten");
  await page.context().close();
}

/** Tracking follows what an agent reports elsewhere. */
async function live(ids) {
  const page = await watched({}, "live");
  await page.goto(`${server}/scans/${ids.scan}`);
  const executing = () => page.textContent("[data-figure=executingPrompts]");
  const before = Number(await executing());
  const listed = await (await fetch(`${server}/api/prompts?scan=${ids.scan}&status=pending&limit=50`)).json();
  await fetch(`${server}/api/prompts/${listed.items[0].id}/executions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: '{"status": "executing"}',
  });
  await page.waitForFunction((is) => Number(document.querySelector("[data-figure=executingPrompts]")?.textContent) === is, before + 1);
  await page.context().close();
}

/** A button makes the prompts of a scan that has none. */
async function plans(ids) {
  const page = await watched({}, "plan");
  await page.goto(`${server}/scans/${ids.fresh}`);
  await page.click("[data-call]");
  await page.waitForSelector("[data-figure=pendingPrompts]", { timeout: 60_000 });
  await page.context().close();
}

async function withoutScripts(pages) {
  const page = await watched({ javaScriptEnabled: false }, "no script");
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(server + path);
    expect((await page.textContent("h1"))?.trim(), `no script ${name}: has no heading`);
    expect((await page.locator("main").innerText()).length > 40, `no script ${name}: is empty`);
  }
  await page.context().close();
}

/** Moves, rolls back and rates as a user does, and is told why production stays where it is. */
async function governs() {
  const page = await watched({ viewport: { width: 360, height: 800 } }, "govern");
  await page.goto(`${server}/templates/small_steps?home=trial`);
  const alias = (name) => page.locator(".aliases > li", { has: page.locator(`.alias.${name}`) });
  const move = async (name, version) => {
    await alias(name).getByText(`Move ${name}`, { exact: true }).click();
    await alias(name).getByLabel("To version").fill(String(version));
    await alias(name).getByRole("button", { name: "Move", exact: true }).click();
  };
  const points = (name, version) => alias(name).getByRole("link", { name: `version ${version}`, exact: true }).waitFor();
  await move("staging", 2);
  await points("staging", 2);
  await alias("staging").getByRole("button", { name: "Roll back to 4" }).click();
  await points("staging", 4);
  await move("production", 1);
  const said = (await alias("production").getByRole("alert").textContent()) ?? "";
  expect(said.includes("has not passed its cases") && said.includes("test it"), `the gate does not say why: ${said}`);
  await judge(page, "template-refused", "govern");
  await points("production", 3);
  await page.getByLabel("5 stars").check();
  await page.getByRole("button", { name: "Rate" }).click();
  await page.getByText("5.0 of 5 by 1").first().waitFor();
  await page.getByLabel("Home and name").fill("shop/small_steps");
  await page.getByRole("button", { name: "Fork" }).click();
  await page.waitForURL(`${server}/templates/small_steps?home=shop`);
  await page.goto(`${server}/templates/small_steps?home=trial&version=2`);
  await page.getByRole("button", { name: "Restore version 2" }).click();
  await page.waitForURL(`${server}/templates/small_steps?home=trial`);
  await page.getByText("Restores version 2").waitFor();
  await page.context().close();
}

/** From the versions to their difference, by the keyboard's way: links and a form. */
async function compares() {
  const page = await watched({ viewport: { width: 360, height: 800 } }, "compare");
  await page.goto(`${server}/templates/small_steps?home=trial`);
  await page.getByRole("link", { name: "Changes of version 3" }).click();
  await page.locator(".diff .added").first().waitFor();
  const heard = await page.locator(".diff .added").first().textContent();
  expect(heard?.includes("added:"), `what was added is told by colour alone: ${heard}`);
  await page.getByLabel("View").selectOption("split");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.locator(".diff.split .changed").first().waitFor();
  await page.getByLabel("From").fill("3");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByText("The two texts are the same").waitFor();
  await page.context().close();
}

await visit({ "empty-scans": "/scans", "empty-metrics": "/metrics", "empty-templates": "/templates", "empty-experiments": "/experiments" });
const ids = await seed(server, top);
const tried = await seedLibrary(server, top);
const pages = {
  scans: "/scans",
  scan: `/scans/${ids.scan}`,
  "scan-without-prompts": `/scans/${ids.fresh}`,
  findings: `/scans/${ids.scan}/findings`,
  "findings-none": `/scans/${ids.scan}/findings?text=nothing-like-this`,
  prompts: `/scans/${ids.scan}/prompts`,
  compliance: `/scans/${ids.scan}/compliance`,
  prompt: `/prompts/${ids.prompt}`,
  metrics: "/metrics",
  templates: "/templates",
  "templates-none": "/templates?named=nothing_like_it",
  template: "/templates/small_steps?home=trial",
  "template-explained": "/templates/small_steps?home=trial&version=2&project=gson&path=src/A.java",
  diff: "/templates/small_steps/diff?home=trial&from=1&to=3",
  "diff-split": "/templates/small_steps/diff?home=trial&from=1&to=3&view=split",
  experiments: "/experiments",
  experiment: `/experiments/${tried.experiment}`,
  "experiment-draft": `/experiments/${tried.draft}`,
  "not-found": "/scans/s-00000000000000000000",
};
await visit(pages);
await keyboard(ids);
await copy(ids);
await theme();
await withoutScripts(pages);
await pictures([
  ["scans", "/scans", 1280, "light"],
  ["scan", `/scans/${ids.scan}`, 1280, "light"],
  ["compliance", `/scans/${ids.scan}/compliance`, 1280, "light"],
  ["prompt", `/prompts/${ids.prompt}#part-6`, 1280, "dark"],
  ["metrics", "/metrics", 1280, "light"],
  ["templates", "/templates", 1280, "light"],
  ["template", "/templates/small_steps?home=trial", 1280, "light"],
  ["diff", "/templates/small_steps/diff?home=trial&from=1&to=3&view=split", 1280, "dark"],
  ["experiment", `/experiments/${tried.experiment}`, 1280, "light"],
]);
await compares();
await governs();
await live(ids);
await plans(ids);
await browser.close();
wrong.forEach((each) => console.error(`pages: ${each}`));
console.log(`pages: ${wrong.length} problems on ${Object.keys(pages).length + 4} pages`);
process.exit(wrong.length === 0 ? 0 : 1);
