import { call, reason } from "./api";
import { find, given, need, onSubmit, refuse } from "./page";
import { refresh } from "./refresh";
import type { Saving } from "./saving";
import type { Draft, Test } from "./shapes";

/** Runs tests. The history is read again after a test and at no other time. */
export function runTests(draft: string, saving: Saving): void {
  onSubmit("form[data-test]", async (form) => {
    refuse("");
    const done = elapsed(need("[data-running]", form));
    try {
      await saving.save(true);
      await call<Test>("POST", `/api/workshop/drafts/${draft}/test`, wanted(form));
      await refresh("latest", "history", "count-tests");
      saving.stepped(await call<Draft>("GET", `/api/workshop/drafts/${draft}`));
      find("[data-result]")?.focus();
    } catch (error) {
      refuse(reason(error));
    }
    done();
  });
}

function wanted(form: HTMLFormElement): object {
  return {
    query: given(form, "query"),
    topic: given(form, "topic"),
    limit: Number(given(form, "limit") || 50),
    keepResponse: given(form, "keepResponse") === "on",
  };
}

/** Shows that it goes on, and for how long; @returns what ends it */
function elapsed(place: HTMLElement): () => void {
  const begun = Date.now();
  const show = () => {
    need("[data-elapsed]", place).textContent = `${Math.round((Date.now() - begun) / 1000)} s`;
  };
  show();
  place.hidden = false;
  const timer = setInterval(show, 1000);
  return () => {
    clearInterval(timer);
    place.hidden = true;
  };
}
