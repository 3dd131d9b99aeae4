// Suggestions under the search field at the top of a page: a combobox with a
// list, after the ARIA Authoring Practices. Without it the form still works.
import { later, make, open, type Suggestion } from "./modules/client.ts";

const most = 8;

/** Begins to suggest under a field. */
export function attach(field: HTMLInputElement): void {
  const form = field.form!;
  const list = make("ul", "suggestions");
  Object.assign(list, { id: "goi_y", role: "listbox", hidden: true });
  list.setAttribute("aria-label", form.dataset.suggestions ?? "");
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);

  let shown: Suggestion[] = [];
  let at = -1;
  let turn = 0;

  const choose = (to: number) => {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = to;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = (all: Suggestion[]) => {
    shown = all;
    list.replaceChildren(...all.map((s, i) => row(s, i, form.dataset)));
    choose(-1);
    list.hidden = !all.length;
    field.setAttribute("aria-expanded", String(all.length > 0));
  };
  const go = (s: Suggestion) => {
    if (s.url) return location.assign(s.url);
    field.value = s.text;
    form.requestSubmit();
  };
  const ask = later(80, async () => {
    const mine = ++turn;
    try {
      const all = field.value.trim() ? await (await open(form.dataset.client!)).suggest(field.value, most) : [];
      if (mine === turn) show(document.activeElement === field ? all : []);
    } catch {
      if (mine === turn) show([]); // the form still leads to the search page
    }
  });
  show([]);

  field.addEventListener("input", () => ask.soon());
  field.addEventListener("blur", () => {
    turn++;
    ask.never();
    show([]);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const n = shown.length;
    if (event.key === "ArrowDown" && n) choose((at + 2) % (n + 1) - 1);
    else if (event.key === "ArrowUp" && n) choose((at + n + 1) % (n + 1) - 1);
    else if (event.key === "Enter" && shown[at]) go(shown[at]);
    else if (event.key === "Escape" && n) show([]);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which would close the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const s = shown[[...list.children].indexOf((event.target as Element).closest("li")!)];
    if (s) go(s);
  });
  void open(form.dataset.client!).catch(() => {});
  if (field.value) ask.soon();
}

function row(s: Suggestion, i: number, words: DOMStringMap): HTMLLIElement {
  const kind = words[s.kind];
  const option = make("li", "", make("span", "", s.text), ...(kind ? [make("span", "note", kind)] : []));
  option.id = "goi_y_" + i;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  return option;
}
