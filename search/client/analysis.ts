// Twin of package analysis (token.go, letter.go): what a word is.
import { tables } from "./tables.ts";

/** One syllable, number or foreign word; offsets count UTF-16 units. */
export interface Token {
  fold: string;
  code: number;
  start: number;
  stop: number;
  gap: number;
  digits: boolean;
  upper: boolean;
}

// A letter in one number: its base, its quality << 16, its tone << 20.
const letters = new Int32Array(0x2000);
const qualities: Record<string, number> = { a: 3, o: 3, e: 2, u: 2, d: 2 };

const put = (c: string, letter: number) => {
  for (const form of [c, c.toUpperCase()]) letters[form.charCodeAt(0)] = letter;
};
for (const c of "abcdefghijklmnopqrstuvwxyz0123456789") put(c, c.charCodeAt(0));
tables.vowels.forEach((row, i) => {
  const quality = i - tables.bases.indexOf(tables.bases[i]);
  [...row].forEach((c, tone) => put(c, tables.bases.charCodeAt(i) | (quality << 16) | (tone << 20)));
});
for (const c of tables.lookalikes) letters[c.charCodeAt(0)] = 0x10064;

/** A letter of another language: in Latin its base, if it has an accent. */
function foreign(r: number): number {
  if (r >= 0xc0 && r < 0x180) {
    const both = String.fromCharCode(r).normalize("NFD");
    return both[1] ? both.toLowerCase().charCodeAt(0) : 0;
  }
  const known =
    r >= 0x250 &&
    (r < 0x2b0 || (0x370 <= r && r < 0x1e00) || (0x1f00 <= r && r < 0x2000) || (0x2c00 <= r && r < 0x2e00) ||
      (0x3040 <= r && r < 0x3100) || (0x3400 <= r && r < 0xd800) || (0xf900 <= r && r < 0xfb00));
  return known ? r : 0;
}

const tones: Record<number, number> = { 0x300: 1, 0x301: 2, 0x309: 3, 0x303: 4, 0x323: 5 };
const marks: Record<string, number> = { a770: 2, e770: 1, o770: 1, a774: 1, o795: 2, u795: 1 };

function marked(l: number, mark: number): number {
  if (tones[mark]) return (l & 0xfffff) | (tones[mark] << 20);
  const quality = marks[String.fromCharCode(l & 0xffff) + mark];
  return quality ? (l & ~0xf0000) | (quality << 16) : l;
}

export function widthless(r: number): boolean {
  return (
    r === 0xad || r === 0x180e || r === 0xfeff || (0x200b <= r && r <= 0x200f) || (0x202a <= r && r <= 0x202e) || (0x2060 <= r && r <= 0x2069)
  );
}

