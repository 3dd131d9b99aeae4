// The query and the filters in the address, so that a search can be shared.
import type { FacetName } from "./client.ts";

/** The name that each facet has in the address. */
export const parameters: Record<FacetName, string> = {
  kind: "loai",
  unit: "don-vi",
  place: "dia-phuong",
  year: "nam",
  directive: "van-ban",
  status: "tinh-trang",
};

export const facetNames = Object.keys(parameters) as FacetName[];

/** What the reader is looking for. */
export interface Wanted {
  query: string;
  filters: Record<FacetName, string[]>;
}

/** The longest query, as in the field: an address may come from anywhere. */
const longest = 500;

export function read(search: string): Wanted {
  const given = new URLSearchParams(search);
  const filters = Object.fromEntries(
    facetNames.map((name) => [name, [...new Set(given.getAll(parameters[name]).filter(Boolean))].slice(0, 50)]),
  ) as Wanted["filters"];
  return { query: (given.get("q") ?? "").slice(0, longest), filters };
}

/** The address of a search, without the host. */
export function write(path: string, wanted: Wanted): string {
  const all = new URLSearchParams();
  const query = wanted.query.trim();
  if (query) all.set("q", query);
  for (const name of facetNames) for (const value of wanted.filters[name]) all.append(parameters[name], value);
  // Slashes may stand in a query, and ids are full of them.
  const text = all.toString().replaceAll("%2F", "/");
  return text ? path + "?" + text : path;
}

export function filtered(wanted: Wanted): boolean {
  return facetNames.some((name) => wanted.filters[name].length > 0);
}
