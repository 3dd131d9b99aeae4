// Twin of excerpt.go: the piece of a text that a result shows.
import { type Abbreviations, type Token, numberTerms, numbers } from "./analysis.ts";
import type { Plan } from "./plan.ts";

const length = 200;

export function excerpt(title: string, body: string, plan: Plan, a: Abbreviations): string {
  for (const text of [body, title]) {
    const [tokens, marked] = find(text, plan, a);
    if (marked.includes(true)) return render(text, tokens, marked);
  }
  return render(body, [], []);
}

function find(text: string, plan: Plan, a: Abbreviations): [Token[], boolean[]] {
  const all = a.tokens(text);
  const exact = new Set<string>();
  for (const t of all) if (plan.words.get(t.fold)?.includes(t.code)) exact.add(t.fold);
  const marked = all.map((t) => {
    const codes = plan.words.get(t.fold);
    return codes !== undefined && (!exact.has(t.fold) || codes.includes(t.code));
  });
  const short = [...plan.words.keys()].some((fold) => a.short(fold));
  for (const s of short ? a.find(all) : []) if (plan.words.has(s.short.fold)) marked.fill(true, s.first, s.last + 1);
  if (plan.numbers.size) {
    for (const n of numbers(text, all)) if (numberTerms(n).some((t) => plan.numbers.has(t))) marked.fill(true, n.first, n.last + 1);
  }
  return [all, marked];
}

const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "'": "&#39;", '"': "&#34;" };

function escape(text: string): string {
  return text.replace(/[<>&'"]/g, (c) => entities[c]);
}

function render(text: string, tokens: Token[], marked: boolean[]): string {
  const [from, to] = window(text, tokens, marked);
  let html = from > 0 ? "… " : "";
  let at = from;
  for (let i = 0; i < tokens.length; i++) {
    if (!marked[i] || tokens[i].start < from || tokens[i].stop > to) continue;
    let last = i;
    while (last + 1 < tokens.length && marked[last + 1] && tokens[last + 1].stop <= to && tokens[last + 1].gap <= 1) last++;
    html += `${escape(text.slice(at, tokens[i].start))}<mark>${escape(text.slice(tokens[i].start, tokens[last].stop))}</mark>`;
    at = tokens[last].stop;
    i = last;
  }
  return html + escape(text.slice(at, to)) + (to < text.length ? " …" : "");
}

function window(text: string, tokens: Token[], marked: boolean[]): [number, number] {
  if (text.length <= length) return [0, text.length];
  let best = -1;
  let start = 0;
  tokens.forEach((t, i) => {
    if (!marked[i]) return;
    let count = 0;
    for (let j = i; j < tokens.length && tokens[j].stop <= t.start + (length * 3) / 4; j++) if (marked[j]) count++;
    if (count > best) {
      best = count;
      start = Math.max(t.start - length / 4, 0);
    }
  });
  if (start > 0) {
    const next = text.indexOf(" ", start);
    if (next >= 0) start = next + 1;
  }
  const stop = start + length;
  if (stop >= text.length) return [start, text.length];
  const at = text.lastIndexOf(" ", stop - 1);
  return [start, at > start ? at : stop];
}
