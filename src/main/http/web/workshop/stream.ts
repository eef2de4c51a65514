import { send } from "./api";
import type { Said } from "./shapes";

/** Says something to the assistant and gives each part of the answer as it comes. */
export async function* answerTo(path: string, text: string, signal: AbortSignal): AsyncGenerator<Said> {
  const answer = await send("POST", path, { text }, signal);
  if (!answer.body) return;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) yield* dataOf(event);
  }
}

function* dataOf(event: string): Generator<Said> {
  const lines = event.split("\n").filter((line) => line.startsWith("data:"));
  if (lines.length > 0) yield JSON.parse(lines.map((line) => line.slice(5)).join("\n")) as Said;
}
