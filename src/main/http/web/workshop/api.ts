import type { Problem } from "./shapes";

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** What the server refused, in its words. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(words(problem));
  }
}

export function words(problem: Problem): string {
  const what = problem.detail ?? `The server answered with ${problem.status}`;
  return problem.remedy ? `${what}. ${problem.remedy}.` : `${what}.`;
}

/** @throws Refused, or TypeError when the server is not reached */
export async function call<T>(method: Method, path: string, body?: object): Promise<T> {
  const answer = await send(method, path, body);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** @throws Refused, or TypeError when the server is not reached */
export async function send(
  method: Method, path: string, body?: object, signal?: AbortSignal,
): Promise<Response> {
  const headers = body ? { "Content-Type": "application/json" } : undefined;
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), signal });
  if (answer.ok) return answer;
  throw new Refused(await problemOf(answer));
}

async function problemOf(answer: Response): Promise<Problem> {
  const after = answer.headers.get("Retry-After");
  const problem = await answer.json().catch(() => ({})) as Partial<Problem>;
  const wait = after ? { remedy: `Try again in ${after} seconds` } : {};
  return { ...problem, ...wait, status: answer.status };
}

export function reason(error: unknown): string {
  if (error instanceof Refused) return error.message;
  return "The server is not reached. Look at the connection, then try again.";
}
