/** Tells what happened, also to those who only hear the page. */
export function say(text: string): void {
  const place = document.querySelector<HTMLElement>("[data-said]");
  if (place) place.textContent = text;
}
