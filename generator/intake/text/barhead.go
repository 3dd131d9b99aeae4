package text

import (
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
)

// barHead reads the table that lines begin with of which only the headings kept
// their bars, and whose cells stand each on its line below, and tells how many
// lines that took. A heading may have slipped below the others.
func barHead(lines []line) (rows []gridRow, used int) {
	if !headsBars(&lines[0]) {
		return nil, 0
	}
	head := cutCells(strings.TrimSpace(lines[0].raw))
	from := 1
	for from < len(lines) && isRule(strings.TrimSpace(lines[from].raw)) {
		from++
	}
	if from == len(lines) || lines[from].gap > 1 || countPipes(lines[from].raw) > 0 {
		return nil, 0
	}
	flattened := make([]line, 0, len(head))
	for _, cell := range head {
		if cell == "" {
			return nil, 0
		}
		l := line{n: lines[0].n, raw: cell, text: cell}
		l.measure()
		flattened = append(flattened, l)
	}
	flattened = slices.Clip(flattened)
	if _, used = flat(append(flattened, lines[from:min(len(lines), from+headLines+longestRow)]...)); used <= len(head) {
		return nil, 0
	}
	if rows, used = flat(append(flattened, lines[from:min(len(lines), from+longestFlat)]...)); len(rows) < 2 {
		return nil, 0
	}
	return rows, used - len(head) + from
}

// longestFlat is how many lines are looked at for such a table.
const longestFlat = 10_000

// headsBars reports whether a line is the headings of a table with bars between
// them, the first for numbers.
func headsBars(l *line) bool {
	if countPipes(l.raw) < 2 || len(l.raw) > longestHeadings*2 {
		return false
	}
	head := cutCells(strings.TrimSpace(l.raw))
	return sheet.ColumnOf(head[0]) == sheet.ColumnNumber && known(head) >= 2
}
