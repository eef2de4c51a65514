import { call, reason } from "./api";
import { need, onClick, refuse } from "./page";
import { refresh } from "./refresh";
import type { Sheet } from "./sheet";
import type { Compared, Draft } from "./shapes";

/** Earlier texts: what changed since, and the way back. */
export function showVersions(draft: string, sheet: Sheet): void {
  const path = `/api/workshop/drafts/${draft}/versions/`;
  onClick("button[data-compare]", ({ dataset }) => void told(async () => {
    const compared = await call<Compared>("GET", path + (dataset.compare ?? ""));
    show(dataset.compare ?? "", compared.diff);
  }));
  onClick("button[data-restore]", ({ dataset }) => void told(async () => {
    if (!(await sheet.saving.save())) return;
    const revision = sheet.saving.revision;
    sheet.follow(await call<Draft>("PUT", path + (dataset.restore ?? ""), { revision }));
    await refresh("versions", "count-texts");
  }));
}

async function told(act: () => Promise<void>): Promise<void> {
  try {
    await act();
    refuse("");
  } catch (error) {
    refuse(reason(error));
  }
}

function show(number: string, diff: string): void {
  const room = need("#difference");
  const title = document.createElement("h3");
  title.textContent = `From text ${number} to now`;
  const lines = document.createElement("pre");
  lines.tabIndex = 0;
  lines.className = "diff";
  lines.append(...(diff ? changes(diff) : ["They are the same."]));
  room.replaceChildren(title, lines);
  room.hidden = false;
  room.focus();
}

/** Without the two lines that name the texts, which the title does. */
function changes(diff: string): HTMLElement[] {
  return diff.split(/(?<=\n)/).slice(2).map(line);
}

function line(text: string): HTMLElement {
  const made = document.createElement(text.startsWith("+") ? "ins" : text.startsWith("-") ? "del" : "span");
  made.textContent = text;
  return made;
}
