package assign

import (
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// times gives for each column the piece of the calendar that its heading is,
// `Quý II`, `T3`, `Năm 2025`, below which a tick says when a task is done; blank
// for other columns, and for those whose cells are amounts of money.
func (h heading) times() []string {
	all := make([]string, len(h.columns))
	for i, col := range h.columns {
		if (col == sheet.ColumnUnknown || col == sheet.ColumnDeadline) && h.money[i] == "" && isCalendar(h.words[i]) {
			all[i] = h.words[i]
		}
	}
	return all
}

// ticked reports whether rows have ticks below two or more pieces of the
// calendar, so that the columns say by when their tasks are done.
func (h heading) ticked(rows []sheet.Row) bool {
	times, columns := h.times(), map[int]bool{}
	for _, row := range rows {
		at := 0
		for _, cell := range row.Cells {
			if at < len(times) && times[at] != "" && isTick(cell.Text) {
				columns[at] = true
			}
			at += max(cell.Span, 1)
		}
	}
	return len(columns) > 1
}

// isCalendar reports whether a heading is a month, a quarter, a year or a part of
// one, and nothing else.
func isCalendar(words string) bool {
	if len(words) == 4 && strings.Trim(words, "0123456789") == "" {
		return words[:2] == "20" || words[:2] == "19"
	}
	if strings.Trim(words, "0123456789/.-") == "" {
		return false // a number, which counts something
	}
	switch vietnamese.ParseDeadline(words, anyYear).Kind {
	case plan.DeadlineMonth, plan.DeadlineQuarter, plan.DeadlineYear, plan.DeadlinePeriod:
		return wordCount(words) <= longestBefore
	}
	return false
}

// anyYear is a year for times whose own stands elsewhere, so that they can be told
// from other words.
var anyYear = vietnamese.DeadlineContext{Year: 2000}

// isTick reports whether a cell is a mark that says yes.
func isTick(text string) bool {
	switch vietnamese.Key(strings.Trim(text, " ()[].")) {
	case "x", "v", "✓", "✔", "√", "●", "•", "☑", "☒", "*", "+", "có":
		return true
	}
	return false
}

// below gives the words of a heading below another that says what it counts: the
// II below `Quý`, the 3 below `Thời gian thực hiện (tháng)`.
func below(words, over string) string {
	if wordCount(words) != 1 || strings.Trim(strings.ToUpper(words), "IVX0123456789/") != "" {
		return words
	}
	key := vietnamese.Key(over)
	for _, unit := range []struct{ key, name string }{{"quí", "Quý"}, {"tháng", "Tháng"}, {"năm", "Năm"}, {"tuần", "Tuần"}} {
		if slices.Contains(strings.FieldsFunc(key, isNoLetter), unit.key) {
			return unit.name + " " + words
		}
	}
	return words
}

// isNoLetter parts the words of a heading, whatever marks stand between them.
func isNoLetter(r rune) bool { return strings.ContainsRune(" ()/.,:;-", r) }

// timeColumn gives the column without a name of its own whose cells are times,
// -1 where there is none: `Trình UBND tỉnh` above `Quý IV/2023`. It is looked for
// only where no other column says by when.
func (h heading) timeColumn(rows []sheet.Row) int {
	if slices.Contains(h.columns, sheet.ColumnDeadline) || slices.Contains(h.columns, sheet.ColumnStart) {
		return -1
	}
	for column, col := range h.columns {
		if col != sheet.ColumnUnknown || h.words[column] == "" {
			continue
		}
		times, others := 0, 0
		for _, row := range rows {
			cell := cellAt(row, column)
			switch {
			case cell == nil || cell.Span > 1 || strings.TrimSpace(cell.Text) == "":
			case isTimeAlone(oneLine(cell.Text)):
				times++
			default:
				others++
			}
		}
		if times > 0 && times >= 3*others {
			return column
		}
	}
	return -1
}

// isTimeAlone reports whether words are a time and nothing else.
func isTimeAlone(words string) bool {
	if strings.Trim(words, "0123456789.,") == "" {
		return false // an amount
	}
	if when, ok := vietnamese.LeadingDeadline(words); ok && when.Stop == len(words) {
		return true
	}
	switch vietnamese.ParseDeadline(words, anyYear).Kind {
	case plan.DeadlineDate, plan.DeadlineMonth, plan.DeadlineQuarter, plan.DeadlineYear, plan.DeadlinePeriod, plan.DeadlineRecurring, plan.DeadlineOngoing:
		return true
	}
	return false
}
