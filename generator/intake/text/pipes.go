package text

import (
	"strings"

	"congbo/generator/intake/sheet"
)

// letterheadCell reports whether a line is one cell of a letterhead, with its bar
// after it: ỦY BAN NHÂN DÂN |.
func letterheadCell(s string) bool {
	cell, ok := strings.CutSuffix(s, "|")
	if cell = strings.TrimSpace(cell); !ok || strings.Contains(cell, "|") || !isCapitals(cell) {
		return false
	}
	lower := strings.ToLower(cell)
	for _, head := range []string{"ủy ban nhân dân", "uỷ ban nhân dân", "ubnd ", "hội đồng nhân dân", "cộng hòa xã hội", "cộng hoà xã hội", "bộ ", "sở ", "chính phủ", "thủ tướng", "tỉnh ủy", "thành ủy", "đảng cộng sản"} {
		if strings.HasPrefix(lower, head) {
			return true
		}
	}
	return false
}

// pipes reads the table of Markdown or of raw pipes that lines begin with, and
// tells how many lines that took: 0 if they begin with none. Cells may be
// broken over lines, the pipes at the ends of rows may be missing.
func pipes(lines []line) (rows []gridRow, used int) {
	if !beginsPipes(lines) {
		return nil, 0
	}
	outer := outerBars(lines)
	var raw []pipeRow
	want, boxed, open := 0, strings.HasPrefix(strings.TrimSpace(lines[0].raw), "+-"), false
	for ; used < len(lines); used++ {
		l := &lines[used]
		s := strings.TrimSpace(l.raw)
		count := countPipes(s)
		if isRule(s) {
			open = false
			for i := range raw {
				raw[i].head = raw[i].head || len(raw) <= 3 && (!boxed || strings.Contains(s, "="))
			}
			continue
		}
		if boxed && open && strings.HasPrefix(s, "|") && count == countPipes(raw[len(raw)-1].text) { // another line of the row's cells
			raw[len(raw)-1].below = append(raw[len(raw)-1].below, s)
			continue
		}
		open = boxed
		if len(raw) == 0 {
			raw, want = append(raw, pipeRow{n: l.n, text: s}), count
			continue
		}
		if letterheadCell(s) && count < want {
			return cutPipes(raw, outer), used // the document itself begins below its portal's facts
		}
		row := &raw[len(raw)-1]
		switch row.takes(s, count, want, outer) {
		case rowBegins:
			if !l.page && (l.gap > 1 || l.gap > 0 && beginsOther(raw[0].text, s)) {
				return cutPipes(raw, outer), used
			}
			raw = append(raw, pipeRow{n: l.n, text: s, page: l.page})
			if len(raw) == 2 && !outer {
				want = max(want, count)
			}
		case rowGoesOn:
			if l.gap > 0 && !l.page || len(row.text) > longestBarRow {
				return cutPipes(raw, outer), used
			}
			row.text += betweenLines(row.text, s) + s
		case rowEnds:
			if !outer && moreOfCell(row.text, lines[used:], want) {
				row.text += lineBreak + s
				continue
			}
			if outer && !standsInTable(lines[used:], want) || !outer && !namesGroup(lines[used:], want) && !beginsRow(lines[used:], want) {
				return cutPipes(raw, outer), used
			}
			raw = append(raw, pipeRow{n: l.n, text: s, page: l.page})
		}
	}
	return cutPipes(raw, outer), used
}

// A pipeRow is a row before it is cut into cells.
type pipeRow struct {
	n     int
	text  string
	below []string // the further lines of a row in a box: +----+
	head  bool     // a line is drawn below it
	page  bool
}

// What a line is to the row above it.
type rowStep int

const (
	rowBegins rowStep = iota
	rowGoesOn
	rowEnds // the table
)

// takes tells what a line with so many pipes is to the row above.
func (row *pipeRow) takes(s string, count, want int, outer bool) rowStep {
	have := countPipes(row.text)
	switch {
	case strings.HasPrefix(s, "|"):
		return rowBegins
	case outer:
		if strings.HasSuffix(row.text, "|") && have >= 2 {
			return rowEnds
		}
		return rowGoesOn
	case count == 0 && have == want && startsLower(s):
		return rowGoesOn
	case count == 0 && have < want && have > 0:
		return rowGoesOn
	case count == 0:
		return rowEnds
	case have < want && have+count <= want && (have > 0 || startsLower(s)) && !isRowNumber(strings.TrimSpace(strings.SplitN(s, "|", 2)[0])):
		return rowGoesOn
	}
	return rowBegins
}

