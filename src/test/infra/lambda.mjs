// Lambda's runtime API for one call: starts a bootstrap, gives it an event and prints its answer.
// Usage: node lambda.mjs BOOTSTRAP EVENT
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [bootstrap, event] = process.argv.slice(2);
const patience = 30_000;

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.setHeader("Lambda-Runtime-Aws-Request-Id", "00000000-0000-4000-8000-000000000001");
    response.setHeader("Lambda-Runtime-Deadline-Ms", String(Date.now() + patience));
    response.setHeader("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:smoke");
    response.setHeader("Content-Type", "application/json");
    response.end(readFileSync(event));
    return;
  }
  const parts = [];
  request.on("data", part => parts.push(part));
  request.on("end", () => {
    response.statusCode = 202;
    response.end("{}", () => end(0, Buffer.concat(parts).toString()));
  });
});

let started;
function end(code, said) {
  console.log(said);
  started?.kill("SIGKILL");
  process.exit(code);
}

server.listen(0, "127.0.0.1", () => {
  const env = { ...process.env, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${server.address().port}`, DISABLE_SIGNAL_HANDLERS: "true" };
  started = spawn(bootstrap, { env, stdio: ["ignore", 2, 2] });
  started.on("exit", code => end(1, `the bootstrap ended by itself with ${code}`));
  setTimeout(() => end(1, "no answer within 30 seconds"), patience);
});
