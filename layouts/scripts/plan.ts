// The page of a plan, which can be read without any of this.
import { anchors } from "./modules/anchors.ts";
import { annex } from "./modules/annex.ts";
import { cards } from "./modules/cards.ts";
import { citing } from "./modules/citing.ts";
import { listen } from "./modules/copying.ts";
import { outline } from "./modules/outline.ts";

/** Does something with a part of the page, if the layout has it. */
function given<E extends HTMLElement>(selector: string, work: (part: E) => void): void {
  const part = document.querySelector<E>(selector);
  if (part) work(part);
}

listen();
given(".outline", outline);
given<HTMLDetailsElement>(".annex-box", annex);
given(".plan", anchors);
given(".plan[data-cards]", cards);
given(".cite", citing);
