// One index: reading postings, scoring, counting.
import { Core, type Group, type Postings, type Shown, parseShard, readGroup, readRecord, shardOf } from "./core.ts";
import { Files, SearchError, language } from "./files.ts";
import { type Atom, type Plan, Planner } from "./plan.ts";
import { tables } from "./tables.ts";

export const facetNames = ["kind", "unit", "place", "year", "directive", "status"] as const;
export type FacetName = (typeof facetNames)[number];
export type Filters = Record<FacetName, string[]>;

export interface Count {
  value: string;
  label: string;
  count: number;
}

/** What a query comes to in one index, before anything is shown. */
export interface Answer {
  plan: Plan;
  level: number; // how many of the required positions each result has
  slots: number[]; // of all results, in no order
  best: { slot: number; score: number }[]; // the best first, as many as are wanted
  heads: Map<number, () => Shown>;
  touched: Touched;
}

/** Documents that a plan touches, whatever the filters. */
interface Touched {
  slots: number[];
  score: Float64Array;
  covers: Uint32Array;
  exact: Uint32Array;
  without: Set<number>;
  room: Uint16Array; // a zero for each slot, before and after
  table: Float64Array; // of the scores of one atom, by cell; what is beyond is not kept
}

const [k1, b] = [1.2, 0.75];
const norms = tables.lengths.map((length) => Math.fround(1 / Math.sqrt(length)));

export class Site {
  private files: Files;
  private core?: Promise<Core>;
  sure?: Promise<void>; // fails where the site was published anew, or has no index
  private facets = new Map<string, Promise<Set<number>>>();
  private spare?: Touched; // that no answer needs any more, blank

  constructor(
    readonly base: string,
    private own: number,
  ) {
    this.files = new Files(base);
  }

  /**
   * Opens the index. If this is the client's own site, the core that it was
   * published with does until the manifest has come, which has the last word.
   */
  open(anew = false): Promise<Core> {
    if (!this.core) {
      const core = (sum: number) => this.files.read("c", sum, (r) => new Core(r));
      const own = anew ? 0 : this.own;
      const early = own ? core(own) : Promise.reject();
      const named = this.files.manifest(anew);
      this.core = early.catch(() => named.then(core));
      this.core.catch(() => (this.core = undefined));
      this.sure = named.then(async (sum) => {
        if (sum !== own && (await early.catch(() => {}))) throw new SearchError("incomplete", this.base);
      });
      this.sure.catch(() => {});
    }
    return this.core;
  }

  /** Asks for the manifest again, and says whether the site was published anew. */
  async refresh(): Promise<boolean> {
    const before = await this.core;
    this.core = undefined;
    this.facets.clear();
    return (await this.open(true)) !== before;
  }

  private async groups(core: Core, keys: Iterable<string>): Promise<Map<string, Group>> {
    const found = new Map<string, Group>();
    await Promise.all(
      [...new Set(keys)].map(async (key) => {
        if (key.endsWith("*")) {
          found.set(key, await this.beginning(core, key.slice(0, -1)));
          return;
        }
        const stored = core.lexicon.alone(key) ? "!" + key : key;
        const i = shardOf(core.shards, stored);
        if (i < 0) return;
        const group = readGroup(await this.files.read("t", core.shards.sums(i), parseShard), core, stored);
        if (group) found.set(key, group);
      }),
    );
    return found;
  }

  /** Everything whose key begins so, as one group; its forms are keys and codes. */
  private async beginning(core: Core, prefix: string): Promise<Group> {
    const whole: Group = { forms: new Map(), head: new Map() };
    const last = shardOf(core.shards, prefix + "\uffff");
    for (let i = Math.max(shardOf(core.shards, prefix), 0); i <= last; i++) {
      const shard = await this.files.read("t", core.shards.sums(i), parseShard);
      for (const key of shard.keys) {
        if (!key.startsWith(prefix)) continue;
        const group = readGroup(shard, core, key)!;
        for (const [code, p] of group.forms) whole.forms.set(key + "\x1f" + code, p);
        for (const [slot, shown] of group.head) whole.head.set(slot, shown);
      }
    }
    return whole;
  }

