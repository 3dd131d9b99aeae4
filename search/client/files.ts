// Fetching and checking the files of the static form; see FORMAT.md.
import { tables } from "./tables.ts";

export type Fault = "missing" | "incomplete" | "version" | "corrupt" | "network" | "unsupported";

const messages: Record<string, Record<Fault, string>> = {
  vi: {
    missing: "Trang này chưa có chỉ mục tìm kiếm. Mời xem các danh sách bên dưới.",
    incomplete: "Chỉ mục tìm kiếm chưa được đăng tải đủ. Mời thử lại sau ít phút, hoặc xem các danh sách bên dưới.",
    version: "Chỉ mục tìm kiếm thuộc phiên bản khác. Mời tải lại trang, hoặc xem các danh sách bên dưới.",
    corrupt: "Chỉ mục tìm kiếm bị hỏng. Mời xem các danh sách bên dưới và báo cho người quản trị trang.",
    network: "Không tải được chỉ mục tìm kiếm. Mời kiểm tra kết nối mạng rồi thử lại.",
    unsupported: "Trình duyệt này quá cũ để tìm kiếm. Mời xem các danh sách bên dưới.",
  },
  en: {
    missing: "This site has no search index. Please use the lists below.",
    incomplete: "The search index is not complete yet. Please try again in a few minutes, or use the lists below.",
    version: "The search index is of another version. Please reload the page, or use the lists below.",
    corrupt: "The search index is damaged. Please use the lists below, and tell the site's administrator.",
    network: "The search index could not be loaded. Please check your connection and try again.",
    unsupported: "This browser is too old to search. Please use the lists below.",
  },
};

/** The language of the page: en, or else vi. */
export const language = () => (typeof document === "object" && document.documentElement.lang.startsWith("en") ? "en" : "vi");

/** What went wrong, in a word for programs (code) and a sentence for readers (message). */
export class SearchError extends Error {
  constructor(
    readonly code: Fault,
    readonly url: string,
  ) {
    super(messages[language()][code]);
    this.name = "SearchError";
  }
}

/** CRC-32 (IEEE). */
function checksum(bytes: Uint8Array): number {
  let c = -1;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = (c >>> 1) ^ (c & 1 && 0xedb88320);
  }
  return ~c >>> 0;
}

/** UTF-8 as text. There are thousands of short strings, for each of which a TextDecoder would be slow. */
export function decode(bytes: ArrayLike<number>, from: number, to: number): string {
  let text = "";
  while (from < to) {
    let c = bytes[from++];
    if (c >= 0x80) {
      const more = c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
      c &= 63 >> more;
      for (let i = more; i > 0; i--) c = (c << 6) | (bytes[from++] & 63);
    }
    text += c < 0x10000 ? String.fromCharCode(c) : String.fromCodePoint(c);
  }
  return text;
}

/** Parts lines, each of which ends with a line feed. */
export function lines(bytes: Uint8Array): string[] {
  const all = new TextDecoder().decode(bytes).split("\n");
  all.pop();
  return all;
}

export type Sums = (place: number) => number;

/** Reads the content of one file. */
export class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 5,
  ) {}

  uint(): number {
    let n = 0;
    for (let weight = 1; ; weight *= 128) {
      if (this.at >= this.bytes.length) throw new RangeError();
      const b = this.bytes[this.at++];
      if (b < 128) return n + b * weight;
      n += (b & 127) * weight;
    }
  }

  /** Passes over n bytes, and gives where they begin. */
  skip(n: number): number {
    if (this.at + n > this.bytes.length) throw new RangeError();
    return (this.at += n) - n;
  }

  take(n: number): Uint8Array {
    return this.bytes.subarray(this.skip(n), this.at);
  }

  string(): string {
    return decode(this.bytes, this.skip(this.uint()), this.at);
  }

  /** Strings without line feeds, which are taken apart at once. */
  lines(): string[] {
    return lines(this.take(this.uint()));
  }

  /** A column of run lengths, each after its value. */
  runs(length: number): Uint16Array {
    const column = new Uint16Array(length);
    for (let at = 0; at < length; ) column.fill(this.uint(), at, (at += this.uint()));
    return column;
  }

  /** A list of checksums, or of other integers of four bytes, which are read once they are asked for. */
  sums(n: number): Sums {
    const at = this.skip(4 * n);
    const { bytes } = this;
    return (place) => new Reader(bytes, at + 4 * place).sum();
  }

  sum(): number {
    const at = this.skip(4);
    const { bytes } = this;
    return (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
  }

  list<T>(read: () => T): T[] {
    const all: T[] = [];
    for (let n = this.uint(); n > 0; n--) all.push(read());
    return all;
  }
}

