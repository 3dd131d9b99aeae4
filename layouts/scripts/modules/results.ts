// Showing results, and going through them with the arrow keys.
import { make, type Result } from "./client.ts";

/** One result as an entry of the list. words holds the name of each kind. */
export function entry(result: Result, words: DOMStringMap): HTMLLIElement {
  const link = make("a", "", result.title);
  link.href = result.url;
  return make(
    "li",
    "",
    make("p", "label", words[result.kind] ?? result.kind),
    make("p", "title", link),
    make("p", "excerpt", ...marked(result.excerpt)),
  );
}

/** An excerpt is HTML whose only element is mark; whatever else came is text. */
function marked(html: string): Node[] {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? make("mark", "", node.textContent ?? "") : document.createTextNode(node.textContent ?? ""),
  );
}

/** Lets the arrows go from the field through the links of a list and back. */
export function walk(field: HTMLInputElement, list: HTMLElement): void {
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const links = [...list.querySelectorAll<HTMLElement>("a")];
    const at = links.indexOf(document.activeElement as HTMLElement);
    let to: HTMLElement | undefined;
    if (event.key === "ArrowDown") to = links[at + 1];
    else if (event.key === "ArrowUp" && at >= 0) to = at ? links[at - 1] : field;
    else if (event.key === "Home" && at > 0) to = links[0];
    else if (event.key === "End" && at >= 0) to = links[links.length - 1];
    else if (event.key === "Escape" && at >= 0) to = field;
    if (!to) return;
    event.preventDefault();
    to.focus();
    if (to === field) field.select();
  };
  field.addEventListener("keydown", step);
  list.addEventListener("keydown", step);
}
