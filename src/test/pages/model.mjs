// A stand-in for a language model, as OpenAI's API streams it. What it does, the last message says.
import { createServer } from "node:http";

const DRAFT = "Here it is.\n\n```markdown\n## TASK\nFix what the findings name, and say why.\n```\n\nWhat else?";

/** @returns how it is asked about: `left` counts who went away within an answer */
export async function model(port) {
  const seen = { left: 0 };
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const asked = JSON.parse(Buffer.concat(parts).toString());
    const said = asked.messages.at(-1).content;
    if (said.includes("too much")) {
      response.writeHead(429, { "Retry-After": "60" }).end("{}");
      return;
    }
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    const pieces = said.includes("on and on") ? forEver() : DRAFT.match(/.{1,12}/gs);
    response.on("close", () => response.writableFinished || seen.left++);
    for await (const piece of pieces) {
      if (response.destroyed) return;
      response.write(`data: ${JSON.stringify({ model: "stand-in", choices: [{ index: 0, delta: { content: piece } }] })}\n\n`);
    }
    response.write(`data: ${JSON.stringify({ model: "stand-in", choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\n`);
    response.end("data: [DONE]\n\n");
  });
  await new Promise((listens) => server.listen(port, "127.0.0.1", listens));
  return { seen, close: () => server.closeAllConnections() || server.close() };
}

async function* forEver() {
  for (let number = 1; ; number++) {
    yield `word ${number} `;
    await new Promise((later) => setTimeout(later, 100));
  }
}
