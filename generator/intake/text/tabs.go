package text

import (
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// tabs reads the table of rows with tabs that lines begin with, and tells how
// many lines that took. A cell may have several paragraphs, each on its line.
func tabs(lines []line) (rows []gridRow, used int) {
	want := beginsTabs(lines)
	if want == 0 {
		return nil, 0
	}
	for used < len(lines) {
		l := &lines[used]
		cells := tabCells(l.raw)
		have := len(cells) - 1
		switch {
		case len(rows) == 0:
			rows = append(rows, gridRow{n: l.n, cells: cells})
		case have == 0 && l.gap > 0 && !l.page && !tabRowFollows(lines[used:], want):
			return rows, used
		case have == 0 && len(rows) > 1 && namesTabGroup(&rows[len(rows)-1], lines[used:]):
			rows = append(rows, gridRow{n: l.n, cells: cells, page: l.page})
		case goesOnTabs(&rows[len(rows)-1], l, cells, want, len(rows) == 1):
			appendTabs(&rows[len(rows)-1], l, cells)
		case have == 0 && !tabRowFollows(lines[used:], want):
			return rows, used
		default:
			rows = append(rows, gridRow{n: l.n, cells: cells, page: l.page})
		}
		used++
	}
	return rows, used
}

// beginsTabs gives the tabs that the rows of a table have which begins here, 0
// if none does: a row of headings, or two rows with as many tabs.
func beginsTabs(lines []line) int {
	count := strings.Count(lines[0].raw, "\t")
	if count == 0 {
		return 0
	}
	cells := tabCells(lines[0].raw)
	switch have := len(cells) - 1; {
	case have >= 1 && (isMotto(lines[0].text) || len(lines) > 1 && isMotto(lines[1].text) && strings.Contains(lines[1].raw, "\t")):
		return have
	case have >= 2 && known(cells) >= 2:
		return have
	case have >= 2 && len(lines) > 1 && lines[1].gap == 0 && len(tabCells(lines[1].raw))-1 == have:
		return have
	}
	return 0
}

// tabCells gives the cells of a row with tabs. A number before a list's item is
// no cell.
func tabCells(raw string) []string {
	cells := strings.Split(raw, "\t")
	for i := range cells {
		cells[i] = cleanCell(cells[i])
	}
	if len(cells) == 2 && markOf(cells[0]).kind != unmarked && markOf(cells[0]).rest == "" && cells[1] != "" {
		if k := markOf(cells[0]).kind; k != roman {
			return []string{cells[0] + " " + cells[1]}
		}
	}
	return cells
}

// namesTabGroup reports whether a line without tabs names the group of the rows
// below it, after a row whose last cell is a time or a unit.
func namesTabGroup(over *gridRow, lines []line) bool {
	l := &lines[0]
	last := over.cells[len(over.cells)-1]
	if len(lines) < 2 || len(over.cells) < 3 || !opensWords(l.text) || markOf(l.text).kind != unmarked || isUnit(l.text) || isTime(l.text) || !isTime(last) && !vietnamese.IsUnits(last) {
		return false
	}
	below := tabCells(lines[1].raw)
	return len(below) > 2 && isRowNumber(below[0])
}

// goesOnTabs reports whether a line is more of the row above it.
func goesOnTabs(row *gridRow, l *line, cells []string, want int, isHead bool) bool {
	have, more := len(row.cells)-1, len(cells)-1
	switch {
	case l.gap > 1:
		return false
	case have >= want:
		return more == 0 && l.gap == 0 && !isHead && startsLower(l.text) && markOf(l.text).kind == unmarked
	case more > 0 && (cells[0] == "" || isRowNumber(cells[0])):
		return false
	}
	return have+more <= want && have > 0 && !(more == 0 && isCapitals(l.text))
}

// appendTabs adds the cells of a line to the row above it, the first of them as
// a further paragraph of the last cell.
func appendTabs(row *gridRow, l *line, cells []string) {
	over := &row.cells[len(row.cells)-1]
	switch {
	case *over == "" || cells[0] == "":
		*over += cells[0]
	case startsLower(cells[0]) && markOf(cells[0]).kind == unmarked && endingOf(*over) != endsFull:
		*over = glue(*over, cells[0])
	default:
		*over += "\n" + cells[0]
	}
	row.cells = append(row.cells, cells[1:]...)
}

// tabRowFollows reports whether a line without tabs stands before a row of the
// same table, so that it names a group of rows or is a paragraph of a cell.
func tabRowFollows(lines []line, want int) bool {
	for _, l := range lines[1:min(len(lines), 4)] {
		if l.gap > 1 {
			return false
		}
		if have := len(tabCells(l.raw)) - 1; have >= max(1, want-1) {
			return known(tabCells(l.raw)) < 2
		}
	}
	return false
}

// isLetterhead reports whether the rows of a table are no table but what
// stands side by side on the first or the last page: the two names at the top,
// the recipients and the signature.
func isLetterhead(rows []gridRow) bool {
	if len(rows) > 12 || len(rows) > 0 && known(rows[0].cells) >= 2 {
		return false
	}
	for _, row := range rows {
		if len(row.cells) > 4 {
			return false
		}
		for _, cell := range row.cells {
			if isMotto(cell) || isSignature(cell) {
				return true
			}
		}
	}
	return len(rows) == 1 && len(rows[0].cells) <= 2
}

// asLines gives the rows of a letterhead as lines, column by column.
func (r *reader) asLines(rows []gridRow) []line {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row.cells))
	}
	var lines []line
	for c := range columns {
		for _, row := range rows {
			if c >= len(row.cells) || row.cells[c] == "" {
				continue
			}
			for part := range strings.SplitSeq(row.cells[c], "\n") {
				if isDivider(part) {
					r.aside(row.n, part, sheet.Divider)
					continue
				}
				own := part == row.cells[c] || strings.HasPrefix(row.cells[c], part+"\n")
				for _, words := range letterLines(r.cutDivider(row.n, part)) {
					l := line{n: row.n, raw: words, text: words, own: own}
					l.measure()
					lines = append(lines, l)
					own = true
				}
			}
		}
	}
	return lines
}

// isMotto recognises the country's name and motto, and the Party's name.
func isMotto(s string) bool {
	for _, m := range []string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do", "Độc lập – Tự do"} {
		if strings.Contains(s, m) {
			return true
		}
	}
	return false
}

// isSignature recognises what a signature or a list of recipients begins with.
func isSignature(s string) bool {
	for _, p := range []string{"TM.", "KT.", "TL.", "TUQ.", "Nơi nhận"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return s == "CHỦ TỊCH" || s == "GIÁM ĐỐC" || strings.HasPrefix(s, "CHỦ TỊCH\n") || strings.HasPrefix(s, "GIÁM ĐỐC\n")
}
