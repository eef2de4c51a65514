import { say } from "../app/say";
import { call, reason } from "./api";
import { ask } from "./ask";
import { talk } from "./chat";
import { discuss } from "./comments";
import { allowCommit, commitWhenReady } from "./commit";
import { enableButtons, find, need, onClick, refuse } from "./page";
import { shareWithPeople } from "./people";
import { rateTests } from "./rate";
import { refresh } from "./refresh";
import type { Saving } from "./saving";
import type { Draft } from "./shapes";
import { openSheet } from "./sheet";
import { makeTabs } from "./tabs";
import { runTests } from "./trial";
import { showVersions } from "./versions";

/** The page of one draft: puts its parts together. */
export function openBench(): void {
  const bench = find("#bench");
  if (!bench) return;
  const id = bench.dataset.draft ?? "";
  enableButtons();
  const tabs = makeTabs();
  const sheet = openSheet(bench, (draft) => show(bench, draft));
  allowCommit(bench.dataset.status === "ready");
  changeFields(sheet.saving);
  talk(id, (text) => {
    tabs.open("draft");
    void sheet.take(text).then((taken) => say(taken ? "The draft is in the editor" : ""));
  });
  runTests(id, sheet.saving);
  rateTests(id);
  commitWhenReady(id, sheet.saving);
  shareWithPeople(id);
  discuss(id);
  showVersions(id, sheet);
  need("#tab-versions").addEventListener("click", () => void refresh("versions", "count-texts"));
  onClick("[data-delete]", () => void remove(id, sheet.saving));
}

/** What the server says of the draft, in all places that tell it. */
function show(bench: HTMLElement, draft: Draft): void {
  bench.dataset.status = draft.status;
  const state = need("[data-state]");
  state.textContent = draft.status;
  state.className = `state ${draft.status}`;
  need("[data-title]").textContent = draft.name ?? "Draft without a name";
  need<HTMLSelectElement>("[data-field=status]").value = draft.status;
  allowCommit(draft.status === "ready");
}

/** Name, description and status are saved when they are left. */
function changeFields(saving: Saving): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-field]")) {
    field.addEventListener("change", () => void change(saving, field));
  }
}

/** What is ready is the text that stands there, so it is saved before. */
async function change(saving: Saving, field: HTMLInputElement | HTMLSelectElement): Promise<void> {
  if (field.dataset.field === "status") await saving.save();
  await saving.set({ [field.dataset.field ?? ""]: field.value });
}

async function remove(id: string, saving: Saving): Promise<void> {
  const question = "Delete this draft with its conversation, its tests and its comments?";
  if (!(await ask(question, "Delete"))) return;
  try {
    await call("DELETE", `/api/workshop/drafts/${id}`);
    saving.forget();
    location.assign("/workshop");
  } catch (error) {
    refuse(reason(error));
  }
}