const blanks = new Set([0x20, 9, 0xb, 0xc, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
const joiners = new Set([..."-/&'_%+*\u2019"].map((c) => c.charCodeAt(0)));

/** How strongly a character that is no letter keeps words apart: 0 blank, 1 joiner, 2 comma, 3 stop. */
export function separation(r: number): number {
  if (blanks.has(r) || (0x2000 <= r && r <= 0x200a)) return 0;
  if (joiners.has(r) || (0x2010 <= r && r <= 0x2015) || r === 0x2212) return 1;
  return r === 0x2c ? 2 : 3;
}

export function isDash(r: number): boolean {
  return r === 0x2d || (0x2010 <= r && r <= 0x2015) || r === 0x2212;
}

function upper(r: number): boolean {
  if (r < 0x80) return 0x41 <= r && r <= 0x5a;
  if (r < 0x100) return 0xc0 <= r && r <= 0xde;
  if (r === 0x1af || r === 0x189) return true;
  if (r === 0x1b0) return false;
  return (r < 0x250 || (0x1e00 <= r && r < 0x1f00)) && r % 2 === 0;
}

// Words that have been met, as they are written, and what many of them look like.
const met = new Map<string, Token>();
const plain = new RegExp(`[a-z${tables.vowels.join("")}đ]+(?= |$)`, "iy");

/** Parts a text into its words. Every text that is shown goes through here, and the first ones before the browser has made this fast. */
export function tokens(text: string): Token[] {
  const all: Token[] = [];
  let word: number[] = [];
  let start = 0;
  let stop = 0;
  let gap = 3;
  let inside = false;
  let digits = true;
  let first = false;
  let capitals = 0;
  let joined = 0; // a sign that may belong to the word, if the right thing follows
  const finish = () => {
    const t = token(word.slice(0, tables.longest), digits, first && capitals > 1);
    met.set(text.slice(start, stop), t);
    all.push({ ...t, start, stop, gap });
    gap = joined ? separation(joined) : 0;
    word = [];
    inside = first = false;
    digits = true;
    capitals = joined = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const r = text.charCodeAt(at);
    if (r > 0x80) {
      if (widthless(r)) continue;
      if (0x300 <= r && r < 0x370) {
        if (inside && !joined && word.length) {
          word.push(marked(word.pop()!, r));
          stop = at + 1;
        }
        continue;
      }
    }
    const l = letters[r] || foreign(r);
    if (!l) {
      if (inside && !joined && (r === 38 ? !digits : digits && (r === 46 || r === 44))) {
        joined = r;
        continue;
      }
      if (inside) finish();
      gap = Math.max(gap, separation(r));
      continue;
    }
    const digit = l < 58;
    if (joined) {
      if ((joined === 38) !== digit) {
        if (joined !== 38) word.push(46);
        joined = 0;
      } else finish();
    }
    const capital = upper(r);
    if (!inside) {
      plain.lastIndex = at;
      const same = plain.test(text) && met.get(text.slice(at, plain.lastIndex));
      if (same) {
        all.push({ ...same, start: at, stop: (at = plain.lastIndex), gap });
        gap = 0;
        continue;
      }
      inside = digits = true;
      start = at;
      first = capital;
    }
    digits &&= digit;
    if (capital) capitals++;
    word.push(l);
    stop = at + 1;
  }
  if (inside) finish();
  return all;
}

function token(word: number[], digits: boolean, upper: boolean): Token {
  if (digits) {
    while (word.length > 1 && word[0] === 48 && word[1] !== 46) word.shift();
  }
  let fold = "";
  let tone = 0;
  let code = 0;
  let weight = 6;
  for (const l of word) {
    const base = String.fromCharCode(l & 0xffff);
    fold += base;
    code += ((l >> 16) & 15) * weight;
    weight *= qualities[base] ?? 1;
    tone = l >> 20 || tone;
  }
  if (/^(?:[hklmst]|qu)y$/.test(fold)) fold = fold.slice(0, -1) + "i";
  return { ...bare(fold, code + tone), digits, upper };
}

/** A document's number as it stands in a text. */
export interface DocumentNumber {
  first: number;
  last: number;
  digits: string;
  year: string;
  symbol: string;
  type: string;
}

const types: Record<string, string[] | undefined> = Object.assign(Object.create(null), tables.types);
const typedFor: Record<string, string | undefined> = Object.assign(Object.create(null), tables.typedFor);
const typeNames = Object.keys(tables.types).sort();
const issuers = new Set<string>(tables.issuers);

export function numberTerms(n: DocumentNumber): string[] {
  const all: string[] = [];
  if (n.year) all.push(`#${n.digits}|${n.year}|${n.symbol}`);
  all.push(`#${n.digits}|${n.symbol}`);
  if (n.type === "qh") return [...all, `#${n.digits}|luat`, `#${n.digits}|nq`];
  const short = `#${n.digits}|${n.type}`;
  if (short !== all[all.length - 1]) all.push(short);
  return all;
}

/** The terms of a number in a query, before which a type may stand. */
export function typedTerms(n: DocumentNumber, kind: string): string[] {
  const all = numberTerms(n);
  if (n.type !== "cv" || !kind || kind === "cv") return all;
  return [...numberTerms({ ...n, symbol: kind + "|" + n.symbol, type: kind }), ...all];
}

export function numbers(text: string, all: Token[]): DocumentNumber[] {
  const found: DocumentNumber[] = [];
  for (let i = 0; i < all.length; i++) {
    if (!all[i].digits || all[i].fold.length > 8) continue;
    const n = numberAt(text, all, i);
    if (n) {
      found.push(n);
      i = n.last;
    }
  }
  return found;
}

function numberAt(text: string, all: Token[], i: number): DocumentNumber | undefined {
  const n: DocumentNumber = { first: i, last: i, digits: all[i].fold, year: "", symbol: "", type: "" };
  for (let at = i + 1; at < all.length && at <= i + 8; at++) {
    const t = all[at];
    const [sign, blank] = between(text, all[at - 1], t);
    if (!sign || (sign === "." && !n.symbol)) break;
    if (!n.symbol && !n.year && sign === "/" && !blank && t.digits && /^(?:19|20)..$/.test(t.fold)) {
      n.year = t.fold;
      continue;
    }
    if (t.digits || !symbolic(t, blank)) break;
    n.symbol = n.symbol ? n.symbol + "|" + t.fold : t.fold;
    n.last = at;
  }
  if (!n.symbol) return undefined;
  classify(n);
  return n;
}

function between(text: string, a: Token, b: Token): [string, number] {
  let sign = "";
  let blank = 0;
  for (const c of text.slice(a.stop, b.start)) {
    const r = c.codePointAt(0)!;
    if (widthless(r)) continue;
    if (separation(r) === 0 || c === "\n" || c === "\r") blank++;
    else if (sign) return ["", blank];
    else if (isDash(r)) sign = "-";
    else if (c === "/" || c === ".") sign = c;
    else return ["", blank];
  }
  return [sign, blank];
}

function symbolic(t: Token, blank: number): boolean {
  if (t.upper) return true;
  if (blank || t.code % 6) return false;
  return types[t.fold] !== undefined || issuers.has(t.fold) || (bytes(t.fold) > 1 && !/[aeiouy]/.test(t.fold));
}

/** How long a text is in UTF-8: lengths are counted so in Go. */
export function bytes(text: string): number {
  let n = 0;
  for (const c of text) {
    const r = c.codePointAt(0)!;
    n += r < 0x80 ? 1 : r < 0x800 ? 2 : r < 0x10000 ? 3 : 4;
  }
  return n;
}

function classify(n: DocumentNumber): void {
  const at = n.symbol.indexOf("|");
  const first = at < 0 ? n.symbol : n.symbol.slice(0, at);
  if (!types[first]) {
    for (let size = Math.min(4, first.length - 2); size >= 2; size--) {
      const [a, b] = [first.slice(0, size), first.slice(size)];
      if (types[a] && issuers.has(b)) {
        n.symbol = a + "|" + b + n.symbol.slice(first.length);
        n.type = a;
        return;
      }
    }
  }
  if (types[first]) n.type = first;
  else if (/^qh[\x00-9]/.test(first)) n.type = "qh";
  else n.type = "cv";
}

/** Parts a document's type and its number: nq52, 472qd. */
export function unglued(all: Token[]): Token[] {
  return all.flatMap((t) => {
    const words = t.code ? undefined : typedFor[t.fold];
    if (words) return tokens(words).map((w, i) => ({ ...w, start: i ? t.stop : t.start, stop: t.stop, gap: i ? w.gap : t.gap }));
    const [, a, digits, b] = (/\d/.test(t.fold) && /^([a-z]*)(\d+)([a-z]*)$/.exec(t.fold)) || [];
    const fold = a || b;
    if (!fold || (a && b) || !types[fold] || t.code % 6) return [t];
    const n = digits.length;
    const cut = a ? t.stop - n : t.start + n;
    const kind = { ...t, fold };
    const number = { ...t, fold: digits.replace(/^0+(?=\d)/, ""), code: 0, digits: true, upper: false };
    const both = a ? [kind, number] : [number, kind];
    both[0].stop = both[1].start = cut;
    both[1].gap = 0;
    return both;
  });
}

export interface TypedNumber {
  first: number;
  last: number;
  terms: string[];
}

export function typedNumbers(all: Token[]): TypedNumber[] {
  const found: TypedNumber[] = [];
  all.forEach((t, i) => {
    if (!t.digits || t.fold.length > 8) return;
    let [kind, first] = typeBefore(all, i);
    let last = i;
    const next = all[i + 1];
    if (!kind && next && types[next.fold] && next.code % 6 === 0) {
      kind = next.fold;
      last = i + 1;
    }
    if (!kind) return;
    const terms: string[] = [];
    const issuer = all[last + 1];
    if (issuer && issuers.has(issuer.fold)) {
      last++;
      terms.push(`#${t.fold}|${kind}|${issuer.fold}`);
    }
    terms.push(`#${t.fold}|${kind}`);
    found.push({ first, last, terms });
  });
  return found;
}

/** The type that ends right before token i, `số` aside, and where it starts. */
export function typeBefore(all: Token[], i: number): [string, number] {
  let end = i;
  if (end > 0 && all[end - 1].fold === "so") end--;
  for (let size = Math.min(4, end); size >= 1; size--) {
    const phrase = all.slice(end - size, end).map((t) => t.fold).join(" ");
    for (const short of typeNames) {
      if (types[short]!.includes(phrase)) return [short, end - size];
    }
  }
  if (end > 0 && types[all[end - 1].fold] && all[end - 1].code % 6 === 0) return [all[end - 1].fold, end - 1];
  return ["", i];
}

/** A word that nobody typed. */
export function bare(fold: string, code = 0): Token {
  return { fold, code, start: 0, stop: 0, gap: 0, digits: false, upper: false };
}

interface Long {
  folds: string[]; // with a comma before those that may have one before them
  short: Token;
}

export interface Span {
  first: number;
  last: number;
  short: Token;
}

/** Short forms and the words that they stand for. */
export class Abbreviations {
  private shorts = new Map<string, Token>();
  private longs = new Map<string, Long[]>();

  constructor(lines: string[]) {
    for (const line of lines) {
      const [fold, code, ...folds] = line.split(" ");
      const short = bare(fold, +code);
      this.shorts.set(fold, short);
      const all = this.longs.get(folds[0]) ?? [];
      all.push({ folds, short });
      this.longs.set(folds[0], all);
    }
  }

  tokens(text: string): Token[] {
    const all = tokens(text);
    for (const t of all) t.code = this.shorts.get(t.fold)?.code ?? t.code;
    return all;
  }

  short(fold: string): boolean {
    return this.shorts.has(fold);
  }

  find(all: Token[]): Span[] {
    const found: Span[] = [];
    for (let i = 0; i < all.length; i++) {
      const short = this.shorts.get(all[i].fold);
      if (short) {
        found.push({ first: i, last: i, short });
        continue;
      }
      const [a, b] = [all[i], all[i + 1]];
      if (b && parted(a, b)) {
        const short = this.shorts.get(a.fold + b.fold);
        if (short) {
          found.push({ first: i, last: ++i, short });
          continue;
        }
      }
      const long = this.longs.get(all[i].fold)?.find((l) => stands(l, all, i));
      if (long) {
        found.push({ first: i, last: i + long.folds.length - 1, short: long.short });
        i += long.folds.length - 1;
      }
    }
    return found;
  }
}

/** Whether two tokens may be one short form in two pieces: KT-XH. */
function parted(a: Token, b: Token): boolean {
  const [x, y] = [a.fold, b.fold];
  return (
    x.length < 5 && y.length < 5 && !a.digits && !b.digits && (b.gap === 1 || (!b.gap && !/[aeiouy]/.test(y) && !/[aeiouy]/.test(x))) && bytes(x) < 5 && bytes(y) < 5
  );
}

function stands(l: Long, all: Token[], at: number): boolean {
  return (
    at + l.folds.length <= all.length &&
    l.folds.every((fold, i) => {
      const t = all[at + i];
      return t.fold === fold ? !i || t.gap < 2 : "," + t.fold === fold && t.gap < 3;
    })
  );
}
