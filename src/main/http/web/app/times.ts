/** Times stand in the page as UTC; with scripts, the reader's own is told beside. */
export function showTimesHere(): void {
  const words = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[datetime]")) {
    time.title = words.format(new Date(time.dateTime));
  }
}
