// The links that headings, paragraphs and tasks have to themselves: a click
// copies the address. With a key held down, or where nothing can be copied,
// they are links like any other.
import { copy } from "./copying.ts";

export function anchors(plan: HTMLElement): void {
  const { copyLink = "", copied = "" } = plan.dataset;
  for (const link of plan.querySelectorAll("a.here")) link.setAttribute("aria-label", copyLink);
  plan.addEventListener("click", async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.here");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (await copy(location.origin + location.pathname + link.hash, link, copied)) history.replaceState(null, "", link.hash);
    else location.hash = link.hash;
  });
}
