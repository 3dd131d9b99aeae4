package assign

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// put adds a value under the label that it stood by.
func (g *given) put(c sheet.Column, value string) {
	value = strings.TrimRight(strings.TrimSpace(value), " .;,")
	if value == "" {
		return
	}
	if (c == sheet.ColumnLead || c == sheet.ColumnWho || c == sheet.ColumnWith) && len(value) <= widestList {
		value = partSlashes(value)
	}
	switch c {
	case sheet.ColumnLead, sheet.ColumnWho:
		lead, with := who(value)
		for _, u := range lead {
			g.lead, g.labelled = appendUnit(g.lead, u), true
		}
		for _, u := range with {
			g.with = appendUnit(g.with, u)
		}
		if found := vietnamese.FindDeadlines(value, vietnamese.DeadlineContext{}); g.deadline == "" && len(found) > 0 && found[0].Firm {
			g.deadline = value[found[0].Start:found[0].Stop]
		}
	case sheet.ColumnWith:
		for _, u := range vietnamese.SplitUnits(cutCoordination(value)) {
			if !vietnamese.StartsWithVerb(u.Text) {
				g.with = appendUnit(g.with, u.Text)
			}
		}
	case sheet.ColumnDeadline, sheet.ColumnStart:
		if value, _ = timeOfLabel(value); g.deadline == "" {
			g.deadline = value
		}
	case sheet.ColumnTarget:
		g.targets = append(g.targets, value)
	case sheet.ColumnOutput:
		g.outputs = append(g.outputs, value)
	case sheet.ColumnBudget:
		g.budget = value
	case sheet.ColumnPlace:
		g.location = value
	}
}

// partSlashes writes a semicolon for the slash between a body and somebody who
// is none: `Ban Quản lý dự án/Tư vấn được lựa chọn`. Within a name (Phòng Kinh
// tế/Kinh tế và Hạ tầng) it stays.
func partSlashes(value string) string {
	for at := 0; ; {
		i := strings.IndexByte(value[at:], '/')
		if i < 0 {
			return value
		}
		at += i
		before, after := strings.TrimSpace(value[:at]), strings.TrimSpace(value[at+1:])
		if actors.Begin(after) && wordCount(before) > 1 && !vietnamese.Classify(before).Collective {
			value = before + "; " + after
		}
		at++
	}
}

// actors are what those who take part beside bodies are called.
var actors = vietnamese.PhrasesOf("tư vấn, đơn vị, nhà thầu, nhà đầu tư, chủ đầu tư, chủ rừng, chủ hộ, doanh nghiệp, chuyên gia, các đơn vị, các doanh nghiệp, các nhà thầu")

// timeOfLabel gives the time that stands by a label, and whether it is all that
// does. A text of several sentences says only somewhere by when, and so does one
// that demands it: `Toàn bộ công việc phải hoàn thành trước ngày 14/12/2026`.
func timeOfLabel(value string) (when string, all bool) {
	if vietnamese.ParseDeadline(value, vietnamese.DeadlineContext{}).Kind != plan.DeadlineUnread {
		return value, true
	}
	due, sure := deadlineIn(value)
	if wordCount(value) > longestWhen || sure && strings.Contains(vietnamese.Key(value), " phải ") {
		return due, due == value
	}
	return value, true
}

// longestWhen is how many words a time has at most.
const longestWhen = 24

// isClean reports whether a field keeps every word of a label's value. A value
// that says more than the field can hold stays in the text as well.
func isClean(c sheet.Column, value string) bool {
	if c == sheet.ColumnDeadline {
		_, all := timeOfLabel(value)
		return all
	}
	if c != sheet.ColumnLead && c != sheet.ColumnWho && c != sheet.ColumnWith {
		return true
	}
	var g given
	g.put(c, value)
	kept := map[string]int{}
	for _, name := range append(g.lead, g.with...) {
		for _, w := range nameWords(name) {
			kept[w]++
		}
	}
	for _, w := range nameWords(value) {
		if kept[w] == 0 && !roleWords[w] {
			return false
		}
	}
	return true
}

// roleWords are words of such a value that the fields themselves say.
var roleWords = map[string]bool{"và": true, "cùng": true, "với": true, "chủ": true, "trì": true, "phối": true, "hợp": true, "chính": true, "đầu": true, "mối": true, "là": true, "gồm": true}

func nameWords(s string) []string {
	return strings.FieldsFunc(vietnamese.Key(s), func(r rune) bool { return strings.ContainsRune(" ,.;:()/-&+*", r) })
}
