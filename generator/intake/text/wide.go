package text

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/sheet"
)

// wideHead reads headings that all stand on one line, as viewers of PDF files
// copy them: STT Nội dung Cơ quan chủ trì Thời gian. Each begins with a capital
// letter.
func wideHead(l *line) *flatTable {
	if l.wide > 200 {
		return nil
	}
	first, rest, _ := strings.Cut(l.text, " ")
	if first == "Số" {
		second, more, _ := strings.Cut(rest, " ")
		first, rest = first+" "+second, more
	}
	if sheet.ColumnOf(first) != sheet.ColumnNumber || hasColumns(l.raw) {
		return nil
	}
	t := &flatTable{n: l.n, head: []string{first}, lines: []string{l.text}, wide: true}
	loud := isCapitals(rest)
	fields := strings.Fields(rest)
	for i, word := range fields {
		over := t.head[len(t.head)-1]
		begins := opensWords(word)
		if loud {
			begins = i+1 < len(fields) && (i == 0 || headNouns[strings.ToLower(word+"-"+fields[i+1])] && strings.Contains(over, " "))
		}
		if begins && endingOf(over) != endsComma {
			t.head = append(t.head, word)
			continue
		}
		t.head[len(t.head)-1] += " " + word
	}
	for _, h := range t.head {
		t.columns = append(t.columns, sheet.ColumnOf(h))
	}
	if len(t.head) < 4 || known(t.head) < len(t.head)-1 {
		return nil
	}
	return t
}

// headNouns are the words that headings begin with; those for duties may follow
// each other in one.
var headNouns = words("đơn-vị cơ-quan thời-gian thời-hạn tiến-độ kết-quả sản-phẩm kinh-phí ghi-chú địa-điểm phân-công căn-cứ người-thực dự-kiến lộ-trình")

// widestRow is the longest row on one line, in bytes.
const widestRow = 5000

// wideRow reads the number that a row begins with which stands on one line.
func wideRow(s string) (number, rest string, found bool) {
	if len(s) > widestRow {
		return "", "", false
	}
	first, rest, _ := strings.Cut(s, " ")
	r, _ := utf8.DecodeRuneInString(rest)
	return first, rest, isRowNumber(first) && first != "-" && first != "+" && first != "*" && unicode.IsUpper(r)
}

// pieces cuts a line before each name of a body and each time, where a cell may
// begin.
func pieces(l line) []line {
	var all []line
	fields := strings.Fields(l.text)
	from := 0
	cut := func(to int) {
		part := l
		part.text = strings.Join(fields[from:to], " ")
		part.measure()
		if len(all) > 0 {
			part.gap, part.page = 0, false
		}
		all = append(all, part)
		from = to
	}
	const near = 6 // words that a name may have begun before
	for i := 1; i < len(fields); i++ {
		before, rest := strings.Join(fields[max(from, i-near):i], " "), strings.Join(fields[i:min(len(fields), i+4)], " ")
		end := endingOf(before)
		if end == endsLoose || end == endsComma || end == endsHyphen || end == endsDash || opensUnit(before) || counted[strings.ToLower(fields[i-1])] {
			continue
		}
		r, _ := utf8.DecodeRuneInString(fields[i])
		if unicode.IsUpper(r) && (isUnit(rest) || isTime(rest) || isTime(firstWord(rest))) || startsDigit(rest) && isTime(firstWord(rest)) {
			cut(i)
		}
	}
	cut(len(fields))
	return all
}

// unnumberedHead reads the headings of a table without a column of numbers: at
// least three lines, each the name of another column, the duties first, or what
// several duties have in common.
func unnumberedHead(lines []line) *flatTable {
	if first := sheet.ColumnOf(lines[0].text); lines[0].wide > headWidth || first != sheet.ColumnDuty && !mergedDown[first] {
		return nil
	}
	t := &flatTable{n: lines[0].n}
	seen := map[sheet.Column]bool{}
	for i := range lines[:min(len(lines), 8)] {
		l := &lines[i]
		c := sheet.ColumnOf(l.text)
		if c == sheet.ColumnUnknown || seen[c] || l.wide > 40 || strings.ContainsAny(l.text, ".:;") || i > 0 && l.gap > 1 || hasColumns(l.raw) ||
			isCapitals(l.text) != isCapitals(lines[0].text) || markOf(l.text).kind != unmarked {
			break
		}
		seen[c] = true
		t.head, t.columns, t.lines = append(t.head, l.text), append(t.columns, c), append(t.lines, l.text)
	}
	if len(t.head) < 3 || !seen[sheet.ColumnDuty] || !seen[sheet.ColumnDeadline] && !seen[sheet.ColumnLead] && !seen[sheet.ColumnWho] {
		return nil
	}
	return t
}

// worstRow is the cost per cell up to which so many lines can be a row.
const worstRow = 1.5

// countedRows reads the rows of a table without numbers: as many lines to a row
// as there are headings, as long as they are what the columns hold.
func (t *flatTable) countedRows(lines []line, used int) ([]gridRow, int) {
	rows := []gridRow{{n: t.n, cells: t.head}}
	for used < len(lines) {
		row, cost := t.countedRow(lines[used:], 0)
		if mergedDown[t.columns[0]] && len(rows) > 1 { // the first cell may be that of the row above
			if short, least := t.countedRow(lines[used:], 1); least < cost {
				row, cost = short, least
			}
		}
		if cost > worstRow*float64(len(row.cells)) {
			break
		}
		rows = append(rows, row)
		used += len(row.cells) - len(row.covered)
	}
	if loose, end := t.looseRows(lines, len(t.lines)); end > used || len(rows) < 3 {
		return loose, end
	}
	return rows, used
}

// countedRow takes as many lines for a row as there are columns after the ones
// that cells above cover, and tells what speaks against it.
func (t *flatTable) countedRow(lines []line, covered int) (row gridRow, cost float64) {
	n := len(t.columns) - covered
	if n > len(lines) {
		return row, math.Inf(1)
	}
	row = gridRow{n: lines[0].n, page: lines[0].page, cells: make([]string, covered, len(t.columns))}
	for c := range covered {
		row.covered = append(row.covered, c)
	}
	for i, l := range lines[:n] {
		cell := flatLineOf(l)
		cost += startCost(t.columns[covered+i], &cell)
		if cell.lower {
			cost += 2
		}
		row.cells = append(row.cells, l.text)
	}
	if first := markOf(lines[0].text).kind; first == roman || first == article || isCapitals(lines[0].text) {
		return row, math.Inf(1)
	}
	return row, cost
}
