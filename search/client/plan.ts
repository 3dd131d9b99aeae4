// Twin of package query: what to read for a query, and how to judge it.
import { type Token, bare, bytes, numbers, tokens, typeBefore, typedNumbers, typedTerms, unglued } from "./analysis.ts";
import type { Lexicon, Word } from "./lexicon.ts";
import { tables } from "./tables.ts";

/** One term to be read. */
export interface Atom {
  key: string;
  form: string;
  weight: number;
  covers: number;
  exact: number;
}

export interface Plan {
  atoms: Atom[];
  required: number;
  demanded: number;
  without: Atom[][];
  accented: boolean;
  words: Map<string, number[]>;
  numbers: Set<string>;
}

interface Alternative {
  token: Token;
  weight: number;
  typed: boolean;
  word?: Word;
}

interface Item {
  alternatives: Alternative[];
  number?: string[];
  optional: boolean;
  apart: boolean;
  typed?: Token;
  growing?: boolean;
}

const telex: Record<string, string> = { uow: "ươ", uwow: "ươ", aa: "â", aw: "ă", ee: "ê", oo: "ô", ow: "ơ", uw: "ư", dd: "đ" };
const vni: Record<string, string> = { uo7: "ươ", u7o7: "ươ", a6: "â", a8: "ă", e6: "ê", o6: "ô", o7: "ơ", u7: "ư", d9: "đ" };
const toneMarks = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

function decode(typed: string): string[] {
  const all: string[] = [];
  for (const [keys, marks] of [["zfsrxj", telex], ["012345", vni]] as const) {
    let tone = 0;
    let letters = "";
    for (let i = 0; i < typed.length; i++) {
      const t = keys.indexOf(typed[i]);
      if (t >= 0 && i > 0 && (marks === vni || (/[aeiouyw]/.test(typed.slice(0, i)) && /^[aeowncghmpt]*$/.test(typed.slice(i + 1))))) tone = t;
      else letters += typed[i];
    }
    const made = letters.replace(new RegExp(Object.keys(marks).join("|"), "g"), (m) => marks[m]) + toneMarks[tone];
    if (made !== typed) all.push(made);
  }
  return all;
}

interface Part {
  text: string;
  quoted?: boolean;
  excluded?: boolean;
}

