// Parsing the files of the static form; see FORMAT.md.
import { Abbreviations } from "./analysis.ts";
import { Reader, type Sums } from "./files.ts";
import { Lexicon } from "./lexicon.ts";
import { tables } from "./tables.ts";

/** The file that every query needs. */
export class Core {
  documents: number;
  average: number;
  slots: number;
  lexicon: Lexicon;
  shards: Directory;
  phrases: Uint16Array; // by number, the two symbols of each
  blockSlots: number;
  blocks: Sums;
  facetSlots: number;
  facetBlocks: Sums;
  names: number;
  suggestions: Directory;
  places: [string, string][];
  kinds: Uint8Array;
  placeOf: Uint16Array;
  years: Uint16Array;

  constructor(r: Reader) {
    this.documents = r.uint();
    this.slots = r.uint();
    this.average = r.uint();
    const hot = r.uint();
    this.lexicon = new Lexicon(r, hot, new Abbreviations(r.lines()));
    this.shards = directory(r);
    this.phrases = new Uint16Array(r.take(8192).slice().buffer);
    this.blockSlots = r.uint();
    this.blocks = r.sums(r.uint());
    this.facetSlots = r.uint();
    this.facetBlocks = r.sums(r.uint());
    this.names = r.sum();
    this.suggestions = directory(r);
    this.places = r.list(() => [r.string(), r.string()]);
    this.kinds = r.take(this.slots);
    this.placeOf = r.runs(this.slots);
    this.years = r.runs(this.slots);
  }
}

export interface Directory {
  first: string[];
  sums: Sums;
}

function directory(r: Reader): Directory {
  const first = r.lines();
  return { first, sums: r.sums(first.length) };
}

/** Which shard a key is in; -1 where no shard can have it. */
export function shardOf(d: Directory, key: string): number {
  let low = 0;
  let high = d.first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (d.first[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export interface Postings {
  slots: Uint32Array;
  impacts: Uint8Array;
}

export interface Group {
  forms: Map<string, Postings>;
  head: Map<number, () => Shown>;
}

/** A shard of terms, whose groups are read as they are asked for. */
export interface Shard {
  reader: Reader;
  keys: string[];
}

/** What a result shows. */
export interface Shown {
  kind: string;
  id: string;
  url: string;
  title: string;
  body: string;
}

export function parseShard(reader: Reader): Shard {
  return { keys: reader.lines(), reader };
}

export function readGroup({ reader, keys }: Shard, core: Core, key: string): Group | undefined {
  let n = keys.indexOf(key);
  if (n < 0) return undefined;
  const r = new Reader(reader.bytes, reader.at);
  while (n-- > 0) r.skip(r.uint());
  r.uint();
  const forms = new Map<string, Postings>();
  for (let m = r.uint(); m > 0; m--) {
    const code = r.string();
    const slots = new Uint32Array(r.uint());
    const { bytes } = r;
    let { at } = r;
    for (let i = 0, last = 0, n = 0, shift = 0; i < slots.length; ) {
      const b = bytes[at++];
      n |= (b & 127) << shift;
      shift += 7;
      if (b > 127) continue;
      slots[i++] = last += n;
      n = shift = 0;
    }
    r.at = at;
    forms.set(code, { slots, impacts: r.take(key[0] === "=" ? 0 : slots.length) });
  }
  const head = new Map<number, () => Shown>();
  for (let m = r.uint(); m > 0; m--) {
    const slot = r.uint();
    const own = new Reader(r.bytes, r.at);
    head.set(slot, () => parseRecord(own, core, slot));
    r.skip(r.uint());
  }
  return { forms, head };
}

/** Finds a record in its block. */
export function readRecord({ bytes, at }: Reader, core: Core, slot: number): Shown {
  const r = new Reader(bytes, at);
  for (let i = slot - (slot % core.blockSlots); i < slot; i++) if (core.kinds[i]) r.skip(r.uint());
  return parseRecord(r, core, slot);
}

function parseRecord(r: Reader, core: Core, slot: number): Shown {
  r.uint();
  const kind = tables.kinds[core.kinds[slot] - 1];
  const id = r.string();
  const url = r.string() || address(kind, id);
  return { kind, id, url, title: parseText(r, core), body: parseText(r, core) };
}

const folders: Record<string, string> = { task: "nhiem-vu", unit: "don-vi", directive: "van-ban" };

function address(kind: string, id: string): string {
  return kind === "section" ? `/ke-hoach/${id.replace("#", "/#")}` : `/${folders[kind] ?? "ke-hoach"}/${id}/`;
}

function parseText(r: Reader, core: Core): string {
  let text = "";
  let afterWord = false;
  let shape = 0;
  let glue = false;
  const feed = (symbol: number): void => {
    if (symbol >= 0x2160) {
      feed(core.phrases[2 * symbol - 0x42c0]);
      feed(core.phrases[2 * symbol - 0x42bf]);
    } else if (symbol >= 0x100) {
      let word = core.lexicon.spelt(symbol - 0x100);
      if (shape === 1) word = word[0].toUpperCase() + word.slice(1);
      else if (shape === 2) word = word.toUpperCase();
      text += afterWord && !glue ? " " + word : word;
      shape = 0;
      glue = false;
      afterWord = true;
    } else if (symbol < 3) shape = symbol;
    else if (symbol === 3) glue = true;
    else {
      text += symbol === 4 ? r.string() : String.fromCharCode(symbol);
      afterWord = false;
    }
  };
  for (;;) {
    const b = r.bytes[r.at++];
    if (!b) return text;
    const from = b >= 0xe0 ? 0x160 - 0xe000 : b >= 5 && b < 0x20 ? 0x2160 - 0x500 : 0;
    feed(from ? from + ((b << 8) | r.bytes[r.at++]) : b < 0x80 ? b : b + 0x80);
  }
}
