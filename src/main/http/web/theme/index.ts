// Before anything is painted: the reader's choice, if there is one, over that of the system.
const chosen: string | null = localStorage.getItem("theme");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.dataset.theme = chosen;
}