const quotes = /["“”„«»]/;
const isBlank = (c: string) => c === " " || c === "\t" || c === "\n";

function parts(query: string): Part[] {
  const all: Part[] = [];
  for (;;) {
    const open = query.search(quotes);
    if (open < 0) break;
    const stop = query.slice(open + 1).search(quotes);
    if (stop < 0) {
      query = query.slice(0, open) + " " + query.slice(open + 1);
      continue;
    }
    let before = query.slice(0, open);
    const excluded = before.endsWith("-") && (before.length === 1 || isBlank(before[before.length - 2]));
    if (excluded) before = before.slice(0, -1);
    all.push({ text: before + " " }, { text: query.slice(open + 1, open + 1 + stop), quoted: true, excluded });
    query = query.slice(open + stop + 2);
  }
  all.push({ text: query });
  return all;
}

const functionWords = tables.functionWords.split(" ");
const plainFunctionWords = tables.plainFunctionWords.split(" ");

/** How many tokens from the i-th on are question words. */
function asking(all: Token[], i: number, accented: boolean): number {
  const { fold, code, upper } = all[i];
  const text = all.slice(i, i + 9).map((t, k) => (k && t.gap ? "/" : "") + t.fold + (accented ? t.code : "") + " ").join("");
  const phrases = accented ? tables.questionWords : tables.questionWords.replace(/\d+/g, "");
  const found = phrases.split("|").find((p) => text.startsWith(p + " ") && (accented || /^(?:gi|nao)$| /.test(p)));
  return found ? found.split(" ").length : +(accented && fold === "ai" && !code && !upper && (!i || i === all.length - 1));
}

const pairWeight = 1.5;

/** Makes the plan of a query; loose are positions that may be mistyped. */
export class Planner {
  private plan: Plan = { atoms: [], required: 0, demanded: 0, without: [], accented: false, words: new Map(), numbers: new Set() };
  private items: Item[] = [];
  private demands = 0;

  constructor(
    private lexicon: Lexicon,
    private loose: number,
  ) {}

  make(query: string): Plan {
    const all = parts([...query.slice(0, 1000)].slice(0, 400).join(""));
    const { abbreviations } = this.lexicon;
    this.plan.accented = all.some((p) => !p.excluded && this.marked(abbreviations.tokens(p.text)));
    all.forEach((p, i) => (p.quoted ? this.phrase(p) : this.take(p.text, i === all.length - 1)));
    this.atoms();
    return this.plan;
  }

  private marked(all: Token[]): boolean {
    return all.some((t) => t.code && !this.lexicon.abbreviations.short(t.fold));
  }

  private phrase(part: Part): void {
    const all = this.lexicon.abbreviations.tokens(part.text);
    const exact = this.marked(all);
    const atoms: Atom[] = [];
    all.forEach((t, i) => {
      if (all.length === 1) atoms.push({ key: t.fold, form: exact ? `${t.code}` : "", weight: 1, covers: 0, exact: 0 });
      else if (i > 0 && t.gap < 2) {
        const a = all[i - 1];
        atoms.push({ key: a.fold + " " + t.fold, form: exact ? `${a.code}.${t.code}` : "", weight: pairWeight, covers: 0, exact: 0 });
      }
    });
    if (!atoms.length) for (const t of all) atoms.push({ key: t.fold, form: exact ? `${t.code}` : "", weight: 1, covers: 0, exact: 0 });
    if (part.excluded) {
      if (atoms.length) this.plan.without.push(atoms);
      return;
    }
    for (const t of all) this.mark(t, exact);
    for (const atom of atoms) {
      if (this.demands === 12) break;
      atom.covers = 1 << (16 + this.demands++);
      this.plan.demanded |= atom.covers;
      this.plan.atoms.push(atom);
    }
  }

  private mark(t: Token, exact: boolean): void {
    const codes = this.plan.words.get(t.fold) ?? [];
    if (exact && !codes.includes(t.code)) codes.push(t.code);
    this.plan.words.set(t.fold, codes);
  }

  private take(text: string, last: boolean): void {
    const { abbreviations } = this.lexicon;
    const all = unglued(abbreviations.tokens(text));
    let written = numbers(text, all);
    let spans = abbreviations.find(all).filter((s) => this.lexicon.word(s.short.fold));
    const at: number[] = all.map(() => -1);
    let apart = true;
    let asks = 0;
    for (let i = 0; i < all.length; i++) {
      const t = all[i];
      if (this.items.length === 16) continue;
      const number = written[0];
      if (number?.first === i) {
        for (let j = number.first; j <= number.last; j++) at[j] = this.items.length;
        const [kind, start] = typeBefore(all, i);
        let first = kind ? start : i;
        if (first === i && i > 0 && all[i - 1].fold === "so") first = i - 1;
        for (let j = first; j < i; j++) if (at[j] >= 0) this.items[at[j]].optional = true;
        this.items.push({ alternatives: [], number: typedTerms(number, kind), optional: false, apart: true });
        i = number.last;
        written = written.slice(1);
        apart = true;
        continue;
      }
      while (spans.length && spans[0].first < i) spans = spans.slice(1);
      if (!t.digits && t.start > 0 && text[t.start - 1] === "-" && (t.start === 1 || isBlank(text[t.start - 2]))) {
        this.plan.without.push([{ key: t.fold, form: t.code ? `${t.code}` : "", weight: 0, covers: 0, exact: 0 }]);
        apart = true;
        continue;
      }
      if (i >= asks) asks = i + asking(all, i, this.plan.accented);
      const position = this.items.length;
      at[i] = position;
      const span = spans[0];
      if (span?.first === i && (!number || span.last < number.first)) {
        for (; i < span.last; i++) at[i + 1] = position;
        const short = { token: span.short, weight: 1, typed: true, word: this.lexicon.word(span.short.fold) };
        this.items.push({ alternatives: [short], optional: false, apart });
      } else {
        const growing = last && t.stop >= text.length;
        const alternatives = this.alternatives(t, !growing);
        const optional = i < asks || (this.plan.accented ? functionWords.includes(t.fold + t.code) : plainFunctionWords.includes(t.fold));
        this.items.push({ alternatives, optional, apart, typed: t, growing });
      }
      apart = false;
    }
    for (const n of typedNumbers(all)) {
      const here = at.slice(n.first, n.last + 1).filter((i) => i >= 0);
      if (!here.length || here.some((i) => this.items[i].number)) continue;
      const covers = here.reduce((mask, i) => mask | (1 << i), 0);
      for (const key of n.terms) {
        this.plan.numbers.add(key);
        this.plan.atoms.push({ key, form: "", weight: key.split("|").length === 2 ? 2 : 4, covers, exact: covers });
      }
    }
  }

  private alternatives(t: Token, complete: boolean): Alternative[] {
    const l = this.lexicon;
    const word = l.word(t.fold);
    const own: Alternative[] = [{ token: t, weight: 1, typed: true, word }];
    if (word || t.digits) {
      if (this.loose & (1 << this.items.length) && !t.digits) own.push(...guessed(l.corrections(t.fold, 3), 0.5));
      return own;
    }
    if (!complete && t.fold.length > 1) {
      const all = l.completions(t.fold);
      if (all.length) return guessed(all, 0.7);
    }
    for (const text of decode(t.fold)) {
      const keyed = tokens(text);
      if (keyed.length !== 1) continue;
      const word = l.word(keyed[0].fold);
      if (word?.codes.includes(keyed[0].code)) {
        this.plan.accented = true;
        return [{ token: keyed[0], weight: 1, typed: true, word }];
      }
    }
    const all = l.corrections(t.fold, 4);
    return all.length ? guessed(all, 0.5) : own;
  }

  private atoms(): void {
    this.release();
    const paired: boolean[] = [];
    const pairs: Atom[] = [];
    const words: Atom[] = [];
    for (let i = 1; i < this.items.length; i++) {
      const [a, b] = [this.items[i - 1], this.items[i]];
      if (b.apart || a.number || b.number || a.optional || b.optional) continue;
      const covers = 3 << (i - 1);
      if (a.typed && b.typed) pairs.push(...this.joined(a.typed, b.typed, covers));
      const grows = b.growing && this.lexicon.begins(b.typed!);
      for (const x of grows ? a.alternatives : []) {
        if (!readable(x)) continue;
        const atom = { key: `${x.token.fold} ${b.typed!.fold}*`, form: "", weight: x.weight, covers, exact: 0 };
        paired[i - 1] = paired[i] = true;
        pairs.push(atom);
        if (this.plan.accented && x.typed) pairs.push({ ...atom, form: `${x.token.code}.`, exact: 1 << (i - 1) });
      }
      for (const x of a.alternatives) {
        for (const y of b.alternatives) {
          if (!readable(x) || !readable(y) || (grows && !y.typed)) continue;
          paired[i - 1] = paired[i] = true;
          const atom = { key: x.token.fold + " " + y.token.fold, form: "", weight: pairWeight * (x.weight * y.weight), covers, exact: 0 };
          pairs.push(atom);
          if (this.plan.accented && x.typed && y.typed) pairs.push({ ...atom, form: `${x.token.code}.${y.token.code}`, exact: covers });
        }
      }
    }
    this.items.forEach((_, i) => words.push(...this.single(i, paired[i])));
    this.plan.atoms.push(...words, ...pairs);
  }

  private joined(a: Token, b: Token, covers: number): Atom[] {
    const key = a.fold + b.fold;
    if (bytes(a.fold) < 3 || bytes(b.fold) < 3 || a.digits || b.digits || /^[aeiouy]/.test(b.fold) || !this.lexicon.word(key)) return [];
    if (!this.plan.words.has(key)) this.plan.words.set(key, []);
    return [{ key, form: "", weight: pairWeight, covers, exact: a.code || b.code ? 0 : covers }];
  }

  private release(): void {
    const numbered = this.items.some((i) => i.number);
    let needed = 0;
    this.items.forEach((item, i) => {
      if (numbered && !item.number) {
        const { digits, fold } = item.alternatives[0].token;
        if (digits || ["so", "ngay", "thang", "nam", "cua"].includes(fold)) item.optional = true;
      }
      if (!item.optional) needed |= 1 << i;
    });
    if (!needed) {
      this.items.forEach((item, i) => {
        item.optional = false;
        needed |= 1 << i;
      });
    }
    this.plan.required = needed;
    for (const item of this.items) {
      if (item.optional) continue;
      for (const term of item.number ?? []) this.plan.numbers.add(term);
      for (const a of item.alternatives) {
        this.mark(a.token, this.plan.accented && a.typed && !a.token.digits && !this.lexicon.abbreviations.short(a.token.fold));
      }
    }
  }

  private single(i: number, paired: boolean): Atom[] {
    const item = this.items[i];
    const covers = 1 << i;
    if (item.number) {
      const [first, ...rest] = item.number;
      const atoms = [{ key: first, form: "", weight: 4, covers, exact: covers }];
      if (this.loose & covers) for (const key of rest) atoms.push({ key, form: "", weight: 2, covers, exact: 0 });
      return atoms;
    }
    const atoms: Atom[] = [];
    if (item.optional) return atoms;
    for (const a of item.alternatives) {
      if (!readable(a) || (paired && a.word && a.word.count > this.lexicon.hot)) continue;
      const plain = a.token.digits || this.lexicon.abbreviations.short(a.token.fold);
      const atom = { key: a.token.fold, form: "", weight: a.weight, covers, exact: plain ? covers : 0 };
      atoms.push(atom);
      if (this.plan.accented && a.typed && !plain && a.word!.codes.includes(a.token.code)) {
        atoms.push({ ...atom, form: `${a.token.code}`, exact: covers });
      }
    }
    return atoms;
  }
}

const readable = (a: Alternative) => a.word !== undefined || a.token.digits;

function guessed(all: Word[], weight: number): Alternative[] {
  return all.map((word) => ({
    token: bare(word.fold),
    weight,
    typed: false,
    word,
  }));
}
