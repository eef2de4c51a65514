import { need } from "./page";
import type { Choice } from "./saving";
import type { Stale } from "./shapes";

/** Shows both texts side by side until one is chosen; nothing else closes the dialog. */
export function chooseBetween(stale: Stale, current: string): Promise<Choice> {
  const dialog = need<HTMLDialogElement>("#conflict-dialog");
  const yours = need<HTMLTextAreaElement>("[data-yours]", dialog);
  yours.value = current;
  const theirs = need<HTMLTextAreaElement>("[data-theirs]", dialog);
  theirs.value = stale.theirs.content;
  need("[data-their-revision]", dialog).textContent = `revision ${stale.theirs.revision}`;
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
  const different = firstDifference(yours.value, theirs.value);
  for (const field of [yours, theirs]) scrollTo(field, different);
  return new Promise((chosen) => {
    const take = (choice: Choice) => {
      dialog.close();
      chosen(choice);
    };
    need<HTMLButtonElement>("[data-keep=yours]", dialog).onclick = () => take({ keep: "yours", text: yours.value });
    need<HTMLButtonElement>("[data-keep=theirs]", dialog).onclick = () => take({ keep: "theirs" });
  });
}

/** @returns how many characters are the same before the texts part */
function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** As near as lines of different length allow. */
function scrollTo(field: HTMLTextAreaElement, at: number): void {
  const share = at / Math.max(1, field.value.length);
  field.scrollTop = field.scrollHeight * share - field.clientHeight / 2;
}
