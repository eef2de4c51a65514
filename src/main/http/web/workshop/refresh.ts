import { find } from "./page";

/** Reads the page again and puts its newer parts in the place of the old ones. */
export async function refresh(...ids: string[]): Promise<void> {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  if (!answer.ok) return;
  const newer = new DOMParser().parseFromString(await answer.text(), "text/html");
  const focused = document.activeElement?.id;
  for (const id of ids) {
    const fresh = newer.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceChildren(...fresh.childNodes);
    for (const button of document.querySelectorAll<HTMLButtonElement>(`#${id} button`)) button.disabled = false;
  }
  if (focused) find(`#${CSS.escape(focused)}`)?.focus();
}
