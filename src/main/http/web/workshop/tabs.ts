import { need } from "./page";

const WIDE = matchMedia("(min-width: 64rem)");

/**
 * Tabs by the pattern of ARIA: arrows, Home and End go from one to the next. Where there is room,
 * the assistant stands beside the others and is no tab.
 */
export function makeTabs(): { open(name: string): void } {
  const list = need("[role=tablist]");
  const all = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  let chosen = need("#tab-draft");
  const shown = () => all.filter((tab) => !(WIDE.matches && isBeside(tab)));
  const choose = (tab: HTMLElement) => {
    chosen = tab;
    show(all, chosen);
  };
  list.hidden = false;
  for (const tab of all) tab.addEventListener("click", () => choose(tab));
  list.addEventListener("keydown", (event) => {
    const next = neighbour(shown(), chosen, event.key);
    if (!next) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });
  WIDE.addEventListener("change", () => choose(WIDE.matches && isBeside(chosen) ? need("#tab-draft") : chosen));
  choose(chosen);
  return { open: (name) => choose(need(`#tab-${name}`)) };
}

function isBeside(tab: HTMLElement): boolean {
  return tab.id === "tab-assistant";
}

function neighbour(tabs: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
  if (key === "Home") return tabs[0];
  if (key === "End") return tabs.at(-1);
  const step = steps[key];
  return step === undefined ? undefined : tabs[(tabs.indexOf(from) + step + tabs.length) % tabs.length];
}

function show(tabs: HTMLElement[], chosen: HTMLElement): void {
  for (const tab of tabs) {
    const beside = WIDE.matches && isBeside(tab);
    const panel = need(`#${tab.getAttribute("aria-controls") ?? ""}`);
    tab.hidden = beside;
    tab.setAttribute("aria-selected", String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
    panel.hidden = !beside && tab !== chosen;
    if (beside) {
      panel.removeAttribute("role");
    } else {
      panel.setAttribute("role", "tabpanel");
    }
    panel.setAttribute("aria-labelledby", beside ? "assistant-title" : tab.id);
  }
}