  /** The documents that have any of the values of a facet. */
  private having(core: Core, name: FacetName, values: string[]): Promise<Set<number>> {
    const key = name + "\0" + values.join("\0");
    let found = this.facets.get(key);
    if (!found) {
      const keys = values.map((v) => `=${name}:${v}`);
      found = this.groups(core, keys).then((groups) => {
        const slots = new Set<number>();
        for (const g of groups.values()) for (const p of g.forms.values()) for (const slot of p.slots) slots.add(slot);
        return slots;
      });
      found.catch(() => this.facets.delete(key));
      this.facets.set(key, found);
    }
    return found;
  }

  async passes(core: Core, filters: Filters): Promise<Map<FacetName, Set<number>>> {
    const chosen = facetNames.filter((name) => filters[name].length);
    const sets = await Promise.all(chosen.map((name) => this.having(core, name, filters[name])));
    return new Map(chosen.map((name, i) => [name, sets[i]]));
  }

  /** Answers a query; undefined where it asks for nothing. */
  async answer(core: Core, query: string, passes: Map<FacetName, Set<number>>, wanted: number): Promise<Answer | undefined> {
    const plan = new Planner(core.lexicon, 0).make(query);
    if (!plan.atoms.length && !plan.without.length && !passes.size) return undefined;
    const [first, anywhere] = await this.attempt(core, plan, passes, wanted);
    const missing = plan.required & ~anywhere;
    if (!plan.atoms.length || !missing || first.level === ones(plan.required)) return first;
    const [second] = await this.attempt(core, new Planner(core.lexicon, missing).make(query), passes, wanted);
    return second.level > first.level ? second : first;
  }

  private async attempt(core: Core, plan: Plan, passes: Map<FacetName, Set<number>>, wanted: number): Promise<[Answer, number]> {
    const excluded = plan.without.flat();
    const reading = this.groups(core, [...plan.atoms, ...excluded].map((a) => a.key));
    // There is time for this while the first shards are on their way.
    core.lexicon.number();
    const { spare } = this;
    const touched = spare?.room.length === core.slots ? spare : blank(core.slots);
    this.spare = undefined;
    const groups = await reading;
    touch(core, plan, groups, touched);
    const [level, slots] = fullest(plan, touched, pass(touched.slots, [...passes.values()]));
    let anywhere = 0;
    const { score, covers, exact } = touched;
    const { kinds } = core;
    const { kindWeights } = tables;
    const scores = new Float64Array(slots.length);
    for (let i = 0, last = 0, bonus = 0; i < slots.length; i++) {
      const slot = slots[i];
      anywhere |= covers[slot];
      const has = plan.accented ? exact[slot] & plan.required : 0;
      if (has !== last) bonus = 1000 * ones((last = has));
      scores[i] = Math.floor((score[slot] * kindWeights[kinds[slot]] + bonus) * 0x40000000 + 0.5) / 0x40000000;
    }
    const least = scores.slice().sort()[Math.max(slots.length - wanted, 0)];
    const best: Answer["best"] = [];
    for (let i = 0; i < slots.length; i++) if (scores[i] >= least) best.push({ slot: slots[i], score: scores[i] });
    best.sort((x, y) => y.score - x.score || y.slot - x.slot).splice(wanted);
    const heads: Answer["heads"] = new Map();
    for (const g of groups.values()) for (const [slot, shown] of g.head) heads.set(slot, shown);
    return [{ plan, level, slots, best, heads, touched }, anywhere];
  }

  /** Takes back what an answer no longer needs: half a megabyte, which is not to be made for each query. */
  release({ touched }: Answer): void {
    const { slots, score, covers, exact, without } = touched;
    for (let i = 0; i < slots.length; i++) score[slots[i]] = covers[slots[i]] = exact[slots[i]] = 0;
    slots.length = 0;
    without.clear();
    this.spare = touched;
  }

  /** What a result shows. */
  async shown(core: Core, slot: number, heads: Answer["heads"]): Promise<Shown> {
    const head = heads.get(slot);
    if (head) return head();
    const block = Math.floor(slot / core.blockSlots);
    return readRecord(await this.files.read("d", core.blocks(block), (r) => r), core, slot);
  }

