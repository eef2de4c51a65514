import { call, reason } from "./api";
import { given, onClick, onSubmit, refuse } from "./page";
import { refresh } from "./refresh";

interface Member {
  name: string;
  right: string;
}

/** Who else sees the draft. The server is told the whole list each time. */
export function shareWithPeople(draft: string): void {
  onSubmit("form[data-share]", async (form) => {
    const name = given(form, "with");
    const others = members().filter((each) => each.name !== name);
    if (await tell(draft, [...others, { name, right: given(form, "right") }])) form.reset();
  });
  onClick("button[data-unshare]", (button) =>
    void tell(draft, members().filter((each) => each.name !== button.dataset.unshare)));
}

function members(): Member[] {
  return [...document.querySelectorAll<HTMLElement>("#shares [data-with]")].map(
    ({ dataset }) => ({ name: dataset.with ?? "", right: dataset.may ?? "read" }));
}

async function tell(draft: string, team: Member[]): Promise<boolean> {
  try {
    await call("PUT", `/api/workshop/drafts/${draft}/shares`, { with: team });
    await refresh("shares");
    refuse("");
    return true;
  } catch (error) {
    refuse(reason(error));
    return false;
  }
}
