import { call, reason } from "./api";
import { given, onClick, onSubmit, refuse } from "./page";
import { refresh } from "./refresh";

/** What people say about the draft, as a whole or on lines of it. */
export function discuss(draft: string): void {
  const path = `/api/workshop/drafts/${draft}/comments`;
  onSubmit("form[data-comment]", async (form) => {
    if (await done(() => call("POST", path, wanted(form)))) form.reset();
  });
  onClick("button[data-resolve]", ({ dataset }) => {
    const resolved = dataset.resolved !== "true";
    void done(() => call("PUT", `${path}/${dataset.resolve ?? ""}`, { resolved }));
  });
}

function wanted(form: HTMLFormElement): object {
  const from = Number(given(form, "from"));
  const lines = { from, to: Number(given(form, "to")) || from };
  return from > 0 ? { text: given(form, "text"), lines } : { text: given(form, "text") };
}

async function done(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    await refresh("comments", "count-comments");
    refuse("");
    return true;
  } catch (error) {
    refuse(reason(error));
    return false;
  }
}
