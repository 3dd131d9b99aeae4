// The client that answers searches in the reader's browser.
import { Abbreviations, tokens, type Token } from "./analysis.ts";
import type { Core } from "./core.ts";
import { excerpt } from "./excerpt.ts";
import { Reader, SearchError } from "./files.ts";
import { Lexicon } from "./lexicon.ts";
import { Planner } from "./plan.ts";
import { type Answer, type Count, type FacetName, type Filters, Site, facetNames, ones, sorted } from "./site.ts";
import { tables } from "./tables.ts";

export { SearchError };

export interface Options {
  kind?: string[];
  unit?: string[];
  place?: string[];
  year?: (string | number)[];
  directive?: string[];
  status?: string[];
  limit?: number;
  offset?: number;
  /**
   * Facets to count. Units, directives and statuses of a large site take
   * files of their own: unless named here, they are counted only where that
   * is little.
   */
  facets?: FacetName[];
}

export interface Result {
  kind: string;
  id: string;
  url: string;
  title: string;
  excerpt: string;
  score: number;
}

export interface Found {
  total: number;
  results: Result[];
  facets: Partial<Record<FacetName, Count[]>>;
}

export interface Suggestion {
  text: string;
  kind: string;
  url?: string;
}

/** Where this file stands, and the sum of the core that was written with it, which Bundle puts in. */
const home = new URL("./", import.meta.url).href;
const core = parseInt("@core@", 16);

/** Plans a query and shows a text, so that a browser has compiled what this takes before the index has come. */
function rehearse(): void {
  const none = new Abbreviations([]);
  const plan = new Planner(new Lexicon(new Reader(new Uint8Array(2), 0), 0, none), 0).make("a b");
  excerpt("", "a b", plan, none);
}

/** Opens the index of this site, or of others: their results are merged. */
export async function open(addresses: string | string[] = home): Promise<Index> {
  const here = typeof location === "object" ? location.href : home;
  const sites = [addresses].flat().map((a) => {
    const { href } = new URL(a.endsWith("/") ? a : a + "/", here);
    return new Site(href, href === home ? core : 0);
  });
  const opening = sites.map((s) => s.open());
  rehearse();
  await Promise.all(opening);
  return new Index(sites);
}

export class Index {
  constructor(private sites: Site[]) {}

  async search(query: string, options: Options = {}): Promise<Found> {
    return this.steady(() => this.find(String(query), options));
  }

  async suggest(prefix: string, limit = 8): Promise<Suggestion[]> {
    return this.steady(() => this.propose(String(prefix).slice(0, 200), limit));
  }

  /** Does something and, should a file be gone because a site was published anew, does it once more. */
  private async steady<T>(work: () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      await Promise.all(this.sites.map((s) => s.sure));
      return done;
    } catch (e) {
      if (!(e instanceof SearchError) || e.code !== "incomplete") throw e;
      const changed = await Promise.all(this.sites.map((s) => s.refresh()));
      if (!changed.includes(true)) throw e;
      return work();
    }
  }

  private async find(query: string, options: Options): Promise<Found> {
    const filters = Object.fromEntries(facetNames.map((n) => [n, [options[n] ?? []].flat().map(String)])) as Filters;
    const limit = Math.min(Math.max(Math.trunc(options.limit ?? 0) || 0, 0) || 10, 1000);
    const offset = Math.max(Math.trunc(options.offset ?? 0) || 0, 0);
    const parts = await Promise.all(this.sites.map((site) => ask(site, query, filters, offset + limit)));
    const answered = parts.filter((p): p is Part => p !== undefined);
    // Where one site has all of the query, those that have less of it wait.
    const most = Math.max(0, ...answered.map((p) => p.met));
    const best = answered.filter((p) => p.met === most);
    const hits = best.flatMap((part, site) =>
      part.answer.best.map(({ slot, score }, i) => ({ part, slot, site, i, score })),
    );
    hits.sort((x, y) => y.score - x.score || x.site - y.site || x.i - y.i);
    // What is to be shown is on its way while the facets are counted.
    const showing = Promise.all(hits.slice(offset, offset + limit).map(({ part, slot, score }) => show(part, slot, score)));
    const [results] = await Promise.all([showing, ...answered.map((p) => tally(p, options.facets))]);
    const facets: Found["facets"] = {};
    for (const name of facetNames) {
      if (parts.every((p) => !p || p.facets.has(name))) facets[name] = merge(best.map((p) => p.facets.get(name)!));
    }
    for (const { site, answer } of answered) site.release(answer);
    return { total: best.reduce((n, p) => n + p.answer.slots.length, 0), results, facets };
  }

  private async propose(prefix: string, limit: number): Promise<Suggestion[]> {
    const typed = withoutSo(tokens(prefix));
    const letters = [...typed.slice(0, 2).map((t) => t.fold).join(" ")].slice(0, 2).join("");
    if (letters.length < 2 || limit <= 0) return [];
    const complete = typed[typed.length - 1].stop < prefix.length;
    const lists = await Promise.all(this.sites.map(async (site) => [site, await site.suggestions(await site.open(), letters)] as const));
    const found: Suggestion[][] = [[], []];
    for (const [site, all] of lists) {
      for (const [kind, text, url] of all) {
        const suits = match(withoutSo(tokens(text)), typed, complete);
        if (suits) found[2 - suits].push({ text, kind: tables.suggestionKinds[kind], ...(url && { url: link(site, url) }) });
      }
    }
    return found.flat().slice(0, limit);
  }
}

