// How the pages are looked at: console, policy, network and accessibility of each page are watched.
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export async function looking(server) {
  const wrong = [];
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
  const expect = (fine, what) => void (fine || wrong.push(what));

  /** A page of its own browser; what must go wrong there is named as the console says it. */
  async function watched(options, what, expected = []) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("console", (line) => {
      const surprises = !expected.some((words) => line.text().includes(words));
      if (line.type() === "error" && surprises) wrong.push(`${what} ${page.url()}: console: ${line.text()}`);
    });
    page.on("pageerror", (error) => wrong.push(`${what} ${page.url()}: ${error}`));
    page.on("request", (request) => expect(request.url().startsWith(server), `${what} leaves: ${request.url()}`));
    return page;
  }

  async function judge(page, what) {
    const result = await new AxeBuilder({ page }).analyze();
    for (const each of result.violations) {
      if (["serious", "critical"].includes(each.impact)) {
        wrong.push(`${what}: ${each.id}: ${each.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
      }
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(!wide, `${what}: is wider than the window`);
  }

  return { browser, watched, judge, expect, wrong };
}
