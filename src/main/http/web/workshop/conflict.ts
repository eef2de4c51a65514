import { need } from "./page";
import type { Choice } from "./saving";
import type { Stale } from "./shapes";

/** Shows both texts side by side until one is chosen; nothing else closes the dialog. */
export function chooseBetween(stale: Stale, current: string): Promise<Choice> {
  const dialog = need<HTMLDialogElement>("#conflict-dialog");
  const yours = need<HTMLTextAreaElement>("[data-yours]", dialog);
  yours.value = current;
  need<HTMLTextAreaElement>("[data-theirs]", dialog).value = stale.theirs.content;
  need("[data-their-revision]", dialog).textContent = `revision ${stale.theirs.revision}`;
  dialog.oncancel = (event) => event.preventDefault();
  dialog.showModal();
  return new Promise((chosen) => {
    const take = (choice: Choice) => {
      dialog.close();
      chosen(choice);
    };
    need<HTMLButtonElement>("[data-keep=yours]", dialog).onclick = () => take({ keep: "yours", text: yours.value });
    need<HTMLButtonElement>("[data-keep=theirs]", dialog).onclick = () => take({ keep: "theirs" });
  });
}
