interface Problem {
  detail?: string;
  remedy?: string;
}

/**
 * `<form data-post="/api/…">`: its fields are sent as JSON, those with `data-number` as numbers. Then
 * the page is read again, or `data-then` is gone to: a path, or `location` for what was made. What
 * goes wrong stands in the form.
 */
export function postForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-post]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void post(form);
    });
  }
}

async function post(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector("button");
  if (button) button.disabled = true;
  const answer = await fetch(form.dataset.post ?? "", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(fields(form)),
  });
  if (answer.ok) {
    leave(form, answer);
    return;
  }
  tell(form, (await answer.json()) as Problem);
  if (button) button.disabled = false;
}

/** What is left empty is left out. */
function fields(form: HTMLFormElement): Record<string, string | number> {
  const all: Record<string, string | number> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || value === "") continue;
    const number = form.querySelector(`[name="${CSS.escape(name)}"][data-number]`);
    all[name] = number ? Number(value) : value;
  }
  return all;
}

function leave(form: HTMLFormElement, answer: Response): void {
  const then = form.dataset.then;
  const made = answer.headers.get("Location");
  if (then === "location" && made) {
    location.assign(new URL(made, location.href).href.replace("/api/", "/"));
  } else if (then && then !== "location") {
    location.assign(then);
  } else {
    location.reload();
  }
}

function tell(form: HTMLFormElement, problem: Problem): void {
  let place = form.querySelector<HTMLElement>("[role=alert]");
  if (!place) {
    place = document.createElement("p");
    place.className = "note bad";
    place.setAttribute("role", "alert");
    form.append(place);
  }
  place.textContent = `${problem.detail ?? "It did not work"}. ${problem.remedy ?? ""}`;
}
