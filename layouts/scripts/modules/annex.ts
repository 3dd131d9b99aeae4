// The table of tasks: one organisation's alone, by deadline, and both in the
// address, so that what is seen can be sent to somebody.
import { make } from "./client.ts";

interface Row {
  element: HTMLTableRowElement;
  body: HTMLTableSectionElement;
  units: string[];
  due: string;
}

const parameters = { unit: "don-vi", sort: "xep" };
const byDue = "thoi-han";
const place = "#nhiem_vu";

export function annex(box: HTMLDetailsElement): void {
  const words = box.dataset;
  const table = box.querySelector("table")!;
  const names = new Map<string, string>();
  const bodies = [...table.tBodies];
  const rows: Row[] = bodies.flatMap((body) =>
    [...body.rows].filter((r) => !r.classList.contains("group")).map((element) => ({ element, body, units: unitsOf(element, names), due: element.dataset.due ?? "" })),
  );
  const sorted = table.appendChild(make("tbody"));
  const head = table.tHead!.querySelector(".when")!;

  const unit = make("select");
  const counted = [...names].map(([id, name]) => ({ id, name, count: rows.filter((r) => r.units.includes(id)).length }));
  counted.sort((a, b) => a.name.localeCompare(b.name, "vi"));
  unit.append(new Option(words.all, ""), ...counted.map((u) => new Option(`${u.name} (${u.count})`, u.id)));
  const sort = make("select");
  sort.append(new Option(words.text, ""), new Option(words.due, byDue));
  const reset = make("button", "", words.reset ?? "");
  reset.type = "button";
  const status = make("p", "note");
  status.setAttribute("role", "status");
  const fields = make("div", "choose", make("label", "", words.unit ?? "", " ", unit), make("label", "", words.sort ?? "", " ", sort), reset, status);
  box.querySelector(place)!.prepend(fields);

  const show = () => {
    let seen = 0;
    for (const row of rows) {
      const links = row.element.querySelectorAll("a");
      row.element.hidden = unit.value !== "" && !row.units.includes(unit.value);
      if (!row.element.hidden) seen++;
      for (const link of links) link.classList.toggle("match", unit.value !== "" && unitOf(link) === unit.value);
      for (const list of row.element.querySelectorAll("details")) list.open = list.querySelector(".match") !== null;
    }
    if (sort.value) sorted.append(...[...rows].sort(sooner).map((r) => r.element));
    else for (const row of rows) row.body.append(row.element);
    for (const body of bodies) body.hidden = ![...body.rows].some((r) => !r.hidden && !r.classList.contains("group"));
    if (sort.value) head.setAttribute("aria-sort", "ascending");
    else head.removeAttribute("aria-sort");
    reset.hidden = !unit.value && !sort.value;
    const number = (n: number) => n.toLocaleString(document.documentElement.lang);
    const says = [];
    if (unit.value) says.push((words.shown ?? "").replace("{1}", number(seen)).replace("{2}", number(rows.length)));
    if (sort.value) says.push(words.sorted);
    status.textContent = says.join(" ");
  };
  const changed = () => {
    show();
    const all = new URLSearchParams(location.search);
    for (const [name, value] of [[parameters.unit, unit.value], [parameters.sort, sort.value]] as const) {
      if (value) all.set(name, value);
      else all.delete(name);
    }
    const query = all.toString().replaceAll("%2F", "/");
    history.replaceState(null, "", location.pathname + (query && "?" + query) + (query ? place : ""));
  };
  unit.addEventListener("change", changed);
  sort.addEventListener("change", changed);
  reset.addEventListener("click", () => {
    unit.value = sort.value = "";
    changed();
    unit.focus();
  });

  const given = new URLSearchParams(location.search);
  const wanted = given.get(parameters.unit) ?? "";
  if (names.has(wanted)) unit.value = wanted;
  if (given.get(parameters.sort) === byDue) sort.value = byDue;
  if (unit.value || sort.value) box.open = true;
  show();
}

/** Those with a day come first, and otherwise the order of the document holds. */
function sooner(a: Row, b: Row): number {
  if (a.due === b.due) return 0;
  if (!a.due || !b.due) return a.due ? -1 : 1;
  return a.due < b.due ? -1 : 1;
}

/** The organisation that a link leads to: bac-giang/so-tai-chinh. */
function unitOf(link: HTMLAnchorElement): string | undefined {
  return link.pathname.split("/don-vi/")[1]?.replace(/\/$/, "");
}

function unitsOf(row: HTMLTableRowElement, names: Map<string, string>): string[] {
  return [...row.querySelectorAll<HTMLAnchorElement>("td a")].flatMap((link) => {
    const id = unitOf(link);
    if (id) names.set(id, link.textContent ?? "");
    return id ? [id] : [];
  });
}