async function get(url: string, cache: RequestCache, missing: Fault): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { cache });
  } catch {
    throw new SearchError("network", url);
  }
  if (response.status === 404 || response.status === 410) throw new SearchError(missing, url);
  if (!response.ok) throw new SearchError("network", url);
  return response;
}

/** Opens gzip, which proves by a checksum of its own that its content is whole. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream("gzip");
  const into = writable.getWriter();
  const from = readable.getReader();
  // What is wrong with the bytes is told where they are read.
  into.write(bytes as BufferSource).catch(() => {});
  into.close().catch(() => {});
  let whole = new Uint8Array();
  for (;;) {
    const { value, done } = await from.read();
    if (done) return whole;
    // Most files are one piece.
    const before = whole;
    whole = before.length ? new Uint8Array(before.length + value.length) : value;
    if (before.length) {
      whole.set(before);
      whole.set(value, before.length);
    }
  }
}

/** The files of one index, each fetched once. */
export class Files {
  private held = new Map<string, Promise<unknown>>();

  constructor(readonly base: string) {}

  /** Reads manifest.json, which is never taken from the cache unasked; anew, not even if the host says that it is the same. */
  async manifest(anew: boolean): Promise<number> {
    if (typeof DecompressionStream === "undefined") throw new SearchError("unsupported", this.base);
    const url = this.base + "manifest.json";
    const response = await get(url, anew ? "reload" : "no-cache", "missing");
    let m: { format?: unknown; version?: unknown; core?: unknown };
    try {
      m = await response.json();
    } catch {
      throw new SearchError("missing", url);
    }
    if (m?.format !== "congbo-search") throw new SearchError("missing", url);
    if (m.version !== tables.version) throw new SearchError("version", url);
    if (typeof m.core !== "string" || !/^[0-9a-f]{8}$/.test(m.core)) throw new SearchError("corrupt", url);
    return parseInt(m.core, 16);
  }

  /** Fetches, checks and parses a file; what parse gives is kept. */
  read<T>(kind: string, sum: number, parse: (r: Reader) => T): Promise<T> {
    const name = `${kind}-${sum.toString(16).padStart(8, "0")}.bin`;
    let found = this.held.get(name) as Promise<T> | undefined;
    if (!found) {
      found = this.load(this.base + name, kind, sum, parse);
      found.catch(() => this.held.delete(name));
      if (this.held.size > 500) this.held.clear();
      this.held.set(name, found);
    }
    return found;
  }

  private async load<T>(url: string, kind: string, sum: number, parse: (r: Reader) => T): Promise<T> {
    const response = await get(url, "default", "incomplete");
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new SearchError("network", url);
    }
    try {
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      // What gzip ends with is the checksum that names the file, and the length.
      const found = packed ? new Reader(bytes, bytes.length - 8).sum() : checksum(bytes);
      if (packed) bytes = await gunzip(bytes);
      if ((found || 1) === sum) {
        if (bytes[3] !== tables.version) throw new SearchError("version", url);
        if (decode(bytes, 0, 3) === "CBS" && bytes[4] === kind.charCodeAt(0)) return parse(new Reader(bytes));
      }
    } catch (e) {
      if (e instanceof SearchError) throw e;
    }
    throw new SearchError("corrupt", url);
  }
}
