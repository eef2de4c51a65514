/** The only element that fits; every page that asks has it. */
export function need<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

export function find<E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E | null {
  return within.querySelector<E>(selector);
}

/** Clicks on what fits, also on what comes into the page later. */
export function onClick(selector: string, act: (button: HTMLElement) => void): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (button) act(button);
  });
}

export function onSubmit(selector: string, act: (form: HTMLFormElement) => Promise<void>): void {
  const form = find<HTMLFormElement>(selector);
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void whileBusy(form, () => act(form));
  });
}

async function whileBusy(form: HTMLFormElement, act: () => Promise<void>): Promise<void> {
  const button = need<HTMLButtonElement>("button:not([type=button])", form);
  button.disabled = true;
  await act().finally(() => (button.disabled = false));
}

/** A text of a form, without spaces around; empty when there is no such field. */
export function given(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** Without scripts buttons do nothing, so they come to life here. */
export function enableButtons(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>("#main button:disabled:not([data-commit])");
  for (const button of buttons) button.disabled = false;
}

/** Says why something was not done, where it is seen and heard; empty to take it back. */
export function refuse(why: string, place = "[data-refused]"): void {
  const note = need(place);
  note.hidden = why === "";
  note.textContent = why;
}
