// The search page: results as the reader types, filters, and the whole of it
// in the address. The index is opened when the reader turns to the field.
import { filtered, read, write, type Wanted } from "./modules/address.ts";
import { later, open, type Found } from "./modules/client.ts";
import { Facets } from "./modules/facets.ts";
import { entry, walk } from "./modules/results.ts";

const form = document.querySelector<HTMLFormElement>("#tim_kiem")!;
const words = form.dataset;
const field = form.querySelector<HTMLInputElement>("[name=q]")!;
const part = (id: string) => document.getElementById(id)!;
const [status, results, list, more, nothing, fault, lists] = [
  "trang_thai", "ket_qua", "danh_sach_ket_qua", "xem_them", "khong_thay", "loi", "danh_sach",
].map(part);
const filters = part("bo_loc") as HTMLDetailsElement;

/** Results on a page. */
const step = 10;

let wanted: Wanted = { query: "", filters: read("").filters };
let turn = 0; // each search has a number, and only the last one's answer is shown
const facets = new Facets(filters, part("da_chon"), () => wanted, () => go("push"), () => void search());
const number = new Intl.NumberFormat(document.documentElement.lang);
const typing = later(120, () => go("replace"));
const saying = later(600, () => (part("thong_bao").textContent = status.textContent));

/** Which part of the page is seen. */
function show(what: "lists" | "results" | "nothing" | "fault"): void {
  results.hidden = what !== "results";
  nothing.hidden = what !== "nothing";
  fault.hidden = what !== "fault";
  lists.hidden = what === "results" || (what === "nothing" && filtered(wanted));
  const before = filters.hidden;
  filters.hidden = what === "lists" || what === "fault" || (what === "nothing" && !filtered(wanted));
  part("bo_het").hidden = !filtered(wanted);
  if (before && !filters.hidden) filters.open = matchMedia("(min-width: 60rem)").matches;
  if (what === "lists" || what === "fault") status.textContent = part("da_chon").textContent = "";
  if (filters.hidden) part("da_chon").hidden = true;
}

/** Searches for what the field and the boxes say, and puts it into the address. */
function go(history: "push" | "replace"): void {
  typing.never();
  wanted.query = field.value;
  const address = write(location.pathname, wanted);
  if (address !== location.pathname + location.search) {
    // One entry for one search, not for each letter of it.
    if (history === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  }
  void search();
}

async function search(limit = step): Promise<void> {
  const mine = ++turn;
  if (!wanted.query.trim() && !filtered(wanted)) return show("lists");
  results.setAttribute("aria-busy", "true");
  try {
    const index = await open(words.client!);
    const found = await index.search(wanted.query, { ...wanted.filters, limit, facets: facets.asked() });
    if (mine !== turn) return;
    list.replaceChildren(...found.results.map((r) => entry(r, words)));
    report(found);
    facets.show(found.facets);
    show(found.total ? "results" : "nothing");
  } catch (why) {
    if (mine === turn) fail(why);
  } finally {
    if (mine === turn) results.removeAttribute("aria-busy");
  }
}

function report(found: Found): void {
  const query = wanted.query.trim();
  const text = (found.total ? (query ? words.count : words.countAll) : words.none) ?? "";
  status.textContent = text.replace("{1}", number.format(found.total)).replace("{2}", query);
  more.hidden = list.childElementCount >= found.total;
  saying.soon();
}

/** Adds the next results, and takes the keyboard to the first of them. */
async function further(): Promise<void> {
  const mine = ++turn;
  const have = list.childElementCount;
  try {
    const index = await open(words.client!);
    const found = await index.search(wanted.query, { ...wanted.filters, limit: step, offset: have, facets: [] });
    if (mine !== turn) return;
    list.append(...found.results.map((r) => entry(r, words)));
    more.hidden = !found.results.length || list.childElementCount >= found.total;
    list.children[have]?.querySelector("a")?.focus();
    // So that the way back from a result leads to as many.
    window.history.replaceState(list.childElementCount, "");
  } catch (why) {
    if (mine === turn) fail(why);
  }
}

/** Says that the index failed, in the client's words where it knows why, and leads to the lists. */
function fail(why: unknown): void {
  if (why instanceof Error && why.name === "SearchError") fault.querySelector("p")!.textContent = why.message;
  show("fault");
}

/** Takes over what the address says, and what was typed before this ran. */
function take(): void {
  wanted = read(location.search);
  field.value = wanted.query;
  void search(Math.min(Math.max(Number(window.history.state) || step, step), 200));
}

field.addEventListener("focus", () => void open(words.client!).catch(() => {}), { once: true });
field.addEventListener("input", (event) => {
  if (!(event as InputEvent).isComposing) typing.soon();
});
field.addEventListener("compositionend", () => typing.soon());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go("push");
});
field.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  event.preventDefault();
  field.value = "";
  go("push");
});
walk(field, list);
more.addEventListener("click", () => void further());
part("bo_het").addEventListener("click", () => {
  wanted.filters = read("").filters;
  field.focus();
  go("push");
});
window.addEventListener("popstate", take);
if (field.value) {
  // Typed before this ran.
  wanted = { ...read(location.search), query: field.value };
  go("replace");
} else if (location.search) take();
