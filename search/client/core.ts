// Parsing the files of the static form; see FORMAT.md.
import { Abbreviations } from "./analysis.ts";
import { Reader, checksum } from "./files.ts";
import { type Form, Lexicon, type Word } from "./plan.ts";
import { tables } from "./tables.ts";

/** The file that every query needs. */
export interface Core {
  documents: number;
  slots: number;
  average: number;
  lexicon: Lexicon;
  spellings: string[]; // by number, for texts
  phrases: Uint8Array[]; // likewise
  shards: Directory;
  blockSlots: number;
  blocks: number[];
  facetSlots: number;
  facetBlocks: number[];
  names: number;
  suggestions: Directory;
  places: [string, string][];
  kinds: Uint8Array;
  placeOf: Uint16Array;
  years: Uint16Array;
}

export interface Directory {
  first: string[];
  sums: number[];
}

export function parseCore(r: Reader): Core {
  const [documents, slots, average, hot] = [r.uint(), r.uint(), r.uint(), r.uint()];
  const abbreviations = new Abbreviations(r.list(() => [r.string(), r.string()]));
  const [lexicon, spellings] = parseLexicon(r, hot, abbreviations);
  const phrases = parsePhrases(r);
  const shards = directory(r);
  const blockSlots = r.uint();
  const blocks = r.list(() => r.sum());
  const facetSlots = r.uint();
  const facetBlocks = r.list(() => r.sum());
  const names = r.sum();
  const suggestions = directory(r);
  const places = r.list((): [string, string] => [r.string(), r.string()]);
  const kinds = runs(r, new Uint8Array(slots));
  const placeOf = runs(r, new Uint16Array(slots));
  const years = runs(r, new Uint16Array(slots));
  return {
    documents, slots, average, lexicon, spellings, phrases, shards, blockSlots, blocks, facetSlots, facetBlocks, names, suggestions, places, kinds, placeOf, years,
  };
}

function directory(r: Reader): Directory {
  const first = r.list(() => r.front());
  return { first, sums: first.map(() => r.sum()) };
}

function runs<T extends Uint8Array | Uint16Array>(r: Reader, column: T): T {
  let at = 0;
  for (let n = r.uint(); n > 0; n--) {
    const value = r.uint();
    const length = r.uint();
    column.fill(value, at, (at += length));
  }
  return column;
}

function parseLexicon(r: Reader, hot: number, abbreviations: Abbreviations): [Lexicon, string[]] {
  const sums: number[] = [];
  const texts = r.list(() => {
    const text = r.front();
    sums.push(r.frontSum());
    return text;
  });
  const counts = texts.map(() => r.uint());
  const words: Word[] = [];
  const all: Form[] = texts.map((text, i) => {
    const [{ fold, code }] = abbreviations.tokens(text);
    const form = { code, count: counts[i], text };
    const last = words[words.length - 1];
    if (last?.fold === fold) last.forms.push(form);
    else words.push({ fold, count: counts[i], forms: [form] });
    return form;
  });
  for (const w of words) if (w.forms.length > 1) w.count = r.uint();
  return [new Lexicon(words, hot, abbreviations), wordNumbers(all, sums)];
}

/** The spelling that each number of a coded text stands for. */
function wordNumbers(forms: Form[], sums: number[]): string[] {
  const byLength: number[][] = Array.from({ length: 33 }, () => []);
  forms.forEach(({ count }, i) => byLength[Math.clz32(count)].push(i));
  let order = byLength.flat();
  const numbers: string[] = [];
  let first = 0;
  for (const [words, count] of tables.tiers) {
    const chosen = order.slice(0, words).sort((a, b) => a - b);
    order = order.slice(words);
    chosen.forEach((i, place) => {
      if (words < count) place = sums[i] % count;
      while (numbers[first + place] !== undefined) place = (place + 1) % count;
      numbers[first + place] = forms[i].text;
    });
    first += count;
  }
  return numbers;
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
      for (let i = count; i > 0; i--) reader.uint();
      reader.skip(key[0] === "=" ? 0 : count);
    }
    for (let m = reader.uint(); m > 0; m--) {
      reader.uint();
      reader.uint();
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

function address(kind: string, id: string): string {
  switch (kind) {
    case "task":
      return `/nhiem-vu/${id}/`;
    case "unit":
      return `/don-vi/${id}/`;
    case "directive":
      return `/van-ban/${id}/`;
    case "section": {
      const at = id.indexOf("#");
      return `/ke-hoach/${id.slice(0, at)}/${id.slice(at)}`;
    }
  }
  return `/ke-hoach/${id}/`;
}

function parseText(r: Reader, core: Core): string {
  let text = "";
  let afterWord = false;
  let shape = 0;
  let glue = false;
  const feed = (r: Reader): void => {
    while (r.at < r.bytes.length) {
      const b = r.bytes[r.at++];
      if (b === 0) return;
      if (b >= 0x80) {
        let word = core.spellings[b < 0xe0 ? b - 0x80 : 0x60 + (((b - 0xe0) << 8) | r.bytes[r.at++])];
        if (shape === 1) word = word[0].toUpperCase() + word.slice(1);
        else if (shape === 2) word = word.toUpperCase();
        text += afterWord && !glue ? " " + word : word;
        shape = 0;
        glue = false;
        afterWord = true;
      } else if (b < 3) shape = b;
      else if (b === 3) glue = true;
      else if (b >= 5 && b < 0x20) feed(new Reader(core.phrases[((b - 5) << 8) | r.bytes[r.at++]], 0));
      else {
        text += b === 4 ? r.string() : String.fromCharCode(b);
        afterWord = false;
      }
    }
  };
  feed(r);
  return text;
}

/** Phrases, by number, as the bytes of the words that they are made of. */
function parsePhrases(r: Reader): Uint8Array[] {
  const all: Uint8Array[] = [];
  const numbered: Uint8Array[] = [];
  const bytes = (s: number): ArrayLike<number> => {
    if (s < 0x100) return [s];
    s -= 0x100;
    if (s < 0x60) return [0x80 + s];
    s -= 0x60;
    return s < 0x2000 ? [0xe0 + (s >> 8), s & 255] : all[s - 0x2000];
  };
  for (let n = r.uint(); n > 0; n--) {
    const [a, b] = [bytes(r.uint()), bytes(r.uint())];
    const whole = new Uint8Array(a.length + b.length);
    whole.set(a);
    whole.set(b, a.length);
    all.push(whole);
    let number = checksum(whole) % 2048;
    while (numbered[number]) number = (number + 1) % 2048;
    numbered[number] = whole;
  }
  return numbered;
}
