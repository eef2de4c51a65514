// Fills the template library and runs an experiment, through the API alone.
import { readFile } from "node:fs/promises";

const CASES = `cases:
  - name: names-every-rule
    sample: architecture
    expect:
      - rules: embedded
`;

/** @returns {Promise<{experiment: string, draft: string}>} what to look at */
export async function seedLibrary(server, top) {
  const call = async (method, path, body = "{}", type = "application/json") => {
    const answer = await fetch(server + path, {
      method,
      headers: { "Content-Type": type },
      body: method === "GET" ? undefined : body,
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const post = (path, body = {}) => call("POST", path, JSON.stringify(body));
  const update = async (name, home, message, change) => {
    const path = `/api/templates/${name}`;
    const now = await call("GET", `${path}?home=${home}`);
    const text = change(now.version.text);
    if (text === now.version.text) throw new Error(`${home}/${name}: ${message} changes nothing`);
    await post(`${path}/versions?home=${home}`, { text, message, cases: CASES });
    await post(`${path}/tests?home=${home}`, { version: now.template.latest + 1 });
  };

  const fork = (name, to) => post(`/api/templates/${name}/fork?home=shipped`, { version: 1, to });
  await fork("architecture_refactoring", "trial/small_steps");
  await update("small_steps", "trial", "One cause at a time, and say so", (text) =>
    text
      .replace("title: Architecture refactoring", "title: Small steps\ndescription: Asks for the smallest change that removes one cause, and for a test that would have found it.")
      .replace("solve it once.", "solve it once and say which.")
      .replace("Structure that the next reader", "Small steps, and structure that the next reader"));
  await update("small_steps", "trial", "Tests come first", (text) =>
    text
      .replace("1. **Analysis**: read", "1. **Test**: write one that fails because of this finding.\n2. **Analysis**: read")
      .replace("2. **Design**", "3. **Design**")
      .replace("3. **Implementation**", "4. **Implementation**")
      .replace("4. **Validation**: run the whole", "5. **Validation**: run the new test, the whole"));
  await update("small_steps", "trial", "Shorter: what everybody does anyway is left out", (text) =>
    text.replace(/- Prefer the smallest change[^\n]*\n/, ""));
  for (const version of [2, 3]) {
    await post("/api/templates/small_steps/production?home=trial", { version, reason: `Version ${version} read by two of us` });
  }
  await post("/api/templates/small_steps/staging?home=trial", { version: 4, reason: "To be tried next week" });
  await post("/api/templates/small_steps/rating?home=trial", { stars: 4 });
  await fork("testing_enhancement", "global/tests_that_catch");
  await fork("security_remediation", "shop/checkout/payment_security");
  await fork("documentation_improvement", "shop/words_for_readers");
  await post("/api/templates/words_for_readers/rating?home=shop", { stars: 5 });

  const goal = { metric: "completed", baseline: 0.3, effect: 0.4, looks: 2, matureDays: 0, guardrails: [{ kind: "failed", worse: 0.5 }] };
  const created = await post("/api/experiments", {
    title: "Tests first, or small steps alone?",
    versions: ["trial/small_steps@2", "trial/small_steps@3"],
    goal,
    salt: "pages",
  });
  const draft = await post("/api/experiments", {
    title: "Is the shorter text as good?",
    versions: ["trial/small_steps@3", "trial/small_steps@4"],
    goal: { ...goal, metric: "merged", looks: 3, matureDays: 14 },
  });
  await post(`/api/experiments/${created.id}/start`);
  await call(
    "PUT", "/api/settings?project=trial",
    "templates:\n  alias: production\n  personas:\n    architecture: small_steps\n", "application/yaml");
  await work(call, post, top, created.id);
  return { experiment: created.id, draft: draft.id };
}

/** Agents end the prompts of a scan: those of variant `a` better; looks are taken when they are due. */
async function work(call, post, top, experiment) {
  const report = await readFile(`${top}/examples/checkstyle-google-gson.sarif`);
  const scan = (await call("POST", "/api/scans?project=trial&name=checkstyle", report, "application/sarif+json")).scan.id;
  await post(`/api/scans/${scan}/prompts`, { group: "file" });
  for (;;) {
    const progress = await call("GET", `/api/scans/${scan}/tracking`);
    if (progress.planning?.state === "completed") break;
    if (progress.planning?.state === "failed") throw new Error(progress.planning.problem);
    await new Promise((later) => setTimeout(later, 200));
  }
  const ended = {};
  const prompts = (await call("GET", `/api/prompts?scan=${scan}&limit=200`)).items;
  for (const prompt of prompts) {
    const version = prompt.template.split("@")[1];
    const count = (ended[prompt.template] = (ended[prompt.template] ?? 0) + 1);
    const success = version === "3" ? count % 8 !== 0 : count % 3 === 0;
    const path = `/api/prompts/${prompt.id}/executions`;
    await post(path, { status: "executing", agent: "copilot" });
    await post(path, { status: success ? "completed" : "failed", agent: "copilot", error: success ? undefined : "Gave up" });
    await post(`/api/experiments/${experiment}/look`);
  }
}
