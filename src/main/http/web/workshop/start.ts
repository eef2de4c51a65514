import { call, reason } from "./api";
import { enableButtons, find, given, onClick, onSubmit, refuse } from "./page";
import type { Begun } from "./shapes";

/** The list of drafts: what begins another one. */
export function beginWorkshop(): void {
  if (!find("form[data-start]")) return;
  enableButtons();
  onSubmit("form[data-start]", (form) => begin("/api/workshop/start", wanted(form)));
  onClick("button[data-clone]", (button) => void begin(clonePath(button.dataset.clone ?? "")));
  const name = find("[data-clone-now]")?.dataset.cloneNow;
  if (name) void begin(clonePath(name));
}

function wanted(form: HTMLFormElement): object {
  const fields = ["requirements", "name", "text"].map((name) => [name, given(form, name)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}

/** A template of the library has its home before its name; one that ships has none. */
function clonePath(template: string): string {
  const cut = template.lastIndexOf("/");
  const home = cut < 0 ? "" : `?home=${encodeURIComponent(template.slice(0, cut))}`;
  return `/api/templates/${encodeURIComponent(template.slice(cut + 1))}/clone${home}`;
}

/** Goes to the draft; the way back does not begin another one. */
async function begin(path: string, body?: object): Promise<void> {
  try {
    const { draft } = await call<Begun>("POST", path, body);
    if (find("[data-clone-now]")) history.replaceState(null, "", "/workshop");
    location.assign(`/workshop/${draft.id}`);
  } catch (error) {
    refuse(reason(error));
  }
}
