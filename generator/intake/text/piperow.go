package text

import (
	"strings"

	"congbo/generator/vietnamese"
)

// lineBreak stands in the text of a row where one of its cells goes on with a
// paragraph of its own.
const lineBreak = "<br>"

// outerBars reports whether the rows of a table begin with a bar. One whose
// first cell is blank begins with the bar after that: the other rows, which have
// as many, tell.
func outerBars(lines []line) bool {
	first := strings.TrimSpace(lines[0].raw)
	if first[0] != '|' && first[0] != '+' {
		return false
	}
	if strings.HasSuffix(first, "|") || first[0] == '+' {
		return true
	}
	const enough = 5 // lines
	for _, l := range lines[1:min(len(lines), enough)] {
		s := strings.TrimSpace(l.raw)
		if l.gap > 0 || strings.HasPrefix(s, "|") {
			break
		}
		if countPipes(s) == countPipes(first) {
			return false
		}
	}
	return true
}

// moreOfCell reports whether a line without bars is another paragraph of the
// last cell of a whole row: an item of a list or a body, with the next row
// coming soon, or a body alone.
func moreOfCell(row string, lines []line, want int) bool {
	l := &lines[0]
	if l.gap > 0 || countPipes(row) != want || isCapitals(l.text) {
		return false
	}
	m := markOf(l.text)
	if m.kind != dash && !isUnit(l.text) {
		return false
	}
	bare := strings.Trim(l.text, " -–+*.;,")
	if len(row) < longestBarRow && len(bare) < widestGlued && vietnamese.IsUnits(bare) {
		return true
	}
	const soon = 8 // lines
	for _, next := range lines[1:min(len(lines), soon)] {
		if next.gap > 0 {
			return false
		}
		if countPipes(next.raw) > 0 {
			return countPipes(next.raw) == want
		}
	}
	return false
}

// betweenLines gives what stands between a row and a line that goes on with it:
// another body begins a paragraph of its own.
func betweenLines(row, s string) string {
	cell := strings.TrimSpace(row[strings.LastIndexByte(row, '|')+1:])
	if len(cell) < widestGlued && isUnit(s) && isUnit(cell) && !opensUnit(cell) && vietnamese.IsUnits(strings.TrimRight(cell, " ;.")) {
		return lineBreak
	}
	return " "
}

// longestBarRow is the longest row, in bytes, that further lines belong to.
const longestBarRow = 20_000

// cutPipes cuts rows into their cells, and mends those that were broken at
// their blank cells.
func cutPipes(raw []pipeRow, outer bool) []gridRow {
	width := 0
	if !outer {
		width = bareWidth(raw)
	}
	rows := make([]gridRow, 0, len(raw))
	for _, row := range raw {
		cells := cutCells(row.text)
		if !outer {
			cells = cutBare(row.text, width)
		}
		for _, more := range row.below {
			for c, s := range cutCells(more) {
				switch {
				case s == "":
				case c >= len(cells):
					cells = append(cells, s)
				case cells[c] == "":
					cells[c] = s
				default:
					cells[c] = glue(cells[c], s)
				}
			}
		}
		rows = append(rows, gridRow{n: row.n, cells: cells, page: row.page, head: row.head})
	}
	return mend(rows)
}

// bareWidth gives how many cells most rows have whose bars only part cells.
func bareWidth(raw []pipeRow) int {
	counts := map[int]int{}
	best := 0
	for _, row := range raw {
		n := countPipes(strings.TrimSuffix(row.text, "|")) + 1
		counts[n]++
		if counts[n] > counts[best] || counts[n] == counts[best] && n > best {
			best = n
		}
	}
	return best
}

// cutCells cuts a row at its pipes, those at its ends left out.
func cutCells(s string) []string {
	return cutAtPipes(withoutEnds(strings.TrimSpace(s)))
}

// withoutEnds leaves out the pipes at the ends of a row.
func withoutEnds(s string) string {
	s = strings.TrimPrefix(s, "|")
	if strings.HasSuffix(s, "|") && !strings.HasSuffix(s, `\|`) {
		s = s[:len(s)-1]
	}
	return s
}

// cutBare cuts a row of a table in which pipes only part cells: one that begins
// with a pipe has a blank cell there, unless it has pipes at both ends and as
// many cells as the others between them.
func cutBare(s string, width int) []string {
	s = strings.TrimSpace(s)
	if bare := withoutEnds(s); strings.HasPrefix(s, "|") && !strings.HasSuffix(s, "|") || countPipes(bare)+1 != width {
		return cutAtPipes(strings.TrimSuffix(s, "|"))
	}
	return cutCells(s)
}

// cutAtPipes cuts a text at its pipes.
func cutAtPipes(s string) []string {
	s = strings.ReplaceAll(s, `\|`, "\x00")
	cells := strings.Split(s, "|")
	for i, cell := range cells {
		cells[i] = cleanCell(strings.ReplaceAll(cell, "\x00", "|"))
	}
	return cells
}