  /** Counts the values of some facets, each among what passes the other filters. */
  async counts(core: Core, answer: Answer, names: readonly FacetName[], passes: Map<FacetName, Set<number>>): Promise<Map<FacetName, Count[]>> {
    const counted = new Map<FacetName, Count[]>();
    for (const name of names) {
      let { slots } = answer;
      if (passes.has(name)) {
        const others = [...passes].filter(([n]) => n !== name).map(([, set]) => set);
        [, slots] = fullest(answer.plan, answer.touched, pass(answer.touched.slots, others));
      }
      counted.set(name, await this.count(core, name, slots));
    }
    return counted;
  }

  private async count(core: Core, name: FacetName, slots: number[]): Promise<Count[]> {
    const tally = new Map<number, number>();
    const add = (n: number, times = 1) => n && tally.set(n, (tally.get(n) ?? 0) + times);
    // Neighbours in a column are mostly the same.
    const column = (values: ArrayLike<number>) => {
      for (let i = 1, from = 0; i <= slots.length; i++) {
        if (values[slots[i]] === values[slots[from]]) continue;
        add(values[slots[from]], i - from);
        from = i;
      }
    };
    let value: (n: number) => [string, string];
    if (name === "kind") {
      column(core.kinds);
      value = (n) => [tables.kinds[n - 1], label("kind", tables.kinds[n - 1])];
    } else if (name === "place") {
      column(core.placeOf);
      value = (n) => core.places[n - 1];
    } else if (name === "year") {
      column(core.years);
      value = (n) => [`${n}`, `${n}`];
    } else {
      const which = name === "unit" ? 0 : name === "directive" ? 1 : 2;
      if (!slots.length) return [];
      const blocks = [...new Set(Array.from(slots, (s) => Math.floor(s / core.facetSlots)))];
      const [names, ...columns] = await Promise.all([
        this.files.read("n", core.names, (r) => [0, 1, 2].map(() => r.list((): [string, string] => [r.string(), r.string()]))),
        ...blocks.map((i) =>
          this.files.read("f", core.facetBlocks(i), (r) => {
            const rows = new Map<number, number[][]>();
            const from = i * core.facetSlots;
            for (let slot = from; slot < Math.min(from + core.facetSlots, core.slots); slot++) {
              if (core.kinds[slot]) rows.set(slot, [r.list(() => r.uint() + 1), r.list(() => r.uint() + 1), [r.uint()]]);
            }
            return rows;
          }),
        ),
      ]);
      const rows = new Map(blocks.map((block, i) => [block, columns[i]]));
      for (let i = 0; i < slots.length; i++) rows.get(Math.floor(slots[i] / core.facetSlots))?.get(slots[i])?.[which].forEach((n) => add(n));
      value = (n) => {
        const [id, text] = names[which][n - 1];
        return [id, name === "status" ? label(name, id) : text];
      };
    }
    const all = [...tally].map(([n, count]) => {
      const [id, text] = value(n);
      return { value: id, label: text, count };
    });
    return sorted(all);
  }

  async suggestions(core: Core, letters: string): Promise<[number, string, string][]> {
    const i = shardOf(core.suggestions, letters);
    if (i < 0) return [];
    return this.files.read("s", core.suggestions.sums(i), (r) => r.list((): [number, string, string] => [r.uint(), r.string(), r.string()]));
  }
}

/** The most frequent first, equals by their value. */
export function sorted(all: Count[]): Count[] {
  return all.sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : x.value > y.value ? 1 : 0));
}

function label(name: string, value: string): string {
  return (tables.labels[language()] as Record<string, string>)[`${name}:${value}`] ?? value;
}

export function ones(n: number): number {
  let count = 0;
  for (; n; n &= n - 1) count++;
  return count;
}

function pass(slots: number[], sets: Set<number>[]): number[] {
  return sets.length ? slots.filter((slot) => sets.every((s) => s.has(slot))) : slots;
}

/** Those of some documents that have the most of the query, and how much that is; none where it is less than half. */
function fullest({ demanded, required }: Plan, { covers, without }: Touched, slots: number[]): [number, number[]] {
  let level = 0;
  let found: number[] = [];
  let [last, n] = [0, 0];
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i];
    const has = covers[slot];
    if ((has & demanded) !== demanded || without.has(slot)) continue;
    if (has !== last) n = ones((last = has) & required);
    if (n > level) {
      level = n;
      found = [];
    }
    if (n === level) found.push(slot);
  }
  return [level, level >= (ones(required) + 1) >> 1 ? found : []];
}