/** What one site has to say. */
interface Part {
  site: Site;
  core: Core;
  answer: Answer;
  met: number; // how much of the query its results have
  passes: Map<FacetName, Set<number>>;
  facets: Map<FacetName, Count[]>;
}

async function ask(site: Site, query: string, filters: Filters, wanted: number): Promise<Part | undefined> {
  const core = await site.open();
  const passes = await site.passes(core, filters);
  const answer = await site.answer(core, query, passes, wanted);
  if (!answer) return undefined;
  const met = answer.slots.length ? (1 + answer.level) / (1 + ones(answer.plan.required)) : 0;
  return { site, core, answer, met, passes, facets: new Map() };
}

async function tally(part: Part, wanted?: FacetName[]): Promise<void> {
  const { site, core, answer, passes } = part;
  const small = core.slots <= 2 * core.facetSlots;
  const names = facetNames.filter((n) => (wanted ? wanted.includes(n) : small || n === "kind" || n === "place" || n === "year"));
  part.facets = await site.counts(core, answer, names, passes);
}

async function show({ site, core, answer }: Part, slot: number, score: number): Promise<Result> {
  const { kind, id, url, title, body } = await site.shown(core, slot, answer.heads);
  return { kind, id, url: link(site, url), title, excerpt: excerpt(title, body, answer.plan, core.lexicon.abbreviations), score };
}

/** An address of a site: a path on this host, the whole of it on another. */
function link(site: Site, url: string): string {
  const whole = new URL(".." + url, site.base);
  return typeof location === "object" && whole.origin === location.origin ? whole.pathname + whole.hash : whole.href;
}

function merge(lists: Count[][]): Count[] {
  const all = new Map<string, Count>();
  for (const c of lists.flat()) {
    const known = all.get(c.value);
    if (known) known.count += c.count;
    else all.set(c.value, { ...c });
  }
  return sorted([...all.values()]);
}

/** Leaves out `số` before a number, which many do not type. */
function withoutSo(all: Token[]): Token[] {
  return all.filter((t, i) => t.fold !== "so" || !all[i + 1]?.digits);
}

/** Whether typed words stand in a text: 0 no, 1 but for their accents, 2 as typed. */
function match(all: Token[], typed: Token[], complete: boolean): number {
  const accented = typed.some((t) => t.code);
  let best = 0;
  for (let at = 0; at + typed.length <= all.length; at++) {
    // Typing may begin at the first two words, a number, or after a comma.
    if (at >= 2 && !(all[at].digits && at < 5) && all[at].gap < 2) continue;
    let suits = 2;
    typed.forEach((t, i) => {
      const have = all[at + i];
      if (have.fold === t.fold) {
        if (accented && have.code !== t.code) suits = Math.min(suits, 1);
      } else if (complete || i < typed.length - 1 || !have.fold.startsWith(t.fold)) suits = 0;
    });
    best = Math.max(best, suits);
  }
  return best;
}