// beginsPipes reports whether a table with pipes begins: a row that begins with
// one, or two rows that hold some, or one with three cells.
func beginsPipes(lines []line) bool {
	s := strings.TrimSpace(lines[0].raw)
	count := countPipes(s)
	if strings.HasPrefix(s, "+-") && isRule(s) && len(lines) > 1 {
		return beginsPipes(lines[1:])
	}
	if count == 0 {
		return false
	}
	if count >= 2 {
		return true
	}
	if len(lines) == 1 || lines[1].gap > 0 {
		return false
	}
	return countPipes(lines[1].raw) == count
}

// countPipes counts the pipes of a line that are not escaped.
func countPipes(s string) int {
	return strings.Count(s, "|") - strings.Count(s, `\|`)
}

// isRule recognises the line below the heads of a Markdown table: |---|:-:|.
func isRule(s string) bool {
	return strings.ContainsAny(s, "|+") && strings.Trim(s, "|-:=+ —–") == "" && strings.ContainsAny(s, "-=—–")
}

// namesGroup reports whether a line without pipes names the group of the rows
// that follow it.
func namesGroup(lines []line, want int) bool {
	m := markOf(lines[0].text)
	return len(lines) > 1 && countPipes(lines[1].raw) >= max(1, want-1) && lines[1].gap == 0 && lines[0].gap == 0 &&
		(isCapitals(lines[0].text) || m.kind == roman || m.kind == letter || m.kind == number)
}

// standsInTable reports whether a short line without bars has the next row right
// below it, and no headings: it is a row with one cell, as in GitHub's Markdown
// (GFM 4.10), and names a group.
func standsInTable(lines []line, want int) bool {
	if len(lines) < 2 || lines[0].gap > 0 || lines[0].wide > widestGroup {
		return false
	}
	next := strings.TrimSpace(lines[1].raw)
	return lines[1].gap == 0 && strings.HasPrefix(next, "|") && countPipes(next) == want && known(cutCells(next)) < 2 && endingOf(lines[0].text) != endsFull
}

// widestGroup is the widest name of a group of rows, in runes.
const widestGroup = 120

// beginsRow reports whether a line without pipes holds the first words of a row
// whose other cells are on the next line.
func beginsRow(lines []line, want int) bool {
	return len(lines) > 1 && lines[0].gap == 0 && lines[1].gap == 0 && countPipes(lines[1].raw) == want && startsLower(lines[1].text)
}

// beginsOther reports whether a row holds the headings of another table.
func beginsOther(first, s string) bool {
	cells := cutCells(s)
	return known(cells) >= 2 && !gridRow{cells: cells}.same(gridRow{cells: cutCells(first)})
}

// cleanCell gives the words of a cell, a line for each that <br> ends.
func cleanCell(cell string) string {
	if strings.Contains(cell, "<") {
		for _, br := range []string{"<br>", "<br/>", "<br />", "<BR>", "</p><p>"} {
			cell = strings.ReplaceAll(cell, br, "\n")
		}
	}
	var kept []string
	for part := range strings.SplitSeq(cell, "\n") {
		if part = inline(sheet.Tidy(part)).text; part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "\n")
}

// mend puts rows together that were broken where a cell is blank: "| a |  | b |"
// came out as "| a |" and "| b |". Only pieces that make up a whole row are.
func mend(rows []gridRow) []gridRow {
	width := 0
	for _, row := range rows {
		width = max(width, len(row.cells))
	}
	if width < 4 {
		return rows
	}
	kept := rows[:0]
	for i := 0; i < len(rows); {
		row := rows[i]
		cells, next := row.cells, i+1
		for next < len(rows) && len(rows[next].cells) == 1 && len(cells) > 1 && len(cells)+2 <= width {
			cells = append(cells[:len(cells):len(cells)], "", rows[next].cells[0])
			next++
		}
		if next > i+1 && len(cells) >= width-1 {
			row.cells = cells
			i = next
		} else {
			i++
		}
		kept = append(kept, row)
	}
	return kept
}
