package text

import (
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// A flatTable is a table of which copying has left one cell, or one line of a
// cell, on each line: first the headings, then row after row.
type flatTable struct {
	n       int
	head    []string       // the headings
	lines   []string       // the lines that they stood on, to know them again
	counted string         // the word that rows are counted with: Bước
	wide    bool           // all headings stand on one line, and so may all cells of a row
	columns []sheet.Column // what they name
	rows    []*flatRow
	numbers rowCounter
	widest  int  // line
	apart   int  // rows with a blank line before them
	gaps    bool // blank lines stand within rows
}

// A flatRow is the lines of one row, parted where a page ended.
type flatRow struct {
	n      int
	number string
	inLine bool // the number stood before the first words, on their line
	merged bool // the number is that of the row above
	page   bool
	count  int // lines
	parts  [][]flatLine
	heads  []int // lines of the source where headings were printed again
}

// The lines that headings may take, and the widest of them, in runes.
const (
	headLines = 30
	headWidth = 60
)

// flat reads the table with one cell to a line that lines begin with, and tells
// how many lines that took.
func flat(lines []line) (rows []gridRow, used int) {
	t, used := flatHead(lines)
	if used == 0 {
		return nil, 0
	}
	if t.columns[0] != sheet.ColumnNumber {
		return t.countedRows(lines, used)
	}
	for used < len(lines) {
		l := &lines[used]
		if n := t.headAgain(lines[used:]); n > 0 {
			t.pageEnds(l.n)
			used += n
			continue
		}
		if t.isDivision(l.text) {
			break
		}
		if number, rest, found := t.rowStarts(lines, used); found {
			row := &flatRow{n: l.n, number: number, inLine: rest != "", page: l.page}
			if l.gap > 0 {
				t.apart++
			}
			t.rows = append(t.rows, row)
			if rest != "" {
				first := *l
				first.text, first.page = rest, false
				t.add(first)
			}
			used++
			continue
		}
		if t.rowWithoutNumber(lines, used) {
			t.rows = append(t.rows, &flatRow{n: l.n, merged: true})
			t.apart++
		} else if t.ends(lines, used) {
			break
		}
		if !isBlankCell(lines, used) {
			t.add(*l)
		}
		used++
	}
	if len(t.rows) == 0 {
		return nil, 0
	}
	return t.grid(), used
}

// isBlankCell reports whether a line is a dash that stands in a cell without
// words: a time, or the next row, comes after it.
func isBlankCell(lines []line, at int) bool {
	if !isDashAlone(lines[at].text) || at+1 == len(lines) {
		return false
	}
	next := lines[at+1].text
	return isTime(next) || isRowNumber(next) && !isDashAlone(next)
}

// isDivision reports whether a line begins a division of the document: it has a
// Roman number and a heading in capitals, while those of the groups of the table
// stand alone on their lines.
func (t *flatTable) isDivision(s string) bool {
	m := markOf(s)
	if m.kind != roman || !isCapitals(m.rest) || !t.rowFilled() {
		return false
	}
	alone := false
	for _, row := range t.rows {
		if row.number != "" && strings.Trim(row.number, "IVXL.") == "" {
			if row.inLine {
				return false
			}
			alone = true
		}
	}
	return alone
}

// longestRow is the number of lines from which on a row is none: the table has
// ended without a sign of it.
const longestRow = 300

// add gives a line to the row that is open.
func (t *flatTable) add(l line) {
	row := t.rows[len(t.rows)-1]
	if len(row.parts) == 0 || l.page {
		row.parts = append(row.parts, nil)
	}
	at := len(row.parts) - 1
	t.widest = max(t.widest, l.wide)
	t.gaps = t.gaps || l.gap > 0 && (len(row.parts[at]) > 0 || at == 0 && row.number != "" && !row.inLine)
	all := unglue(l)
	if t.wide {
		all = pieces(l)
	}
	for _, piece := range all {
		row.parts[at] = append(row.parts[at], flatLineOf(piece))
	}
	row.count += len(all)
}

// pageEnds parts the row that is open.
func (t *flatTable) pageEnds(n int) {
	row := t.rows[len(t.rows)-1]
	row.heads = append(row.heads, n)
	row.parts = append(row.parts, nil)
}

// isVerbAlone reports whether a heading is a verb without the noun that stands
// over it: Chủ trì.
func isVerbAlone(s string) bool {
	switch strings.ToLower(s) {
	case "chủ trì", "phối hợp", "đầu mối", "tham gia":
		return true
	}
	return false
}

// dropParent takes out the heading that stands over two others (Cơ quan thực
// hiện over Chủ trì and Phối hợp), which is read before and has no cells.
func (t *flatTable) dropParent() {
	for i := 1; i+2 < len(t.columns); i++ {
		if t.columns[i] == sheet.ColumnWho && t.columns[i+1] == sheet.ColumnLead && t.columns[i+2] == sheet.ColumnWith && isVerbAlone(t.head[i+1]) && isVerbAlone(t.head[i+2]) {
			t.head[i+1] = t.head[i] + "\n" + t.head[i+1]
			t.head, t.columns = slices.Delete(t.head, i, i+1), slices.Delete(t.columns, i, i+1)
			return
		}
	}
	k := len(t.columns)
	if k < 5 || t.columns[k-2] != sheet.ColumnLead || t.columns[k-1] != sheet.ColumnWith {
		return
	}
	for i := 1; i < k-2; i++ {
		if t.columns[i] == sheet.ColumnWho {
			under := []string{t.head[i] + "\n" + t.head[k-2], t.head[k-1]}
			between := append([]string{}, t.head[i+1:k-2]...)
			t.head = append(append(t.head[:i:i], under...), between...)
			kinds := append([]sheet.Column{}, t.columns[i+1:k-2]...)
			t.columns = append(append(t.columns[:i:i], sheet.ColumnLead, sheet.ColumnWith), kinds...)
			return
		}
	}
}

// headAgain gives the number of lines that repeat the headings.
func (t *flatTable) headAgain(lines []line) int {
	if len(t.rows) == 0 || len(lines) < len(t.lines) || lines[0].text != t.lines[0] {
		return 0
	}
	for i, s := range t.lines {
		if lines[i].text != s {
			return 0
		}
	}
	return len(t.lines)
}

// ends reports whether the table has ended before a line.
func (t *flatTable) ends(lines []line, at int) bool {
	l := &lines[at]
	if len(t.rows) == 0 {
		return true
	}
	m := markOf(l.text)
	switch {
	case (m.kind == roman || m.kind == letter && isCapitals(m.rest)) && t.rowFilled(), l.wide <= 6 && sheet.ColumnOf(l.text) == sheet.ColumnNumber && at+1 < len(lines) && opensWords(lines[at+1].text):
		return true // a division of the document, another table
	case isSignature(l.text), strings.HasPrefix(l.text, "Ghi chú:"), m.kind == article, isVerdict(l.text), isMotto(l.text):
		return true
	case isCapitals(l.text) && strings.Count(l.text, " ") >= 1 && l.wide > 12:
		return !t.isGroupName(lines, at)
	case m.kind == note:
		return true
	}
	row := t.rows[len(t.rows)-1]
	if row.count > longestRow || t.wide && len(l.text) > widestRow {
		return true
	}
	if t.filled(row) && (strings.HasPrefix(l.text, "Trên đây là") || l.gap > 0 && !l.page && !t.gaps && t.apart == 0 && opensWords(l.text) && !isTime(l.text) && !isUnitCell(l.text) && !t.rowFollows(lines, at)) {
		return true
	}
	if l.gap == 0 || l.page || startsLower(l.text) || !t.filled(row) {
		return len(row.parts) > 0 && l.wide > 300 && t.filled(row)
	}
	return t.blankParted() || l.wide > t.widest+t.widest/2 && !isTime(l.text) && !isUnitCell(l.text)
}

// isUnitCell reports whether a line is the name of a body, or the beginning of
// one, and no sentence about it.
func isUnitCell(s string) bool {
	return isUnit(s) && (endingOf(s) != endsFull || vietnamese.IsUnits(strings.TrimRight(s, ". ")))
}

// isGroupName reports whether a line in capitals names the group of the rows
// that begin after it.
func (t *flatTable) isGroupName(lines []line, at int) bool {
	row := t.rows[len(t.rows)-1]
	if len(row.parts) == 0 { // a number stands before it
		return true
	}
	over := row.parts[len(row.parts)-1]
	if len(over) > 0 && isCapitals(over[len(over)-1].text) && len(row.parts) == 1 && len(over) < 5 { // more of such a name
		return true
	}
	return false
}

// filled reports whether a row may be whole: as many lines as the table has
// columns but two, or its last line is a time and no time stands first.
func (t *flatTable) filled(row *flatRow) bool {
	if row.count == 0 {
		return false
	}
	end := row.parts[len(row.parts)-1]
	return row.count >= len(t.columns)-2 || len(end) > 0 && end[len(end)-1].time && !t.timeFirst()
}

// timeFirst reports whether the times stand right after the numbers.
func (t *flatTable) timeFirst() bool {
	return len(t.columns) > 1 && isWhen(t.columns[1])
}

// isWhen reports whether a column is for times.
func isWhen(kind sheet.Column) bool {
	return kind == sheet.ColumnDeadline || kind == sheet.ColumnStart
}

// rowFilled reports whether the row that is open may be whole, or none is.
func (t *flatTable) rowFilled() bool {
	return len(t.rows) == 0 || t.filled(t.rows[len(t.rows)-1])
}

// blankParted reports whether blank lines stand between the rows of the table
// and not within them.
func (t *flatTable) blankParted() bool {
	return !t.gaps && t.apart*3 > len(t.rows)*2
}
