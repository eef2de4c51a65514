// Talks with a model in the workshop: an answer streams, is stopped, and fails.
import { looking } from "./looking.mjs";
import { model } from "./model.mjs";

const [server, port, room] = process.argv.slice(2);
const standIn = await model(Number(port));
const { browser, watched, judge, expect, wrong } = await looking(server);
const idle = (page) => page.waitForFunction(() => document.querySelector("form[data-chat]").dataset.busy === "false");

async function say(page, words) {
  await page.fill("#say", words);
  await page.keyboard.press("Control+Enter");
}

const page = await watched({ viewport: { width: 1280, height: 900 } }, "model");
await page.goto(`${server}/workshop`);
await page.fill("[name=requirements]", "Say why");
await page.click("form[data-start] button.main");
await page.waitForURL(/\/workshop\/wd-/);
await page.waitForSelector(".cm-content");

await say(page, "A draft, please");
await idle(page);
await page.locator("[data-extract]").last().click();
await page.waitForFunction(() => document.querySelector("#content").value.startsWith("## TASK"));

await say(page, "Talk on and on");
await page.waitForFunction(() => document.querySelector("#messages article:last-child pre").textContent.includes("word 5"));
await judge(page, "model while it streams");
await page.screenshot({ path: `${room}/workshop/13-streaming.png` });
await page.click("[data-stop]");
await idle(page);
expect(await page.isVisible("text=Stopped"), "model: that it is stopped is not told");
for (let tries = 0; tries < 50 && standIn.seen.left === 0; tries++) await page.waitForTimeout(200);
expect(standIn.seen.left === 1, "model: who stops does not end the call of the model");

await say(page, "This is too much");
await idle(page);
const told = await page.locator("#messages [role=alert]").last().textContent();
expect(/try again|later|wait|minute|second/i.test(told ?? ""), `model: no remedy is told: ${told}`);
expect((await page.inputValue("#say")) === "This is too much", "model: what was said is lost");
await judge(page, "model that refuses");
await page.screenshot({ path: `${room}/workshop/14-refused.png` });
await browser.close();
standIn.close();
wrong.forEach((each) => console.error(`assistant: ${each}`));
console.log(`assistant: ${wrong.length} problems`);
process.exit(wrong.length === 0 ? 0 : 1);
