import { say } from "../app/say";
import { call, reason } from "./api";

/** Stars and notes are kept as soon as they are given, and are the same wherever a test is shown. */
export function rateTests(draft: string): void {
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && "rate" in field.dataset) {
      void keep(draft, field, { rating: Number(field.value) });
    }
    if (field instanceof HTMLTextAreaElement && "notes" in field.dataset) {
      void keep(draft, field, { notes: field.value });
    }
  });
}

async function keep(draft: string, field: HTMLElement, rating: { rating?: number; notes?: string }): Promise<void> {
  const test = field.closest<HTMLElement>("[data-test-id]")?.dataset.testId ?? "";
  try {
    await call("PUT", `/api/workshop/drafts/${draft}/tests/${test}`, rating);
    mirror(test, rating);
    say("Kept");
  } catch (error) {
    say(reason(error));
  }
}

function mirror(test: string, { rating, notes }: { rating?: number; notes?: string }): void {
  for (const card of document.querySelectorAll(`[data-test-id="${test}"]`)) {
    const star = card.querySelector<HTMLInputElement>(`[data-rate][value="${rating ?? 0}"]`);
    if (star) star.checked = true;
    const field = card.querySelector<HTMLTextAreaElement>("[data-notes]");
    if (field && notes !== undefined) field.value = notes;
  }
}
