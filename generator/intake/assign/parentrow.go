package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// A parent is a row that is a task itself and has others below it, which say
// only what is different: 1 with 1.1 and 1.2, or with a) and b), or with rows
// that have no number.
type parent struct {
	number string
	fields given
}

// has reports whether a row with a number stands below the parent.
func (p *parent) has(number string, row sheet.Row) bool {
	if len(p.fields.lead) == 0 || p.number == "" {
		return false
	}
	child, above := strings.TrimRight(number, ".)"), strings.TrimRight(p.number, ".)")
	switch {
	case child == "":
		return blankButDuty(row)
	case child == "-" || child == "+" || child == "*":
		return true
	case strings.HasPrefix(child, above+"."):
		return true
	}
	r, size := utf8.DecodeRuneInString(child)
	first, _ := utf8.DecodeRuneInString(above)
	return size == len(child) && unicode.IsLower(r) && unicode.IsDigit(first)
}

// blankButDuty reports whether a row says only what is to be done, in a cell of
// one column, beginning with a verb. A cell over several columns heads others.
func blankButDuty(row sheet.Row) bool {
	said := 0
	for _, cell := range row.Cells {
		text := oneLine(cell.Text)
		if cell.Covered {
			return false // what is merged says itself whose it is
		}
		if text == "" {
			continue
		}
		said++
		if cell.Span > 1 || strings.ToUpper(text) == text || !vietnamese.StartsWithVerb(text) {
			return false
		}
	}
	return said == 1
}

// below gives the fields of a row below one that has these: whoever leads it,
// with whom and by when, where it does not say so itself.
func (g given) below(parent given) given {
	if len(g.lead) == 0 {
		g.lead, g.labelled = parent.lead, parent.labelled
		if len(g.with) == 0 {
			g.with = parent.with
		}
	}
	if g.deadline == "" {
		g.deadline = parent.deadline
	}
	return g
}

// goesOn reports whether a row that has words alone is the rest of the task
// above, cut by the end of a page: its words begin in the middle of a sentence.
func (r *rowReader) goesOn(row sheet.Row, text, mark string) bool {
	if r.open == nil || mark != "" || len(row.Cells) < 2 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first) && !strings.HasSuffix(r.open.Text, ".")
}
