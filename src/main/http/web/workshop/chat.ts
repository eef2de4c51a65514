import { reason, words } from "./api";
import { find, need, onClick } from "./page";
import { refresh } from "./refresh";
import { answerTo } from "./stream";

/** The conversation: an answer is shown while it comes, and can be stopped. */
export function talk(draft: string, take: (text: string) => void): void {
  toTheEnd();
  onClick("[data-extract]", (button) => take(draftIn(button)));
  const form = find<HTMLFormElement>("form[data-chat]");
  if (!form) return;
  const field = need<HTMLTextAreaElement>("textarea", form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void say(draft, form, field);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

/** The last block of the message that the button belongs to. */
function draftIn(button: HTMLElement): string {
  return [...(button.closest("article")?.querySelectorAll("pre.draft") ?? [])].at(-1)?.textContent ?? "";
}

async function say(draft: string, form: HTMLFormElement, field: HTMLTextAreaElement): Promise<void> {
  const text = field.value.trim();
  if (text === "" || form.dataset.busy === "true") return;
  const stopping = new AbortController();
  const stop = need<HTMLButtonElement>("[data-stop]", form);
  stop.onclick = () => stopping.abort();
  busy(form, true);
  field.value = "";
  bubble("user", "You").textContent = text;
  const answer = bubble("assistant", "Assistant");
  try {
    await hear(`/api/workshop/drafts/${draft}/chat`, text, answer, stopping.signal);
    await refresh("messages");
  } catch (error) {
    if (stopping.signal.aborted) {
      remark(answer, "Stopped");
    } else {
      field.value = text;
      failed(answer, error);
    }
  }
  busy(form, false);
  toTheEnd();
  field.focus();
}

async function hear(path: string, text: string, answer: HTMLElement, signal: AbortSignal): Promise<void> {
  for await (const said of answerTo(path, text, signal)) {
    if (said.piece) answer.append(said.piece);
    if (said.problem) throw new Error(words(said.problem));
    toTheEnd();
  }
}

function busy(form: HTMLFormElement, is: boolean): void {
  form.dataset.busy = String(is);
  need("#messages").setAttribute("aria-busy", String(is));
  need<HTMLButtonElement>(".main", form).disabled = is;
  need("[data-stop]", form).hidden = !is;
}

/** @returns where its text goes */
function bubble(role: string, by: string): HTMLElement {
  const article = document.createElement("article");
  article.className = `said ${role}`;
  const who = document.createElement("p");
  who.className = "meta";
  who.textContent = by;
  const text = document.createElement("pre");
  text.className = "prose";
  article.append(who, text);
  need("#messages").append(article);
  toTheEnd();
  return text;
}

function remark(answer: HTMLElement, text: string): void {
  const note = document.createElement("p");
  note.className = "meta";
  note.textContent = text;
  answer.after(note);
}

function failed(answer: HTMLElement, error: unknown): void {
  const note = document.createElement("p");
  note.className = "note bad";
  note.setAttribute("role", "alert");
  note.textContent = error instanceof Error && error.constructor === Error ? error.message : reason(error);
  answer.after(note);
  if (answer.textContent === "") answer.remove();
}

function toTheEnd(): void {
  const room = need("#messages");
  room.scrollTop = room.scrollHeight;
}
