// Parsing the files of the static form; see FORMAT.md.
import { Abbreviations } from "./analysis.ts";
import { Reader, placeOf } from "./files.ts";
import { Lexicon } from "./lexicon.ts";
import { tables } from "./tables.ts";

/** The file that every query needs. */
export class Core {
  documents: number;
  average: number;
  slots: number;
  lexicon: Lexicon;
  shards: Directory;
  phrases!: number[][]; // by number
  blockSlots!: number;
  blocks!: Sums;
  facetSlots!: number;
  facetBlocks!: Sums;
  names!: number;
  suggestions!: Directory;
  places!: [string, string][];
  kinds!: Uint8Array;
  placeOf!: Uint16Array;
  years!: Uint16Array;

  /** Reads as much as it takes to know which shards a query needs. */
  constructor(private r: Reader) {
    this.documents = r.uint();
    this.slots = r.uint();
    this.average = r.uint();
    const hot = r.uint();
    this.lexicon = new Lexicon(r, hot, new Abbreviations(r.list(() => [r.string(), r.string()])));
    this.shards = directory(r);
  }

  /** Reads the rest, for which there is time while the first shards are on their way. */
  rest(): void {
    if (this.years) return;
    const { r } = this;
    this.lexicon.number();
    this.phrases = parsePhrases(r);
    this.blockSlots = r.uint();
    this.blocks = sums(r, r.uint());
    this.facetSlots = r.uint();
    this.facetBlocks = sums(r, r.uint());
    this.names = r.sum();
    this.suggestions = directory(r);
    this.places = r.list(() => [r.string(), r.string()]);
    this.kinds = runs(r, new Uint8Array(this.slots), 8);
    this.placeOf = runs(r, new Uint16Array(this.slots), this.places.length + 1);
    this.years = runs(r, new Uint16Array(this.slots), 10000);
  }
}

export interface Directory {
  first: string[];
  sums: Sums;
}

/** A list of checksums, by place. */
export type Sums = (place: number) => number;

function directory(r: Reader): Directory {
  const first = r.list(() => r.front());
  return { first, sums: sums(r, first.length) };
}

function sums(r: Reader, n: number): Sums {
  const at = r.skip(4 * n);
  const { bytes } = r;
  return (place) => new Reader(bytes, at + 4 * place).sum();
}

/** Reads a column of run lengths; each comes with its value, which is below a limit, in one integer. */
function runs<T extends Uint8Array | Uint16Array>(r: Reader, column: T, limit: number): T {
  let at = 0;
  for (let n = r.uint(); n > 0; n--) {
    const run = r.uint();
    column.fill(run % limit, at, (at += Math.floor(run / limit)));
  }
  return column;
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
  places: Map<string, number>;
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
  const places = new Map<string, number>();
  for (let n = reader.uint(); n > 0; n--) {
    const key = reader.front();
    places.set(key, reader.at);
    for (let m = reader.uint(); m > 0; m--) {
      reader.skip(reader.uint());
      const count = reader.uint();
      reader.pass(count);
      reader.skip(key[0] === "=" ? 0 : count);
    }
    for (let m = reader.uint(); m > 0; m--) {
      reader.pass(2);
      reader.skip(reader.uint());
      skipRecord(reader);
    }
  }
  return { reader, places };
}

export function readGroup({ reader, places }: Shard, core: Core, key: string): Group | undefined {
  const at = places.get(key);
  if (at === undefined) return undefined;
  const r = new Reader(reader.bytes, at);
  const forms = new Map<string, Postings>();
  for (let m = r.uint(); m > 0; m--) {
    const code = r.string();
    const slots = new Uint32Array(r.uint());
    let last = 0;
    for (let i = 0; i < slots.length; i++) slots[i] = last += r.uint();
    forms.set(code, { slots, impacts: r.take(key[0] === "=" ? 0 : slots.length) });
  }
  const head = new Map<number, () => Shown>();
  for (let m = r.uint(); m > 0; m--) {
    const slot = r.uint();
    head.set(slot, parseRecord(r, core, slot));
  }
  return { forms, head };
}

export function parseBlock(r: Reader, core: Core, block: number): Map<number, () => Shown> {
  const found = new Map<number, () => Shown>();
  const from = block * core.blockSlots;
  for (let slot = from; slot < Math.min(from + core.blockSlots, core.slots); slot++) {
    if (core.kinds[slot]) found.set(slot, parseRecord(r, core, slot));
  }
  return found;
}

/** Passes over a record, which is read once it is to be shown. */
function parseRecord(r: Reader, core: Core, slot: number): () => Shown {
  const id = r.front();
  const { bytes, at } = r;
  skipRecord(r);
  return () => {
    const own = new Reader(bytes, at);
    const kind = tables.kinds[core.kinds[slot] - 1];
    const url = own.string() || address(kind, id);
    return { kind, id, url, title: parseText(own, core), body: parseText(own, core) };
  };
}

/** Passes over all of a record but its id. */
function skipRecord(r: Reader): void {
  r.skip(r.uint());
  for (let texts = 2; texts > 0; ) {
    const b = r.bytes[r.skip(1)];
    if (!b) texts--;
    else if (b === 4) r.skip(r.uint());
    else if (b >= 0xe0 || (b >= 5 && b < 0x20)) r.skip(1);
  }
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
  const feed = (r: { bytes: ArrayLike<number>; at: number }): void => {
    while (r.at < r.bytes.length) {
      const b = r.bytes[r.at++];
      if (b === 0) return;
      if (b >= 0x80) {
        let word = core.lexicon.spelt(b < 0xe0 ? b - 0x80 : 0x60 + (((b - 0xe0) << 8) | r.bytes[r.at++]));
        if (shape === 1) word = word[0].toUpperCase() + word.slice(1);
        else if (shape === 2) word = word.toUpperCase();
        text += afterWord && !glue ? " " + word : word;
        shape = 0;
        glue = false;
        afterWord = true;
      } else if (b < 3) shape = b;
      else if (b === 3) glue = true;
      else if (b >= 5 && b < 0x20) feed({ bytes: core.phrases[((b - 5) << 8) | r.bytes[r.at++]], at: 0 });
      else {
        text += b === 4 ? (r as Reader).string() : String.fromCharCode(b);
        afterWord = false;
      }
    }
  };
  feed(r);
  return text;
}

/** Phrases, by number, as the bytes of the words that they are made of. */
function parsePhrases(r: Reader): number[][] {
  const all: number[][] = [];
  const numbered: number[][] = [];
  const bytes = (s: number): number[] => {
    if (s < 0x100) return [s];
    s -= 0x100;
    if (s < 0x60) return [0x80 + s];
    s -= 0x60;
    return s < 0x2000 ? [0xe0 + (s >> 8), s & 255] : all[s - 0x2000];
  };
  for (let n = r.uint(); n > 0; n--) {
    const whole = bytes(r.uint()).concat(bytes(r.uint()));
    all.push(whole);
    let number = placeOf(whole, 2048);
    while (numbered[number]) number = (number + 1) % 2048;
    numbered[number] = whole;
  }
  return numbered;
}
