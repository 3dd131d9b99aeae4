package text

import (
	"math"
	"slices"
	"strings"

	"congbo/generator/intake/sheet"
)

// flatHead reads the headings of a table with one cell to a line: TT, then the
// names of the other columns, up to the number of the first row.
func flatHead(lines []line) (*flatTable, int) {
	if t := unnumberedHead(lines); t != nil {
		return t, len(t.lines)
	}
	if t := wideHead(&lines[0]); t != nil {
		return t, 1
	}
	first, used := lines[0].text, 1
	if len(lines) > 1 && (first == "Số" || first == "SỐ" || first == "S") { // Số⏎TT
		first, used = glue(first, lines[1].text), 2
	}
	inWords := countsInWords(lines)
	if lines[0].wide > 12 || sheet.ColumnOf(first) != sheet.ColumnNumber && !inWords {
		return nil, 0
	}
	t := &flatTable{n: lines[0].n}
	if inWords {
		t.counted = first
	}
	for _, l := range lines[:used] {
		t.lines = append(t.lines, l.text)
	}
	for from := used; used < min(len(lines), headLines); used++ {
		s := lines[used].text
		if used > from && t.beginsRows(&lines[used]) {
			break
		}
		if sheet.ColumnOf(s) == sheet.ColumnNumber || lines[used].wide > headWidth || strings.HasSuffix(s, ";") || hasColumns(lines[used].raw) {
			return nil, 0
		}
		t.lines = append(t.lines, s)
	}
	if used == len(lines) || used == headLines {
		return nil, 0
	}
	numbered := strings.Count(first, " ") + 1
	if first == lines[0].text {
		numbered = 1
	}
	t.head = append([]string{first}, partHeadings(t.lines[numbered:])...)
	if len(t.head) < 3 {
		return nil, 0
	}
	for _, h := range t.head {
		t.columns = append(t.columns, sheet.ColumnOf(h))
	}
	if inWords {
		t.columns[0] = sheet.ColumnNumber
	}
	t.dropParent()
	if known(t.head) < 2 {
		return nil, 0
	}
	return t, used + t.ordinals(lines[used:])
}

// beginsRows reports whether the headings end before a line.
func (t *flatTable) beginsRows(l *line) bool {
	if t.counted != "" {
		_, found := ordinalOf(t.counted, l)
		return found
	}
	return endsHead(l.text)
}

// endsHead reports whether the first row of a table begins with a line: its
// number, alone or before its first words.
func endsHead(s string) bool {
	if isRowNumber(s) && s != "-" && s != "+" && s != "*" {
		return true
	}
	m := markOf(s)
	if m.kind == roman && m.rest != "" || m.kind == letter && m.label == "A." && opensWords(m.rest) || m.kind == number && m.label == "1." && !m.weak && len(strings.Fields(m.rest)) >= 3 {
		return true
	}
	_, rest, found := inLineNumber(s)
	return found && len(strings.Fields(rest)) >= 3
}

// inLineNumber takes the number that a row begins with which has its first
// words on the same line, and no full stop: 23 Xây dựng Đề án phát triển.
func inLineNumber(s string) (number, rest string, found bool) {
	first, rest, _ := strings.Cut(s, " ")
	return first, rest, isDigits(first) && len(first) <= 3 && opensWords(rest)
}

// ordinals takes the row that numbers the columns, (1) (2) (3), each number on
// its line, into the headings, and tells how many lines it took.
func (t *flatTable) ordinals(lines []line) int {
	k := len(t.head)
	if len(lines) <= k {
		return 0
	}
	cells := make([]string, k)
	for i := range cells {
		cells[i] = lines[i].text
	}
	if !numbersColumns(cells) || slices.ContainsFunc(cells, hasWords) || !endsHead(lines[k].text) {
		return 0
	}
	for i, cell := range cells {
		t.head[i] += "\n" + cell
		t.lines = append(t.lines, cell)
	}
	return k
}

// hasWords reports whether a text has more letters than a number.
func hasWords(s string) bool { return len(s) > 6 }

// What speaks against a way to part the lines of headings.
const (
	unknownHead = 1.2 // a heading that names no column
	sameHead    = 1.0 // two beside each other that name the same
	wholeHead   = 1.5 // a line more of a heading that names a column without it
	capitalHead = 1.0 // a line of a heading that begins with a capital letter
	loudHead    = 0.5 // the same where all are in capitals
	halfHead    = 1.5 // a heading that begins with a verb: Chủ trì under Cơ quan
	brokenHead  = 4.0 // one that begins where the one above has no end
)

