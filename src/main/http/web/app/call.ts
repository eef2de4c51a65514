import { say } from "./say";

interface Problem {
  detail?: string;
  remedy?: string;
}

/** `data-call="/api/…"`: the button posts there, then the page is read again. */
export function callOnClick(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-call]")) {
    button.hidden = false;
    button.addEventListener("click", () => void call(button));
  }
}

async function call(button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  const answer = await fetch(button.dataset.call ?? "", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  if (answer.ok) {
    location.reload();
    return;
  }
  const problem = (await answer.json()) as Problem;
  say(`${problem.detail ?? "It did not work"}. ${problem.remedy ?? ""}`);
  button.disabled = false;
}
