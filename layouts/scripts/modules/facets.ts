// The filters: a group of boxes for each facet, with how many results each
// value would give.
import type { Count, FacetName, Found } from "./client.ts";
import { make } from "./client.ts";
import { facetNames, type Wanted } from "./address.ts";

/** How many values of a facet are shown; what is chosen always is. */
const most = 60;

export class Facets {
  private groups: Record<FacetName, HTMLDetailsElement>;
  private labels = new Map<string, string>();
  private number = new Intl.NumberFormat(document.documentElement.lang);

  /**
   * within holds a <details data-facet> for each facet, chosen is the list of
   * what was picked. changed is called when the reader picks or drops a value,
   * asked when the counts of a further facet are needed.
   */
  constructor(
    within: HTMLElement,
    private chosen: HTMLElement,
    private wanted: () => Wanted,
    changed: () => void,
    asked: () => void,
  ) {
    const all = [...within.querySelectorAll<HTMLDetailsElement>("details[data-facet]")];
    this.groups = Object.fromEntries(all.map((d) => [d.dataset.facet, d])) as Record<FacetName, HTMLDetailsElement>;
    within.addEventListener("change", (event) => {
      const box = event.target as HTMLInputElement;
      this.pick(box.name as FacetName, box.value, box.checked);
      changed();
    });
    for (const group of all) {
      group.addEventListener("toggle", () => {
        if (group.open && !group.dataset.known) asked();
      });
    }
    chosen.addEventListener("click", (event) => {
      const button = (event.target as Element).closest("button");
      if (!button) return;
      this.pick(button.name as FacetName, button.value, false);
      changed();
      (chosen.querySelector("button") ?? within.querySelector("summary"))?.focus();
    });
  }

  /** The facets whose counts the reader can see. */
  asked(): FacetName[] {
    return facetNames.filter((name) => this.groups[name]?.open || this.wanted().filters[name].length);
  }

  /** Shows the counts of an answer; a facet that was not counted stays as it was, closed. */
  show(facets: Found["facets"]): void {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const [name, value] = [focused?.name, focused?.value];
    for (const facet of facetNames) {
      const group = this.groups[facet];
      const counts = facets[facet];
      if (group && counts) this.fill(facet, group, counts);
      else if (group) delete group.dataset.known;
    }
    if (focused && !focused.isConnected) {
      const all = name && this.groups[name as FacetName]?.querySelectorAll("input");
      [...(all || [])].find((box) => box.value === value)?.focus();
    }
    this.summarise();
  }

  private fill(name: FacetName, group: HTMLDetailsElement, counts: Count[]): void {
    const picked = this.wanted().filters[name];
    for (const c of counts) this.labels.set(name + ":" + c.value, this.label(name, c.value, c.label));
    const gone = picked.filter((value) => !counts.some((c) => c.value === value)).map((value) => ({ value, label: value, count: 0 }));
    const ordered = name === "year" ? [...counts].sort((a, b) => b.value.localeCompare(a.value)) : counts;
    const shown = [...ordered.slice(0, most), ...ordered.slice(most).filter((c) => picked.includes(c.value)), ...gone];
    group.querySelector("ul")!.replaceChildren(...shown.map((c) => this.row(name, c, picked.includes(c.value))));
    group.querySelector<HTMLElement>(".none")!.hidden = shown.length > 0;
    group.dataset.known = "1";
  }

  private row(name: FacetName, { value, count }: Count, checked: boolean): HTMLLIElement {
    const box = make("input");
    Object.assign(box, { type: "checkbox", name, value, checked });
    return make("li", "", make("label", "", box, make("span", "", this.text(name, value)), make("span", "note", this.number.format(count))));
  }

  /** Kinds and statuses are words of the interface, in its language. */
  private label(name: FacetName, value: string, label: string): string {
    return this.groups[name]?.dataset[key(value)] ?? label;
  }

  private text(name: FacetName, value: string): string {
    return this.labels.get(name + ":" + value) ?? value;
  }

  private pick(name: FacetName, value: string, on: boolean): void {
    const { filters } = this.wanted();
    filters[name] = filters[name].filter((v) => v !== value);
    if (on) filters[name].push(value);
  }

  /** Lists what is chosen; each can be dropped. */
  private summarise(): void {
    const { filters } = this.wanted();
    this.chosen.replaceChildren(
      ...facetNames.flatMap((name) =>
        filters[name].map((value) => {
          const button = make("button", "", this.text(name, value), make("span", "cross", " ×"));
          Object.assign(button, { type: "button", name, value });
          button.setAttribute("aria-label", (this.chosen.dataset.drop ?? "{1}").replace("{1}", this.text(name, value)));
          return make("li", "", button);
        }),
      ),
    );
    this.chosen.hidden = !this.chosen.childElementCount;
  }
}

/** The dataset's name for a value: not-started is data-not-started. */
function key(value: string): string {
  return value.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
