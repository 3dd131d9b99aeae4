// Tells deadlines by the reader's day, so that a page need not be made anew
// each day. data-days holds the days by which something is due, data-result is
// "none" where nothing has been published of it. A day counts as over on the
// day after it; nobody is called late.

const length = 86_400_000; // of a day

/** What the head of a page says: the site's time zone, and words for a day to come and one that is over. */
export interface Words {
  zone?: string;
  ahead?: string;
  over?: string;
  overOpen?: string;
}

/** Adds to every deadline of the page how far it is away. */
export function tell(words: DOMStringMap & Words, now = new Date()): void {
  const today = dayOf(now, words.zone);
  const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  for (const at of document.querySelectorAll<HTMLElement>("[data-days]")) {
    const away = next(at.dataset.days!.split(" "), today);
    if (at.dataset.passed) pass(at, away);
    else say(at, away, phrase(at, away, words).replace("{1}", distance(relative, away)));
  }
  for (const list of document.querySelectorAll<HTMLElement>("[data-most]")) refill(list, today);
}

/** The day that it is somewhere, in milliseconds since 1970. */
function dayOf(now: Date, timeZone?: string): number {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, calendar: "gregory", numberingSystem: "latn", year: "numeric", month: "numeric", day: "numeric" }).formatToParts(now);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day"));
}

/** How many days away the next of some days is, or else the last. */
function next(days: string[], today: number): number {
  const away = days.map((day) => Math.round((Date.parse(day) - today) / length));
  return away.find((n) => n >= 0) ?? away[away.length - 1]!;
}

function phrase(at: HTMLElement, away: number, words: Words): string {
  const open = at.dataset.result === "none" && !at.querySelector(".state");
  return (away >= 0 ? words.ahead : open ? words.overOpen : words.over) ?? "{1}";
}

/** A distance in the largest unit that tells enough, for the middle of a sentence. */
function distance(relative: Intl.RelativeTimeFormat, away: number): string {
  const far = Math.abs(away);
  const text =
    far < 60 ? relative.format(away, "day")
    : far < 730 ? relative.format(Math.trunc(away / 30.44), "month")
    : relative.format(Math.trunc(away / 365.25), "year");
  return text.charAt(0).toLocaleLowerCase(relative.resolvedOptions().locale) + text.slice(1);
}

/** Puts words after the day that stands there. */
function say(at: HTMLElement, away: number, text: string): void {
  const line = at.matches(".due") ? at : at.querySelector(".due");
  if (!line) return;
  const told = document.createElement("span");
  told.className = away < 0 ? "told over" : "told";
  told.textContent = text;
  line.append(" · ", told);
}

/** Says of a state that its day is over, where the page was made before. */
function pass(at: HTMLElement, away: number): void {
  if (away >= 0) return;
  at.className = "state passed";
  at.lastElementChild!.textContent = at.dataset.passed!;
}

/** Takes what is over out of a list of what is to come, and lets the next in. */
function refill(list: HTMLElement, today: number): void {
  let room = Number(list.dataset.most);
  for (const entry of list.querySelectorAll<HTMLElement>(":scope > li")) {
    const over = entry.dataset.days !== undefined && next(entry.dataset.days.split(" "), today) < 0;
    entry.hidden = over || room-- <= 0;
  }
  if (list.nextElementSibling?.matches("[hidden]") && !list.querySelector("li:not([hidden])")) (list.nextElementSibling as HTMLElement).hidden = false;
}
