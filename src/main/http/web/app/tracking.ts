import { say } from "./say";

interface Progress {
  planning?: { state: string; done: number; total: number };
  tracking: Record<string, number | string>;
}

/** `data-tracking="/api/…"`: the figures within follow the events of the server. */
export function followTracking(): void {
  const room = document.querySelector<HTMLElement>("[data-tracking]");
  if (!room || room.dataset.done === "true") return;
  const wasPlanning = room.dataset.planning === "running";
  const events = new EventSource(room.dataset.tracking ?? "");
  events.onmessage = (event: MessageEvent<string>) => {
    const progress = JSON.parse(event.data) as Progress;
    show(room, progress);
    const planning = progress.planning?.state === "running";
    if (wasPlanning && !planning) location.reload();
    if (isDone(progress)) events.close();
  };
}

function show(room: HTMLElement, progress: Progress): void {
  for (const place of room.querySelectorAll<HTMLElement>("[data-figure]")) {
    const value = progress.tracking[place.dataset.figure ?? ""];
    if (typeof value === "number") place.textContent = value.toLocaleString("en");
  }
  const planning = progress.planning;
  if (planning?.state === "running" && planning.total > 0) {
    say(`Making prompts: ${planning.done} of ${planning.total}`);
  }
}

function isDone(progress: Progress): boolean {
  const open =
    Number(progress.tracking.pendingPrompts) + Number(progress.tracking.executingPrompts);
  return progress.planning?.state !== "running" && open === 0;
}
