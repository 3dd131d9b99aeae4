package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/draft"
	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// inMoney gives an amount with the unit that the heading of its column names.
func inMoney(text, unit string) string {
	if unit == "" || text == "" || strings.Trim(text, "0123456789.,") != "" {
		return text
	}
	return text + " " + unit
}

// note takes the words of a cell that no field is made for, with what the heading
// of its column says.
func (c *rowCells) note(label, text string) {
	if text != "" {
		c.fields.notes = append(c.fields.notes, draft.Note{Label: label, Text: oneLine(text)})
	}
}

// put takes the words of one cell.
func (c *rowCells) put(col sheet.Column, text string, own bool) {
	switch col {
	case sheet.ColumnNumber:
		if own {
			c.number = strings.TrimSpace(c.number + " " + oneLine(text))
		}
	case sheet.ColumnDuty:
		if own {
			c.what = strings.TrimSpace(c.what + " " + oneLine(text))
		}
	case sheet.ColumnNote:
		c.note("", text)
	default:
		if saysNone(text) {
			return
		}
		if col == sheet.ColumnDeadline || col == sheet.ColumnStart || col == sheet.ColumnBudget {
			text = joinedLines(text)
		}
		for line := range strings.SplitSeq(text, "\n") {
			for _, item := range listItems(line) {
				c.fields.put(col, item)
			}
		}
	}
}

// joinedLines joins the paragraphs of a cell that holds one value: with a
// semicolon where another value begins.
func joinedLines(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		item := strings.TrimLeft(line, " -–•+*")
		first, _ := utf8.DecodeRuneInString(item)
		switch {
		case b.Len() == 0 || item == "":
		case strings.HasSuffix(b.String(), ";"), !unicode.IsUpper(first):
			b.WriteByte(' ')
		default:
			b.WriteString("; ")
		}
		b.WriteString(item)
	}
	return b.String()
}

// listItems parts the items of a list in a cell whose lines were joined, `- Chi
// cục Kiểm lâm - Hạt Kiểm lâm Tuy An`, and those joined by a plus. A dash within
// a name (Vụ Kế hoạch - Tài chính) has no name of a body after it.
func listItems(line string) []string {
	var all []string
	from := 0
	if len(line) > widestList {
		return []string{line}
	}
	for _, sign := range []string{" - ", " – ", " + "} {
		if sign != " + " && !strings.HasPrefix(line, strings.TrimLeft(sign, " ")) {
			continue
		}
		for at := 1; at < len(line); at++ {
			if !strings.HasPrefix(line[at:], sign) {
				continue
			}
			before, after := strings.Trim(line[from:at], " -–•+*;.,"), line[at+len(sign):]
			if i := strings.Index(after, sign); i >= 0 {
				after = after[:i]
			}
			if after = strings.Trim(after, " ;.,"); wordCount(after) > 1 && vietnamese.IsUnits(before) && vietnamese.IsUnits(after) {
				all = append(all, before)
				from = at + len(sign)
			}
		}
		break
	}
	return append(all, strings.TrimLeft(line[from:], " -–•+*"))
}

// widestList is the longest list of bodies, in bytes, that is looked at closely.
const widestList = 4000

// partOf tells what part in a task the cell below the name of a body gives it.
func partOf(text string) sheet.Column {
	switch vietnamese.Key(text) {
	case "x", "v", "✓", "✔", "●", "chủ trì", "ct", "thực hiện":
		return sheet.ColumnLead
	case "phối hợp", "ph", "tham gia":
		return sheet.ColumnWith
	}
	return sheet.ColumnUnknown
}

// saysNone reports whether a cell says that it holds nothing.
func saysNone(text string) bool {
	switch vietnamese.Key(strings.Trim(text, ". ")) {
	case "không", "không có", "-", "–", "x", "…", "...", "0":
		return true
	}
	return false
}

// isTotal reports whether a row sums up those above it: `Tổng cộng`.
func isTotal(what string) bool {
	rest, ok := totals.Cut(what)
	return ok && strings.Trim(rest, " .:") == ""
}

var totals = vietnamese.PhrasesOf("tổng, tổng cộng, tổng số, tổng kinh phí, tổng toàn bộ, cộng, toàn bộ, tổng cộng kinh phí, tổng kinh phí thực hiện")

// isDitto reports whether a cell says that it holds what the one above holds.
func isDitto(text string) bool {
	switch vietnamese.Key(text) {
	case "nt", "như trên", "-nt-", "- nt -", "\"", "''", "″", "//", "-//-":
		return true
	}
	return false
}
