// Ways of citing the page: the day on which it is read, and buttons to copy.
import { make } from "./client.ts";
import { copy } from "./copying.ts";

export function citing(box: HTMLElement): void {
  const { copy: verb = "", copied = "" } = box.dataset;
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  const iso = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const lang = document.documentElement.lang;
  const words = lang === "vi" ? `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}` : now.toLocaleDateString(lang === "en" ? "en-GB" : lang, { dateStyle: "long" });
  for (const text of box.querySelectorAll("pre")) {
    const day = text.querySelector("span")!;
    const { before = "", after = "", form } = day.dataset;
    day.textContent = before + (form === "iso" ? iso : words) + after;
    const button = make("button", "", verb);
    button.type = "button";
    button.setAttribute("aria-label", `${verb}: ${text.previousElementSibling?.textContent ?? ""}`);
    button.addEventListener("click", async () => {
      if (!(await copy(text.textContent ?? "", button, copied))) getSelection()?.selectAllChildren(text);
    });
    text.after(button);
  }
}
