// Fills the server as users do: reports of real analyzers, prompts made of them, agents that report.
import { readFile } from "node:fs/promises";

/** @returns {Promise<{scan: string, done: string, fresh: string}>} ids to look at */
export async function seed(server, top) {
  const call = async (method, path, body, type = "application/json") => {
    const answer = await fetch(server + path, {
      method,
      headers: { "Content-Type": type },
      body,
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const load = async (file, project) => {
    const report = await readFile(`${top}/examples/${file}`);
    const name = file.replace(".sarif", "");
    const answer = await call(
      "POST", `/api/scans?project=${project}&name=${name}`, report, "application/sarif+json");
    return answer.scan.id;
  };
  const plan = async (scan) => {
    await call("POST", `/api/scans/${scan}/prompts`, "{}");
    for (;;) {
      const progress = await call("GET", `/api/scans/${scan}/tracking`);
      if (progress.planning?.state === "completed") return;
      if (progress.planning?.state === "failed") throw new Error(progress.planning.problem);
      await new Promise((later) => setTimeout(later, 200));
    }
  };
  const scan = await load("pmd-quickstart-gson.sarif", "gson");
  await load("pmd-performance-gson.sarif", "gson");
  const fresh = await load("checkstyle-google-gson.sarif", "gson");
  const eslint = await load("eslint-jquery-src.sarif", "jquery");
  await plan(scan);
  await plan(eslint);

  const prompts = (await call("GET", `/api/prompts?scan=${scan}&limit=12`)).items;
  const foreign = await readFile(`${top}/examples/change.diff`, "utf8");
  for (const [index, prompt] of prompts.entries()) {
    const report = (body) =>
      call("POST", `/api/prompts/${prompt.id}/executions`, JSON.stringify(body));
    await report({ status: "executing", agent: "copilot" });
    if (index % 6 === 5) continue;
    const path = prompt.about.path;
    const own = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1,1 +1,1 @@\n-before\n+after\n`;
    const diff = index % 3 === 1 ? foreign : own;
    const change = await call(
      "POST", `/api/prompts/${prompt.id}/check`, JSON.stringify({ diff }));
    if (change.decision === "needs-approval") {
      await call("POST", `/api/changes/${change.id}/approve`, '{"reason": "Read and tried"}');
    }
    const failed = change.decision === "blocked";
    await report(
      failed
        ? { status: "failed", agent: "copilot", error: "The tests did not pass" }
        : {
            status: "completed",
            agent: "copilot",
            summary: "Closed the resource in a try block",
            filesChanged: [path],
            change: change.id,
          });
    if (!failed && index % 3 === 0) {
      await call("POST", `/api/prompts/${prompt.id}/outcome`, '{"outcome": "merged"}');
    }
  }
  return { scan, fresh, prompt: prompts[0].id };
}
