// Copying to the clipboard, and saying so.
import { make } from "./client.ts";

let region: HTMLElement | undefined;

/** Gets ready to speak: a live region has to be there before its words are. */
export function listen(): void {
  region ??= document.body.appendChild(make("p", "unseen"));
  region.setAttribute("role", "status");
}

/**
 * Copies a text and shows the words at an element for a while; screen readers
 * say them. Gives false where the browser does not let anybody copy.
 */
export async function copy(text: string, at: HTMLElement, words: string): Promise<boolean> {
  if (!(await put(text))) return false;
  at.dataset.said = words;
  if (region) region.textContent = words;
  setTimeout(() => {
    delete at.dataset.said;
    if (region) region.textContent = "";
  }, 2500);
  return true;
}

async function put(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without https have no clipboard, but a field can be copied from.
    const field = make("textarea", "unseen");
    const before = document.activeElement as HTMLElement | null;
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus({ preventScroll: true });
    return done;
  }
}
