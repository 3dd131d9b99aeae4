// Twin of package query (lexicon.go): every syllable of an index. They come
// all together, and of some thousands a query needs a few: a word is spelt
// out, folded and looked at once it is asked for.
import { type Abbreviations, type Token, tokens } from "./analysis.ts";
import { type Reader, decode, placeOf } from "./files.ts";
import { tables } from "./tables.ts";

export interface Word {
  fold: string;
  count: number;
  codes: number[];
}

export class Lexicon {
  private letters: number[] = []; // of all spellings
  private ends = [0]; // where each spelling ends
  private forms: number[] = []; // in how many documents each is
  private first: number[] = []; // by word, its first form
  private counts: number[] = []; // by word
  private folds: string[] = []; // by word, as far as known
  private words: Word[] = []; // likewise
  private numbered = new Uint32Array(0x2060); // forms, from 1 on, by their numbers in texts
  private texts: string[] = []; // by number, as far as known

  constructor(
    r: Reader,
    readonly hot: number,
    readonly abbreviations: Abbreviations,
  ) {
    const forms = r.uint();
    this.spellings(r, forms);
    let more = 0;
    for (let i = 0; i < forms; i++) {
      const n = r.uint();
      this.forms.push(n >> 1);
      if (!more) {
        this.first.push(i);
        this.counts.push(n >> 1);
      } else if (!(n & 1)) this.counts[this.counts.length - 1] = r.uint();
      more = n & 1;
    }
    this.first.push(forms);
  }

  /** Reads all spellings. */
  private spellings(r: Reader, forms: number): void {
    const { letters, ends } = this;
    const { bytes } = r;
    for (let i = 0; i < forms; i++) {
      for (let k = ends[i - 1], stop = k + r.uint(); k < stop; k++) letters.push(letters[k]);
      for (let size = r.uint(), k = r.skip(size); k < r.at; k++) letters.push(bytes[k]);
      ends.push(letters.length);
    }
  }

  /** Gives the forms their numbers in texts: the more documents, the lower the tier. */
  number(): void {
    const { forms } = this;
    const places = new Array(34).fill(0); // by how many bits short of 32 a count is
    for (let i = 0; i < forms.length; i++) places[Math.clz32(forms[i]) + 1]++;
    for (let i = 1; i < places.length; i++) places[i] += places[i - 1];
    const taken = tables.tiers.map(() => 0);
    for (let i = 0; i < forms.length; i++) {
      let place = places[Math.clz32(forms[i])]++;
      let from = 0;
      let tier = 0;
      for (; tier < tables.tiers.length && place >= tables.tiers[tier][0]; tier++) {
        place -= tables.tiers[tier][0];
        from += tables.tiers[tier][1];
      }
      if (tier === tables.tiers.length) continue;
      const [words, room] = tables.tiers[tier];
      place = words < room ? placeOf(this.letters, room, this.ends[i], this.ends[i + 1]) : taken[tier]++;
      while (this.numbered[from + place]) place = (place + 1) % room;
      this.numbered[from + place] = i + 1;
    }
  }

  private spelling(form: number): string {
    return decode(this.letters, this.ends[form], this.ends[form + 1]);
  }

  /** The spelling that a number stands for in a text. */
  spelt(number: number): string {
    return (this.texts[number] ??= this.spelling(this.numbered[number] - 1));
  }

  private fold(at: number): string {
    return (this.folds[at] ??= tokens(this.spelling(this.first[at]))[0].fold);
  }

  /** Where the first word is whose folded form is not before this one. */
  private from(fold: string): number {
    let low = 0;
    let high = this.counts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.fold(middle) < fold) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private at(at: number): Word {
    const codes = () => {
      const all: number[] = [];
      for (let i = this.first[at]; i < this.first[at + 1]; i++) all.push(this.abbreviations.tokens(this.spelling(i))[0].code);
      return all;
    };
    return (this.words[at] ??= { fold: this.fold(at), count: this.counts[at], codes: codes() });
  }

  word(fold: string): Word | undefined {
    const at = this.from(fold);
    return at < this.counts.length && this.fold(at) === fold ? this.at(at) : undefined;
  }

  /** Whether a syllable is read only where it is the whole query. */
  alone(fold: string): boolean {
    return (this.word(fold)?.count ?? 0) > this.hot && !this.abbreviations.short(fold);
  }

  /** Where the words begin and end that begin with some letters. */
  private range(prefix: string): [number, number] {
    return [this.from(prefix), this.from(prefix + "\uffff")];
  }

  completions(prefix: string): Word[] {
    const all: [number, number][] = [];
    for (let [at, end] = this.range(prefix); at < end; at++) all.push([0, at]);
    return this.best(all, 6);
  }

  /** Whether any word but itself begins with what was typed. */
  begins({ fold, digits }: Token): boolean {
    if (digits || [...fold].length < 2) return false;
    const [at, end] = this.range(fold);
    return end - at > (this.word(fold) ? 1 : 0);
  }

  corrections(fold: string, limit: number): Word[] {
    const most = fold.length < 4 ? 1 : fold.length >= 7 ? 4 : 2;
    const variants = [fold];
    for (const [a, b] of tables.confusions) if (fold.startsWith(a)) variants.push(b + fold.slice(a.length));
    const all: [number, number][] = [];
    for (let at = 0; at < this.counts.length; at++) {
      const other = this.fold(at);
      if (other === fold) continue;
      let cost = most + 1;
      variants.forEach((v, i) => {
        if (Math.abs(v.length - other.length) <= 2) cost = Math.min(cost, Math.min(i, 1) + 2 * distance(v, other));
      });
      if (cost <= most) all.push([cost, at]);
    }
    return this.best(all, limit);
  }

  /** Those that cost least, the most frequent first. */
  private best(all: [number, number][], limit: number): Word[] {
    all.sort(([a, i], [b, k]) => a - b || this.counts[k] - this.counts[i] || i - k);
    return all.slice(0, limit).filter(([cost]) => cost === all[0][0]).map(([, at]) => this.at(at));
  }
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
    }
    before = last;
    last = now;
  }
  return last[b.length];
}
