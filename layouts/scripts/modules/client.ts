// The search client as the pages know it: /search/search.js, which is loaded
// when the reader first turns to a search field, and not before.

export type FacetName = "kind" | "unit" | "place" | "year" | "directive" | "status";

export interface Count {
  value: string;
  label: string;
  count: number;
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

export type Options = Partial<Record<FacetName, string[]>> & { limit?: number; offset?: number; facets?: FacetName[] };

export interface Index {
  search(query: string, options?: Options): Promise<Found>;
  suggest(prefix: string, limit?: number): Promise<Suggestion[]>;
}

let opening: Promise<Index> | undefined;

/** Opens the index; after a failure the next call tries again. */
export function open(address: string): Promise<Index> {
  opening ??= import(address)
    .then((client: { open(): Promise<Index> }) => client.open())
    .catch((fault) => {
      opening = undefined;
      throw fault;
    });
  return opening;
}

/** Calls work once nothing has happened for a while; the last call wins. */
export function later(wait: number, work: () => void): { soon(): void; now(): void; never(): void } {
  let timer = 0;
  const never = () => clearTimeout(timer);
  const now = () => {
    never();
    work();
  };
  return {
    never,
    now,
    soon() {
      never();
      timer = window.setTimeout(work, wait);
    },
  };
}

/** Makes an element. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, className = "", ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}
