"use strict";
(() => {
  const plan = JSON.parse(document.getElementById("plan").textContent);
  const list = document.getElementById("list");
  const more = document.getElementById("more");
  const shown = document.getElementById("shown");
  const heard = document.getElementById("heard");
  const form = document.querySelector("form");
  const PAGE = 100;
  let matching = [];
  let count = 0;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const copy = async (text, button) => {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = element("textarea", text);
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = done ? "Copied" : "Copy by hand";
    heard.textContent = button.textContent;
    setTimeout(() => { button.textContent = "Copy prompt"; heard.textContent = ""; }, 2000);
  };

  const counted = (count, what) => count.toLocaleString("en") + " " + what + (count === 1 ? "" : "s");

  // The heading names the file already: lines are enough where all places are in it.
  const placesOf = item => {
    const within = item.path + ":";
    const same = item.places.length > 0 && item.places.every(place => place.startsWith(within));
    const first = item.places.slice(0, same ? 12 : 4).map(place => same ? place.slice(within.length) : place);
    const left = item.places.length - first.length;
    return (same ? (item.places.length === 1 ? "line " : "lines ") : "") + first.join(", ") + (left > 0 ? " and " + left + " more" : "");
  };

  const card = (item, level) => {
    const box = element("article", undefined, item.priority);
    const badges = element("p");
    badges.append(element("span", item.priority, "badge " + item.priority), element("span", item.severity, "badge"), element("span", item.known ? "committed before" : "new", "badge"));
    if (item.warnings.length) badges.append(element("span", "warned", "badge warned"));
    box.append(element(level, item.rule + " in " + (item.path || "(no file)")), badges, element("p", item.title));
    box.append(element("p", placesOf(item), "meta"));
    box.append(element("p", item.persona + ": " + item.reason, "meta"));
    box.append(element("p", item.template + " · " + counted(item.rules.length, "rule") + " · " + item.tokens.toLocaleString("en") + " tokens · " + item.prompt, "meta"));
    item.warnings.forEach(text => box.append(element("p", "Warning " + text, "meta")));
    const actions = element("div", undefined, "actions");
    const copyButton = element("button", "Copy prompt");
    copyButton.type = "button";
    copyButton.setAttribute("aria-label", "Copy prompt for " + item.rule + " in " + item.path);
    copyButton.addEventListener("click", () => copy(item.text, copyButton));
    const show = element("button", "Show prompt");
    show.type = "button";
    show.setAttribute("aria-expanded", "false");
    show.addEventListener("click", () => {
      const open = box.querySelector("pre");
      if (open) open.remove(); else {
        const text = element("pre", item.text);
        text.tabIndex = 0;
        text.setAttribute("role", "region");
        text.setAttribute("aria-label", "Prompt for " + item.rule);
        box.append(text);
      }
      show.textContent = open ? "Show prompt" : "Hide prompt";
      show.setAttribute("aria-expanded", String(!open));
    });
    actions.append(copyButton, show);
    box.append(actions);
    const entry = element("li");
    entry.append(box);
    return entry;
  };

  const next = () => {
    matching.slice(count, count + PAGE).forEach(item => list.append(card(item, "h3")));
    count = Math.min(count + PAGE, matching.length);
    more.hidden = count >= matching.length;
    shown.textContent = matching.length.toLocaleString("en") + " of " + counted(plan.items.length, "prompt");
  };

  const filter = () => {
    const wanted = new FormData(form);
    const words = wanted.get("text").toLowerCase().split(/\s+/).filter(Boolean);
    matching = plan.items.filter(item =>
      (!wanted.get("severity") || item.severity === wanted.get("severity")) &&
      (!wanted.get("persona") || item.persona === wanted.get("persona")) &&
      words.every(word => (item.rule + " " + item.path + " " + item.title + " " + item.tool).toLowerCase().includes(word)));
    list.replaceChildren();
    count = 0;
    next();
  };

  const options = (name, values) => {
    [...new Set(values)].forEach(value => form.elements[name].append(element("option", value)));
  };

  options("severity", plan.items.map(item => item.severity));
  options("persona", plan.items.map(item => item.persona).sort());
  plan.items.slice(0, 3).forEach(item => document.getElementById("best").append(card(item, "h3")));
  plan.blocked.forEach(item => document.getElementById("blocked").append(element("li", item.outcome + " " + item.rule + " in " + item.path + ": " + item.reason)));
  document.getElementById("refused").hidden = plan.blocked.length === 0;
  document.getElementById("start").hidden = plan.items.length === 0;
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  more.addEventListener("click", next);
  filter();
})();
