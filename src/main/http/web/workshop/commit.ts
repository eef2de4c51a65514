import { call, reason } from "./api";
import { find, given, need, onClick, onSubmit, refuse } from "./page";
import type { Saving } from "./saving";

/** The way into the library: only what is ready goes, and the limits are told while one types. */
export function commitWhenReady(draft: string, saving: Saving): void {
  const dialog = need<HTMLDialogElement>("#commit-dialog");
  const form = need<HTMLFormElement>("form[data-commit-form]", dialog);
  onClick("[data-commit]", () => {
    dialog.showModal();
    judge(form);
  });
  onClick("[data-close]", () => dialog.close());
  form.addEventListener("input", () => judge(form));
  onSubmit("form[data-commit-form]", async () => {
    refuse("", "[data-commit-refused]");
    try {
      await saving.save();
      await call("POST", `/api/workshop/drafts/${draft}/commit`, wanted(form));
      location.reload();
    } catch (error) {
      refuse(reason(error), "[data-commit-refused]");
    }
  });
}

/** Committing needs the status `ready`. */
export function allowCommit(ready: boolean): void {
  const button = find<HTMLButtonElement>("[data-commit]");
  if (button) button.disabled = !ready;
}

function wanted(form: HTMLFormElement): object {
  return Object.fromEntries(
    ["name", "title", "description", "home"].map((name) => [name, given(form, name)]));
}

function judge(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[aria-describedby]")) {
    const hint = need(`#${field.getAttribute("aria-describedby") ?? ""}`);
    const wrong = field.value !== "" && !field.validity.valid;
    field.setAttribute("aria-invalid", String(wrong));
    hint.classList.toggle("bad", wrong);
    const has = field.maxLength > 0 ? `, has ${field.value.length}` : "";
    hint.textContent = `${hint.dataset.hint ?? ""}${has}`;
  }
  need<HTMLButtonElement>("button.main", form).disabled = !form.checkValidity();
}