// partHeadings parts lines into headings of columns, some of which were broken:
// Cơ quan⏎chủ trì, CƠ QUAN PHỐI⏎HỢP. It takes the way that costs the least.
func partHeadings(lines []string) []string {
	loud := isCapitals(strings.Join(lines, " "))
	type way struct {
		cost float64
		from int
		text string
	}
	ways := make([]way, len(lines)+1)
	for to := range ways[1:] {
		ways[to+1].cost = math.Inf(1)
	}
	for from := range lines {
		before := ways[from]
		text := lines[from]
		kind := sheet.ColumnOf(text)
		cost := before.cost
		if from > 0 {
			cost += partHead(lines[from-1], text)
		}
		for to := from + 1; to <= min(len(lines), from+longestHead); to++ {
			if to > from+1 {
				over := kind
				text = glue(text, lines[to-1])
				kind = sheet.ColumnOf(text)
				cost += joinHead(lines[to-2], lines[to-1], loud, over != sheet.ColumnUnknown && over == kind)
			}
			total := cost
			switch {
			case kind == sheet.ColumnUnknown:
				total += unknownHead
			case kind == sheet.ColumnOf(before.text):
				total += sameHead
			}
			if total < ways[to].cost {
				ways[to] = way{cost: total, from: from, text: text}
			}
		}
	}
	var all []string
	for to := len(lines); to > 0; to = ways[to].from {
		all = append(all, ways[to].text)
	}
	slices.Reverse(all)
	return all
}

// longestHead is how many lines one heading may take.
const longestHead = 5

// joinHead is the cost of a line being more of the heading above it, which may
// name the same column without it.
func joinHead(over, s string, loud, whole bool) float64 {
	switch {
	case breaksHead(over, s), isHeadTail(over, s):
		return 0
	case whole:
		return wholeHead
	case loud:
		return loudHead
	}
	return capitalHead
}

// partHead is the cost of a heading ending between two lines.
func partHead(over, s string) float64 {
	switch {
	case breaksHead(over, s):
		return brokenHead
	case isHeadTail(over, s):
		return halfHead
	}
	return 0
}

// breaksHead reports whether a line goes on in the middle of the heading above.
func breaksHead(over, s string) bool {
	if startsLower(s) || strings.HasPrefix(s, "(") {
		return true
	}
	switch endingOf(over) {
	case endsLoose, endsComma, endsHyphen, endsDash:
		return true
	}
	end := lastWord(over)
	return halfWords[strings.ToLower(end)] && !wholeWords[strings.ToLower(lastWord(strings.TrimSuffix(over, " "+end))+"-"+end)]
}

// halfWords are the first syllables of words of headings.
var halfWords = words("phối chủ thực hoàn thời cơ đơn nhiệm nội sản kết kinh ghi chịu tham triển dự phê địa tiến lộ công giải")

// wholeWords are words that end in such a syllable.
var wholeWords = words("phân-công thi-công khởi-công")

// headTails are the words that say more of a heading that is but a noun, by
// what the noun names.
var headTails = map[sheet.Column]map[string]bool{
	sheet.ColumnWho:      words("chủ-trì phối-hợp thực-hiện tham-gia đầu-mối triển-khai ban-hành chịu-trách"),
	sheet.ColumnDeadline: words("thực-hiện hoàn-thành triển-khai ban-hành dự-kiến"),
	sheet.ColumnOutput:   words("đạt-được đầu-ra dự-kiến thực-hiện"),
	sheet.ColumnDuty:     words("cụ-thể chủ-yếu trọng-tâm công-việc thực-hiện"),
}

// isHeadTail reports whether a line begins with a word that says more of the
// noun above it: Cơ quan⏎Chủ trì, THỜI HẠN⏎THỰC HIỆN.
func isHeadTail(over, s string) bool {
	tails := headTails[sheet.ColumnOf(over)]
	fields := strings.Fields(strings.ToLower(s))
	if len(fields) < 2 || !tails[fields[0]+"-"+fields[1]] {
		return false
	}
	noun := strings.Fields(strings.ToLower(over))
	if len(noun) > 4 {
		return false
	}
	for i := 1; i < len(noun); i++ {
		if tails[noun[i-1]+"-"+noun[i]] {
			return false
		}
	}
	return true
}
