// Twin of package query (lexicon.go): every syllable of an index. They come
// all together, and of some thousands a query needs a few: a word is spelt
// out, folded and looked at once it is asked for.
import { type Abbreviations, type Token, tokens } from "./analysis.ts";
import { type Reader, type Sums, lines } from "./files.ts";
import { tables } from "./tables.ts";

export interface Word {
  fold: string;
  count: number;
  codes: number[];
}

export class Lexicon {
  private letters: Uint8Array; // of all spellings
  private spellings: string[]; // by word, with blanks between its forms
  private counts: Sums; // by word
  private sizes: Uint8Array; // by form, how many bits its count has
  private folds: string[] = []; // by word, as far as known
  private words: Word[] = []; // likewise
  private texts: string[] = []; // forms by their numbers in texts, once they are needed

  constructor(
    r: Reader,
    readonly hot: number,
    readonly abbreviations: Abbreviations,
  ) {
    this.letters = r.take(r.uint());
    this.spellings = lines(this.letters);
    this.counts = r.sums(this.spellings.length);
    this.sizes = r.take(r.uint());
  }

  /** The spelling that a number stands for in a text. */
  spelt(number: number): string {
    return this.texts[number];
  }

  /** Gives the forms their numbers in texts: the more documents, the lower the tier. */
  number(): void {
    if (this.texts.length) return;
    const { letters, sizes, texts } = this;
    const forms = this.spellings.join(" ").split(" ");
    const places = new Uint32Array(34); // by how many bits short of 32 a count is
    for (let i = 0; i < forms.length; i++) places[33 - sizes[i]]++;
    for (let i = 1; i < 34; i++) places[i] += places[i - 1];
    const taken = tables.tiers.map(() => 0);
    let at = 0;
    for (let i = 0; i < forms.length; i++) {
      let h = 0;
      for (let b; (b = letters[at++]) > 32; ) h = (h * 509 + b) & 0xfffff;
      let place = places[32 - sizes[i]]++;
      let from = 0;
      for (const [k, [words, room]] of tables.tiers.entries()) {
        if (place < words) {
          place = words < room ? h % room : taken[k]++;
          while (texts[from + place]) place = (place + 1) % room;
          texts[from + place] = forms[i];
          break;
        }
        place -= words;
        from += room;
      }
    }
  }

  private fold(at: number): string {
    return (this.folds[at] ??= tokens(this.spellings[at].split(" ", 1)[0])[0].fold);
  }

  /** Where the first word is whose folded form is not before this one. */
  private from(fold: string): number {
    let low = 0;
    let high = this.spellings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.fold(middle) < fold) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private at(at: number): Word {
    return (this.words[at] ??= {
      fold: this.fold(at),
      count: this.counts(at),
      codes: this.abbreviations.tokens(this.spellings[at]).map((t) => t.code),
    });
  }

  word(fold: string): Word | undefined {
    const at = this.from(fold);
    return at < this.spellings.length && this.fold(at) === fold ? this.at(at) : undefined;
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
    for (let at = 0; at < this.spellings.length; at++) {
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
    all.sort(([a, i], [b, k]) => a - b || this.counts(k) - this.counts(i) || i - k);
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
