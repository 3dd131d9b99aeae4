// «/» goes to the search field of the page, and the first touch of the field
// loads what suggests while the reader types. Nothing else is loaded.

/** Takes care of the search field of a page. */
export function attend(field: HTMLInputElement): void {
  const suggest = field.form?.dataset.suggest;

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const at = event.target as HTMLElement;
    if (at.isContentEditable || at.matches("input:not([type=checkbox]), textarea, select")) return;
    event.preventDefault();
    field.focus();
    field.select();
    // Some keyboards send the letter all the same.
    const refuse = (input: InputEvent) => input.data === "/" && input.preventDefault();
    field.addEventListener("beforeinput", refuse);
    document.addEventListener("keyup", () => field.removeEventListener("beforeinput", refuse), { once: true });
  });

  if (!suggest) return;
  const load = () => void import(suggest).then((m: { attach(field: HTMLInputElement): void }) => m.attach(field)).catch(() => {});
  if (document.activeElement === field) load();
  else field.addEventListener("focus", load, { once: true });
}
