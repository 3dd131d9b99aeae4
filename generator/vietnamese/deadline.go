package vietnamese

import (
	"strings"
	"sync"

	"congbo/generator/plan"
)

// A DeadlineContext is what surrounds the words of a deadline.
type DeadlineContext struct {
	Year int // of the governing heading (`Năm 2026`), 0 for none
}

// longestDeadline is how many tokens of a deadline are read at most; what is
// longer is an essay, and not understood.
const longestDeadline = 160

// ParseDeadline reads a deadline in the words that documents use. The words
// are kept as they are; a meaning is given only where it is certain:
//
//   - `trước ngày X` and `chậm nhất ngày X` are due through day X; `trước`
//     a month, quarter or year ends the day before that begins;
//   - a missing year comes from a later part of the same words, else from
//     the context; without either the deadline is unread;
//   - a yearly day is a recurrence rule of exactly the named days; a yearly
//     month is due through its last day; `định kỳ 6 tháng và năm` is a rule
//     of June and December without a day, for none is said;
//   - working days give no number of days, for that would need a calendar of
//     holidays;
//   - words that name an event, a season or somebody's progress are vague;
//   - whatever else is not understood as a whole is unread.
func ParseDeadline(words string, c DeadlineContext) plan.Deadline {
	d := plan.Deadline{Text: words}
	if strings.TrimSpace(words) == "" {
		return d
	}
	parseDeadline(words, tokens(words, longestDeadline+1), c, &d)
	return d
}

// parseDeadline reads the deadline that these tokens of a text are.
func parseDeadline(text string, all []token, c DeadlineContext, d *plan.Deadline) {
	p := deadlineReader{text: text, context: c, reader: reader{tokens: deadlineTokens(all)}, bracketed: datesInBrackets(all)}
	p.read(d)
}

// deadlineReader reads one deadline.
type deadlineReader struct {
	reader
	text      string
	context   DeadlineContext
	bracketed bool // brackets say by when each report is due: 6 tháng (trước ngày 15/6), năm (…)
}

// deadlineTokens gives the tokens of a deadline without what stands in
// brackets, unless everything does, and without closing punctuation.
func deadlineTokens(all []token) []token {
	if len(all) > longestDeadline {
		return nil
	}
	kept := make([]token, 0, len(all))
	depth := 0
	for _, t := range all {
		switch {
		case t.kind == markToken && (t.key == "(" || t.key == "["):
			depth++
		case t.kind == markToken && (t.key == ")" || t.key == "]"):
			depth = max(depth-1, 0)
		case depth == 0:
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		for _, t := range all {
			if t.kind != markToken {
				kept = append(kept, t)
			}
		}
	}
	for len(kept) > 0 {
		last := kept[len(kept)-1]
		if last.kind != markToken || !strings.ContainsAny(last.key, ".;,:/") {
			break
		}
		kept = kept[:len(kept)-1]
	}
	for i := range kept[:max(len(kept)-1, 0)] {
		if kept[i].key == "hàng" && (isTimeUnit(kept[i+1].key) || kept[i+1].key == "quí") {
			kept[i].key = "hằng"
		}
	}
	return kept
}

// datesInBrackets reports whether brackets hold the day by which something is
// due.
func datesInBrackets(all []token) bool {
	for i := range all[:max(len(all)-1, 0)] {
		if all[i].key == "(" && i > 0 && (all[i+1].key == "trước" || all[i+1].key == "chậm" || all[i+1].key == "ngày") {
			return true
		}
	}
	return false
}

func (p *deadlineReader) read(d *plan.Deadline) {
	d.Kind = plan.DeadlineUnread
	if len(p.tokens) == 0 {
		return
	}
	p.skip(preludes())
	if p.relative(d) {
		return
	}
	if p.startsWith(ongoing()) {
		d.Kind = plan.DeadlineOngoing
		return
	}
	start := p.at
	if p.dated(d); d.Kind == plan.DeadlineUnread {
		if p.at = start; p.startsWith(vague()) {
			d.Kind = plan.DeadlineVague
		}
	}
}

// skip passes over any of these phrases, and over colons and commas.
func (p *deadlineReader) skip(phrases [][]string) {
	for {
		switch {
		case p.mark(":"), p.mark(","), p.mark("-"), p.take(phrases):
		default:
			return
		}
	}
}

// take takes the first of these phrases that comes next.
func (r *reader) take(phrases [][]string) bool {
	for _, phrase := range phrases {
		if r.word(phrase...) {
			return true
		}
	}
	return false
}

func (r *reader) startsWith(phrases [][]string) bool {
	start := r.at
	found := r.take(phrases)
	r.at = start
	return found
}

// relative reads an amount of time and what it counts from: `trong thời hạn
// 20 ngày kể từ ngày nhận được …`, `trong 05 ngày làm việc`.
func (p *deadlineReader) relative(d *plan.Deadline) bool {
	start := p.at
	led := p.take(amountLeads())
	for p.take(amountLeads()) {
	}
	amount, ok := p.number(9999)
	ranged := p.mark("-") && p.peek().kind == numberToken // trong 24-48 giờ
	if ranged {
		p.at++
	}
	unit := p.peek().key
	if !ok || p.peek().kind != wordToken || !isTimeUnit(unit) {
		p.at = start
		return false
	}
	p.at++
	working := p.word("làm", "việc")
	if p.is(0, "trước") && (p.ahead(1).key == "ngày" || p.ahead(1).key == "khi") && p.ahead(2).kind == wordToken { // 10 ngày trước ngày bầu cử
		p.at = len(p.tokens)
		d.Kind = plan.DeadlineVague
		return true
	}
	event := p.event()
	// `06 tháng đầu năm 2026`, `2 năm một lần` and `trong 02 năm 2024` are
	// no distances.
	if !working && event == "" && (!led || p.at != len(p.tokens)) {
		p.at = start
		return false
	}
	d.Kind = plan.DeadlineRelative
	d.After = event
	if unit == "ngày" && !working && !ranged {
		d.Days = amount
	}
	return true
}

// event gives the words after `kể từ` or `sau` as they stand.
func (p *deadlineReader) event() string {
	p.mark(",")
	if !p.take(eventLeads()) {
		return ""
	}
	if p.at == len(p.tokens) {
		return ""
	}
	from, to := p.peek().start, p.tokens[len(p.tokens)-1].stop
	p.at = len(p.tokens)
	return strings.Join(strings.Fields(p.text[from:to]), " ")
}

func isTimeUnit(word string) bool {
	switch word {
	case "ngày", "tuần", "tháng", "năm", "giờ":
		return true
	}
	return false
}

// phrases splits a list of phrases, one a line, into the keys of their words.
func phrases(list string) func() [][]string {
	return sync.OnceValue(func() [][]string {
		var all [][]string
		for line := range strings.Lines(list) {
			if words := strings.Fields(Key(line)); len(words) > 0 {
				all = append(all, words)
			}
		}
		return all
	})
}
