import { ask, button } from "./ask";
import { chooseBetween } from "./conflict";
import { type Editor, editorOver } from "./editor";
import { Kept } from "./keep";
import { find, need, onClick } from "./page";
import { Saving } from "./saving";
import type { Draft, Stale, Version } from "./shapes";

/** The text of the draft: its editor, its saving, and the ways back. */
export interface Sheet {
  saving: Saving;
  /** Puts a text in, after asking where another one would be lost. */
  take(text: string): Promise<boolean>;
  /** Shows what was saved elsewhere, such as a restored version. */
  follow(draft: Draft): void;
}

export function openSheet(bench: HTMLElement, saved: (draft: Draft) => void): Sheet {
  const id = bench.dataset.draft ?? "";
  const field = need<HTMLTextAreaElement>("#content");
  const aside = new Kept(id, "aside");
  let start = field.value;
  const editor: Editor = editorOver(field, () => {
    count(bench, field.value);
    saving.changed();
  });
  const known: Version = { revision: Number(bench.dataset.revision), content: field.value };
  const saving = new Saving(id, known, {
    text: () => editor.text(),
    tell,
    saved,
    choose: async (stale) => {
      const choice = await chooseBetween(stale, editor.text());
      if (choice.keep === "theirs") setAside(editor.text(), stale);
      editor.replace(choice.keep === "yours" ? choice.text : stale.theirs.content);
      return choice;
    },
  });
  const setAside = (text: string, stale: Stale) => {
    aside.put({ revision: stale.yours.revision, content: text });
    offerAside(aside, take);
  };
  const take = async (text: string) => {
    const loses = saving.isDirty && editor.text().trim() !== "";
    if (loses && !(await ask("The editor has text that is not saved. Replace it?", "Replace"))) return false;
    editor.replace(text);
    editor.focus();
    return true;
  };
  const follow = (draft: Draft) => {
    saving.follow(draft);
    editor.replace(draft.content);
  };
  const save = async () => {
    if (await saving.save()) start = editor.text();
  };
  if (!field.readOnly) {
    saveOnKeys(save);
    onClick("[data-save]", () => void save());
    onClick("[data-reset]", () => {
      editor.replace(start);
      editor.focus();
    });
    warnBeforeLeaving(saving);
    bringBack(new Kept(id, "unsaved"), editor);
    offerAside(aside, take);
  }
  return { saving, take, follow };
}

function tell(state: string, bad = false): void {
  const place = need("[data-saved]");
  if (place.textContent !== state) place.textContent = state;
  place.classList.toggle("bad", bad);
}

/** Tokens are counted when the page is made; until then they follow the characters. */
function count(bench: HTMLElement, text: string): void {
  const counted = Number(bench.dataset.tokens);
  const length = Number(bench.dataset.length);
  const each = counted > 0 ? length / counted : 4;
  const tokens = text.length === length ? counted : Math.round(text.length / each);
  const about = text.length === length ? "" : "about ";
  need("[data-characters]").textContent = `${text.length.toLocaleString("en")} characters`;
  need("[data-token-count]").textContent = `${about}${tokens.toLocaleString("en")} tokens`;
}

function saveOnKeys(save: () => Promise<void>): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    if (!find("dialog[open]")) void save();
  });
}

function warnBeforeLeaving(saving: Saving): void {
  window.addEventListener("beforeunload", (event) => {
    if (saving.isDirty) event.preventDefault();
  });
}

/** What the browser kept goes into the editor; when it is stale, saving it shows both texts. */
function bringBack(unsaved: Kept, editor: Editor): void {
  const kept = unsaved.get();
  if (!kept || kept.content === editor.text()) return;
  editor.replace(kept.content);
}

function offerAside(aside: Kept, take: (text: string) => Promise<boolean>): void {
  const place = need("[data-aside]");
  const kept = aside.get();
  place.hidden = !kept;
  if (!kept) return;
  const drop = () => {
    aside.drop();
    place.hidden = true;
  };
  const back = async () => {
    if (await take(kept.content)) drop();
  };
  const text = document.createElement("p");
  text.textContent = `A text of yours, made from revision ${kept.revision}, is kept in this browser.`;
  const buttons = document.createElement("p");
  buttons.className = "buttons";
  buttons.append(button("Put it into the editor", "", () => void back()), button("Drop it", "", drop));
  place.replaceChildren(text, buttons);
}