function blank(slots: number): Touched {
  return {
    slots: [],
    score: new Float64Array(slots),
    covers: new Uint32Array(slots),
    exact: new Uint32Array(slots),
    without: new Set(),
    room: new Uint16Array(slots),
    table: new Float64Array(0x1000),
  };
}

/** Reads all atoms, in the order of the plan, and adds their scores up. */
function touch(core: Core, plan: Plan, groups: Map<string, Group>, touched: Touched): void {
  const { slots: all, score: scores, covers, exact: exacts, without, room, table } = touched;
  if (!plan.atoms.length) {
    for (let slot = 0; slot < core.slots; slot++) if (core.kinds[slot]) all.push(slot);
  }
  for (const atom of plan.atoms) {
    const found = postings(room, groups, atom);
    if (!found) continue;
    const { slots, cells } = found;
    const { weight, exact } = atom;
    const mask = atom.covers;
    const idf = log(1 + (core.documents - slots.length + 0.5) / (slots.length + 0.5));
    table.fill(0);
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      const cell = cells[i];
      scores[slot] += table[cell] ||= weight * bm25(idf, (cell >> 4) + 1, norms[cell & 15], core.average);
      if (!covers[slot]) all.push(slot);
      covers[slot] |= mask;
      if (exact) exacts[slot] |= exact;
    }
  }
  for (const atoms of plan.without) {
    const times = new Map<number, number>();
    for (const atom of atoms) for (const slot of postings(room, groups, atom)?.slots ?? []) times.set(slot, (times.get(slot) ?? 0) + 1);
    for (const [slot, n] of times) if (n === atoms.length) without.add(slot);
  }
}

function bm25(idf: number, frequency: number, norm: number, average: number): number {
  const tf = Math.sqrt(frequency);
  const length = 1 / (norm * norm);
  return (idf * (tf * k1)) / (tf + k1 * (1 - b + (b * length) / average));
}

interface Read {
  slots: Uint32Array;
  cells: ArrayLike<number>; // (frequency - 1) << 4 | length class
}

/** The postings of an atom: one form, or all forms together. room has a zero for each slot, before and after. */
function postings(room: Uint16Array, groups: Map<string, Group>, atom: Atom): Read | undefined {
  const forms = groups.get(atom.key)?.forms;
  if (!forms) return undefined;
  let all: Postings[] = [...forms.values()];
  if (atom.key.endsWith("*")) all = [...forms].filter(([name]) => name.includes("\x1f" + atom.form)).map(([, p]) => p);
  else if (atom.form) {
    const one = forms.get(atom.form);
    if (!one) return undefined;
    all = [one];
  }
  if (all.length === 1) return { slots: all[0].slots, cells: all[0].impacts };
  const slots = new Uint32Array(all.reduce((n, p) => n + p.slots.length, 0));
  let count = 0;
  for (const p of all) {
    const { slots: own, impacts } = p;
    for (let i = 0; i < own.length; i++) {
      const slot = own[i];
      const had = room[slot];
      if (!had) slots[count++] = slot;
      room[slot] = (had & 0xfff0) + 16 + impacts[i];
    }
  }
  const cells = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    cells[i] = room[slots[i]] - 16;
    room[slots[i]] = 0;
  }
  return { slots: slots.subarray(0, count), cells };
}

/**
 * The natural logarithm as Go computes it (FreeBSD's e_log.c): Math.log is not
 * the same in every browser. x is finite and greater than 1.
 */
export function log(x: number): number {
  let k = 0;
  let f = x;
  while (f >= 1) {
    f /= 2;
    k++;
  }
  if (f < Math.SQRT1_2) {
    f *= 2;
    k--;
  }
  f -= 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const t1 = s2 * (6.666666666666735130e-1 + s4 * (2.857142874366239149e-1 + s4 * (1.818357216161805012e-1 + s4 * 1.479819860511658591e-1)));
  const t2 = s4 * (3.999999999940941908e-1 + s4 * (2.222219843214978396e-1 + s4 * 1.531383769920937332e-1));
  const half = 0.5 * f * f;
  return k * 6.93147180369123816490e-1 - (half - (s * (half + (t1 + t2)) + k * 1.90821492927058770002e-10) - f);
}
