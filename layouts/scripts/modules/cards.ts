// A few words about the organisation or document that a link leads to, while
// the pointer or the keyboard rests on it (WCAG 2.2, 1.4.13: they stay while
// the pointer is on them, and Escape takes them away). A finger follows the
// link as ever. All words of a page come with the first that is asked for.
import { later, make } from "./client.ts";

interface Card {
  name: string;
  lines: string[] | null;
}

export function cards(plan: HTMLElement): void {
  const box = make("div", "card");
  Object.assign(box, { id: "the_ten", role: "tooltip", hidden: true });
  document.body.append(box);
  let link: HTMLAnchorElement | undefined; // that is rested on
  let x = 0;
  let y = 0;
  let asked: Promise<Record<string, Card>> | undefined;

  const hide = () => {
    opening.never();
    box.hidden = true;
    link?.removeAttribute("aria-describedby");
    link = undefined;
  };
  const closing = later(250, hide);
  const opening = later(250, async () => {
    const on = link;
    if (!on) return;
    asked ??= fetch(plan.dataset.cards!).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    try {
      const card = (await asked)[on.pathname];
      if (card && link === on) show(card, on);
    } catch {
      asked = undefined; // the link leads on all the same
    }
  });
  const show = (card: Card, on: HTMLAnchorElement) => {
    on.removeAttribute("title"); // it says the same
    box.replaceChildren(make("strong", "", card.name), ...(card.lines ?? []).map((line) => make("span", "note", line)));
    box.hidden = false;
    on.setAttribute("aria-describedby", box.id);
    // A link may go over two lines: the card stands at the one that is meant.
    const parts = [...on.getClientRects()];
    const part = parts.find((p) => y >= p.top && y <= p.bottom && x >= p.left && x <= p.right) ?? parts[0]!;
    const size = box.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const above = part.bottom + size.height + 8 > innerHeight && part.top > size.height + 8;
    box.style.left = scrollX + Math.max(8, Math.min(part.left, wide - size.width - 8)) + "px";
    box.style.top = scrollY + (above ? part.top - size.height - 4 : part.bottom + 4) + "px";
  };
  const rest = (on: HTMLAnchorElement) => {
    closing.never();
    if (on === link) return;
    hide();
    link = on;
    opening.soon();
  };

  plan.addEventListener("pointerover", (event) => {
    const on = known(event.target);
    if (!on || event.pointerType === "touch") return;
    [x, y] = [event.clientX, event.clientY];
    rest(on);
  });
  plan.addEventListener("pointerout", (event) => {
    if (link && known(event.target) === link && !link.contains(event.relatedTarget as Node | null)) closing.soon();
  });
  box.addEventListener("pointerenter", closing.never);
  box.addEventListener("pointerleave", closing.soon);
  plan.addEventListener("focusin", (event) => {
    const on = known(event.target);
    if (on?.matches(":focus-visible")) {
      [x, y] = [-1, -1];
      rest(on);
    }
  });
  plan.addEventListener("focusout", hide);
  plan.addEventListener("click", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}

/** The link to an organisation or a document that something stands in. */
function known(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = (target as Element | null)?.closest?.("a");
  if (!(link instanceof HTMLAnchorElement) || link.host !== location.host || link.pathname === location.pathname) return undefined;
  return /\/(don-vi|van-ban|ke-hoach)\/./.test(link.pathname) ? link : undefined;
}
